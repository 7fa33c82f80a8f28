//! Rounds of the pulse that are open: what is counted, and which devices have answered.

use async_trait::async_trait;
use domain::{Charter, CharterId, JoinCode, OpenPulse, PulseAnswers, Timestamp};

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    Counted,
    /// This device has answered already.
    Before,
    /// It asks none of what was answered.
    NotAsked,
    /// No round is open under this code.
    Over,
}

/// What may be left in its verdigrunnlag of a round that is over.
pub type Ending<'a> = &'a (dyn Fn(&Charter, &OpenPulse) -> Charter + Send + Sync);

/// A charter has one round at a time.
#[async_trait]
pub trait Pulses: Send + Sync + 'static {
    /// Opens one. False if one is open, or the charter is another by now than the one it was begun of.
    async fn open(&self, of: &Charter, code: &JoinCode, pulse: &OpenPulse) -> anyhow::Result<bool>;
    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<(JoinCode, OpenPulse)>>;
    async fn by_code(&self, code: &str) -> anyhow::Result<Option<CharterId>>;
    async fn has_answered(&self, charter: CharterId, mark: &str) -> anyhow::Result<bool>;
    /// Counts what a device answers, and marks it, in one act. A mark is a hash; its device is counted once.
    async fn answer(
        &self,
        code: &JoinCode,
        mark: &str,
        answers: &PulseAnswers,
        now: Timestamp,
    ) -> anyhow::Result<Answered>;
    /// Ends the round, and puts what may be left of it into its charter, in one act. No mark is left. False if none is open.
    async fn close(&self, charter: CharterId, ending: Ending<'_>) -> anyhow::Result<bool>;
    /// Those whose rounds close by themselves by now.
    async fn over(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>>;
}
