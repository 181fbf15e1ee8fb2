use crate::disclosure::{Item, cloud_of, codes, country_abroad, in_japan, where_it_lies};
use crate::document::Place;
use crate::facts::cloud::{self, Cloud};
use crate::finding::Severity;
use crate::japanese::Folded;
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
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places().filter(|&place| country_abroad(place).is_none()) {
        let Some(text) = place.get("region").string().filter(|text| !text.is_empty()) else { continue };
        match cloud_of(place) {
            Some(cloud) if cloud.regions_in(text).is_empty() => {
                of_cloud(cloud, place, text, findings);
            }
            None if may_be_any(place) => of_any_cloud(place, text, findings),
            _ => {}
        }
    }
}

/// Whether nothing says which cloud is used; one that mdcheck does not know has names of its own.
fn may_be_any(place: Place<'_>) -> bool {
    let (cloud, operator) = (place.get("cloud"), place.get("operator"));
    !cloud.is_written() || cloud.string() == Some("other") && !operator.is_written()
}

/// Reports what is no code of a cloud: the name of a place, or a code that none of its regions has, where all are known.
fn of_cloud(cloud: &'static Cloud, place: Place<'_>, text: &str, findings: &mut Findings) {
    let called = cloud.regions_called(text);
    if !called.is_empty() && called.iter().all(|region| region.country != "JP") {
        return; // `region-abroad`
    }
    let stated =
        ["cloud", "operator"].map(|key| place.get(key)).into_iter().find(|stated| stated.is_written());
    let message = match is_no_code(text) || !called.is_empty() {
        true => no_code(text),
        false if cloud.complete && place.get("cloud").is_written() => text!(
            "{cloud}に「{text}」というリージョンはありません",
            "{cloud} has no region 「{text}」",
            cloud = cloud.called(),
            text = quoted(text)
        ),
        false => return,
    };
    let help = match owner(text) {
        _ if !called.is_empty() => text!(
            "{cloud}では{codes}に当たります。実際に使っているリージョンのコードを記載してください。",
            "With {cloud} this may be {codes}. State the code of the region in use.",
            cloud = cloud.called(),
            codes = codes(called.into_iter())
        ),
        Some((owner, lies)) => text!(
            "{owner}（{lies}）のリージョンです。cloud と region のどちらが正しいかを確認してください。",
            "It is a region of {owner} ({lies}). Check which of cloud and region is right.",
            owner = owner.called(),
            lies = lies
        ),
        None if !cloud.complete => text!(
            "{cloud}のリージョンのコードを記載してください（例: {codes}）。",
            "State the code of a region of {cloud}, such as {codes}.",
            cloud = cloud.called(),
            codes = in_japan(cloud)
        ),
        None => text!(
            "{cloud}の国内のリージョンは{codes}です。リージョンコードを確認してください。",
            "The regions of {cloud} in Japan are {codes}. Check the code.",
            cloud = cloud.called(),
            codes = in_japan(cloud)
        ),
    };
    let finding = findings.report(place.get("region"), message);
    finding.help(help);
    if let Some(stated) = stated {
        finding.related(stated, text!("このクラウド", "of this cloud"));
    }
}

/// Reports the name of a place that may be the region of more than one cloud, and asks for the cloud.
fn of_any_cloud(place: Place<'_>, text: &str, findings: &mut Findings) {
    let called = cloud::all().map(|cloud| (cloud, cloud.regions_called(text)));
    let called: Vec<_> = called.filter(|(_, regions)| !regions.is_empty()).collect();
    if called.is_empty() || cloud::all().any(|cloud| !cloud.regions_in(text).is_empty()) {
        return;
    }
    let examples = called.into_iter().take(EXAMPLES).map(|(cloud, regions)| {
        let codes: Vec<&str> = regions.iter().map(|region| region.code.as_str()).collect();
        text!("{cloud}は {codes}", "{codes} of {cloud}", cloud = cloud.called(), codes = either(&codes))
    });
    findings.report(place.get("region"), no_code(text)).help(text!(
        "どのクラウドかを cloud に、そのリージョンコードを region に記載してください（例: {examples}）。クラウドを利用していなければ、地域を area に記載してください。",
        "State which cloud it is in cloud, and the code of its region in region, such as {examples}. If no cloud is used, state the area in area.",
        examples = Text::list(&examples.collect::<Vec<_>>())
    ));
}

fn either(codes: &[&str]) -> Text {
    Text { ja: codes.join(" 又は ").into(), en: codes.join(" or ").into() }
}

/// How many clouds are named as examples.
const EXAMPLES: usize = 5;

/// Every cloud writes its codes in letters of ASCII.
fn is_no_code(text: &str) -> bool {
    !Folded::new(text).text().contains(|sign: char| sign.is_ascii_alphabetic())
}

fn no_code(text: &str) -> Text {
    text!(
        "「{text}」は、リージョンコードではありません",
        "「{text}」 is not the code of a region",
        text = quoted(text)
    )
}

/// The cloud that has such a region.
fn owner(text: &str) -> Option<(&'static Cloud, Text)> {
    cloud::all().find_map(|cloud| {
        let (region, _) = cloud.regions_in(text).into_iter().next()?;
        Some((cloud, where_it_lies(region)))
    })
}
