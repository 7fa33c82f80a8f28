//! Which files import which, and which of them do so in a circle.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// Where, for one example, a file names what is defined in another.
pub struct Example {
    pub line: usize,
    pub name: String,
}

/// From each file to those it imports.
pub type Imports = BTreeMap<PathBuf, BTreeMap<PathBuf, Example>>;

/// Files of which each is reached from each.
pub struct Circle {
    pub files: BTreeSet<PathBuf>,
    /// Every import among them.
    pub steps: Vec<Step>,
}

pub struct Step {
    pub from: PathBuf,
    pub line: usize,
    pub to: PathBuf,
    pub name: String,
}

pub fn circles(imports: &Imports) -> Vec<Circle> {
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> =
        imports.keys().map(|file| (file, reached_from(file, imports))).collect();
    let together = |a, b| reached[a].contains(b) && reached.get(b).is_some_and(|back| back.contains(a));
    let mut placed = BTreeSet::new();
    let mut found = Vec::new();
    for file in imports.keys() {
        let files: BTreeSet<PathBuf> = reached[file]
            .iter()
            .filter(|other| together(file, **other))
            .map(|&other| other.clone())
            .collect();
        if !files.is_empty() && placed.insert(files.clone()) {
            found.push(Circle { steps: steps(&files, imports), files });
        }
    }
    found
}

fn reached_from<'a>(file: &'a PathBuf, imports: &'a Imports) -> BTreeSet<&'a PathBuf> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![file];
    while let Some(file) = ahead.pop() {
        ahead.extend(imports.get(file).into_iter().flat_map(BTreeMap::keys).filter(|to| reached.insert(*to)));
    }
    reached
}

fn steps(files: &BTreeSet<PathBuf>, imports: &Imports) -> Vec<Step> {
    let inside =
        |from: &PathBuf| imports.get(from).into_iter().flatten().filter(|(to, _)| files.contains(*to));
    let step = |from: &PathBuf, (to, example): (&PathBuf, &Example)| Step {
        from: from.clone(),
        line: example.line,
        to: to.clone(),
        name: example.name.clone(),
    };
    files.iter().flat_map(|from| inside(from).map(|edge| step(from, edge))).collect()
}
