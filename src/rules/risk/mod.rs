//! Written by `tests/it/generated.rs`.

use crate::rule::Rule;

mod client_certificate_missing;
mod cryptography_weak;
mod network_measure_unspecified;
mod network_missing;
mod patch_time_missing;
mod responsibility_contradicts;
mod responsibility_gap;
mod responsibility_one_sided;
mod retained_without_rationale;
mod review_cycle_missing;
mod session_detour_unaddressed;
mod ssl_vpn_unjustified;
mod table_missing;
mod threat_uncovered;
mod tls_outdated;
mod tls_version_missing;
mod treatment_without_measure;

#[rustfmt::skip]
pub(super) const RULES: &[&Rule] = &[
    &client_certificate_missing::RULE,
    &cryptography_weak::RULE,
    &network_measure_unspecified::RULE,
    &network_missing::RULE,
    &patch_time_missing::RULE,
    &responsibility_contradicts::RULE,
    &responsibility_gap::RULE,
    &responsibility_one_sided::RULE,
    &retained_without_rationale::RULE,
    &review_cycle_missing::RULE,
    &session_detour_unaddressed::RULE,
    &ssl_vpn_unjustified::RULE,
    &table_missing::RULE,
    &threat_uncovered::RULE,
    &tls_outdated::RULE,
    &tls_version_missing::RULE,
    &treatment_without_measure::RULE,
];
