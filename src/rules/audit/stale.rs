use crate::age;
use crate::disclosure::{Deadline, Item};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule, RuleOption};
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
    options: &[MONTHS, LONGEST_MONTHS],
    check: Check::Document(check),
};

/// Where no frequency is stated, and the least that is asked of a document, which is not issued anew for each audit.
const MONTHS: RuleOption = RuleOption {
    name: "months",
    minimum: 1,
    default: 12,
    meaning: Text::new(
        "直近の監査から経過した月数がこれを超えると指摘します（frequency の間隔の方が長い場合は、その間隔）",
        "reports a last audit that is more than this many months ago, or than the interval in frequency where that is longer",
    ),
};

/// The longest cycle that is taken at its word: the three years within which a certified ISMS is audited as a whole.
const LONGEST_MONTHS: RuleOption = RuleOption {
    name: "longest-months",
    minimum: 1,
    default: 36,
    meaning: Text::new(
        "frequency の間隔がこの月数より長い場合は、この月数とします（既定はISMS認証の有効期間）",
        "the longest interval in frequency that counts, in months (the default is the term of an ISMS certificate)",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let limit = context.settings.limit(&RULE);
    let is_audit = |deadline: &&Deadline<'_>| deadline.rule() == Some(RULE.id);
    for deadline in context.disclosure.deadlines().iter().filter(is_audit) {
        let (last, frequency) = (deadline.place, deadline.entry.get("frequency"));
        let due = frequency.duration().map(|interval| (interval, interval.after(deadline.date)));
        let finding = match due {
            _ if deadline.day(limit) < context.today => findings.report(
                last,
                text!(
                    "直近の監査（{last}）から{age}経過しています",
                    "the last audit was {age} ago ({last})",
                    last = last.string().unwrap_or_default(),
                    age = age::over(deadline.date, context.today)
                ),
            ),
            // Within its own cycle, though that be longer.
            Some((_, due)) if due >= context.today && age::is_older(deadline.date, limit.months, context.today) => continue,
            // A shorter cycle than that must have been kept when the document was issued.
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
                "監査の間隔は、長くても{longest}としてください。監査を実施し、その日を last に記載してください。",
                "Audit at least every {longest}: carry out the audit and state its date in last.",
                longest = age::in_years(limit.longest)
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
