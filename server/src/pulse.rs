//! Rounds of the pulse: each is looked for here, so that one that closes by itself is closed by whoever looks first.

use app::Fault;
use domain::{Charter, CharterId, JoinCode, OpenPulse, Timestamp};

use crate::{desk::to_its_end, faults::not_saved, state::AppState};

/// The round that is open.
///
/// # Errors
/// [`Fault::NotSaved`] when the disk does not answer.
pub async fn open_round(
    state: &AppState,
    charter: CharterId,
) -> Result<Option<(JoinCode, OpenPulse)>, Fault> {
    let there = round(state, charter).await?;
    Ok(there.filter(|(_, pulse)| !pulse.is_over(state.now())))
}

/// The same, or one that is over and not closed: the clock may be wrong, and what is closed is not opened again.
///
/// # Errors
/// As for [`open_round`].
pub async fn round(state: &AppState, charter: CharterId) -> Result<Option<(JoinCode, OpenPulse)>, Fault> {
    let found = state.storage.pulses.read(charter).await.map_err(not_saved)?;
    let now = state.now();
    if state.trusted.is_trusted(now) && found.as_ref().is_some_and(|(_, pulse)| pulse.is_over(now)) {
        let state = state.clone();
        // Whoever looks may go away.
        to_its_end(async move { close(&state, charter, now).await }).await?;
        return Ok(None);
    }
    Ok(found)
}

/// Ends the round that is open, if one is.
///
/// # Errors
/// [`Fault::NotSaved`] when the disk does not take it.
pub async fn close(state: &AppState, charter: CharterId, now: Timestamp) -> Result<(), Fault> {
    let ending = |held: &Charter, pulse: &OpenPulse| held.ending_pulse(pulse, now);
    state.storage.pulses.close(charter, &ending).await.map(drop).map_err(not_saved)
}

/// What nobody has looked at since its time came.
pub async fn close_over(state: &AppState, now: Timestamp) {
    let over = state.storage.pulses.over(now).await;
    for charter in
        over.inspect_err(|error| tracing::error!(%error, "could not look for rounds")).unwrap_or_default()
    {
        // It is tried again in the next round of upkeep.
        let _ = close(state, charter, now).await;
    }
}
