//! The closed list of certifications and attestations of I-8.

use super::holds;
use crate::document::Place;
use crate::text;
use crate::text::Text;

/// What the two guidelines ask for in I-8. They differ, so whoever speaks of one must speak of both.
pub(crate) fn asked_of_clouds() -> Text {
    text!(
        "厚労省ガイドライン第6.0版は、ISMAP、CSゴールドマーク、FedRAMP、SOC2、SOC3のいずれか（なければシステム監査技術者又はCISAによる外部監査）を、無条件に求めています。2省ガイドライン第1.1版がこれらを求めるのは、プライバシーマーク認定もISMS認証もない場合だけです。",
        "The MHLW guideline 6.0 asks unconditionally for ISMAP, CS Gold Mark, FedRAMP, SOC 2 or SOC 3 (if there is none, for an external audit by an IPA systems auditor or a CISA). The MIC/METI guideline 1.1 asks for these only where neither PrivacyMark nor ISMS certification is held."
    )
}

/// Whether a certificate or attestation is known not to be on the list.
pub(crate) fn is_unlisted(certificate: Place<'_>) -> bool {
    holds(certificate.get("scheme"), &UNLISTED)
}

/// The schemes that are not on the list. ISMAP-LIU is a scheme of its own, below ISMAP; CSシルバー rests on a
/// self-audit alone.
const UNLISTED: [&str; 5] = ["ismap_liu", "cs_silver_mark", "isms", "privacy_mark", "other"];
