//! How long a verdigrunnlag lives.

use crate::{Charter, Timestamp, norwegian_day};

const DAY: i64 = 24 * 60 * 60 * 1_000;
/// Days from when it was made, or renewed. Never longer: the register of deletions forgets after one day more, and no
/// backup may hold one that it does not know.
pub const LIFE_DAYS: i64 = 365;
/// So many days before its end, both its pages say so.
pub const LAST_DAYS: i64 = 60;

impl Charter {
    /// Until when one is kept that is made or renewed now.
    pub const fn lives_until(now: Timestamp) -> Timestamp {
        now.plus(LIFE_DAYS * DAY)
    }

    /// Until when it would live if it were renewed now. None where that is the day that it lives until already.
    pub fn renewal(&self, now: Timestamp) -> Option<Timestamp> {
        let until = Charter::lives_until(now);
        (norwegian_day(until) > norwegian_day(self.delete_at)).then_some(until)
    }

    /// Whether its last days have begun.
    pub fn ends_soon(&self, now: Timestamp) -> bool {
        self.delete_at.since(now) <= LAST_DAYS * DAY
    }

    /// Whole days that are left of it.
    pub fn days_left(&self, now: Timestamp) -> i64 {
        self.delete_at.since(now).div_euclid(DAY).max(0)
    }
}
