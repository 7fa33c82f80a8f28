//! Who in a group may be gone, and to whom that is said.

use super::{Member, PhoneView, TableView};
use crate::{Duty, Step, Timestamp};

/// One who may be gone: their place, from 1, their duty, and from when on they count as silent.
pub type Absent = (usize, Option<Duty>, Timestamp);

impl PhoneView {
    /// Whoever's duty the group waits for, and who has gone with one; and who is missing with their word, their ballot or
    /// their «Vi er enige»: that is for the chair to see to, and for anybody where it is the chair. Who listens while others
    /// speak is not among them.
    pub fn absent(&self) -> Vec<Absent> {
        let (Some(seat), Some(table)) = (&self.seat, &self.table) else { return Vec::new() };
        let misses =
            |member: &Member| (seat.chair || member.chair) && member.active && table.asks(member.place);
        let waits = |duty| table.waits_for(duty);
        let may_be_gone = |member: &Member| {
            misses(member) || duty(member).is_some_and(|duty| !member.active || waits(duty))
        };
        let others = seat.members.iter().filter(|member| member.place != seat.place && may_be_gone(member));
        others.filter_map(|member| Some((member.place, duty(member), member.silent_from?))).collect()
    }
}

impl TableView {
    /// Whether the group waits for what comes with this duty, and not for anybody's word, ballot or «Vi er enige».
    fn waits_for(&self, duty: Duty) -> bool {
        let asks = match self.step {
            _ if self.vote.is_some() => true,
            Step::Round => self.turn.speaker.is_some(),
            Step::Agree => self.agreed || !self.tie_open,
            Step::Merge | Step::Choose | Step::Taboos => false,
        };
        !asks && (duty == Duty::Chair || matches!(self.step, Step::Merge | Step::Taboos))
    }

    /// The speaker; and once one has voted or agreed oneself, those who have not.
    fn asks(&self, place: usize) -> bool {
        match (&self.vote, self.step) {
            (Some(vote), _) => vote.sent && vote.missing.contains(&place),
            (None, Step::Round) => self.turn.speaker == Some(place),
            (None, Step::Agree) => !self.agreed && self.i_agreed && !self.agreed_places.contains(&place),
            _ => false,
        }
    }
}

fn duty(member: &Member) -> Option<Duty> {
    match (member.chair, member.scribe) {
        (true, _) => Some(Duty::Chair),
        (_, true) => Some(Duty::Scribe),
        _ => None,
    }
}
