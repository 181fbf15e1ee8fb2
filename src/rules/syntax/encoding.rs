use crate::document::{Document, Encoding, Fault, Location, Span};
use crate::finding::Severity;
use crate::rule::{Check, Findings, Rule};
use crate::text;
use crate::text::Text;

pub(super) const RULE: Rule = Rule {
    id: "syntax/encoding",
    levels: &[Severity::Error],
    items: &[],
    title: Text::new("文字コードがUTF-8でない", "Not UTF-8"),
    why: Text::new(
        "開示書の文字コードはUTF-8です（JSONではRFC 8259の定めです）。ほかの文字コードでは、読む側で文字化けします。",
        "A disclosure is UTF-8 (as RFC 8259 has it of JSON). In any other encoding its reader sees broken characters.",
    ),
    remedy: Text::new("UTF-8で保存し直してください。", "Save the file as UTF-8."),
    clauses: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        let Fault::Encoding { byte, value, likely } = *fault else { continue };
        let location = Location { span: Span::new(byte, byte), pointer: String::new() };
        let value = format!("0x{value:02X}");
        let message = match likely.map(name) {
            Some(likely) => text!(
                "UTF-8ではない文字コードです（先頭から{byte}バイト目の{value}。{likely}と思われます）",
                "this is not UTF-8 (byte {byte} is {value}; the file looks like {likely})",
                byte = byte,
                value = value,
                likely = likely
            ),
            None => text!(
                "UTF-8ではない文字コードです（先頭から{byte}バイト目の{value}）",
                "this is not UTF-8 (byte {byte} is {value})",
                byte = byte,
                value = value
            ),
        };
        findings.report(location, message).help(text!(
            "文字コードにUTF-8を選んで、保存し直してください。それまでは内容を確認できません。",
            "Save the file again as UTF-8. Until then nothing in it can be checked."
        ));
    }
}

fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::ShiftJis => "Shift_JIS",
        Encoding::EucJp => "EUC-JP",
        Encoding::Utf16 => "UTF-16",
    }
}
