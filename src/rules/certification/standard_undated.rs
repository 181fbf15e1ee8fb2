use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/standard-undated",
    levels: &[Severity::Note],
    items: &[Item::Certifications],
    title: Text::new("ISO/IEC 27001の年版の記載がない", "ISO/IEC 27001 without its edition"),
    why: Text::new(
        "2013年版による認証は2025年10月31日で終わりました。年版がないと、現行版による認証かどうかを医療機関が確かめられません。",
        "Certification to the 2013 edition ended on 2025-10-31; without the edition a hospital cannot tell whether this one is current.",
    ),
    remedy: Text::new(
        "規格名を年版まで記載してください（例: ISO/IEC 27001:2022、JIS Q 27001:2023）。",
        "State the standard with its edition, such as ISO/IEC 27001:2022 or JIS Q 27001:2023.",
    ),
    requirements: &["isms/transition"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for standard in context.disclosure.certificates().map(|certificate| certificate.get("standard")) {
        if !standard.string().is_some_and(is_undated) {
            continue;
        }
        findings
            .report(
                standard,
                text!(
                    "認証基準に、ISO/IEC 27001（JIS Q 27001）の年版の記載がありません",
                    "the edition of ISO/IEC 27001 (JIS Q 27001) is not stated"
                ),
            )
            .help(text!(
                "登録証のとおり、年版まで記載してください（例: ISO/IEC 27001:2022）。",
                "Add the edition as it is on the certificate, such as ISO/IEC 27001:2022."
            ));
    }
}

/// Whether 27001 stands there, and no year anywhere.
fn is_undated(standard: &str) -> bool {
    let folded = Folded::new(standard);
    let mut numbers = folded.text().split(|sign: char| !sign.is_ascii_digit());
    let is_year = |number: &str| number.len() == 4 && number.starts_with("20");
    folded.text().contains("27001") && !numbers.any(is_year)
}
