use std::collections::HashMap;

use jiff::civil::Date;

use crate::age;
use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cloud-certification/report-stale",
    levels: &[Severity::Warning],
    items: &[Item::CloudCertifications],
    title: Text::new("報告書の対象期間が古い", "An old report"),
    why: Text::new(
        "報告書が示すのは、対象期間のことだけです。期間が終わって1年を過ぎると、現在の運用の裏付けになりません。",
        "A report covers its own period only; a year after its end it does not show today's operation.",
    ),
    remedy: Text::new("最新の報告書の内容に改めてください。", "State the latest report instead."),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Such reports are made every year.
const STALE: i32 = 12;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut latest: HashMap<_, Date> = HashMap::new();
    for certificate in context.disclosure.cloud_certificates() {
        if let Some(end) = end(certificate) {
            let of_kind = latest.entry(kind(certificate)).or_insert(end);
            *of_kind = end.max(*of_kind);
        }
    }
    for certificate in context.disclosure.cloud_certificates() {
        let Some(end) = end(certificate).filter(|&end| age::is_older(end, STALE, context.today)) else {
            continue;
        };
        let is_expired = certificate.get("expires").date().is_some_and(|expires| expires < context.today);
        let is_followed = latest.get(&kind(certificate)).is_some_and(|&latest| latest > end);
        // An expired one is reported as that; of a series only the last report counts.
        if is_expired || is_followed {
            continue;
        }
        findings
            .report(
                certificate.at("/report/to"),
                text!(
                    "報告書の対象期間の終わり（{end}）から、{months}か月余り経過しています",
                    "the period of the report ended over {months} months ago ({end})",
                    end = end,
                    months = age::whole_months(end, context.today)
                ),
            )
            .help(text!(
                "最新の報告書の対象期間（from と to）に改めてください。次の報告書がまだなければ、発行の予定日を説明文に記載してください。",
                "State the period (from and to) of the latest report; if the next one is not issued yet, state in the statement when it is due."
            ));
    }
}

/// The last day of the period that a report speaks of.
fn end(certificate: Place<'_>) -> Option<Date> {
    certificate.at("/report/to").date()
}

/// What the reports of a series have in common.
fn kind<'d>(certificate: Place<'d>) -> [Option<&'d str>; 2] {
    ["scheme", "held_by"].map(|key| certificate.get(key).string())
}
