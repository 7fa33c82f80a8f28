//! Everything that was published, for machines.

use domain::{Kind, NextStep, ResultValue, ResultView};
use serde::Serialize;
use words::date::iso_day;

/// What [`json()`] holds, as a JSON Schema.
pub const SCHEMA: &str = include_str!("../verdier.schema.json");

/// A contract of its own: the rules' own types may change.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Published<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u32,
    title: &'a str,
    organisation: &'a str,
    language: &'static str,
    published: String,
    services: &'a [String],
    values: Vec<Value<'a>>,
    next_steps: &'a [NextStep],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Value<'a> {
    name: &'a str,
    main_message: &'a str,
    truth: &'a str,
    groups: Option<u32>,
    norms: Vec<Text<'a>>,
    taboos: Vec<Text<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    text: &'a str,
    support: Option<u32>,
    on_poster: bool,
}

/// # Errors
/// None that we know of.
pub fn json(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    let published = Published {
        schema: "verdier.schema.json",
        version: 1,
        title: &result.title,
        organisation: &result.organisation,
        language: result.lang.tag(),
        published: iso_day(result.published_at),
        services: &result.services,
        values: result.values.iter().map(value).collect(),
        next_steps: &result.next_steps,
    };
    Ok(serde_json::to_vec_pretty(&published)?)
}

fn value(value: &ResultValue) -> Value<'_> {
    let texts = |kind: Kind| {
        let texts = value.texts.iter().filter(|text| text.kind == kind);
        texts
            .map(|text| Text { text: &text.words, support: text.support, on_poster: text.on_poster })
            .collect()
    };
    Value {
        name: &value.name,
        main_message: &value.main_message,
        truth: &value.truth,
        groups: value.groups,
        norms: texts(Kind::Norm),
        taboos: texts(Kind::Taboo),
    }
}
