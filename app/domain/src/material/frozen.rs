//! A value's result as it was approved, and all of it as it was published.
//!
//! This is what the event `Approved` holds, so that no rule of a later day works it out anew. It holds no norm's or
//! taboo's words: a text's words never change under its id, and one deleted for good is to be emptied in one place.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use serde::{Deserialize, Serialize};

use super::cloud::word::weight;
use crate::{
    CloudWord, NextStep, PosterDesign, ResultText, ResultValue, Text, TextId, Timestamp,
    ground::shared_map::SharedMap,
};

/// A value's result as it was approved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenValue {
    pub name: String,
    pub main_message: String,
    pub truth: String,
    /// Groups that agreed. None when figures are not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<u32>,
    /// Norms, then taboos, in the order they are shown in.
    pub lines: Vec<FrozenLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub norm_cloud: Vec<FrozenWord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taboo_cloud: Vec<FrozenWord>,
}

/// A norm or taboo of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenLine {
    pub id: TextId,
    /// As it may be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<u32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_poster: bool,
    /// Labels of the groups behind it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub groups: BTreeSet<u32>,
}

/// A word of a cloud, by where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenWord {
    /// It is shown as it stands in the first one.
    pub pieces: Vec<Piece>,
    pub weight: u32,
}

/// A part of a text, or the whole of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: TextId,
    /// Its first character and its length, in Unicode scalars. None: the whole text, as it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(usize, usize)>,
    /// Not shown in lower case.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub capitals: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FrozenResult {
    pub at: Timestamp,
    pub values: Vec<FrozenValue>,
    pub next_steps: Vec<NextStep>,
    pub design: PosterDesign,
}

type Texts = SharedMap<TextId, Text>;

impl FrozenValue {
    /// Whether nothing is said of it but its name.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.main_message.is_empty() && self.truth.is_empty()
    }

    /// Without these texts. A word that stood in them too stays with what is left behind it.
    pub(crate) fn without(&mut self, texts: &Texts, gone: impl Fn(TextId) -> bool) {
        let figures = self.groups.is_some();
        let groups: BTreeMap<TextId, &BTreeSet<u32>> =
            self.lines.iter().map(|line| (line.id, &line.groups)).collect();
        for cloud in [&mut self.norm_cloud, &mut self.taboo_cloud] {
            let mut changed = false;
            for word in cloud.iter_mut() {
                let before = word.pieces.len();
                word.pieces.retain(|piece| !gone(piece.text));
                if word.pieces.len() < before {
                    let left: BTreeSet<TextId> = word.pieces.iter().map(|piece| piece.text).collect();
                    let behind: BTreeSet<&u32> =
                        left.iter().filter_map(|id| groups.get(id).copied()).flatten().collect();
                    word.weight = weight(figures, behind.len(), left.len());
                    changed = true;
                }
            }
            if changed {
                cloud.retain(|word| !word.pieces.is_empty());
                cloud.sort_by_cached_key(|word| (Reverse(word.weight), word.shown(texts)));
            }
        }
        self.lines.retain(|line| !gone(line.id));
    }

    /// Forgets where the words of these texts stood, and so how long they were. True if anything changed.
    pub(crate) fn redact(&mut self, gone: &[TextId]) -> bool {
        let words = self.norm_cloud.iter_mut().chain(&mut self.taboo_cloud);
        let pieces = words.flat_map(|word| &mut word.pieces).filter(|piece| gone.contains(&piece.text));
        pieces.fold(false, |changed, piece| {
            piece.span.take().is_some() | std::mem::take(&mut piece.capitals) | changed
        })
    }

    pub(crate) fn result(&self, texts: &Texts) -> ResultValue {
        let line = |line: &FrozenLine| {
            let text = texts.get(&line.id)?;
            let (support, on_poster) = (line.support, line.on_poster);
            Some(ResultText { kind: text.kind, words: text.words.clone(), support, on_poster })
        };
        let words = |cloud: &[FrozenWord]| {
            let word = |word: &FrozenWord| CloudWord { text: word.shown(texts), weight: word.weight };
            cloud.iter().map(word).filter(|word| !word.text.is_empty()).collect()
        };
        ResultValue {
            name: self.name.clone(),
            main_message: self.main_message.clone(),
            truth: self.truth.clone(),
            groups: self.groups,
            texts: self.lines.iter().filter_map(line).collect(),
            norm_cloud: words(&self.norm_cloud),
            taboo_cloud: words(&self.taboo_cloud),
        }
    }
}

impl FrozenWord {
    fn shown(&self, texts: &Texts) -> String {
        let first = self.pieces.first().and_then(|piece| Some(piece.of(&texts.get(&piece.text)?.words)));
        first.unwrap_or_default()
    }
}

impl Piece {
    fn of(&self, words: &str) -> String {
        let Some((at, length)) = self.span else { return words.to_owned() };
        let part: String = words.chars().skip(at).take(length).collect();
        if self.capitals { part } else { part.to_lowercase() }
    }
}
