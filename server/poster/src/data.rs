//! What the template reads: a result as JSON, with its words in its language.

use cloud::Cloud;
use domain::{Kind, Lang, Layout, ResultValue, ResultView, norwegian_day};
use printing::What;
use serde::Serialize;
use words::date;

use crate::fonts::shows;
use crate::logo::{self, Logo};

#[derive(Serialize)]
struct Data<'a> {
    /// Which template: a layout of the poster, or another document.
    what: &'static str,
    /// Of the document.
    title: String,
    /// On its first page.
    heading: String,
    quote: String,
    logo: Option<Logo>,
    cloud: Words<'a>,
    organisation: String,
    services: Vec<String>,
    /// What stands across each page of a rehearsal's.
    rehearsal: Option<&'static str>,
    date: Date,
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Date {
    year: i64,
    month: u8,
    day: u8,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Value {
    /// Among all values, for its colour.
    index: usize,
    /// Every chosen text, for the list.
    all_norms: Vec<Row>,
    all_taboos: Vec<Row>,
    name: String,
    message: String,
    truth: String,
    norms: Vec<String>,
    taboos: Vec<String>,
}

impl Value {
    /// Whether a poster has more to say of it than its name and message. What has not would be a bare bar.
    fn speaks(&self) -> bool {
        !self.norms.is_empty() || !self.taboos.is_empty() || !self.truth.is_empty()
    }
}

#[derive(Serialize)]
struct Row {
    words: String,
    /// «valgt av 3 av 7 grupper»
    figure: Option<String>,
}

/// A cloud as it was laid out, in pixels of its canvas.
#[derive(Serialize)]
struct Words<'a> {
    width: u32,
    height: u32,
    words: Vec<Word<'a>>,
}

#[derive(Serialize)]
struct Word<'a> {
    text: &'a str,
    size: f64,
    x: f64,
    baseline: f64,
    colour: String,
}

/// The data file of a document: on posters and sheets only texts that are to be on the poster, in their order.
pub fn json(result: &ResultView, what: What, cloud: &Cloud) -> Result<Vec<u8>, serde_json::Error> {
    let labels = &words::words(result.lang).poster;
    let design = &result.design;
    let title = printable(&result.title);
    let title = if title.is_empty() { labels.untitled.to_owned() } else { title };
    let day = norwegian_day(result.published_at);
    let text = date::date(result.lang, result.published_at);
    let mut values: Vec<Value> =
        result.values.iter().enumerate().map(|(index, of)| value(index, of, result.lang)).collect();
    match what {
        What::Poster => values.retain(|value| value.speaks() || !value.message.is_empty()),
        What::Matrix => values.retain(Value::speaks),
        What::Sheet { value } => values.retain(|held| held.index == value),
        What::NormList => {}
    }
    let (what, document) = match what {
        What::Poster => (layout(design.layout), title.clone()),
        What::Matrix => ("matrix", format!("{title} – {}", labels.matrix)),
        What::NormList => ("list", format!("{title} – {}", labels.list_title)),
        What::Sheet { .. } => {
            let name = values.first().map(|value| value.name.as_str()).unwrap_or_default();
            ("sheet", format!("{title} – {name}"))
        }
    };
    let services: Vec<String> = result
        .services
        .iter()
        .map(|service| printable(service))
        .filter(|service| !service.is_empty())
        .collect();
    let organisation = printable(&result.organisation);
    let quote = quoted(&printable(&design.quote), result.lang);
    serde_json::to_vec(&Data {
        what,
        heading: title,
        quote,
        logo: result.logo.as_deref().and_then(logo::named),
        cloud: words(cloud),
        title: document,
        organisation,
        services,
        rehearsal: result.rehearsal.then_some(labels.rehearsal),
        date: Date { year: day.year, month: day.month, day: day.day, text },
        values,
    })
}

fn layout(layout: Layout) -> &'static str {
    match layout {
        Layout::Bands => "bands",
        Layout::Columns => "columns",
        Layout::Cards => "cards",
        Layout::Large => "large",
        Layout::Tulips => "tulips",
    }
}

/// In quotation marks, once.
fn quoted(quote: &str, lang: Lang) -> String {
    let bare = quote.trim_matches(['«', '»', '"', '“', '”']);
    match lang {
        _ if bare.is_empty() => String::new(),
        // Somebody is named after it.
        _ if bare.len() < quote.len() && !quote.ends_with(['»', '"', '”']) => quote.to_owned(),
        Lang::Nb | Lang::Nn => format!("«{bare}»"),
        Lang::En => format!("“{bare}”"),
    }
}

fn words(cloud: &Cloud) -> Words<'_> {
    let words = cloud.placed.iter().flat_map(|placed| {
        let [r, g, b] = cloud::colour(Kind::Norm, cloud::Ground::White, placed.tone);
        let colour = format!("#{r:02x}{g:02x}{b:02x}");
        placed.lines.iter().map(move |line| Word {
            text: &line.text,
            size: placed.font_size,
            x: line.x,
            baseline: line.baseline,
            colour: colour.clone(),
        })
    });
    Words { width: cloud.size.width, height: cloud.size.height, words: words.collect() }
}

fn value(index: usize, value: &ResultValue, lang: Lang) -> Value {
    let rows = |kind: Kind| {
        let shown = value.texts.iter().filter(|text| text.kind == kind);
        let row = |text: &domain::ResultText| Row {
            words: printable(&text.words),
            figure: text.support.zip(value.groups).map(|(n, of)| (words::words(lang).lists.chosen_by)(n, of)),
        };
        shown.map(row).collect()
    };
    let of = |kind: Kind| {
        let shown = value.texts.iter().filter(|text| text.kind == kind && text.on_poster);
        shown.map(|text| printable(&text.words)).filter(|words| !words.is_empty()).collect()
    };
    Value {
        index,
        all_norms: rows(Kind::Norm),
        all_taboos: rows(Kind::Taboo),
        name: printable(&value.name),
        message: printable(&value.main_message),
        truth: printable(&value.truth),
        norms: of(Kind::Norm),
        taboos: of(Kind::Taboo),
    }
}

/// White space collapsed, control characters dropped, and what the fonts lack shown as «?»: the
/// archive standard refuses a page with a missing glyph, and one sign may not cost the whole poster.
pub fn printable(text: &str) -> String {
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
    fn a_value_that_is_left_out_leaves_the_others_their_colours() {
        let mut result = crate::sample::siljan();
        result.values[1] = ResultValue { name: "Respekt og raushet".into(), ..ResultValue::default() };
        let no_words = cloud::place(&[], cloud::Size { width: 16, height: 9 }, 1);
        let json = json(&result, What::Poster, &no_words).unwrap();
        let data: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let values = data["values"].as_array().unwrap();
        let shown: Vec<_> =
            values.iter().map(|value| (value["name"].as_str(), value["index"].as_u64())).collect();
        assert_eq!(shown, [(Some("Barnets beste"), Some(0)), (Some("Mot"), Some(2))]);
    }

    #[test]
    fn texts_are_made_fit_to_print() {
        assert_eq!(printable("  to\tord\n\u{7} 🙂 "), "to ord ?");
        assert_eq!(printable("#read(\"/etc\") $x^2$ ]]>"), "#read(\"/etc\") $x^2$ ]]>");
    }
}
