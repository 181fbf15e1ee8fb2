use crate::disclosure::Item;
use crate::facts::law::{Entry, missing};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "law/source-missing",
    levels: &[Severity::Warning],
    items: &[Item::SafetyManagement],
    title: Text::new("特定した法令・指針に漏れがある", "A law or guideline missing from the list"),
    why: Text::new(
        "医療情報の外部保存では、個人情報保護の法令と、厚生労働省、総務省・経済産業省のガイドラインへの対応が求められます。一覧にないものに沿っているかを、医療機関は確かめられません。",
        "External storage of medical information must follow the personal information law and the guidelines of MHLW and MIC/METI; a hospital cannot tell whether one that is not listed is followed.",
    ),
    remedy: Text::new(
        "足りない法令・指針の正式な名称を一覧に加えてください。",
        "Add what is missing to the list, by its official name.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = context.disclosure.described(Item::SafetyManagement) else { return };
    let sources = item.get("sources");
    let entries: Vec<Entry<'_>> = sources
        .items()
        .filter_map(|source| Some(Entry::new(source.get("name").string()?, source.get("guideline").string())))
        .collect();
    if entries.is_empty() {
        return;
    }
    let names: Vec<Text> = missing(&entries).into_iter().map(|source| source.name.clone()).collect();
    if names.is_empty() {
        return;
    }
    findings
        .report(
            sources,
            text!(
                "法令・指針の一覧に、次のものがありません: {names}",
                "not in the list of laws and guidelines: {names}",
                names = Text::list(&names)
            ),
        )
        .missing(names.iter().map(|name| name.en.clone()))
        .help(text!(
            "sources に正式な名称で加えてください。1つの行に複数を記載しても構いません。",
            "Add them to sources by their official names. One entry may name several."
        ));
}
