//! The words of a text, each with its place.

/// A word as it is written, and the place of its first character.
pub(super) struct Token<'a> {
    pub at: usize,
    pub word: &'a str,
}

impl Token<'_> {
    pub fn in_capitals(&self) -> bool {
        self.word.chars().all(|c| !c.is_lowercase())
    }

    /// In lower case, except what is written in capitals throughout (NAV, PPT).
    pub fn form(&self) -> String {
        if self.in_capitals() { self.word.to_owned() } else { self.word.to_lowercase() }
    }
}

/// A hyphen or an apostrophe stays inside a word; a lone letter or figure is no word.
pub(super) fn tokens(phrase: &str) -> Vec<Token<'_>> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’');
    let mut found = Vec::new();
    let mut from = 0;
    for part in phrase.split(|c: char| !c.is_alphanumeric() && !inner(c)) {
        let word = part.trim_matches(inner);
        let before = part.chars().take_while(|c| inner(*c)).count();
        if word.chars().count() > 1 && word.chars().any(char::is_alphabetic) {
            found.push(Token { at: from + before, word });
        }
        from += part.chars().count() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn a_place_is_found_again_by_its_first_character() {
        let found = tokens("Å «-lytte» på NAV–PPT, i 5-årsalder");
        let placed: Vec<(usize, String)> = found.iter().map(|token| (token.at, token.form())).collect();
        assert_eq!(
            placed,
            [
                (4, "lytte".into()),
                (11, "på".into()),
                (14, "NAV".into()),
                (18, "PPT".into()),
                (25, "5-årsalder".into())
            ]
        );
    }
}
