use std::ops::Range;

use crate::disclosure::{Item, Passage};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "institution-rules/password-rotation",
    levels: &[Severity::Note],
    items: &[Item::InstitutionRules],
    title: Text::new("パスワードの定期的な変更を求めている", "Passwords to be changed periodically"),
    why: Text::new(
        "定期的な変更は、推測しやすいパスワードや使い回しを招くおそれがあり、医療機関の安全管理をかえって弱めます。",
        "Periodic changes tend to lead to passwords that are easy to guess or reused, which weakens a hospital's security.",
    ),
    remedy: Text::new(
        "定期的な変更に代えて、十分な長さのパスワードと二要素認証、漏えい時の変更を求めてください。",
        "Ask for long passwords, two-factor authentication and a change after a leak instead.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = context.disclosure.described(Item::InstitutionRules) else { return };
    for Passage { place, folded, .. } in context.disclosure.prose_in(item) {
        let Some(range) = rotation(folded.text()) else { continue };
        findings
            .report(
                place.part(folded.original(range)),
                text!(
                    "パスワードの定期的な変更を求めています",
                    "periodic changes of passwords are asked for"
                ),
            )
            .help(text!(
                "十分な長さのパスワードと二要素認証を求め、変更は漏えいのおそれがあるときに限ってください。",
                "Ask for long passwords and two-factor authentication, and for a change only when a password may have leaked."
            ));
    }
}

/// The words of a text that ask for it, from the cycle to the change.
fn rotation(text: &str) -> Option<Range<usize>> {
    const CYCLES: [&str; 10] =
        ["定期", "ごとに", "毎に", "に1回", "に一回", "毎月", "年1回", "月1回", "日以内に", "月以内に"];
    let mut cycles: Vec<usize> =
        CYCLES.iter().flat_map(|cycle| text.match_indices(cycle)).map(|(at, _)| at).collect();
    cycles.sort_unstable();
    cycles.into_iter().find_map(|start| {
        let behind = text.get(start..)?;
        let near = behind.char_indices().nth(22).map_or(Some(behind), |(end, _)| behind.get(..end))?;
        let (until, _) = near.split_once("変更")?;
        let end = start + until.len() + "変更".len();
        let before: String =
            text.get(..start)?.chars().rev().take(24).take_while(|&sign| sign != '。').collect();
        let before: String = before.chars().rev().collect();
        // The password is changed, not something else in the same sentence.
        let is_near = before
            .rsplit_once("パスワード")
            .is_some_and(|(_, between)| !between.contains('し') && between.matches('、').count() < 2);
        let is_one_act = !until.contains(['、', '。']) && until.chars().count() <= 20;
        let behind: String = text.get(end..)?.chars().take(14).take_while(|&sign| sign != '。').collect();
        let is_denied = ["不要", "ない", "せず", "ません", "廃止"].iter().any(|word| behind.contains(word));
        // 3か月ごとに: the number belongs to the cycle.
        let is_of_cycle = |sign: char| sign.is_ascii_digit() || "か月ヶカヵケ箇日年週間".contains(sign);
        let start = text.get(..start)?.trim_end_matches(is_of_cycle).len();
        (is_one_act && !is_denied && (is_near || until.contains("パスワード"))).then_some(start..end)
    })
}
