use crate::disclosure::{Answer, Item};
use crate::finding::Severity;
use crate::rule::{Check, Context, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "law/not-handled-contradicts",
    levels: &[Severity::Warning],
    items: &[Item::ElectronicStorage],
    title: Text::new(
        "原本を保存するのに、電子保存を該当なしとしている",
        "Originals are kept, yet electronic storage is not applicable",
    ),
    why: Text::new(
        "法令で保存が義務付けられた記録の原本を預けるなら、真正性、見読性、保存性が求められます。病院はその対応を確かめます。",
        "Where the legally required original is kept, its authenticity, readability and preservation are asked for, and a hospital checks them.",
    ),
    remedy: Text::new(
        "電子保存の要求事項への対応を記載するか、原本を保存しないことを確かめて record_of_origin を直してください。",
        "State how the requirements of electronic storage are met, or correct record_of_origin if no original is kept.",
    ),
    clauses: &["mic-meti-1.1-6-2"],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Answer::NotApplicable(answer) = context.disclosure.answer(Item::ElectronicStorage) else { return };
    let original = context.disclosure.root().at("/service/record_of_origin");
    if original.boolean() != Some(true) {
        return;
    }
    findings
        .report(
            answer,
            text!(
                "電子保存を「該当なし」としていますが、サービスは原本を保存するとしています",
                "electronic storage is said not to apply, yet the service keeps originals"
            ),
        )
        .help(text!(
            "真正性（authenticity）、見読性（readability）、保存性（preservation）への対応を記載してください。原本を保存しない場合は、record_of_origin を false にしてください。",
            "State how authenticity, readability and preservation are met; if no original is kept, set record_of_origin to false."
        ))
        .related(original, text!("原本を保存する", "keeps originals"));
}
