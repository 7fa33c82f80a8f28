//! Guesses of verkstedkoder. An address that has guessed wrong too often is told nothing more of codes, save those
//! that were used rightly from there before: a room that shares the address with whoever guesses goes on.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::{JoinCode, Timestamp};

use crate::{allowance::Allowance, http::Caller};

/// Wrong codes from one address: those of a large room that types, and some.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds. There are 27⁸ codes: at this pace one address finds one of a hundred live
/// workshops in 270 years.
const EACH_MS: i64 = 3_000;
/// How long (ms) an address that knew a code is remembered with it: a day's workshop. «Personvern» says so.
const KEEP_MS: i64 = 24 * 60 * 60 * 1_000;

pub struct Guesses {
    wrong: Allowance<Caller>,
    known: Mutex<HashMap<(Caller, JoinCode), Timestamp>>,
}

impl Default for Guesses {
    fn default() -> Self {
        Guesses { wrong: Allowance::new(AT_ONCE, EACH_MS), known: Mutex::default() }
    }
}

impl Guesses {
    /// Whether this address may hear anything of this code.
    pub fn may_try(&self, caller: Caller, code: &JoinCode, now: Timestamp) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        !self.wrong.is_spent(&caller, now) || known.contains_key(&(caller, code.clone()))
    }

    pub fn note_wrong(&self, caller: Caller, now: Timestamp) {
        self.wrong.take(caller, now);
    }

    pub fn note_right(&self, caller: Caller, code: JoinCode, now: Timestamp) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert((caller, code), now);
    }

    /// No address is remembered longer than it is promised.
    pub fn forget_old(&self, now: Timestamp) {
        self.wrong.forget_whole(now);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, at| now.since(*at) < KEEP_MS);
    }
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng, rngs::StdRng};

    use super::*;

    #[test]
    fn no_address_is_remembered_longer_than_a_day() {
        let (guesses, now) = (Guesses::default(), Timestamp(1_700_000_000_000));
        let (here, code) = (Caller::of_tests(), JoinCode::draw(&mut StdRng::seed_from_u64(1)));
        guesses.note_right(here, code.clone(), now);
        (0..AT_ONCE).for_each(|_| guesses.note_wrong(here, now));
        guesses.forget_old(now.plus(1));
        assert!(guesses.may_try(here, &code, now), "it used this one rightly");
        assert!(!guesses.may_try(here, &JoinCode::draw(&mut StdRng::seed_from_u64(2)), now));
        guesses.forget_old(now.plus(KEEP_MS));
        assert!(guesses.known.lock().unwrap().is_empty() && !guesses.wrong.is_spent(&here, now));
    }
}
