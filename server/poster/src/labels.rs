//! The poster's and the lists' own words, in three languages.

use domain::{Kind, Lang};
use serde::Serialize;

/// What the template prints besides the texts. Serialised in kebab-case, as Typst names things.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Labels {
    pub norm: &'static str,
    pub norms: &'static str,
    pub taboo: &'static str,
    pub taboos: &'static str,
    pub norm_means: &'static str,
    pub taboo_means: &'static str,
    pub truth: &'static str,
    pub continued: &'static str,
    /// The title of a result that has none.
    pub untitled: &'static str,
    /// Column heads of the norm list: value, type, text, chosen by, groups, on the poster.
    pub columns: [&'static str; 6],
    pub yes: &'static str,
    pub no: &'static str,
    pub months: [&'static str; 12],
}

impl Labels {
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.norm,
            Kind::Taboo => self.taboo,
        }
    }
}

pub const fn labels(lang: Lang) -> &'static Labels {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

const NB: Labels = Labels {
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabuer",
    norm_means: "Norm – slik arbeider vi",
    taboo_means: "Tabu – slik vil vi ikke ha det",
    truth: "Sant",
    continued: "(fortsetter)",
    untitled: "Verdiplakat",
    columns: ["Verdi", "Type", "Tekst", "Valgt av", "Grupper", "På plakaten"],
    yes: "ja",
    no: "nei",
    months: MONTHS,
};

const NN: Labels = Labels {
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabua",
    norm_means: "Norm – slik arbeider vi",
    taboo_means: "Tabu – slik vil vi ikkje ha det",
    truth: "Sant",
    continued: "(held fram)",
    untitled: "Verdiplakat",
    columns: ["Verdi", "Type", "Tekst", "Vald av", "Grupper", "På plakaten"],
    yes: "ja",
    no: "nei",
    months: MONTHS,
};

const EN: Labels = Labels {
    norm: "Norm",
    norms: "Norms",
    taboo: "Taboo",
    taboos: "Taboos",
    norm_means: "Norm – how we work",
    taboo_means: "Taboo – how we will not have it",
    truth: "True",
    continued: "(continued)",
    untitled: "Values poster",
    columns: ["Value", "Type", "Text", "Chosen by", "Groups", "On the poster"],
    yes: "yes",
    no: "no",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};
