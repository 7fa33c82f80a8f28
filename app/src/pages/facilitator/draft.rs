//! Text being typed, beside the text that is saved. A view that arrives never takes what is half typed.

use leptos::prelude::*;

#[derive(Clone, Debug, Default)]
pub struct Draft<T> {
    /// None while the field shows what is saved.
    typed: Option<T>,
    submitted: Option<T>,
    /// The last that was carried out.
    sent: Option<T>,
}

pub struct Typing<T: Send + Sync + 'static> {
    draft: RwSignal<Draft<T>>,
    /// What the field holds.
    pub shown: Memo<T>,
    pub unsaved: Memo<bool>,
}

impl<T: Send + Sync + 'static> Clone for Typing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Typing<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Typing<T> {
    pub fn new(draft: RwSignal<Draft<T>>, saved: Memo<T>) -> Self {
        // What was sent has come back, perhaps cleaned, or somebody wrote after us: show that.
        Effect::new(move |before: Option<T>| {
            let now = saved.get();
            if before.is_some_and(|before| before != now) {
                draft.update(|draft| {
                    if draft.typed == draft.sent {
                        draft.typed = None;
                    }
                });
            }
            now
        });
        let shown =
            Memo::new(move |_| draft.with(|draft| draft.typed.clone()).unwrap_or_else(|| saved.get()));
        let unsaved = Memo::new(move |_| {
            draft.with(|draft| {
                let waits = |typed: &T| draft.sent.as_ref() != Some(typed) && *typed != saved.get();
                draft.typed.as_ref().is_some_and(waits)
            })
        });
        Typing { draft, shown, unsaved }
    }

    pub fn write(self, text: T) {
        self.draft.update(|draft| draft.typed = Some(text));
    }

    pub fn submit(self) {
        self.draft.update_untracked(|draft| draft.submitted = draft.typed.clone());
    }

    /// When the server has carried it out.
    pub fn done(self) -> Callback<()> {
        Callback::new(move |()| self.draft.update(|draft| draft.sent = draft.submitted.clone()))
    }
}
