//! Where data is kept: countries, and the regions of clouds.

use crate::document::{Location, Place};
use crate::facts::cloud::{self, Cloud, Region};
use crate::text;
use crate::text::Text;

/// The code of a country other than Japan; `None` for what is no code, which the schema reports.
pub(crate) fn code_abroad(country: Place<'_>) -> Option<&str> {
    let is_code = |code: &&str| code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase());
    country.string().filter(is_code).filter(|&code| code != "JP")
}

/// The name of a country, or its code where the name is not known.
pub(crate) fn country_name(code: &str) -> Text {
    cloud::country(code).cloned().unwrap_or_else(|| text!("{code}", "{code}", code = code))
}

/// The cloud of a place: the one that it names, or the one whose firm runs it.
pub(crate) fn cloud_of(place: Place<'_>) -> Option<&'static Cloud> {
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
pub(crate) fn regions(place: Place<'_>) -> Vec<(&'static Region, Location)> {
    let written = place.get("region");
    let (Some(cloud), Some(text)) = (cloud_of(place), written.string()) else { return Vec::new() };
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
pub(crate) fn where_it_lies(region: &Region) -> Text {
    let country = country_name(&region.country);
    match &region.place {
        Some(place) => {
            text!("{country}（{place}）", "{country} ({place})", country = country, place = *place)
        }
        None => country,
    }
}

/// The codes of a cloud's regions in Japan, with their places.
pub(crate) fn in_japan(cloud: &'static Cloud) -> Text {
    codes(cloud.regions_of("JP"))
}

/// The codes of regions, with their places.
pub(crate) fn codes<'r>(regions: impl Iterator<Item = &'r Region>) -> Text {
    let named = |region: &Region| match &region.place {
        Some(place) => text!("{code}（{place}）", "{code} ({place})", code = region.code, place = *place),
        None => text!("{code}", "{code}", code = region.code),
    };
    Text::list(&regions.map(named).collect::<Vec<_>>())
}

/// The country of a place outside Japan, and the token that says so: its country, or its region where no country is
/// given. A country that its own region contradicts with one in Japan is `region-mismatch`.
pub(crate) fn country_abroad(place: Place<'_>) -> Option<(&str, Location)> {
    let (country, regions) = (place.get("country"), regions(place));
    if !country.is_written() {
        let abroad = regions.into_iter().find(|(region, _)| region.country != "JP");
        return abroad.map(|(region, location)| (region.country.as_str(), location));
    }
    let code = code_abroad(country)?;
    let is_contradicted = !regions.is_empty() && regions.iter().all(|(region, _)| region.country == "JP");
    (!is_contradicted).then(|| (code, country.location()))
}
