//! A cloud as the facilitator works on it: the words of the list, by what she has said of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    arrangement::{Arrangement, CloudMode, WordPlace},
    many::say_the_same,
    rule::CloudRule,
    word::{CloudWord, weight},
    words::{Chosen, CloudEntry, Reader, Rules},
};
use crate::{Common, FIGURES_FROM, FrozenWord, Kind, Line, Workshop};

/// A cloud as the facilitator works on it.
pub(crate) struct WorkedCloud {
    pub mode: CloudMode,
    entries: Vec<CloudEntry>,
    figures: bool,
    /// By what she has said of it, or since it says more than the list. The norms' is among the files anyway.
    pub shown: bool,
    /// The same of the wall, where the list stands beside it.
    pub on_wall: bool,
    /// The keys of what she has said something of.
    remembered: BTreeMap<WordPlace, String>,
}

impl WorkedCloud {
    fn weight(&self, entry: &CloudEntry) -> u32 {
        weight(self.figures, entry.groups.len(), entry.texts)
    }

    fn word(&self, entry: &CloudEntry) -> CloudWord {
        CloudWord { text: entry.shown(), weight: self.weight(entry) }
    }

    /// Heaviest first, equal ones by the alphabet.
    fn ranked(&self, dropped: bool) -> impl Iterator<Item = (CloudWord, &CloudEntry)> {
        let mut ranked: Vec<_> = self
            .entries
            .iter()
            .filter(|entry| entry.dropped == dropped)
            .map(|entry| (self.word(entry), entry))
            .collect();
        ranked.sort_by(|(a, _), (b, _)| b.weight.cmp(&a.weight).then_with(|| a.text.cmp(&b.text)));
        ranked.into_iter()
    }

    /// Whether some are larger than others. One whose words are all alike is the list once more.
    fn tells_sizes(&self) -> bool {
        let mut weights = self.entries.iter().map(|entry| self.weight(entry));
        weights.next().is_some_and(|first| weights.any(|weight| weight != first))
    }

    pub fn words(&self) -> Vec<CloudWord> {
        self.ranked(false).map(|(word, _)| word).collect()
    }

    /// What is shown of it, by where its words stand.
    pub fn frozen(&self) -> Vec<FrozenWord> {
        let ranked = self.ranked(false).filter(|_| self.shown);
        ranked.map(|(word, entry)| FrozenWord { pieces: entry.pieces(), weight: word.weight }).collect()
    }

    /// With the groups behind each, where that may be shown, and whether it is more than one word.
    pub fn lines(&self) -> impl Iterator<Item = (String, Option<u32>, bool)> {
        let groups = |entry: &CloudEntry| u32::try_from(entry.groups.len()).ok().filter(|_| self.figures);
        self.ranked(false).map(move |(word, entry)| (word.text, groups(entry), entry.joined))
    }

    pub fn dropped(&self) -> Vec<String> {
        self.ranked(true).map(|(word, _)| word.text).collect()
    }

    pub fn find(&self, shown: &str) -> Option<&CloudEntry> {
        self.entries.iter().find(|entry| entry.shown() == shown)
    }

    /// Whether what is remembered by these places is in this entry.
    pub fn is_of(&self, remembered: &[WordPlace], entry: &CloudEntry) -> bool {
        remembered.iter().filter_map(|place| self.remembered.get(place)).any(|key| entry.keys.contains(key))
    }
}

impl Workshop {
    /// The words of a cloud as it stands now, shown or not.
    pub fn cloud(&self, value: usize, kind: Kind) -> Vec<CloudWord> {
        self.worked_cloud(value, kind, self.groups_agreed(value), &self.board(value)).words()
    }
}

impl Common {
    /// Of the value whose list this is, on which so many groups agreed.
    pub(crate) fn worked_cloud(&self, value: usize, kind: Kind, groups: u32, board: &[Line]) -> WorkedCloud {
        self.worked_cloud_by(CloudRule::Today, value, kind, groups, board)
    }

    pub(crate) fn worked_cloud_by(
        &self,
        rule: CloudRule,
        value: usize,
        kind: Kind,
        groups: u32,
        board: &[Line],
    ) -> WorkedCloud {
        let arranged = self.values.get(value).and_then(|state| state.clouds.get(&kind));
        let figures = groups >= FIGURES_FROM;
        let own = self.settings.values.get(value).map(|value| value.name.as_str()).unwrap_or_default();
        let reader = |mode| Reader::new(mode, self.settings.lang, rule, own);
        let words = |id| self.texts.get(&id).filter(|text| !text.deleted).map(|text| text.words.as_str());
        let listed = board.iter().filter(|line| !line.hidden && line.kind == kind);
        let lines: Vec<Chosen> = listed
            .filter_map(|line| Some(Chosen { id: line.id, words: words(line.id)?, groups: &line.groups }))
            .collect();
        // What she said of it holds for the way it was made then.
        let settled = kind == Kind::Taboo
            || rule == CloudRule::BeforeFrozen
            || arranged.is_some_and(|cloud| cloud.says_something());
        let mode = arranged.and_then(|cloud| cloud.mode).unwrap_or_else(|| {
            let single = reader(CloudMode::Words);
            let about = || lines.iter().map(|line| single.about(line.words)).collect::<Vec<_>>();
            let whole = !settled && !say_the_same(&about());
            if whole { CloudMode::Phrases } else { CloudMode::for_kind(kind) }
        });
        let reader = reader(mode);
        let mut remembered = BTreeMap::new();
        let mut rules = Rules::default();
        if let Some(cloud) = arranged {
            let places = cloud.dropped.iter().chain(&cloud.joined).flatten();
            remembered.extend(places.filter_map(|at| Some((*at, reader.key_at(*at, words(at.text)?)?))));
            let keys = |places: &Vec<WordPlace>| -> BTreeSet<String> {
                places.iter().filter_map(|place| remembered.get(place).cloned()).collect()
            };
            rules.dropped = cloud.dropped.iter().flat_map(keys).collect();
            rules.joined = cloud.joined.iter().map(keys).filter(|keys| keys.len() > 1).collect();
        }
        let entries = reader.entries(&lines, &rules);
        let mut cloud = WorkedCloud { mode, entries, figures, shown: true, on_wall: true, remembered };
        let asked =
            rule == CloudRule::BeforeFrozen || arranged.is_some_and(|cloud| *cloud != Arrangement::default());
        cloud.on_wall = asked || cloud.tells_sizes();
        cloud.shown = kind == Kind::Norm || cloud.on_wall;
        cloud
    }
}
