use super::foreign_law_overlooked::country_name;
use crate::disclosure::Item;
use crate::document::{Location, Place};
use crate::facts::cloud::{self, Cloud, Region};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/region-abroad",
    levels: &[Severity::Error],
    items: &[Item::DataLocations],
    title: Text::new("クラウドのリージョンが国外にある", "A cloud region outside Japan"),
    why: Text::new(
        "データが置かれる場所は、リージョンで決まります。名前の似たリージョンでも国が違い、国内法の執行が及ばないことがあります。",
        "The region decides where the data is kept. A region with a similar code can be in another country, beyond the reach of domestic law.",
    ),
    remedy: Text::new(
        "実際に使っているリージョンを確認し、国外であれば国内のリージョンに移してください。",
        "Check which region is in use. If it is abroad, move to one in Japan.",
    ),
    requirements: &["mic-meti/domestic-law", "mhlw/external-storage"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places() {
        let country = place.get("country");
        let Some(cloud) = cloud(place).filter(|_| country.string() == Some("JP")) else { continue };
        for (region, location) in regions(place).into_iter().filter(|(region, _)| region.country != "JP") {
            findings
                .report(
                    location,
                    text!(
                        "{cloud}の「{code}」は、日本ではなく{place}のリージョンです",
                        "「{code}」 of {cloud} is a region in {place}, not in Japan",
                        cloud = cloud.called(),
                        code = region.code,
                        place = where_it_lies(region)
                    ),
                )
                .help(text!(
                    "実際に使っているリージョンを確認してください。{cloud}の国内のリージョンは{codes}です。",
                    "Check which region is in use. The regions of {cloud} in Japan are {codes}.",
                    cloud = cloud.called(),
                    codes = in_japan(cloud)
                ))
                .related(country, text!("国の記載は日本", "stated country: Japan"));
        }
    }
}

/// The cloud of a place: the one that it names, or the one whose firm runs it.
pub(super) fn cloud(place: Place<'_>) -> Option<&'static Cloud> {
    match place.get("cloud") {
        id if id.is_written() => cloud::cloud(id.string()?),
        _ => {
            let operator = place.get("operator").string()?;
            cloud::all().find(|cloud| cloud.is_named_in(operator))
        }
    }
}

/// The known regions that a place names by their codes, with their tokens; else the first one abroad that its name can only
/// mean. One in Japan without its code is `region-unknown`.
pub(super) fn regions(place: Place<'_>) -> Vec<(&'static Region, Location)> {
    let written = place.get("region");
    let (Some(cloud), Some(text)) = (cloud(place), written.string()) else { return Vec::new() };
    let whole = 0..text.len();
    let location = |range| if range == whole { written.location() } else { written.part(range) };
    let coded: Vec<_> =
        cloud.regions_in(text).into_iter().map(|(region, range)| (region, location(range))).collect();
    if !coded.is_empty() {
        return coded;
    }
    let called = cloud.regions_called(text);
    let is_abroad = called.iter().all(|region| region.country != "JP");
    let first = called.first().filter(|_| is_abroad);
    first.map(|&region| (region, written.location())).into_iter().collect()
}

/// A region as people know it: 韓国（ソウル）.
pub(super) fn where_it_lies(region: &Region) -> Text {
    let country = country_name(&region.country);
    match &region.place {
        Some(place) => {
            text!("{country}（{place}）", "{country} ({place})", country = country, place = *place)
        }
        None => country,
    }
}

/// The codes of a cloud's regions in Japan, with their places.
pub(super) fn in_japan(cloud: &'static Cloud) -> Text {
    codes(cloud.regions_of("JP"))
}

/// The codes of regions, with their places.
pub(super) fn codes<'r>(regions: impl Iterator<Item = &'r Region>) -> Text {
    let named = |region: &Region| match &region.place {
        Some(place) => text!("{code}（{place}）", "{code} ({place})", code = region.code, place = *place),
        None => text!("{code}", "{code}", code = region.code),
    };
    Text::list(&regions.map(named).collect::<Vec<_>>())
}
