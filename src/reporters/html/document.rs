//! One document: what it is, a table of its items, and each item with what is found there.

use std::collections::HashMap;
use std::io::{self, Write};

use super::content::content;
use super::finding::finding;
use super::{Page, tally};
use crate::digest;
use crate::disclosure::{Answer, Disclosure, Item};
use crate::report::{Counts, DocumentReport, ItemState, Kind, ReportedFinding, State, Summary};
use crate::reporters::Style;
use crate::reporters::markup::escaped;
use crate::reporters::shown::{all, in_pieces};
use crate::schema::shape_at;
use crate::text;
use crate::text::Text;

/// Writes one document.
pub(super) fn write(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let page = Page::new(style, Some(report));
    let anchor = anchor(report);
    writeln!(
        out,
        "<section class=\"document\" id=\"d{anchor}\">\n<h2{}>{}</h2>",
        page.lang,
        heading(&page, report)
    )?;
    writeln!(out, "<p class=\"path\"><code>{}</code></p>", escaped(&report.path))?;
    writeln!(out, "{}", tally(&page, &Summary::of(report)))?;
    match (&report.items, report.disclosure) {
        (Some(items), Some(disclosure)) => {
            let mut found = ByItem::new();
            all(report).for_each(|reported| found.entry(reported.item).or_default().push(reported));
            overview(out, &page, items, &found, &anchor)?;
            let elsewhere = text!("表紙・改訂履歴など", "Cover, history and the like");
            writeln!(
                out,
                "<section class=\"item\" id=\"d{anchor}-cover\">\n<h3>{}</h3>",
                page.say(&elsewhere)
            )?;
            for key in ["document", "provider", "service", "revisions"] {
                let title = shape_at("").and_then(|shape| shape.member(key)).map(|shape| shape.title(key));
                let title = title.unwrap_or_else(|| text!("{key}", "{key}", key = key));
                content(out, &page, disclosure.root().get(key), &title)?;
            }
            findings(out, &page, report, in_item(&found, None))?;
            writeln!(out, "</section>")?;
            for state in items {
                item(out, &page, report, disclosure, state, &found, &anchor)?;
            }
        }
        _ => {
            if report.kind == Kind::Disclosure {
                let words = text!(
                    "読み取れない文書です。回答は1つも確認していません。",
                    "This document cannot be read as a disclosure; none of its answers was checked."
                );
                writeln!(out, "<p class=\"unread\">{}</p>", page.say(&words))?;
            }
            findings(out, &page, report, &all(report).collect::<Vec<_>>())?;
        }
    }
    writeln!(out, "</section>")
}

/// Writes what the list of documents says of one: what it is, and how much was found.
pub(super) fn entry(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    let page = Page::new(style, Some(report));
    let counts = Summary::of(report).counts;
    let sums = text!(
        "エラー{errors}件、警告{warnings}件、注記{notes}件",
        "errors: {errors}, warnings: {warnings}, notes: {notes}",
        errors = counts.errors,
        warnings = counts.warnings,
        notes = counts.notes
    );
    writeln!(
        out,
        "<li><a href=\"#d{}\"><span{}>{}</span></a> <code>{}</code> {}</li>",
        anchor(report),
        page.lang,
        heading(&page, report),
        escaped(&report.path),
        page.say(&sums)
    )
}

/// Several documents are in one page: the names of their items must differ.
fn anchor(report: &DocumentReport<'_>) -> String {
    digest::short([report.path.as_str()]).chars().take(8).collect()
}

fn heading(page: &Page<'_>, report: &DocumentReport<'_>) -> String {
    let title = report.disclosure.and_then(|disclosure| disclosure.root().at("/document/title").string());
    match (report.kind, title.filter(|title| !title.trim().is_empty())) {
        (Kind::Config, _) => page.say(&text!("設定（mdcheck.toml）の例外", "The waivers of mdcheck.toml")),
        (Kind::Disclosure, Some(title)) => match title.char_indices().nth(LONGEST_TITLE) {
            None => escaped(title),
            Some((end, _)) => escaped(title.get(..end).unwrap_or_default()) + "…",
        },
        (Kind::Disclosure, None) => page.say(&text!("標題のない文書", "A document without a title")),
    }
}

/// In characters. The title stands whole under the cover.
const LONGEST_TITLE: usize = 120;

/// The items in a table, from which each is one step away.
fn overview(
    out: &mut dyn Write,
    page: &Page<'_>,
    items: &[ItemState],
    found: &ByItem<'_>,
    anchor: &str,
) -> io::Result<()> {
    let head = [
        text!("番号", "No."),
        text!("項目", "Item"),
        text!("回答", "Answer"),
        text!("エラー", "Errors"),
        text!("警告", "Warnings"),
        text!("注記", "Notes"),
    ];
    let head: String =
        head.iter().map(|words| format!("<th scope=\"col\">{}</th>", page.say(words))).collect();
    let name = page.say(&text!("項目の一覧", "Items"));
    writeln!(
        out,
        "<nav aria-label=\"{name}\">\n<table class=\"overview\">\n<caption>{name}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>"
    )?;
    let mut row = |link: &str, number: &str, title: String, state: String, item: Option<Item>| {
        let mut counts = Counts::default();
        in_item(found, item)
            .iter()
            .filter(|reported| reported.is_open())
            .for_each(|reported| counts.add(reported.finding.severity));
        let cell = |class: &str, count: usize| match count {
            0 => "<td class=\"count\"></td>".to_owned(),
            count => format!("<td class=\"count {class}\">{count}</td>"),
        };
        writeln!(
            out,
            "<tr><td class=\"number\">{number}</td><th scope=\"row\"><a href=\"#d{anchor}-{link}\">{title}</a></th><td>{state}</td>{}{}{}</tr>",
            cell("error", counts.errors),
            cell("warning", counts.warnings),
            cell("note", counts.notes)
        )
    };
    row(
        "cover",
        "",
        page.say(&text!("表紙・改訂履歴など", "Cover, history and the like")),
        String::new(),
        None,
    )?;
    for state in items {
        let item = state.item;
        row(item.id(), item.id(), page.say(item.short_title()), badge(page, &state.state), Some(item))?;
    }
    writeln!(out, "</tbody>\n</table>\n</nav>")
}

fn badge(page: &Page<'_>, state: &State) -> String {
    let (class, words) = match state {
        State::Described => ("described", text!("記載あり", "described")),
        State::Referred(_) => ("referred", text!("参照", "refers")),
        State::NotApplicable(_) => ("not-applicable", text!("該当なし", "not applicable")),
        State::Missing => ("missing", text!("記載なし", "no answer")),
    };
    format!("<span class=\"state {class}\">{}</span>", page.say(&words))
}

fn item(
    out: &mut dyn Write,
    page: &Page<'_>,
    report: &DocumentReport<'_>,
    disclosure: &Disclosure<'_>,
    state: &ItemState,
    found: &ByItem<'_>,
    anchor: &str,
) -> io::Result<()> {
    let item = state.item;
    let place = disclosure.item(item);
    writeln!(
        out,
        "<section class=\"item\" id=\"d{anchor}-{}\">\n<h3><span class=\"number\">{}</span> {} {}</h3>",
        item.id(),
        item.id(),
        page.say(item.title()),
        badge(page, &state.state)
    )?;
    match disclosure.answer(item) {
        Answer::Described(_) => content(out, page, place, item.short_title())?,
        Answer::Referred(references) => {
            writeln!(out, "<ul class=\"references\">")?;
            for reference in references {
                let title = reference.item.map(|item| page.say(item.title())).unwrap_or_default();
                let number = escaped(reference.place.get("item").string().unwrap_or_default());
                match reference.item {
                    Some(item) => {
                        writeln!(out, "<li><a href=\"#d{anchor}-{}\">{number} {title}</a></li>", item.id())?;
                    }
                    None => writeln!(out, "<li>{number}</li>")?,
                }
            }
            writeln!(out, "</ul>")?;
        }
        Answer::NotApplicable(reason) => {
            let reason = escaped(reason.get("reason").string().unwrap_or_default());
            writeln!(out, "<p class=\"statement\"{}>{reason}</p>", page.lang)?;
        }
        Answer::Missing => {
            let words = text!("この項目への回答はありません。", "There is no answer to this item.");
            writeln!(out, "<p class=\"unread\">{}</p>", page.say(&words))?;
        }
    }
    findings(out, page, report, in_item(found, Some(item)))?;
    writeln!(out, "</section>")
}

/// The findings by the items that they lie in.
type ByItem<'r> = HashMap<Option<Item>, Vec<&'r ReportedFinding>>;

fn in_item<'f, 'r>(found: &'f ByItem<'r>, item: Option<Item>) -> &'f [&'r ReportedFinding] {
    found.get(&item).map_or(&[], Vec::as_slice)
}

fn findings(
    out: &mut dyn Write,
    page: &Page<'_>,
    report: &DocumentReport<'_>,
    found: &[&ReportedFinding],
) -> io::Result<()> {
    if found.is_empty() {
        return Ok(());
    }
    let name: Text = text!("指摘", "Findings");
    writeln!(out, "<ul class=\"findings\" aria-label=\"{}\">", page.say(&name))?;
    in_pieces(out, page.style, found, |out, found| {
        found.iter().try_for_each(|reported| writeln!(out, "{}", finding(page, report, reported)))
    })?;
    writeln!(out, "</ul>")
}
