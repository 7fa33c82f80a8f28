//! How the documents are to look.

use std::collections::BTreeSet;

use crate::{Common, Decision, EventBody, LogoId, Looks, Material, PosterDesign, Refusal, before::Before};

impl Material {
    /// `from`: what the sender began from. What others have chosen meanwhile stays.
    pub(crate) fn choose_looks(&self, chosen: Looks, from: Option<&Looks>) -> Decision {
        let chosen = match from {
            Some(from) => {
                let now = self.design.looks(&self.settings);
                chosen.cleaned().beside(&from.cleaned(), &now).ok_or(Refusal::LooksChanged)?
            }
            None => chosen,
        };
        self.design_poster(PosterDesign::of(chosen, self.design.logo))
    }

    pub(crate) fn set_logo(&self, logo: Option<LogoId>) -> Decision {
        self.design_poster(PosterDesign { logo, ..self.design.clone() })
    }

    fn design_poster(&self, design: PosterDesign) -> Decision {
        let design = design.checked(&self.settings)?;
        Ok(if design == self.design { Vec::new() } else { vec![EventBody::Designed { design }] })
    }

    /// The logos that something still rests on: the design, what was published, and what «Angre» brings back.
    pub fn logos(&self) -> BTreeSet<LogoId> {
        let undone = self.acts.befores().filter_map(|before| match before {
            Before::Design(design) => design.logo,
            _ => None,
        });
        let published = self.published.as_ref().and_then(|published| published.design.logo);
        undone.chain(self.design.logo).chain(published).collect()
    }
}

impl Common {
    pub(crate) fn apply_designed(&mut self, design: &PosterDesign) {
        let before = std::mem::replace(&mut self.design, design.clone());
        self.record(Before::Design(before));
    }
}
