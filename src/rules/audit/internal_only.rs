use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "audit/internal-only",
    levels: &[Severity::Note],
    items: &[Item::Audit],
    title: Text::new("監査が内部監査だけ", "Internal audits only"),
    why: Text::new(
        "社内の監査だけでは、第三者の目で確かめたことになりません。第三者による評価が望まれます。",
        "An internal audit is not a view from outside; an evaluation by a third party is desirable.",
    ),
    remedy: Text::new(
        "外部監査を受けていれば、audits に加えてください。",
        "If there are external audits, add them to audits.",
    ),
    requirements: &["mic-meti/assessment"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let kinds: Vec<_> = context.disclosure.audits().map(|audit| audit.get("kind")).collect();
    let Some((first, others)) = kinds.split_first() else { return };
    if kinds.iter().any(|kind| kind.string() != Some("internal")) {
        return;
    }
    let finding = findings.report(
        *first,
        text!(
            "監査は内部監査だけで、外部監査がありません",
            "all audits are internal; there is no external one"
        ),
    );
    finding.help(text!(
        "外部監査（第三者によるシステム監査など）を受けていれば、kind を external として加えてください。",
        "If there is an external audit, such as a system audit by a third party, add it with kind set to external."
    ));
    for &other in others {
        finding.related(other, text!("これも内部監査", "internal as well"));
    }
}
