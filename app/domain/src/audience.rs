//! Whose views an event may have changed, so that a thousand writes do not cost a million views.

use std::collections::BTreeSet;

use crate::{EVALUATION_FROM, Event, EventBody, GroupId, ParticipantId, Stage, Workshop};

/// Those whose views may differ after an event. Whoever is not here sees what they saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Every phone, the facilitator and the projector.
    pub everyone: bool,
    pub facilitator: bool,
    pub screen: bool,
    pub seats: BTreeSet<ParticipantId>,
}

impl Audience {
    /// Adds another event's.
    pub fn extend(&mut self, other: Audience) {
        self.everyone |= other.everyone;
        self.facilitator |= other.facilitator;
        self.screen |= other.screen;
        self.seats.extend(other.seats);
    }
}

impl Workshop {
    /// Whom an event concerns, asked after it was applied.
    pub fn audience(&self, event: &Event) -> Audience {
        use EventBody as E;
        let mut audience = Audience::default();
        match &event.body {
            E::Created { .. }
            | E::Edited { .. }
            | E::GroupsMade { .. }
            | E::GroupAdded { .. }
            | E::Moved { .. }
            | E::Left { .. }
            | E::Seated { .. }
            | E::StageMoved { .. }
            | E::TimerSet { .. }
            | E::Revealed { .. }
            | E::SlideShown { .. }
            | E::Undone { .. }
            | E::Hidden { .. }
            | E::Deleted { .. }
            | E::Merged { .. }
            | E::Split { .. }
            | E::LineMoved { .. }
            | E::Reworded { group: None, .. }
            | E::NextStepsWritten { .. }
            | E::TruthWritten { .. }
            | E::MessageWritten { .. }
            | E::PickedForPoster { .. }
            | E::Approved { .. }
            | E::Published { .. }
            | E::Closed { .. } => audience.everyone = true,
            E::Joined { participant, group, .. } => {
                audience.seats.insert(*participant);
                audience.seats.extend(group.iter().flat_map(|group| self.members(*group)));
                (audience.facilitator, audience.screen) = (true, true);
                // With whom they are enough to be asked, when all have come to the questions.
                audience.everyone =
                    self.stage() == Stage::Closing && self.headcount == EVALUATION_FROM as usize;
            }
            E::Designed { .. } => audience.facilitator = true,
            E::JoiningOpened { .. } | E::CloudArranged { .. } | E::PosterShown { .. } => {
                (audience.facilitator, audience.screen) = (true, true);
            }
            E::KeptApart { .. } | E::Evaluated { .. } => audience.facilitator = true,
            // One's own; the group hears of it as a sign of life, below. She is told how many have written.
            E::Written { .. } => audience.facilitator = true,
            E::Withdrawn { text } => {
                audience.facilitator = true;
                if let Some(group) = self.texts.get(text).and_then(|held| held.group) {
                    self.tell_group(&mut audience, group);
                }
            }
            E::PutForward { group, .. }
            | E::TurnTaken { group, .. }
            | E::RoundEnded { group }
            | E::GroupMoved { group, .. }
            | E::GroupMerged { group, .. }
            | E::GroupSplit { group, .. }
            | E::Reworded { group: Some(group), .. }
            | E::VoteOpened { group, .. }
            | E::BallotSent { group, .. }
            | E::VoteClosed { group }
            | E::TieSettled { group, .. }
            | E::TabooTicked { group, .. }
            | E::AgreementGiven { group, .. }
            | E::WentOnWithout { group, .. }
            | E::DutyTaken { group, .. }
            | E::GroupUndone { group, .. }
            | E::Noted { group, .. }
            | E::Agreed { group, .. } => self.tell_group(&mut audience, *group),
        }
        if let Some(who) = event.by {
            self.add_sign_of_life(&mut audience, who);
        }
        self.add_those_who_wait(&mut audience);
        audience
    }

    /// Who comes, goes or leads may change what those who wait for a group can count on.
    fn add_those_who_wait(&self, audience: &mut Audience) {
        let Some(session) = self.session().filter(|session| !session.groups.is_empty()) else { return };
        let seated: usize = session.groups.iter().map(|group| group.members.len()).sum();
        // Most often nobody is without a place.
        if seated < session.participants.len() {
            audience.seats.extend(session.waiting());
        }
    }

    /// Any act is a sign of life: it may bring back one whom the group went on without, and give them the word.
    fn add_sign_of_life(&self, audience: &mut Audience, who: ParticipantId) {
        audience.seats.insert(who);
        let Some(session) = self.session() else { return };
        let Some(group) = session.group_of(who) else { return };
        audience.seats.extend(&group.members);
        if session.stage.value().is_some_and(|value| session.work.contains_key(&(value, group.id))) {
            self.tell_group(audience, group.id);
        }
    }

    /// A group at work: the facilitator follows its steps, and the projector counts those that agree.
    fn tell_group(&self, audience: &mut Audience, group: GroupId) {
        audience.seats.extend(self.members(group));
        (audience.facilitator, audience.screen) = (true, true);
    }

    fn members(&self, group: GroupId) -> impl Iterator<Item = ParticipantId> {
        let group = self.session().and_then(|session| session.group(group));
        group.into_iter().flat_map(|group| group.members.iter().copied())
    }
}
