//! Texts for others, made of what was agreed: job ads, and the question for interviews.

use domain::{Lang, Quote};

use super::words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    Short,
    Long,
    Question,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Said(String),
    /// A value's name.
    Name(String),
    /// Norms, one below the other.
    Norms(Vec<String>),
}

impl Text {
    pub const ALL: [Text; 3] = [Text::Short, Text::Long, Text::Question];

    pub fn title(self, lang: Lang) -> &'static str {
        words(lang).job_ad.texts[self as usize]
    }

    /// In the language that the values are written in.
    pub fn pieces(self, lang: Lang, quotes: &[Quote]) -> Vec<Piece> {
        match self {
            Text::Short => {
                let norms: Vec<String> = quotes.iter().flat_map(|quote| quote.norms.clone()).collect();
                let norms = (!norms.is_empty()).then_some(Piece::Norms(norms));
                [ours(lang, quotes, norms.is_some())].into_iter().chain(norms).collect()
            }
            Text::Long => {
                let speaks = |quote: &&Quote| !quote.norms.is_empty() || !quote.main_message.is_empty();
                let spoken: Vec<&Quote> = quotes.iter().filter(speaks).collect();
                let values = spoken.iter().flat_map(|quote| {
                    let message = Some(quote.main_message.clone()).filter(|said| !said.is_empty());
                    let norms = Some(quote.norms.clone()).filter(|norms| !norms.is_empty());
                    [Some(Piece::Name(quote.name.clone())), message.map(Piece::Said), norms.map(Piece::Norms)]
                });
                [ours(lang, quotes, !spoken.is_empty())].into_iter().chain(values.flatten()).collect()
            }
            Text::Question => {
                let said = &words(lang).job_ad;
                let asked = |quote: &Quote| Piece::Said((said.asked)(&said.marked(&quote.name)));
                quotes.iter().map(asked).collect()
            }
        }
    }
}

/// «Hos oss er «Mot» og «Ro» felles verdier. Slik jobber vi:»
fn ours(lang: Lang, quotes: &[Quote], goes_on: bool) -> Piece {
    let said = &words(lang).job_ad;
    let names: Vec<String> = quotes.iter().map(|quote| said.marked(&quote.name)).collect();
    let ours = match names.as_slice() {
        [one] => (said.ours[0])(one),
        [first @ .., last] => (said.ours[1])(&format!("{}{}{last}", first.join(", "), said.and)),
        [] => String::new(),
    };
    Piece::Said(if goes_on { format!("{ours} {}", said.how) } else { ours })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(name: &str, message: &str, norms: &[&str]) -> Quote {
        let norms = norms.iter().map(|norm| (*norm).to_owned()).collect();
        Quote { name: name.to_owned(), main_message: message.to_owned(), norms }
    }

    fn said(pieces: Vec<Piece>) -> String {
        let lines = pieces.into_iter().map(|piece| match piece {
            Piece::Said(said) => said,
            Piece::Name(name) => format!("# {name}"),
            Piece::Norms(norms) => norms.join(" / "),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn texts_say_what_is_ours_and_how_we_work() {
        let (mot, ro) = (quote("Mot", "Vi tør", &["Si fra"]), quote("Ro", "", &["Vente", "Lytte"]));
        let (bare, told) = (quote("Respekt og raushet", "", &[]), quote("Glede", "Vi ler", &[]));
        for (lang, text, quotes, expected) in [
            (Lang::Nb, Text::Short, vec![&mot], "Hos oss er «Mot» en felles verdi. Slik jobber vi:\nSi fra"),
            (
                Lang::Nb,
                Text::Short,
                vec![&mot, &bare, &ro],
                "Hos oss er «Mot», «Respekt og raushet» og «Ro» felles verdier. Slik jobber vi:\nSi fra / Vente / Lytte",
            ),
            (
                Lang::Nn,
                Text::Long,
                vec![&mot, &bare, &told],
                "Hos oss er «Mot», «Respekt og raushet» og «Glede» felles verdiar. Slik jobbar vi:\n# Mot\nVi tør\nSi fra\n# Glede\nVi ler",
            ),
            (Lang::En, Text::Short, vec![&bare], "Here, “Respekt og raushet” is a value that we share."),
            (
                Lang::Nb,
                Text::Question,
                vec![&mot, &bare],
                "Fortell om en situasjon der «Mot» ble satt på prøve. Hva gjorde du?\nFortell om en situasjon der «Respekt og raushet» ble satt på prøve. Hva gjorde du?",
            ),
        ] {
            let quotes: Vec<Quote> = quotes.into_iter().cloned().collect();
            assert_eq!(said(text.pieces(lang, &quotes)), expected);
        }
    }
}
