//! Parts of Japan as documents name them: prefectures, some of their cities, and the wider areas above them.

use super::folded::Folded;

/// Prefectures, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Prefectures(u64);

impl Prefectures {
    /// All prefectures that a text names, or that a city or a wider area named there lies in; none for a text that says
    /// no more than 国内.
    pub fn named_in(text: &str) -> Prefectures {
        let folded = Folded::new(text).text().to_lowercase();
        let (mut rest, mut found) = (folded.as_str(), Prefectures::default());
        while let Some(character) = rest.chars().next() {
            // The longest name counts, and is then done with: 東京都 holds no 京都.
            let longest =
                NAMES.iter().filter(|(name, _)| rest.starts_with(name)).max_by_key(|(name, _)| name.len());
            let length = longest.map_or(character.len_utf8(), |&(name, numbers)| {
                found = found.and(Prefectures::numbered(numbers));
                name.len()
            });
            rest = rest.get(length..).unwrap_or_default();
        }
        found
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether two sets share a prefecture.
    pub fn meets(self, other: Prefectures) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of both sets.
    #[must_use]
    pub fn and(self, other: Prefectures) -> Prefectures {
        Prefectures(self.0 | other.0)
    }

    fn numbered(numbers: &[u8]) -> Prefectures {
        Prefectures(numbers.iter().fold(0, |set, number| set | 1 << number))
    }
}

const KANTO: &[u8] = &[8, 9, 10, 11, 12, 13, 14];
const KINKI: &[u8] = &[24, 25, 26, 27, 28, 29, 30];

/// Names with the numbers of their prefectures (JIS X 0401). Those between east and west count as both.
const NAMES: &[(&str, &[u8])] = &[
    ("北海道", &[1]),
    ("札幌", &[1]),
    ("石狩", &[1]),
    ("ishikari", &[1]),
    ("青森", &[2]),
    ("岩手", &[3]),
    ("宮城", &[4]),
    ("仙台", &[4]),
    ("秋田", &[5]),
    ("山形", &[6]),
    ("福島", &[7]),
    ("茨城", &[8]),
    ("栃木", &[9]),
    ("群馬", &[10]),
    ("埼玉", &[11]),
    ("さいたま", &[11]),
    ("saitama", &[11]),
    ("千葉", &[12]),
    ("印西", &[12]),
    ("chiba", &[12]),
    ("東京都", &[13]),
    ("東京", &[13]),
    ("tokyo", &[13]),
    ("神奈川", &[14]),
    ("横浜", &[14]),
    ("川崎", &[14]),
    ("新潟", &[15]),
    ("富山", &[16]),
    ("石川", &[17]),
    ("福井", &[18]),
    ("山梨", &[19]),
    ("長野", &[20]),
    ("岐阜", &[21]),
    ("静岡", &[22]),
    ("愛知", &[23]),
    ("名古屋", &[23]),
    ("三重", &[24]),
    ("滋賀", &[25]),
    ("京都", &[26]),
    ("大阪", &[27]),
    ("osaka", &[27]),
    ("兵庫", &[28]),
    ("神戸", &[28]),
    ("奈良", &[29]),
    ("和歌山", &[30]),
    ("鳥取", &[31]),
    ("島根", &[32]),
    ("岡山", &[33]),
    ("広島", &[34]),
    ("山口", &[35]),
    ("徳島", &[36]),
    ("香川", &[37]),
    ("愛媛", &[38]),
    ("高知", &[39]),
    ("福岡", &[40]),
    ("北九州", &[40]),
    ("佐賀", &[41]),
    ("長崎", &[42]),
    ("熊本", &[43]),
    ("大分", &[44]),
    ("宮崎", &[45]),
    ("鹿児島", &[46]),
    ("沖縄", &[47]),
    ("那覇", &[47]),
    ("東北", &[2, 3, 4, 5, 6, 7]),
    ("関東", KANTO),
    ("首都圏", KANTO),
    ("甲信越", &[15, 19, 20]),
    ("北陸", &[15, 16, 17, 18]),
    ("東海", &[21, 22, 23, 24]),
    ("中部", &[15, 16, 17, 18, 19, 20, 21, 22, 23, 24]),
    ("近畿", KINKI),
    ("関西", KINKI),
    ("中国地方", &[31, 32, 33, 34, 35]),
    ("四国", &[36, 37, 38, 39]),
    ("九州", &[40, 41, 42, 43, 44, 45, 46]),
    ("東日本", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
    (
        "西日本",
        &[
            16, 17, 18, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
            43, 44, 45, 46, 47,
        ],
    ),
];
