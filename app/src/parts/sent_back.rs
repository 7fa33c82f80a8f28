//! A form that was refused without JavaScript: its page begins where the sender was.

use domain::Lang;
use leptos::prelude::*;

use super::{effect, send::Reply};
use crate::Refused;

/// The one of this page's forms that was refused a moment ago, if any.
#[derive(Clone, Copy)]
pub struct SentBack(RwSignal<Option<Refused>>);

impl SentBack {
    pub fn new(refused: Option<Refused>) -> SentBack {
        SentBack(RwSignal::new(refused))
    }

    /// What had been typed or marked in the form of this name.
    pub fn typed(self, form: &str) -> Option<String> {
        self.0.with_untracked(|refused| Some(refused.as_ref().filter(|r| r.form == form)?.typed.clone()))
    }

    /// Where the form of this name hears what comes of it, beginning with what came of it before this page.
    pub fn answer(self, form: &str) -> Reply<()> {
        let refused = self.0.get_untracked().filter(|refused| !form.is_empty() && refused.form == form);
        Reply::new(refused.map(|refused| Err(refused.fault)))
    }

    /// The same of a form about something that stands at `rev`: what was said of it before is not true any more.
    pub fn answer_at(self, form: &str, rev: Memo<u32>) -> Reply<()> {
        let answer = self.answer(form);
        effect(move |before: Option<u32>| {
            let now = rev.get();
            if before.is_some_and(|before| before != now) {
                answer.set(None);
            }
            now
        });
        answer
    }

    pub fn forget(self) {
        self.0.set(None);
    }
}

/// What to say of one that has no name, or no place on the page now.
#[component]
pub fn RefusedLine(lang: Lang, sent_back: SentBack) -> impl IntoView {
    let said = move || {
        let refused = sent_back.0.get().filter(|refused| refused.form.is_empty())?;
        Some(view! { <p class="fault" role="alert">{refused.fault.sentence(lang)}</p> }.into_any())
    };
    view! { {move || said()} }
}
