use crate::document::{Defect, Document, Encoding, Fault, Foreign, Location, Span};
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
        "開示書の文字コードはUTF-8です（JSONではRFC 8259の定めです）。ほかの文字コードでは、医療機関で文字化けします。",
        "A disclosure is UTF-8 (RFC 8259 requires it of JSON). In any other encoding the hospital sees broken characters.",
    ),
    remedy: Text::new("UTF-8で保存し直してください。", "Save the file as UTF-8."),
    requirements: &[],
    waivable: false,
    options: &[],
    check: Check::Faults(check),
};

fn check(document: &Document<'_>, findings: &mut Findings) {
    for fault in document.faults() {
        if let Fault::Unread(Defect::Foreign(program)) = *fault {
            foreign(program, findings);
        }
        let Fault::Unread(Defect::Encoding { byte, value, likely }) = *fault else { continue };
        let location = Location::outside(Span::new(byte, byte), String::new());
        let position = byte + 1;
        let value = format!("0x{value:02X}");
        let message = match likely.map(name) {
            Some(likely) => text!(
                "文字コードがUTF-8ではなく、{likely}と思われます（{position}バイト目が{value}）",
                "the encoding looks like {likely}, not UTF-8 (byte {position} is {value})",
                position = position,
                value = value,
                likely = likely
            ),
            None => text!(
                "文字コードがUTF-8ではありません（{position}バイト目が{value}）",
                "the encoding is not UTF-8 (byte {position} is {value})",
                position = position,
                value = value
            ),
        };
        findings.report(location, message).help(text!(
            "UTF-8で保存し直してください。メモ帳では「名前を付けて保存」の「エンコード」でUTF-8を選びます。Excelの内容は、メモ帳に貼り付けて同じように保存してください。",
            "Save the file as UTF-8. In Notepad choose Save as and the encoding UTF-8; paste what comes from Excel into Notepad and save it there."
        ));
    }
}

/// A document of another program is no text at all.
fn foreign(program: Foreign, findings: &mut Findings) {
    let kind = match program {
        Foreign::Word => Text::new("Wordの文書（docx）", "a Word document (docx)"),
        Foreign::Excel => Text::new("Excelのブック（xlsx）", "an Excel workbook (xlsx)"),
        Foreign::PowerPoint => Text::new("PowerPointのスライド（pptx）", "PowerPoint slides (pptx)"),
        Foreign::OpenDocument => {
            Text::new("OpenDocumentの文書（odtなど）", "an OpenDocument file (odt and others)")
        }
        Foreign::Zip => Text::new("ZIPファイル", "a ZIP archive"),
        Foreign::Pdf => Text::new("PDFファイル", "a PDF"),
        Foreign::Ole2 => Text::new(
            "古い形式（doc、xlsなど）又はパスワード付きのOfficeの文書（OLE2）",
            "an Office document of the old kind (doc, xls) or with a password (OLE2)",
        ),
    };
    let start = Location::outside(Span::new(0, 0), String::new());
    let message =
        text!("{kind}です。JSONでもYAMLでもありません", "this is {kind}, neither JSON nor YAML", kind = kind);
    findings.report(start, message).help(Text::new(
        "開示書の内容を、JSON又はYAMLで書いてください。mdcheck init で、すべての項目のあるひな形を作れます。",
        "Write the disclosure as JSON or YAML; mdcheck init makes a template with every item.",
    ));
}

fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::ShiftJis => "Shift_JIS",
        Encoding::EucJp => "EUC-JP",
        Encoding::Utf16 => "UTF-16",
        Encoding::Utf32 => "UTF-32",
    }
}
