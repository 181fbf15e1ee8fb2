//! What the parser's refusals mean, for somebody who does not know its grammar.

use granit_parser::{ErrorKind, ScanError};

use crate::document::character_at;
use crate::document::fault::{Fault, Problem};
use crate::document::span::Span;

/// The fault that an error of the parser is, at the first character of what it is about.
pub(super) fn fault(text: &str, error: &ScanError) -> Fault {
    let mut problem = problem_of(error.kind());
    let mut offset = error.marker().byte_offset().unwrap_or_default().min(text.len());
    if problem == Problem::Tab {
        // The parser stands before the tab or behind it; the tab itself is what the writer must see.
        let line_start =
            text.get(..offset).and_then(|before| before.rfind(['\n', '\r'])).map_or(0, |at| at + 1);
        let has_tab = |from: usize| text.get(from..offset).is_some_and(|part| part.contains('\t'));
        let from = if has_tab(line_start) { line_start } else { offset };
        offset = from + text.get(from..).and_then(|rest| rest.find('\t')).unwrap_or_default();
    }
    if let ErrorKind::UnexpectedCharacter { character } = error.kind()
        && (character.is_control() || matches!(character, '\u{FFFE}' | '\u{FFFF}'))
    {
        // It may stand further on in the scalar, and inside of quotation marks: to ask for these would not help.
        problem = Problem::ControlCharacter;
        offset += text.get(offset..).and_then(|rest| rest.find(*character)).unwrap_or_default();
    }
    Fault::Syntax { span: character_at(text, Span::new(offset, offset)), problem }
}

fn problem_of(kind: &ErrorKind) -> Problem {
    use ErrorKind as Theirs;
    match kind {
        Theirs::UnexpectedEofFlowSequence
        | Theirs::UnexpectedEofFlowMapping
        | Theirs::UnexpectedEofImplicitFlowMapping
        | Theirs::UnclosedFlowCollection { .. }
        | Theirs::MismatchedFlowCollectionEnd { .. }
        | Theirs::UnclosedQuotedScalar
        | Theirs::DocumentIndicatorInQuotedScalar => Problem::Unclosed,
        Theirs::MisplacedFlowCollectionEnd => Problem::Unopened,
        Theirs::ExpectedFlowMappingSeparator
        | Theirs::ExpectedFlowSequenceSeparator
        | Theirs::InvalidColonPlacement => Problem::MissingComma,
        Theirs::TabNotAllowed
        | Theirs::TabInBlockIndentation
        | Theirs::TabInIndentation
        | Theirs::TabInPlainScalar
        | Theirs::TabAtBlockScalarStart => Problem::Tab,
        Theirs::InvalidIndentation
        | Theirs::InvalidBlockScalarIndent
        | Theirs::InvalidQuotedScalarIndent
        | Theirs::InvalidFlowScalarIndent
        | Theirs::ExpectedBlockMappingKey
        | Theirs::ExpectedBlockSequenceEntry
        | Theirs::BlockSequenceEntryNotAllowed
        | Theirs::BlockEntryInFlowCollection => Problem::Indentation,
        Theirs::SimpleKeyExpected | Theirs::InvalidSimpleKey => Problem::MissingValue,
        Theirs::MappingValueNotAllowed
        | Theirs::MappingKeyNotAllowed
        | Theirs::InvalidMappingValueWhitespace
        | Theirs::FlowMappingValueAdjacentCollection => Problem::Colon,
        Theirs::UnexpectedCharacter { .. }
        | Theirs::PlainScalarStartsWithDashFlowIndicator
        | Theirs::MissingAnchorOrAliasName => Problem::Reserved,
        Theirs::InvalidTrailingSingleQuotedScalar | Theirs::InvalidTrailingDoubleQuotedScalar => {
            Problem::BehindQuote
        }
        Theirs::UnknownQuotedScalarEscape
        | Theirs::InvalidQuotedScalarHexEscape
        | Theirs::InvalidUnicodeEscape => Problem::Escape,
        Theirs::InvalidLowSurrogateHexEscape
        | Theirs::InvalidLowSurrogate
        | Theirs::MissingLowSurrogate
        | Theirs::UnpairedLowSurrogate => Problem::LoneSurrogate,
        Theirs::ExpectedTagBang
        | Theirs::UndeclaredTagHandle
        | Theirs::InvalidGlobalTagCharacter
        | Theirs::InvalidTagTerminator
        | Theirs::InvalidTagEscape
        | Theirs::UnclosedVerbatimTag => Problem::Tag,
        Theirs::RecursionLimitExceeded => Problem::TooDeep,
        _ => Problem::Unexpected,
    }
}
