//! Where words may be parted that are wider than their column.

use domain::Lang;
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Args, Array, Context, Func, IntoValue, NativeFuncData, NativeFuncPtr, Str, Value};

use comemo::Tracked;
use hypher::Lang as Rules;

use crate::measure::native;

/// Letters of a word that may be.
const LONG: usize = 8;
/// The one helligdag that is wider than its day in a calendar, where people would part it.
const BY_HAND: (&str, [&str; 2]) = ("himmelfartsdag", ["himmel", "fartsdag"]);

static SYLLABLES: NativeFuncData = native("syllables", NativeFuncPtr(&syllables));

/// By the name that templates know it by.
pub fn function() -> (&'static str, Func) {
    (SYLLABLES.name, Func::from(&SYLLABLES))
}

/// `syllables(word, lang)`: the parts of a word.
fn syllables(_: &mut Engine, _: Tracked<Context>, args: &mut Args) -> SourceResult<Value> {
    let word: Str = args.expect("word")?;
    let lang: Str = args.expect("language")?;
    Ok(parts(&word, &lang).into_value())
}

fn parts(word: &str, lang: &str) -> Array {
    let value = |part: &str| Str::from(part).into_value();
    let rules = if lang == Lang::En.tag() { Rules::English } else { Rules::Norwegian };
    match BY_HAND {
        (by_hand, parts) if word == by_hand => parts.map(value).into_iter().collect(),
        _ if word.chars().count() < LONG => [value(word)].into_iter().collect(),
        _ => hypher::hyphenate(word, rules).map(value).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_have_parts_by_their_language() {
        let of = |word, lang| {
            let parts = parts(word, lang).into_iter().map(|part| part.cast::<Str>().expect("a part"));
            parts.map(|part| part.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(of("trygghet", "nb"), ["trygg", "het"]);
        assert_eq!(of("together", "en"), ["to", "gether"]);
        assert_eq!(of("barnet", "nb"), ["barnet"]);
        assert_eq!(of("himmelfartsdag", "nn"), ["himmel", "fartsdag"]);
    }
}
