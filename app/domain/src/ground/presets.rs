//! Workshops to start from: Siljan's, Vestre Toten's, or a blank one.

use super::preset_slides::{self, Ours};
use crate::{CoreValue, Lang, Plan, RETENTION_DAYS, Settings, Slide};

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

    /// Values whose wording is our own and not the source's, marked «utkast» where they are edited.
    pub fn is_draft(self, lang: Lang, value: usize) -> bool {
        match (self, lang) {
            (Preset::Blank, _) => false,
            (Preset::Siljan, Lang::Nb) => value == 1,
            (Preset::VestreToten, _) | (_, Lang::Nn | Lang::En) => true,
        }
    }

    /// The preset's settings. The source is in Bokmål; what stands in the other languages is our translation, so that a
    /// room meets one language. The municipality, its schools and its kindergartens go by their own names; of the other
    /// services Nynorsk has its own.
    pub fn settings(self, lang: Lang) -> Settings {
        let organisation = match self {
            Preset::Siljan => "Siljan kommune",
            Preset::VestreToten => "Vestre Toten kommune",
            Preset::Blank => "",
        };
        let (title, values) = self.wording(lang);
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
            services: self.services(lang).iter().map(|service| (*service).to_owned()).collect(),
            individual_seconds: Some(5 * 60),
            plan: Plan::default(),
            rehearsal: false,
            retention_days: RETENTION_DAYS,
            may_be_kept: false,
            slides: self.slides().iter().map(|ours| ours.slide(lang)).collect(),
            next_edition_of: None,
        }
    }

    fn wording(self, lang: Lang) -> (&'static str, &'static [Wording]) {
        match (self, lang) {
            (Preset::Siljan, Lang::Nb) => ("Kultur for god samhandling", &SILJAN),
            (Preset::Siljan, Lang::Nn) => ("Kultur for god samhandling", &SILJAN_NN),
            (Preset::Siljan, Lang::En) => ("A culture of working well together", &SILJAN_EN),
            (Preset::VestreToten, Lang::Nb) => ("Likeverdig dialog", &VESTRE_TOTEN),
            (Preset::VestreToten, Lang::Nn) => ("Likeverdig dialog", &VESTRE_TOTEN_NN),
            (Preset::VestreToten, Lang::En) => ("Dialogue between equals", &VESTRE_TOTEN_EN),
            (Preset::Blank, _) => ("", &[["", "", ""]]),
        }
    }

    fn services(self, lang: Lang) -> &'static [&'static str] {
        match (self, lang) {
            (Preset::Siljan, Lang::Nb | Lang::En) => &SILJAN_SERVICES,
            (Preset::Siljan, Lang::Nn) => &SILJAN_SERVICES_NN,
            (Preset::VestreToten | Preset::Blank, _) => &[],
        }
    }

    fn slides(self) -> &'static [Ours] {
        match self {
            Preset::Siljan => &preset_slides::SILJAN,
            Preset::VestreToten => &preset_slides::VESTRE_TOTEN,
            Preset::Blank => &[],
        }
    }

    /// All its words, in an order that is the same in every language.
    fn words(self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let (title, values) = self.wording(lang);
        let slides = self.slides().iter().map(move |ours| ours.said(lang));
        let slides = slides.flat_map(|said| std::iter::once(said.heading).chain(said.lines.iter().copied()));
        let services = self.services(lang).iter().copied();
        std::iter::once(title).chain(values.iter().flatten().copied()).chain(slides).chain(services)
    }
}

/// What these words of a preset are in another language. None: they are somebody's own.
pub fn said_in(words: &str, lang: Lang) -> Option<&'static str> {
    everywhere().find_map(|(preset, other)| {
        let (ours, said) = (preset.words(other), preset.words(lang));
        ours.zip(said).find(|(ours, _)| !ours.is_empty() && *ours == words).map(|(_, said)| said)
    })
}

/// A value of this name with prompts to go with it: those of the preset that has it, or else those that any may have.
pub fn named(name: &str, lang: Lang) -> CoreValue {
    let own = everywhere().find_map(|(preset, other)| {
        let at = preset.wording(other).1.iter().position(|[ours, ..]| !ours.is_empty() && *ours == name)?;
        let [_, individual, group] = preset.wording(lang).1.get(at)?;
        Some([(*individual).to_owned(), (*group).to_owned()])
    });
    let [individual_prompt, group_prompt] = own.unwrap_or_else(|| general(name, lang));
    CoreValue { name: name.to_owned(), individual_prompt, group_prompt }
}

/// What a value of any name may ask: first each alone, then the group.
pub fn general(name: &str, lang: Lang) -> [String; 2] {
    match lang {
        Lang::Nb => [
            format!("Finn normer som beskriver hvordan vi lever etter «{name}» til daglig."),
            format!(
                "Bli enige om de fem viktigste normene som viser at vi lever etter «{name}». Finn også tabu: slik vil vi ikke ha det."
            ),
        ],
        Lang::Nn => [
            format!("Finn normer som beskriv korleis vi lever etter «{name}» til dagleg."),
            format!(
                "Bli einige om dei fem viktigaste normene som viser at vi lever etter «{name}». Finn òg tabu: slik vil vi ikkje ha det."
            ),
        ],
        Lang::En => [
            format!("Find norms that describe how we live by “{name}” every day."),
            format!(
                "Agree on the five most important norms that show that we live by “{name}”. Find taboos too: this is not how we want it."
            ),
        ],
    }
}

/// Whether nobody has written anything of this value: it stands as in a preset, or there is nothing in it.
pub fn is_untouched(value: &CoreValue) -> bool {
    let typed = [&value.name, &value.individual_prompt, &value.group_prompt].map(|typed| typed.trim());
    everywhere().any(|(preset, lang)| preset.wording(lang).1.contains(&typed))
}

/// Whether one of its prompts is our own suggestion, and not the source's.
pub fn is_draft(value: &CoreValue) -> bool {
    let is_general = |lang| {
        let [individual, group] = general(&value.name, lang);
        value.individual_prompt == individual || value.group_prompt == group
    };
    Lang::ALL.into_iter().any(is_general)
        || everywhere().any(|(preset, lang)| {
            let drafts =
                preset.wording(lang).1.iter().enumerate().filter(|(at, _)| preset.is_draft(lang, *at));
            drafts.map(|(_, wording)| wording).any(|[_, individual, group]| {
                value.individual_prompt == *individual || value.group_prompt == *group
            })
        })
}

/// Whether nobody has written anything of this slide: it stands as in a preset, or there is nothing on it.
pub fn is_untouched_slide(slide: &Slide) -> bool {
    slide.is_blank() && slide.by.is_empty() || as_ours(slide).next().is_some()
}

/// Whether a slide stays when the value that it stood at is taken away: what somebody has written is not lost, and they are
/// asked where it is to stand.
pub fn outlives_its_value(slide: &Slide) -> bool {
    !is_untouched_slide(slide)
}

/// Whether its wording is ours and not the source's, or to be checked.
pub fn is_draft_slide(slide: &Slide) -> bool {
    as_ours(slide).any(|(lang, ours)| ours.is_draft(lang))
}

/// The slides of presets that are this one, wherever it was put.
fn as_ours(slide: &Slide) -> impl Iterator<Item = (Lang, &'static Ours)> {
    let all = everywhere().flat_map(|(preset, lang)| preset.slides().iter().map(move |ours| (lang, ours)));
    all.filter(|(lang, ours)| Slide { place: slide.place, ..ours.slide(*lang) } == *slide)
}

fn everywhere() -> impl Iterator<Item = (Preset, Lang)> {
    Preset::ALL.into_iter().flat_map(|preset| Lang::ALL.map(|lang| (preset, lang)))
}

/// Name, individual prompt, group prompt.
type Wording = [&'static str; 3];

/// Value 2 has no slide in the source; its prompts are ours.
const SILJAN: [Wording; 3] = [
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

const SILJAN_SERVICES_NN: [&str; 8] = [
    "Førebyggjande helsetenester",
    "NAV",
    "Siljan ungdomsskole",
    "Midtbygda barneskole",
    "Sagaenga barnehage",
    "Loppedåpan barnehage",
    "Barneverntenesta",
    "PPT",
];

const VESTRE_TOTEN: [Wording; 4] = [
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

const SILJAN_NN: [Wording; 3] = [
    [
        "Det beste for barnet",
        "Finn normer som beskriv korleis vi arbeider til det beste for barnet.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte der vi har fokus på det beste for barnet. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
    [
        "Respekt og romslegheit",
        "Finn normer som beskriv korleis vi viser respekt og romslegheit i tverrfagleg samhandling.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte prega av respekt og romslegheit. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
    [
        "Mot",
        "Finn normer som beskriv korleis vi har mot til å tenkje nytt i tverrfagleg samhandling.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar korleis vi kan nytte handlingsrommet og bruke mot. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
];

const SILJAN_EN: [Wording; 3] = [
    [
        "The best interests of the child",
        "Find norms that describe how we work in the best interests of the child.",
        "Agree on the five most important norms of a meeting where the best interests of the child come first. Find taboos too: this is not how we want it.",
    ],
    [
        "Respect and generosity",
        "Find norms that describe how we show respect and generosity when we work across services.",
        "Agree on the five most important norms of a meeting marked by respect and generosity. Find taboos too: this is not how we want it.",
    ],
    [
        "Courage",
        "Find norms that describe how we have the courage to think in new ways when we work across services.",
        "Agree on the five most important norms for how we use the room we have to act, and our courage. Find taboos too: this is not how we want it.",
    ],
];

const VESTRE_TOTEN_NN: [Wording; 4] = [
    [
        "Tryggleik",
        "Finn normer som beskriv korleis vi skaper tryggleik for barn, unge og foreldre.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte der alle er trygge. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
    [
        "Respekt",
        "Finn normer som beskriv korleis vi viser respekt for kvarandre og for dei det gjeld.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte prega av respekt. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
    [
        "Inkludering",
        "Finn normer som beskriv korleis vi inkluderer barnet, familien og kvarandre.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte der alle er med. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
    [
        "Meistring",
        "Finn normer som beskriv korleis vi hjelper barn og unge til å meistre sitt eige liv.",
        "Bli einige om dei fem viktigaste normene som kjenneteiknar eit møte som gir meistring. Finn òg tabu: slik vil vi ikkje ha det.",
    ],
];

const VESTRE_TOTEN_EN: [Wording; 4] = [
    [
        "Safety",
        "Find norms that describe how we make children, young people and parents feel safe.",
        "Agree on the five most important norms of a meeting where everyone feels safe. Find taboos too: this is not how we want it.",
    ],
    [
        "Respect",
        "Find norms that describe how we show respect for each other and for those it is about.",
        "Agree on the five most important norms of a meeting marked by respect. Find taboos too: this is not how we want it.",
    ],
    [
        "Inclusion",
        "Find norms that describe how we include the child, the family and each other.",
        "Agree on the five most important norms of a meeting where everyone takes part. Find taboos too: this is not how we want it.",
    ],
    [
        "Mastery",
        "Find norms that describe how we help children and young people to master their own lives.",
        "Agree on the five most important norms of a meeting that builds mastery. Find taboos too: this is not how we want it.",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preset_is_in_one_language_and_fits_the_form() {
        for preset in [Preset::Siljan, Preset::VestreToten] {
            let all = Lang::ALL.map(|lang| preset.settings(lang));
            for settings in &all {
                assert_eq!(settings.clone().checked().as_ref(), Ok(settings));
                assert_eq!(settings.values.len(), all[0].values.len());
                assert_eq!(settings.services.len(), all[0].services.len());
                let told = |settings: &Settings| -> Vec<_> {
                    settings.slides.iter().map(|slide| (slide.place, slide.kind, slide.lines.len())).collect()
                };
                assert_eq!(told(settings), told(&all[0]));
            }
            for value in 0..all[0].values.len() {
                let prompts = all.each_ref().map(|settings| &settings.values[value].group_prompt);
                assert!(prompts[0] != prompts[1] && prompts[1] != prompts[2], "{}", prompts[0]);
                assert!(preset.is_draft(Lang::Nn, value) && preset.is_draft(Lang::En, value));
            }
        }
    }
}
