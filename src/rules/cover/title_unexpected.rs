use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/title-unexpected",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("表題がサービス仕様適合開示書でない", "A title other than that of a disclosure"),
    why: Text::new(
        "医療機関は「サービス仕様適合開示書」の名で文書を求めます。表題が違うと、求めた文書かどうかがわかりません。",
        "A hospital asks for the document by this name; under another title it cannot tell whether this is the one.",
    ),
    remedy: Text::new(
        "表題に「サービス仕様適合開示書」を入れてください。",
        "Include 「サービス仕様適合開示書」 in the title.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

const NAME: &str = "サービス仕様適合開示書";

fn check(context: &Context<'_>, findings: &mut Findings) {
    let cover = context.disclosure.root().get("document");
    let title = cover.get("title");
    let Some(text) = title.string().filter(|text| !text.is_empty()) else { return };
    // A translation has a title of its own.
    if cover.get("language").string() == Some("en") || Folded::new(text).find(NAME).next().is_some() {
        return;
    }
    findings
        .report(
            title,
            text!(
                "表題に「サービス仕様適合開示書」がありません",
                "the title does not include 「サービス仕様適合開示書」"
            ),
        )
        .help(text!(
            "表題を、サービス名に続けて「サービス仕様適合開示書」としてください。",
            "Let the title be the name of the service, followed by 「サービス仕様適合開示書」."
        ));
}
