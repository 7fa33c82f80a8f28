//! What the server does by itself: closes sessions nobody has touched, and deletes what is due.

use std::time::Duration;

use app::Fault;
use domain::{Actor, ClockTrust, Command, Timestamp, kept_for_people};

use crate::{pulse, shelf, state::AppState};

#[cfg(test)]
mod tests;

const PAUSE: Duration = Duration::from_secs(10 * 60);
/// One server goes on with what is done once for all, or else another begins: longer than a pause.
const KEEPS_UP: Duration = Duration::from_secs(15 * 60);
/// A device without a role in any workshop has chosen a language and no more. It is forgotten after this (ms).
const ROLELESS_MS: i64 = 24 * 60 * 60 * 1_000;

pub async fn run(state: AppState, mut trust: ClockTrust) {
    loop {
        round(&state, &mut trust).await;
        tokio::select! {
            () = state.stopping.cancelled() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// What must be gone before anybody is served: this database may be a restored backup. Answers with how far the clock
/// can be trusted.
///
/// # Errors
/// If something stays that should not.
pub async fn before_serving(state: &AppState) -> anyhow::Result<ClockTrust> {
    let mut trust = ClockTrust::begin(state.storage.deletions.last_believed().await?, state.now());
    if state.config.clock_is_right {
        trust.confirm();
    }
    state.trusted.note(&trust);
    warn_of_doubt(&trust);
    note_believed(state, &trust).await;
    state.storage.deletions.delete_again(trust.believed()).await?;
    delete_due(state, trust.believed()).await?;
    Ok(trust)
}

/// For the next start.
async fn note_believed(state: &AppState, trust: &ClockTrust) {
    if !trust.is_in_doubt() {
        state.storage.deletions.believe(trust.believed()).await;
    }
}

fn warn_of_doubt(trust: &ClockTrust) {
    if trust.is_in_doubt() {
        tracing::error!(
            "the clock is far from the newest time that was believed: nothing is deleted or closed by itself until \
             it has gone evenly for twelve hours. If it is wrong, set it now. If it is right, and nobody has been \
             here for long, a start with --clock-is-right says so"
        );
    }
}

async fn delete_due(state: &AppState, now: Timestamp) -> anyhow::Result<()> {
    let mut stays = 0;
    let due = state.storage.log.due(now).await?.into_iter().filter(|(_, kept)| kept.is_due(now));
    for (workshop, _) in due {
        match state.delete(workshop).await {
            Ok(()) => tracing::info!(%workshop, "deleted: its time had come"),
            Err(_) => stays += 1,
        }
    }
    for charter in state.storage.charters.due(now).await? {
        match state.storage.deletions.delete_charter(charter, now).await {
            Ok(()) => tracing::info!(%charter, "deleted: its time had come"),
            Err(_) => stays += 1,
        }
    }
    anyhow::ensure!(stays == 0, "{stays} are due and could not be deleted");
    Ok(())
}

async fn round(state: &AppState, trust: &mut ClockTrust) {
    let was_in_doubt = trust.is_in_doubt();
    trust.look(state.now());
    state.trusted.note(trust);
    if !was_in_doubt {
        warn_of_doubt(trust);
    }
    note_believed(state, trust).await;
    for (workshop, seen) in state.rooms.people() {
        // By a wrong clock, their being there would put the day off for years.
        if let Err(error) =
            state.storage.log.keep_until(workshop, kept_for_people(seen.min(trust.believed()))).await
        {
            tracing::error!(%error, %workshop, "could not note that people are there");
        }
    }
    if keeps_up(state, trust).await && !round_for_all(state, trust).await {
        give_up(state).await;
    }
    if let Err(error) = state.storage.deletions.share(trust.believed()).await {
        tracing::error!(%error, "could not hear what other machines deleted");
    }
    let now = state.now();
    state.guesses.forget_old(now);
    state.founding.forget_old(now);
    state.newcomers.forget_old(now);
    state.refused.forget_old(now);
    state.fresh_links.forget_old(now);
    state.fresh_charter_links.forget_old(now);
    state.half_filled.forget_old(now);
    state.receipts.forget_old(now);
    state.rooms.sweep();
}

/// Of several servers one does what is to be done once, for as long as it can. It would be no harm if two did. One that doubts the time knows less
/// than the others, and leaves nothing undone for them.
async fn keeps_up(state: &AppState, trust: &ClockTrust) -> bool {
    let Some(nodes) = state.storage.nodes.as_ref().filter(|_| !trust.is_in_doubt()) else { return true };
    nodes.keep_up(KEEPS_UP).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "who keeps up what all share is not known");
        true
    })
}

/// One that cannot do it, because its own disk is full, keeps nobody else from it. The next round of another comes before its own.
async fn give_up(state: &AppState) {
    let Some(nodes) = &state.storage.nodes else { return };
    if let Err(error) = nodes.give_up().await {
        tracing::warn!(%error, "what all share is not left to another");
    }
}

/// What concerns the database, whoever does it. True if all of it is done.
async fn round_for_all(state: &AppState, trust: &ClockTrust) -> bool {
    let mut done = true;
    if !trust.is_in_doubt() {
        done &= close_idle(state).await;
        pulse::close_over(state, trust.believed()).await;
    }
    if let Err(error) = delete_due(state, trust.believed()).await {
        tracing::error!(%error, "could not delete what is due");
        done = false;
    }
    if let Err(error) = state.storage.keys.forget_devices(trust.believed().plus(-ROLELESS_MS)).await {
        tracing::error!(%error, "could not forget devices");
        done = false;
    }
    if let Err(error) = state.storage.log.scrub().await {
        tracing::warn!(%error, "what was deleted is still in the write-ahead log");
        done = false;
    }
    if let Some(shelves) = &state.storage.shelves
        && let Err(error) = shelves.forget(state.now().plus(-shelf::KEEP_MS)).await
    {
        tracing::warn!(%error, "what nobody fetched still lies there");
        done = false;
    }
    done
}

/// True if nothing that is to be closed could not be.
async fn close_idle(state: &AppState) -> bool {
    let Ok(open) = state.storage.log.open().await else { return false };
    let mut done = true;
    for workshop in open {
        let Ok(room) = state.rooms.room(workshop).await else { continue };
        if room.read(|workshop| workshop.session().is_some()) {
            // Refused or too early is the usual answer.
            let answer = room.command(Command::CloseIdle, Actor::System, None).await;
            done &= answer != Err(Fault::NotSaved);
        }
    }
    done
}
