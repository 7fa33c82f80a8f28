//! From chosen texts to the entries of a cloud.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    arrangement::{CloudMode, WordPlace},
    rule::CloudRule,
    stem::Stems,
    stop::{is_light, is_stop_word, turns},
    tokens::{Token, tokens},
};
use crate::{Lang, Piece, TextId, text::key};

/// A text of the list, and the labels of the groups behind it.
pub(super) struct Chosen<'a> {
    pub id: TextId,
    pub words: &'a str,
    pub groups: &'a BTreeSet<u32>,
}

/// What is counted as one, and what is left out, by key.
#[derive(Default)]
pub(super) struct Rules {
    pub dropped: BTreeSet<String>,
    pub joined: Vec<BTreeSet<String>>,
}

/// One word or phrase with all that stands behind it.
#[derive(Default)]
pub(crate) struct CloudEntry {
    /// Where it stands, most chosen texts first.
    pub places: Vec<WordPlace>,
    /// The stems, or the phrases, that it is.
    pub keys: BTreeSet<String>,
    pub groups: BTreeSet<u32>,
    pub texts: usize,
    pub dropped: bool,
    /// More than one by itself.
    pub joined: bool,
    forms: BTreeMap<String, Form>,
}

/// A form met: how many groups are behind it, counted once for each use, and where it is used.
#[derive(Default)]
struct Form {
    groups: usize,
    pieces: Vec<Piece>,
}

impl CloudEntry {
    pub fn shown(&self) -> String {
        let first = self.forms.iter().min_by_key(|(words, form)| form.rank(words));
        first.map(|(words, _)| words.clone()).unwrap_or_default()
    }

    /// Where it stands, in the form that is shown first.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut forms: Vec<_> = self.forms.iter().collect();
        forms.sort_by_key(|(words, form)| form.rank(words));
        forms.into_iter().flat_map(|(_, form)| form.pieces.clone()).collect()
    }
}

impl Form {
    /// The form of most groups comes first; then the one used most; then the shortest; then by alphabet.
    fn rank(&self, words: &str) -> (Reverse<(usize, usize)>, usize) {
        (Reverse((self.groups, self.pieces.len())), words.chars().count())
    }
}

/// A word or phrase found in a text.
struct Found {
    /// Its first character and its length; none: the whole text.
    span: Option<(usize, usize)>,
    capitals: bool,
    key: String,
    form: String,
}

impl Found {
    fn at(&self) -> Option<u32> {
        self.span.map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// How texts are read: the language, and words that are left out (the value's own name).
pub(super) struct Reader {
    mode: CloudMode,
    lang: Lang,
    rule: CloudRule,
    stems: Stems,
    own: BTreeSet<String>,
}

impl Reader {
    pub fn new(mode: CloudMode, lang: Lang, rule: CloudRule, own: &str) -> Reader {
        let mut reader = Reader { mode, lang, rule, stems: Stems::new(lang, rule), own: BTreeSet::new() };
        reader.own = tokens(own).iter().map(|token| reader.stems.of(token.word)).collect();
        reader
    }

    fn read(&self, words: &str) -> Vec<Found> {
        match self.mode {
            CloudMode::Phrases => {
                vec![Found { span: None, capitals: false, key: key(words), form: words.to_owned() }]
            }
            CloudMode::Words => tokens(words).into_iter().filter_map(|token| self.found(token)).collect(),
        }
    }

    fn found(&self, token: Token) -> Option<Found> {
        let key = self.stems.of(token.word);
        let word = token.word.to_lowercase();
        let light = self.rule == CloudRule::Today && is_light(&word, self.lang);
        let left_out = light || is_stop_word(&word, self.lang) || self.own.contains(&key);
        let span = Some((token.at, token.word.chars().count()));
        (!left_out).then(|| Found { span, capitals: token.in_capitals(), key, form: token.form() })
    }

    /// The key of what stands at a place.
    pub fn key_at(&self, place: WordPlace, words: &str) -> Option<String> {
        self.read(words).into_iter().find(|found| found.at() == place.at).map(|found| found.key)
    }

    /// What a text is about: its words, each once, without those that only turn it round.
    pub fn about(&self, words: &str) -> BTreeSet<String> {
        let found = self.read(words).into_iter();
        found.filter(|found| !turns(&found.form.to_lowercase(), self.lang)).map(|found| found.key).collect()
    }

    /// A word counts once in a text, and a group once for a word.
    pub fn entries(&self, lines: &[Chosen], rules: &Rules) -> Vec<CloudEntry> {
        let mut entries: BTreeMap<String, CloudEntry> = BTreeMap::new();
        for line in lines {
            let mut seen = BTreeSet::new();
            for found in self.read(line.words) {
                let (at, own_key) = (found.at(), found.key);
                let joined = rules.joined.iter().find(|set| set.contains(&own_key));
                let key = joined.and_then(BTreeSet::first).unwrap_or(&own_key).clone();
                let entry = entries.entry(key.clone()).or_default();
                entry.places.push(WordPlace { text: line.id, at });
                entry.dropped |= rules.dropped.contains(&own_key);
                entry.joined |= joined.is_some();
                entry.keys.insert(own_key);
                let form = entry.forms.entry(found.form).or_default();
                form.groups += line.groups.len();
                form.pieces.push(Piece { text: line.id, span: found.span, capitals: found.capitals });
                if seen.insert(key) {
                    entry.groups.extend(line.groups);
                    entry.texts += 1;
                }
            }
        }
        entries.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mode: CloudMode, own: &str, texts: &[(&str, &[u32])]) -> Vec<(String, usize)> {
        let groups: Vec<BTreeSet<u32>> =
            texts.iter().map(|(_, groups)| groups.iter().copied().collect()).collect();
        let lines: Vec<Chosen> = texts
            .iter()
            .zip(&groups)
            .map(|((words, _), groups)| Chosen { id: TextId(Default::default()), words, groups })
            .collect();
        let entries = Reader::new(mode, Lang::Nb, CloudRule::Today, own).entries(&lines, &Rules::default());
        entries.iter().map(|entry| (entry.shown(), entry.groups.len())).collect()
    }

    fn words(own: &str, texts: &[(&str, &[u32])]) -> Vec<(String, usize)> {
        read(CloudMode::Words, own, texts)
    }

    #[test]
    fn a_group_counts_once_for_a_word_however_many_of_its_texts_hold_it() {
        let cloud = words("", &[("Lytte til barnet", &[1, 2]), ("Lytte til tankene", &[2, 3])]);
        assert_eq!(cloud, [("barnet".into(), 2), ("lytte".into(), 3), ("tankene".into(), 2)]);
    }

    #[test]
    fn inflections_merge_and_the_form_of_most_groups_is_shown() {
        let cloud = words("", &[("Lytte til tankene", &[1, 2, 3]), ("Lytter til tanker", &[4])]);
        assert_eq!(cloud, [("lytte".into(), 4), ("tankene".into(), 4)]);
    }

    #[test]
    fn the_values_own_words_are_left_out_in_every_form() {
        let cloud = words("Barnets beste", &[("Bli kjent med barnet", &[1]), ("Det beste for barna", &[2])]);
        assert_eq!(cloud, [("kjent".into(), 1)]);
    }

    #[test]
    fn negations_courage_and_capitals_stay() {
        let cloud = words(
            "",
            &[("Uten mot, ingen tid – alle FÅR få NAV", &[1]), ("Kun se handling, ikke barnet bak", &[1])],
        );
        for word in ["uten", "mot", "ingen", "tid", "alle", "få", "NAV", "kun", "ikke"] {
            assert!(cloud.iter().any(|(shown, _)| shown == word), "{word} {cloud:?}");
        }
    }

    #[test]
    fn a_word_counts_once_in_a_text() {
        assert_eq!(words("", &[("Barn møter barn", &[3])]), [("barn".into(), 1), ("møter".into(), 1)]);
    }

    #[test]
    fn a_phrase_stays_whole_with_the_values_own_words() {
        let cloud = read(CloudMode::Phrases, "Barnets beste", &[("Avvise, «dømme» barnet.", &[1])]);
        assert_eq!(cloud, [("Avvise, «dømme» barnet.".into(), 1)]);
    }
}
