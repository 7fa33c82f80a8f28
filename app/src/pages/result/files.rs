//! The files beside the page, and the pictures in it.

use std::collections::HashMap;

use words::file_name::Named;

/// A file that can be had.
#[derive(Clone, Debug)]
pub struct Offer {
    pub name: String,
    /// Known once it is made.
    pub bytes: Option<usize>,
}

#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The path of their folder.
    pub folder: String,
    /// In the order shown. None on a page that stands alone.
    pub offers: Vec<Offer>,
    /// The pictures of a page that stands alone: what each is, by the name of its file.
    pub within: HashMap<String, String>,
}

impl Files {
    /// Where a picture is, if there is one of this name.
    pub fn picture(&self, name: &str) -> Option<String> {
        let beside = || self.offer(name).map(|_| self.address(name));
        self.within.get(name).cloned().or_else(beside)
    }

    pub fn offer(&self, name: &str) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.name == name)
    }

    pub fn address(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// Those that we have words for.
    pub fn named(&self) -> impl Iterator<Item = (Named<'_>, &Offer)> {
        self.offers.iter().filter_map(|offer| Some((Named::read(&offer.name)?, offer)))
    }
}
