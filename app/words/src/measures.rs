//! Words of tiltak: on a verdigrunnlag's pages, and in the lists of them.

use domain::MeasureStatus;

pub struct Measures {
    pub title: &'static str,
    pub new: &'static str,
    pub edit: &'static str,
    pub add: &'static str,
    pub what: &'static str,
    pub who: &'static str,
    pub when: &'static str,
    pub when_about: &'static str,
    pub value: &'static str,
    pub no_value: &'static str,
    pub status: &'static str,
    /// In the order of [`MeasureStatus::ALL`].
    pub statuses: [&'static str; 4],
    pub none: &'static str,
    pub full: &'static str,
    pub overdue_one: &'static str,
    pub overdue_many: fn(usize) -> String,
    /// Beside one.
    pub late: &'static str,
    pub remove: &'static str,
    pub remove_question: &'static str,
    pub remove_yes: &'static str,
    /// What another holder has made of it.
    pub now: fn(&str) -> String,
    pub back: &'static str,
    pub files: &'static str,
    pub pdf: &'static str,
    pub word: &'static str,
    pub excel: &'static str,
    /// In a list: how it was on that day.
    pub as_of: fn(&str) -> String,
    /// Heads of a list: what, who, when, value, status.
    pub columns: [&'static str; 5],
}

impl Measures {
    pub fn status(&self, status: MeasureStatus) -> &'static str {
        self.statuses[status as usize]
    }

    /// «2 tiltak er over fristen»
    pub fn overdue(&self, count: usize) -> String {
        if count == 1 { self.overdue_one.to_owned() } else { (self.overdue_many)(count) }
    }
}

pub const NB: Measures = Measures {
    title: "Tiltak",
    new: "Nytt tiltak",
    edit: "Endre tiltaket",
    add: "Legg til tiltak",
    what: "Hva",
    who: "Hvem (rolle)",
    when: "Når",
    when_about: "En dag, som 24.12.2026, eller med ord, som «før jul».",
    value: "Verdi",
    no_value: "Ingen bestemt",
    status: "Status",
    statuses: ["Ikke begynt", "I gang", "Gjort", "Avsluttet"],
    none: "Ingen tiltak ennå.",
    full: "Det er plass til 30 tiltak. Fjern ett før du legger til et nytt.",
    overdue_one: "1 tiltak er over fristen",
    overdue_many: |n| format!("{n} tiltak er over fristen"),
    late: "over fristen",
    remove: "Fjern tiltaket",
    remove_question: "Tiltaket blir borte for alle, og kan ikke hentes tilbake.",
    remove_yes: "Ja, fjern tiltaket",
    now: |said| format!("Slik står det nå: {said}"),
    back: "Tilbake",
    files: "Last ned tiltakene",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    excel: "Excel (XLSX)",
    as_of: |day| format!("Slik det sto {day}"),
    columns: ["Hva", "Hvem", "Når", "Verdi", "Status"],
};

pub const NN: Measures = Measures {
    title: "Tiltak",
    new: "Nytt tiltak",
    edit: "Endre tiltaket",
    add: "Legg til tiltak",
    what: "Kva",
    who: "Kven (rolle)",
    when: "Når",
    when_about: "Ein dag, som 24.12.2026, eller med ord, som «før jul».",
    value: "Verdi",
    no_value: "Ingen bestemt",
    status: "Status",
    statuses: ["Ikkje byrja", "I gang", "Gjort", "Avslutta"],
    none: "Ingen tiltak enno.",
    full: "Det er plass til 30 tiltak. Fjern eitt før du legg til eit nytt.",
    overdue_one: "1 tiltak er over fristen",
    overdue_many: |n| format!("{n} tiltak er over fristen"),
    late: "over fristen",
    remove: "Fjern tiltaket",
    remove_question: "Tiltaket blir borte for alle, og kan ikkje hentast tilbake.",
    remove_yes: "Ja, fjern tiltaket",
    now: |said| format!("Slik står det no: {said}"),
    back: "Tilbake",
    files: "Last ned tiltaka",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    excel: "Excel (XLSX)",
    as_of: |day| format!("Slik det stod {day}"),
    columns: ["Kva", "Kven", "Når", "Verdi", "Status"],
};

pub const EN: Measures = Measures {
    title: "Actions",
    new: "New action",
    edit: "Change the action",
    add: "Add the action",
    what: "What",
    who: "Who (role)",
    when: "When",
    when_about: "A day, such as 24.12.2026, or in words, such as “before Christmas”.",
    value: "Value",
    no_value: "None in particular",
    status: "Status",
    statuses: ["Not started", "In progress", "Done", "Closed"],
    none: "No actions yet.",
    full: "There is room for 30 actions. Remove one before you add another.",
    overdue_one: "1 action is overdue",
    overdue_many: |n| format!("{n} actions are overdue"),
    late: "overdue",
    remove: "Remove the action",
    remove_question: "The action will be gone for everyone, and cannot be brought back.",
    remove_yes: "Yes, remove the action",
    now: |said| format!("It now says: {said}"),
    back: "Back",
    files: "Download the actions",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    excel: "Excel (XLSX)",
    as_of: |day| format!("As of {day}"),
    columns: ["What", "Who", "When", "Value", "Status"],
};
