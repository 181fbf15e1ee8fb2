use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/attachment-missing",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("別紙のファイルがない", "A declared file that is not there"),
    why: Text::new(
        "別紙が欠けていると、医療機関は開示書の内容を確かめられません。",
        "Without the attachment a hospital cannot verify what the disclosure says.",
    ),
    remedy: Text::new("別紙を置くか、パスを直してください。", "Put the file there, or correct its path."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for path in context.disclosure.attachment_paths() {
        let Some(name) = path.string().filter(|name| context.absent_files.contains(*name)) else { continue };
        findings
            .report(
                path,
                text!(
                    "別紙のファイル「{name}」がないか、空です",
                    "the attached file 「{name}」 is not there, or is empty",
                    name = name
                ),
            )
            .help(text!(
                "開示書のあるフォルダからの相対パスで、別紙のファイルを示してください。",
                "Give the path of the file from the disclosure's folder."
            ));
    }
}
