//! The clouds, their regions, and the countries that these lie in.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::Text;

/// A cloud that a disclosure may name.
#[derive(Debug, Deserialize)]
pub struct Cloud {
    /// Its id in the schema: `aws`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether every public region is listed, so that an unlisted code is unknown.
    pub complete: bool,
    regions: Vec<Region>,
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
    /// Words of a disclosure that may name the place; empty where it is not known well enough to compare.
    #[serde(default)]
    pub area: Vec<String>,
    /// Whether it is a test zone that must hold no data.
    #[serde(default)]
    pub sandbox: bool,
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

/// The name of a country; `None` where no region of a known cloud lies in it.
pub fn country(code: &str) -> Option<&'static Text> {
    DATA.countries.get(code)
}

impl Cloud {
    /// The region with a code; also by the code of one of its zones (`ap-northeast-1a`).
    pub fn region(&self, code: &str) -> Option<&Region> {
        let code = code.trim().to_ascii_lowercase();
        let find = |code: &str| self.regions.iter().find(|region| region.code == code);
        find(&code).or_else(|| find(without_zone(&code)?))
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
