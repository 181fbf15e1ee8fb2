use super::location_abroad::country_abroad;
use super::region_abroad::{in_japan, where_it_lies};
use crate::disclosure::Item;
use crate::document::Place;
use crate::facts::cloud::{self, Cloud};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::{Text, quoted};

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/region-unknown",
    levels: &[Severity::Warning],
    items: &[Item::DataLocations],
    title: Text::new("クラウドにないリージョン", "A region that the cloud does not have"),
    why: Text::new(
        "存在しないリージョンでは、データがどの国のどこに置かれるのかを医療機関が確認できません。",
        "From a region that does not exist a hospital cannot confirm where its data is kept.",
    ),
    remedy: Text::new(
        "クラウドの管理画面にあるとおりのリージョンコードを記載してください（例: ap-northeast-1）。",
        "State the code of the region as the console of the cloud shows it, such as ap-northeast-1.",
    ),
    clauses: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places() {
        let written = place.get("region");
        let Some((cloud, text)) = unknown(place).filter(|_| country_abroad(place).is_none()) else {
            continue;
        };
        let help = match owner(text) {
            Some((owner, lies)) => text!(
                "{owner}（{lies}）のリージョンです。cloud と region のどちらが正しいかを確認してください。",
                "It is a region of {owner} ({lies}). Check which of cloud and region is right.",
                owner = owner.called(),
                lies = lies
            ),
            None => text!(
                "{cloud}の国内のリージョンは{codes}です。リージョンコードを確認してください。",
                "The regions of {cloud} in Japan are {codes}. Check the code.",
                cloud = cloud.called(),
                codes = in_japan(cloud)
            ),
        };
        findings
            .report(
                written,
                text!(
                    "{cloud}に「{text}」というリージョンはありません",
                    "{cloud} has no region 「{text}」",
                    cloud = cloud.called(),
                    text = quoted(text)
                ),
            )
            .help(help)
            .related(place.get("cloud"), text!("このクラウド", "of this cloud"));
    }
}

/// The cloud that a place names, and its region, where all regions of that cloud are known and this is none of them.
fn unknown(place: Place<'_>) -> Option<(&'static Cloud, &str)> {
    let cloud = cloud::cloud(place.get("cloud").string()?).filter(|cloud| cloud.complete)?;
    let text = place.get("region").string().filter(|text| !text.is_empty())?;
    cloud.regions_in(text).is_empty().then_some((cloud, text))
}

/// The cloud that has such a region.
fn owner(text: &str) -> Option<(&'static Cloud, Text)> {
    cloud::all().find_map(|cloud| {
        let (region, _) = cloud.regions_in(text).into_iter().next()?;
        Some((cloud, where_it_lies(region)))
    })
}
