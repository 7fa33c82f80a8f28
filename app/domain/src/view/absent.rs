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
            |member: &Member| (seat.chair || member.chair) && member.active && table.misses(member.place);
        let may_be_gone = |member: &Member| {
            let on_duty = duty(member).is_some() && (!member.active || table.on_duty.contains(&member.place));
            misses(member) || on_duty
        };
        let others = seat.members.iter().filter(|member| member.place != seat.place && may_be_gone(member));
        others.filter_map(|member| Some((member.place, duty(member), member.silent_from?))).collect()
    }
}

impl TableView {
    /// The speaker; and once one has voted or agreed oneself, those who have not.
    fn misses(&self, place: usize) -> bool {
        let answered = match &self.vote {
            Some(vote) => vote.sent,
            None => self.step != Step::Agree || self.i_agreed,
        };
        answered && self.asked.contains(&place)
    }
}

fn duty(member: &Member) -> Option<Duty> {
    match (member.chair, member.scribe) {
        (true, _) => Some(Duty::Chair),
        (_, true) => Some(Duty::Scribe),
        _ => None,
    }
}
