//! «Rediger»: a workshop that was made is changed. Until its first step all of it; then what has not begun.

use crate::{
    Decision, EventBody, Refusal, Session, Settings, Stage, ValueState, before::Before,
    ground::merged::merged,
};

impl Session {
    /// `from` is what the sender began with: what only one of two has changed stands.
    pub(crate) fn edit(&self, mine: &Settings, from: &Settings) -> Decision {
        let rehearsal = self.settings.rehearsal;
        let checked = as_sent_back(Settings { rehearsal, ..mine.clone() }.checked()?, mine, from);
        let settings = self.of_both(checked, from)?;
        if !self.keeps_what_has_begun(&settings) {
            return Err(Refusal::HasBegun);
        }
        if settings == self.settings {
            return Ok(Vec::new());
        }
        Ok(vec![EventBody::Edited { settings: Box::new(settings) }])
    }

    fn of_both(&self, mine: Settings, from: &Settings) -> Result<Settings, Refusal> {
        let now = self.settings.clone();
        if displaces_slides(from, &mine, &now) || displaces_slides(from, &now, &mine) {
            return Err(Refusal::SettingsChanged);
        }
        let both = || {
            Some(Settings {
                title: merged(&from.title, mine.title, now.title)?,
                organisation: merged(&from.organisation, mine.organisation, now.organisation)?,
                lang: merged(&from.lang, mine.lang, now.lang)?,
                values: merged(&from.values, mine.values, now.values)?,
                services: merged(&from.services, mine.services, now.services)?,
                individual_seconds: merged(
                    &from.individual_seconds,
                    mine.individual_seconds,
                    now.individual_seconds,
                )?,
                plan: merged(&from.plan, mine.plan, now.plan)?,
                rehearsal: now.rehearsal,
                retention_days: merged(&from.retention_days, mine.retention_days, now.retention_days)?,
                slides: merged(&from.slides, mine.slides, now.slides)?,
                // Some have been told already, or not told.
                may_be_kept: now.may_be_kept,
                // Whoever made it held that, and whoever edits it may not.
                next_edition_of: now.next_edition_of,
            })
        };
        both().ok_or(Refusal::SettingsChanged)
    }

    /// Values that have begun stay as they are, and with the first of them what everybody was told when they came in.
    fn keeps_what_has_begun(&self, to: &Settings) -> bool {
        let now = &self.settings;
        let begun = self.values_begun();
        begun == 0
            || to.values.get(..begun) == now.values.get(..begun)
                && (self.stage != Stage::Closing || to.values.len() == now.values.len())
                && (to.lang, &to.services, to.retention_days) == (now.lang, &now.services, now.retention_days)
    }

    /// Core values that can no longer be edited. In Avslutning there is none to come.
    pub fn values_begun(&self) -> usize {
        if self.stage == Stage::Closing { self.settings.values.len() } else { self.begun }
    }

    pub(crate) fn apply_edited(&mut self, settings: &Settings) {
        let services =
            self.participants.iter().filter_map(|(who, held)| Some((*who, held.service?))).collect();
        let pictures_at = self.pictures_at.clone();
        let talk = self.keep_pictures(settings);
        let settings = Box::new(self.set_settings(settings.clone()));
        self.record(Before::Settings { settings, services, pictures_at, talk });
    }

    /// The settings as they were. Whoever has said where they work still works there, wherever it stands on the list.
    pub(crate) fn set_settings(&mut self, settings: Settings) -> Settings {
        let now = &self.common.settings.services;
        for participant in self.participants.values_mut() {
            let service = participant.service.and_then(|at| now.get(at));
            participant.service =
                service.and_then(|name| settings.services.iter().position(|other| other == name));
        }
        self.common.values.resize_with(settings.values.len(), ValueState::default);
        std::mem::replace(&mut self.common.settings, settings)
    }

    /// # Errors
    /// The room has come to what would be changed back.
    pub(crate) fn may_take_back(&self, settings: &Settings) -> Result<(), Refusal> {
        if self.keeps_what_has_begun(settings) { Ok(()) } else { Err(Refusal::BuiltUpon) }
    }
}

/// Slides tell their value by its number: those of `other` would stand at another one where `one` has moved the values.
fn displaces_slides(from: &Settings, one: &Settings, other: &Settings) -> bool {
    let was = |value| from.values.iter().position(|before| before == value);
    let moved = |(at, value)| was(value).is_some_and(|was| was != at);
    let values_moved = one.values.len() != from.values.len() || one.values.iter().enumerate().any(moved);
    let at_values = |settings: &Settings| {
        let slides = settings.slides.iter().filter(|slide| slide.place.value().is_some());
        slides.cloned().collect::<Vec<_>>()
    };
    values_moved && one.values != other.values && at_values(other) != at_values(from)
}

/// What came back as it was stands as it was: an earlier build may have cleaned it otherwise.
fn as_sent_back(mut checked: Settings, mine: &Settings, from: &Settings) -> Settings {
    if mine.title == from.title {
        checked.title.clone_from(&from.title);
    }
    if mine.organisation == from.organisation {
        checked.organisation.clone_from(&from.organisation);
    }
    if mine.services == from.services {
        checked.services.clone_from(&from.services);
    }
    if mine.slides == from.slides {
        checked.slides.clone_from(&from.slides);
    }
    for ((value, mine), from) in checked.values.iter_mut().zip(&mine.values).zip(&from.values) {
        if mine == from {
            value.clone_from(from);
        }
    }
    checked
}
