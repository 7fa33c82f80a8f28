//! How well it is told which words are one, on words labelled beforehand (`tests/same_word/words.tsv`).
//! `cargo test -p domain same_word -- --nocapture` prints the figures.

use std::collections::BTreeSet;

use super::{super::stop::is_stop_word, *};

struct Labelled {
    lang: Lang,
    word: &'static str,
    /// Words of one group are one.
    group: usize,
}

/// Words that a cloud may show, of every other family of each language.
fn half(held_back: bool) -> Vec<Labelled> {
    let lines = include_str!("../../../tests/same_word/words.tsv").lines();
    let lines: Vec<&str> = lines.filter(|line| !line.starts_with('#')).collect();
    let mut words = Vec::new();
    let mut group = 0;
    for lang in [Lang::Nb, Lang::Nn] {
        let start = format!("{}\t", lang.tag());
        let families = lines.iter().filter_map(|line| line.strip_prefix(&start));
        for family in families.skip(usize::from(held_back)).step_by(2) {
            for forms in family.split(" | ") {
                let shown = forms.split(' ').filter(|word| !is_stop_word(word, lang));
                words.extend(shown.map(|word| Labelled { lang, word, group }));
                group += 1;
            }
        }
    }
    words
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong.len()) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed.len()) as f64
    }
}

/// Every two words of one language are a pair.
fn score(held_back: bool) -> Score {
    let words = half(held_back);
    let stems = [Lang::Nb, Lang::Nn].map(|lang| (lang, Stems::new(lang, CloudRule::Today)));
    let mut score = Score::default();
    for (lang, stems) in &stems {
        let keyed: Vec<(&Labelled, String)> =
            words.iter().filter(|of| of.lang == *lang).map(|of| (of, stems.of(of.word))).collect();
        for (at, (one, key)) in keyed.iter().enumerate() {
            for (other, other_key) in &keyed[at + 1..] {
                let pair = || format!("{} {}/{}", lang.tag(), one.word, other.word);
                match (key == other_key, one.group == other.group) {
                    (true, true) => score.right += 1,
                    (true, false) => score.wrong.push(pair()),
                    (false, true) => score.missed.push(pair()),
                    (false, false) => {}
                }
            }
        }
    }
    let (right, wrong, missed) = (score.right, score.wrong.len(), score.missed.len());
    println!(
        "{}: {} words; precision {:.3}, recall {:.3} ({right} right, {wrong} wrong, {missed} missed)",
        if held_back { "held back" } else { "for tuning" },
        words.len(),
        score.precision(),
        score.recall()
    );
    score
}

#[test]
fn a_word_is_labelled_once() {
    for half in [half(false), half(true)] {
        let distinct: BTreeSet<(&str, &str)> = half.iter().map(|of| (of.lang.tag(), of.word)).collect();
        assert_eq!(distinct.len(), half.len());
        assert!(half.len() > 400);
    }
}

#[test]
fn words_that_norms_are_full_of_are_told_apart() {
    let one = [
        (Lang::Nb, "åpen åpne åpent"),
        (Lang::Nb, "trygg trygt trygge"),
        (Lang::Nb, "ansvar ansvaret"),
        (Lang::Nb, "møter møtt"),
        (Lang::Nb, "kolleger kollegaer"),
        (Lang::Nb, "spør spørre"),
        (Lang::Nb, "lærer lærerne"),
        (Lang::Nn, "open opne ope"),
        (Lang::Nn, "lærar lærarane"),
        (Lang::Nn, "spør spørje"),
    ];
    for (lang, words) in one {
        let stems = Stems::new(lang, CloudRule::Today);
        let distinct: BTreeSet<String> = words.split(' ').map(|word| stems.of(word)).collect();
        assert_eq!(distinct.len(), 1, "{words}");
    }
    let stems = Stems::new(Lang::Nb, CloudRule::Today);
    for (one, other) in
        [("tid", "tidlig"), ("lov", "love"), ("ros", "roser"), ("leder", "ledelse"), ("uten", "ute")]
    {
        assert_ne!(stems.of(one), stems.of(other), "{one} {other}");
    }
}

#[test]
fn the_half_it_was_tuned_on() {
    let score = score(false);
    println!("wrong: {}", score.wrong.join(", "));
    println!("missed: {}", score.missed.join(", "));
    assert!(score.precision() >= 0.97 && score.recall() >= 0.95);
}

#[test]
fn the_half_nobody_tuned_on() {
    let score = score(true);
    assert!(score.precision() >= 0.97 && score.recall() >= 0.95);
}
