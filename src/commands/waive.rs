//! `mdcheck waive`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::ExitCode;

use jiff::ToSpan;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use mdcheck::identity::Identity;
use mdcheck::reporters::{printable, spelled};
use mdcheck::text;
use mdcheck::waiver::LONGEST;

use super::alone::alone;
use super::input::Input;
use super::inspection::Inspection;
use super::{Languages, TROUBLE, complain, complain_of, print, remark};
use crate::cli::Scope;

/// Prints a waiver for each of the present findings, ready but for its reason and whoever approves it.
pub(super) fn run(scope: &Scope, languages: Languages) -> ExitCode {
    let Some(mut inspection) = Inspection::begin(scope, languages) else {
        return ExitCode::from(TROUBLE);
    };
    let language = inspection.language;
    let Some(inputs) = inspection.inputs(scope, false) else {
        return ExitCode::from(TROUBLE);
    };
    let mut failed = inputs.is_empty();
    if failed {
        complain(&Input::none_found(), language);
    }
    let (mut blocks, mut refused, mut nearer) = (Vec::new(), 0, BTreeSet::new());
    for input in inputs {
        let source = input.and_then(|input| inspection.read(&input));
        match source.and_then(|source| {
            let blocks = alone(&source.path, || waivers(&inspection, &source))?;
            Ok((source.path, blocks))
        }) {
            Ok((path, of_document)) => {
                let (number, governed) = inspection.governing.of(&path);
                if number > 0 {
                    nearer.extend(governed.configuration.path.as_ref());
                }
                refused += of_document.iter().filter(|block| block.is_none()).count();
                blocks.extend(of_document.into_iter().flatten());
            }
            Err(failure) => {
                failed = true;
                complain_of(&failure, language);
            }
        }
    }
    if refused > 0 {
        let message = text!(
            "例外にできない指摘が{refused}件あります。mdcheck lint で確認して、直してください",
            "{refused} findings cannot be waived; see mdcheck lint and fix them",
            refused = refused
        );
        remark(&message, language);
    }
    for path in nearer {
        let message = text!(
            "{path} の下にある文書の例外は、そのファイルに書いてください",
            "the waivers of documents below {path} belong into that file",
            path = path.display()
        );
        remark(&message, language);
    }
    if blocks.is_empty() && refused == 0 && !failed {
        remark(&text!("例外にする指摘はありません", "there is nothing to waive"), language);
    }
    let code = print(&blocks.join("\n"), language);
    if failed { ExitCode::from(TROUBLE) } else { code }
}

/// A waiver for each finding of a document; nothing in place of those that cannot be waived.
fn waivers(inspection: &Inspection, source: &Source) -> Vec<Option<String>> {
    let document = Document::parse(source);
    let disclosure = Disclosure::new(&document);
    let name = inspection.governing.of(&source.path).1.configuration.folder.name(&source.path);
    let report = inspection.report(&disclosure).0;
    let open = report.identified().filter(|(reported, _)| reported.is_open());
    open.map(|(reported, identity)| {
        reported.finding.rule.waivable.then(|| block(inspection, &name, &reported.finding, identity))
    })
    .collect()
}

fn block(inspection: &Inspection, document: &str, finding: &Finding, identity: &Identity) -> String {
    let (language, today) = (inspection.language, inspection.today);
    let reason = text!("例外とする理由を書いてください", "write why this is accepted");
    let approved_by = text!("承認した人の役職又は氏名を書いてください", "write who approved it");
    let until = text!(
        "最長で承認日から{most}日（{latest}）",
        "at most {most} days after the approval ({latest})",
        most = LONGEST,
        latest = today.saturating_add(LONGEST.days())
    );
    format!(
        "# {}: {}\n[[waiver]]\nrule = {}\ndocument = {}\npointer = {}\nvalue = {}\nreason = \"\"  # {}\napproved-by = \"\"  # {}\napproved-on = {today}\nuntil = {}  # {}\n",
        finding.severity.name().get(language),
        printable(finding.message.get(language)),
        quoted(finding.rule.id),
        quoted(&pattern(document)),
        quoted(&identity.path),
        quoted(&identity.value),
        reason.get(language),
        approved_by.get(language),
        today.saturating_add(USUAL.days()),
        until.get(language),
    )
}

/// A pattern that a path alone matches. The crate leaves the backslash of a name alone, which in a pattern escapes.
fn pattern(path: &str) -> String {
    globset::escape(path).replace('\\', "[\\]")
}

/// A text as TOML writes it, in which no character talks to the terminal or hides from the reader.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let text = spelled(&text, |character, quoted| write!(quoted, "\\U{:08X}", u32::from(character)));
    format!("\"{text}\"")
}

/// In days: about as long as it takes to renew a certificate.
const USUAL: i32 = 90;
