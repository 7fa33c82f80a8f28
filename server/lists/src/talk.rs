//! The form of a medarbeidersamtale for Word. It holds no score, and nothing of it comes back here.

use domain::ResultView;
use words::words;

use crate::word::{lines, of_shown, paragraph, points, quiet};

/// Lines beneath each question, and beneath what is agreed.
const LINES: usize = 3;

/// Of what is shown of a verdigrunnlag.
///
/// # Errors
/// It could not be packed.
pub fn talk(shown: &ResultView) -> anyhow::Result<Vec<u8>> {
    let all = words(shown.lang);
    let said = &all.talk;
    let about = [shown.organisation.as_str(), shown.title.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|said| !said.is_empty()).collect();
    let mut body = paragraph("Heading1", said.title)
        + &quiet(&about.join(" · "))
        + &paragraph("Normal", said.confidential);
    for value in shown.lived(false) {
        body += &paragraph("Heading2", &value.name);
        body += &value.message().map(|said| paragraph("Quote", said)).unwrap_or_default();
        body += &points(value.norms.iter().map(String::as_str));
        body += &said.fields.map(|field| paragraph("Heading3", field) + &lines("", LINES)).concat();
    }
    body += &(paragraph("Heading2", said.step) + &lines("", LINES));
    of_shown(shown, said.title, &body)
}
