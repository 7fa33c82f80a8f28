//! Words of the lists.

use domain::Kind;

pub struct Labels {
    /// What the list is called.
    pub list: &'static str,
    pub norm: &'static str,
    pub norms: &'static str,
    pub taboo: &'static str,
    pub taboos: &'static str,
    /// Column heads: value, type, text, chosen by, groups, on the poster.
    pub columns: [&'static str; 6],
    pub yes: &'static str,
    pub no: &'static str,
    pub chosen_by: fn(u32, u32) -> String,
    pub message: &'static str,
    pub truth: &'static str,
    pub next_steps: &'static str,
    /// Column heads: what, who, when.
    pub steps: [&'static str; 3],
    pub published: &'static str,
    pub page: &'static str,
    /// The language and the country, as office programs want them.
    pub locale: &'static str,
}

impl Labels {
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.norm,
            Kind::Taboo => self.taboo,
        }
    }

    pub fn kinds(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.norms,
            Kind::Taboo => self.taboos,
        }
    }

    pub fn on_poster(&self, on_poster: bool) -> &'static str {
        if on_poster { self.yes } else { self.no }
    }
}

pub const NB: Labels = Labels {
    list: "Normliste",
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabuer",
    columns: ["Verdi", "Type", "Tekst", "Valgt av", "Grupper", "På plakaten"],
    yes: "ja",
    no: "nei",
    chosen_by: |n, of| format!("{n} av {of} grupper"),
    message: "Hovedbudskap",
    truth: "Sant – dette tar vi for gitt hos oss",
    next_steps: "Hva skjer videre?",
    steps: ["Hva?", "Hvem?", "Når?"],
    published: "Publisert",
    page: "Side",
    locale: "nb-NO",
};

pub const NN: Labels = Labels {
    list: "Normliste",
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabu",
    columns: ["Verdi", "Type", "Tekst", "Vald av", "Grupper", "På plakaten"],
    yes: "ja",
    no: "nei",
    chosen_by: |n, of| format!("{n} av {of} grupper"),
    message: "Hovudbodskap",
    truth: "Sant – dette tek vi for gitt hos oss",
    next_steps: "Kva skjer vidare?",
    steps: ["Kva?", "Kven?", "Når?"],
    published: "Publisert",
    page: "Side",
    locale: "nn-NO",
};

pub const EN: Labels = Labels {
    list: "Norm list",
    norm: "Norm",
    norms: "Norms",
    taboo: "Taboo",
    taboos: "Taboos",
    columns: ["Value", "Type", "Text", "Chosen by", "Groups", "On the poster"],
    yes: "yes",
    no: "no",
    chosen_by: |n, of| format!("{n} of {of} groups"),
    message: "Main message",
    truth: "True – this is what we take for granted here",
    next_steps: "What happens next?",
    steps: ["What?", "Who?", "When?"],
    published: "Published",
    page: "Page",
    locale: "en-GB",
};
