use crate::finding::Severity;
use crate::japanese::Folded;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "cover/service-name-generic",
    levels: &[Severity::Warning],
    items: &[],
    title: Text::new("サービス名が一般的な名称だけ", "A service name that is a common noun"),
    why: Text::new(
        "どのサービスの開示書なのかを、医療機関が契約書と照らし合わせて確かめられません。",
        "A hospital cannot match the disclosure to the service in its contract.",
    ),
    remedy: Text::new(
        "契約書と同じ、正式なサービス名を記載してください。",
        "Give the official name of the service, as in the contract.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

/// Words that a service's name may hold, but not be made of alone.
const GENERIC: [&str; 20] = [
    "クラウド",
    "サービス",
    "システム",
    "医療",
    "情報",
    "本",
    "当社",
    "弊社",
    "ソリューション",
    "プラットフォーム",
    "アプリケーション",
    "アプリ",
    "cloud",
    "service",
    "services",
    "system",
    "saas",
    "paas",
    "iaas",
    "the",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let name = context.disclosure.root().at("/service/name");
    if !name.string().is_some_and(|name| Folded::new(name).is_made_of(&GENERIC)) {
        return;
    }
    findings
        .report(
            name,
            text!(
                "サービス名が一般的な名称だけで、どのサービスかを特定できません",
                "the service name is only a common noun and does not say which service it is"
            ),
        )
        .help(text!(
            "契約書や利用規約と同じ、正式なサービス名を記載してください。",
            "Give the official name of the service, as in the contract and the terms of use."
        ));
}
