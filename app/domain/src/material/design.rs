//! What the facilitator chooses for the poster, the sheets and the matrix.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{LogoId, Refusal, Settings, ground::merged::merged, text};

/// Longest quote, in Unicode scalars.
const LONGEST_QUOTE: usize = 160;

/// How the texts of a value stand to one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layout {
    /// The picture of the source: taboo – norm – VALUE – norm – taboo.
    #[default]
    Bands,
    /// Few lines and much air: the main message large, norms and taboos in columns.
    Columns,
    /// A card for each value.
    Cards,
    /// To be read from three metres: the main message and five norms at most, mostly a sheet for each value.
    Large,
    /// The same with a bed of tulips: each value a flower, each norm a leaf of it.
    Tulips,
}

/// Colours by name; `poster` knows what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Palette {
    #[default]
    Fjord,
    Forest,
    Lingonberry,
    Amber,
    Slate,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Orientation {
    #[default]
    Landscape,
    Portrait,
}

impl Layout {
    pub const ALL: [Layout; 5] =
        [Layout::Bands, Layout::Columns, Layout::Cards, Layout::Large, Layout::Tulips];
}

impl Palette {
    pub const ALL: [Palette; 5] =
        [Palette::Fjord, Palette::Forest, Palette::Lingonberry, Palette::Amber, Palette::Slate];
}

impl Orientation {
    pub const ALL: [Orientation; 2] = [Orientation::Landscape, Orientation::Portrait];
}

/// How the documents of a workshop look. Frozen with the rest at «Publiser».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PosterDesign {
    pub layout: Layout,
    pub palette: Palette,
    pub orientation: Orientation,
    /// May be empty.
    pub quote: String,
    /// Which of the workshop's services are named, by their index; none said is all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<usize>>,
    /// The picture itself is kept beside the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoId>,
}

/// What the page of looks sends together: all but the logo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looks {
    pub layout: Layout,
    pub palette: Palette,
    pub orientation: Orientation,
    #[serde(default)]
    pub quote: String,
    /// Those that are named.
    #[serde(default)]
    pub services: Vec<usize>,
}

impl Looks {
    /// As they are stored. A quote that cannot be stays as it was typed.
    pub(crate) fn cleaned(&self) -> Looks {
        let quote = text::line(&self.quote, LONGEST_QUOTE).unwrap_or_else(|_| self.quote.clone());
        Looks { quote, ..self.clone() }
    }

    /// These choices where others have left `now` since they began from `from`. None: the same one was made
    /// otherwise by both.
    pub(crate) fn beside(self, from: &Looks, now: &Looks) -> Option<Looks> {
        let mut clash = false;
        let looks = self.laid_on(from, now, &mut clash);
        (!clash).then_some(looks)
    }

    /// The same, with one's own choice where both made one.
    #[must_use]
    pub fn onto(self, from: &Looks, now: &Looks) -> Looks {
        self.laid_on(from, now, &mut false)
    }

    fn laid_on(self, from: &Looks, now: &Looks, clash: &mut bool) -> Looks {
        fn choice<T: PartialEq + Clone>(from: &T, mine: T, now: &T, clash: &mut bool) -> T {
            let left = merged(from, mine.clone(), now.clone());
            *clash |= left.is_none();
            left.unwrap_or(mine)
        }
        let all: BTreeSet<usize> = self.services.iter().chain(&now.services).copied().collect();
        let named = |at: &usize| {
            let [from, mine, now] = [from, &self, now].map(|looks| looks.services.contains(at));
            choice(&from, mine, &now, &mut false)
        };
        Looks {
            services: all.into_iter().filter(named).collect(),
            layout: choice(&from.layout, self.layout, &now.layout, clash),
            palette: choice(&from.palette, self.palette, &now.palette, clash),
            orientation: choice(&from.orientation, self.orientation, &now.orientation, clash),
            quote: choice(&from.quote, self.quote, &now.quote, clash),
        }
    }
}

impl PosterDesign {
    pub(crate) fn of(looks: Looks, logo: Option<LogoId>) -> PosterDesign {
        let Looks { layout, palette, orientation, quote, services } = looks;
        PosterDesign { layout, palette, orientation, quote, services: Some(services), logo }
    }

    /// What the page of looks shows.
    pub fn looks(&self, settings: &Settings) -> Looks {
        let all = 0..settings.services.len();
        Looks {
            layout: self.layout,
            palette: self.palette,
            orientation: self.orientation,
            quote: self.quote.clone(),
            services: self.services.clone().unwrap_or_else(|| all.collect()),
        }
    }

    /// This design in its stored form.
    ///
    /// # Errors
    /// The quote is too long, or cannot be shown.
    pub(crate) fn checked(&self, settings: &Settings) -> Result<PosterDesign, Refusal> {
        let all = settings.services.len();
        let named: Option<Vec<usize>> =
            self.services.as_ref().map(|named| (0..all).filter(|at| named.contains(at)).collect());
        let services = named.filter(|named| named.len() < all);
        Ok(PosterDesign { services, ..self.with_legal_quote()? })
    }

    /// # Errors
    /// The quote is too long, or cannot be shown.
    pub(crate) fn with_legal_quote(&self) -> Result<PosterDesign, Refusal> {
        let quote = text::line(&self.quote, LONGEST_QUOTE).map_err(Refusal::Text)?;
        Ok(PosterDesign { quote, ..self.clone() })
    }

    /// The services that the documents name.
    pub fn services(&self, settings: &Settings) -> Vec<String> {
        let all = settings.services.iter().enumerate();
        let named = all.filter(|(at, _)| self.services.as_ref().is_none_or(|named| named.contains(at)));
        named.map(|(_, service)| service.clone()).collect()
    }
}
