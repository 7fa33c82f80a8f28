//! What the server does by itself: closes sessions nobody has touched, and deletes what is due.

use std::time::Duration;

use domain::{Actor, Command, Stage};

use crate::state::AppState;

#[cfg(test)]
mod tests;

const PAUSE: Duration = Duration::from_secs(10 * 60);
/// A device without a role in any workshop has chosen a language and no more. It is forgotten after this (ms).
const ROLELESS_MS: i64 = 24 * 60 * 60 * 1_000;

pub async fn run(state: AppState) {
    loop {
        round(&state).await;
        tokio::select! {
            () = state.stopping.cancelled() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// What must be gone before anybody is served: this database may be a restored backup.
///
/// # Errors
/// If something stays that should not.
pub async fn before_serving(state: &AppState) -> anyhow::Result<()> {
    state.storage.delete_again(state.rooms.now()).await?;
    delete_due(state).await
}

async fn delete_due(state: &AppState) -> anyhow::Result<()> {
    let mut stays = 0;
    for workshop in state.storage.due(state.rooms.now()).await? {
        match state.delete(workshop).await {
            Ok(()) => tracing::info!(%workshop, "deleted: its time had come"),
            Err(_) => stays += 1,
        }
    }
    anyhow::ensure!(stays == 0, "{stays} workshops are due and could not be deleted");
    Ok(())
}

async fn round(state: &AppState) {
    for workshop in state.storage.open().await.unwrap_or_default() {
        let Ok(room) = state.rooms.room(workshop).await else { continue };
        if room.read(|workshop| workshop.stage) != Stage::Synthesis {
            // Refused or too early is the usual answer.
            let _ = room.command(Command::CloseIdle, Actor::System, None).await;
        }
    }
    if let Err(error) = delete_due(state).await {
        tracing::error!(%error, "could not delete what is due");
    }
    if let Err(error) = state.storage.forget_devices(state.rooms.now().plus(-ROLELESS_MS)).await {
        tracing::error!(%error, "could not forget devices");
    }
    if let Err(error) = state.storage.scrub().await {
        tracing::warn!(%error, "what was deleted is still in the write-ahead log");
    }
    let now = state.rooms.now();
    state.guesses.forget_old(now);
    state.founding.forget_old(now);
    state.refused.forget_old(now);
    state.fresh_links.forget_old(now);
    state.receipts.forget_old(now);
    state.rooms.sweep();
}
    state.newcomers.forget_old(now);
