//! Guesses of verkstedkoder and secret links.
//!
//! Per address: one that has guessed wrong too often is told nothing more of codes, save those that are known there.
//! A code is known where it was used rightly, and where the facilitator's page was opened: a room that shares the
//! address with whoever guesses goes on.
//!
//! Per code: a wrong guess meets no code, so no code can be locked by guessing. What many addresses guess together is
//! limited instead. Above that, an address has one wrong guess in a long while, and who types the right code at once,
//! wherever they are, notices nothing.
//!
//! Where several servers share a database, each guess at one of them uses up as much of what there is for all addresses as if
//! it had been made at each. What an address has for itself it has at each.
//!
//! Secret links have 256 bits. Wrong ones count as wrong guesses of codes do; a right one always opens, or a guesser in
//! the room could lock its facilitator out.

use std::{
    collections::HashMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use domain::{JoinCode, Timestamp};

use super::allowance::Allowance;
use crate::access::Caller;

/// Wrong codes from one address: those of a large room that types, and some.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds. There are 27⁸ codes: at this pace one address finds one of a hundred live
/// workshops in 270 years.
const EACH_MS: i64 = 3_000;
/// Wrong codes from all addresses together, before each is held to its one: a day of many workshops that mistype.
const ALL_AT_ONCE: i64 = 2_000;
/// And then twenty a second: at this pace, and with 10,000 addresses to guess from, one finds one of a hundred live
/// workshops in two years.
const ALL_EACH_MS: i64 = 50;
/// The one wrong guess of an address while there are too many.
const STRICT_EACH_MS: i64 = 10 * 60 * 1_000;
/// How long (ms) an address that knew a code is remembered with it: a day's workshop. «Personvern» says so.
const KEEP_MS: i64 = 24 * 60 * 60 * 1_000;

pub struct Guesses {
    wrong: Allowance<Caller>,
    all: Allowance<()>,
    strict: Allowance<Caller>,
    /// How many servers there are.
    servers: AtomicI64,
    known: Mutex<HashMap<(Caller, JoinCode), Timestamp>>,
}

impl Default for Guesses {
    fn default() -> Self {
        Guesses {
            wrong: Allowance::new(AT_ONCE, EACH_MS),
            all: Allowance::new(ALL_AT_ONCE, ALL_EACH_MS),
            strict: Allowance::new(1, STRICT_EACH_MS),
            servers: AtomicI64::new(1),
            known: Mutex::default(),
        }
    }
}

impl Guesses {
    /// There are so many servers besides this one.
    pub fn share_with(&self, others: usize) {
        self.servers.store(i64::try_from(others).unwrap_or(ALL_AT_ONCE).saturating_add(1), Ordering::Relaxed);
    }

    fn servers(&self) -> i64 {
        self.servers.load(Ordering::Relaxed).min(ALL_AT_ONCE)
    }

    /// Whether this address may hear anything of this code.
    pub fn may_try(&self, caller: Caller, code: &JoinCode, now: Timestamp) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let many = self.all.has_less_than(&(), self.servers(), now) && self.strict.is_spent(&caller, now);
        let spent = many || self.wrong.is_spent(&caller, now);
        !spent || known.contains_key(&(caller, code.clone()))
    }

    /// False if it was one too many.
    pub fn note_wrong(&self, caller: Caller, now: Timestamp) -> bool {
        self.all.take_many((), self.servers(), now);
        self.strict.take(caller, now);
        self.wrong.take(caller, now)
    }

    pub fn note_right(&self, caller: Caller, code: JoinCode, now: Timestamp) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert((caller, code), now);
    }

    /// No address is remembered longer than it is promised.
    pub fn forget_old(&self, now: Timestamp) {
        self.wrong.forget_whole(now);
        self.strict.forget_whole(now);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, at| now.since(*at).abs() < KEEP_MS);
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
        assert!((0..AT_ONCE).all(|_| guesses.note_wrong(here, now)));
        guesses.forget_old(now.plus(1));
        assert!(guesses.may_try(here, &code, now), "it used this one rightly");
        assert!(!guesses.may_try(here, &JoinCode::draw(&mut StdRng::seed_from_u64(2)), now));
        guesses.forget_old(now.plus(KEEP_MS));
        assert!(guesses.known.lock().unwrap().is_empty() && !guesses.wrong.is_spent(&here, now));
        assert!(!guesses.strict.is_spent(&here, now));
    }

    #[test]
    fn several_servers_together_tell_no_more_of_wrong_codes_than_one() {
        let now = Timestamp(1_700_000_000_000);
        let told_by_one_of = |servers: usize| {
            let guesses = Guesses::default();
            guesses.share_with(servers - 1);
            let mut rng = StdRng::seed_from_u64(4);
            let mut told = 0;
            // Each from an address of its own, which has its one.
            for number in 0..100 {
                let caller = Caller::numbered(number);
                for _ in 0..AT_ONCE {
                    if guesses.may_try(caller, &JoinCode::draw(&mut rng), now) {
                        guesses.note_wrong(caller, now);
                        told += 1;
                    }
                }
            }
            told
        };
        let (one, of_three) = (told_by_one_of(1), told_by_one_of(3));
        assert!(
            one >= ALL_AT_ONCE && 3 * of_three <= one + 2 * 100,
            "{one}, and {of_three} at each of three"
        );
    }

    #[test]
    fn many_addresses_together_guess_no_faster_and_no_code_is_shut() {
        let (guesses, now) = (Guesses::default(), Timestamp(1_700_000_000_000));
        let mut rng = StdRng::seed_from_u64(3);
        let code = JoinCode::draw(&mut rng);
        let mut told = 0;
        for number in 0..3_000 {
            let one_of_many = Caller::numbered(number);
            for _ in 0..50 {
                if guesses.may_try(one_of_many, &JoinCode::draw(&mut rng), now) {
                    guesses.note_wrong(one_of_many, now);
                    told += 1;
                }
            }
        }
        // The first forty use what there is for all of them; the others have one each.
        assert_eq!(told, ALL_AT_ONCE + 3_000 - 40);
        assert!(guesses.may_try(Caller::numbered(5_000), &code, now), "and the right code opens anywhere");
        let later = now.plus(ALL_AT_ONCE * ALL_EACH_MS + STRICT_EACH_MS);
        assert!(guesses.may_try(Caller::numbered(1), &code, later));
    }
}
