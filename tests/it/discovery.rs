//! What is found in a folder: whatever says that it is a disclosure, and what patterns do to that.

use std::fs;
use std::path::Path;

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::Value;

const COMPLETE: &str = include_str!("../../examples/complete.json");
const ADDRESS: &str = "../schema/disclosure.schema.json";

fn lint(folder: &Path, arguments: &[&str]) -> Run {
    finished(mdcheck(&[&["lint", "--format", "json"], arguments].concat()).current_dir(folder))
}

/// The documents that were looked at, each with the rule of its first finding.
fn found(run: &Run) -> Vec<(String, String)> {
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_default();
    let documents = report["documents"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    documents.map(|document| (text(&document["path"]), text(&document["findings"][0]["rule"]))).collect()
}

fn names(run: &Run) -> Vec<String> {
    found(run).into_iter().map(|(name, _)| name).collect()
}

/// A document with its schema as the last of its keys, behind everything else.
fn schema_last() -> String {
    let mut document: Value = serde_json::from_str(COMPLETE).unwrap();
    document.as_object_mut().unwrap().remove("$schema");
    let text = serde_json::to_string_pretty(&document).unwrap();
    format!("{},\n  \"$schema\": \"{ADDRESS}\"\n}}\n", text.trim_end().strip_suffix("\n}").unwrap())
}

/// A text in UTF-16.
fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn what_declares_itself_is_found_however_it_is_written() {
    let json = format!("{{\"$schema\": \"{ADDRESS}\", \"schema_version\": 1}}");
    let yaml = format!("$schema: {ADDRESS}\nschema_version: 1\n");
    let padded = format!("{{\"x-a\": 1,{} \"$schema\": \"{ADDRESS}\"}}", " ".repeat(9 << 20));
    let texts = [
        ("json.yaml", json.clone()),
        ("json.yaml.txt", json.clone()),
        ("bom.json", format!("\u{FEFF}{json}")),
        ("last.json", schema_last()),
        ("last-of-many.json", padded),
        ("escaped-key.json", json.replace("$schema", "\\u0024schema")),
        ("escaped-both.json", json.replace("$s", "$\\u0073").replace("e.s", "e\\u002Es")),
        ("escaped.yaml", json.replace("$schema", "\\x24schema")),
        ("spaced.json", format!("{{\n\n\t\"$schema\"\n :\r\n\"{ADDRESS}\"\n}}")),
        ("flow.yaml", format!("{{$schema: {ADDRESS}, schema_version: 1}}")),
        ("question.yaml", yaml.replace("$schema:", "? $schema\n:")),
        ("indented.yaml", format!("  $schema: {ADDRESS}\n  schema_version: 1\n")),
        ("next-line.yaml", yaml.replace(": ..", ":\n  ..")),
        ("folded.yaml", yaml.replace(": ..", ": >-\n  ..")),
        ("quoted.yaml", format!("'$schema'  :   \"{ADDRESS}\" # the shape\n")),
        ("tagged.yaml", format!("--- !!map\n!!str $schema: {ADDRESS}\n")),
        ("alias.yaml", format!("x-at: &at {ADDRESS}\n$schema: *at\n")),
        ("returns.yaml", yaml.replace('\n', "\r")),
        (
            "modeline.yaml",
            format!("---\n  #   yaml-language-server :  $schema = {ADDRESS}\nschema_version: 1\n"),
        ),
        ("commented.yaml", format!("# $schema: {ADDRESS}\nschema_version: 1\n")),
        ("fragment.json", json.replace("schema.json", "schema.json#")),
    ];
    let folder = empty_folder("discovery-written");
    for (name, text) in &texts {
        fs::write(folder.join(name), text).unwrap();
    }
    let mut expected: Vec<_> = texts.iter().map(|(name, _)| (*name).to_owned()).collect();
    expected.sort();
    let run = lint(&folder, &["."]);
    assert_eq!((names(&run), run.stderr.as_str()), (expected, ""));
}

#[test]
fn what_declares_itself_and_cannot_be_read_has_its_finding() {
    let json = format!("{{\"$schema\": \"{ADDRESS}\"}}");
    let yaml = format!("# 表紙\n$schema: {ADDRESS}\n");
    let late = schema_last();
    // 表 ends with a backslash in Shift_JIS, and ソ with one too.
    let shift_jis = [b"{\"a\": \"\x95\x5C\x83\x5C\", \"$schema\": \"", ADDRESS.as_bytes(), b"\"}"].concat();
    let files: [(&str, Vec<u8>, &str); 11] = [
        ("a-le.json", utf16(&json, u16::to_le_bytes), "syntax/encoding"),
        ("b-be.json", utf16(&json, u16::to_be_bytes), "syntax/encoding"),
        ("c-late.json", utf16(&late, u16::to_be_bytes), "syntax/encoding"),
        ("d-marked.yaml", utf16(&format!("\u{FEFF}{yaml}"), u16::to_le_bytes), "syntax/encoding"),
        ("e-unmarked.yaml", utf16(&yaml, u16::to_le_bytes), "syntax/encoding"),
        ("f-shift-jis.json", shift_jis, "syntax/encoding"),
        ("g-open.json", format!("{{\"$schema\": \"{ADDRESS}\", \"document\": {{").into(), "syntax/invalid"),
        ("h-open.yaml", format!("a: [\n$schema: {ADDRESS}\n").into(), "syntax/invalid"),
        ("i-bare.json", format!("{{$schema: {ADDRESS}}}").into(), "syntax/invalid"),
        ("j-several.yaml", format!("---\n$schema: {ADDRESS}\n---\na: 1\n").into(), "syntax/invalid"),
        (
            "k-commented.json",
            format!("// x\n{{ // y\n  \"$schema\": \"{ADDRESS}\" }}").into(),
            "syntax/invalid",
        ),
    ];
    let folder = empty_folder("discovery-unreadable");
    for (name, bytes, _) in &files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let run = lint(&folder, &["."]);
    let expected: Vec<_> =
        files.iter().map(|(name, _, rule)| ((*name).to_owned(), (*rule).to_owned())).collect();
    assert_eq!((found(&run), run.code), (expected, 1));
}

#[test]
fn what_is_about_disclosures_is_none() {
    let folder = empty_folder("discovery-others");
    let others = [
        ("nested.yaml", format!("a:\n  $schema: {ADDRESS}\n")),
        ("text.yaml", format!("help: |\n  # yaml-language-server: $schema={ADDRESS}\n")),
        ("package.json", format!("{{\"description\": \"\\\"$schema\\\": \\\"{ADDRESS}\\\"\"}}")),
        ("settings.json", format!("{{\"yaml.schemas\": {{\"{ADDRESS}\": \"*.yaml\"}}}}")),
        ("other.json", "{\"$schema\": \"https://json.schemastore.org/package.json\"}".to_owned()),
        ("one-part.json", "{\"provider_selection\": {}}".to_owned()),
        ("disclosure.md", format!("$schema: {ADDRESS}\n")),
        ("disclosure.schema.json.txt", "{}".to_owned()),
    ];
    for (name, text) in others {
        fs::write(folder.join(name), text).unwrap();
    }
    let run = lint(&folder, &["."]);
    assert_eq!((names(&run), run.code), (Vec::new(), 2));
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn what_looks_like_a_disclosure_and_does_not_tell_is_named() {
    let folder = empty_folder("discovery-unclear");
    let undeclared = COMPLETE.replacen("\"$schema\"", "\"x-schema\"", 1);
    let long = format!(
        "{{\"provider_selection\": {{{}}}, \"$schema\": \"{ADDRESS}\", \"x\": \"{}\"}}",
        " ".repeat(9 << 20),
        " ".repeat(1 << 20)
    );
    fs::write(folder.join("undeclared.json"), &undeclared).unwrap();
    fs::write(folder.join("long.json"), long).unwrap();
    fs::write(folder.join("開示書.yml"), COMPLETE).unwrap();
    let run = lint(&folder, &[".", "--lang", "en"]);
    assert_eq!((names(&run), run.code), (vec!["開示書.yml".to_owned()], 0));
    let told: Vec<_> = run.stderr.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(told, ["long.json", "undeclared.json"], "{}", run.stderr);
    assert!(run.stderr.contains("looks like a disclosure, but its $schema does not tell"), "{}", run.stderr);
    assert!(lint(&folder, &["."]).stderr.contains("undeclared.json: 開示書と思われますが、"));
    let named = lint(&folder, &["undeclared.json", "開示書.yml"]);
    assert_eq!((names(&named).len(), named.stderr.as_str()), (2, ""), "what is named is checked");
    assert_eq!(lint(&folder, &[".", "--quiet"]).stderr, "");
}

#[test]
fn a_document_of_another_program_is_called_what_it_is() {
    let folder = empty_folder("discovery-foreign");
    let files: [(&str, &[u8], &str); 7] = [
        ("開示書.docx", b"PK\x03\x04\x14\0\x06\0word/document.xml", "Word document"),
        ("a.xlsx", b"PK\x03\x04\x14\0\x06\0xl/workbook.xml", "Excel workbook"),
        ("disclosure.json", b"PK\x03\x04\x14\0\x06\0other.txt", "ZIP archive"),
        ("a.odt", b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        ("a.pdf", b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", "PDF"),
        ("disclosure.yaml", b"\n%PDF-1.4\n1 0 obj\n", "PDF"),
        ("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "OLE2"),
    ];
    for (name, bytes, kind) in files {
        fs::write(folder.join(name), bytes).unwrap();
        let run = lint(&folder, &[name]);
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        let finding = &report["documents"][0]["findings"][0];
        let message = finding["message"]["en"].as_str().unwrap();
        assert_eq!((run.code, &finding["rule"]), (1, &"syntax/encoding".into()), "{name}");
        assert!(message.contains(kind) && message.contains("neither JSON nor YAML"), "{name}: {message}");
    }
    fs::write(folder.join("disclosure.yaml.txt"), "# 表紙\nschema_version: 1\n").unwrap();
    let run = lint(&folder, &["disclosure.yaml.txt"]);
    assert!(found(&run)[0].1.starts_with("schema/"), "it is read as YAML: {}", run.stdout);
}

/// Three documents, and a configuration of one key.
fn with_patterns(name: &str, configuration: &str) -> std::path::PathBuf {
    let folder = empty_folder(name);
    for path in ["a/disclosure.json", "a/drafts/disclosure.json", "b/disclosure.json"] {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), COMPLETE).unwrap();
    }
    fs::write(folder.join("mdcheck.toml"), configuration).unwrap();
    folder
}

#[test]
fn what_changes_nothing_in_a_path_changes_nothing_in_a_pattern() {
    for include in ["a/*.json", "./a/*.json", "a//*.json", ".//a/./*.json"] {
        let folder = with_patterns("discovery-normal", &format!("include = [\"{include}\"]\n"));
        let run = lint(&folder, &[]);
        assert_eq!(
            (names(&run), run.stderr.as_str()),
            (vec!["a/disclosure.json".to_owned()], ""),
            "{include}"
        );
    }
    let folder = with_patterns("discovery-normal", "exclude = [\"./a//drafts\", \".//b/**\"]\n");
    let run = lint(&folder, &[]);
    assert_eq!((names(&run), run.stderr.as_str()), (vec!["a/disclosure.json".to_owned()], ""));
}

#[test]
fn a_pattern_that_no_path_can_match_is_a_fault() {
    let waiver = "[[waiver]]\nrule = \"text/vague\"\ndocument = \"./a/\"\npointer = \"\"\nvalue = \"sha256:0\"\nreason = \"x\"\napproved-by = \"x\"\napproved-on = 2026-11-20\nuntil = 2026-11-20\n";
    let faulty =
        "include = ['a\\*.json', \"/a/*.json\", \"a/\", \"C:/a.json\", 'C:\\a.json', \"a/../b\", \"./\"]\n";
    let folder = with_patterns("discovery-faults", &format!("{faulty}{waiver}"));
    let both = ["ja", "en"].map(|language| {
        let run = lint(&folder, &["--lang", language]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        run.stderr
    });
    insta::assert_snapshot!(both.join("\n"));
    let fine =
        "include = ['a/[\\]x.json', 'a\\\\b.json', 'a/[]\\]', \"../b/**\", \"a/**/*.json\", \"a/...json\"]\n";
    fs::write(folder.join("mdcheck.toml"), fine).unwrap();
    assert_eq!(names(&lint(&folder, &[])).len(), 2, "a backslash may be part of a name");
}

#[test]
fn a_pattern_that_matched_nothing_is_named_where_a_folder_was_walked() {
    let text = "include = [\"a/**/*.json\", \"c/*.json\"]\nexclude = [\"a/drafts\", \"a/drafts/x.json\", \"d\", \"**/e\"]\n";
    let folder = with_patterns("discovery-unmatched", text);
    let told = |arguments: &[&str]| lint(&folder, arguments).stderr;
    assert_eq!(
        told(&["--lang", "en"]),
        "mdcheck.toml:1:27: c/*.json in include matches nothing\n\
         mdcheck.toml:2:43: d in exclude matches nothing\n\
         mdcheck.toml:2:48: **/e in exclude matches nothing\n"
    );
    assert!(told(&[]).starts_with("mdcheck.toml:1:27: include の c/*.json に一致するものがありません\n"));
    assert_eq!(told(&["a/disclosure.json"]), "", "a hook names files");
    assert_eq!(told(&["a"]), "", "the other patterns are about other folders");
    assert_eq!(told(&["--quiet"]), "");
    assert_eq!(told(&["--no-config"]), "");
    fs::create_dir(folder.join("ci")).unwrap();
    fs::write(folder.join("ci/mdcheck.toml"), "exclude = [\"../b/**\", \"b/**\"]\n").unwrap();
    let elsewhere = lint(&folder, &["--config", "ci/mdcheck.toml", "--lang", "en"]);
    assert_eq!(names(&elsewhere).len(), 2, "patterns begin at the folder of the configuration");
    assert_eq!(elsewhere.stderr, "ci/mdcheck.toml:1:23: b/** in exclude matches nothing\n");
}
