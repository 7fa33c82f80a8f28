//! A sentence as the comparison sees it: stems of its words, in one written form, with what weighs little marked.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::lexicon;

pub struct Word {
    /// As written, in lower case.
    pub form: String,
    pub stem: String,
    pub weight: f32,
    /// Within what a «no» before it covers.
    pub denied: bool,
}

pub struct Sentence {
    pub words: Vec<Word>,
    /// The ways in which it says no.
    pub denials: BTreeSet<usize>,
}

impl Sentence {
    pub fn read(text: &str, spelling: &Spelling) -> Sentence {
        let mut words = Vec::new();
        let mut denials = BTreeSet::new();
        for clause in text.to_lowercase().split([',', '.', ';', ':', '!', '?', '–', '(', ')']) {
            let mut denied = false;
            for form in forms(clause) {
                if let Some(way) = lexicon::negation(form) {
                    denials.insert(way);
                    denied = true;
                    continue;
                }
                denied &= form != "men";
                let spelt = spelling.0.get(form).map_or(form, String::as_str);
                words.push(Word {
                    stem: stem(lexicon::bokmaal(spelt)),
                    weight: lexicon::weight(spelt),
                    form: form.to_owned(),
                    denied,
                });
            }
        }
        // A sentence of little words alone is compared by them.
        if words.iter().all(|word| word.weight < 1.0) {
            words.iter_mut().for_each(|word| word.weight = 1.0);
        }
        Sentence { words, denials }
    }

    /// The words that it is compared by.
    pub fn content(&self) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(|word| word.weight > 0.0)
    }
}

/// Without its ending, and with the letters that foreign keyboards lack written as they would be there.
pub fn stem(word: &str) -> String {
    let word = lexicon::concept(word).unwrap_or(word);
    let mut plain = word.to_owned();
    for (written, one_form) in [("aa", "a"), ("å", "a"), ("oe", "o"), ("ø", "o"), ("ae", "e"), ("æ", "e")]
    {
        plain = plain.replace(written, one_form);
    }
    const ENDINGS: [&str; 32] = [
        "ingene", "ingane", "hetene", "heten", "heter", "endes", "andes", "enes", "anes", "inga", "inger",
        "ingar", "ende", "ande", "ene", "ane", "ens", "ets", "ers", "ing", "ede", "er", "ar", "en", "et",
        "te", "de", "as", "es", "e", "a", "s",
    ];
    let long_enough = |stem: &&str| stem.chars().count() >= 3;
    let cut = ENDINGS.iter().find_map(|ending| plain.strip_suffix(ending).filter(long_enough));
    // «lytt» and «lyt»: two letters of a kind are one.
    let mut stem: Vec<char> = cut.unwrap_or(&plain).chars().collect();
    stem.dedup();
    let stem: String = stem.into_iter().collect();
    lexicon::concept(&stem).map_or(stem.clone(), str::to_owned)
}

fn forms(clause: &str) -> impl Iterator<Item = &str> {
    clause.split(|c: char| !c.is_alphanumeric()).filter(|form| !form.is_empty())
}

/// Words that are one slip of the pen from a more frequent one, with that one.
#[derive(Default)]
pub struct Spelling(HashMap<String, String>);

impl Spelling {
    pub fn learn(texts: &[&str]) -> Spelling {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for text in texts {
            for form in forms(&text.to_lowercase()) {
                *counts.entry(form.to_owned()).or_default() += 1;
            }
        }
        let mut known: Vec<(Vec<char>, String, usize)> =
            counts.into_iter().map(|(form, count)| (form.chars().collect(), form, count)).collect();
        known.retain(|(letters, ..)| letters.len() >= 5);
        known.sort_by(|a, b| (a.0[0], b.2).cmp(&(b.0[0], a.2)));
        let mut right = HashMap::new();
        for (at, (letters, form, _)) in known.iter().enumerate() {
            let same_letter = known[..at].iter().rev().take_while(|(other, ..)| other[0] == letters[0]);
            let meant = same_letter.filter(|(other, ..)| one_slip(letters, other)).last();
            if let Some((_, meant, _)) = meant {
                let meant = right.get(meant).unwrap_or(meant).clone();
                right.insert(form.clone(), meant);
            }
        }
        Spelling(right)
    }
}

/// Two letters changed about; in longer words one too many, one too few, or a wrong one. Never the first: «enig» and
/// «uenig» are two words.
fn one_slip(one: &[char], other: &[char]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long, length) = (&short[same..], &long[same..], long.len());
    match (short, long) {
        _ if same == 0 => false,
        (short, [_, rest @ ..]) if rest == short => length >= 6,
        ([a, b, rest @ ..], [c, d, others @ ..]) if (a, b, rest) == (d, c, others) => true,
        ([_, rest @ ..], [_, others @ ..]) => rest == others && length >= 7,
        _ => false,
    }
}
