//! What everybody with its link sees, and all that its documents are made of.

use crate::{Charter, ResultText, ResultValue, ResultView};

impl Charter {
    /// What is shown of it.
    pub fn result(&self) -> ResultView {
        let values = self.values.iter().map(|value| {
            let texts = value.texts.iter().filter(|text| text.is_shown()).map(|text| ResultText {
                kind: text.kind,
                words: text.words.clone(),
                support: None,
                on_poster: text.on_poster,
            });
            ResultValue {
                name: value.name.clone(),
                main_message: value.main_message.clone(),
                truth: value.truth.clone(),
                texts: texts.collect(),
                ..ResultValue::default()
            }
        });
        ResultView {
            title: self.title.clone(),
            organisation: self.organisation.clone(),
            lang: self.lang,
            services: self.services.clone(),
            published_at: self.published_at,
            values: values.collect(),
            // They are measures here, which have a list of their own.
            next_steps: Vec::new(),
            // None becomes a verdigrunnlag.
            rehearsal: false,
            design: self.design.clone(),
            logo: None,
        }
    }
}
