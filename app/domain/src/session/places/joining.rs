//! Joining.

use rand::Rng;

use crate::{
    Decision, EventBody, GroupId, Participant, ParticipantId, Refusal, Session, Timestamp,
    session::participant::MAX_PARTICIPANTS,
};

impl Session {
    pub(crate) fn join(
        &self,
        service: Option<usize>,
        beside: Option<ParticipantId>,
        rng: &mut dyn Rng,
    ) -> Decision {
        if !self.joining_open {
            return Err(Refusal::JoiningClosed);
        }
        if self.participants.len() >= MAX_PARTICIPANTS {
            return Err(Refusal::RoomFull);
        }
        if service.is_some_and(|at| at >= self.settings.services.len()) {
            return Err(Refusal::Unknown);
        }
        // Always the owner of the phone, so that nobody is beside somebody beside somebody.
        let beside = beside.and_then(|other| Some(self.participants.get(&other)?.beside.unwrap_or(other)));
        let company = beside.map(|owner| self.at_phone(owner)).unwrap_or_default();
        let group = self.place(&company, rng)?;
        Ok(vec![EventBody::Joined { participant: ParticipantId::draw(rng), service, group, beside }])
    }

    pub(crate) fn open_joining(&self, on: bool) -> Decision {
        Ok(vec![EventBody::JoiningOpened { on }])
    }

    pub(crate) fn apply_joined(
        &mut self,
        participant: ParticipantId,
        service: Option<usize>,
        group: Option<GroupId>,
        beside: Option<ParticipantId>,
        at: Timestamp,
    ) {
        let seat = Participant {
            service,
            beside,
            active: true,
            last_act: at,
            texts: Vec::new(),
            left: false,
            left_group: None,
            moved: false,
            placed: false,
        };
        self.participants.insert(participant, seat);
        self.headcount = self.participants.len();
        if let Some(group) = group {
            self.seat(participant, group);
        }
    }
}
