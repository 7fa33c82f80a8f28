//! The poster's own words, in three languages.

use domain::Lang;
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
    pub matrix: &'static str,
    pub list_title: &'static str,
    /// What the picture is to those who do not see it.
    pub logo: &'static str,
    /// Column heads of the norm list: text, chosen by.
    pub columns: [&'static str; 2],
    pub months: [&'static str; 12],
}

/// «3 av 7 grupper»
pub fn chosen_by(lang: Lang, groups: u32, of: u32) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("{groups} av {of} grupper"),
        Lang::En => format!("{groups} of {of} groups"),
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
    matrix: "Kulturmatrise",
    list_title: "Normliste",
    logo: "Logo",
    columns: ["Tekst", "Valgt av"],
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
    matrix: "Kulturmatrise",
    list_title: "Normliste",
    logo: "Logo",
    columns: ["Tekst", "Vald av"],
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
    matrix: "Culture matrix",
    list_title: "Norm list",
    logo: "Logo",
    columns: ["Text", "Chosen by"],
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
