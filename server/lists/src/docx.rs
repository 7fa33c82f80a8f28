//! The norm list for Word, in the workshop's language.

use domain::{Kind, NextStep, ResultText, ResultValue, ResultView};
use words::{date::iso_day, lists::Labels, words};

use crate::word::{About, WIDTH, package, paragraph, quiet, table};

/// # Errors
/// It could not be packed.
pub fn docx(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    let labels = &words(result.lang).lists;
    let about = About {
        title: &result.title,
        heading: &format!("{} – {}", labels.list, result.title),
        creator: &result.organisation,
        created: result.published_at,
        labels,
    };
    package(&body(result, labels), &about)
}

fn body(result: &ResultView, labels: &Labels) -> String {
    let published = format!("{} {}", labels.published, iso_day(result.published_at));
    let about: Vec<&str> = [result.organisation.as_str(), labels.list, &published]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    // Other readers know headings, and few know Word's «Title» and «Subtitle».
    let mut body = paragraph("Heading1", &result.title) + &quiet(&about.join(" · "));
    for value in &result.values {
        body += &value_section(value, labels);
    }
    body + &next_steps(&result.next_steps, labels)
}

fn value_section(value: &ResultValue, labels: &Labels) -> String {
    let mut section = paragraph("Heading2", &value.name);
    for (head, style, text) in
        [(labels.message, "Quote", &value.main_message), (labels.truth, "Normal", &value.truth)]
    {
        if !text.is_empty() {
            section += &(paragraph("Heading3", head) + &paragraph(style, text));
        }
    }
    for kind in [Kind::Norm, Kind::Taboo] {
        let texts: Vec<&ResultText> = value.texts.iter().filter(|text| text.kind == kind).collect();
        if !texts.is_empty() {
            section += &(paragraph("Heading3", labels.kinds(kind)) + &list(&texts, value.groups, labels));
        }
    }
    section
}

fn list(texts: &[&ResultText], groups: Option<u32>, labels: &Labels) -> String {
    let [_, _, text, chosen_by, _, on_poster] = labels.columns;
    let Some(groups) = groups else {
        let rows = texts.iter().map(|text| [text.words.clone(), labels.on_poster(text.on_poster).to_owned()]);
        return table([(text, WIDTH - 2_000), (on_poster, 2_000)], rows);
    };
    let rows = texts.iter().map(|text| {
        let figure = text.support.map(|support| (labels.chosen_by)(support, groups));
        [text.words.clone(), figure.unwrap_or_default(), labels.on_poster(text.on_poster).to_owned()]
    });
    table([(text, WIDTH - 3_800), (chosen_by, 2_100), (on_poster, 1_700)], rows)
}

fn next_steps(steps: &[NextStep], labels: &Labels) -> String {
    if steps.is_empty() {
        return String::new();
    }
    let [what, who, when] = labels.steps;
    let rows = steps.iter().map(|step| [step.what.clone(), step.who.clone(), step.when.clone()]);
    paragraph("Heading2", labels.next_steps)
        + &table([(what, WIDTH - 4_600), (who, 2_600), (when, 2_000)], rows)
}
