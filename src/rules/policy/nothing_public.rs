use crate::disclosure::{Item, holds};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "policy/nothing-public",
    levels: &[Severity::Warning],
    items: &[Item::Policies],
    title: Text::new("公表された方針がない", "No published policy"),
    why: Text::new(
        "方針も規程も公表されていないと、医療機関は整備されているという説明を自分で確かめられません。",
        "With neither policies nor rules published, a hospital cannot confirm for itself that there are any.",
    ),
    remedy: Text::new(
        "少なくとも基本方針を公表し、そのURLを記載してください。公表しない場合は、開示書に含めてください。",
        "Publish at least the basic policy and give its URL. If it is not published, include it in the disclosure.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut documents = context.disclosure.list(Item::Policies, "documents").peekable();
    if documents.peek().is_none()
        || documents.any(|document| {
            let availability = document.get("availability");
            !availability.is_written() || holds(availability, &["public", "included"])
        })
    {
        return;
    }
    findings
        .report(
            context.disclosure.item(Item::Policies).get("documents"),
            text!(
                "公表された方針・規程等が1つもありません",
                "none of the policies and rules is published"
            ),
        )
        .help(text!(
            "基本方針を公表し、availability を public にして url を記載してください。開示書に載せた場合は、included としてください。",
            "Publish the basic policy, set availability to public and state url. If the disclosure includes it, set availability to included."
        ));
}
