//! The rows of «Hva skjer videre?» on the page.

use domain::{StepId, StepRow};
use leptos::prelude::*;

use crate::{
    pages::facilitator::{draft::Moment, rows::RowsDraft},
    parts::fresh_id,
};

fn fresh() -> Option<StepId> {
    fresh_id().parse().ok()
}

/// The rows on the page.
#[derive(Clone, Copy)]
pub struct Writing {
    draft: RwSignal<RowsDraft>,
    saved: Memo<Vec<StepRow>>,
    /// A field that holds the cursor is not changed under it.
    entered: RwSignal<bool>,
    /// The row at the end that nobody has begun.
    empty: RwSignal<Option<StepId>>,
    pub shown: Memo<Vec<StepRow>>,
    pub from: Memo<Vec<StepRow>>,
    pub waiting: Memo<Vec<StepRow>>,
    pub told: Memo<bool>,
}

impl Writing {
    pub fn new(draft: RwSignal<RowsDraft>, saved: Memo<Vec<StepRow>>) -> Writing {
        let entered = RwSignal::new(false);
        let part = |of: fn(&RowsDraft, &[StepRow]) -> Vec<StepRow>| {
            Memo::new(move |_| draft.with(|draft| saved.with(|saved| of(draft, saved))))
        };
        let (held, waiting) = (part(RowsDraft::shown), part(RowsDraft::waiting));
        let began = part(RowsDraft::from);
        // There is always a row to write in.
        let empty = RwSignal::new(fresh());
        let ends_empty = Memo::new(move |_| held.with(|rows| rows.last().is_some_and(StepRow::is_blank)));
        let and_empty = move |mut rows: Vec<StepRow>| {
            if !ends_empty.get() {
                rows.push(StepRow { id: empty.get(), ..StepRow::default() });
            }
            rows
        };
        let shown = Memo::new(move |_| and_empty(held.get()));
        let from = Memo::new(move |_| and_empty(began.get()));
        let told = Memo::new(move |_| draft.with(|draft| draft.told));
        Effect::new(move |_| {
            let now = saved.get();
            draft.update(|draft| {
                draft.arrived(&now);
                if !entered.get_untracked() {
                    draft.let_go(&now);
                }
            });
        });
        Writing { draft, saved, entered, empty, shown, from, waiting, told }
    }

    pub fn write(self, id: Option<StepId>, change: impl FnOnce(&mut StepRow)) {
        let saved = self.saved.get_untracked();
        self.draft.update(|draft| change(&mut draft.begun(&saved, id).typed));
        if self.empty.get_untracked() == id {
            self.empty.set(fresh());
        }
    }

    /// A new row, below the others.
    pub fn add(self) {
        let empty = self.empty.get_untracked();
        if self.shown.with_untracked(|rows| rows.iter().any(|row| row.id == empty)) {
            self.write(empty, |_| {});
        }
        self.write(fresh(), |_| {});
    }

    pub fn remove(self, id: Option<StepId>) {
        let saved = self.saved.get_untracked();
        self.draft.update(|draft| {
            let row = draft.begun(&saved, id);
            (row.typed, row.removed) = (row.typed.emptied(), true);
        });
    }

    /// What another has made of this row meanwhile.
    pub fn clash(self, id: Option<StepId>) -> Option<StepRow> {
        self.draft.with(|draft| self.saved.with(|saved| draft.clash(saved, id)))
    }

    /// The last sending was refused, since another has changed the same row.
    pub fn tell(self) {
        self.draft.update(|draft| draft.told = true);
    }

    pub fn at(self, moment: Moment) {
        match moment {
            Moment::Entered => self.entered.set(true),
            Moment::Left => {
                self.entered.set(false);
                let saved = self.saved.get_untracked();
                self.draft.update(|draft| draft.let_go(&saved));
            }
            Moment::Submitted => self.draft.update_untracked(RowsDraft::submitted),
            Moment::Done => self.draft.update(RowsDraft::done),
        }
    }
}
