//! What every piece of the facilitator's page is handed: whose it is, what is seen, and what is half typed.

use std::collections::HashMap;

use domain::{
    CharterId, FIRST_EDITION, GroupId, Stage, StepRow, TextId, Timestamp,
    view::{Busy, FacilitatorView},
};
use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};
use words::{
    clouds::Clouds, common::Common, facilitator::Facilitator, lines::Lines, material::Material, words,
};

use super::{draft::Draft, rows::RowsDraft};
use crate::{Refused, forms::facilitator as forms, json, parts::HostKey};

#[derive(Clone, Copy)]
pub struct Host {
    pub key: HostKey,
    pub view: RwSignal<FacilitatorView>,
    /// The server's time.
    pub now: RwSignal<Timestamp>,
    drafts: StoredValue<HashMap<Field, ArcRwSignal<Draft<String>>>>,
    pub steps: RwSignal<RowsDraft>,
    /// The group whose «Flytt» is open.
    pub moving: RwSignal<Option<GroupId>>,
    /// Long lists are shown whole.
    pub whole: RwSignal<bool>,
    /// What is written of them is not saved, so «Publiser» waits.
    pub steps_wait: RwSignal<bool>,
    /// She may make links and delete the workshop; who leads beside her may not.
    pub owner: bool,
    /// Leaders have a link already: another would take its place.
    pub leaders: bool,
    /// What lives on of what was published, or is to.
    pub kept: StoredValue<Option<Kept>>,
    /// The room has just moved: the buttons that move it rest, in every tab, so that two people who press at
    /// the same moment take one step.
    pub resting: RwSignal<bool>,
    /// Who is in the midst of a text, or of the evaluation.
    pub writing: Memo<Option<Busy>>,
}

/// What lives on of what was published.
#[derive(Clone, Serialize, Deserialize)]
pub enum Kept {
    /// Its verdigrunnlag.
    Own {
        /// If this device holds it.
        held: Option<CharterId>,
        /// When that was published which it holds, and as which edition of it.
        published_at: Timestamp,
        edition: u32,
        /// Leaders see something else already.
        behind: bool,
    },
    /// It was, until another workshop gave it its next edition.
    Former { held: Option<CharterId>, published_at: Timestamp },
    /// It is to be the next edition of one.
    Next {
        title: String,
        /// The number of the one that stands there.
        edition: u32,
        /// Its hovedbudskap for each core value of this workshop; empty where it has none.
        messages: Vec<String>,
    },
}

/// A field whose half-typed text outlives the stage it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Wording(TextId),
    Truth(usize),
    Message(usize),
}

impl Host {
    pub fn new(
        key: HostKey,
        view: RwSignal<FacilitatorView>,
        now: RwSignal<Timestamp>,
        owner: bool,
        leaders: bool,
        kept: Option<Kept>,
    ) -> Host {
        Host {
            key,
            view,
            now,
            drafts: StoredValue::default(),
            steps: RwSignal::default(),
            moving: RwSignal::default(),
            whole: RwSignal::default(),
            steps_wait: RwSignal::default(),
            owner,
            leaders,
            kept: StoredValue::new(kept),
            resting: RwSignal::default(),
            writing: Memo::new(move |_| {
                let now = now.get();
                view.with(|view| view.writing(now))
            }),
        }
    }

    /// What was typed and refused without JavaScript stands half typed in its fields.
    pub fn begin_with(self, refused: Option<Refused>) {
        let Some(Refused { form, typed, .. }) = refused else { return };
        if form == forms::STEPS
            && let Ok((steps, from)) = json::read::<(Vec<StepRow>, Vec<StepRow>)>(&typed)
        {
            self.steps.set(self.view.with_untracked(|view| RowsDraft::typed(steps, &from, &view.next_steps)));
        }
        let values = 0..self.view.with_untracked(|view| view.settings.values.len());
        for value in values {
            let fields = match &form {
                form if *form == forms::truth(value) => vec![Field::Truth(value)],
                form if *form == forms::value(value) => vec![Field::Message(value), Field::Truth(value)],
                _ => continue,
            };
            for (field, text) in fields.into_iter().zip(typed.split('\n')) {
                self.line(field).set(Draft::typed(text.to_owned()));
            }
        }
    }

    /// A verdigrunnlag was kept of it, which stays when it goes.
    pub fn has_charter(self) -> bool {
        self.kept.with_value(|kept| matches!(kept, Some(Kept::Own { .. } | Kept::Former { .. })))
    }

    /// What is published is to be the next edition of a verdigrunnlag.
    pub fn makes_next_edition(self) -> bool {
        self.kept.with_value(|kept| matches!(kept, Some(Kept::Next { .. })))
    }

    /// The hovedbudskap of the edition before.
    pub fn former_message(self, value: usize) -> Option<String> {
        let of = |kept: &Option<Kept>| match kept {
            Some(Kept::Next { messages, .. }) => messages.get(value).cloned(),
            _ => None,
        };
        self.kept.with_value(of).filter(|message| !message.is_empty())
    }

    /// As which edition of its verdigrunnlag it was published then, if that is not the first.
    pub fn edition_of(self, published: Timestamp) -> Option<u32> {
        self.kept.with_value(|kept| match kept {
            Some(Kept::Own { published_at, edition, .. }) if *published_at == published => {
                (*edition > FIRST_EDITION).then_some(*edition)
            }
            _ => None,
        })
    }

    /// The page of secret links.
    pub fn links(self) -> String {
        format!("/f/{}/lenker", self.key.workshop)
    }

    pub fn words(self) -> &'static Facilitator {
        &words(self.key.lang).facilitator
    }

    pub fn material(self) -> &'static Material {
        &words(self.key.lang).material
    }

    pub fn clouds(self) -> &'static Clouds {
        &words(self.key.lang).clouds
    }

    pub fn list_words(self) -> &'static Lines {
        &words(self.key.lang).lines
    }

    pub fn common(self) -> &'static Common {
        &words(self.key.lang).common
    }

    /// A part of the view that wakes its readers only when it differs.
    pub fn slice<T>(self, part: impl Fn(&FacilitatorView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(&part))
    }

    /// What is sent along with what moves people.
    pub fn seats_rev(self) -> Signal<String> {
        let rev = self.slice(|view| view.seats_rev);
        Signal::derive(move || rev.get().to_string())
    }

    pub fn line(self, field: Field) -> RwSignal<Draft<String>> {
        self.drafts
            .try_update_value(|drafts| drafts.entry(field).or_default().clone())
            .unwrap_or_default()
            .into()
    }

    /// «Gruppearbeid – Barnets beste»
    pub fn stage_name(self, stage: Stage) -> String {
        let name = self.common().stage(stage);
        let value = stage.value().map(|index| self.value_name(index));
        value.map_or_else(|| name.to_owned(), |value| format!("{name} – {value}"))
    }

    pub fn value_name(self, index: usize) -> String {
        let name = |view: &FacilitatorView| view.settings.values.get(index).map(|value| value.name.clone());
        self.view.with(name).unwrap_or_default()
    }
}

/// The second click of a double click, and a key held down, must never be a second step: by then the
/// button may already mean the step after.
pub fn only_once(click: ev::MouseEvent) {
    if click.detail() > 1 {
        click.prevent_default();
    }
}

/// See [`only_once`].
pub fn no_repeat(press: ev::KeyboardEvent) {
    if press.repeat() && press.key() == "Enter" {
        press.prevent_default();
    }
}
