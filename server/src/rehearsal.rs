//! «Prøvekjør»: simulated participants that join, write, take turns, vote and agree by themselves,
//! through the same commands as real phones.

use std::time::Duration;

use app::Fault;
use domain::{Actor, Answer, Command, Lang, ParticipantId, Settings, WorkshopId, presets::Preset};
use rand::{RngExt, rngs::StdRng};
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    access::{Role, new_link},
    clock::{self, Clock},
    faults::not_saved,
    rooms::Room,
    state::AppState,
    storage::Turn,
};

#[cfg(test)]
mod tests;

/// Share of the simulated participants that look at the room in one beat, and act one by one, so that people can follow
/// what happens.
const ACTIVE_SHARE: f64 = 0.35;
/// A rehearsal that nobody moves stops playing after this long (ms); the workshop stays.
const PATIENCE_MS: i64 = 3 * 60 * 60 * 1_000;

/// How many play where nobody has said it, and their individual time in seconds.
pub const PEOPLE: usize = 12;
const SECONDS: u32 = 20;

/// These settings for simulated participants to play.
pub fn played(settings: Settings) -> Settings {
    Settings { rehearsal: true, individual_seconds: Some(SECONDS), next_edition_of: None, ..settings }
}

/// Seats the simulated participants and sets them playing, with leave to do so.
///
/// # Errors
/// As for any joining. [`Fault::NotSaved`] also if it is not known whether another server plays it.
pub async fn start(
    state: &AppState,
    workshop: WorkshopId,
    people: usize,
    leave: OwnedSemaphorePermit,
) -> Result<(), Fault> {
    let Some(turn) = turn(state, workshop).await.map_err(not_saved)? else { return Ok(()) };
    let room = state.rooms.room(workshop).await?;
    let services = room.read(|workshop| workshop.settings.services.len());
    let mut seats = Vec::with_capacity(people);
    for at in 0..people {
        let service = (services > 0).then(|| at % services.max(1));
        if let Answer::Joined(seat) =
            room.command(Command::Join { service, beside: None }, Actor::Newcomer, None).await?
        {
            seats.push(seat);
        }
    }
    set_playing(state, room, seats, (leave, turn));
    Ok(())
}

/// Sets the simulated participants playing again where the server stopped in the midst of a rehearsal: those in seats
/// that are no device's. Where several servers share a database, the one that has begun goes on for as long as it lives, and one
/// that starts later takes up what nobody plays. Whoever leads it has gone on to something else when nothing has happened there for long.
///
/// # Errors
/// If what is stored cannot be read.
pub async fn resume(state: &AppState) -> anyhow::Result<()> {
    for workshop in state.storage.log.open().await? {
        let Ok(room) = state.rooms.room(workshop).await else { continue };
        let since = state.now().plus(-PATIENCE_MS);
        let people = room.read(|workshop| {
            let played = workshop.settings.rehearsal && workshop.last_act >= since;
            let session = workshop.session().filter(|_| played)?;
            Some(session.participants.keys().copied().collect::<Vec<_>>())
        });
        let Some(mut seats) = people else { continue };
        let real = state.storage.keys.seats_of_devices(workshop).await?;
        seats.retain(|seat| !real.contains(seat));
        // As many as may play at the same time.
        let Ok(leave) = state.founding.rehearse() else { break };
        if let Some(turn) = turn(state, workshop).await? {
            set_playing(state, room, seats, (leave, turn));
        }
    }
    Ok(())
}

/// To play it, and nobody else. Where no other server is, it is nothing to hold.
async fn turn(state: &AppState, workshop: WorkshopId) -> anyhow::Result<Option<Turn>> {
    match &state.storage.turns {
        Some(turns) => turns.take(workshop).await,
        None => Ok(Some(Box::new(()))),
    }
}

fn set_playing(state: &AppState, room: Room, seats: Vec<ParticipantId>, held: (OwnedSemaphorePermit, Turn)) {
    let state = state.clone();
    tokio::spawn(async move {
        play(state, room, seats).await;
        drop(held);
    });
}

async fn play(state: AppState, room: Room, seats: Vec<ParticipantId>) {
    let mut rng = clock::rng();
    let started_at = state.now();
    let over = room.session_end();
    let beat = Duration::from_millis(state.config.rehearsal_beat_ms);
    while state.now().since(started_at) <= PATIENCE_MS {
        tokio::select! {
            () = state.stopping.cancelled() => return,
            () = over.cancelled() => return,
            () = tokio::time::sleep(beat) => {}
        }
        for seat in &seats {
            if over.is_cancelled() {
                return;
            }
            if rng.random_bool(ACTIVE_SHARE) {
                act(&room, *seat, state.clock, &mut rng).await;
            }
        }
    }
}

/// One look at one's phone, and one press.
async fn act(room: &Room, seat: ParticipantId, clock: Clock, rng: &mut StdRng) {
    let Some(view) = room.read(|workshop| domain::view::phone(workshop, seat)) else { return };
    if let Some(command) = player::next_act(&view, clock(), rng) {
        // Refusals are part of the play: somebody else may have been first.
        let _ = room.command(Command::Participant(command), Actor::Participant(seat), None).await;
    }
}

/// Starts the demonstration. Answers with all its links, for the terminal.
///
/// # Errors
/// If it cannot be stored.
pub async fn demo(state: &AppState) -> anyhow::Result<String> {
    let failed = |fault: Fault| anyhow::anyhow!("the demonstration could not start: {fault:?}");
    let workshop = state.rooms.create(played(Preset::Siljan.settings(Lang::Nb))).await.map_err(failed)?;
    let facilitator = new_link(state, workshop, Role::Facilitator, "").await.map_err(failed)?;
    let screen = new_link(state, workshop, Role::Screen, "").await.map_err(failed)?;
    let leader = new_link(state, workshop, Role::Leader, "").await.map_err(failed)?;
    let leave = state.founding.rehearse().map_err(failed)?;
    start(state, workshop, PEOPLE, leave).await.map_err(failed)?;
    let code = state.rooms.room(workshop).await.map_err(failed)?.read(|workshop| workshop.code.clone());
    let base = state.addresses.current();
    Ok(format!(
        "\nPrøvekjøring med {PEOPLE} simulerte deltakere:
  Fasilitator:  {facilitator}
  Storskjerm:   {screen}  (på projektorens egen maskin; ellers «Vis på storskjerm»)
  Deltaker:     {base}/j/{}  (verkstedkode {code})
  Leder:        {leader}  (når resultatet er publisert)\n",
        code.as_str()
    ))
}
