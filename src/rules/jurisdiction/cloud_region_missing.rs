use crate::disclosure::{Disclosure, Item, Passage};
use crate::document::Location;
use crate::facts::cloud::{self, Cloud};
use crate::finding::Severity;
use crate::japanese::in_sentence;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/cloud-region-missing",
    levels: &[Severity::Warning],
    items: &[Item::DataLocations],
    title: Text::new("クラウドのリージョンの記載がない", "A cloud without its region"),
    why: Text::new(
        "クラウドのリージョンは多くの国にあります。「国内」という記載だけでは、医療機関はデータの置かれる場所を確かめられません。",
        "A cloud has regions in many countries; from a mere \"in Japan\" a hospital cannot confirm where the data is kept.",
    ),
    remedy: Text::new(
        "I-9 の場所に、利用しているクラウド（cloud）とリージョン（region）を記載してください。",
        "State the cloud and its region in the places of I-9.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let places: Vec<_> = context.disclosure.places().collect();
    let Some(&first) = places.first() else { return };
    if places.iter().any(|place| place.get("region").is_written()) {
        return;
    }
    let clouds = clouds(context.disclosure);
    if clouds.is_empty() {
        return;
    }
    // The place that says to be the cloud's lacks it; else the one place, or the list of them.
    let with_cloud =
        places.iter().copied().find(|place| place.get("cloud").string().and_then(cloud::cloud).is_some());
    let list = context.disclosure.item(Item::DataLocations).get("places");
    let place = with_cloud.unwrap_or(if places.len() == 1 { first } else { list });
    let names: Vec<Text> = clouds.iter().map(|(cloud, _)| cloud.called()).collect();
    let finding = findings.report(
        place,
        text!(
            "クラウド（{names}）を利用していますが、保存場所にリージョンの記載がありません",
            "a cloud is used ({names}), but its region is not stated in the storage locations",
            names = Text::list(&names)
        ),
    );
    finding.help(text!(
        "該当する場所に cloud と region を記載してください（例: \"cloud\": \"aws\", \"region\": \"ap-northeast-1\"）。",
        "State cloud and region of the place, such as \"cloud\": \"aws\", \"region\": \"ap-northeast-1\"."
    ));
    for (_, location) in clouds {
        finding.related(location, text!("クラウドの記載", "the cloud"));
    }
}

/// Every cloud that the document uses, once each, where it is named first: in a place of I-9, as a subcontractor, or in
/// prose. What was changed in the past says nothing of today.
fn clouds(disclosure: &Disclosure<'_>) -> Vec<(&'static Cloud, Location)> {
    let of_places = disclosure.places().map(|place| place.get("cloud")).filter_map(|place| {
        let cloud = cloud::cloud(place.string()?)?;
        Some((cloud, place.location()))
    });
    let of_subcontractors =
        disclosure.subcontractors().flat_map(|party| disclosure.prose_in(party)).flat_map(named_in);
    let in_prose = disclosure.present_prose().flat_map(named_in);
    let mut clouds: Vec<(&Cloud, Location)> = Vec::new();
    for (cloud, location) in of_places.chain(of_subcontractors).chain(in_prose) {
        if !clouds.iter().any(|(known, _)| known.id == cloud.id) {
            clouds.push((cloud, location));
        }
    }
    clouds
}

/// The clouds that a text names; not one that is said to be out of use.
fn named_in(passage: &Passage<'_>) -> Vec<(&'static Cloud, Location)> {
    let named = cloud::named_in(&passage.folded);
    let mut is_unused =
        in_sentence(passage.text(), |sentence| UNUSED.iter().any(|unused| sentence.contains(unused)));
    let used = named.into_iter().filter(|(_, range)| !is_unused(range.start));
    used.map(|(cloud, range)| (cloud, passage.place.part(range))).collect()
}

/// Words of a sentence about a cloud that is not used.
const UNUSED: [&str; 10] = [
    "利用していません",
    "利用していない",
    "利用しておりません",
    "利用しません",
    "使用していません",
    "使用しておりません",
    "使用しません",
    "用いていません",
    "用いておりません",
    "用いません",
];
