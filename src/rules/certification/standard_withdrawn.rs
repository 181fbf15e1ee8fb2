use jiff::civil::Date;

use crate::disclosure::{Item, is_reversed};
use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "certification/standard-withdrawn",
    levels: &[Severity::Error],
    items: &[Item::Certifications, Item::CloudCertifications],
    title: Text::new("廃止された規格による認証", "A certificate to a withdrawn standard"),
    why: Text::new(
        "移行期限を過ぎた規格による認証は無効で、現在の安全管理の裏付けになりません。",
        "A certificate to a standard whose transition period has ended is void, and says nothing about today's security.",
    ),
    remedy: Text::new(
        "ISO/IEC 27001:2022（JIS Q 27001:2023）による認証に改めてください。",
        "State the certificate to ISO/IEC 27001:2022 (JIS Q 27001:2023).",
    ),
    requirements: &["isms/transition"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// The last day of certificates to the edition of 2013.
const TRANSITION: Date = Date::constant(2025, 10, 31);

/// How the edition of 2013 is written; JIS took it over in 2014.
const WITHDRAWN: [&str; 6] =
    ["27001:2013", "27001:2014", "27001-2013", "27001-2014", "27001(2013", "27001(2014"];

/// What tells of the change to the edition in force, rather than of a certificate to the old one.
const IN_FORCE: [&str; 6] = ["27001:2022", "27001:2023", "移行", "更新", "改正", "旧"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.today <= TRANSITION {
        return;
    }
    let mut mentions = certified(context).chain(in_prose(context));
    let Some((place, range)) = mentions.next() else { return };
    let standard = place.string().and_then(|text| text.get(range.clone())).unwrap_or_default();
    let finding = findings.report(
        place.part(range.clone()),
        text!(
            "「{standard}」による認証は、移行期限（{day}）を過ぎて無効になっています",
            "certification to 「{standard}」 became void when the transition ended on {day}",
            standard = quoted(standard),
            day = TRANSITION
        ),
    );
    finding.help(text!(
        "ISO/IEC 27001:2022（JIS Q 27001:2023）に移行した登録証の内容に改めてください。",
        "State the certificate to ISO/IEC 27001:2022 (JIS Q 27001:2023) instead."
    ));
    for (place, range) in mentions {
        finding.related(place.part(range), text!("ここにも旧版の規格", "the old edition here too"));
    }
}

type Mention<'d> = (Place<'d>, std::ops::Range<usize>);

/// The certificates that name the old edition, without those that have expired: there that is the fault.
fn certified<'d>(context: &Context<'d>) -> impl Iterator<Item = Mention<'d>> {
    let today = context.today;
    let is_valid = move |certificate: &Place<'d>| {
        is_reversed(*certificate) || certificate.get("expires").date().is_none_or(|expires| expires >= today)
    };
    let certificates = context.disclosure.all_certificates().filter(is_valid);
    certificates
        .flat_map(|certificate| [certificate.get("standard"), certificate.get("name")])
        .filter_map(mention)
}

/// What the items' statements say of the old edition, other than that it was left behind.
fn in_prose<'d>(context: &Context<'d>) -> impl Iterator<Item = Mention<'d>> {
    let statements: Vec<Place<'d>> = Item::all()
        .filter_map(|item| context.disclosure.described(item))
        .flat_map(|item| item.get("statement").texts())
        .collect();
    statements.into_iter().filter_map(mention)
}

/// The old edition in a text, unless the text speaks of the change to the new one.
fn mention(place: Place<'_>) -> Option<Mention<'_>> {
    let folded = Folded::new(place.string()?);
    if folded.holds_any(&IN_FORCE) {
        return None;
    }
    let range =
        WITHDRAWN.iter().filter_map(|word| folded.find(word).next()).min_by_key(|range| range.start)?;
    // The name that stands before the number: ISO/IEC, JIS Q.
    let before = folded.text().get(..range.start)?;
    let start = before.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '/').len();
    Some((place, folded.original(start..range.end)))
}
