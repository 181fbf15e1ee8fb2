use crate::disclosure::Item;
use crate::document::Place;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "assessment/coverage-narrow",
    levels: &[Severity::Note],
    items: &[Item::Assessments],
    title: Text::new("点検・評価の対象がWebアプリケーションだけ", "Only the web application was assessed"),
    why: Text::new(
        "侵入の入口は、サーバ、ネットワーク、クラウドの設定にもあります。点検・評価をしていない範囲の安全性を、医療機関は確かめられません。",
        "Servers, networks and cloud settings are ways in as well; a hospital cannot confirm the security of what was not assessed.",
    ),
    remedy: Text::new(
        "プラットフォーム、ネットワーク、クラウドの設定も点検・評価し、結果を加えてください。",
        "Have the platform, the network and the cloud configuration assessed too, and add the results.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let targets: Vec<_> = context.disclosure.assessments().map(|result| result.get("targets")).collect();
    let is_web_only = |list: &Place<'_>| {
        let mut targets = list.items().peekable();
        targets.peek().is_some() && targets.all(|target| target.string() == Some("web_application"))
    };
    let Some((first, others)) = targets.split_first() else { return };
    if !targets.iter().all(is_web_only) {
        return;
    }
    let finding = findings.report(
        *first,
        text!("点検・評価の対象がWebアプリケーションだけです", "only the web application was assessed"),
    );
    finding.help(text!(
        "プラットフォーム（platform）、ネットワーク（network）、クラウドの設定（cloud_configuration）などの点検・評価も実施していれば、results に加えてください。",
        "If the platform (platform), the network (network) or the cloud configuration (cloud_configuration) was assessed too, add the result to results."
    ));
    for &other in others {
        finding.related(other, text!("これもWebだけ", "this one too"));
    }
}
