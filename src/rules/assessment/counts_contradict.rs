use crate::disclosure::{Item, SEVERITIES, count};
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/counts-contradict",
    levels: &[Severity::Error],
    items: &[Item::Assessments],
    title: Text::new("検出事項の件数が食い違う", "Counts that contradict each other"),
    why: Text::new(
        "件数、最も高い深刻度、未対応の有無が食い違っていると、医療機関はどれを信じてよいかわかりません。",
        "Where counts, the highest severity and what is open disagree, a hospital cannot tell which to believe.",
    ),
    remedy: Text::new(
        "点検・評価の報告書と照らし合わせ、誤っている方を改めてください。",
        "Compare them with the report of the assessment, and correct the one that is wrong.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for result in context.disclosure.assessments() {
        if let Some(contradiction) = contradiction(result) {
            findings
                .report(contradiction.place, contradiction.message)
                .related(contradiction.other, contradiction.label);
        }
    }
}

/// Two facts of a result that cannot both be true.
struct Contradiction<'d> {
    place: Place<'d>,
    message: Text,
    other: Place<'d>,
    label: Text,
}

/// The first contradiction of a result: one finding is enough to look at its figures again.
fn contradiction(result: Place<'_>) -> Option<Contradiction<'_>> {
    open_disagrees(result)
        .or_else(|| SEVERITIES.into_iter().find_map(|severity| more_open_than_found(result, severity)))
        .or_else(|| highest_disagrees(result))
}

fn open_disagrees(result: Place<'_>) -> Option<Contradiction<'_>> {
    let (open, counts) = (result.get("open"), result.get("open_counts"));
    let written: Vec<_> =
        SEVERITIES.iter().map(|(key, _)| counts.get(key)).filter(|it| count(*it).is_some()).collect();
    let total: u64 = written.iter().filter_map(|&place| count(place)).sum();
    // One count that is not zero is enough to see it; where all are, it is the whole.
    let other = written.iter().copied().find(|&place| count(place) > Some(0)).unwrap_or(counts);
    let (message, label) = match open.string()? {
        "none" if total > 0 => (
            text!(
                "未対応の事項はないとしていますが、未対応の件数は{total}件です",
                "no finding is said to be open, yet open_counts adds up to {total}",
                total = total
            ),
            text!("未対応の件数", "open findings"),
        ),
        "some" if total == 0 && written.len() == SEVERITIES.len() => (
            text!(
                "未対応の事項があるとしていますが、未対応の件数はすべて0件です",
                "findings are said to be open, yet none is counted as open"
            ),
            text!("未対応の件数", "open findings"),
        ),
        _ => return None,
    };
    Some(Contradiction { place: open, message, other, label })
}

fn more_open_than_found<'d>(
    result: Place<'d>,
    (key, name): (&'static str, Text),
) -> Option<Contradiction<'d>> {
    let (open, found) = (result.get("open_counts").get(key), result.get("finding_counts").get(key));
    let (open_count, found_count) = (count(open)?, count(found)?);
    (open_count > found_count).then(|| Contradiction {
        place: open,
        message: text!(
            "深刻度「{name}」の未対応件数（{open}件）が、検出件数（{found}件）を上回っています",
            "more {name} findings are open ({open}) than were found ({found})",
            name = name,
            open = open_count,
            found = found_count
        ),
        other: found,
        label: text!("検出件数", "findings"),
    })
}

fn highest_disagrees(result: Place<'_>) -> Option<Contradiction<'_>> {
    let highest = result.get("highest_severity");
    let stated = highest.string()?;
    let known = SEVERITIES.iter().find(|(key, _)| *key == stated).map(|(_, name)| name.clone());
    let stated_name = known.or_else(|| (stated == "none").then(|| text!("検出なし", "none")))?;
    let counts = result.get("finding_counts");
    let above = SEVERITIES.into_iter().take_while(|(key, _)| *key != stated);
    let higher = above.map(|(key, name)| (counts.get(key), name)).find(|&(place, _)| count(place) > Some(0));
    if let Some((place, name)) = higher {
        return Some(Contradiction {
            place: highest,
            message: text!(
                "最も高い深刻度は「{stated}」としていますが、深刻度「{name}」の検出事項があります",
                "the highest severity is said to be {stated}, yet there are {name} findings",
                stated = stated_name,
                name = name
            ),
            other: place,
            label: text!("より深刻な検出事項", "a more severe finding"),
        });
    }
    let of_stated = counts.get(stated);
    (count(of_stated) == Some(0)).then(|| Contradiction {
        place: highest,
        message: text!(
            "最も高い深刻度は「{stated}」としていますが、その件数は0件です",
            "the highest severity is said to be {stated}, yet no such finding is counted",
            stated = stated_name
        ),
        other: of_stated,
        label: text!("0件", "none counted"),
    })
}
