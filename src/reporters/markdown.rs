//! Tables for a pull request, or for the summary of a workflow.

use std::io::{self, Write};

use super::sums::Sums;
use super::{Layout, Run, Style};
use crate::page::{Column, Page, Table, printable};
use crate::report::{DocumentReport, ReportedFinding};
use crate::text;
use crate::text::{Language, Text};

pub(super) const LAYOUT: Layout = Layout { parts: &[document], finish, holds: true, ..Layout::EMPTY };

fn document(out: &mut dyn Write, style: &Style, report: &DocumentReport<'_>) -> io::Result<()> {
    if report.findings.is_empty() {
        return Ok(());
    }
    let mut page = Page::default();
    page.heading(printable(&report.path));
    let table = |findings: &mut dyn Iterator<Item = &ReportedFinding>| {
        let mut table = columns(style.language);
        findings.for_each(|reported| row(&mut table, reported, report, style.language));
        table
    };
    if report.open().next().is_some() {
        page.table(table(&mut report.open()));
    }
    if report.accepted().next().is_some() {
        let heading = text!(
            "例外として承認された指摘と、既知の指摘",
            "Findings that were waived or are in the baseline"
        );
        page.paragraph(heading.get(style.language)).table(table(&mut report.accepted()));
    }
    writeln!(out, "{}", page.markdown())
}

fn finish(out: &mut dyn Write, style: &Style, run: &Run) -> io::Result<()> {
    let mut page = Page::default();
    page.title("mdcheck");
    for failure in &run.failures {
        let words = text!(
            "{path}: {why}",
            "{path}: {why}",
            path = printable(&failure.path),
            why = failure.message.clone()
        );
        page.paragraph(words.get(style.language));
    }
    for line in Sums::of(run, style).lines() {
        page.paragraph(line.get(style.language));
    }
    writeln!(out, "{}", page.markdown())?;
    run.write_part(0, out)
}

fn columns(language: Language) -> Table {
    let head = |text: Text| Column::Words(text.get(language).to_owned());
    Table::new(vec![
        head(text!("重大度", "Level")),
        Column::Number(text!("行", "Line").get(language).to_owned()),
        head(text!("項目", "Item")),
        Column::Code(text!("規則", "Rule").get(language).to_owned()),
        head(text!("指摘", "Finding")),
        head(text!("対処", "Help")),
    ])
}

fn row(table: &mut Table, reported: &ReportedFinding, report: &DocumentReport<'_>, language: Language) {
    let finding = &reported.finding;
    let say = |text: &Text| printable(text.get(language)).into_owned();
    let help = finding.help.as_ref().map(say).unwrap_or_default();
    table.row(vec![
        finding.severity.name().get(language).to_owned(),
        report.lines.line(finding.location.span.start).to_string(),
        reported.item.map(|item| item.id().to_owned()).unwrap_or_default(),
        finding.rule.id.to_owned(),
        say(&finding.message),
        reported.status.ground().map_or(help, |ground| say(&ground)),
    ]);
}
