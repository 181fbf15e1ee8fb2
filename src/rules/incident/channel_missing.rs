use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "incident/channel-missing",
    levels: &[Severity::Warning],
    items: &[Item::IncidentResponse],
    title: Text::new("第一報の連絡手段の記載がない", "No channel for the first notice"),
    why: Text::new(
        "どの手段で第一報が届くのかがわからないと、医療機関は受ける体制を整えられません。夜間や休日の事故では、特に重要です。",
        "Without knowing how the first notice comes, a hospital cannot prepare to receive it, above all at night and on holidays.",
    ),
    remedy: Text::new(
        "第一報の連絡手段と連絡先を channel に記載してください。",
        "State in channel how the first notice is given, and to whom.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Words for a way to reach someone.
const CHANNELS: [&str; 9] =
    ["電話", "メール", "書面", "文書で", "FAX", "ファクス", "ファックス", "ポータル", "訪問"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(response) = context.disclosure.described(Item::IncidentResponse) else { return };
    if response.get("channel").is_written() || names_channel(response) {
        return;
    }
    findings
        .report(
            response,
            text!(
                "事故の第一報の連絡手段の記載がありません",
                "how the first notice of an incident is given is not stated"
            ),
        )
        .help(text!(
            "第一報の連絡手段と連絡先を channel に記載してください（例: 登録された緊急連絡先への電話と電子メール）。",
            "State in channel how the first notice is given, and to whom (such as: phone and email to the registered emergency contact)."
        ));
}

fn names_channel(response: Place<'_>) -> bool {
    let mut texts = response.get("statement").texts().filter_map(Place::string);
    texts.any(|text| Folded::new(text).holds_any(&CHANNELS))
}
