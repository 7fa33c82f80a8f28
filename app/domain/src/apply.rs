//! `apply`: how each event changes the workshop. Total: an event that does not fit changes nothing.

use crate::{Answer, Event, EventBody as E, Material, Session, Workshop, effects::Noted};

impl Workshop {
    /// Folds a log. `None` if it does not begin with a creation or a closing.
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Workshop> {
        let mut events = events.into_iter();
        let mut workshop = Workshop::begin(events.next()?)?;
        events.for_each(|event| workshop.apply(event));
        Some(workshop)
    }

    /// The first event of a log makes the workshop; only two kinds can.
    pub(crate) fn begin(event: &Event) -> Option<Workshop> {
        let mut workshop = match &event.body {
            E::Created { id, code, settings } => {
                let session = Session::new(*id, code.clone(), settings.clone(), event.at);
                Workshop::Session(Box::new(session))
            }
            E::Closed { snapshot } => Workshop::Material(Box::new(Material::left(snapshot, event.at))),
            _ => return None,
        };
        workshop.remember(event);
        Some(workshop)
    }

    /// Changes the state by one event that happens now, by the rules, and puts into it what came of it.
    pub fn carry_out(&mut self, mut event: Event) -> Event {
        event.effects = None;
        let noted = self.change(&event);
        // Duties and turns are in groups; without any, nothing can have come of it.
        event.effects = self
            .session()
            .filter(|session| !session.groups.is_empty())
            .map(|session| session.effects(&noted));
        event
    }

    /// Changes the state by one event that has happened. What came of it is worked out only where the event does not
    /// tell, as those of older logs do not.
    pub fn apply(&mut self, event: &Event) {
        self.change(event);
    }

    /// Changes the state by one event, and answers with what the rules had to work out.
    fn change(&mut self, event: &Event) -> Noted {
        let older = self.completed(event);
        let event = older.as_ref().unwrap_or(event);
        if let E::Closed { snapshot } = &event.body {
            *self = Workshop::Material(Box::new(Material::left(snapshot, event.at)));
        }
        let noted = match self {
            Workshop::Session(session) => session.happen(event),
            Workshop::Material(material) => {
                material.happen(event);
                Noted::default()
            }
        };
        self.remember(event);
        self.forget_touched(event);
        noted
    }

    /// What a repeat of the command behind this event is told.
    fn remember(&mut self, event: &Event) {
        let Some(cause) = event.cause else { return };
        let answer = match event.body {
            E::Joined { participant, .. } => Answer::Joined(participant),
            _ => Answer::Done,
        };
        self.carried_out.entry(cause).or_insert(answer);
    }
}
