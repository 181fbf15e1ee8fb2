use crate::disclosure::Item;
use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "risk/threat-uncovered",
    levels: &[Severity::Note],
    items: &[Item::RiskResponse],
    title: Text::new("一覧にない代表的な脅威", "A common threat that is not in the table"),
    why: Text::new(
        "不正ソフトウェア、内部不正、サプライチェーンは、医療機関の事故で繰り返し原因になっています。一覧にないと、想定されているかを医療機関が確かめられません。",
        "Malware, insiders and the supply chain cause incidents at hospitals again and again. If they are not in the table, a hospital cannot tell whether they were considered.",
    ),
    remedy: Text::new(
        "代表的な脅威を risks に加えてください。ほかの脅威に含めている場合は、category でわかるようにしてください。",
        "Add the common threats to risks. If another entry covers one, show that by its category.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// A threat that every table should hold, and words of one that tells of it without its category.
struct Threat {
    category: &'static str,
    name: Text,
    words: &'static [&'static str],
}

const THREATS: [Threat; 3] = [
    Threat {
        category: "malware",
        name: Text::new("不正ソフトウェア（malware）", "malware (malware)"),
        words: &["不正ソフトウェア", "不正なソフトウェア", "マルウェア", "ランサム", "ウイルス", "ウィルス"],
    },
    Threat {
        category: "insider",
        name: Text::new("内部不正（insider）", "insiders (insider)"),
        words: &["内部不正", "内部犯", "内部者", "従業者", "従業員", "職員", "社員"],
    },
    Threat {
        category: "supply_chain",
        name: Text::new("サプライチェーン（supply_chain）", "the supply chain (supply_chain)"),
        words: &["サプライチェーン", "委託先", "供給", "調達", "外部事業者"],
    },
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let risks: Vec<_> = context.disclosure.list(Item::RiskResponse, "risks").collect();
    if risks.is_empty() {
        return;
    }
    let is_covered = |threat: &Threat| {
        risks.iter().any(|risk| {
            let told = risk
                .get("threat")
                .string()
                .map(|told| Folded::new(told).text().to_owned())
                .unwrap_or_default();
            risk.get("category").string() == Some(threat.category)
                || threat.words.iter().any(|word| told.contains(word))
        })
    };
    let missing: Vec<Text> =
        THREATS.into_iter().filter(|threat| !is_covered(threat)).map(|threat| threat.name).collect();
    if missing.is_empty() {
        return;
    }
    findings
        .report(
            context.disclosure.item(Item::RiskResponse).get("risks"),
            text!(
                "リスクの一覧に、次の脅威がありません: {missing}",
                "not in the table of risks: {missing}",
                missing = Text::list(&missing)
            ),
        )
        .missing(missing.iter().map(|name| name.en.clone()))
        .help(text!(
            "示された脅威を risks に加えてください。ほかの脅威に含めている場合は、category でわかるようにしてください。",
            "Add these threats to risks. If another entry covers one, show that by its category."
        ));
}
