use crate::disclosure::Item;
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "equipment/owner-missing",
    levels: &[Severity::Error],
    items: &[Item::EquipmentManagement],
    title: Text::new("機器等の管理責任の所在の記載がない", "Equipment without anybody responsible"),
    why: Text::new(
        "機器等の管理責任の所在がわからないと、更新や故障への対応が、医療機関と事業者の双方から抜け落ちるおそれがあります。",
        "Where it is open who is responsible for the equipment, updates and repairs may be left out by both the hospital and the provider.",
    ),
    remedy: Text::new(
        "機器ごとに、管理責任を負う者を owner に記載してください。",
        "State in owner who is responsible for which equipment.",
    ),
    requirements: &["mic-meti/disclosure-items"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(equipment) = context.disclosure.described(Item::EquipmentManagement) else { return };
    if equipment.get("owner").is_written() {
        return;
    }
    findings
        .report(
            equipment,
            text!("機器等の管理責任を誰が負うのかの記載がありません", "it is not stated who is responsible for the equipment"),
        )
        .help(text!(
            "owner に、機器ごとの管理責任者（事業者の部署、医療機関など）を記載してください。",
            "State in owner who is responsible for which equipment, such as a department of the provider or the institution."
        ));
}
