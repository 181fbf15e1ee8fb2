use crate::age;
use crate::disclosure::{Item, is_reversed};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "certification/validity-too-long",
    levels: &[Severity::Warning],
    items: &[Item::Certifications],
    title: Text::new("認証の有効期間が長すぎる", "A term longer than the scheme grants"),
    why: Text::new(
        "制度の有効期間を超えるのは、日付の誤りか、初回登録日との取り違えと思われます。医療機関は正しい有効期限を確かめられません。",
        "A term longer than the scheme grants is probably a wrong date, or the first registration taken for the present term; a hospital cannot tell the right expiry.",
    ),
    remedy: Text::new(
        "登録証と照らし合わせ、現在の有効期間の開始日と有効期限を記載してください。",
        "State the first and last day of the present term, as on the certificate.",
    ),
    requirements: &[],
    waivable: true,
    options: &[MONTHS],
    check: Check::Document(check),
};

/// What a late or early renewal may add to the regular term.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 0,
    default: 6,
    meaning: Text::new(
        "制度の有効期間をこの月数より長く超える認証を指摘します",
        "reports a certificate whose term is longer than the scheme grants by more than this many months",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let tolerance = context.settings.number(&RULE, &MONTHS);
    for certificate in context.disclosure.certificates().filter(|&certificate| !is_reversed(certificate)) {
        let (scheme, years) = match certificate.get("scheme").string() {
            Some("isms") => (text!("ISMS認証", "ISMS certification"), 3),
            Some("privacy_mark") => (text!("プライバシーマーク", "PrivacyMark"), 2),
            _ => continue,
        };
        let (issued, expires) = (certificate.get("issued"), certificate.get("expires"));
        let (Some(from), Some(to)) = (issued.date(), expires.date()) else { continue };
        if !age::is_older(from, years * 12 + tolerance, to) {
            continue;
        }
        findings
            .report(
                expires,
                text!(
                    "{scheme}の有効期間は{years}年ですが、開始日（{from}）から有効期限（{to}）まで{months}か月あります",
                    "{scheme} is granted for {years} years, but the term from {from} to {to} is {months} months",
                    scheme = scheme,
                    years = years,
                    from = from,
                    to = to,
                    months = age::whole_months(from, to)
                ),
            )
            .help(text!(
                "登録証と照らし合わせてください。現在の有効期間の開始日は issued に、初回登録日は first_registered に記載してください。",
                "Compare both with the certificate. State the first day of the present term in issued, and the date of the first registration in first_registered."
            ))
            .related(issued, text!("有効期間の開始日", "the first day of the term"));
    }
}
