//! From a name in a module to the file that defines what it names.

use std::path::Path as File;

use super::{
    graph::{Example, Imports},
    paths::{Path, Taken},
    tree::Tree,
};

/// Which file names what is defined in which.
pub fn imports(tree: &Tree) -> Imports {
    let mut imports = Imports::new();
    for (number, module) in tree.modules.iter().enumerate() {
        let from = imports.entry(module.file.clone()).or_default();
        let taken_in = module.code.uses.iter().filter(|taken| !taken.handed_on && taken.taken != Taken::All);
        for path in taken_in.map(|taken| &taken.path).chain(&module.code.paths) {
            if let Found::Item(file) = (Search { tree, passed: Vec::new() }).find(number, path)
                && file != module.file
            {
                let name = path.segments.join("::");
                from.entry(file.to_owned()).or_insert(Example { line: path.line, name });
            }
        }
    }
    imports
}

#[derive(Clone, Copy)]
enum Found<'a> {
    /// Defined in this file.
    Item(&'a File),
    /// A module names nothing itself; what is named through it does.
    Module(usize),
    /// Of another crate, of the language, or a variable.
    Outside,
}

struct Search<'a> {
    tree: &'a Tree,
    /// Doors that have been gone through: two may lead to each other.
    passed: Vec<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn find(&mut self, from: usize, path: &Path) -> Found<'a> {
        let (mut here, mut inside) = (from, false);
        for (at, segment) in path.segments.iter().enumerate() {
            let last = at + 1 == path.segments.len();
            here = match segment.as_str() {
                "crate" => 0,
                "self" => here,
                "super" => match self.tree.modules[here].parent {
                    Some(parent) => parent,
                    None => return Found::Outside,
                },
                name => match self.look_up(here, name, last) {
                    Some(Found::Module(module)) => module,
                    Some(other) => return other,
                    // A macro has made it.
                    None if inside => return Found::Item(&self.tree.modules[here].file),
                    None => return Found::Outside,
                },
            };
            inside = true;
        }
        Found::Module(here)
    }

    /// What a name means in a module. A function and a module may share one: the end of a path is the function.
    fn look_up(&mut self, here: usize, name: &str, last: bool) -> Option<Found<'a>> {
        let module = &self.tree.modules[here];
        let item = module.items.contains(name).then_some(Found::Item(&module.file));
        let child = module.children.get(name).copied().map(Found::Module);
        if last {
            item.or_else(|| self.taken_in(here, name)).or(child)
        } else {
            child.or_else(|| self.taken_in(here, name)).or(item)
        }
    }

    fn taken_in(&mut self, here: usize, name: &str) -> Option<Found<'a>> {
        let tree = self.tree;
        let mut outside = None;
        for (at, door) in tree.modules[here].code.uses.iter().enumerate() {
            let named = matches!(&door.taken, Taken::As(taken) if taken == name);
            if !(named || door.taken == Taken::All) || self.passed.contains(&(here, at)) {
                continue;
            }
            self.passed.push((here, at));
            let behind = self.find(here, &door.path);
            let found = match (named, behind) {
                (true, behind) => Some(behind),
                (false, Found::Module(module)) => self.look_up(module, name, true),
                (false, Found::Item(_) | Found::Outside) => None,
            };
            self.passed.pop();
            match found {
                Some(Found::Outside) => outside = found,
                Some(_) => return found,
                None => {}
            }
        }
        outside
    }
}
