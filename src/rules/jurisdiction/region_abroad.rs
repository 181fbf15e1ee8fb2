use crate::disclosure::{Item, cloud_of, in_japan, regions, where_it_lies};
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
        let Some(cloud) = cloud_of(place).filter(|_| country.string() == Some("JP")) else { continue };
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
