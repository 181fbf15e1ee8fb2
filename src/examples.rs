//! The examples of every rule, which are its fixtures. Written by `tests/it/generated.rs`.

/// A document with a fault and one without, as far as they differ from the complete example.
pub(crate) struct Example {
    pub(crate) rule: &'static str,
    pub(crate) bad: Option<&'static str>,
    pub(crate) good: Option<&'static str>,
}

#[rustfmt::skip]
pub(crate) static EXAMPLES: &[Example] = &[
    Example {
        rule: "assessment/acceptance-unexplained",
        bad: Some(include_str!("../tests/rules/assessment/acceptance_unexplained/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/acceptance_unexplained/good.json")),
    },
    Example {
        rule: "assessment/counts-contradict",
        bad: Some(include_str!("../tests/rules/assessment/counts_contradict/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/counts_contradict/good.json")),
    },
    Example {
        rule: "assessment/coverage-narrow",
        bad: Some(include_str!("../tests/rules/assessment/coverage_narrow/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/coverage_narrow/good.json")),
    },
    Example {
        rule: "assessment/findings-uncounted",
        bad: Some(include_str!("../tests/rules/assessment/findings_uncounted/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/findings_uncounted/good.json")),
    },
    Example {
        rule: "assessment/frequency-missing",
        bad: Some(include_str!("../tests/rules/assessment/frequency_missing/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/frequency_missing/good.json")),
    },
    Example {
        rule: "assessment/interval-exceeded",
        bad: Some(include_str!("../tests/rules/assessment/interval_exceeded/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/interval_exceeded/good.json")),
    },
    Example {
        rule: "assessment/missing",
        bad: Some(include_str!("../tests/rules/assessment/missing/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/missing/good.json")),
    },
    Example {
        rule: "assessment/not-independent",
        bad: Some(include_str!("../tests/rules/assessment/not_independent/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/not_independent/good.json")),
    },
    Example {
        rule: "assessment/remediation-overdue",
        bad: Some(include_str!("../tests/rules/assessment/remediation_overdue/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/remediation_overdue/good.json")),
    },
    Example {
        rule: "assessment/remediation-undated",
        bad: Some(include_str!("../tests/rules/assessment/remediation_undated/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/remediation_undated/good.json")),
    },
    Example {
        rule: "assessment/severe-findings-open",
        bad: Some(include_str!("../tests/rules/assessment/severe_findings_open/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/severe_findings_open/good.json")),
    },
    Example {
        rule: "assessment/stale",
        bad: Some(include_str!("../tests/rules/assessment/stale/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/stale/good.json")),
    },
    Example {
        rule: "assessment/stale-at-issue",
        bad: Some(include_str!("../tests/rules/assessment/stale_at_issue/bad.json")),
        good: Some(include_str!("../tests/rules/assessment/stale_at_issue/good.json")),
    },
    Example {
        rule: "audit/frequency-missing",
        bad: Some(include_str!("../tests/rules/audit/frequency_missing/bad.json")),
        good: Some(include_str!("../tests/rules/audit/frequency_missing/good.json")),
    },
    Example {
        rule: "audit/internal-only",
        bad: Some(include_str!("../tests/rules/audit/internal_only/bad.json")),
        good: Some(include_str!("../tests/rules/audit/internal_only/good.json")),
    },
    Example {
        rule: "audit/missing",
        bad: Some(include_str!("../tests/rules/audit/missing/bad.json")),
        good: Some(include_str!("../tests/rules/audit/missing/good.json")),
    },
    Example {
        rule: "audit/results-undisclosed",
        bad: Some(include_str!("../tests/rules/audit/results_undisclosed/bad.json")),
        good: Some(include_str!("../tests/rules/audit/results_undisclosed/good.json")),
    },
    Example {
        rule: "audit/stale",
        bad: Some(include_str!("../tests/rules/audit/stale/bad.json")),
        good: Some(include_str!("../tests/rules/audit/stale/good.json")),
    },
    Example {
        rule: "audit/undated",
        bad: Some(include_str!("../tests/rules/audit/undated/bad.json")),
        good: Some(include_str!("../tests/rules/audit/undated/good.json")),
    },
    Example {
        rule: "backup/frequency-missing",
        bad: Some(include_str!("../tests/rules/backup/frequency_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/frequency_missing/good.json")),
    },
    Example {
        rule: "backup/generations-too-few",
        bad: Some(include_str!("../tests/rules/backup/generations_too_few/bad.json")),
        good: Some(include_str!("../tests/rules/backup/generations_too_few/good.json")),
    },
    Example {
        rule: "backup/isolation-missing",
        bad: Some(include_str!("../tests/rules/backup/isolation_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/isolation_missing/good.json")),
    },
    Example {
        rule: "backup/location-missing",
        bad: Some(include_str!("../tests/rules/backup/location_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/location_missing/good.json")),
    },
    Example {
        rule: "backup/location-shared",
        bad: Some(include_str!("../tests/rules/backup/location_shared/bad.json")),
        good: Some(include_str!("../tests/rules/backup/location_shared/good.json")),
    },
    Example {
        rule: "backup/method-missing",
        bad: Some(include_str!("../tests/rules/backup/method_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/method_missing/good.json")),
    },
    Example {
        rule: "backup/objective-unreachable",
        bad: Some(include_str!("../tests/rules/backup/objective_unreachable/bad.json")),
        good: Some(include_str!("../tests/rules/backup/objective_unreachable/good.json")),
    },
    Example {
        rule: "backup/objectives-missing",
        bad: Some(include_str!("../tests/rules/backup/objectives_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/objectives_missing/good.json")),
    },
    Example {
        rule: "backup/replication-only",
        bad: Some(include_str!("../tests/rules/backup/replication_only/bad.json")),
        good: Some(include_str!("../tests/rules/backup/replication_only/good.json")),
    },
    Example {
        rule: "backup/restore-test-missing",
        bad: Some(include_str!("../tests/rules/backup/restore_test_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/restore_test_missing/good.json")),
    },
    Example {
        rule: "backup/restore-test-stale",
        bad: Some(include_str!("../tests/rules/backup/restore_test_stale/bad.json")),
        good: Some(include_str!("../tests/rules/backup/restore_test_stale/good.json")),
    },
    Example {
        rule: "backup/retention-ambiguous",
        bad: Some(include_str!("../tests/rules/backup/retention_ambiguous/bad.json")),
        good: Some(include_str!("../tests/rules/backup/retention_ambiguous/good.json")),
    },
    Example {
        rule: "backup/retention-missing",
        bad: Some(include_str!("../tests/rules/backup/retention_missing/bad.json")),
        good: Some(include_str!("../tests/rules/backup/retention_missing/good.json")),
    },
    Example {
        rule: "backup/statement-contradicts",
        bad: Some(include_str!("../tests/rules/backup/statement_contradicts/bad.json")),
        good: Some(include_str!("../tests/rules/backup/statement_contradicts/good.json")),
    },
    Example {
        rule: "backup/unencrypted",
        bad: Some(include_str!("../tests/rules/backup/unencrypted/bad.json")),
        good: Some(include_str!("../tests/rules/backup/unencrypted/good.json")),
    },
    Example {
        rule: "certification/dates-reversed",
        bad: Some(include_str!("../tests/rules/certification/dates_reversed/bad.json")),
        good: Some(include_str!("../tests/rules/certification/dates_reversed/good.json")),
    },
    Example {
        rule: "certification/expired",
        bad: Some(include_str!("../tests/rules/certification/expired/bad.json")),
        good: Some(include_str!("../tests/rules/certification/expired/good.json")),
    },
    Example {
        rule: "certification/expiring",
        bad: Some(include_str!("../tests/rules/certification/expiring/bad.json")),
        good: Some(include_str!("../tests/rules/certification/expiring/good.json")),
    },
    Example {
        rule: "certification/holder-differs",
        bad: Some(include_str!("../tests/rules/certification/holder_differs/bad.json")),
        good: Some(include_str!("../tests/rules/certification/holder_differs/good.json")),
    },
    Example {
        rule: "certification/missing",
        bad: Some(include_str!("../tests/rules/certification/missing/bad.json")),
        good: Some(include_str!("../tests/rules/certification/missing/good.json")),
    },
    Example {
        rule: "certification/number-malformed",
        bad: Some(include_str!("../tests/rules/certification/number_malformed/bad.json")),
        good: Some(include_str!("../tests/rules/certification/number_malformed/good.json")),
    },
    Example {
        rule: "certification/register-unlinked",
        bad: Some(include_str!("../tests/rules/certification/register_unlinked/bad.json")),
        good: Some(include_str!("../tests/rules/certification/register_unlinked/good.json")),
    },
    Example {
        rule: "certification/service-uncovered",
        bad: Some(include_str!("../tests/rules/certification/service_uncovered/bad.json")),
        good: Some(include_str!("../tests/rules/certification/service_uncovered/good.json")),
    },
    Example {
        rule: "certification/standard-undated",
        bad: Some(include_str!("../tests/rules/certification/standard_undated/bad.json")),
        good: Some(include_str!("../tests/rules/certification/standard_undated/good.json")),
    },
    Example {
        rule: "certification/standard-withdrawn",
        bad: Some(include_str!("../tests/rules/certification/standard_withdrawn/bad.json")),
        good: Some(include_str!("../tests/rules/certification/standard_withdrawn/good.json")),
    },
    Example {
        rule: "certification/validity-too-long",
        bad: Some(include_str!("../tests/rules/certification/validity_too_long/bad.json")),
        good: Some(include_str!("../tests/rules/certification/validity_too_long/good.json")),
    },
    Example {
        rule: "cloud-certification/auditor-unqualified",
        bad: Some(include_str!("../tests/rules/cloud_certification/auditor_unqualified/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/auditor_unqualified/good.json")),
    },
    Example {
        rule: "cloud-certification/exemption-unfounded",
        bad: Some(include_str!("../tests/rules/cloud_certification/exemption_unfounded/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/exemption_unfounded/good.json")),
    },
    Example {
        rule: "cloud-certification/infrastructure-only",
        bad: Some(include_str!("../tests/rules/cloud_certification/infrastructure_only/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/infrastructure_only/good.json")),
    },
    Example {
        rule: "cloud-certification/missing",
        bad: Some(include_str!("../tests/rules/cloud_certification/missing/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/missing/good.json")),
    },
    Example {
        rule: "cloud-certification/not-listed",
        bad: Some(include_str!("../tests/rules/cloud_certification/not_listed/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/not_listed/good.json")),
    },
    Example {
        rule: "cloud-certification/report-incomplete",
        bad: Some(include_str!("../tests/rules/cloud_certification/report_incomplete/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/report_incomplete/good.json")),
    },
    Example {
        rule: "cloud-certification/report-stale",
        bad: Some(include_str!("../tests/rules/cloud_certification/report_stale/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/report_stale/good.json")),
    },
    Example {
        rule: "cloud-certification/scope-missing",
        bad: Some(include_str!("../tests/rules/cloud_certification/scope_missing/bad.json")),
        good: Some(include_str!("../tests/rules/cloud_certification/scope_missing/good.json")),
    },
    Example {
        rule: "contact/emergency-missing",
        bad: Some(include_str!("../tests/rules/contact/emergency_missing/bad.json")),
        good: Some(include_str!("../tests/rules/contact/emergency_missing/good.json")),
    },
    Example {
        rule: "contact/free-mail",
        bad: Some(include_str!("../tests/rules/contact/free_mail/bad.json")),
        good: Some(include_str!("../tests/rules/contact/free_mail/good.json")),
    },
    Example {
        rule: "contact/hours-missing",
        bad: Some(include_str!("../tests/rules/contact/hours_missing/bad.json")),
        good: Some(include_str!("../tests/rules/contact/hours_missing/good.json")),
    },
    Example {
        rule: "contact/phone-invalid",
        bad: Some(include_str!("../tests/rules/contact/phone_invalid/bad.json")),
        good: Some(include_str!("../tests/rules/contact/phone_invalid/good.json")),
    },
    Example {
        rule: "contact/unreachable",
        bad: Some(include_str!("../tests/rules/contact/unreachable/bad.json")),
        good: Some(include_str!("../tests/rules/contact/unreachable/good.json")),
    },
    Example {
        rule: "cover/corporate-number-invalid",
        bad: Some(include_str!("../tests/rules/cover/corporate_number_invalid/bad.json")),
        good: Some(include_str!("../tests/rules/cover/corporate_number_invalid/good.json")),
    },
    Example {
        rule: "cover/disclosure-stale",
        bad: Some(include_str!("../tests/rules/cover/disclosure_stale/bad.json")),
        good: Some(include_str!("../tests/rules/cover/disclosure_stale/good.json")),
    },
    Example {
        rule: "cover/issued-in-future",
        bad: Some(include_str!("../tests/rules/cover/issued_in_future/bad.json")),
        good: Some(include_str!("../tests/rules/cover/issued_in_future/good.json")),
    },
    Example {
        rule: "cover/service-name-generic",
        bad: Some(include_str!("../tests/rules/cover/service_name_generic/bad.json")),
        good: Some(include_str!("../tests/rules/cover/service_name_generic/good.json")),
    },
    Example {
        rule: "cover/title-unexpected",
        bad: Some(include_str!("../tests/rules/cover/title_unexpected/bad.json")),
        good: Some(include_str!("../tests/rules/cover/title_unexpected/good.json")),
    },
    Example {
        rule: "credibility/accounts-unreachable",
        bad: Some(include_str!("../tests/rules/credibility/accounts_unreachable/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/accounts_unreachable/good.json")),
    },
    Example {
        rule: "credibility/fiscal-period-missing",
        bad: Some(include_str!("../tests/rules/credibility/fiscal_period_missing/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/fiscal_period_missing/good.json")),
    },
    Example {
        rule: "credibility/fiscal-period-stale",
        bad: Some(include_str!("../tests/rules/credibility/fiscal_period_stale/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/fiscal_period_stale/good.json")),
    },
    Example {
        rule: "credibility/incident-unexplained",
        bad: Some(include_str!("../tests/rules/credibility/incident_unexplained/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/incident_unexplained/good.json")),
    },
    Example {
        rule: "credibility/record-stale",
        bad: Some(include_str!("../tests/rules/credibility/record_stale/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/record_stale/good.json")),
    },
    Example {
        rule: "credibility/record-undated",
        bad: Some(include_str!("../tests/rules/credibility/record_undated/bad.json")),
        good: Some(include_str!("../tests/rules/credibility/record_undated/good.json")),
    },
    Example {
        rule: "crisis/drill-missing",
        bad: Some(include_str!("../tests/rules/crisis/drill_missing/bad.json")),
        good: Some(include_str!("../tests/rules/crisis/drill_missing/good.json")),
    },
    Example {
        rule: "crisis/objectives-contradict",
        bad: Some(include_str!("../tests/rules/crisis/objectives_contradict/bad.json")),
        good: Some(include_str!("../tests/rules/crisis/objectives_contradict/good.json")),
    },
    Example {
        rule: "crisis/plan-missing",
        bad: Some(include_str!("../tests/rules/crisis/plan_missing/bad.json")),
        good: Some(include_str!("../tests/rules/crisis/plan_missing/good.json")),
    },
    Example {
        rule: "equipment/owner-missing",
        bad: Some(include_str!("../tests/rules/equipment/owner_missing/bad.json")),
        good: Some(include_str!("../tests/rules/equipment/owner_missing/good.json")),
    },
    Example {
        rule: "fact/date-after-issue",
        bad: Some(include_str!("../tests/rules/fact/date_after_issue/bad.json")),
        good: Some(include_str!("../tests/rules/fact/date_after_issue/good.json")),
    },
    Example {
        rule: "fact/date-in-future",
        bad: Some(include_str!("../tests/rules/fact/date_in_future/bad.json")),
        good: Some(include_str!("../tests/rules/fact/date_in_future/good.json")),
    },
    Example {
        rule: "figure/text-alternative-missing",
        bad: Some(include_str!("../tests/rules/figure/text_alternative_missing/bad.json")),
        good: Some(include_str!("../tests/rules/figure/text_alternative_missing/good.json")),
    },
    Example {
        rule: "guideline/abolished",
        bad: Some(include_str!("../tests/rules/guideline/abolished/bad.json")),
        good: Some(include_str!("../tests/rules/guideline/abolished/good.json")),
    },
    Example {
        rule: "guideline/edition-unknown",
        bad: Some(include_str!("../tests/rules/guideline/edition_unknown/bad.json")),
        good: Some(include_str!("../tests/rules/guideline/edition_unknown/good.json")),
    },
    Example {
        rule: "guideline/name-outdated",
        bad: Some(include_str!("../tests/rules/guideline/name_outdated/bad.json")),
        good: Some(include_str!("../tests/rules/guideline/name_outdated/good.json")),
    },
    Example {
        rule: "guideline/superseded",
        bad: Some(include_str!("../tests/rules/guideline/superseded/bad.json")),
        good: Some(include_str!("../tests/rules/guideline/superseded/good.json")),
    },
    Example {
        rule: "history/cover-mismatch",
        bad: Some(include_str!("../tests/rules/history/cover_mismatch/bad.json")),
        good: Some(include_str!("../tests/rules/history/cover_mismatch/good.json")),
    },
    Example {
        rule: "history/dates-not-ascending",
        bad: Some(include_str!("../tests/rules/history/dates_not_ascending/bad.json")),
        good: Some(include_str!("../tests/rules/history/dates_not_ascending/good.json")),
    },
    Example {
        rule: "history/edition-gap",
        bad: Some(include_str!("../tests/rules/history/edition_gap/bad.json")),
        good: Some(include_str!("../tests/rules/history/edition_gap/good.json")),
    },
    Example {
        rule: "history/editions-not-ascending",
        bad: Some(include_str!("../tests/rules/history/editions_not_ascending/bad.json")),
        good: Some(include_str!("../tests/rules/history/editions_not_ascending/good.json")),
    },
    Example {
        rule: "history/missing",
        bad: Some(include_str!("../tests/rules/history/missing/bad.json")),
        good: Some(include_str!("../tests/rules/history/missing/good.json")),
    },
    Example {
        rule: "history/summary-vague",
        bad: Some(include_str!("../tests/rules/history/summary_vague/bad.json")),
        good: Some(include_str!("../tests/rules/history/summary_vague/good.json")),
    },
    Example {
        rule: "incident/authority-report-unassigned",
        bad: Some(include_str!("../tests/rules/incident/authority_report_unassigned/bad.json")),
        good: Some(include_str!("../tests/rules/incident/authority_report_unassigned/good.json")),
    },
    Example {
        rule: "incident/channel-missing",
        bad: Some(include_str!("../tests/rules/incident/channel_missing/bad.json")),
        good: Some(include_str!("../tests/rules/incident/channel_missing/good.json")),
    },
    Example {
        rule: "incident/events-incomplete",
        bad: Some(include_str!("../tests/rules/incident/events_incomplete/bad.json")),
        good: Some(include_str!("../tests/rules/incident/events_incomplete/good.json")),
    },
    Example {
        rule: "incident/final-report-late",
        bad: Some(include_str!("../tests/rules/incident/final_report_late/bad.json")),
        good: Some(include_str!("../tests/rules/incident/final_report_late/good.json")),
    },
    Example {
        rule: "incident/notice-time-long",
        bad: Some(include_str!("../tests/rules/incident/notice_time_long/bad.json")),
        good: Some(include_str!("../tests/rules/incident/notice_time_long/good.json")),
    },
    Example {
        rule: "incident/notice-time-missing",
        bad: Some(include_str!("../tests/rules/incident/notice_time_missing/bad.json")),
        good: Some(include_str!("../tests/rules/incident/notice_time_missing/good.json")),
    },
    Example {
        rule: "institution-rules/authentication-unaddressed",
        bad: Some(include_str!("../tests/rules/institution_rules/authentication_unaddressed/bad.json")),
        good: Some(include_str!("../tests/rules/institution_rules/authentication_unaddressed/good.json")),
    },
    Example {
        rule: "institution-rules/password-rotation",
        bad: Some(include_str!("../tests/rules/institution_rules/password_rotation/bad.json")),
        good: Some(include_str!("../tests/rules/institution_rules/password_rotation/good.json")),
    },
    Example {
        rule: "institution-rules/topic-missing",
        bad: Some(include_str!("../tests/rules/institution_rules/topic_missing/bad.json")),
        good: Some(include_str!("../tests/rules/institution_rules/topic_missing/good.json")),
    },
    Example {
        rule: "jurisdiction/area-missing",
        bad: Some(include_str!("../tests/rules/jurisdiction/area_missing/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/area_missing/good.json")),
    },
    Example {
        rule: "jurisdiction/cloud-region-missing",
        bad: Some(include_str!("../tests/rules/jurisdiction/cloud_region_missing/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/cloud_region_missing/good.json")),
    },
    Example {
        rule: "jurisdiction/court-unnamed",
        bad: Some(include_str!("../tests/rules/jurisdiction/court_unnamed/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/court_unnamed/good.json")),
    },
    Example {
        rule: "jurisdiction/domestic-law-denied",
        bad: Some(include_str!("../tests/rules/jurisdiction/domestic_law_denied/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/domestic_law_denied/good.json")),
    },
    Example {
        rule: "jurisdiction/foreign-law-overlooked",
        bad: Some(include_str!("../tests/rules/jurisdiction/foreign_law_overlooked/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/foreign_law_overlooked/good.json")),
    },
    Example {
        rule: "jurisdiction/foreign-law-unmitigated",
        bad: Some(include_str!("../tests/rules/jurisdiction/foreign_law_unmitigated/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/foreign_law_unmitigated/good.json")),
    },
    Example {
        rule: "jurisdiction/hedged",
        bad: Some(include_str!("../tests/rules/jurisdiction/hedged/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/hedged/good.json")),
    },
    Example {
        rule: "jurisdiction/location-abroad",
        bad: Some(include_str!("../tests/rules/jurisdiction/location_abroad/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/location_abroad/good.json")),
    },
    Example {
        rule: "jurisdiction/region-abroad",
        bad: Some(include_str!("../tests/rules/jurisdiction/region_abroad/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/region_abroad/good.json")),
    },
    Example {
        rule: "jurisdiction/region-mismatch",
        bad: Some(include_str!("../tests/rules/jurisdiction/region_mismatch/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/region_mismatch/good.json")),
    },
    Example {
        rule: "jurisdiction/region-unknown",
        bad: Some(include_str!("../tests/rules/jurisdiction/region_unknown/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/region_unknown/good.json")),
    },
    Example {
        rule: "jurisdiction/role-uncovered",
        bad: Some(include_str!("../tests/rules/jurisdiction/role_uncovered/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/role_uncovered/good.json")),
    },
    Example {
        rule: "jurisdiction/sandbox-zone",
        bad: Some(include_str!("../tests/rules/jurisdiction/sandbox_zone/bad.json")),
        good: Some(include_str!("../tests/rules/jurisdiction/sandbox_zone/good.json")),
    },
    Example {
        rule: "law/edition-missing",
        bad: Some(include_str!("../tests/rules/law/edition_missing/bad.json")),
        good: Some(include_str!("../tests/rules/law/edition_missing/good.json")),
    },
    Example {
        rule: "law/external-storage-empty",
        bad: Some(include_str!("../tests/rules/law/external_storage_empty/bad.json")),
        good: Some(include_str!("../tests/rules/law/external_storage_empty/good.json")),
    },
    Example {
        rule: "law/not-handled-contradicts",
        bad: Some(include_str!("../tests/rules/law/not_handled_contradicts/bad.json")),
        good: Some(include_str!("../tests/rules/law/not_handled_contradicts/good.json")),
    },
    Example {
        rule: "law/source-missing",
        bad: Some(include_str!("../tests/rules/law/source_missing/bad.json")),
        good: Some(include_str!("../tests/rules/law/source_missing/good.json")),
    },
    Example {
        rule: "law/three-requirements-missing",
        bad: Some(include_str!("../tests/rules/law/three_requirements_missing/bad.json")),
        good: Some(include_str!("../tests/rules/law/three_requirements_missing/good.json")),
    },
    Example {
        rule: "media/contract-end-unaddressed",
        bad: Some(include_str!("../tests/rules/media/contract_end_unaddressed/bad.json")),
        good: Some(include_str!("../tests/rules/media/contract_end_unaddressed/good.json")),
    },
    Example {
        rule: "media/disposal-uncertified",
        bad: Some(include_str!("../tests/rules/media/disposal_uncertified/bad.json")),
        good: Some(include_str!("../tests/rules/media/disposal_uncertified/good.json")),
    },
    Example {
        rule: "media/removable-unencrypted",
        bad: Some(include_str!("../tests/rules/media/removable_unencrypted/bad.json")),
        good: Some(include_str!("../tests/rules/media/removable_unencrypted/good.json")),
    },
    Example {
        rule: "organization/duties-concentrated",
        bad: Some(include_str!("../tests/rules/organization/duties_concentrated/bad.json")),
        good: Some(include_str!("../tests/rules/organization/duties_concentrated/good.json")),
    },
    Example {
        rule: "organization/entity-outdated",
        bad: Some(include_str!("../tests/rules/organization/entity_outdated/bad.json")),
        good: Some(include_str!("../tests/rules/organization/entity_outdated/good.json")),
    },
    Example {
        rule: "organization/role-missing",
        bad: Some(include_str!("../tests/rules/organization/role_missing/bad.json")),
        good: Some(include_str!("../tests/rules/organization/role_missing/good.json")),
    },
    Example {
        rule: "organization/subcontractor-unlisted",
        bad: Some(include_str!("../tests/rules/organization/subcontractor_unlisted/bad.json")),
        good: Some(include_str!("../tests/rules/organization/subcontractor_unlisted/good.json")),
    },
    Example {
        rule: "organization/subcontractor-unsupervised",
        bad: Some(include_str!("../tests/rules/organization/subcontractor_unsupervised/bad.json")),
        good: Some(include_str!("../tests/rules/organization/subcontractor_unsupervised/good.json")),
    },
    Example {
        rule: "policy/nothing-public",
        bad: Some(include_str!("../tests/rules/policy/nothing_public/bad.json")),
        good: Some(include_str!("../tests/rules/policy/nothing_public/good.json")),
    },
    Example {
        rule: "policy/privacy-policy-missing",
        bad: Some(include_str!("../tests/rules/policy/privacy_policy_missing/bad.json")),
        good: Some(include_str!("../tests/rules/policy/privacy_policy_missing/good.json")),
    },
    Example {
        rule: "policy/revision-undated",
        bad: Some(include_str!("../tests/rules/policy/revision_undated/bad.json")),
        good: Some(include_str!("../tests/rules/policy/revision_undated/good.json")),
    },
    Example {
        rule: "policy/security-policy-missing",
        bad: Some(include_str!("../tests/rules/policy/security_policy_missing/bad.json")),
        good: Some(include_str!("../tests/rules/policy/security_policy_missing/good.json")),
    },
    Example {
        rule: "reference/attachment-missing",
        bad: Some(include_str!("../tests/rules/reference/attachment_missing/bad.json")),
        good: Some(include_str!("../tests/rules/reference/attachment_missing/good.json")),
    },
    Example {
        rule: "reference/attachment-outside",
        bad: Some(include_str!("../tests/rules/reference/attachment_outside/bad.json")),
        good: Some(include_str!("../tests/rules/reference/attachment_outside/good.json")),
    },
    Example {
        rule: "reference/attachment-undeclared",
        bad: Some(include_str!("../tests/rules/reference/attachment_undeclared/bad.json")),
        good: Some(include_str!("../tests/rules/reference/attachment_undeclared/good.json")),
    },
    Example {
        rule: "reference/attachment-unused",
        bad: Some(include_str!("../tests/rules/reference/attachment_unused/bad.json")),
        good: Some(include_str!("../tests/rules/reference/attachment_unused/good.json")),
    },
    Example {
        rule: "reference/circular",
        bad: Some(include_str!("../tests/rules/reference/circular/bad.json")),
        good: Some(include_str!("../tests/rules/reference/circular/good.json")),
    },
    Example {
        rule: "reference/dead-end",
        bad: Some(include_str!("../tests/rules/reference/dead_end/bad.json")),
        good: Some(include_str!("../tests/rules/reference/dead_end/good.json")),
    },
    Example {
        rule: "reference/id-duplicate",
        bad: Some(include_str!("../tests/rules/reference/id_duplicate/bad.json")),
        good: Some(include_str!("../tests/rules/reference/id_duplicate/good.json")),
    },
    Example {
        rule: "reference/id-unknown",
        bad: Some(include_str!("../tests/rules/reference/id_unknown/bad.json")),
        good: Some(include_str!("../tests/rules/reference/id_unknown/good.json")),
    },
    Example {
        rule: "reference/item-unknown",
        bad: Some(include_str!("../tests/rules/reference/item_unknown/bad.json")),
        good: Some(include_str!("../tests/rules/reference/item_unknown/good.json")),
    },
    Example {
        rule: "reference/part-one-by-reference",
        bad: Some(include_str!("../tests/rules/reference/part_one_by_reference/bad.json")),
        good: Some(include_str!("../tests/rules/reference/part_one_by_reference/good.json")),
    },
    Example {
        rule: "reference/title-mismatch",
        bad: Some(include_str!("../tests/rules/reference/title_mismatch/bad.json")),
        good: Some(include_str!("../tests/rules/reference/title_mismatch/good.json")),
    },
    Example {
        rule: "reference/url-insecure",
        bad: Some(include_str!("../tests/rules/reference/url_insecure/bad.json")),
        good: Some(include_str!("../tests/rules/reference/url_insecure/good.json")),
    },
    Example {
        rule: "reference/url-placeholder",
        bad: Some(include_str!("../tests/rules/reference/url_placeholder/bad.json")),
        good: Some(include_str!("../tests/rules/reference/url_placeholder/good.json")),
    },
    Example {
        rule: "regulation/names-only",
        bad: Some(include_str!("../tests/rules/regulation/names_only/bad.json")),
        good: Some(include_str!("../tests/rules/regulation/names_only/good.json")),
    },
    Example {
        rule: "risk/client-certificate-missing",
        bad: Some(include_str!("../tests/rules/risk/client_certificate_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/client_certificate_missing/good.json")),
    },
    Example {
        rule: "risk/cryptography-weak",
        bad: Some(include_str!("../tests/rules/risk/cryptography_weak/bad.json")),
        good: Some(include_str!("../tests/rules/risk/cryptography_weak/good.json")),
    },
    Example {
        rule: "risk/network-measure-unspecified",
        bad: Some(include_str!("../tests/rules/risk/network_measure_unspecified/bad.json")),
        good: Some(include_str!("../tests/rules/risk/network_measure_unspecified/good.json")),
    },
    Example {
        rule: "risk/network-missing",
        bad: Some(include_str!("../tests/rules/risk/network_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/network_missing/good.json")),
    },
    Example {
        rule: "risk/patch-time-missing",
        bad: Some(include_str!("../tests/rules/risk/patch_time_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/patch_time_missing/good.json")),
    },
    Example {
        rule: "risk/responsibility-contradicts",
        bad: Some(include_str!("../tests/rules/risk/responsibility_contradicts/bad.json")),
        good: Some(include_str!("../tests/rules/risk/responsibility_contradicts/good.json")),
    },
    Example {
        rule: "risk/responsibility-gap",
        bad: Some(include_str!("../tests/rules/risk/responsibility_gap/bad.json")),
        good: Some(include_str!("../tests/rules/risk/responsibility_gap/good.json")),
    },
    Example {
        rule: "risk/responsibility-one-sided",
        bad: Some(include_str!("../tests/rules/risk/responsibility_one_sided/bad.json")),
        good: Some(include_str!("../tests/rules/risk/responsibility_one_sided/good.json")),
    },
    Example {
        rule: "risk/retained-without-rationale",
        bad: Some(include_str!("../tests/rules/risk/retained_without_rationale/bad.json")),
        good: Some(include_str!("../tests/rules/risk/retained_without_rationale/good.json")),
    },
    Example {
        rule: "risk/review-cycle-missing",
        bad: Some(include_str!("../tests/rules/risk/review_cycle_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/review_cycle_missing/good.json")),
    },
    Example {
        rule: "risk/session-detour-unaddressed",
        bad: Some(include_str!("../tests/rules/risk/session_detour_unaddressed/bad.json")),
        good: Some(include_str!("../tests/rules/risk/session_detour_unaddressed/good.json")),
    },
    Example {
        rule: "risk/ssl-vpn-unjustified",
        bad: Some(include_str!("../tests/rules/risk/ssl_vpn_unjustified/bad.json")),
        good: Some(include_str!("../tests/rules/risk/ssl_vpn_unjustified/good.json")),
    },
    Example {
        rule: "risk/table-missing",
        bad: Some(include_str!("../tests/rules/risk/table_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/table_missing/good.json")),
    },
    Example {
        rule: "risk/threat-uncovered",
        bad: Some(include_str!("../tests/rules/risk/threat_uncovered/bad.json")),
        good: Some(include_str!("../tests/rules/risk/threat_uncovered/good.json")),
    },
    Example {
        rule: "risk/tls-outdated",
        bad: Some(include_str!("../tests/rules/risk/tls_outdated/bad.json")),
        good: Some(include_str!("../tests/rules/risk/tls_outdated/good.json")),
    },
    Example {
        rule: "risk/tls-version-missing",
        bad: Some(include_str!("../tests/rules/risk/tls_version_missing/bad.json")),
        good: Some(include_str!("../tests/rules/risk/tls_version_missing/good.json")),
    },
    Example {
        rule: "risk/treatment-without-measure",
        bad: Some(include_str!("../tests/rules/risk/treatment_without_measure/bad.json")),
        good: Some(include_str!("../tests/rules/risk/treatment_without_measure/good.json")),
    },
    Example {
        rule: "schema/answer-ambiguous",
        bad: Some(include_str!("../tests/rules/schema/answer_ambiguous/bad.json")),
        good: Some(include_str!("../tests/rules/schema/answer_ambiguous/good.json")),
    },
    Example {
        rule: "schema/field-missing",
        bad: Some(include_str!("../tests/rules/schema/field_missing/bad.json")),
        good: Some(include_str!("../tests/rules/schema/field_missing/good.json")),
    },
    Example {
        rule: "schema/item-missing",
        bad: Some(include_str!("../tests/rules/schema/item_missing/bad.json")),
        good: Some(include_str!("../tests/rules/schema/item_missing/good.json")),
    },
    Example {
        rule: "schema/not-applicable-forbidden",
        bad: Some(include_str!("../tests/rules/schema/not_applicable_forbidden/bad.json")),
        good: Some(include_str!("../tests/rules/schema/not_applicable_forbidden/good.json")),
    },
    Example {
        rule: "schema/too-few",
        bad: Some(include_str!("../tests/rules/schema/too_few/bad.json")),
        good: Some(include_str!("../tests/rules/schema/too_few/good.json")),
    },
    Example {
        rule: "schema/unknown-key",
        bad: Some(include_str!("../tests/rules/schema/unknown_key/bad.json")),
        good: Some(include_str!("../tests/rules/schema/unknown_key/good.json")),
    },
    Example {
        rule: "schema/wrong-format",
        bad: Some(include_str!("../tests/rules/schema/wrong_format/bad.json")),
        good: Some(include_str!("../tests/rules/schema/wrong_format/good.json")),
    },
    Example {
        rule: "schema/wrong-type",
        bad: Some(include_str!("../tests/rules/schema/wrong_type/bad.json")),
        good: Some(include_str!("../tests/rules/schema/wrong_type/good.json")),
    },
    Example {
        rule: "schema/wrong-value",
        bad: Some(include_str!("../tests/rules/schema/wrong_value/bad.json")),
        good: Some(include_str!("../tests/rules/schema/wrong_value/good.json")),
    },
    Example {
        rule: "service/secondary-use-unexplained",
        bad: Some(include_str!("../tests/rules/service/secondary_use_unexplained/bad.json")),
        good: Some(include_str!("../tests/rules/service/secondary_use_unexplained/good.json")),
    },
    Example {
        rule: "syntax/duplicate-key",
        bad: Some(include_str!("../tests/rules/syntax/duplicate_key/bad.json")),
        good: Some(include_str!("../tests/rules/syntax/duplicate_key/good.json")),
    },
    Example {
        rule: "syntax/encoding",
        bad: None,
        good: Some(include_str!("../tests/rules/syntax/encoding/good.json")),
    },
    Example {
        rule: "syntax/invalid",
        bad: Some(include_str!("../tests/rules/syntax/invalid/bad.json")),
        good: Some(include_str!("../tests/rules/syntax/invalid/good.json")),
    },
    Example {
        rule: "text/absolute-claim",
        bad: Some(include_str!("../tests/rules/text/absolute_claim/bad.json")),
        good: Some(include_str!("../tests/rules/text/absolute_claim/good.json")),
    },
    Example {
        rule: "text/answer-repeated",
        bad: Some(include_str!("../tests/rules/text/answer_repeated/bad.json")),
        good: Some(include_str!("../tests/rules/text/answer_repeated/good.json")),
    },
    Example {
        rule: "text/brackets-unbalanced",
        bad: Some(include_str!("../tests/rules/text/brackets_unbalanced/bad.json")),
        good: Some(include_str!("../tests/rules/text/brackets_unbalanced/good.json")),
    },
    Example {
        rule: "text/characters-broken",
        bad: Some(include_str!("../tests/rules/text/characters_broken/bad.json")),
        good: Some(include_str!("../tests/rules/text/characters_broken/good.json")),
    },
    Example {
        rule: "text/date-impossible",
        bad: Some(include_str!("../tests/rules/text/date_impossible/bad.json")),
        good: Some(include_str!("../tests/rules/text/date_impossible/good.json")),
    },
    Example {
        rule: "text/numerals-mixed",
        bad: Some(include_str!("../tests/rules/text/numerals_mixed/bad.json")),
        good: Some(include_str!("../tests/rules/text/numerals_mixed/good.json")),
    },
    Example {
        rule: "text/page-mark",
        bad: Some(include_str!("../tests/rules/text/page_mark/bad.json")),
        good: Some(include_str!("../tests/rules/text/page_mark/good.json")),
    },
    Example {
        rule: "text/placeholder",
        bad: Some(include_str!("../tests/rules/text/placeholder/bad.json")),
        good: Some(include_str!("../tests/rules/text/placeholder/good.json")),
    },
    Example {
        rule: "text/promise-undated",
        bad: Some(include_str!("../tests/rules/text/promise_undated/bad.json")),
        good: Some(include_str!("../tests/rules/text/promise_undated/good.json")),
    },
    Example {
        rule: "text/typing-slip",
        bad: Some(include_str!("../tests/rules/text/typing_slip/bad.json")),
        good: Some(include_str!("../tests/rules/text/typing_slip/good.json")),
    },
    Example {
        rule: "text/vague",
        bad: Some(include_str!("../tests/rules/text/vague/bad.json")),
        good: Some(include_str!("../tests/rules/text/vague/good.json")),
    },
    Example {
        rule: "waiver/expired",
        bad: Some(include_str!("../tests/rules/waiver/expired/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/expired/good.toml")),
    },
    Example {
        rule: "waiver/expiring",
        bad: Some(include_str!("../tests/rules/waiver/expiring/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/expiring/good.toml")),
    },
    Example {
        rule: "waiver/forbidden",
        bad: Some(include_str!("../tests/rules/waiver/forbidden/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/forbidden/good.toml")),
    },
    Example {
        rule: "waiver/outdated",
        bad: Some(include_str!("../tests/rules/waiver/outdated/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/outdated/good.toml")),
    },
    Example {
        rule: "waiver/premature",
        bad: Some(include_str!("../tests/rules/waiver/premature/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/premature/good.toml")),
    },
    Example {
        rule: "waiver/too-long",
        bad: Some(include_str!("../tests/rules/waiver/too_long/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/too_long/good.toml")),
    },
    Example {
        rule: "waiver/unused",
        bad: Some(include_str!("../tests/rules/waiver/unused/bad.toml")),
        good: Some(include_str!("../tests/rules/waiver/unused/good.toml")),
    },
];
