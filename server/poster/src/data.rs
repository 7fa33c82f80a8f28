//! What the template reads: a result as JSON, with its words in its language.

use std::collections::BTreeMap;

use domain::{Kind, Lang, ResultValue, ResultView, norwegian_day};
use serde::Serialize;

use crate::document::Paper;
use crate::fonts::shows;
use crate::labels::{Labels, labels};

/// Letters of a word that may be wider than its column.
const LONG: usize = 8;

#[derive(Serialize)]
struct Data {
    paper: &'static str,
    lang: &'static str,
    region: &'static str,
    title: String,
    organisation: String,
    services: Vec<String>,
    date: Date,
    labels: &'static Labels,
    values: Vec<Value>,
    /// Of every long word, where it may be parted.
    syllables: BTreeMap<String, Vec<String>>,
}

#[derive(Serialize)]
struct Date {
    year: i64,
    month: u8,
    day: u8,
    text: String,
}

#[derive(Serialize)]
struct Value {
    name: String,
    message: String,
    truth: String,
    norms: Vec<String>,
    taboos: Vec<String>,
}

/// The data file of a poster on `paper`: only texts that are to be on the poster, in their order.
pub fn json(result: &ResultView, paper: Paper) -> Result<Vec<u8>, serde_json::Error> {
    let labels = labels(result.lang);
    let title = printable(&result.title);
    let day = norwegian_day(result.published_at);
    let month = labels.months.get(usize::from(day.month) - 1).unwrap_or(&"");
    let text = match result.lang {
        Lang::Nb | Lang::Nn => format!("{}. {month} {}", day.day, day.year),
        Lang::En => format!("{} {month} {}", day.day, day.year),
    };
    let values: Vec<Value> = result.values.iter().map(value).collect();
    let services: Vec<String> = result
        .services
        .iter()
        .map(|service| printable(service))
        .filter(|service| !service.is_empty())
        .collect();
    let organisation = printable(&result.organisation);
    let own = values.iter().flat_map(|value| {
        let texts = value.norms.iter().chain(&value.taboos);
        texts.chain([&value.name, &value.message, &value.truth])
    });
    let syllables = syllables(own.chain(&services).chain([&title, &organisation]), result.lang);
    serde_json::to_vec(&Data {
        paper: paper.name(),
        lang: result.lang.tag(),
        region: if result.lang == Lang::En { "gb" } else { "no" },
        title: if title.is_empty() { labels.untitled.to_owned() } else { title },
        organisation,
        services,
        date: Date { year: day.year, month: day.month, day: day.day, text },
        labels,
        values,
        syllables,
    })
}

fn value(value: &ResultValue) -> Value {
    let of = |kind: Kind| {
        let shown = value.texts.iter().filter(|text| text.kind == kind && text.on_poster);
        shown.map(|text| printable(&text.words)).filter(|words| !words.is_empty()).collect()
    };
    Value {
        name: printable(&value.name),
        message: printable(&value.main_message),
        truth: printable(&value.truth),
        norms: of(Kind::Norm),
        taboos: of(Kind::Taboo),
    }
}

/// Where the words of some texts may be parted, for those too long for some column at some size.
fn syllables<'a>(texts: impl Iterator<Item = &'a String>, lang: Lang) -> BTreeMap<String, Vec<String>> {
    let rules = match lang {
        Lang::Nb | Lang::Nn => hypher::Lang::Norwegian,
        Lang::En => hypher::Lang::English,
    };
    let words = texts.flat_map(|text| text.split(' ')).filter(|word| word.chars().count() >= LONG);
    words.map(|word| (word.to_owned(), hypher::hyphenate(word, rules).map(String::from).collect())).collect()
}

/// White space collapsed, control characters dropped, and what the fonts lack shown as «?»: the
/// archive standard refuses a page with a missing glyph, and one sign may not cost the whole poster.
fn printable(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let visible = word.chars().filter(|c| !c.is_control());
        visible.map(|c| if shows(c) { c } else { '?' }).collect::<String>()
    });
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_fit_to_print() {
        assert_eq!(printable("  to\tord\n\u{7} 🙂 "), "to ord ?");
        assert_eq!(printable("#read(\"/etc\") $x^2$ ]]>"), "#read(\"/etc\") $x^2$ ]]>");
    }
}
