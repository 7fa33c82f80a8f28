//! The world a template lives in: our templates, one document's data, our fonts, and nothing else.

use std::sync::{Arc, LazyLock, OnceLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Binding, Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::{fonts, look::Look, measure, syllables};

/// The templates by name.
const TEMPLATES: [(&str, &str); 24] = [
    ("main.typ", include_str!("../templates/main.typ")),
    ("data.typ", include_str!("../templates/data.typ")),
    ("parts.typ", include_str!("../templates/parts.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    ("flow.typ", include_str!("../templates/flow.typ")),
    ("bands.typ", include_str!("../templates/bands.typ")),
    ("columns.typ", include_str!("../templates/columns.typ")),
    ("cards.typ", include_str!("../templates/cards.typ")),
    ("wall.typ", include_str!("../templates/wall.typ")),
    ("value.typ", include_str!("../templates/value.typ")),
    ("large.typ", include_str!("../templates/large.typ")),
    ("tulips.typ", include_str!("../templates/tulips.typ")),
    ("bed.typ", include_str!("../templates/bed.typ")),
    ("matrix.typ", include_str!("../templates/matrix.typ")),
    ("sheet.typ", include_str!("../templates/sheet.typ")),
    ("list.typ", include_str!("../templates/list.typ")),
    ("meetings.typ", include_str!("../templates/meetings.typ")),
    ("measures.typ", include_str!("../templates/measures.typ")),
    ("calendar.typ", include_str!("../templates/calendar.typ")),
    ("calendar-wall.typ", include_str!("../templates/calendar-wall.typ")),
    ("calendar-sheets.typ", include_str!("../templates/calendar-sheets.typ")),
    ("form.typ", include_str!("../templates/form.typ")),
    ("talk.typ", include_str!("../templates/talk.typ")),
    ("meeting-template.typ", include_str!("../templates/meeting-template.typ")),
];
/// What a result's documents begin with, what the meetings' does, and what those of a verdigrunnlag do.
const MAIN: &str = "main.typ";
const MEETINGS: &str = "meetings.typ";
const MEASURES: &str = "measures.typ";
const CALENDAR: &str = "calendar.typ";
const TALK: &str = "talk.typ";
const MEETING_TEMPLATE: &str = "meeting-template.typ";
const DATA: &str = "data.json";
const DESIGN: &str = "design.json";
const LOGO: &str = crate::logo::FILE;

/// What never changes between documents. File ids are interned for good by Typst, so they are made once.
struct Fixed {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    sources: Vec<Source>,
    main: FileId,
    meetings: FileId,
    measures: FileId,
    calendar: FileId,
    meeting_template: FileId,
    talk: FileId,
    data: FileId,
    design: FileId,
    logo: FileId,
}

static FIXED: LazyLock<Fixed> = LazyLock::new(|| Fixed {
    library: LazyHash::new(library()),
    book: LazyHash::new(FontBook::from_fonts(fonts::all())),
    sources: TEMPLATES.iter().map(|(name, text)| Source::new(id(name), (*text).to_owned())).collect(),
    main: id(MAIN),
    meetings: id(MEETINGS),
    measures: id(MEASURES),
    calendar: id(CALENDAR),
    meeting_template: id(MEETING_TEMPLATE),
    talk: id(TALK),
    data: id(DATA),
    design: id(DESIGN),
    logo: id(LOGO),
});

/// Typst's own, what we measure with, and where words may be parted.
fn library() -> Library {
    let mut library = Library::default();
    let scope = library.global.scope_mut();
    for (name, function) in measure::functions().into_iter().chain([syllables::function()]) {
        scope.bind(name.into(), Binding::detached(function));
    }
    library
}

fn id(name: &str) -> FileId {
    static ROOT: OnceLock<VirtualPath> = OnceLock::new();
    // Impossible to fail: these are plain names, known when compiling, and each is used by a test.
    let root = ROOT.get_or_init(|| VirtualPath::new("/").expect("a root"));
    FileId::new(RootedPath::new(VirtualRoot::Project, root.join(name).expect("a plain name")))
}

/// One document's world.
pub struct PosterWorld {
    main: FileId,
    data: Bytes,
    design: Option<Bytes>,
    logo: Option<Bytes>,
}

impl PosterWorld {
    /// `json`: what the template reads as `data.json`.
    pub fn new(look: &Look, json: Vec<u8>, logo: Option<Arc<[u8]>>) -> serde_json::Result<PosterWorld> {
        let design = serde_json::to_vec(look)?;
        let logo = logo.map(Bytes::new);
        Ok(PosterWorld { design: Some(Bytes::new(design)), logo, ..PosterWorld::of(FIXED.main, json) })
    }

    /// The same for a calendar.
    pub fn of_calendar(
        look: &Look,
        json: Vec<u8>,
        logo: Option<Arc<[u8]>>,
    ) -> serde_json::Result<PosterWorld> {
        Ok(PosterWorld { main: FIXED.calendar, ..PosterWorld::new(look, json, logo)? })
    }

    /// The same for the checklists of meetings.
    pub fn of_meetings(json: Vec<u8>) -> PosterWorld {
        PosterWorld::of(FIXED.meetings, json)
    }

    /// The same for measures.
    pub fn of_measures(json: Vec<u8>) -> PosterWorld {
        PosterWorld::of(FIXED.measures, json)
    }

    /// The same for the møtemal.
    pub fn of_meeting_template(json: Vec<u8>) -> PosterWorld {
        PosterWorld::of(FIXED.meeting_template, json)
    }

    /// The same for the medarbeidersamtale.
    pub fn of_talk(json: Vec<u8>) -> PosterWorld {
        PosterWorld::of(FIXED.talk, json)
    }

    fn of(main: FileId, json: Vec<u8>) -> PosterWorld {
        PosterWorld { main, data: Bytes::new(json), design: None, logo: None }
    }
}

impl World for PosterWorld {
    fn library(&self) -> &LazyHash<Library> {
        &FIXED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FIXED.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        FIXED.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = match id {
            _ if id == FIXED.data => Some(&self.data),
            _ if id == FIXED.design => self.design.as_ref(),
            _ if id == FIXED.logo => self.logo.as_ref(),
            _ => None,
        };
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    /// A poster's date is data, never the clock's.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_path_is_refused() {
        let world = PosterWorld::of_talk(b"{}".to_vec());
        for name in ["etc/passwd", "poster.rs", "data.json.bak", "templates/parts.typ", "logo"] {
            assert!(world.source(id(name)).is_err() && world.file(id(name)).is_err(), "{name}");
        }
        assert!(world.file(id(DATA)).is_ok() && world.source(id("parts.typ")).is_ok());
        assert!(world.file(id("main.typ")).is_err(), "a template can't read itself");
    }
}
