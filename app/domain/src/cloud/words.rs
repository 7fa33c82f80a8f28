//! From chosen texts to the entries of a cloud.

use std::collections::{BTreeMap, BTreeSet};

use rust_stemmers::{Algorithm, Stemmer};

use super::{CloudMode, WordPlace, stop::is_stop_word};
use crate::{Lang, TextId, text::key};

/// A text of the list, and the labels of the groups behind it.
pub(super) struct Line<'a> {
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
pub(crate) struct Entry {
    /// Where it stands, most chosen texts first.
    pub places: Vec<WordPlace>,
    /// The stems, or the phrases, that it is.
    pub keys: BTreeSet<String>,
    pub groups: BTreeSet<u32>,
    pub texts: u32,
    pub dropped: bool,
    /// More than one by itself.
    pub joined: bool,
    /// The forms met, each with the groups behind it and its number of uses.
    forms: BTreeMap<String, (usize, usize)>,
}

impl Entry {
    /// The form of most groups; then the one used most; then the shortest; then by alphabet.
    pub fn shown(&self) -> String {
        let best = self.forms.iter().max_by(|(a, most), (b, uses)| {
            most.cmp(uses).then_with(|| b.chars().count().cmp(&a.chars().count())).then_with(|| b.cmp(a))
        });
        best.map(|(form, _)| form.clone()).unwrap_or_default()
    }
}

/// How texts are read: the language, and words that are left out (the value's own name).
pub(super) struct Reader {
    mode: CloudMode,
    lang: Lang,
    stemmer: Stemmer,
    own: BTreeSet<String>,
}

impl Reader {
    pub fn new(mode: CloudMode, lang: Lang, own: &str) -> Reader {
        let stemmer = Stemmer::create(match lang {
            Lang::Nb | Lang::Nn => Algorithm::Norwegian,
            Lang::En => Algorithm::English,
        });
        let mut reader = Reader { mode, lang, stemmer, own: BTreeSet::new() };
        reader.own = tokens(own).iter().map(|(_, word)| reader.stem(word)).collect();
        reader
    }

    /// The stem is a key only: it is never shown.
    fn stem(&self, word: &str) -> String {
        self.stemmer.stem(&word.to_lowercase()).into_owned()
    }

    /// What a text gives to its cloud: where in the text, the merging key and the form.
    fn read(&self, words: &str) -> Vec<(Option<u32>, String, String)> {
        match self.mode {
            CloudMode::Phrases => vec![(None, key(words), words.to_owned())],
            CloudMode::Words => tokens(words)
                .into_iter()
                .map(|(at, word)| (Some(at), self.stem(&word), word))
                .filter(|(_, key, word)| {
                    !is_stop_word(&word.to_lowercase(), self.lang) && !self.own.contains(key)
                })
                .collect(),
        }
    }

    /// The key of what stands at a place.
    pub fn key_at(&self, place: WordPlace, words: &str) -> Option<String> {
        self.read(words).into_iter().find(|(at, ..)| *at == place.at).map(|(_, key, _)| key)
    }

    /// A word counts once in a text, and a group once for a word.
    pub fn entries(&self, lines: &[Line], rules: &Rules) -> Vec<Entry> {
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for line in lines {
            let mut seen = BTreeSet::new();
            for (at, own_key, form) in self.read(line.words) {
                let joined = rules.joined.iter().find(|set| set.contains(&own_key));
                let key = joined.and_then(BTreeSet::first).unwrap_or(&own_key).clone();
                let entry = entries.entry(key.clone()).or_default();
                entry.places.push(WordPlace { text: line.id, at });
                entry.dropped |= rules.dropped.contains(&own_key);
                entry.joined |= joined.is_some();
                entry.keys.insert(own_key);
                let (groups, uses) = entry.forms.entry(form).or_default();
                *groups += line.groups.len();
                *uses += 1;
                if seen.insert(key) {
                    entry.groups.extend(line.groups);
                    entry.texts += 1;
                }
            }
        }
        entries.into_values().collect()
    }
}

/// Words in lower case, except those written in capitals throughout (NAV, PPT), each with the place of its first
/// character. A hyphen or an apostrophe stays inside a word; a lone letter or figure is no word.
fn tokens(phrase: &str) -> Vec<(u32, String)> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’');
    let mut found = Vec::new();
    let mut from = 0;
    for part in phrase.split(|c: char| !c.is_alphanumeric() && !inner(c)) {
        let word = part.trim_matches(inner);
        let before = part.chars().take_while(|c| inner(*c)).count();
        if word.chars().count() > 1 && word.chars().any(char::is_alphabetic) {
            let capitals = word.chars().all(|c| !c.is_lowercase());
            let word = if capitals { word.to_owned() } else { word.to_lowercase() };
            found.push((u32::try_from(from + before).unwrap_or(u32::MAX), word));
        }
        from += part.chars().count() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mode: CloudMode, own: &str, texts: &[(&str, &[u32])]) -> Vec<(String, usize)> {
        let groups: Vec<BTreeSet<u32>> =
            texts.iter().map(|(_, groups)| groups.iter().copied().collect()).collect();
        let lines: Vec<Line> = texts
            .iter()
            .zip(&groups)
            .map(|((words, _), groups)| Line { id: TextId(Default::default()), words, groups })
            .collect();
        let entries = Reader::new(mode, Lang::Nb, own).entries(&lines, &Rules::default());
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

    #[test]
    fn a_place_is_found_again_by_its_first_character() {
        assert_eq!(
            tokens("Å «-lytte» på NAV–PPT, i 5-årsalder"),
            [
                (4, "lytte".into()),
                (11, "på".into()),
                (14, "NAV".into()),
                (18, "PPT".into()),
                (25, "5-årsalder".into())
            ]
        );
    }
}
