use crate::age;
use crate::disclosure::{Item, Lapse};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/expiring",
    levels: &[Severity::Warning],
    items: &[Item::Certifications, Item::CloudCertifications],
    title: Text::new("認証の有効期限が近い", "A certificate about to expire"),
    why: Text::new(
        "開示書を受け取った医療機関が確認する頃には、認証が切れているおそれがあります。",
        "By the time a hospital reads the disclosure, the certificate may have expired.",
    ),
    remedy: Text::new(
        "更新審査の予定を説明文に記載し、更新後は有効期限と登録番号を改めてください。",
        "State in the statement when the renewal is due; once it is renewed, update the expiry and the number.",
    ),
    requirements: &[],
    waivable: true,
    options: &[DAYS],
    check: Check::Document(check),
};

/// A renewal takes about a quarter of a year.
const DAYS: RuleOption = RuleOption {
    name: "days",
    minimum: 0,
    default: 90,
    meaning: Text::new(
        "有効期限までの日数がこれ以下の認証を指摘します",
        "reports a certificate with at most this many days left",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let most = context.settings.number(&RULE, &DAYS);
    for deadline in context.deadlines(&RULE, Lapse::Expiry) {
        let expiry = deadline.date;
        let days = age::days(context.today, expiry);
        if expiry < context.today || days > most {
            continue;
        }
        let message = match days {
            0 => text!(
                "認証の有効期限は、本日（{expiry}）までです",
                "the certificate expires today, {expiry}",
                expiry = expiry
            ),
            _ => text!(
                "認証の有効期限（{expiry}）まで、残り{days}日です",
                "the certificate expires on {expiry}; days left: {days}",
                expiry = expiry,
                days = days
            ),
        };
        findings
            .report(deadline.place, message)
            .help(text!(
                "更新審査の予定を説明文に記載してください。更新後は、有効期限と登録番号を改めてください。",
                "State in the statement when the renewal is due; once it is renewed, update the expiry and the number."
            ));
    }
}
