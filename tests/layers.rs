//! The direction of imports: a stage imports only stages before it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the library with its place in the pipeline.
const STAGES: &[(&str, u8)] = &[
    ("span", 0),
    ("error", 0),
    ("script", 0),
    ("offsets", 0),
    ("normalize", 1),
    ("token", 2),
    ("lexicon", 3),
    ("gazetteer", 3),
    ("mention", 4),
    ("quote", 4),
    ("attribute", 5),
    ("analysis", 6),
    ("query", 7),
    ("view", 7),
    ("cli", 8),
    ("list_examples", 8),
];

#[test]
fn a_stage_imports_only_stages_before_it() {
    let stages: HashMap<&str, u8> = STAGES.iter().copied().collect();
    let reexports = reexports();
    let mut wrong = Vec::new();
    for file in sources(&src()) {
        let module = module_of(&file);
        let Some(&stage) = stages.get(module.as_str()) else { continue };
        for name in imports(&fs::read_to_string(&file).unwrap()) {
            let target = reexports.get(&name).unwrap_or(&name);
            match stages.get(target.as_str()) {
                Some(&other) if target == &module || other < stage || (stage, other) == (0, 0) => {}
                Some(other) => wrong.push(format!("{file:?} ({stage}) uses {target} ({other})")),
                None => wrong.push(format!("{file:?} uses crate::{name}, which has no stage")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_stage() {
    let library = fs::read_to_string(src().join("lib.rs")).unwrap();
    let modules = library.lines().filter_map(|line| {
        let name = line.strip_prefix("pub ").unwrap_or(line).strip_prefix("mod ")?;
        name.strip_suffix(';')
    });
    let listed: Vec<_> = STAGES.iter().map(|(name, _)| *name).collect();
    for module in modules {
        assert!(listed.contains(&module), "{module} has no stage");
    }
}

#[test]
fn every_rule_file_stands_on_the_map() {
    let map = fs::read_to_string(src().join("README.md")).unwrap();
    for folder in ["attribute", "quote", "mention"] {
        for file in sources(&src().join(folder)) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let told = ["`", "/"].iter().any(|before| map.contains(&format!("{before}{name}`")));
            assert!(told || name == "mod.rs", "src/README.md does not tell what {name} is for");
        }
    }
}

#[test]
fn imports_are_read_out_of_all_forms_of_paths() {
    let source = "use crate::span::Span;\nuse crate::{error, quote::{Kind, cues::Cue},\n    token};\n\
                  // crate::cli in a comment\nfn f() -> crate::Error { crate::query::x() }";
    let mut found = imports(source);
    found.sort();
    assert_eq!(found, ["Error", "error", "query", "quote", "span", "token"]);
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// The folder or file directly under `src` that `file` belongs to.
fn module_of(file: &Path) -> String {
    let inside = file.strip_prefix(src()).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").into()
}

/// What stands right after each `crate::` of the source.
fn imports(source: &str) -> Vec<String> {
    let code: String = source.lines().map(|line| line.split("//").next().unwrap()).collect();
    code.split("crate::").skip(1).flat_map(first_segments).collect()
}

/// The name at the head of a path, or each name at the head of a braced list.
fn first_segments(path: &str) -> Vec<String> {
    let Some(list) = path.strip_prefix('{') else { return vec![segment(path)] };
    let mut depth = 0;
    let mut names = Vec::new();
    let mut start = 0;
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(segment(&list[start..at]));
                start = at + 1;
            }
            '}' => depth -= 1,
            _ => {}
        }
        if c == '}' && start == at + 1 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn segment(path: &str) -> String {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    path.trim().chars().take_while(|&c| is_name(c)).collect()
}

/// What `lib.rs` lifts to the root, with the module it comes from.
fn reexports() -> HashMap<String, String> {
    let library = fs::read_to_string(src().join("lib.rs")).unwrap();
    let mut names = HashMap::new();
    for statement in library.split("pub use ").skip(1) {
        let statement = statement.split(';').next().unwrap();
        let (module, list) = statement.split_once("::").unwrap();
        for name in list.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            names.insert(name.to_owned(), module.to_owned());
        }
    }
    names
}
