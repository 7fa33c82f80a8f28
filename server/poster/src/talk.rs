//! The form of a medarbeidersamtale, on upright A4.

use domain::ResultView;
use serde::Serialize;
use words::words;

use crate::document::{Forget, Pages, PosterError, laid_out, written};
use crate::form::Form;
use crate::world::PosterWorld;

#[derive(Serialize)]
struct Data {
    #[serde(flatten)]
    form: Form,
    confidential: &'static str,
    fields: [&'static str; 3],
    step: &'static str,
}

/// Of what is shown of a verdigrunnlag. As a PDF to the standards of the poster.
pub fn talk(shown: &ResultView) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&pages(shown)?)
}

/// The caller holds a [`Forget`].
fn pages(shown: &ResultView) -> Result<Pages, PosterError> {
    let json = serde_json::to_vec(&data(shown)).map_err(PosterError::Data)?;
    laid_out(&PosterWorld::of_talk(json))
}

fn data(shown: &ResultView) -> Data {
    let said = &words(shown.lang).talk;
    Data {
        form: Form::new(shown, &shown.lived(false), said.title),
        confidential: said.confidential,
        fields: said.fields,
        step: said.step,
    }
}

#[cfg(test)]
#[path = "talk_tests.rs"]
mod tests;
