//! Words that carry no meaning of their own in a cloud. Reviewed by hand, per language.
//!
//! What turns a sentence round (ikke, ingen, uten, bare …), quantities (alle, få, hver) and words
//! that are also a value or a scarce thing (mot, tid) are *not* here: «lytte» and «ikke lytte» are
//! opposites. Published lists drop them, so this one is our own. What norms are full of and says nothing
//! alone (se, bak, noe, hele …) *is* here. Each list is sorted.

use crate::Lang;

/// True when `word` (lower case) is left out of a cloud of words in `lang`.
pub(super) fn is_stop_word(word: &str, lang: Lang) -> bool {
    let list = match lang {
        Lang::Nb => NB,
        Lang::Nn => NN,
        Lang::En => EN,
    };
    list.binary_search(&word).is_ok()
}

const NB: &[&str] = &[
    "at", "av", "bak", "bli", "blir", "da", "de", "deg", "dem", "den", "denne", "der", "dere", "deres",
    "det", "dette", "disse", "du", "ei", "eller", "en", "enn", "er", "et", "ett", "for", "fra", "gjør",
    "gjøre", "ha", "han", "har", "hele", "helt", "her", "hos", "hun", "hva", "hvor", "hvordan", "inn", "jeg",
    "kan", "la", "man", "med", "meg", "men", "noe", "når", "og", "også", "om", "opp", "oss", "på", "se",
    "seg", "ser", "si", "sin", "sine", "sitt", "skal", "slik", "som", "så", "ta", "til", "ting", "ut", "ved",
    "vi", "vil", "vår", "våre", "vårt", "være",
];

const NN: &[&str] = &[
    "at", "av", "bak", "bli", "blir", "de", "deg", "dei", "deira", "den", "denne", "der", "desse", "det",
    "dette", "du", "dykk", "då", "eg", "ei", "ein", "eit", "eitt", "eller", "enn", "er", "for", "frå",
    "gjer", "gjere", "ha", "han", "har", "heile", "heilt", "her", "ho", "hos", "inn", "kan", "korleis",
    "kva", "la", "me", "med", "meg", "men", "noko", "når", "og", "også", "om", "opp", "oss", "på", "seg",
    "ser", "si", "sin", "sine", "sitt", "sjå", "skal", "slik", "som", "så", "ta", "til", "ting", "ut", "ved",
    "vere", "vert", "vi", "vil", "vår", "våre", "vårt", "òg",
];

const EN: &[&str] = &[
    "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "do", "does", "for", "from",
    "had", "has", "have", "he", "her", "here", "his", "how", "if", "in", "into", "is", "it", "its", "me",
    "my", "of", "on", "or", "our", "shall", "she", "should", "so", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "to", "us", "was", "we", "were", "what", "when",
    "which", "who", "will", "with", "would", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_turn_a_sentence_round_are_never_stop_words() {
        let kept = [
            (
                Lang::Nb,
                "ikke ingen uten alle få tid mot bare kun aldri alltid hver noen ingenting hverken verken",
            ),
            (Lang::Nn, "ikkje ingen utan alle få tid mot berre aldri alltid kvar nokon ingenting korkje"),
            (Lang::En, "not no without all few time against never always every only none nor don't courage"),
        ];
        for (lang, words) in kept {
            for word in words.split(' ') {
                assert!(!is_stop_word(word, lang), "{word}");
            }
        }
    }

    #[test]
    fn what_says_nothing_alone_is_left_out() {
        for (lang, words) in
            [(Lang::Nb, "noe hele bak se ser slik"), (Lang::Nn, "noko eitt heile bak sjå ser")]
        {
            for word in words.split(' ') {
                assert!(is_stop_word(word, lang), "{word}");
            }
        }
    }

    #[test]
    fn lists_are_sorted_lower_case_and_short() {
        for list in [NB, NN, EN] {
            assert!((60..=80).contains(&list.len()), "{}", list.len());
            assert!(list.iter().all(|word| *word == word.to_lowercase()));
            assert!(list.is_sorted_by(|a, b| a < b));
        }
    }
}
