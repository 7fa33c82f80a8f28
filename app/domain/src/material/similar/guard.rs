//! What must never be suggested, however like the letters are.

use super::{
    lexicon,
    words::{Sentence, Word},
};

/// One says no where the other says yes, uses the opposite word, or is about other people.
pub fn contradict(one: &Sentence, other: &Sentence) -> bool {
    one.denials.len() != other.denials.len()
        || denies_a_shared_word(one, other)
        || opposite(one, other)
        || opposite(other, one)
        || other_people(one, other)
}

/// Both say no, but to different things: «Snakke med barnet, ikke om det» and «Ikke snakke med barnet».
fn denies_a_shared_word(one: &Sentence, other: &Sentence) -> bool {
    let denied = |sentence: &Sentence, stem: &str| {
        let mut held = sentence.content().filter(|word| word.stem == stem).map(|word| word.denied);
        let first = held.next()?;
        // A word said twice, once each way, decides nothing.
        held.all(|next| next == first).then_some(first)
    };
    !one.denials.is_empty()
        && one.content().filter(|word| word.weight >= 1.0 || lexicon::has_opposite(&word.form)).any(|word| {
            let pair = (denied(one, &word.stem), denied(other, &word.stem));
            matches!(pair, (Some(here), Some(there)) if here != there)
        })
}

/// A word of one that turns a word of the other round: «likeverdig» and «ulikeverdig», «før» and «etter».
fn opposite(one: &Sentence, other: &Sentence) -> bool {
    let lacks = |sentence: &Sentence, word: &Word| !sentence.words.iter().any(|held| held.stem == word.stem);
    one.words.iter().filter(|word| lacks(other, word)).any(|word| {
        let turned = |held: &Word| lexicon::are_opposites(&word.form, &held.form) || turns_round(word, held);
        other.words.iter().any(|held| lacks(one, held) && turned(held))
    })
}

fn turns_round(word: &Word, plain: &Word) -> bool {
    let before =
        |turn: &str| word.stem.strip_prefix(turn).is_some_and(|rest| rest.len() > 2 && plain.stem == rest);
    let after = |turn: &str| {
        word.form.strip_suffix(turn).is_some_and(|rest| rest.len() > 3 && plain.form.starts_with(rest))
    };
    ["u", "mis"].into_iter().any(before) || ["løs", "løst", "løse"].into_iter().any(after)
}

/// Both name somebody, and nobody in common: listening to children is not listening to their parents.
fn other_people(one: &Sentence, other: &Sentence) -> bool {
    let people = |sentence: &Sentence| -> Vec<usize> {
        sentence.words.iter().filter_map(|word| lexicon::person(&word.form)).collect()
    };
    let (here, there) = (people(one), people(other));
    !here.is_empty() && !there.is_empty() && !here.iter().any(|who| there.contains(who))
}
