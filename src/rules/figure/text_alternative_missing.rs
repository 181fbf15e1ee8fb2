use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "figure/text-alternative-missing",
    levels: &[Severity::Warning],
    items: &[Item::SystemConfiguration, Item::ProvisionStructure],
    title: Text::new("図の内容を表す文章がない", "A figure without a text alternative"),
    why: Text::new(
        "図だけでは、印刷や変換で失われたときや、画面の読み上げを使うときに、医療機関に内容が伝わりません。",
        "A figure alone may be lost in printing or conversion, and tells nothing to those who use a screen reader.",
    ),
    remedy: Text::new(
        "図に示した内容を、text_alternative に文章で記載してください。",
        "Describe in text_alternative what the figure shows.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let items = [Item::SystemConfiguration, Item::ProvisionStructure];
    for figure in items.into_iter().flat_map(|item| context.disclosure.list(item, "figures")) {
        if figure.get("text_alternative").is_written() {
            continue;
        }
        let Some(name) = figure.get("caption").string() else { continue };
        findings
            .report(
                figure,
                text!("図「{name}」の内容を表す文章がありません", "the figure 「{name}」 has no text alternative", name = quoted(name)),
            )
            .help(text!(
                "text_alternative に、図に示した機器、経路、情報の流れや体制を文章で記載してください。",
                "Describe in text_alternative what the figure shows: equipment, connections, flows of information, or the organisation."
            ));
    }
}
