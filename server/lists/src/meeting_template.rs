//! Møtemal of a verdigrunnlag for Word, where it is edited, and pasted into what a service already uses.

use domain::{Lived, ResultView};
use words::{
    meetings::{phases, rules},
    words,
};

use crate::word::{WIDTH, flowing_table, lines, of_shown, paragraph, points, quiet, table};

/// Twentieths of a point for «Slik møtes vi», beside what is written.
const LIVED: u32 = 3_800;
/// As many lines as stand beside a poster's usual number of norms.
const NOTES: usize = 14;
const ROWS: usize = 6;

/// Of what is shown of it.
///
/// # Errors
/// It could not be packed.
pub fn meeting_template(shown: &ResultView, with_taboos: bool) -> anyhow::Result<Vec<u8>> {
    let all = words(shown.lang);
    let said = &all.meeting_template;
    let about = [shown.organisation.as_str(), shown.title.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|said| !said.is_empty()).collect();
    let mut body = paragraph("Heading1", said.title) + &quiet(&about.join(" · "));
    let asked = |field: &str| format!("{field}{} ", if field.ends_with('?') { "" } else { ":" });
    body += &said.fields.map(|field| lines(&asked(field), 1)).concat();
    body += &paragraph("Heading2", all.common.rules_title);
    body += &points(rules(shown.lang));
    let mut phase = phases(shown.lang).zip(said.hints).map(|(name, hint)| {
        let heading = paragraph("Heading2", &name);
        heading + &quiet(hint)
    });
    body += &(phase.next().unwrap_or_default() + &lines("", 4));
    body += &(phase.next().unwrap_or_default() + &explored(shown, with_taboos));
    body += &(phase.next().unwrap_or_default() + &lines("", 4) + "<w:p/>");
    let [what, who, when, result, follow_up] = said.columns;
    let columns = [(what, WIDTH - 7_000), (who, 1_800), (when, 1_400), (result, 2_000), (follow_up, 1_800)];
    body += &table(columns, (0..ROWS).map(|_| <[String; 5]>::default()));
    body += &(paragraph("Heading3", said.sum_up) + &lines("", 5));
    of_shown(shown, said.title, &body)
}

/// What is written, with «Slik møtes vi» beside it.
fn explored(shown: &ResultView, with_taboos: bool) -> String {
    let all = words(shown.lang);
    let mut values = shown.lived(with_taboos);
    values.retain(Lived::speaks);
    if values.is_empty() {
        return lines("", NOTES);
    }
    let lived = values.iter().map(|value| {
        let message = value.message().map(|said| paragraph("Cell", said)).unwrap_or_default();
        let norms = points(value.norms.iter().map(String::as_str));
        let taboos = if value.taboos.is_empty() {
            String::new()
        } else {
            paragraph("Heading4", all.common.taboos) + &points(value.taboos.iter().map(String::as_str))
        };
        paragraph("Heading3", &value.name) + &message + &norms + &taboos
    });
    let columns = [(all.meeting_template.notes, WIDTH - LIVED), (all.meetings.lived, LIVED)];
    flowing_table(columns, [[lines("", NOTES), lived.collect()]].into_iter())
}
