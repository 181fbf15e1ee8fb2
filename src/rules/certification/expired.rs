use crate::age;
use crate::disclosure::{Deadline, Item, Lapse};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/expired",
    levels: &[Severity::Error],
    items: &[Item::Certifications, Item::CloudCertifications],
    title: Text::new("認証の有効期限が切れている", "An expired certificate"),
    why: Text::new(
        "期限の切れた認証は、現在の安全管理の裏付けになりません。医療機関は、選定時に確認する認証の有無を確かめられません。",
        "An expired certificate says nothing about today's security, and a hospital cannot confirm the certification that it must confirm at selection.",
    ),
    remedy: Text::new(
        "更新後の登録証の有効期限と登録番号に改めてください。更新していない場合は、認証を一覧から外し、その旨を説明文に記載してください。",
        "State the number and expiry of the renewed certificate; if it was not renewed, take it off the list and say so in the statement.",
    ),
    requirements: &["mic-meti/selection-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let expiries = context.deadlines(&RULE, Lapse::Expiry);
    for deadline in expiries.filter(|deadline| deadline.date < context.today) {
        findings.report(
            deadline.place,
            text!(
                "認証の有効期限（{expiry}）が、{days}前に切れています{since}",
                "the certificate expired {days} ago, on {expiry}{since}",
                expiry = deadline.date,
                days = age::in_days(age::days(deadline.date, context.today)),
                since = at_issue(deadline, context)
            ),
        );
    }
}

/// Whether it was so already when the document was issued.
fn at_issue(deadline: &Deadline<'_>, context: &Context<'_>) -> Text {
    match context.disclosure.issued() {
        Some(issued) if deadline.date < issued => text!(
            "。開示書の発行日（{issued}）の時点で、すでに切れていました",
            "; it had already expired on the issue date ({issued})",
            issued = issued
        ),
        Some(issued) => {
            text!(
                "（発行日 {issued} の時点では有効でした）",
                " (it was valid on the issue date, {issued})",
                issued = issued
            )
        }
        None => Text::new("", ""),
    }
}
