use crate::disclosure::Item;
use crate::document::Kind;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "backup/restore-test-missing",
    levels: &[Severity::Warning],
    items: &[Item::Backup],
    title: Text::new("復元試験の記載がない", "No restore test"),
    why: Text::new(
        "復元を試したことのないバックアップは、必要なときに使えないことがあります。",
        "A backup whose restoration was never tested may fail when it is needed.",
    ),
    remedy: Text::new(
        "復元試験の頻度と直近の実施日を restore_test に記載してください。",
        "State the frequency and the last date of restore tests in restore_test.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(backup) = context.disclosure.described(Item::Backup) else { return };
    let test = backup.get("restore_test");
    if test.get("last").is_written() || (test.is_written() && test.kind() != Some(Kind::Object)) {
        return;
    }
    let finding = match test.get("frequency").is_written() {
        true => findings.report(
            test,
            text!(
                "復元試験の直近の実施日の記載がありません",
                "the date of the last restore test is not stated"
            ),
        ),
        false => findings.report(backup, text!("復元試験の記載がありません", "no restore test is stated")),
    };
    finding.help(text!(
        "restore_test に、頻度（frequency、例: P6M）と直近の実施日（last）を記載してください。",
        "State the frequency (such as P6M) and the date of the last test (last) in restore_test."
    ));
}
