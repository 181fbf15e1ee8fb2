use std::collections::HashMap;

use crate::disclosure::{Item, holds};
use crate::document::Place;
use crate::facts::backup_target::Target;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "backup/objective-unreachable",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::Backup, Item::CrisisResponse],
    title: Text::new("取得間隔がRPOより長い", "An RPO shorter than the backup interval"),
    why: Text::new(
        "取得間隔より短い目標復旧時点（RPO）は守れません。医療機関は、実際より少ない損失を前提に備えることになります。",
        "Backups taken less often than the recovery point objective (RPO) cannot meet it, and a hospital prepares for less loss than there can be.",
    ),
    remedy: Text::new(
        "取得間隔をRPO以下にするか、RPOを実際に守れる値に改めてください。",
        "Take backups at least as often as the RPO requires, or state an RPO that they can meet.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(rpo) = context.disclosure.objectives("rpo").next() else { return };
    let Some(objective) = rpo.duration() else { return };
    let Some(kinds) = kinds(context.disclosure.backup_sets()) else { return };
    let Some((kind, shortest)) = slowest(&kinds) else { return };
    let Some(interval) = shortest.frequency.duration().filter(|_| shortest.seconds > objective.seconds())
    else {
        return;
    };
    let message = match kinds.len() {
        1 => text!(
            "RPOは{objective}ですが、バックアップの取得間隔は最も短いもので{interval}です",
            "the RPO is {objective}, but the shortest interval between backups is {interval}",
            objective = objective.in_words(),
            interval = interval.in_words()
        ),
        _ => text!(
            "RPOは{objective}ですが、「{target}」の取得間隔は最も短いもので{interval}です",
            "the RPO is {objective}, but the shortest interval between backups of 「{target}」 is {interval}",
            objective = objective.in_words(),
            target = quoted(kind.words),
            interval = interval.in_words()
        ),
    };
    let finding = findings.report(rpo, message);
    finding.related(shortest.frequency, text!("最も短い取得間隔", "the shortest interval"));
    let quick = kinds.iter().find(|kind| kind.shortest.seconds <= objective.seconds());
    match quick {
        None => finding.help(text!(
            "取得間隔（frequency）をRPO以下にするか、RPOを実際に守れる値に改めてください。",
            "Take backups at least as often as the RPO requires (frequency), or state an RPO that they can meet."
        )),
        // Whether that one holds the same data does not follow from the words.
        Some(quick) => finding
            .level(Severity::Warning)
            .related(quick.shortest.target, text!("RPOを守れる別の対象", "another target, often enough"))
            .help(text!(
                "取得間隔（frequency）をRPO以下にするか、RPOを実際に守れる値に改めてください。同じデータを他でも取得している場合は、target の名称をそろえてください。",
                "Take backups at least as often as the RPO requires (frequency), or state an RPO that they can meet. If another set holds the same data, use the same words in target."
            )),
    };
}

/// A kind of data, and the shortest interval of the sets that name it.
struct Kind<'d> {
    target: Target,
    words: &'d str,
    shortest: Shortest<'d>,
}

#[derive(Clone, Copy)]
struct Shortest<'d> {
    seconds: u64,
    frequency: Place<'d>,
    target: Place<'d>,
}

/// The kinds of data that an RPO is held against, in the order of the document; `None` where the interval of one is not known.
fn kinds<'d>(sets: impl Iterator<Item = Place<'d>>) -> Option<Vec<Kind<'d>>> {
    let mut sets: Vec<_> =
        sets.map(|set| (set, Target::new(set.get("target").string().unwrap_or_default()))).collect();
    // Where nothing else is backed up, logs and settings are what the RPO is about.
    if sets.iter().any(|(_, target)| !target.is_aside) {
        sets.retain(|(_, target)| !target.is_aside);
    }
    let mut kinds: Vec<Kind<'_>> = Vec::new();
    let mut numbers = HashMap::new();
    for (set, target) in sets {
        let (frequency, words) = (set.get("frequency"), set.get("target"));
        // A method that follows every change meets any objective.
        let follows = holds(set.get("method"), &["continuous", "replication"]);
        let seconds = if follows { 0 } else { frequency.duration()?.seconds() };
        let shortest = Shortest { seconds, frequency, target: words };
        let number = *numbers.entry(target.clone()).or_insert(kinds.len());
        match kinds.get_mut(number) {
            Some(kind) if kind.shortest.seconds <= seconds => {}
            Some(kind) => kind.shortest = shortest,
            None => kinds.push(Kind { target, words: words.string().unwrap_or_default(), shortest }),
        }
    }
    Some(kinds)
}

/// The kind of data that is copied least often, though all sets that hold it count.
fn slowest<'k, 'd>(kinds: &'k [Kind<'d>]) -> Option<(&'k Kind<'d>, Shortest<'d>)> {
    // Nobody tells more kinds apart, and each is compared with all others.
    const MOST: usize = 50;
    let has_parts = kinds.iter().any(|kind| !kind.target.is_whole);
    // A copy of everything counts for each kind, and is none beside them.
    let judged = kinds.iter().filter(|kind| !has_parts || !kind.target.is_whole).take(MOST);
    let shortest = judged.filter_map(|kind| {
        let least = |is_held: &dyn Fn(&Target) -> bool| {
            let holding = kinds.iter().filter(|other| is_held(&other.target)).map(|other| other.shortest);
            holding.min_by_key(|shortest| shortest.seconds)
        };
        let each = kind.target.kinds().filter_map(|named| least(&|other| other.holds(named)));
        let least_often = each.max_by_key(|shortest| shortest.seconds);
        Some((kind, least_often.or_else(|| least(&|other| other.is_whole))?))
    });
    // The first of several.
    shortest.reduce(|slowest, next| if next.1.seconds > slowest.1.seconds { next } else { slowest })
}
