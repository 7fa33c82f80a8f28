//! The checklists of the guide's meetings for Word, where they are edited and pasted into what a service already uses.

use domain::{Lang, meeting::Meeting};
use words::{
    date::date,
    meetings::{EDITION, GROUND, Line, MeetingWords, Part, in_language, of},
    words,
};

use crate::word::{About, WIDTH, package, paragraph, quiet, table};

/// To be ticked with a pen, or exchanged for a mark.
const BOX: &str = "☐";

/// # Errors
/// It could not be packed.
pub fn meetings(lang: Lang) -> anyhow::Result<Vec<u8>> {
    let (page, labels) = (&words(lang).meetings, &words(lang).lists);
    let edition = format!("{} {}", page.edition, date(lang, EDITION));
    let mut body = paragraph("Heading1", page.document)
        + &quiet(page.source)
        + &quiet(&edition)
        + &paragraph("Heading2", page.ground);
    for (_, part) in &GROUND {
        body += &paragraph("Heading3", in_language(lang, part.name));
        body += &aim(part, lang);
        body += &table([(page.point, WIDTH)], part.lines.iter().map(|line| [said(line, lang)]));
    }
    for which in Meeting::ALL {
        body += &meeting(which, of(which), lang);
    }
    let title = page.document;
    package(&body, &About { title, heading: title, creator: "", created: EDITION, labels })
}

fn meeting(meeting: Meeting, words_of: &MeetingWords, lang: Lang) -> String {
    let page = &words(lang).meetings;
    let name = in_language(lang, words_of.name);
    let name = if words_of.draft { format!("{name} ({})", page.draft) } else { name.to_owned() };
    let mut out = paragraph("Heading2", &name) + &paragraph("Normal", in_language(lang, words_of.about));
    for said in words_of.heed {
        out += &paragraph("Quote", in_language(lang, *said));
    }
    for (step, part) in meeting.steps().iter().zip(words_of.parts) {
        let minutes = (page.minutes)(step.minutes);
        out += &paragraph(
            "Heading3",
            &format!("{} – {minutes} ({})", in_language(lang, part.name), page.suggestion),
        );
        out += &aim(part, lang);
        let rows = part.lines.iter().map(|line| [BOX.to_owned(), said(line, lang)]);
        out += &table([(page.done, 1_000), (page.point, WIDTH - 1_000)], rows);
    }
    out
}

fn aim(part: &Part, lang: Lang) -> String {
    part.aim.map(|aim| paragraph("Normal", in_language(lang, aim))).unwrap_or_default()
}

fn said(line: &Line, lang: Lang) -> String {
    let note = line.note.map(|note| format!(" {}", in_language(lang, note))).unwrap_or_default();
    format!("{}{note}", in_language(lang, line.text))
}
