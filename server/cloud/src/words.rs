//! From weighted phrases to the entries of a cloud.

use std::collections::BTreeMap;

use domain::{Kind, Lang, ResultValue};
use rust_stemmers::{Algorithm, Stemmer};

use crate::stop::is_stop_word;

/// One word or phrase of a cloud, with the number of groups behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub text: String,
    /// Any number; only the relation to the others counts. Zero is drawn as the smallest.
    pub weight: u32,
}

/// What a cloud is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Single words, merged by stem.
    Words,
    /// Each text as a whole.
    Phrases,
}

impl Mode {
    /// Norms as words; taboos whole, since a taboo cut into words («lytte», «barnet») says its opposite.
    pub const fn for_kind(kind: Kind) -> Mode {
        match kind {
            Kind::Norm => Mode::Words,
            Kind::Taboo => Mode::Phrases,
        }
    }
}

/// The chosen texts of one kind, weighted by the groups behind them (1 each when figures are not shown).
pub fn phrases(value: &ResultValue, kind: Kind) -> Vec<(String, u32)> {
    let chosen = value.texts.iter().filter(|text| text.kind == kind);
    chosen.map(|text| (text.words.clone(), text.support.unwrap_or(1))).collect()
}

/// The entries of a cloud, heaviest first (equal weights by alphabet).
///
/// In [`Mode::Words`] a word weighs the sum of the phrases it stands in (once per phrase), stop words
/// and the words of `leave_out` (the value's own name) are dropped, and inflections are merged by
/// their stem: the stem is a key only, the form used most is shown. In [`Mode::Phrases`] equal
/// phrases are added up, and `leave_out` is not used.
pub fn entries(phrases: &[(String, u32)], mode: Mode, lang: Lang, leave_out: &[&str]) -> Vec<Entry> {
    let mut merged: BTreeMap<String, Forms> = BTreeMap::new();
    match mode {
        Mode::Words => {
            let keys = Keys::new(lang);
            let own: Vec<String> =
                leave_out.iter().flat_map(|name| tokens(name)).map(|word| keys.of(&word)).collect();
            for (phrase, weight) in phrases {
                let mut seen = Vec::new();
                for word in tokens(phrase) {
                    let key = keys.of(&word);
                    if is_stop_word(&word.to_lowercase(), lang) || own.contains(&key) || seen.contains(&key) {
                        continue;
                    }
                    merged.entry(key.clone()).or_default().add(word, *weight);
                    seen.push(key);
                }
            }
        }
        Mode::Phrases => {
            for (phrase, weight) in phrases {
                let shown = phrase.split_whitespace().collect::<Vec<_>>().join(" ");
                let key =
                    shown.to_lowercase().trim_end_matches(['.', '!', '?', ',', ';', ':', '…']).to_owned();
                if !key.is_empty() {
                    merged.entry(key).or_default().add(shown, *weight);
                }
            }
        }
    }
    let mut entries: Vec<Entry> = merged.into_values().map(Forms::into_entry).collect();
    entries.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.text.cmp(&b.text)));
    entries
}

/// The forms met so far of one stem or phrase, each with its weight and its number of uses.
#[derive(Default)]
struct Forms(BTreeMap<String, (u32, u32)>);

impl Forms {
    fn add(&mut self, form: String, weight: u32) {
        let (total, uses) = self.0.entry(form).or_default();
        *total = total.saturating_add(weight);
        *uses += 1;
    }

    /// The form of greatest weight; then the one used most; then the shortest; then by alphabet.
    fn into_entry(self) -> Entry {
        let weight = self.0.values().fold(0u32, |sum, (weight, _)| sum.saturating_add(*weight));
        let best = self.0.into_iter().max_by(|(a, (aw, au)), (b, (bw, bu))| {
            (aw, au)
                .cmp(&(bw, bu))
                .then_with(|| b.chars().count().cmp(&a.chars().count()))
                .then_with(|| b.cmp(a))
        });
        Entry { text: best.map(|(form, _)| form).unwrap_or_default(), weight }
    }
}

/// Merging keys: the stem of the lower-case word.
struct Keys(Stemmer);

impl Keys {
    fn new(lang: Lang) -> Keys {
        Keys(Stemmer::create(match lang {
            Lang::Nb | Lang::Nn => Algorithm::Norwegian,
            Lang::En => Algorithm::English,
        }))
    }

    fn of(&self, word: &str) -> String {
        self.0.stem(&word.to_lowercase()).into_owned()
    }
}

/// Words in lower case, except those written in capitals throughout (NAV, PPT). A hyphen or an
/// apostrophe stays inside a word; a lone letter or figure is no word.
fn tokens(phrase: &str) -> Vec<String> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’');
    phrase
        .split(|c: char| !c.is_alphanumeric() && !inner(c))
        .map(|token| token.trim_matches(inner))
        .filter(|token| token.chars().count() > 1 && token.chars().any(char::is_alphabetic))
        .map(|token| {
            let capitals = token.chars().all(|c| !c.is_lowercase());
            if capitals { token.to_owned() } else { token.to_lowercase() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(phrases: &[(&str, u32)], leave_out: &[&str]) -> Vec<(String, u32)> {
        let phrases: Vec<_> = phrases.iter().map(|(text, weight)| (text.to_string(), *weight)).collect();
        let entries = entries(&phrases, Mode::Words, Lang::Nb, leave_out);
        entries.into_iter().map(|entry| (entry.text, entry.weight)).collect()
    }

    #[test]
    fn inflections_merge_and_the_form_used_most_is_shown() {
        let cloud = words(&[("Lytte til tankene", 4), ("Lytter til tanker", 1), ("Vi lytter ikke", 2)], &[]);
        assert_eq!(cloud, [("lytte".into(), 7), ("tankene".into(), 5), ("ikke".into(), 2)]);
    }

    #[test]
    fn the_values_own_words_are_left_out_in_every_form() {
        let cloud = words(&[("Bli kjent med barnet", 3), ("Det beste for barna", 2)], &["Barnets beste"]);
        assert!(cloud.iter().any(|(word, _)| word == "kjent"));
        assert!(cloud.iter().all(|(word, _)| word != "beste" && word != "barnet"), "{cloud:?}");
    }

    #[test]
    fn negations_courage_and_capitals_stay() {
        let cloud = words(
            &[("Uten mot, ingen tid – alle FÅR få NAV", 1), ("Kun se handling, ikke barnet bak", 1)],
            &[],
        );
        for word in ["uten", "mot", "ingen", "tid", "alle", "få", "NAV", "kun", "ikke"] {
            assert!(cloud.iter().any(|(shown, _)| shown == word), "{word} {cloud:?}");
        }
    }

    #[test]
    fn a_word_counts_once_in_a_phrase() {
        assert_eq!(words(&[("Barn møter barn", 3)], &[]), [("barn".into(), 3), ("møter".into(), 3)]);
    }

    #[test]
    fn equal_phrases_add_up_and_stay_whole() {
        let phrases =
            [("Avvise, «dømme» eleven".into(), 2), ("avvise,  «dømme» eleven.".into(), 1), (" . ".into(), 9)];
        let cloud = entries(&phrases, Mode::Phrases, Lang::Nb, &["Barnets beste"]);
        assert_eq!(cloud, [Entry { text: "Avvise, «dømme» eleven".into(), weight: 3 }]);
    }
}
