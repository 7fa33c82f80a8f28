//! «Nytt møte», «Foreslå møter», and what becomes of them. Two holders may write at once.

use rand::Rng;

use super::{
    measure::LONGEST_ROLE,
    meeting::{FollowUpMeeting, MAX_MEETINGS, TypedMeeting, in_order},
};
use crate::{Charter, Day, MeetingId, Refusal, Timestamp, norwegian_day, text};

/// The first suggestion comes so many days from now, the others so many months.
const FIRST_DAYS: i64 = 42;
const MONTHS: [i64; 3] = [3, 6, 11];
const JULY: u8 = 7;

impl Charter {
    /// Those that stand, in their order; a cancelled one until its day is over.
    pub fn meetings(&self, today: Day) -> impl Iterator<Item = &FollowUpMeeting> {
        self.follow_up.meetings.iter().filter(move |meeting| meeting.stands(today))
    }

    /// The next one that is to be held.
    pub fn next_meeting(&self, today: Day) -> Option<&FollowUpMeeting> {
        self.meetings(today).find(|meeting| !meeting.cancelled && !meeting.is_over(today))
    }

    pub fn meeting(&self, id: MeetingId) -> Option<&FollowUpMeeting> {
        self.follow_up.meetings.iter().find(|meeting| meeting.id == id)
    }

    pub(super) fn add_meeting(
        &self,
        typed: &TypedMeeting,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        let today = norwegian_day(now);
        let new = typed.legal(FollowUpMeeting::usual(MeetingId::draw(rng), today, now), today)?;
        // The second of two clicks.
        if self.follow_up.meetings.iter().any(|held| !held.cancelled && held.says_the_same(&new)) {
            return Ok(self.clone());
        }
        self.meeting_also(vec![new], today)
    }

    /// After six weeks, and three, six and eleven months, while none is planned.
    pub(super) fn suggest_meetings(&self, now: Timestamp, rng: &mut dyn Rng) -> Result<Charter, Refusal> {
        let today = norwegian_day(now);
        if self.next_meeting(today).is_some() {
            return Ok(self.clone());
        }
        let months = MONTHS.map(|months| today.plus_months(months));
        let days = [today.plus_days(FIRST_DAYS)].into_iter().chain(months).map(suitable);
        self.meeting_also(
            days.map(|day| FollowUpMeeting::usual(MeetingId::draw(rng), day, now)).collect(),
            today,
        )
    }

    pub(super) fn edit_meeting(
        &self,
        id: MeetingId,
        rev: u32,
        to: &TypedMeeting,
        now: Timestamp,
    ) -> Result<Charter, Refusal> {
        let held = self.meeting(id).ok_or(Refusal::ItemGone)?;
        let new = to.legal(held.clone(), norwegian_day(now));
        if new.as_ref().is_ok_and(|new| held.says_the_same(new)) {
            return Ok(self.clone());
        }
        // As for a measure, before what is wrong with it.
        if held.rev != rev {
            return Err(Refusal::ItemChanged);
        }
        let mut new = new?;
        if new.appointment() != held.appointment() {
            new.sequence = held.sequence.saturating_add(1);
        }
        self.exchanged(new, rev, now)
    }

    /// «Avlys», and «Hold møtet likevel».
    pub(super) fn cancel_meeting(
        &self,
        id: MeetingId,
        rev: u32,
        on: bool,
        now: Timestamp,
    ) -> Result<Charter, Refusal> {
        let held = self.meeting(id).ok_or(Refusal::ItemGone)?;
        if held.cancelled == on {
            return Ok(self.clone());
        }
        let sequence = held.sequence.saturating_add(1);
        self.exchanged(FollowUpMeeting { cancelled: on, sequence, ..held.clone() }, rev, now)
    }

    /// «Holder i det (rolle)». `was` is what the sender saw.
    pub(super) fn set_keeper(&self, role: &str, was: &str) -> Result<Charter, Refusal> {
        let role = text::line(role, LONGEST_ROLE).map_err(Refusal::Text);
        if role.as_ref() != Ok(&self.follow_up.keeper) && was != self.follow_up.keeper {
            return Err(Refusal::ItemChanged);
        }
        let role = role?;
        Ok(self.changed(|charter| charter.follow_up.keeper = role))
    }

    /// In the place of the one that it was, if that is at `rev` still.
    fn exchanged(&self, mut new: FollowUpMeeting, rev: u32, now: Timestamp) -> Result<Charter, Refusal> {
        if new.rev != rev {
            return Err(Refusal::ItemChanged);
        }
        new.rev = rev.saturating_add(1);
        new.changed = now;
        let others = self.follow_up.meetings.iter().filter(|held| held.id != new.id).cloned();
        let meetings = in_order(others.chain([new.clone()]).collect());
        Ok(self.changed(|charter| charter.follow_up.meetings = meetings))
    }

    /// The oldest of those that are over make room; a new one never does.
    fn meeting_also(&self, new: Vec<FollowUpMeeting>, today: Day) -> Result<Charter, Refusal> {
        let mut meetings: Vec<_> = self.meetings(today).cloned().collect();
        while meetings.len() + new.len() > MAX_MEETINGS {
            if !meetings.first().is_some_and(|oldest| oldest.is_over(today)) {
                return Err(Refusal::TooMany);
            }
            meetings.remove(0);
        }
        meetings.extend(new);
        Ok(self.changed(|charter| charter.follow_up.meetings = in_order(meetings)))
    }
}

/// The first day from this one on that people are at work.
fn suitable(mut day: Day) -> Day {
    while day.month == JULY || !day.is_working() {
        day = day.plus_days(1);
    }
    day
}
