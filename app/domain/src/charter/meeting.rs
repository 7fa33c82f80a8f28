//! An oppfølgingsmøte: when, where, and who leads it.

use serde::{Deserialize, Serialize};

use crate::{Clock, Day, MeetingId, Refusal, Timestamp, text};

use super::measure::LONGEST_ROLE;

/// As many as one verdigrunnlag may have.
pub const MAX_MEETINGS: usize = 12;
/// Scalars of «Sted».
pub const LONGEST_PLACE: usize = 80;
/// Minutes that one may last.
pub const MEETING_MINUTES: std::ops::RangeInclusive<u16> = 5..=480;
/// And does, unless somebody says otherwise.
pub const USUAL_MEETING: u16 = 45;
/// When it begins, unless somebody says otherwise.
pub const USUAL_START: Clock = Clock::at(9);
/// Days of years before this and after this one are slips of the keyboard.
const YEARS: std::ops::RangeInclusive<i64> = -1..=2;
/// The same of a file, which may be old.
const YEARS_OF_FILES: std::ops::RangeInclusive<i64> = 2_000..=2_099;
/// Of a file. Calendars know none above twice this, and changes are still to come.
const HIGHEST_SEQUENCE: u32 = i32::MAX.unsigned_abs() / 2;

/// A meeting. Place and roles may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpMeeting {
    /// Calendars know it by this, for good.
    pub id: MeetingId,
    /// Grows by one with each change of it.
    pub rev: u32,
    pub day: Day,
    pub start: Clock,
    pub minutes: u16,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Roles, and no names.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub chair: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scribe: String,
    /// Grows by one when its time, its place or whether it is held changes: calendars take the highest for the latest.
    pub sequence: u32,
    pub changed: Timestamp,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

/// What a form holds of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedMeeting {
    pub day: String,
    pub start: String,
    pub minutes: String,
    pub place: String,
    pub chair: String,
    pub scribe: String,
}

impl FollowUpMeeting {
    /// An ordinary one that nobody has said anything else of yet.
    pub(super) fn usual(id: MeetingId, day: Day, now: Timestamp) -> FollowUpMeeting {
        FollowUpMeeting {
            id,
            rev: 1,
            day,
            start: USUAL_START,
            minutes: USUAL_MEETING,
            place: String::new(),
            chair: String::new(),
            scribe: String::new(),
            sequence: 0,
            changed: now,
            cancelled: false,
        }
    }

    /// As a form holds it.
    pub fn form(&self) -> TypedMeeting {
        TypedMeeting {
            day: self.day.to_string(),
            start: self.start.to_string(),
            minutes: self.minutes.to_string(),
            place: self.place.clone(),
            chair: self.chair.clone(),
            scribe: self.scribe.clone(),
        }
    }

    pub fn is_over(&self, today: Day) -> bool {
        self.day < today
    }

    /// Unless it was cancelled, and its day is over: nothing is left of it then.
    pub fn stands(&self, today: Day) -> bool {
        !(self.cancelled && self.is_over(today))
    }

    /// When it is meant to end.
    pub fn end(&self) -> (Day, Clock) {
        let (days, clock) = self.start.plus(self.minutes);
        (self.day.plus_days(days), clock)
    }

    /// Out of a file.
    pub(super) fn taken_in(&self, now: Timestamp) -> Result<FollowUpMeeting, Refusal> {
        if !YEARS_OF_FILES.contains(&self.day.year) {
            return Err(Refusal::NoMeetingDay);
        }
        let sequence = self.sequence.min(HIGHEST_SEQUENCE);
        let changed = self.changed.clamp(Timestamp(0), now);
        self.form().onto(FollowUpMeeting { rev: 1, sequence, changed, ..self.clone() }, self.day)
    }

    /// When and where it is.
    pub(super) fn appointment(&self) -> (Day, Clock, u16, &str) {
        (self.day, self.start, self.minutes, &self.place)
    }

    pub(super) fn says_the_same(&self, other: &FollowUpMeeting) -> bool {
        self.appointment() == other.appointment()
            && (&self.chair, &self.scribe) == (&other.chair, &other.scribe)
    }
}

impl TypedMeeting {
    /// As a form begins.
    pub fn usual() -> TypedMeeting {
        TypedMeeting {
            start: USUAL_START.to_string(),
            minutes: USUAL_MEETING.to_string(),
            ..TypedMeeting::default()
        }
    }

    pub(super) fn typed(&self) -> [&str; 3] {
        [&self.place, &self.chair, &self.scribe]
    }

    /// The same meeting as it is typed here.
    pub(super) fn legal(&self, of: FollowUpMeeting, today: Day) -> Result<FollowUpMeeting, Refusal> {
        let day = Day::typed(self.day.trim()).and_then(Result::ok).ok_or(Refusal::NoMeetingDay)?;
        // One of a file may be older, and stays on its day.
        if day != of.day && !YEARS.contains(&(day.year - today.year)) {
            return Err(Refusal::NoMeetingDay);
        }
        self.onto(of, day)
    }

    fn onto(&self, of: FollowUpMeeting, day: Day) -> Result<FollowUpMeeting, Refusal> {
        let line = |typed: &str, longest| text::line(typed, longest).map_err(Refusal::Text);
        let start = Clock::typed(&self.start).ok_or(Refusal::NoTimeOfDay)?;
        let minutes = self.minutes.trim().parse().ok().filter(|minutes| MEETING_MINUTES.contains(minutes));
        Ok(FollowUpMeeting {
            day,
            start,
            minutes: minutes.ok_or(Refusal::Minutes)?,
            place: line(&self.place, LONGEST_PLACE)?,
            chair: line(&self.chair, LONGEST_ROLE)?,
            scribe: line(&self.scribe, LONGEST_ROLE)?,
            ..of
        })
    }
}

pub(super) fn in_order(mut meetings: Vec<FollowUpMeeting>) -> Vec<FollowUpMeeting> {
    meetings.sort_by_key(|meeting| (meeting.day, meeting.start, meeting.id));
    meetings
}
