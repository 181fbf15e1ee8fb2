use crate::disclosure::{Item, Keeps, country_abroad, country_name, keeps};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "jurisdiction/location-abroad",
    levels: &[Severity::Error, Severity::Warning],
    items: &[Item::DataLocations, Item::DomesticLaw],
    title: Text::new("保存場所が国外にある", "A location outside Japan"),
    why: Text::new(
        "国外の機器には国内法の執行が及ばず、その国の法令が適用されます。外部保存では、情報を国内法の執行の及ぶ範囲に置くことが条件になります。",
        "Equipment abroad is beyond the reach of domestic law and subject to the law of its country; information stored with a contractor must stay within the reach of domestic law.",
    ),
    remedy: Text::new(
        "医療情報を保存する機器は国内に移してください。保守や中継の拠点が国外にある場合は、そこで医療情報を閲覧・保存しないことを示してください。",
        "Move the equipment that stores medical information to Japan. For support or relay abroad, state that medical information is neither viewed nor kept there.",
    ),
    requirements: &["mic-meti/domestic-law", "mhlw/external-storage"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let disclosure = context.disclosure;
    let applies = disclosure.described(Item::DomesticLaw).map(|item| item.get("applies"));
    for place in disclosure.places() {
        let Some((code, location)) = country_abroad(place) else { continue };
        let country = country_name(code);
        match keeps(place) {
            Keeps::Information => {
                let finding = findings.report(
                    location,
                    text!(
                        "医療情報を保存する場所が国外（{country}）にあります",
                        "medical information is stored outside Japan ({country})",
                        country = country
                    ),
                );
                finding.help(text!(
                    "保存先を国内に移してください。医療情報を保存しない場所であれば、roles を support（保守）、relay（中継）又は other（医療情報を扱わない用途）に改めてください。",
                    "Move the storage to Japan. If no medical information is kept there, set roles to support, relay or other (a use without medical information)."
                ));
                if let Some(applies) = applies.filter(|applies| applies.boolean() == Some(true)) {
                    finding.related(
                        applies,
                        text!("国内法が適用されるとの回答", "domestic law is said to apply"),
                    );
                }
            }
            Keeps::Unstated if place.get("roles").is_written() => {} // The schema reports them.
            Keeps::Unstated => {
                findings
                    .report(
                        location,
                        text!(
                            "国外（{country}）の場所に何を置くかの記載がありません",
                            "what is kept at the place outside Japan ({country}) is not stated",
                            country = country
                        ),
                    )
                    .level(Severity::Warning)
                    .help(text!(
                        "医療情報を保存する場所であれば、国内に移してください。保存しない場所であれば、roles に support（保守）、relay（中継）又は other（決済など、医療情報を扱わない用途）を記載してください。",
                        "If medical information is kept there, move it to Japan. If not, state support, relay or other (a use without medical information, such as payment) in roles."
                    ));
            }
            Keeps::Access => {
                findings
                    .report(
                        location,
                        text!(
                            "保守又は中継の場所が国外（{country}）にあります",
                            "a location for support or relay is outside Japan ({country})",
                            country = country
                        ),
                    )
                    .level(Severity::Warning)
                    .help(text!(
                        "国内の拠点に改めるか、そこから医療情報を閲覧・保存できないことを説明文に記載してください。",
                        "Use a location in Japan, or state in the statement that medical information can neither be viewed nor kept there."
                    ));
            }
            Keeps::NoInformation => {}
        }
    }
}
