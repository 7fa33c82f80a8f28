//! Words of «Bilder»: in the form of a workshop, on the facilitator's page, and in the preview.

use domain::{Lang, SlideFault, SlideKind, text::TextFault};

use crate::fault::text_refused;

pub struct Slides {
    pub title: &'static str,
    pub about: &'static str,
    pub drafts_about: &'static str,
    pub draft: &'static str,
    pub slide: fn(usize) -> String,
    /// Of one without a text.
    pub empty: &'static str,
    pub place: &'static str,
    /// Before the value of this name, and after its plenum.
    pub before: fn(&str) -> String,
    pub after: fn(&str) -> String,
    /// The value that it stood at was taken away.
    pub gone: &'static str,
    pub kind: &'static str,
    /// In the order of [`SlideKind::ALL`].
    pub kinds: [&'static str; 5],
    pub heading: &'static str,
    pub lines: &'static str,
    pub lines_about: &'static str,
    pub by: &'static str,
    pub add: &'static str,
    pub up: fn(usize) -> String,
    pub down: fn(usize) -> String,
    pub remove: fn(usize) -> String,
    /// The way to the preview, and its heading.
    pub preview: &'static str,
    pub preview_about: &'static str,
    pub none: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    /// Which of how many stands on the wall.
    pub at: fn(usize, usize) -> String,
    /// The stage's own picture, without a slide.
    pub own: &'static str,
    pub keys: &'static str,
    pub talk: &'static str,
    pub time_is_up: &'static str,
    pub undo: &'static str,
    pub too_many: fn(usize) -> String,
    wrong_heading: &'static str,
    wrong_line: fn(usize) -> String,
    wrong_speaker: &'static str,
    wrong_lines: fn(usize) -> String,
    wrong_place: &'static str,
    no_glyph: fn(char) -> String,
}

impl Slides {
    pub fn kind_of(&self, kind: SlideKind) -> &'static str {
        let at = SlideKind::ALL.iter().position(|one| *one == kind).unwrap_or_default();
        self.kinds[at]
    }

    /// Why this slide (from 1) cannot be shown as it is.
    pub fn wrong(&self, lang: Lang, number: usize, fault: &SlideFault) -> String {
        let of = |what: &str, fault: &TextFault| match fault {
            TextFault::NoGlyph(c) => format!(", {what}: {}", (self.no_glyph)(*c)),
            fault => format!(", {what}: {}", text_refused(lang, fault)),
        };
        let said = match fault {
            SlideFault::Heading(fault) => of(self.wrong_heading, fault),
            SlideFault::Line(line, fault) => of(&(self.wrong_line)(*line), fault),
            SlideFault::Speaker(fault) => of(self.wrong_speaker, fault),
            SlideFault::Lines(count) => format!(" {}", (self.wrong_lines)(*count)),
            SlideFault::Place => format!(" {}", self.wrong_place),
        };
        format!("{}{said}", (self.slide)(number))
    }
}

pub const NB: Slides = Slides {
    title: "Bilder",
    about: "Tekst på storskjermen før, mellom og etter arbeidet. Høyst 20 bilder. De slettes sammen med verkstedet.",
    drafts_about: "Bilder merket «utkast – sjekk» er våre ord eller kan ha blitt gamle. Les gjennom, og skriv om dem.",
    draft: "utkast – sjekk",
    slide: |n| format!("Bilde {n}"),
    empty: "tomt – vises ikke ennå",
    place: "Hvor",
    before: |name| format!("Før {name}"),
    after: |name| format!("Etter {name}"),
    gone: "Verdien er tatt bort. Velg på nytt",
    kind: "Type",
    kinds: ["Hvorfor", "Sitat", "Spørsmål", "Liste", "Vers"],
    heading: "Overskrift (kan stå tom)",
    lines: "Linjer (kan stå tomt)",
    lines_about: "Høyst 10 linjer, og 160 tegn i hver. Overskriften kan ha 100.",
    by: "Hvem har sagt det (kan stå tomt)",
    add: "Legg til bilde",
    up: |n| format!("Flytt bilde {n} opp"),
    down: |n| format!("Flytt bilde {n} ned"),
    remove: |n| format!("Ta bort bilde {n}"),
    preview: "Se gjennom bildene",
    preview_about: "Slik står de på storskjermen, i den rekkefølgen dere møter dem.",
    none: "Det er ingen bilder i dette verkstedet.",
    next: "Neste bilde",
    previous: "Forrige bilde",
    at: |n, of| format!("{n} av {of}"),
    own: "Stegets vanlige bilde",
    keys: "Piltastene og Page-tastene, som en klikker sender, blar i bildene mens et av dem vises. De flytter aldri steget.",
    talk: "Snakk to og to, 2 min",
    time_is_up: "Tiden er ute",
    undo: "Angre: bildet på storskjermen",
    too_many: |count| format!("Det kan være høyst 20 bilder. Nå er det {count}."),
    wrong_heading: "overskriften",
    wrong_line: |line| format!("linje {line}"),
    wrong_speaker: "hvem som har sagt det",
    wrong_lines: |count| format!("har {count} linjer. Det kan være høyst 10."),
    wrong_place: "står ved en verdi som ikke er der lenger. Velg hvor det skal stå.",
    no_glyph: |c| format!("Tegnet {c} kan ikke vises – skriv det med ord."),
};

pub const NN: Slides = Slides {
    title: "Bilete",
    about: "Tekst på storskjermen før, mellom og etter arbeidet. Høgst 20 bilete. Dei blir sletta saman med verkstaden.",
    drafts_about: "Bilete merkte «utkast – sjekk» er våre ord eller kan ha blitt gamle. Les gjennom, og skriv dei om.",
    draft: "utkast – sjekk",
    slide: |n| format!("Bilete {n}"),
    empty: "tomt – blir ikkje vist enno",
    place: "Kvar",
    before: |name| format!("Før {name}"),
    after: |name| format!("Etter {name}"),
    gone: "Verdien er teken bort. Vel på nytt",
    kind: "Type",
    kinds: ["Kvifor", "Sitat", "Spørsmål", "Liste", "Vers"],
    heading: "Overskrift (kan stå tom)",
    lines: "Linjer (kan stå tomt)",
    lines_about: "Høgst 10 linjer, og 160 teikn i kvar. Overskrifta kan ha 100.",
    by: "Kven har sagt det (kan stå tomt)",
    add: "Legg til bilete",
    up: |n| format!("Flytt bilete {n} opp"),
    down: |n| format!("Flytt bilete {n} ned"),
    remove: |n| format!("Ta bort bilete {n}"),
    preview: "Sjå gjennom bileta",
    preview_about: "Slik står dei på storskjermen, i den rekkjefølgja de møter dei.",
    none: "Det er ingen bilete i denne verkstaden.",
    next: "Neste bilete",
    previous: "Førre bilete",
    at: |n, of| format!("{n} av {of}"),
    own: "Det vanlege biletet til steget",
    keys: "Piltastane og Page-tastane, som ein klikkar sender, blar i bileta medan eitt av dei blir vist. Dei flyttar aldri steget.",
    talk: "Snakk to og to, 2 min",
    time_is_up: "Tida er ute",
    undo: "Angre: biletet på storskjermen",
    too_many: |count| format!("Det kan vere høgst 20 bilete. No er det {count}."),
    wrong_heading: "overskrifta",
    wrong_line: |line| format!("linje {line}"),
    wrong_speaker: "kven som har sagt det",
    wrong_lines: |count| format!("har {count} linjer. Det kan vere høgst 10."),
    wrong_place: "står ved ein verdi som ikkje er der lenger. Vel kvar det skal stå.",
    no_glyph: |c| format!("Teiknet {c} kan ikkje visast – skriv det med ord."),
};

pub const EN: Slides = Slides {
    title: "Slides",
    about: "Text on the big screen before, between and after the work. 20 slides at most. They are deleted with the workshop.",
    drafts_about: "Slides marked “draft – check” are our words, or may have grown old. Read them through, and reword them.",
    draft: "draft – check",
    slide: |n| format!("Slide {n}"),
    empty: "empty – not shown yet",
    place: "Where",
    before: |name| format!("Before {name}"),
    after: |name| format!("After {name}"),
    gone: "The value is removed. Choose again",
    kind: "Kind",
    kinds: ["Why", "Quotation", "Question", "List", "Verse"],
    heading: "Heading (may be empty)",
    lines: "Lines (may be empty)",
    lines_about: "10 lines at most, and 160 characters in each. The heading may have 100.",
    by: "Who said it (may be empty)",
    add: "Add slide",
    up: |n| format!("Move slide {n} up"),
    down: |n| format!("Move slide {n} down"),
    remove: |n| format!("Remove slide {n}"),
    preview: "Look through the slides",
    preview_about: "As they stand on the big screen, in the order you will meet them.",
    none: "There are no slides in this workshop.",
    next: "Next slide",
    previous: "Previous slide",
    at: |n, of| format!("{n} of {of}"),
    own: "The step’s usual picture",
    keys: "The arrow keys and Page keys, as clickers send them, turn the slides while one of them is shown. They never move the step.",
    talk: "Talk two and two, 2 min",
    time_is_up: "Time is up",
    undo: "Undo: the slide on the big screen",
    too_many: |count| format!("There can be 20 slides at most. Now there are {count}."),
    wrong_heading: "the heading",
    wrong_line: |line| format!("line {line}"),
    wrong_speaker: "who said it",
    wrong_lines: |count| format!("has {count} lines. There can be 10 at most."),
    wrong_place: "stands at a value that is not there any more. Choose where it is to stand.",
    no_glyph: |c| format!("The character {c} cannot be shown – write it in words."),
};
