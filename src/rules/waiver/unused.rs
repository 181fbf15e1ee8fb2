use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::settings::Settings;
use crate::text;
use crate::text::Text;
use crate::waiver::{Effect, Judged, Validity};

pub(super) const RULE: Rule = Rule {
    id: "waiver/unused",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("対象のない例外", "A waiver that covers nothing"),
    why: Text::new(
        "対象のない例外が残っていると、同じ箇所に後で生じた不備が承認済みと誤解されます。",
        "A waiver that covers nothing lets a later fault at the same place look approved.",
    ),
    remedy: Text::new(
        "指摘が直っていれば、この例外を設定から削除してください。",
        "Delete the waiver if what it was about is fixed.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Waivers(check),
};

fn check(waivers: &[Judged<'_>], _: &Settings, findings: &mut Findings) {
    for judged in waivers {
        let waiver = judged.waiver;
        let is_valid = matches!(judged.validity, Validity::InForce | Validity::Expired);
        match judged.effect {
            Effect::DocumentGone if is_valid => {
                let message = text!(
                    "例外の対象の文書がありません",
                    "the document that the waiver is about is not there"
                );
                findings.report(waiver.document.location.clone(), message).help(text!(
                    "文書のパス（document）を、この設定ファイルのあるフォルダーから書いてください。文書がなくなったときは、この例外を削除してください。",
                    "Write the path (document) from the folder of this configuration; if the document is gone, delete the waiver."
                ));
            }
            Effect::DocumentElsewhere if is_valid => {
                let message = text!(
                    "例外の対象の文書には、その近くにある別の設定が適用されます",
                    "the document that the waiver is about goes by another configuration, which is nearer to it"
                );
                findings.report(waiver.document.location.clone(), message).help(Text::new(
                    "この例外を、文書から上にたどって最初に見つかる mdcheck.toml に移してください。文書のパス（document）は、そのフォルダーから書きます。",
                    "Move the waiver to the first mdcheck.toml above the document, with the path (document) from its folder.",
                ));
            }
            Effect::NoFinding if is_valid => {
                let message = text!(
                    "{rule} の例外の対象となる指摘がありません",
                    "there is no finding that the waiver of {rule} is about",
                    rule = waiver.rule.value.id
                );
                findings.report(waiver.header.clone(), message).help(text!(
                    "直っていれば、この例外を削除してください。直っていないのに指摘がないときは、場所（pointer）の誤りではありませんか。",
                    "Delete the waiver if the fault is fixed; if it is not, check the pointer."
                ));
            }
            _ => {}
        }
    }
}
