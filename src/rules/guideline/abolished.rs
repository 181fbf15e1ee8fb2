use crate::disclosure::{Mention, mentions};

use crate::facts::guideline::{abolished_in, guideline};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "guideline/abolished",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("廃止されたガイドライン", "An abolished guideline"),
    why: Text::new(
        "2020年に別のガイドラインへ統合され、廃止されています。医療機関が確認に用いるガイドラインとは対応しません。",
        "It was merged into another guideline in 2020 and is no longer in force; a hospital checks its contractor against the new one.",
    ),
    remedy: Text::new(
        "統合後のガイドラインに照らして内容を見直し、名称と版を改めてください。",
        "Review the content against the guideline that replaced it, and state that name and edition.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for Mention { entry, locations, .. } in mentions(context.disclosure, abolished_in) {
        let successor = guideline(&entry.replaced_by);
        let name =
            successor.map_or_else(|| text!("新しいガイドライン", "a new one"), |other| other.short.clone());
        let current =
            successor.and_then(|other| other.in_force(context.today)).map_or("", |edition| &edition.edition);
        let mut locations = locations.into_iter();
        let Some(first) = locations.next() else { continue };
        let finding = findings.report(
            first,
            text!(
                "このガイドライン（{ministry}）は、{date}に{name}へ統合され、廃止されています",
                "this guideline ({ministry}) was merged into the {name} on {date} and is abolished",
                ministry = entry.ministry,
                date = entry.replaced_on,
                name = name
            ),
        );
        finding.help(text!(
            "{name}（現行は第{current}版）に照らして内容を見直し、名称と版を改めてください。",
            "Review the content against the {name} (in force: {current}), and state that name and edition.",
            name = name,
            current = current
        ));
        for other in locations {
            finding.related(other, text!("ここにも", "here too"));
        }
    }
}
