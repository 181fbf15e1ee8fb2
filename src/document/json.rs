//! JSON, strictly as RFC 8259 has it, with the place of every key and value.
//!
//! Neither library does that alone: serde_json judges strictly and keeps no places, the scanner of
//! jsonc-parser keeps places and is lenient. So the one judges, the other tells where things are.

use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::tokens::Token as Lexeme;
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, Scanner, ScannerOptions};

use super::builder::Builder;
use super::fault::{Fault, MAX_DEPTH, Problem};
use super::span::Span;
use super::spelling::Spelling;
use super::tree::{Form, Kind, Tree};

/// Reads a text that begins at `start` (behind a byte order mark).
///
/// Duplicate keys are noted in `faults`; a text that is not JSON is the error, and has no tree.
pub(super) fn read(text: &str, start: usize, faults: &mut Vec<Fault>) -> Result<Tree, Fault> {
    let json = text.get(start..).unwrap_or_default();
    let located = |span: Span, problem| Fault::Syntax {
        span: Span::new(span.start + start, span.end + start),
        problem,
    };
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(json) {
        let (span, problem) = diagnose(json, &error);
        return Err(located(span, problem));
    }
    let mut scanner = Scanner::new(json, &strict_scanner());
    let mut builder = Builder::new(text);
    loop {
        let lexeme = match scanner.scan() {
            Ok(Some(lexeme)) => lexeme,
            Ok(None) => return Ok(builder.finish()),
            Err(error) => return Err(located(error_span(json, &error), classify(json, &error))),
        };
        let span = Span::new(scanner.token_start() + start, scanner.token_end() + start);
        let kind = match &lexeme {
            Lexeme::OpenBrace => Kind::Object,
            Lexeme::OpenBracket => Kind::Array,
            Lexeme::String(_) => Kind::String,
            Lexeme::Number(_) => Kind::Number,
            Lexeme::Boolean(value) => Kind::Boolean(*value),
            Lexeme::Null => Kind::Null,
            Lexeme::CloseBrace | Lexeme::CloseBracket => {
                builder.close(span.end, faults);
                continue;
            }
            Lexeme::Comma
            | Lexeme::Colon
            | Lexeme::Word(_)
            | Lexeme::CommentLine(_)
            | Lexeme::CommentBlock(_) => {
                continue;
            }
        };
        let token = match &lexeme {
            Lexeme::String(std::borrow::Cow::Owned(string)) => {
                builder.decoded(span, string, Spelling::Escaped)
            }
            Lexeme::String(_) => builder.token(span, Form::Quoted),
            _ => builder.token(span, Form::Bare),
        };
        match kind {
            Kind::Object | Kind::Array if builder.depth() == MAX_DEPTH => {
                return Err(Fault::Syntax { span, problem: Problem::TooDeep });
            }
            Kind::Object | Kind::Array => builder.open(kind, token),
            Kind::String if builder.expects_key() => builder.key(token),
            _ => builder.scalar(kind, token),
        }
    }
}

fn strict_scanner() -> ScannerOptions {
    ScannerOptions {
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Says where and how a refused text breaks the grammar: in the words of the parser that knows more of it.
fn diagnose(json: &str, error: &serde_json::Error) -> (Span, Problem) {
    // Comments do not make it a document.
    let lenient = jsonc_parser::parse_to_ast(json, &CollectOptions::default(), &ParseOptions::default());
    if lenient.is_ok_and(|parsed| parsed.value.is_none()) {
        return (Span::new(0, 0), Problem::Empty);
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    // The scanner lets these through. The strict parser stands before the character, not on it.
    if error.to_string().starts_with("control character") {
        return (character_at(json, offset_of(json, error) + 1), Problem::ControlCharacter);
    }
    match jsonc_parser::parse_to_ast(json, &CollectOptions::default(), &strict) {
        Err(theirs) => (error_span(json, &theirs), classify(json, &theirs)),
        Ok(_) => (character_at(json, offset_of(json, error)), Problem::Unexpected),
    }
}

/// The offset that serde_json means; it counts columns in bytes, from 1.
fn offset_of(json: &str, error: &serde_json::Error) -> usize {
    let line_start: usize =
        json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    line_start + error.column().saturating_sub(1)
}

/// The character that an offset lies in; nothing at the end of the text.
fn character_at(json: &str, offset: usize) -> Span {
    let mut start = offset.min(json.len());
    while !json.is_char_boundary(start) {
        start -= 1;
    }
    let length = json.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span::new(start, start + length)
}

/// The first character of what the error is about: its range may reach to the end of the text.
fn error_span(json: &str, error: &ParseError) -> Span {
    let start = error.range().start.min(json.len());
    let rest = json.get(start..).unwrap_or_default();
    character_at(json, start + (rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()))
}

/// The problem, told more exactly than the parser does where a look at the text is enough.
fn classify(json: &str, error: &ParseError) -> Problem {
    let span = error_span(json, error);
    let before = json.get(..span.start).unwrap_or_default().trim_end();
    let begins = |test: fn(char) -> bool| json.get(span.range()).is_some_and(|text| text.starts_with(test));
    match problem_of(error) {
        Problem::Unopened if before.ends_with(':') => Problem::MissingValue,
        Problem::Unexpected if begins(|character| character.is_ascii_alphabetic()) => Problem::Unquoted,
        problem => problem,
    }
}

fn problem_of(error: &ParseError) -> Problem {
    use ParseErrorKind as Theirs;
    match error.kind() {
        Theirs::CommentsNotAllowed => Problem::Comment,
        Theirs::TrailingCommasNotAllowed => Problem::TrailingComma,
        Theirs::ExpectedComma => Problem::MissingComma,
        Theirs::ExpectedColonAfterObjectKey | Theirs::ExpectedObjectValue => Problem::MissingValue,
        Theirs::SingleQuotedStringsNotAllowed => Problem::SingleQuotes,
        Theirs::ExpectedStringObjectProperty | Theirs::UnexpectedWord => Problem::Unquoted,
        Theirs::UnterminatedArray | Theirs::UnterminatedObject | Theirs::UnterminatedCommentBlock => {
            Problem::Unclosed
        }
        Theirs::UnexpectedCloseBrace | Theirs::UnexpectedCloseBracket => Problem::Unopened,
        Theirs::BareDecimalPointNumbersNotAllowed
        | Theirs::ExpectedDigit
        | Theirs::ExpectedDigitFollowingNegativeSign
        | Theirs::ExpectedPlusMinusOrDigitInNumberLiteral
        | Theirs::HexadecimalNumbersNotAllowed
        | Theirs::NonFiniteNumbersNotAllowed
        | Theirs::UnaryPlusNumbersNotAllowed => Problem::Number,
        Theirs::MultipleRootJsonValues => Problem::SeveralValues,
        Theirs::NestingDepthExceeded => Problem::TooDeep,
        Theirs::String(ParseStringErrorKind::UnterminatedStringLiteral) => Problem::Unclosed,
        Theirs::String(ParseStringErrorKind::InvalidUnicodeEscapeSequence(_)) => Problem::LoneSurrogate,
        Theirs::String(_) => Problem::Escape,
        Theirs::UnexpectedColon
        | Theirs::UnexpectedComma
        | Theirs::UnexpectedToken
        | Theirs::UnexpectedTokenInObject => Problem::Unexpected,
    }
}
