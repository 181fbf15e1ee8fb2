use crate::disclosure::{Item, regions, stores, where_it_lies};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/area-missing",
    levels: &[Severity::Warning],
    items: &[Item::DataLocations],
    title: Text::new("保存場所の地域の記載がない", "A storage location without its area"),
    why: Text::new(
        "医療機関は、医療情報を保存する機器の設置場所を、地域と国の両方で確認します。国だけでは、災害の想定や拠点の分散を判断できません。",
        "A hospital confirms the region and the country of the equipment; from the country alone it cannot judge the disasters to expect or how far apart the sites are.",
    ),
    remedy: Text::new(
        "area に都道府県などの地域を記載してください（例: 東京都、東日本）。",
        "State the prefecture or another area in area.",
    ),
    requirements: &["mhlw/data-location"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places().filter(|&place| stores(place)) {
        let regions = regions(place);
        let is_abroad = regions.iter().any(|(region, _)| region.country != "JP");
        if place.get("area").is_written() || place.get("country").string() != Some("JP") || is_abroad {
            continue;
        }
        let help = match regions.first() {
            Some((region, _)) => text!(
                "リージョン「{code}」は{place}にあります。確認のうえ、area に都道府県などの地域を記載してください。",
                "The region 「{code}」 is in {place}. Check that, and state the prefecture or another area in area.",
                code = region.code,
                place = where_it_lies(region)
            ),
            None => text!(
                "area に都道府県などの地域を記載してください（例: 東京都）。",
                "State the prefecture or another area in area, such as 「東京都」 (Tokyo)."
            ),
        };
        findings
            .report(
                place,
                text!(
                    "保存場所の国の記載はありますが、地域の記載がありません",
                    "the country of the storage location is stated, but not its area"
                ),
            )
            .help(help);
    }
}
