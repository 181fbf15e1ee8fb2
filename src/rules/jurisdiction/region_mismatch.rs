use crate::disclosure::{Item, code_abroad, country_name, regions, where_it_lies};
use crate::document::{Location, Place};
use crate::facts::cloud::Region;
use crate::finding::Severity;
use crate::japanese::{Folded, Prefectures};
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/region-mismatch",
    levels: &[Severity::Error],
    items: &[Item::DataLocations],
    title: Text::new("リージョンと地域・国が食い違う", "A region that contradicts the area or country"),
    why: Text::new(
        "リージョンと地域・国のどちらが実際の保存場所なのかを、医療機関は判断できません。",
        "A hospital cannot tell which of the two is where its data is actually kept.",
    ),
    remedy: Text::new(
        "実際に使っているリージョンを確認し、region と area、country を一致させてください。",
        "Check which region is in use, and make region, area and country agree.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places() {
        let regions = regions(place);
        let Some((region, location)) = regions.first() else { continue };
        // A region abroad is `region-abroad`, or `location-abroad`.
        if regions.iter().any(|(region, _)| region.country != "JP") {
            continue;
        }
        let Some((other, said)) = contradiction(place, &regions) else { continue };
        findings
            .report(
                location.clone(),
                text!(
                    "リージョン「{code}」は{place}にありますが、保存場所は{said}と記載されています",
                    "the region 「{code}」 is in {place}, but the storage location is stated as {said}",
                    code = region.code,
                    place = where_it_lies(region),
                    said = said
                ),
            )
            .related(other, text!("食い違う記載", "disagrees with it"));
    }
}

/// The country or the area of a place that none of its regions, all in Japan, agrees with, and what it says.
fn contradiction<'d>(place: Place<'d>, regions: &[(&Region, Location)]) -> Option<(Place<'d>, Text)> {
    let (country, area) = (place.get("country"), place.get("area"));
    if let Some(code) = code_abroad(country) {
        return Some((country, country_name(code)));
    }
    let text = area.string()?;
    let is_elsewhere = regions.iter().all(|(region, _)| is_elsewhere(text, region));
    is_elsewhere.then(|| (area, text!("「{text}」", "「{text}」", text = quoted(text))))
}

/// Whether an area names some part of Japan, and none that the region lies in. The words for half the country are
/// compared as they stand: they hold too many prefectures to say where a region is.
fn is_elsewhere(area: &str, region: &Region) -> bool {
    let named = Prefectures::named_in(area);
    let folded = Folded::new(area);
    let is_named = region.area.iter().any(|word| folded.text().contains(word.as_str()));
    let narrow = region.area.iter().filter(|word| !matches!(word.as_str(), "東日本" | "西日本"));
    let around = narrow.fold(Prefectures::default(), |set, word| set.and(Prefectures::named_in(word)));
    !region.area.is_empty() && !named.is_empty() && !is_named && !named.meets(around)
}
