use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::document::Place;
use crate::finding::Severity;
use crate::japanese::old_forms_in;
use crate::rule::{Check, Context, Findings, Rule};
use crate::schema;
use crate::text;
use crate::text::{Text, and_more};
use crate::unseen::{self, Unseen};

pub(super) const RULE: Rule = Rule {
    id: "text/characters-broken",
    levels: &[Severity::Warning, Severity::Error],
    items: &[],
    title: Text::new("文字化けした文字や見えない文字", "Broken or invisible characters"),
    why: Text::new(
        "文字化けや外字は医療機関で読めず、検索もできません。見えない文字があると、画面の文と実際の内容が食い違うことがあります。",
        "A hospital can neither read nor search broken characters; invisible ones can make the text differ from what the screen shows.",
    ),
    remedy: Text::new(
        "示された文字を削除するか、正しい文字を入力し直してください。",
        "Remove the characters that are named, or type the right ones.",
    ),
    requirements: &[],
    waivable: true,
    options: &[],
    check: Check::Document(check),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for place in context.disclosure.root().strings() {
        let text = place.string().unwrap_or_default();
        // Most values are codes and keys.
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            continue;
        }
        for (fault, range, count) in faults_in(text) {
            if !is_ours(place, fault) {
                continue;
            }
            let (message, help) = words(fault, text.get(range.clone()).unwrap_or_default());
            let finding = findings.report(place.part(range), and_more(message, count - 1));
            finding.help(help);
            if fault.is_invisible() {
                finding.level(Severity::Error);
            }
        }
        for (range, form) in old_forms_in(text) {
            findings
                .report(
                    place.part(range),
                    text!(
                        "漢字の旧字体「{written}」があります",
                        "「{written}」 has an old form of a kanji",
                        written = form.written
                    ),
                )
                .help(text!("「{right}」と書いてください。", "Write 「{right}」.", right = form.right));
        }
    }
}

/// Whether the schema has nothing to say of the fault: a date or a choice with such a character is none, and it says
/// so; of a URL it says so only where the character can be seen.
fn is_ours(place: Place<'_>, fault: Fault) -> bool {
    let Some(shape) = schema::shape_at(&place.pointer()) else { return true };
    shape.is_free() || (shape.form() == Some(schema::Form::Url) && fault.is_invisible())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    Unseen(Unseen),
    Replacement,
    HalfWidthKana,
    Radical,
    PrivateUse,
    LooseVoicing,
}

impl Fault {
    /// What can be seen in a character and is wrong all the same.
    fn of(character: char) -> Option<Fault> {
        Some(match character {
            // Most of a text, at once.
            ' '..='~' | 'ぁ'..='\u{3098}' | '゛'..='ヿ' | '一'..='鿿' => return None,
            '\u{FFFD}' => Fault::Replacement,
            '\u{FF61}'..='\u{FF9F}' => Fault::HalfWidthKana,
            '\u{2E80}'..='\u{2FD5}' => Fault::Radical,
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}' => Fault::PrivateUse,
            '\u{3099}' | '\u{309A}' => Fault::LooseVoicing,
            _ => return None,
        })
    }

    fn is_invisible(self) -> bool {
        matches!(self, Fault::Unseen(_))
    }
}

/// The faults in a text, each once: its first place, and in how many places it stands.
fn faults_in(text: &str) -> Vec<(Fault, Range<usize>, usize)> {
    let mut faults: Vec<(Fault, Range<usize>, usize)> = Vec::new();
    let mut last = None;
    for (start, character, unseen) in unseen::characters(text) {
        // These part paragraphs and cells.
        let unseen = unseen.filter(|_| !matches!(character, '\n' | '\r' | '\t'));
        let Some(fault) = unseen.map(Fault::Unseen).or_else(|| Fault::of(character)) else { continue };
        let end = start + character.len_utf8();
        let is_same_run = last == Some((fault, start));
        last = Some((fault, end));
        match faults.iter_mut().find(|(known, ..)| *known == fault) {
            Some((_, range, 1)) if is_same_run => range.end = end,
            Some(_) if is_same_run => {}
            Some((_, _, count)) => *count += 1,
            None => faults.push((fault, start..end, 1)),
        }
    }
    faults
}

fn words(fault: Fault, written: &str) -> (Text, Text) {
    // The character itself is never printed where it could talk to a terminal, or could not be seen.
    let code = written.chars().next().map(|first| format!("U+{:04X}", u32::from(first))).unwrap_or_default();
    let right: String = written.nfkc().collect();
    let invisible = text!(
        "画面では見えない文字です。削除するか、前後の語を入力し直してください。",
        "The character cannot be seen on the screen. Remove it, or type the words around it again."
    );
    match fault {
        Fault::Unseen(Unseen::Control) => (
            text!("制御文字（{code}）があります", "there is a control character ({code})", code = code),
            invisible,
        ),
        Fault::Unseen(Unseen::ZeroWidth) => (
            text!(
                "幅のない文字（{code}）があります",
                "there is a zero-width character ({code})",
                code = code
            ),
            invisible,
        ),
        Fault::Unseen(Unseen::Bidirectional) => (
            text!(
                "文字の並び順を変える制御文字（{code}）があります",
                "there is a control character that changes the order of the text ({code})",
                code = code
            ),
            invisible,
        ),
        Fault::Unseen(Unseen::Blank) => (
            text!(
                "空白のように見える文字（{code}）があります",
                "there is a character that looks like a space ({code})",
                code = code
            ),
            invisible,
        ),
        Fault::Replacement => (
            text!(
                "文字化けした文字（{code}）があります",
                "there is a broken character ({code})",
                code = code
            ),
            text!(
                "元の文書を確かめて、正しい文字を入力し直してください。",
                "Check the original document, and type the right character."
            ),
        ),
        Fault::HalfWidthKana => (
            text!(
                "半角カナ「{written}」があります",
                "there is half-width kana: 「{written}」",
                written = written
            ),
            text!("全角で「{right}」と書いてください。", "Write 「{right}」 in full width.", right = right),
        ),
        Fault::Radical => (
            text!(
                "漢字ではなく、部首を表す記号「{written}」（{code}）があります",
                "「{written}」 is not a kanji but the sign of a radical ({code})",
                written = written,
                code = code
            ),
            text!(
                "PDFからの転記で混じることがあります。漢字を入力し直してください。",
                "Such signs may come with text copied from a PDF. Type the kanji again."
            ),
        ),
        Fault::PrivateUse => (
            text!(
                "ほかの環境で表示されない外字（{code}）があります",
                "there is a private-use character ({code}) that other computers do not show",
                code = code
            ),
            text!("一般に使える文字に改めてください。", "Use a standard character instead."),
        ),
        Fault::LooseVoicing => (
            text!(
                "仮名から分かれた濁点・半濁点（{code}）があります",
                "there is a voicing mark apart from its kana ({code})",
                code = code
            ),
            text!(
                "「が」「ぱ」のような1文字で入力し直してください。",
                "Type the kana again, as one character with its mark."
            ),
        ),
    }
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails loudly")]
mod tests {
    use super::*;

    #[test]
    fn runs_and_counts() {
        let text = "ｻｰﾊﾞ及びﾊﾞｯｸｱｯﾌﾟ\u{202E}a\u{202C}";
        let faults: Vec<_> =
            faults_in(text).into_iter().map(|(fault, range, count)| (fault, &text[range], count)).collect();
        let expected =
            [(Fault::HalfWidthKana, "ｻｰﾊﾞ", 2), (Fault::Unseen(Unseen::Bidirectional), "\u{202E}", 2)];
        assert!(faults == expected);
    }

    #[test]
    fn one_of_each() {
        for (character, fault) in [
            ('\u{0}', Fault::Unseen(Unseen::Control)),
            ('\u{85}', Fault::Unseen(Unseen::Control)),
            ('\u{2028}', Fault::Unseen(Unseen::Control)),
            ('\u{FFF9}', Fault::Unseen(Unseen::Control)),
            ('\u{AD}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{34F}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{180E}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{200B}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{FE0F}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{FEFF}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{E0041}', Fault::Unseen(Unseen::ZeroWidth)),
            ('\u{200F}', Fault::Unseen(Unseen::Bidirectional)),
            ('\u{2066}', Fault::Unseen(Unseen::Bidirectional)),
            ('\u{115F}', Fault::Unseen(Unseen::Blank)),
            ('\u{2800}', Fault::Unseen(Unseen::Blank)),
            ('\u{3164}', Fault::Unseen(Unseen::Blank)),
            ('\u{FFA0}', Fault::Unseen(Unseen::Blank)),
            ('\u{FFFD}', Fault::Replacement),
            ('ｱ', Fault::HalfWidthKana),
            ('\u{2F47}', Fault::Radical),
            ('\u{E000}', Fault::PrivateUse),
            ('\u{3099}', Fault::LooseVoicing),
        ] {
            let written = character.to_string();
            let faults: Vec<_> = faults_in(&written).into_iter().map(|(fault, ..)| fault).collect();
            assert!(faults == [fault], "U+{:04X}", u32::from(character));
            let (message, _) = words(fault, &written);
            assert!(!fault.is_invisible() || !message.ja.contains(character), "{}", message.ja);
        }
    }

    #[test]
    fn what_is_well() {
        // A variation selector chooses the form of a kanji, as in a name; line breaks part paragraphs.
        for text in ["辻\u{E0100}病院", "葛\u{FE00}", "一行目\r\n\t二行目", "①㈱ｋｍ㎡Ⅱ・ー～〜", "é±µ"]
        {
            assert!(faults_in(text).is_empty(), "{text}");
        }
    }
}
