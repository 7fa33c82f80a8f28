//! Words for working through a long list: suggestions, filters, acts on several lines, and what is left.

pub struct Lines {
    pub suggestions: fn(usize) -> String,
    pub suggestion_how: &'static str,
    pub stands: &'static str,
    pub keep_apart: &'static str,
    pub next_suggestion: &'static str,
    pub suggestion_of: fn(usize, usize) -> String,
    pub none_left: &'static str,
    pub wordings: fn(usize) -> String,
    pub move_up: &'static str,
    pub move_down: &'static str,
    pub find: &'static str,
    pub find_text: &'static str,
    pub which: &'static str,
    /// All, suggested, on the poster, hidden.
    pub states: [&'static str; 4],
    pub shows: fn(usize, usize) -> String,
    pub more: fn(usize) -> String,
    pub to_poster: &'static str,
    pub off_poster: &'static str,
    pub hide_ticked: &'static str,
    pub topmost: &'static str,
    /// What that does among equals.
    pub topmost_about: &'static str,
    pub suggestions_left: fn(usize) -> String,
    pub approved_of: fn(usize, usize) -> String,
    pub go_to: fn(&str) -> String,
}

pub const NB: Lines = Lines {
    suggestions: |n| {
        if n == 1 {
            "1 forslag til sammenslåing".to_owned()
        } else {
            format!("{n} forslag til sammenslåing")
        }
    },
    suggestion_how: "Sier disse det samme? Ta bort krysset ved dem som ikke hører med, og velg hvilken tekst som blir stående.",
    stands: "Blir stående",
    keep_apart: "La dem stå hver for seg",
    next_suggestion: "Se neste forslag",
    suggestion_of: |n, of| format!("Forslag {n} av {of}"),
    none_left: "Ingen flere forslag.",
    wordings: |n| format!("{n} formuleringer"),
    move_up: "Flytt opp",
    move_down: "Flytt ned",
    find: "Finn i listen",
    find_text: "Ord i teksten",
    which: "Vis",
    states: ["Alle", "Med forslag", "Valgt til plakaten", "Skjulte"],
    shows: |n, of| format!("{n} av {of}"),
    more: |n| format!("Vis {n} til"),
    to_poster: "Sett på plakaten",
    off_poster: "Ta av plakaten",
    hide_ticked: "Skjul de avkryssede",
    topmost: "Velg de fem øverste",
    topmost_about: "Tar dem ovenfra i listen. De som står likt, står der i alfabetisk rekkefølge til du flytter på dem.",
    suggestions_left: |n| format!("{n} forslag igjen"),
    approved_of: |n, of| {
        if of == 1 { format!("{n} av 1 verdi godkjent") } else { format!("{n} av {of} verdier godkjent") }
    },
    go_to: |value| format!("Gå til {value}"),
};

pub const NN: Lines = Lines {
    suggestions: |n| {
        if n == 1 { "1 forslag til samanslåing".to_owned() } else { format!("{n} forslag til samanslåing") }
    },
    suggestion_how: "Seier desse det same? Ta bort krysset ved dei som ikkje høyrer med, og vel kva for ein tekst som blir ståande.",
    stands: "Blir ståande",
    keep_apart: "La dei stå kvar for seg",
    next_suggestion: "Sjå neste forslag",
    suggestion_of: |n, of| format!("Forslag {n} av {of}"),
    none_left: "Ingen fleire forslag.",
    wordings: |n| format!("{n} formuleringar"),
    move_up: "Flytt opp",
    move_down: "Flytt ned",
    find: "Finn i lista",
    find_text: "Ord i teksten",
    which: "Vis",
    states: ["Alle", "Med forslag", "Valde til plakaten", "Skjulte"],
    shows: |n, of| format!("{n} av {of}"),
    more: |n| format!("Vis {n} til"),
    to_poster: "Set på plakaten",
    off_poster: "Ta av plakaten",
    hide_ticked: "Skjul dei avkryssa",
    topmost: "Vel dei fem øvste",
    topmost_about: "Tek dei ovanfrå i lista. Dei som står likt, står der i alfabetisk rekkjefølgje til du flyttar på dei.",
    suggestions_left: |n| format!("{n} forslag att"),
    approved_of: |n, of| {
        if of == 1 { format!("{n} av 1 verdi godkjend") } else { format!("{n} av {of} verdiar godkjende") }
    },
    go_to: |value| format!("Gå til {value}"),
};

pub const EN: Lines = Lines {
    suggestions: |n| {
        if n == 1 { "1 suggestion to merge".to_owned() } else { format!("{n} suggestions to merge") }
    },
    suggestion_how: "Do these say the same? Untick those that do not belong, and choose which wording stays.",
    stands: "Stays",
    keep_apart: "Leave them as they are",
    next_suggestion: "See the next suggestion",
    suggestion_of: |n, of| format!("Suggestion {n} of {of}"),
    none_left: "No more suggestions.",
    wordings: |n| format!("{n} wordings"),
    move_up: "Move up",
    move_down: "Move down",
    find: "Find in the list",
    find_text: "Words in the text",
    which: "Show",
    states: ["All", "With suggestions", "Chosen for the poster", "Hidden"],
    shows: |n, of| format!("{n} of {of}"),
    more: |n| format!("Show {n} more"),
    to_poster: "Put on the poster",
    off_poster: "Take off the poster",
    hide_ticked: "Hide those ticked",
    topmost: "Choose the top five",
    topmost_about: "Takes them from the top of the list. Those that are equal stand there in alphabetical order until you move them.",
    suggestions_left: |n| {
        if n == 1 { "1 suggestion left".to_owned() } else { format!("{n} suggestions left") }
    },
    approved_of: |n, of| {
        if of == 1 { format!("{n} of 1 value approved") } else { format!("{n} of {of} values approved") }
    },
    go_to: |value| format!("Go to {value}"),
};
