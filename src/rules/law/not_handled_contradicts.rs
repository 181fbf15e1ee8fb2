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
        "原本を保存するのに、電子保存を「該当なし」としている",
        "Originals are kept, but electronic storage is \"not applicable\"",
    ),
    why: Text::new(
        "法令で保存が義務付けられた記録の原本を預けるなら、真正性、見読性、保存性が求められます。医療機関はその対応を確かめます。",
        "Where originals that the law requires to be kept are stored, authenticity, readability and preservation are required, and a hospital confirms how they are met.",
    ),
    remedy: Text::new(
        "電子保存の要求事項への対応を記載するか、原本を保存しないことを確かめて record_of_origin を直してください。",
        "State how the requirements of electronic storage are met, or confirm that no originals are kept and correct record_of_origin.",
    ),
    requirements: &["mic-meti/electronic-storage"],
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
                "electronic storage is \"not applicable\", but the service is said to keep originals"
            ),
        )
        .help(text!(
            "真正性（authenticity）、見読性（readability）、保存性（preservation）への対応を記載してください。原本を保存しない場合は、record_of_origin を false にしてください。",
            "State how authenticity (authenticity), readability (readability) and preservation (preservation) are met. If no originals are kept, set record_of_origin to false."
        ))
        .related(original, text!("原本を保存する", "originals are kept"));
}
