//! The modules of one crate: in which file each stands, what it defines and what it mentions.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use syn::{Attribute, Item, Meta};

use super::paths::Code;

/// What stands in the files of a crate, by path.
pub type Sources = BTreeMap<PathBuf, String>;

pub struct Tree {
    /// The crate's own first; each after its parent.
    pub modules: Vec<Module>,
}

pub struct Module {
    pub file: PathBuf,
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    pub items: BTreeSet<String>,
    pub code: Code,
}

/// A module that is about to be read.
struct Place<'a> {
    file: &'a Path,
    /// Where files of its children lie.
    folder: PathBuf,
    parent: Option<usize>,
}

impl Tree {
    pub fn read(root: &Path, sources: &Sources) -> Result<Tree> {
        let mut tree = Tree { modules: Vec::new() };
        let folder = root.parent().context("a crate in no folder")?.to_owned();
        tree.read_file(Place { file: root, folder, parent: None }, sources)?;
        Ok(tree)
    }

    fn read_file(&mut self, place: Place, sources: &Sources) -> Result<usize> {
        let file = place.file;
        let source = sources.get(file).with_context(|| format!("{} is missing", file.display()))?;
        let parsed = syn::parse_file(source).with_context(|| format!("can't parse {}", file.display()))?;
        self.read_module(place, parsed.items, sources)
    }

    fn read_module(&mut self, place: Place, items: Vec<Item>, sources: &Sources) -> Result<usize> {
        let here = self.modules.len();
        self.modules.push(Module {
            file: place.file.to_owned(),
            parent: place.parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            code: Code::default(),
        });
        for item in items.into_iter().filter(|item| !attributes(item).iter().any(only_in_tests)) {
            match item {
                Item::Use(item) => self.modules[here].code.take_in(&item),
                Item::Mod(child) => {
                    if child.attrs.iter().any(|attribute| attribute.path().is_ident("path")) {
                        bail!("{}: mod {} has a path of its own", place.file.display(), child.ident);
                    }
                    let name = child.ident.to_string();
                    let folder = place.folder.join(&name);
                    let number = match child.content {
                        Some((_, items)) => {
                            let inside = Place { file: place.file, folder, parent: Some(here) };
                            self.read_module(inside, items, sources)?
                        }
                        None => {
                            let beside = folder.with_extension("rs");
                            let own = folder.join("mod.rs");
                            let file = if sources.contains_key(&beside) { &beside } else { &own };
                            self.read_file(Place { file, folder, parent: Some(here) }, sources)?
                        }
                    };
                    self.modules[here].children.insert(name, number);
                }
                item => {
                    self.modules[here].items.extend(name(&item));
                    self.modules[here].code.read(item.into_token_stream());
                }
            }
        }
        Ok(here)
    }
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// `cfg(test)` and `cfg(all(test, …))`, and not `cfg(any(test, …))`.
fn only_in_tests(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let condition = list.tokens.to_string();
    let mut words = condition.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next();
    list.path.is_ident("cfg")
        && (first == Some("test") || first == Some("all") && words.any(|word| word == "test"))
}
