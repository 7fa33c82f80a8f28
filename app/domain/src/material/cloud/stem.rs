//! Which words of a cloud are one: those with the same stem. A stem is never shown.
//!
//! Snowball's endings part what is one in Norwegian (*ansvar, ansvaret*) and join what is not (*tid, tidlig*), since
//! they take derivations off as well. Here only inflections go: what remains is one word of the dictionary.

use rust_stemmers::{Algorithm, Stemmer};

use super::{irregular::irregular, rule::CloudRule};
use crate::Lang;

pub(super) struct Stems {
    lang: Lang,
    /// None: by inflection.
    snowball: Option<Stemmer>,
}

impl Stems {
    pub fn new(lang: Lang, rule: CloudRule) -> Stems {
        let snowball = match (lang, rule) {
            (Lang::En, _) => Some(Algorithm::English),
            (_, CloudRule::BeforeFrozen) => Some(Algorithm::Norwegian),
            (_, CloudRule::Today) => None,
        };
        Stems { lang, snowball: snowball.map(Stemmer::create) }
    }

    pub fn of(&self, word: &str) -> String {
        let word = word.to_lowercase();
        match &self.snowball {
            Some(stemmer) => stemmer.stem(&word).into_owned(),
            None => inflected(&word, self.lang),
        }
    }
}

/// No shorter stem is left.
const SHORTEST: usize = 3;

/// What makes another word of one, and is declined in its own way.
const SUFFIXES: [(&str, &[&str]); 3] = [
    ("het", &["", "en", "er", "ene"]),
    ("heit", &["", "a", "er", "ene"]),
    ("bar", &["", "t", "e", "ere", "are", "est", "ast"]),
];
const BOKMAAL: &[&str] = &["erne", "ende", "este", "ene", "est", "ere", "en", "et", "er", "a", "e"];
const NYNORSK: &[&str] =
    &["arane", "arar", "aren", "ande", "aste", "ane", "ene", "ast", "are", "ar", "en", "et", "er", "a", "e"];
/// What is left of those that do something (*medarbeid-ere*), and of what is compared (*viktig-ere*).
const DOERS_AND_DEGREES: [&str; 14] =
    ["arbeid", "bygg", "driv", "giv", "hjelp", "ik", "led", "les", "løs", "spill", "tak", "tag", "ig", "som"];
/// Short verbs in *-ere*.
const SHORT_VERBS: [&str; 6] = ["fung", "lev", "not", "stud", "test", "vurd"];

fn inflected(word: &str, lang: Lang) -> String {
    let plain: String = word.chars().map(without_accent).collect();
    let word = without_genitive(&plain);
    // The sign keeps it apart from the stems that endings lead to.
    let known = irregular(&plain, lang).or_else(|| irregular(word, lang)).map(|first| format!("={first}"));
    known.or_else(|| suffixed(word)).unwrap_or_else(|| without_ending(word, lang))
}

fn without_accent(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' => 'e',
        'ó' | 'ò' | 'ô' => 'o',
        _ => c,
    }
}

/// The rest, if enough is left of it.
fn cut<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|stem| stem.chars().count() >= SHORTEST)
}

/// Of definite forms and plurals, and the passive: *barnets*, *elevenes*, *kollegas*, *lyttes*.
fn without_genitive(word: &str) -> &str {
    let declined = ["ens", "ets", "es", "as", "ers"].iter().any(|ending| word.ends_with(ending));
    word.strip_suffix('s').filter(|_| declined).unwrap_or(word)
}

fn suffixed(word: &str) -> Option<String> {
    SUFFIXES.iter().find_map(|(suffix, endings)| {
        let root = endings.iter().find_map(|ending| cut(word.strip_suffix(ending)?, suffix))?;
        Some(format!("{root}{suffix}"))
    })
}

fn without_ending(word: &str, lang: Lang) -> String {
    let endings = if lang == Lang::Nn { NYNORSK } else { BOKMAAL };
    let superlative = ["igste", "egste", "igst", "egst"].iter().find(|ending| word.ends_with(*ending));
    let stem = match superlative {
        Some(ending) => word.strip_suffix(&ending[2..]).unwrap_or(word),
        None => endings
            .iter()
            .find_map(|ending| Some(inner(cut_unless_verb(word, ending)?, ending)))
            .unwrap_or(word),
    };
    without_weak_vowel(&single_letters(without_tense(stem, lang)))
}

/// *trygg-ere*, *bruk-ere*, but *inkluder-e*.
fn cut_unless_verb<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let stem = cut(word, ending)?;
    let vowels = |c: char| "aeiouyæøå".contains(c);
    let syllables = stem.split(|c| !vowels(c)).filter(|part| !part.is_empty()).count();
    let is_verb = SHORT_VERBS.contains(&stem)
        || syllables > 1 && !DOERS_AND_DEGREES.iter().any(|ending| stem.ends_with(ending));
    (ending != "ere" || !is_verb).then_some(stem)
}

/// What stands before some endings is one itself: *bruk-er-en*, *kvalit-et-er*, *kolleg-a-er*.
fn inner<'a>(stem: &'a str, ending: &str) -> &'a str {
    let inner: &[&str] = match ending {
        "en" | "ene" => &["er", "et", "a"],
        "er" | "ar" | "ane" => &["et", "a"],
        _ => &[],
    };
    inner.iter().find_map(|inner| cut(stem, inner)).unwrap_or(stem)
}

/// *hør-t(e)*, *opplev-d(e)*, and the neuter *trygg-t*; *lytt* and *lytt-et* lose a letter of theirs
/// alike. Nynorsk's *tenk-j-e*.
fn without_tense(stem: &str, lang: Lang) -> &str {
    let of_d: &[&str] = if lang == Lang::Nn { &["v", "g", "l", "m", "n", "r"] } else { &["v", "g"] };
    let voiced = |rest: &&str| of_d.iter().any(|letter| rest.ends_with(letter));
    let past = cut(stem, "t").or_else(|| cut(stem, "d").filter(voiced));
    past.or_else(|| cut(stem, "j").filter(|_| lang == Lang::Nn)).unwrap_or(stem)
}

/// *regel* as in *regl-er*, *enkel* as in *enkl-e*.
fn without_weak_vowel(stem: &str) -> String {
    let rest = stem.strip_suffix("el").filter(|rest| rest.chars().count() > 1);
    rest.filter(|rest| !rest.ends_with(|c| "aeiouyæøå".contains(c)))
        .map_or(stem.to_owned(), |rest| format!("{rest}l"))
}

/// *rom* as in *romm-et*.
fn single_letters(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

#[cfg(test)]
#[path = "same_word_tests.rs"]
mod same_word_tests;
