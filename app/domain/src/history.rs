//! Acts that can be taken back, the facilitator's or a group's: what each of them set, as it was before.

use crate::{ParticipantId, Refusal, Timestamp};

/// One act that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act<B> {
    pub number: u32,
    pub at: Timestamp,
    pub by: Option<ParticipantId>,
    pub before: B,
}

/// The latest last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<B> {
    acts: Vec<Act<B>>,
    /// Acts ever recorded; gives each its number.
    count: u32,
    /// The acts up to this number can no longer be undone.
    built_upon: u32,
}

impl<B> Default for History<B> {
    fn default() -> Self {
        History { acts: Vec::new(), count: 0, built_upon: 0 }
    }
}

/// A writing is one act as long as its pauses (ms) are shorter.
const ONE_WRITING: i64 = 60_000;

impl<B> History<B> {
    pub(crate) fn record(&mut self, at: Timestamp, by: Option<ParticipantId>, before: B) {
        self.count += 1;
        self.acts.push(Act { number: self.count, at, by, before });
    }

    /// Whether what is written now goes on with the latest act: what saves itself while it is being written is one.
    pub(crate) fn goes_on(&self, now: Timestamp, is_of_it: impl FnOnce(&B) -> bool) -> bool {
        self.acts.last().is_some_and(|last| is_of_it(&last.before) && now.since(last.at) < ONE_WRITING)
    }

    /// The latest act went on.
    pub(crate) fn go_on(&mut self, at: Timestamp) {
        self.count += 1;
        if let Some(last) = self.acts.last_mut() {
            (last.number, last.at) = (self.count, at);
        }
    }

    pub fn last(&self) -> Option<&Act<B>> {
        self.acts.last()
    }

    /// The latest act, unless something rests on it.
    ///
    /// # Errors
    /// There is none, or others have built on it.
    pub(crate) fn undoable(&self) -> Result<&Act<B>, Refusal> {
        let act = self.acts.last().ok_or(Refusal::NothingToUndo)?;
        if act.number > self.built_upon { Ok(act) } else { Err(Refusal::BuiltUpon) }
    }

    /// Whether nothing was ever done.
    pub(crate) fn is_unused(&self) -> bool {
        self.count == 0
    }

    /// Something else rests on what has been done until now.
    pub(crate) fn build_upon(&mut self) {
        self.built_upon = self.count;
    }

    /// Takes the latest act that is so out.
    pub(crate) fn take_last(&mut self, is_so: impl Fn(&B) -> bool) -> Option<B> {
        let at = self.acts.iter().rposition(|act| is_so(&act.before))?;
        Some(self.acts.remove(at).before)
    }

    pub(crate) fn befores(&self) -> impl Iterator<Item = &B> {
        self.acts.iter().map(|act| &act.before)
    }

    pub(crate) fn befores_mut(&mut self) -> impl Iterator<Item = &mut B> {
        self.acts.iter_mut().map(|act| &mut act.before)
    }
}
