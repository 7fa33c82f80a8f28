//! Words of the poster, and of the documents that are set like it.

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
    /// Of several norms.
    pub norms_mean: &'static str,
    pub truth: &'static str,
    pub continued: &'static str,
    /// The title of a result that has none.
    pub untitled: &'static str,
    /// Across every page of a rehearsal's.
    pub rehearsal: &'static str,
    pub matrix: &'static str,
    pub list_title: &'static str,
    /// What the picture is to those who do not see it.
    pub logo: &'static str,
    /// Column heads of the norm list: text, chosen by.
    pub columns: [&'static str; 2],
}

pub const NB: Labels = Labels {
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabuer",
    norm_means: "Norm – slik arbeider vi",
    taboo_means: "Tabu – slik vil vi ikke ha det",
    norms_mean: "Normer – slik arbeider vi",
    truth: "Sant",
    continued: "(fortsetter)",
    untitled: "Verdiplakat",
    rehearsal: "Prøvekjøring",
    matrix: "Kulturmatrise",
    list_title: "Normliste",
    logo: "Logo",
    columns: ["Tekst", "Valgt av"],
};

pub const NN: Labels = Labels {
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabu",
    norm_means: "Norm – slik arbeider vi",
    taboo_means: "Tabu – slik vil vi ikkje ha det",
    norms_mean: "Normer – slik arbeider vi",
    truth: "Sant",
    continued: "(held fram)",
    untitled: "Verdiplakat",
    rehearsal: "Prøvekøyring",
    matrix: "Kulturmatrise",
    list_title: "Normliste",
    logo: "Logo",
    columns: ["Tekst", "Vald av"],
};

pub const EN: Labels = Labels {
    norm: "Norm",
    norms: "Norms",
    taboo: "Taboo",
    taboos: "Taboos",
    norm_means: "Norm – how we work",
    taboo_means: "Taboo – how we do not want it to be",
    norms_mean: "Norms – how we work",
    truth: "True",
    continued: "(continued)",
    untitled: "Values poster",
    rehearsal: "Rehearsal",
    matrix: "Culture matrix",
    list_title: "Norm list",
    logo: "Logo",
    columns: ["Text", "Chosen by"],
};
