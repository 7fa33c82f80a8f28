//! Words that carry no meaning of their own in a cloud. Reviewed by hand, per language.
//!
//! What turns a sentence round (ikke, ingen, uten, bare …), quantities (alle, få, hver) and words
//! that are also a value or a scarce thing (mot, tid) are *not* here: «lytte» and «ikke lytte» are
//! opposites. Published lists drop them, so this one is our own. What norms are full of and says nothing
//! alone (se, bak, noe, hele …) *is* here. Each list is sorted. From wordings nothing is ever taken.

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

/// True when `word` (lower case) may stand in any sentence and alone says nothing (ferdig, både, hverandre, gje): adverbs,
/// helping verbs, what only leads on. Clouds that were made before this list have them.
pub(super) fn is_light(word: &str, lang: Lang) -> bool {
    let list = match lang {
        Lang::Nb => LIGHT_NB,
        Lang::Nn => LIGHT_NN,
        Lang::En => LIGHT_EN,
    };
    list.binary_search(&word).is_ok()
}

/// True when `word` (lower case) turns a sentence round or says how much. It stays in a cloud; but that many sentences have it
/// does not mean that they say the same.
pub(super) fn turns(word: &str, lang: Lang) -> bool {
    let list = match lang {
        Lang::Nb => TURNS_NB,
        Lang::Nn => TURNS_NN,
        Lang::En => TURNS_EN,
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

const LIGHT_NB: &[&str] = &[
    "andre",
    "andres",
    "annen",
    "annet",
    "begge",
    "blant",
    "ble",
    "blitt",
    "både",
    "bør",
    "derfor",
    "dersom",
    "egen",
    "eget",
    "egne",
    "enda",
    "etter",
    "ferdig",
    "fikk",
    "fordi",
    "fortsatt",
    "fram",
    "frem",
    "får",
    "fått",
    "før",
    "gang",
    "ganger",
    "gi",
    "gir",
    "gitt",
    "gjennom",
    "gjerne",
    "gjort",
    "gå",
    "går",
    "heller",
    "helst",
    "hvem",
    "hverandre",
    "hverandres",
    "hvilke",
    "hvis",
    "igjen",
    "innen",
    "kom",
    "komme",
    "kommer",
    "kunne",
    "litt",
    "mange",
    "mellom",
    "mens",
    "mer",
    "mest",
    "mye",
    "må",
    "måte",
    "måten",
    "måter",
    "måtte",
    "ned",
    "nok",
    "over",
    "rundt",
    "samme",
    "samt",
    "selv",
    "siden",
    "skulle",
    "slike",
    "stå",
    "står",
    "sånn",
    "tar",
    "tas",
    "tatt",
    "under",
    "veldig",
    "ville",
];

const LIGHT_NN: &[&str] = &[
    "andre",
    "andres",
    "anna",
    "annan",
    "att",
    "begge",
    "blant",
    "blei",
    "blitt",
    "både",
    "bør",
    "derfor",
    "dersom",
    "difor",
    "eige",
    "eigen",
    "eigne",
    "enda",
    "endå",
    "etter",
    "fekk",
    "ferdig",
    "fordi",
    "fram",
    "framleis",
    "får",
    "fått",
    "før",
    "gang",
    "gi",
    "gir",
    "gitt",
    "gje",
    "gjennom",
    "gjerne",
    "gjev",
    "gjort",
    "gonger",
    "gå",
    "går",
    "heller",
    "helst",
    "igjen",
    "innan",
    "kjem",
    "kom",
    "koma",
    "kome",
    "komme",
    "kunne",
    "kvarandre",
    "kvarandres",
    "kven",
    "kvifor",
    "litt",
    "mange",
    "medan",
    "meir",
    "mellom",
    "mest",
    "mykje",
    "må",
    "måtar",
    "måte",
    "måten",
    "måtte",
    "ned",
    "nok",
    "over",
    "rundt",
    "same",
    "samt",
    "sidan",
    "sjølv",
    "skulle",
    "slike",
    "stå",
    "står",
    "såleis",
    "tatt",
    "tek",
    "teke",
    "under",
    "vart",
    "veldig",
    "verte",
    "ville",
    "viss",
];

const LIGHT_EN: &[&str] = &[
    "about", "after", "another", "any", "because", "become", "becomes", "before", "being", "both", "could",
    "did", "even", "get", "gets", "give", "gives", "go", "goes", "going", "got", "just", "let", "lets",
    "like", "many", "may", "might", "more", "most", "much", "must", "one", "ones", "other", "others", "out",
    "over", "own", "rather", "really", "same", "some", "still", "such", "take", "takes", "too", "under",
    "up", "very", "way", "ways", "while",
];

const TURNS_NB: &[&str] = &[
    "aldri",
    "alle",
    "alltid",
    "bare",
    "få",
    "hver",
    "hverken",
    "ikke",
    "ingen",
    "ingenting",
    "kun",
    "noen",
    "uten",
    "verken",
];

const TURNS_NN: &[&str] = &[
    "aldri",
    "alle",
    "alltid",
    "berre",
    "få",
    "ikkje",
    "ingen",
    "ingenting",
    "korkje",
    "kvar",
    "nokon",
    "utan",
];

const TURNS_EN: &[&str] =
    &["all", "always", "don't", "every", "few", "never", "no", "none", "nor", "not", "only", "without"];

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
                assert!(!is_light(word, lang), "{word}");
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
    fn a_lone_filler_is_no_word_of_a_cloud() {
        for (lang, words) in [
            (Lang::Nb, "ferdig hverandre både andre heller gi måte"),
            (Lang::Nn, "ferdig kvarandre både andre heller gje måte"),
            (Lang::En, "other both rather give way"),
        ] {
            for word in words.split(' ') {
                assert!(is_light(word, lang), "{word}");
            }
        }
    }

    #[test]
    fn no_word_is_on_two_lists() {
        for (stop, light, turning) in
            [(NB, LIGHT_NB, TURNS_NB), (NN, LIGHT_NN, TURNS_NN), (EN, LIGHT_EN, TURNS_EN)]
        {
            for list in [light, turning] {
                assert!(list.iter().all(|word| *word == word.to_lowercase()));
                assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
            }
            let all: Vec<_> = stop.iter().chain(light).chain(turning).collect();
            let distinct: std::collections::BTreeSet<_> = all.iter().collect();
            assert_eq!(all.len(), distinct.len());
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
