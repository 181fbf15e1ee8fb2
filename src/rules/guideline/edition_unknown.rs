use crate::disclosure::{Followed, Item, StatedAt};
use crate::facts::edition::{Doubt, Named};
use crate::facts::guideline::{Edition, Guideline, known_on};
use crate::finding::Severity;
use crate::japanese::{Edition as Number, Folded, dates_in, placeholders};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "guideline/edition-unknown",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::SafetyManagement],
    title: Text::new(
        "存在しない版、特定できない版のガイドライン",
        "An edition that does not exist, or that cannot be told",
    ),
    why: Text::new(
        "公表されていない版や「最新版」では、何に沿っているのかを医療機関が確かめられません。",
        "Where the edition was never published, or is only \"the latest\", a hospital cannot tell what is followed.",
    ),
    remedy: Text::new(
        "沿っている版を確かめて、その番号を記載してください。",
        "Check which edition you follow, and state its number.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for followed in context.disclosure.followed() {
        match &followed.edition {
            Some(at) => {
                report_unknown(followed.guideline, at, findings);
                report_doubt(followed, at, findings);
            }
            None => report_unreadable(followed, findings),
        }
    }
}

/// What names an edition that there is not.
fn report_unknown(guideline: &Guideline, at: &StatedAt<'_>, findings: &mut Findings) {
    let draft =
        |number: Number| guideline.never_issued.iter().any(|draft| Number::parse(draft) == Some(number));
    let (message, level) = match at.stated.edition {
        Named::Known(_) | Named::Older(_) => return,
        Named::NoSuchNumber(number) if draft(number) => (
            text!(
                "{guideline} 第{number}版は意見募集の案で、版として公表されていません",
                "edition {number} of the {guideline} was a draft for public comment and was never published",
                guideline = guideline.short,
                number = number
            ),
            Severity::Error,
        ),
        Named::NoSuchNumber(number) => (
            text!(
                "{guideline} に第{number}版はありません（{date} 現在）",
                "the {guideline} has no edition {number} (as of {date})",
                guideline = guideline.short,
                number = number,
                date = known_on()
            ),
            Severity::Error,
        ),
        Named::NoSuchDate => (
            text!(
                "「{words}」に公表された{guideline}の版はなく、どの版かがわかりません",
                "no edition of the {guideline} was published in 「{words}」, so it cannot be told which is meant",
                guideline = guideline.short,
                words = quoted(at.words())
            ),
            Severity::Warning,
        ),
    };
    findings.report(at.location(), message).level(level).help(published(guideline));
}

/// What speaks against the edition that is named.
fn report_doubt(followed: &Followed<'_>, at: &StatedAt<'_>, findings: &mut Findings) {
    let Named::Known(edition) = at.stated.edition else { return };
    let other_in_name = followed.in_name.as_ref().and_then(|name| match name.stated.edition {
        Named::Known(other) if other.edition != edition.edition => Some((name, other)),
        _ => None,
    });
    let which = || {
        text!(
            "どちらの版に沿っているかを確かめて、誤っている方を直してください。",
            "Check which edition you follow, and correct the one that is wrong."
        )
    };
    match &at.stated.doubt {
        Some(Doubt::Slip) => {
            findings
                .report(
                    at.location(),
                    text!(
                        "「{words}」は「{edition}」の書き誤りと思われます",
                        "「{words}」 looks like a slip for 「{edition}」",
                        words = quoted(at.words()),
                        edition = edition.edition
                    ),
                )
                .level(Severity::Warning)
                .help(text!(
                    "「{edition}」と書いてください。",
                    "Write 「{edition}」.",
                    edition = edition.edition
                ));
        }
        Some(Doubt::OtherDate(date, other)) => {
            let words = at.place.string().and_then(|text| text.get(date.clone())).unwrap_or_default();
            findings
                .report(
                    at.location(),
                    text!(
                        "{guideline} 第{edition}版とありますが、「{words}」に公表されたのは第{other}版です",
                        "edition {edition} of the {guideline} is stated, but the one of 「{words}」 is {other}",
                        guideline = followed.guideline.short,
                        edition = edition.edition,
                        words = quoted(words),
                        other = other.edition
                    ),
                )
                .level(Severity::Warning)
                .help(which())
                .related(
                    at.place.part(date.clone()),
                    text!("第{n}版の日付", "the date of {n}", n = other.edition),
                );
        }
        None => {}
    }
    if let Some((name, other)) = other_in_name {
        findings
            .report(
                name.location(),
                text!(
                    "名称の「{words}」は第{other}版ですが、edition は第{edition}版です",
                    "「{words}」 in the name is edition {other}, but edition says {edition}",
                    words = quoted(name.words()),
                    other = other.edition,
                    edition = edition.edition
                ),
            )
            .level(Severity::Warning)
            .help(which())
            .related(at.location(), text!("もう1つの版", "the other edition"));
    }
}

/// A field that names no edition: 最新版.
fn report_unreadable(followed: &Followed<'_>, findings: &mut Findings) {
    let field = followed.entry.get("edition");
    let Some(text) = field.string() else { return };
    // Rules of their own tell of those.
    let is_told =
        !placeholders(&Folded::new(text)).is_empty() || dates_in(text).iter().any(|(_, date)| date.is_err());
    if text.trim().is_empty() || is_told {
        return;
    }
    findings
        .report(
            field,
            text!(
                "「{words}」では、{guideline}のどの版かがわかりません",
                "「{words}」 does not say which edition of the {guideline} it is",
                words = quoted(text),
                guideline = followed.guideline.short
            ),
        )
        .level(Severity::Warning)
        .help(published(followed.guideline));
}

fn published(guideline: &Guideline) -> Text {
    let editions: Vec<Text> = guideline.editions.iter().map(Edition::with_date).collect();
    text!(
        "沿っている版を確かめて、その番号を記載してください。公表されている版は、{editions}です（最後が最新）。",
        "Check which edition you follow, and state its number. The published editions are {editions} (the last is the latest).",
        editions = Text::list(&editions)
    )
}
