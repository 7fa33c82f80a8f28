//! The checklists of the guide's meetings, on upright A4.

use domain::{Lang, Palette, meeting::Meeting, norwegian_day};
use printing::{Tones, tones};
use serde::Serialize;
use words::{
    date,
    meetings::{EDITION, GROUND, Part, Sentence, in_language, of},
    words,
};

use crate::document::{Forget, Pages, PosterError, laid_out, written};
use crate::world::PosterWorld;

#[derive(Serialize)]
struct Data {
    tones: &'static Tones,
    lang: &'static str,
    region: &'static str,
    title: &'static str,
    source: &'static str,
    edition: String,
    date: [i64; 3],
    ground: Section,
    meetings: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    name: String,
    about: &'static str,
    heed: Vec<&'static str>,
    parts: Vec<Lines>,
}

#[derive(Serialize)]
struct Lines {
    name: &'static str,
    /// «10 min (forslag)»; empty where there is nothing to tick.
    minutes: String,
    aim: &'static str,
    lines: Vec<[&'static str; 2]>,
}

/// As a PDF to the standards of the poster.
pub fn meetings(lang: Lang) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&pages(lang)?)
}

/// The caller holds a [`Forget`].
fn pages(lang: Lang) -> Result<Pages, PosterError> {
    let json = serde_json::to_vec(&data(lang)).map_err(PosterError::Data)?;
    laid_out(&PosterWorld::of_meetings(json))
}

fn data(lang: Lang) -> Data {
    let page = &words(lang).meetings;
    let day = norwegian_day(EDITION);
    let ground = GROUND.iter().map(|(_, part)| lines(part, String::new(), lang)).collect();
    Data {
        tones: tones(Palette::default()),
        lang: lang.tag(),
        region: if lang == Lang::En { "gb" } else { "no" },
        title: page.document,
        source: page.source,
        edition: format!("{} {}", page.edition, date::date(lang, EDITION)),
        date: [day.year, day.month.into(), day.day.into()],
        ground: Section { name: page.ground.to_owned(), about: "", heed: Vec::new(), parts: ground },
        meetings: Meeting::ALL.into_iter().map(|meeting| section(meeting, lang)).collect(),
    }
}

fn section(meeting: Meeting, lang: Lang) -> Section {
    let (page, said) = (&words(lang).meetings, of(meeting));
    let name = in_language(lang, said.name);
    let parts = meeting.steps().iter().zip(said.parts);
    let parts = parts.map(|(step, part)| {
        lines(part, format!("{} ({})", (page.minutes)(step.minutes), page.suggestion), lang)
    });
    Section {
        name: if said.draft { format!("{name} ({})", page.draft) } else { name.to_owned() },
        about: in_language(lang, said.about),
        heed: said.heed.iter().map(|said| in_language(lang, *said)).collect(),
        parts: parts.collect(),
    }
}

fn lines(part: &'static Part, minutes: String, lang: Lang) -> Lines {
    let or_none = |said: Option<Sentence>| said.map_or("", |said| in_language(lang, said));
    let lines = part.lines.iter().map(|line| [in_language(lang, line.text), or_none(line.note)]);
    Lines { name: in_language(lang, part.name), minutes, aim: or_none(part.aim), lines: lines.collect() }
}

#[cfg(test)]
#[path = "meetings_tests.rs"]
mod tests;
