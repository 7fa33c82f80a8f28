//! Taboos that the group stands behind, and «Vi er enige»: what is completed by the last one to answer.

use super::seat::Seat;
use crate::{
    Decision, Event, EventBody, Group, GroupId, GroupWork, Kind, ParticipantId, Refusal, Session, Step,
    TextId, Unfinished,
};

impl Session {
    pub(crate) fn tick_taboo(&self, seat: Seat, text: TextId, on: bool) -> Decision {
        seat.scribe()?;
        let Seat { group, work, .. } = seat;
        if !matches!(work.step, Step::Taboos | Step::Agree) {
            return Err(Refusal::WrongStage);
        }
        self.changeable(work)?;
        self.on_table(work, text)?;
        if self.texts.get(&text).is_none_or(|held| held.kind != Kind::Taboo) {
            return Err(Refusal::AcrossKinds);
        }
        let unchanged = work.taboos.contains(&text) == on;
        let ticked = EventBody::TabooTicked { group: group.id, text, on };
        Ok(if unchanged { Vec::new() } else { vec![ticked] })
    }

    pub(crate) fn agree(&self, seat: Seat, list_rev: u32, told: usize) -> Decision {
        if seat.work.step != Step::Agree {
            return Err(Refusal::WrongStage);
        }
        if seat.work.agreed() || seat.work.agreed_by.contains(&seat.who) {
            return Ok(Vec::new());
        }
        if list_rev != seat.work.list_rev {
            return Err(Refusal::Stale);
        }
        if self.tie_open(seat.work) {
            return Err(Refusal::TieOpen);
        }
        let chosen = self.all_picked(seat.work);
        if chosen.is_empty() {
            Unfinished::Nothing.asked_about(told)?;
        }
        let group = seat.group.id;
        let mut events = vec![EventBody::AgreementGiven { group, participant: seat.who }];
        let pressed = |m: ParticipantId| m == seat.who || seat.work.agreed_by.contains(&m);
        if self.active_members(seat.group).all(pressed) {
            events.push(EventBody::Agreed { group, chosen: Some(chosen) });
        }
        Ok(events)
    }

    /// This event, which goes back to what was, and what then waits for nobody: some may have left since.
    pub(crate) fn completing(&self, event: Event) -> Vec<EventBody> {
        let mut after = self.clone();
        after.happen(&event);
        let completed = after.groups.iter().flat_map(|group| after.completed_in(group, &[]));
        std::iter::once(event.body).chain(completed).collect()
    }

    /// [`Self::completed_without`] in a group that is at work.
    pub(crate) fn completed_in(&self, group: &Group, gone: &[ParticipantId]) -> Vec<EventBody> {
        let work = self.present_work(group.id).ok();
        work.map(|(group, work)| self.completed_without(group, work, gone)).unwrap_or_default()
    }

    /// The vote or the agreement that waited for these alone. Not when there is nobody else to have answered.
    pub(crate) fn completed_without(
        &self,
        group: &Group,
        work: &GroupWork,
        gone: &[ParticipantId],
    ) -> Vec<EventBody> {
        let is_gone = |m: ParticipantId| gone.contains(&m);
        if self.active_members(group).all(is_gone) {
            return Vec::new();
        }
        if let Some(vote) = work.open_vote() {
            let closed = EventBody::VoteClosed { group: group.id };
            return self.all_sent(group, vote, is_gone).then_some(closed).into_iter().collect();
        }
        let pressed = |m: ParticipantId| is_gone(m) || work.agreed_by.contains(&m);
        let waits = work.step == Step::Agree && !work.agreed() && !self.tie_open(work);
        let agreed = waits && self.active_members(group).all(pressed);
        let agreed =
            agreed.then(|| EventBody::Agreed { group: group.id, chosen: Some(self.all_picked(work)) });
        agreed.into_iter().collect()
    }

    pub(crate) fn apply_taboo_ticked(&mut self, group: GroupId, text: TextId, on: bool) {
        self.on_present_work(group, |work| {
            if on {
                work.taboos.insert(text);
            } else {
                work.taboos.remove(&text);
            }
            work.list_changed();
        });
    }

    pub(crate) fn apply_agreement_given(&mut self, group: GroupId, participant: ParticipantId) {
        self.on_present_work(group, |work| {
            work.agreed_by.insert(participant);
            work.acts.build_upon();
        });
    }

    pub(crate) fn apply_agreed(&mut self, group: GroupId, chosen: &[TextId]) {
        self.on_present_work(group, |work| {
            work.chosen = Some(chosen.to_vec());
            work.acts.build_upon();
            work.rev += 1;
        });
        // The facilitator sees a result alone before the room does, also a second one.
        if let Some(value) = self.stage.value() {
            self.revealed.remove(&value);
        }
    }
}
