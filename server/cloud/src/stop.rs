//! Words that carry no meaning of their own in a cloud. Reviewed by hand, per language.
//!
//! What turns a sentence round (ikke, ingen, uten, bare …), quantities (alle, få, hver) and words
//! that are also a value or a scarce thing (mot, tid) are *not* here: «lytte» and «ikke lytte» are
//! opposites. Published lists drop them, so this one is our own.

use domain::Lang;

/// True when `word` (lower case) is left out of a cloud of words in `lang`.
pub fn is_stop_word(word: &str, lang: Lang) -> bool {
    let list = match lang {
        Lang::Nb => NB,
        Lang::Nn => NN,
        Lang::En => EN,
    };
    list.contains(&word)
}

const NB: &[&str] = &[
    "og", "i", "på", "av", "til", "for", "med", "er", "å", "at", "det", "den", "de", "dem", "som", "en",
    "et", "ei", "vi", "oss", "vår", "vårt", "våre", "jeg", "meg", "du", "deg", "han", "hun", "seg", "sin",
    "sitt", "sine", "si", "dere", "deres", "fra", "om", "ut", "opp", "inn", "da", "så", "når", "hva", "hvor",
    "hvordan", "eller", "men", "også", "har", "ha", "være", "blir", "bli", "kan", "skal", "vil", "man",
    "dette", "denne", "disse", "der", "her", "enn", "ved", "hos", "slik", "la", "ta",
];

const NN: &[&str] = &[
    "og", "i", "på", "av", "til", "for", "med", "er", "å", "at", "det", "den", "dei", "som", "ein", "eit",
    "ei", "vi", "me", "oss", "vår", "vårt", "våre", "eg", "meg", "du", "deg", "han", "ho", "seg", "sin",
    "sitt", "sine", "si", "de", "dykk", "deira", "frå", "om", "ut", "opp", "inn", "då", "så", "når", "kva",
    "korleis", "eller", "men", "òg", "også", "har", "ha", "vere", "vera", "blir", "vert", "bli", "verte",
    "kan", "skal", "vil", "dette", "denne", "desse", "der", "her", "enn", "ved", "hos", "slik", "la", "ta",
];

const EN: &[&str] = &[
    "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "for", "with", "at", "by", "from", "as",
    "is", "are", "be", "been", "was", "were", "it", "its", "this", "that", "these", "those", "we", "us",
    "our", "you", "your", "they", "them", "their", "he", "she", "his", "her", "i", "me", "my", "has", "have",
    "had", "can", "will", "shall", "should", "would", "there", "here", "then", "when", "what", "which",
    "who", "how", "into", "also", "so", "than", "if", "do", "does",
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
    fn lists_are_lower_case_and_about_sixty_long() {
        for list in [NB, NN, EN] {
            assert!((55..=75).contains(&list.len()));
            assert!(list.iter().all(|word| *word == word.to_lowercase()));
        }
    }
}
