//! Møtemal of a verdigrunnlag, on upright A4.

use domain::{Lived, ResultView};
use serde::Serialize;
use words::{
    meetings::{phases, rules},
    words,
};

use crate::document::{Forget, Pages, PosterError, laid_out, written};
use crate::form::Form;
use crate::world::PosterWorld;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Data {
    #[serde(flatten)]
    form: Form,
    fields: [&'static str; 3],
    rules_title: &'static str,
    rules: Vec<&'static str>,
    phases: Vec<Phase>,
    lived: &'static str,
    taboos: &'static str,
    columns: [&'static str; 5],
    sum_up: &'static str,
}

#[derive(Serialize)]
struct Phase {
    name: String,
    hint: &'static str,
}

/// Of what is shown of it. As a PDF to the standards of the poster.
pub fn meeting_template(shown: &ResultView, with_taboos: bool) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&pages(shown, with_taboos)?)
}

/// The caller holds a [`Forget`].
fn pages(shown: &ResultView, with_taboos: bool) -> Result<Pages, PosterError> {
    let json = serde_json::to_vec(&data(shown, with_taboos)).map_err(PosterError::Data)?;
    laid_out(&PosterWorld::of_meeting_template(json))
}

fn data(shown: &ResultView, with_taboos: bool) -> Data {
    let all = words(shown.lang);
    let said = &all.meeting_template;
    let mut lived = shown.lived(with_taboos);
    lived.retain(Lived::speaks);
    let phase = |(name, hint)| Phase { name, hint };
    Data {
        form: Form::new(shown, &lived, said.title),
        fields: said.fields,
        rules_title: all.common.rules_title,
        rules: rules(shown.lang).collect(),
        phases: phases(shown.lang).zip(said.hints).map(phase).collect(),
        lived: all.meetings.lived,
        taboos: all.common.taboos,
        columns: said.columns,
        sum_up: said.sum_up,
    }
}

#[cfg(test)]
#[path = "meeting_template_tests.rs"]
mod tests;
