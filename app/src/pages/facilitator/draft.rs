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

impl<T> Draft<T> {
    /// Half typed already.
    pub fn typed(text: T) -> Self {
        Draft { typed: Some(text), submitted: None, sent: None }
    }
}

impl<T: PartialEq> Draft<T> {
    /// Shows what is saved again, once that is what was typed, perhaps cleaned.
    fn let_go(&mut self, saved: &T) {
        if self.typed == self.sent || self.typed.as_ref() == Some(saved) {
            (self.typed, self.sent) = (None, None);
        }
    }
}

/// What happens to a field that its draft has to know.
#[derive(Clone, Copy, PartialEq)]
pub enum Moment {
    Entered,
    Left,
    Submitted,
    /// The server has carried it out.
    Done,
}

pub struct Typing<T: Send + Sync + 'static> {
    draft: RwSignal<Draft<T>>,
    saved: Memo<T>,
    /// A field that holds the cursor is not changed under it.
    entered: RwSignal<bool>,
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
        let entered = RwSignal::new(false);
        // What was sent has come back, perhaps cleaned, or somebody wrote after us: show that.
        Effect::new(move |_| {
            let now = saved.get();
            if !entered.get_untracked() {
                draft.update(|draft| draft.let_go(&now));
            }
        });
        let shown =
            Memo::new(move |_| draft.with(|draft| draft.typed.clone()).unwrap_or_else(|| saved.get()));
        let unsaved = Memo::new(move |_| {
            draft.with(|draft| {
                let waits = |typed: &T| draft.sent.as_ref() != Some(typed) && *typed != saved.get();
                draft.typed.as_ref().is_some_and(waits)
            })
        });
        Typing { draft, saved, entered, shown, unsaved }
    }

    pub fn write(self, text: T) {
        self.draft.update(|draft| draft.typed = Some(text));
    }

    pub fn at(self, moment: Moment) {
        match moment {
            Moment::Entered => self.entered.set(true),
            Moment::Left => {
                self.entered.set(false);
                self.draft.update(|draft| draft.let_go(&self.saved.get_untracked()));
            }
            Moment::Submitted => self.draft.update_untracked(|draft| draft.submitted = draft.typed.clone()),
            Moment::Done => self.draft.update(|draft| draft.sent = draft.submitted.clone()),
        }
    }
}
