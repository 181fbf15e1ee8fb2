use crate::disclosure::outside;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "reference/attachment-outside",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("別紙のパスが開示書の外を指している", "An attachment outside the disclosure's folder"),
    why: Text::new(
        "作成者のパソコンの中だけで通じる場所では、医療機関は別紙を開けません。mdcheck もその場所は確認しません。",
        "A path that works only on its author's computer cannot be opened by a hospital. mdcheck does not look there either.",
    ),
    remedy: Text::new(
        "別紙を開示書と同じフォルダー又はその下に置き、そこからの相対パスを記載してください。",
        "Put the attachment in the folder of the disclosure or below it, and state its path from there.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for path in context.disclosure.attachments().map(|attachment| attachment.get("path")) {
        let Some(name) = path.string() else { continue };
        let is_link = context.outside_files.contains(name);
        let link = || is_link.then(|| text!("シンボリックリンク", "a symbolic link"));
        let Some(kind) = outside(name).or_else(link) else { continue };
        findings
            .report(
                path,
                text!(
                    "別紙のパス（{kind}）が、開示書のフォルダーの外を指しています",
                    "the path of the attachment ({kind}) leads out of the folder of the disclosure",
                    kind = kind
                ),
            )
            .help(text!(
                "別紙を開示書と同じフォルダー又はその下に置き、そこからの相対パスを記載してください（例: annex/risks.pdf）。ウェブサイトにある場合は、url に記載してください。",
                "Put the attachment in the folder of the disclosure or below it, and state its path from there, such as annex/risks.pdf. If it is on the web, use url."
            ));
    }
}
