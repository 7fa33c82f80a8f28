//! Words of texts for others: job ads, and the question for interviews. The texts themselves are made in `quoted`.

pub struct JobAd {
    /// The way to the page.
    pub title: &'static str,
    /// On it, short enough for a narrow phone.
    pub heading: &'static str,
    pub about: &'static str,
    pub ad: &'static str,
    /// What is to be known of an ad's requirements.
    pub binding: &'static str,
    /// In the order of [`Text::ALL`](super::quoted::Text).
    pub texts: [&'static str; 3],
    pub copy: &'static str,
    pub copied: &'static str,
    /// The browser would not copy: the text is selected instead.
    pub selected: &'static str,
    pub word: &'static str,
    /// Where its holder ticks.
    pub choose: &'static str,
    pub choose_about: &'static str,
    /// The norms that stand there, where another holder has ticked them.
    pub now: fn(&str) -> String,
    pub back: &'static str,
    /// One value, or more.
    pub ours: [fn(&str) -> String; 2],
    pub how: &'static str,
    pub asked: fn(&str) -> String,
    /// Before the last of several.
    pub and: &'static str,
    /// Around a name.
    pub marks: [char; 2],
}

impl JobAd {
    /// A name that may hold «og» itself is told apart from the others.
    pub fn marked(&self, name: &str) -> String {
        let [open, close] = self.marks;
        format!("{open}{name}{close}")
    }
}

pub const NB: JobAd = JobAd {
    title: "Utlysningstekst og medarbeidersamtale",
    heading: "Tekster til utlysning og samtale",
    about: "Det dere ble enige om, til å ta med i en utlysning, et intervju og en samtale.",
    ad: "Utlysningstekst",
    binding: "Krav i en utlysning er bindende. Dette beskriver oss, og er ikke krav til søkeren.",
    texts: ["Kort tekst", "Lang tekst", "Spørsmål til intervjuet"],
    copy: "Kopier",
    copied: "Kopiert.",
    selected: "Teksten er merket. Trykk Ctrl + C, eller hold fingeren på den og velg «Kopier».",
    word: "Alle tre til Word (DOCX)",
    choose: "Velg normer til tekstene",
    choose_about: "Kryss av én til tre normer for hver verdi. Tabuer er aldri med i tekstene.",
    now: |said| format!("Slik står det nå: {said}"),
    back: "Tilbake til tekstene",
    ours: [
        |value| format!("Hos oss er {value} en felles verdi."),
        |values| format!("Hos oss er {values} felles verdier."),
    ],
    how: "Slik jobber vi:",
    asked: |value| format!("Fortell om en situasjon der {value} ble satt på prøve. Hva gjorde du?"),
    and: " og ",
    marks: ['«', '»'],
};

pub const NN: JobAd = JobAd {
    title: "Utlysingstekst og medarbeidarsamtale",
    heading: "Tekstar til utlysing og samtale",
    about: "Det de vart einige om, til å ta med i ei utlysing, eit intervju og ein samtale.",
    ad: "Utlysingstekst",
    binding: "Krav i ei utlysing er bindande. Dette skildrar oss, og er ikkje krav til søkjaren.",
    texts: ["Kort tekst", "Lang tekst", "Spørsmål til intervjuet"],
    copy: "Kopier",
    copied: "Kopiert.",
    selected: "Teksten er merkt. Trykk Ctrl + C, eller hald fingeren på han og vel «Kopier».",
    word: "Alle tre til Word (DOCX)",
    choose: "Vel normer til tekstane",
    choose_about: "Kryss av éi til tre normer for kvar verdi. Tabu er aldri med i tekstane.",
    now: |said| format!("Slik står det no: {said}"),
    back: "Tilbake til tekstane",
    ours: [
        |value| format!("Hos oss er {value} ein felles verdi."),
        |values| format!("Hos oss er {values} felles verdiar."),
    ],
    how: "Slik jobbar vi:",
    asked: |value| format!("Fortel om ein situasjon der {value} vart sett på prøve. Kva gjorde du?"),
    and: " og ",
    marks: ['«', '»'],
};

pub const EN: JobAd = JobAd {
    title: "Job ad and appraisal",
    heading: "Texts for job ads and appraisals",
    about: "What you agreed on, to use in a job ad, an interview and an appraisal.",
    ad: "Job ad",
    binding: "Requirements in a job ad are binding. This describes us, and is not a requirement for applicants.",
    texts: ["Short text", "Long text", "Question for the interview"],
    copy: "Copy",
    copied: "Copied.",
    selected: "The text is selected. Press Ctrl + C, or hold your finger on it and choose “Copy”.",
    word: "All three for Word (DOCX)",
    choose: "Choose norms for the texts",
    choose_about: "Tick one to three norms for each value. Taboos are never in the texts.",
    now: |said| format!("It now says: {said}"),
    back: "Back to the texts",
    ours: [
        |value| format!("Here, {value} is a value that we share."),
        |values| format!("Here, {values} are values that we share."),
    ],
    how: "This is how we work:",
    asked: |value| {
        format!("Tell us about a situation in which {value} was put to the test. What did you do?")
    },
    and: " and ",
    marks: ['“', '”'],
};
