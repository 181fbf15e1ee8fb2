use super::abolished::is_told_as_past;
use crate::facts::guideline::{OutdatedName, outdated_names_in};
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "guideline/name-outdated",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("ガイドラインの古い呼び名", "An outdated name of a guideline"),
    why: Text::new(
        "古い呼び名は、統合や改定の前のガイドラインを指します。病院は、現行のものに沿っているのかを判断できません。",
        "The old name stands for the guideline before it was merged or revised; a hospital cannot tell whether the one in force is followed.",
    ),
    remedy: Text::new("現在の名称に直してください。", "Use the present name."),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let texts: Vec<_> = context
        .disclosure
        .present_prose()
        .into_iter()
        .filter_map(|place| Some((place, Folded::new(place.string()?))))
        .collect();
    let named: Vec<_> = texts
        .iter()
        .flat_map(|(place, text)| {
            outdated_names_in(text).map(move |(entry, range)| (*place, text, entry, range))
        })
        .filter(|(_, text, _, range)| !is_told_as_past(text.text(), range))
        .map(|(place, text, entry, range)| {
            let name = text.text().get(range.clone()).unwrap_or_default();
            (entry, name, place.part(text.original(range)))
        })
        .collect();
    let mut told: Vec<&OutdatedName> = Vec::new();
    for (entry, name, location) in &named {
        if told.iter().any(|other| std::ptr::eq(*other, *entry)) {
            continue;
        }
        told.push(entry);
        let finding = findings.report(
            location.clone(),
            text!("「{name}」は古い呼び名です", "「{name}」 is an outdated name", name = name),
        );
        finding.help(text!(
            "現在の名称は「{current}」です。内容も現行のものに沿っているかを確認してください。",
            "The present name is {current}. Check that the content follows the guideline in force, too.",
            current = entry.current
        ));
        let others =
            named.iter().filter(|(other, _, place)| std::ptr::eq(*other, *entry) && place != location);
        for (.., other) in others {
            finding.related(other.clone(), text!("ここにも", "here too"));
        }
    }
}
