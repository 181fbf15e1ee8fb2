//! The clouds, their regions, and the countries that these lie in.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use super::parent;
use crate::japanese::Folded;
use crate::text::Text;

/// A cloud that a disclosure may name.
#[derive(Debug, Deserialize)]
pub struct Cloud {
    /// Its id in the schema: `aws`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in English, where that is another.
    name_en: Option<String>,
    /// Whether every public region is listed, so that an unlisted code is unknown.
    pub complete: bool,
    names: Names,
    /// Products that bear its name and store nothing: Azure AD.
    #[serde(default)]
    not: Vec<String>,
    /// The firms that run a cloud of Japan.
    #[serde(default)]
    operators: Vec<String>,
    regions: Vec<Region>,
}

/// How prose names a cloud.
#[derive(Debug, Deserialize)]
struct Names {
    latin: Vec<String>,
    japanese: Vec<String>,
}

/// A region of a cloud.
#[derive(Debug, Deserialize)]
pub struct Region {
    /// Its code: `ap-northeast-1`.
    pub code: String,
    /// The country, ISO 3166-1 alpha-2.
    pub country: String,
    /// The usual name of the place.
    pub place: Option<Text>,
    /// Names of its own beside the code: 東京第1ゾーン.
    #[serde(default)]
    names: Vec<String>,
    /// Words of a disclosure that may name the place; empty where it is not known well enough to compare.
    #[serde(default)]
    pub area: Vec<String>,
    /// Whether it is a test zone that must hold no data.
    #[serde(default)]
    pub sandbox: bool,
    #[serde(skip)]
    words: OnceLock<Words>,
}

#[derive(Deserialize)]
struct Data {
    clouds: Vec<Cloud>,
    countries: std::collections::HashMap<String, Text>,
}

/// The cloud with an id; `None` for one that is not known.
pub fn cloud(id: &str) -> Option<&'static Cloud> {
    DATA.clouds.iter().find(|cloud| cloud.id == id)
}

/// Every cloud that is known.
pub fn all() -> impl Iterator<Item = &'static Cloud> {
    DATA.clouds.iter()
}

/// The clouds that a text names, each once, with the bytes of the name as it is written. An address on the web names none.
pub fn named_in(folded: &Folded<'_>) -> Vec<(&'static Cloud, Range<usize>)> {
    all().filter_map(|cloud| Some((cloud, cloud.first_in(folded)?))).collect()
}

/// The name of a country; `None` where no region of a known cloud lies in it.
pub fn country(code: &str) -> Option<&'static Text> {
    DATA.countries.get(code)
}

/// The code of a country that is written otherwise: `jp`, Japan, 日本.
pub fn country_code(written: &str) -> Option<&'static str> {
    let written = comparable(written);
    let is_meant = |(code, name): &(&String, &Text)| {
        [code.as_str(), &name.ja, &name.en].into_iter().any(|known| comparable(known) == written)
    };
    DATA.countries.iter().find(is_meant).map(|(code, _)| code.as_str())
}

impl Cloud {
    /// Its name in both languages.
    pub fn called(&self) -> Text {
        let en = self.name_en.as_ref().unwrap_or(&self.name);
        Text { ja: self.name.clone().into(), en: en.clone().into() }
    }

    /// The region with a code; also by the code of one of its zones (`ap-northeast-1a`).
    pub fn region(&self, code: &str) -> Option<&Region> {
        let code = code.trim().to_ascii_lowercase();
        let find = |code: &str| self.regions.iter().find(|region| region.code == code);
        find(&code).or_else(|| find(without_zone(&code)?))
    }

    /// The regions whose codes a text holds, with the bytes of the codes: `ap-northeast-1（東京）` holds one. Azure's
    /// may be written apart, `Japan East`.
    pub fn regions_in(&self, text: &str) -> Vec<(&Region, Range<usize>)> {
        let written = self.codes_in(text);
        if !written.is_empty() {
            return written;
        }
        let folded = Folded::new(text);
        let codes = self.codes_in(folded.text()).into_iter();
        codes.map(|(region, range)| (region, folded.original(range))).collect()
    }

    /// The regions that a text without a code may mean: by a name of their own, or by the place. アジアパシフィック（東京）
    /// names one.
    pub fn regions_called(&self, text: &str) -> Vec<&Region> {
        // No name of a region is longer.
        let end = text.char_indices().nth(80).map_or(text.len(), |(end, _)| end);
        let text = comparable(text.get(..end).unwrap_or_default());
        let all = || self.regions.iter().filter(|region| !region.sandbox);
        let named: Vec<_> = all().filter(|region| holds_any(&text, &region.words().names)).collect();
        match named.is_empty() {
            true => all().filter(|region| holds_any(&text, &region.words().places)).collect(),
            false => named,
        }
    }

    fn codes_in(&self, text: &str) -> Vec<(&Region, Range<usize>)> {
        let is_outside = |character: char| !character.is_ascii_alphanumeric() && character != '-';
        let (mut found, mut start) = (Vec::new(), 0);
        for piece in text.split_inclusive(is_outside) {
            let code = piece.trim_end_matches(is_outside);
            found.extend(self.region(code).map(|region| (region, start..start + code.len())));
            start += piece.len();
        }
        found
    }

    /// The regions in a country, in the order of their codes.
    pub fn regions_of<'c>(&'c self, country: &'c str) -> impl Iterator<Item = &'c Region> {
        self.regions.iter().filter(move |region| region.country == country && !region.sandbox)
    }

    /// Whether a text names the cloud or the firm that runs it.
    pub fn is_named_in(&self, text: &str) -> bool {
        let folded = Folded::new(text);
        let parent = parent::of_cloud(&self.id);
        self.first_in(&folded).is_some()
            || self.operators.iter().any(|operator| folded.find(operator).next().is_some())
            || parent.is_some_and(|parent| parent.is_named_in(&folded))
    }

    fn first_in(&self, folded: &Folded<'_>) -> Option<Range<usize>> {
        let latin = self.names.latin.iter().flat_map(|name| folded.find_latin(name));
        let japanese = self.names.japanese.iter().flat_map(|name| folded.find(name).collect::<Vec<_>>());
        let named: Vec<_> = latin.chain(japanese).collect();
        if named.is_empty() {
            return None;
        }
        let mut others: Vec<_> = self.not.iter().flat_map(|name| folded.find_latin(name)).collect();
        others.sort_by_key(|other| other.start);
        // The furthest that any name reaches that begins no later.
        let mut furthest = 0;
        for other in &mut others {
            furthest = furthest.max(other.end);
            other.end = furthest;
        }
        let is_part = |range: &Range<usize>| {
            let behind = others.partition_point(|other| other.start <= range.start);
            let other = behind.checked_sub(1).and_then(|last| others.get(last));
            other.is_some_and(|other| range.end <= other.end)
        };
        let mut is_in_address = in_address(folded.as_written());
        named
            .into_iter()
            .filter(|range| !is_part(range))
            .map(|range| folded.original(range))
            .filter(|range| !is_in_address(range.start))
            .min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))
    }
}

/// The words that may stand for a region, in the form in which they are compared.
#[derive(Debug)]
struct Words {
    names: Vec<String>,
    places: Vec<String>,
}

impl Region {
    /// Made when they are first asked for: most documents name regions by their codes.
    fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let usual = self.place.iter().flat_map(|place| place.ja.split('・').chain(place.en.split(", ")));
            let places = self.area.iter().map(String::as_str).chain(usual);
            Words {
                names: self.names.iter().map(|name| comparable(name)).collect(),
                places: places.map(comparable).collect(),
            }
        })
    }
}

fn comparable(text: &str) -> String {
    Folded::new(text).text().to_lowercase()
}

fn holds_any(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.contains(word.as_str()))
}

/// Whether a byte of a text lies in an address on the web. Each run of characters that may be one is looked at once.
fn in_address(text: &str) -> impl FnMut(usize) -> bool {
    let is_outside = |character: char| !character.is_ascii_graphic();
    let look = move |at: usize| {
        let (before, behind) = text.split_at_checked(at).unwrap_or_default();
        let start = at - before.rsplit(is_outside).next().map_or(0, str::len);
        let end = at + behind.split(is_outside).next().map_or(0, str::len);
        let run = text.get(start..end).unwrap_or_default();
        let signs = ["://", "www.", "@"].iter().filter_map(|sign| Some(start + run.find(sign)? + sign.len()));
        (start..end, signs.min())
    };
    let mut last = (0..0, None);
    move |at| {
        if !last.0.contains(&at) {
            last = look(at);
        }
        last.1.is_some_and(|address| address <= at)
    }
}

/// The region's code in a zone's: AWS writes `ap-northeast-1a`, Google `asia-northeast1-b`.
fn without_zone(code: &str) -> Option<&str> {
    let region = code.strip_suffix(|letter: char| letter.is_ascii_lowercase())?;
    let region = region.strip_suffix('-').unwrap_or(region);
    region.ends_with(|last: char| last.is_ascii_digit()).then_some(region)
}

#[allow(clippy::expect_used, reason = "the file is compiled in; a test reads every region of it")]
static DATA: LazyLock<Data> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/cloud_regions.json"))
        .expect("data/cloud_regions.json has its shape")
});
