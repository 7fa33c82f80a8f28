//! Whether many say the same in different sentences.

use std::collections::{BTreeMap, BTreeSet};

/// A word is many people's from this many texts on; in a short list, when half of it has the word.
const MANY: usize = 3;
/// And in a long one, when so large a part of it has.
const PART: usize = 10;

/// Whether at least half of these texts, given by what each is about, have a word that is many people's. Else a cloud of words
/// would be the sentences torn up, and whole wordings say more.
pub(super) fn say_the_same(texts: &[BTreeSet<String>]) -> bool {
    let many = texts.len().div_ceil(2).clamp(2, MANY.max(texts.len() / PART));
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for word in texts.iter().flatten() {
        *met.entry(word).or_default() += 1;
    }
    let shared = |word: &String| met.get(word.as_str()).is_some_and(|texts| *texts >= many);
    let covered = texts.iter().filter(|words| words.iter().any(shared)).count();
    covered > 0 && covered * 2 >= texts.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_gather_when_half_of_the_texts_share_one_that_many_have() {
        for (texts, expected) in [
            (&[][..], false),
            (&["lytte"][..], false),
            (&["lytte", "lytte nøye"][..], true),
            (&["lytte", "spørre", "rose"][..], false),
            (&["lytte", "lytte nøye", "rose"][..], true),
            (&["lytte", "lytte nøye", "rose", "rose mye", "spørre", "spørre om"][..], false),
            (&["lytte", "lytte nøye", "lytte lenge", "rose", "spørre", "hjelpe"][..], true),
            (&["lytte", "lytte nøye", "lytte lenge", "rose", "spørre", "hjelpe", "dele"][..], false),
        ] {
            let about: Vec<BTreeSet<String>> =
                texts.iter().map(|text| text.split(' ').map(str::to_owned).collect()).collect();
            assert_eq!(say_the_same(&about), expected, "{texts:?}");
        }
    }

    #[test]
    fn in_a_long_list_a_word_has_to_be_in_a_tenth_of_it() {
        let list = |each: usize| -> Vec<BTreeSet<String>> {
            (0..60).map(|at| BTreeSet::from([format!("ord {}", at / each)])).collect()
        };
        assert!(!say_the_same(&list(5)));
        assert!(say_the_same(&list(6)));
    }
}
