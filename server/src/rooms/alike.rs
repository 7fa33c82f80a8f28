//! Pages that many are shown alike: made once, and for each only what is its own is put in its place.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::clock;

/// A page tells the time at which it was made, by which a phone counts down until its stream has told it better.
const FRESH: Duration = Duration::from_millis(500);

/// One of many, without what is each one's own.
struct Made {
    at: Instant,
    /// Text, and which of one's own follows it.
    pieces: Vec<(String, Option<usize>)>,
}

/// By what they show.
#[derive(Default)]
pub struct Alike(Mutex<HashMap<String, Arc<Made>>>);

impl Alike {
    /// The page of somebody else that shows the same, as one's own.
    pub fn look(&self, shows: &str, own: &[String]) -> Option<String> {
        let made = self.lock().get(shows).filter(|made| made.at.elapsed() < FRESH)?.clone();
        let mut html = String::with_capacity(made.pieces.iter().map(|(text, _)| text.len() + 40).sum());
        for (text, which) in &made.pieces {
            html.push_str(text);
            html.extend(which.and_then(|which| own.get(which)).map(String::as_str));
        }
        Some(html)
    }

    /// Keeps a page for a moment. What is one's own is too long, and drawn too well, to stand in it by chance.
    pub fn keep(&self, shows: String, own: &[String], html: &str) {
        let made = Made { at: clock::instant(), pieces: cut(html, own) };
        let mut held = self.lock();
        held.retain(|_, made| made.at.elapsed() < FRESH);
        held.insert(shows, Arc::new(made));
    }

    pub fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Made>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cut(mut html: &str, own: &[String]) -> Vec<(String, Option<usize>)> {
    let mut pieces = Vec::new();
    let next = |html: &str| {
        let found = own.iter().enumerate().filter(|(_, own)| !own.is_empty());
        found.filter_map(|(which, own)| Some((html.find(own.as_str())?, which))).min()
    };
    while let Some((at, which)) = next(html) {
        pieces.push((html[..at].to_owned(), Some(which)));
        html = &html[at + own[which].len()..];
    }
    pieces.push((html.to_owned(), None));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(names: [&str; 2]) -> Vec<String> {
        names.map(str::to_owned).to_vec()
    }

    #[test]
    fn a_page_becomes_that_of_another_who_is_shown_the_same() {
        let (alike, html) = (Alike::default(), "<a href=/d/kari>å</a><i id=k1>kari</i>");
        alike.keep("Samling".to_owned(), &own(["kari", "k1"]), html);
        let found = alike.look("Samling", &own(["ola", "o2"]));
        assert_eq!(found.as_deref(), Some("<a href=/d/ola>å</a><i id=o2>ola</i>"));
        assert!(alike.look("Innledning", &own(["ola", "o2"])).is_none());
    }
}
