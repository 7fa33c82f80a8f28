//! Which lines of the facilitator's list look like the same thing said twice. Only suggested, never merged by itself.

use std::{collections::HashMap, sync::PoisonError};

use super::{similar, suggested::Asked};
use crate::{Common, Kind, Line, TextId, Workshop, material::listed::Listed};

/// Comparing all with all costs the square; no room of people fills a longer list.
const MOST_LINES: usize = 3_000;

impl Workshop {
    /// Sets of lines that could be merged, each in the list's own order. None in an approved value.
    pub(crate) fn suggestions(&self, value: usize, board: &[Line]) -> Vec<(Kind, Vec<TextId>)> {
        if self.is_approved(value) {
            return Vec::new();
        }
        let of = |kind| {
            let lines: Vec<&Line> = board.iter().filter(|line| line.kind == kind && !line.hidden).collect();
            let sets = self.similar_lines((value, kind), &lines);
            sets.into_iter().map(move |set| (kind, set.into_iter().map(|at| lines[at].id).collect()))
        };
        [Kind::Norm, Kind::Taboo].into_iter().flat_map(of).collect()
    }
}

impl Common {
    fn similar_lines(&self, list: (usize, Kind), lines: &[&Line]) -> Vec<Vec<usize>> {
        let at: HashMap<TextId, usize> = lines
            .iter()
            .enumerate()
            .flat_map(|(at, line)| line.texts.iter().map(move |id| (*id, at)))
            .collect();
        let apart = self.kept_apart.iter().filter_map(|(one, other)| Some((*at.get(one)?, *at.get(other)?)));
        let words = lines.iter().filter_map(|line| self.texts.get(&line.id)).map(|text| text.words.clone());
        let asked = Asked { words: words.collect(), apart: apart.collect() };
        let mut held = self.suggested.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, sets)) = held.get(&list).filter(|(before, _)| *before == asked) {
            return sets.clone();
        }
        if lines.len() > MOST_LINES {
            return Vec::new();
        }
        let words: Vec<&str> = asked.words.iter().map(String::as_str).collect();
        let sets = similar::sets(&words, &asked.apart);
        held.insert(list, (asked, sets.clone()));
        sets
    }
}
