//! Workshops to start from: Siljan's, Vestre Toten's, or a blank one.

use crate::{CoreValue, Lang, RETENTION_DAYS, Settings};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    Siljan,
    VestreToten,
    Blank,
}

impl Preset {
    pub const ALL: [Preset; 3] = [Preset::Siljan, Preset::VestreToten, Preset::Blank];

    pub const fn tag(self) -> &'static str {
        match self {
            Preset::Siljan => "siljan",
            Preset::VestreToten => "vestre-toten",
            Preset::Blank => "blank",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.tag() == tag)
    }

    /// Values whose prompts are our own and not the source's, marked «utkast» where they are edited.
    pub fn is_draft(self, value: usize) -> bool {
        match self {
            Preset::Siljan => value == 1,
            Preset::VestreToten => true,
            Preset::Blank => false,
        }
    }

    /// The preset's settings. Prompts and names are the municipality's own words, and stay Norwegian
    /// whatever the language of the screens.
    pub fn settings(self, lang: Lang) -> Settings {
        let (title, organisation, values, services): (&str, &str, &[[&str; 3]], &[&str]) = match self {
            Preset::Siljan => ("Kultur for god samhandling", "Siljan kommune", &SILJAN, &SILJAN_SERVICES),
            Preset::VestreToten => ("Likeverdig dialog", "Vestre Toten kommune", &VESTRE_TOTEN, &[]),
            Preset::Blank => ("", "", &[["", "", ""]], &[]),
        };
        Settings {
            title: title.to_owned(),
            organisation: organisation.to_owned(),
            lang,
            values: values
                .iter()
                .map(|[name, individual, group]| CoreValue {
                    name: (*name).to_owned(),
                    individual_prompt: (*individual).to_owned(),
                    group_prompt: (*group).to_owned(),
                })
                .collect(),
            services: services.iter().map(|service| (*service).to_owned()).collect(),
            individual_seconds: Some(5 * 60),
            rehearsal: false,
            retention_days: RETENTION_DAYS,
        }
    }
}

/// Name, individual prompt, group prompt. Value 2 has no slide in the source; its prompts are ours.
const SILJAN: [[&str; 3]; 3] = [
    [
        "Barnets beste",
        "Finn normer som beskriver hvordan vi arbeider til barnets beste.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte hvor vi har fokus på barnets beste. Finn også tabu: slik vil vi ikke ha det.",
    ],
    [
        "Respekt og raushet",
        "Finn normer som beskriver hvordan vi viser respekt og raushet i tverrfaglig samhandling.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte preget av respekt og raushet. Finn også tabu: slik vil vi ikke ha det.",
    ],
    [
        "Mot",
        "Finn normer som beskriver hvordan vi har mot til å tenke nytt i tverrfaglig samhandling.",
        "Bli enige om de fem viktigste normene som kjennetegner hvordan vi kan utnytte handlingsrommet og bruke mot. Finn også tabu: slik vil vi ikke ha det.",
    ],
];

const SILJAN_SERVICES: [&str; 8] = [
    "Forebyggende helsetjenester",
    "NAV",
    "Siljan ungdomsskole",
    "Midtbygda barneskole",
    "Sagaenga barnehage",
    "Loppedåpan barnehage",
    "Barneverntjenesten",
    "PPT",
];

const VESTRE_TOTEN: [[&str; 3]; 4] = [
    [
        "Trygghet",
        "Finn normer som beskriver hvordan vi skaper trygghet for barn, unge og foreldre.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte der alle er trygge. Finn også tabu: slik vil vi ikke ha det.",
    ],
    [
        "Respekt",
        "Finn normer som beskriver hvordan vi viser respekt for hverandre og for dem det gjelder.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte preget av respekt. Finn også tabu: slik vil vi ikke ha det.",
    ],
    [
        "Inkludering",
        "Finn normer som beskriver hvordan vi inkluderer barnet, familien og hverandre.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte der alle er med. Finn også tabu: slik vil vi ikke ha det.",
    ],
    [
        "Mestring",
        "Finn normer som beskriver hvordan vi hjelper barn og unge til å mestre eget liv.",
        "Bli enige om de fem viktigste normene som kjennetegner et møte som gir mestring. Finn også tabu: slik vil vi ikke ha det.",
    ],
];
