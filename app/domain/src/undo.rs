//! The facilitator's «Angre»: what it would take back, and taking it back.

use crate::{
    Common, Decision, EditedValue, Event, EventBody, Material, Refusal, Session, Timestamp, Undoable,
    ValueState, Workshop, before::Before, session::grouping::GROUP_SIZE,
};

impl Before {
    pub(crate) fn undoable(&self, workshop: &Workshop) -> Undoable {
        match self {
            Before::Settings { .. } => Undoable::Edit,
            Before::Stage { stage, .. } => Undoable::Move(*stage),
            Before::Timer(_) => Undoable::Timer,
            Before::Groups(groups) => Undoable::Groups(!groups.is_empty()),
            Before::Seats { from, .. } => {
                Undoable::Seat(workshop.session().map_or(0, |session| session.group_number(*from)))
            }
            Before::NoGroup { group, .. } => {
                Undoable::NewGroup(workshop.session().map_or(0, |session| session.group_number(*group)))
            }
            Before::Without(without) => {
                let (group, place) = without.who(workshop);
                Undoable::Without(group, place)
            }
            Before::Revealed { on, .. } => Undoable::Reveal(*on),
            Before::Slide(_) => Undoable::Slide,
            Before::Hidden(texts) => Undoable::Hide(texts.values().any(|hidden| *hidden)),
            Before::Headings { .. } => Undoable::Merge,
            Before::Cloud { .. } => Undoable::Cloud,
            Before::Apart(_) => Undoable::Apart,
            Before::Order { .. } => Undoable::Order,
            Before::Poster(_) => Undoable::Poster,
            Before::Message { value, .. } => Undoable::Message(*value),
            Before::Truth { value, .. } => Undoable::Truth(*value),
            Before::NextSteps(_) => Undoable::NextSteps,
            Before::Approved { value, result } => Undoable::Approval(*value, result.is_some()),
            Before::Published(before) => Undoable::Publish(before.is_some()),
            Before::Design(_) => Undoable::Design,
        }
    }
}

impl Workshop {
    pub(crate) fn undo(&self, number: u32, now: Timestamp) -> Decision {
        self.may_undo(number)?;
        let undone = Event::new(now, EventBody::Undone { act: Some(number) });
        Ok(match self {
            Workshop::Session(session) => session.completing(undone),
            Workshop::Material(_) => vec![undone.body],
        })
    }

    /// What act `number` set, if it is the latest and nothing rests on it.
    ///
    /// # Errors
    /// Nothing to undo, not the latest, or others have built on it.
    pub(crate) fn may_undo(&self, number: u32) -> Result<&Before, Refusal> {
        let gone = if self.acts.is_unused() { Refusal::NothingToUndo } else { Refusal::Stale };
        self.acts.last().filter(|act| act.number == number).ok_or(gone)?;
        let latest = &self.acts.undoable()?.before;
        self.session().map_or(Ok(()), |session| session.may_restore(latest))?;
        Ok(latest)
    }
}

impl Session {
    fn may_restore(&self, before: &Before) -> Result<(), Refusal> {
        match before {
            Before::Settings { settings, .. } => self.may_take_back(settings),
            Before::Groups(_) if !self.work.is_empty() => Err(Refusal::BuiltUpon),
            Before::Seats { participants, .. }
                if participants.iter().any(|who| self.group_of(*who).is_none()) =>
            {
                Err(Refusal::BuiltUpon)
            }
            Before::NoGroup { group, members, seating } => self.may_unmake(*group, members, seating),
            Before::Seats { participants, from, .. } => {
                let there = self.group(*from).map_or(0, |group| group.members.len());
                if there + participants.len() > GROUP_SIZE { Err(Refusal::TooMany) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    /// Restores what the latest act set, and nothing else. `named`: see [`crate::EventBody::Undone`].
    pub(crate) fn apply_undone(&mut self, named: bool) {
        let latest = self.acts.take_last(|before| named || before.covered_at_first());
        match latest {
            Some(Before::Stage { stage, timer, made_groups, duties, assigned }) => {
                self.return_to(stage, timer, made_groups, &duties, assigned);
            }
            Some(Before::Settings { settings, services, pictures_at, talk }) => {
                self.set_settings(*settings);
                self.pictures_at = pictures_at;
                if let Some(talk) = talk {
                    self.set_timer(talk);
                }
                for (who, service) in services {
                    if let Some(participant) = self.participants.get_mut(&who) {
                        participant.service = Some(service);
                    }
                }
            }
            Some(Before::Timer(timer)) => {
                self.set_timer(timer);
            }
            Some(Before::Groups(groups)) => self.seat_again(groups),
            Some(Before::Seats { participants, from, seating }) => {
                self.move_people_back(&participants, from, seating.as_deref());
            }
            Some(Before::NoGroup { group, members, seating }) => self.unmake_group(group, &members, &seating),
            Some(Before::Without(without)) => self.wait_again(&without),
            Some(Before::Revealed { value, on, slide }) => {
                self.set_revealed(value, on);
                if let Some(slide) = slide {
                    self.turn_back(slide);
                }
            }
            Some(Before::Slide(turned)) => self.turn_back(turned),
            Some(before) => self.restore(before),
            None => {}
        }
    }
}

impl Material {
    /// As in a session.
    pub(crate) fn apply_undone(&mut self, named: bool) {
        let latest = self.acts.take_last(|before| named || before.covered_at_first());
        match latest {
            Some(Before::Poster(texts)) => self.pick_again(texts),
            Some(Before::Published(published)) => self.published = published,
            Some(Before::Order { value, order }) => self.on_value(value, |edited| edited.order = order),
            Some(Before::Message { value, words }) => self.on_value(value, |edited| edited.message = words),
            Some(Before::Approved { value, result }) => {
                self.on_value(value, |edited| edited.approved = result)
            }
            Some(before) => self.restore(before),
            None => {}
        }
    }

    fn on_value(&mut self, value: usize, change: impl FnOnce(&mut EditedValue)) {
        self.edited.get_mut(value).map(change);
    }
}

impl Common {
    fn restore(&mut self, before: Before) {
        match before {
            Before::Hidden(texts) => texts.into_iter().for_each(|(text, on)| self.set_hidden(&[text], on)),
            Before::Headings { headings, apart } => {
                headings.into_iter().for_each(|(text, heading)| self.set_headings(&[text], heading));
                self.suggest_again(&apart);
            }
            Before::Apart(pairs) => self.suggest_again(&pairs),
            Before::NextSteps(steps) => self.next_steps = steps,
            Before::Design(design) => self.design = design,
            Before::Cloud { value, kind, was } => self.on_value(value, |state| {
                state.clouds.insert(kind, was);
            }),
            Before::Truth { value, words } => self.on_value(value, |state| state.truth = words),
            // What a session's history holds, material's does not, nor the other way round.
            Before::Settings { .. }
            | Before::Stage { .. }
            | Before::Timer(_)
            | Before::Groups(_)
            | Before::Seats { .. }
            | Before::NoGroup { .. }
            | Before::Without(_)
            | Before::Revealed { .. }
            | Before::Slide(_)
            | Before::Poster(_)
            | Before::Published(_)
            | Before::Order { .. }
            | Before::Message { .. }
            | Before::Approved { .. } => {}
        }
    }

    fn on_value(&mut self, value: usize, change: impl FnOnce(&mut ValueState)) {
        self.values.get_mut(value).map(change);
    }
}
