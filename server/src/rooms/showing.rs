//! How what is on disk becomes what everybody sees: what a task has stored itself, and what others have.

use std::{sync::atomic::Ordering, time::Duration};

use domain::{Audience, Event, EventBody};

use super::{
    log::Tail,
    task::{Over, Task},
};
use crate::figures;

impl Task {
    /// What is on disk, and is not here. Nothing is decided that is not stored.
    pub(super) fn take_in(&mut self, tail: Tail) -> Result<(), Over> {
        match tail {
            Tail::Gone => return Err(Over),
            Tail::Further(rows) => {
                let (Some((_, first)), Some((head, _))) = (rows.first(), rows.last()) else { return Ok(()) };
                figures::behind(self.since(first));
                self.head = *head;
                let events: Vec<Event> = rows.into_iter().map(|(_, event)| event).collect();
                for event in &events {
                    self.ahead.apply(event);
                }
                self.show(&events);
            }
            Tail::Anew(state, heads) => {
                self.head = *heads.last().ok_or(Over)?;
                self.ends.look_at(&state);
                self.ahead = (*state).clone();
                self.stored.write(|stored| *stored = *state);
                self.forget_what_was_made();
                (self.let_go)(self.id);
                self.bells.ring(&Audience { everyone: true, ..Audience::default() });
            }
        }
        Ok(())
    }

    /// How long ago it was written: all who share a database go by its clock.
    pub(super) fn since(&self, event: &Event) -> Duration {
        Duration::from_millis((self.clock)().since(event.at).try_into().unwrap_or_default())
    }

    /// Brings what everybody sees up to what was stored, and wakes those whom it concerns.
    pub(super) fn show(&self, events: &[Event]) {
        let may_change_result = events.iter().any(|event| {
            use EventBody as E;
            matches!(
                event.body,
                E::Published { .. } | E::Hidden { .. } | E::Deleted { .. } | E::Undone { .. }
            )
        });
        let (audience, is_another) = self.stored.write(|workshop| {
            let before = may_change_result.then(|| workshop.result());
            let audience = events.iter().fold(Audience::default(), |mut audience, event| {
                workshop.apply(event);
                audience.extend(workshop.audience(event));
                audience
            });
            self.ends.look_at(workshop);
            (audience, before.is_some_and(|before| before != workshop.result()))
        });
        let taken_away =
            |event: &Event| matches!(event.body, EventBody::Deleted { .. } | EventBody::Hidden { .. });
        if events.iter().any(taken_away) {
            self.forget_what_was_made();
        }
        if is_another {
            (self.let_go)(self.id);
        }
        self.bells.ring(&audience);
    }

    /// What has been made of the workshop may hold what is gone from it.
    fn forget_what_was_made(&self) {
        self.taken_away.fetch_add(1, Ordering::SeqCst);
        self.alike.forget();
        // Whoever lays out a cloud is not waited for here.
        let clouds = self.clouds.clone();
        tokio::task::spawn_blocking(move || clouds.forget());
    }
}
