//! One page for a reviewer who has no terminal: it needs no network, no script, and prints.

mod content;
mod document;
mod finding;

use std::io::{self, Write};

use super::markup::escaped;
use super::sums::Sums;
use super::{Layout, Run, Style};
use crate::report::{DISCLAIMER, DocumentReport, Summary};
use crate::text;
use crate::text::{Language, Text};

pub(super) const LAYOUT: Layout =
    Layout { parts: &[document::entry, document::write], finish, holds: true, ..Layout::EMPTY };

/// The numbers of its parts: the entry in the list of documents, and the document itself.
const ENTRY: usize = 0;
const WHOLE: usize = 1;

const STYLE: &str = include_str!("style.css");

/// Whom a page is for, and what it shows.
struct Page<'s> {
    style: &'s Style,
    /// The language of the document, as an attribute; nothing where it is that of the page.
    lang: &'static str,
}

impl<'s> Page<'s> {
    /// A page for a reader, about no document or about this one.
    fn new(style: &'s Style, report: Option<&DocumentReport<'_>>) -> Self {
        let written = report.and_then(|report| report.disclosure);
        let written = written.map(|disclosure| disclosure.root().at("/document/language").string());
        let lang = match (style.language, written) {
            (_, None) => "",
            (Language::Japanese, Some(Some("en"))) => " lang=\"en\"",
            (Language::Japanese, _) | (Language::English, Some(Some("en"))) => "",
            (Language::English, _) => " lang=\"ja\"",
        };
        Self { style, lang }
    }

    /// Words of mdcheck, as markup.
    fn say(&self, text: &Text) -> String {
        escaped(text.get(self.style.language))
    }
}

/// The documents come last, under what is known of all of them.
fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    let page = Page::new(style, None);
    let title = page.say(&text!(
        "サービス仕様適合開示書 確認結果",
        "Service specification conformity disclosure: report"
    ));
    let code = match style.language {
        Language::Japanese => "ja",
        Language::English => "en",
    };
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"mdcheck {}\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#documents\">{}</a>\n<header>\n<h1>{title}</h1>\n",
        env!("CARGO_PKG_VERSION"),
        page.say(&text!("本文へ", "Skip to the content")),
    )?;
    writeln!(out, "<p class=\"disclaimer\">{}</p>", page.say(&DISCLAIMER))?;
    // One document shows the same figures itself.
    if run.sections.len() > 1 {
        writeln!(out, "{}", tally(&page, &run.summary))?;
    }
    writeln!(out, "<ul class=\"sums\">")?;
    // The tally shows the counts.
    let Sums { accepted, unread, off, answered, today, .. } = Sums::of(run, style);
    for line in [accepted, unread, off, Some(answered), Some(today.clone())].iter().flatten() {
        writeln!(out, "<li>{}</li>", page.say(line))?;
    }
    writeln!(out, "</ul>")?;
    if run.sections.len() > 1 {
        let name = page.say(&text!("文書の一覧", "Documents"));
        writeln!(out, "<nav aria-label=\"{name}\">\n<ul class=\"contents\">")?;
        run.write_part(ENTRY, out)?;
        writeln!(out, "</ul>\n</nav>")?;
    }
    writeln!(out, "</header>\n<main id=\"documents\">")?;
    if !run.failures.is_empty() {
        let heading = text!(
            "読めなかったファイル（内容は確認していません）",
            "Files that could not be read (nothing in them was checked)"
        );
        writeln!(out, "<section class=\"failures\">\n<h2>{}</h2>\n<ul>", page.say(&heading))?;
        for failure in &run.failures {
            writeln!(
                out,
                "<li><code>{}</code>: {}</li>",
                escaped(&failure.path),
                page.say(&failure.message)
            )?;
        }
        writeln!(out, "</ul>\n</section>")?;
    }
    run.write_part(WHOLE, out)?;
    writeln!(
        out,
        "</main>\n<footer>\n<p>mdcheck {} / {}</p>\n</footer>\n</body>\n</html>",
        env!("CARGO_PKG_VERSION"),
        page.say(&today)
    )
}

/// How many findings of each weight there are, in figures that are seen at once.
fn tally(page: &Page<'_>, summary: &Summary) -> String {
    let counts = summary.counts;
    let mut figures = String::new();
    for (class, name, count) in [
        ("error", text!("エラー", "errors"), counts.errors),
        ("warning", text!("警告", "warnings"), counts.warnings),
        ("note", text!("注記", "notes"), counts.notes),
        ("waived", text!("例外・既知", "waived"), summary.waived),
    ] {
        figures.push_str(&format!("<li class=\"{class}\"><b>{count}</b> {}</li>", page.say(&name)));
    }
    format!("<ul class=\"tally\">{figures}</ul>")
}
