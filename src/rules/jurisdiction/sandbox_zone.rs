use crate::disclosure::{Item, cloud_of, in_japan, regions, stores};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/sandbox-zone",
    levels: &[Severity::Error],
    items: &[Item::DataLocations],
    title: Text::new("試験用ゾーンを保存場所としている", "A test zone as storage location"),
    why: Text::new(
        "試験用のゾーンは操作を試すための環境で、医療情報の保存には使えません。実際の保存場所がどこなのかを、医療機関は確認できません。",
        "A test zone is an environment for trials and not for storing medical information; a hospital cannot confirm where the data is actually kept.",
    ),
    remedy: Text::new(
        "実際にデータを置いているゾーンを記載してください（例: is1b）。",
        "State the zone in which the data is actually kept, such as is1b.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.places().filter(|&place| stores(place)) {
        let Some(cloud) = cloud_of(place) else { continue };
        for (region, location) in regions(place).into_iter().filter(|(region, _)| region.sandbox) {
            findings
                .report(
                    location,
                    text!(
                        "{cloud}の「{code}」は試験用のゾーンで、データの保存には使えません",
                        "「{code}」 of {cloud} is a test zone that cannot be used to store data",
                        cloud = cloud.called(),
                        code = region.code
                    ),
                )
                .help(text!(
                    "実際にデータを置いているゾーンを記載してください。{cloud}のゾーンは{codes}です。",
                    "State the zone in which the data is actually kept. The zones of {cloud} are {codes}.",
                    cloud = cloud.called(),
                    codes = in_japan(cloud)
                ));
        }
    }
}
