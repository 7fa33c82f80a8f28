//! What the server does by itself: closes sessions nobody has touched, and deletes what is due.

use std::time::Duration;

use domain::{Actor, Command, Stage};

use crate::{clock, state::AppState};

const PAUSE: Duration = Duration::from_secs(10 * 60);

pub async fn run(state: AppState) {
    loop {
        round(&state).await;
        tokio::select! {
            () = state.stopping.cancelled() => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

async fn round(state: &AppState) {
    match state.storage.due(clock::now()).await {
        Ok(due) => {
            for workshop in due {
                if state.rooms.delete(workshop).await.is_ok() {
                    tracing::info!(%workshop, "deleted: its time had come");
                }
            }
        }
        Err(error) => tracing::error!(%error, "could not look for what is due"),
    }
    for workshop in state.storage.open().await.unwrap_or_default() {
        let Ok(room) = state.rooms.room(workshop).await else { continue };
        if room.read(|workshop| workshop.stage) != Stage::Synthesis {
            // Refused or too early is the usual answer.
            let _ = room.command(Command::CloseIdle, Actor::System, None).await;
        }
    }
    state.rooms.sweep();
}
