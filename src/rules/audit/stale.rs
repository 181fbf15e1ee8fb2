use crate::age;
use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/stale",
    levels: &[Severity::Warning],
    items: &[Item::Audit],
    title: Text::new("直近の監査が古い", "An old audit"),
    why: Text::new(
        "古い監査の結果は、現在の体制や運用が守られていることを示しません。",
        "An old audit does not show that today's organisation and procedures are followed.",
    ),
    remedy: Text::new(
        "監査を実施し、直近の実施日を改めてください。",
        "Carry out the audit again, and state its date.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Where no frequency is stated, and the least that is asked of a document, which is not issued anew for each audit.
const STALE: i32 = 12;

/// The longest cycle that is taken at its word: the three years of an ISMS certificate, within which everything is audited.
const LONGEST: i32 = 36;

fn check(context: &Context<'_>, findings: &mut Findings) {
    for audit in context.disclosure.audits() {
        let (last, frequency) = (audit.get("last"), audit.get("frequency"));
        let Some(date) = last.date() else { continue };
        let months = age::whole_months(date, context.today);
        let due = frequency.duration().map(|interval| (interval, interval.after(date)));
        let is_old = age::is_older(date, STALE, context.today);
        let is_too_old = age::is_older(date, LONGEST, context.today);
        let finding = match due {
            // Within its own cycle, though that be longer than a year.
            Some((_, due)) if is_old && due >= context.today && !is_too_old => continue,
            _ if is_old => findings.report(
                last,
                text!(
                    "直近の監査（{last}）から{months}か月余り経過しています",
                    "the last audit was over {months} months ago ({last})",
                    last = last.string().unwrap_or_default(),
                    months = months
                ),
            ),
            // A shorter cycle than a year must have been kept when the document was issued.
            Some((interval, due)) if context.disclosure.issued().is_some_and(|issued| due < issued) => findings.report(
                last,
                text!(
                    "発行日の時点で、直近の監査（{last}）から、記載された間隔（{interval}）より長く空いています",
                    "on the issue date the last audit ({last}) was longer ago than the stated interval ({interval})",
                    last = last.string().unwrap_or_default(),
                    interval = interval.in_words()
                ),
            ),
            _ => continue,
        };
        finding.help(match due {
            Some((_, due)) if due >= context.today => text!(
                "監査の間隔は、長くても3年（ISMS認証の有効期間）としてください。監査を実施し、その日を last に記載してください。",
                "Audit at least every 3 years, the term of an ISMS certificate: carry out the audit and state its date in last."
            ),
            _ => text!(
                "監査を実施し、その日を last に記載してください。頻度が実際と異なる場合は、frequency を改めてください。",
                "Carry out the audit and state its date in last. If the stated frequency is not the actual one, correct frequency."
            ),
        });
        if frequency.is_written() {
            finding.related(frequency, text!("記載された間隔", "the stated interval"));
        }
    }
}
