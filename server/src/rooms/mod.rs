//! The live workshops: one task each, found by id.

mod bells;
mod task;
mod writers;

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use app::Fault;
use domain::{
    Actor, Answer, Audience, Command, CommandId, Event, EventBody, JoinCode, ParticipantId, Settings,
    Timestamp, Workshop, WorkshopId,
    view::{self, FacilitatorView},
};
use tokio::sync::{mpsc, watch};

use crate::{
    clock, figures,
    storage::{Role, Storage},
};
use bells::Bells;
pub use bells::Follower;
use task::Ask;
use writers::Writers;

/// How many times a new workshop's code is drawn again when it is taken.
const CODE_DRAWS: usize = 10;
/// Waiting commands per workshop before senders must wait in line.
const QUEUE: usize = 1_024;

/// The way to one live workshop.
#[derive(Clone)]
pub struct Room {
    asks: mpsc::Sender<Ask>,
    stored: Stored,
    bells: Arc<Bells>,
    writers: Arc<Writers>,
    /// Who has shown their right to what here, by session, so that the disk is not asked at every press. Rights
    /// are never taken back while a workshop lives.
    granted: Arc<Mutex<HashSet<(String, Role)>>>,
}

/// A workshop as it stands on disk. It is read under a lock, never across an await.
#[derive(Clone)]
struct Stored(Arc<RwLock<Workshop>>);

impl Stored {
    fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn write<T>(&self, change: impl FnOnce(&mut Workshop) -> T) -> T {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One stream's hold on a workshop. It does not keep the room open.
pub struct Following {
    stored: Stored,
    bell: watch::Receiver<()>,
}

impl Following {
    /// Looks at the workshop, and takes what has rung so far as heard.
    pub fn look<T>(&mut self, look: impl FnOnce(&Workshop) -> T) -> T {
        self.bell.mark_unchanged();
        self.stored.read(look)
    }

    /// Waits for something that may concern this follower. False when the room is gone.
    pub async fn changed(&mut self) -> bool {
        self.bell.changed().await.is_ok()
    }
}

impl Room {
    /// Reads the workshop as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        self.stored.read(look)
    }

    /// What the facilitator sees, with how many are in the midst of a text.
    pub fn facilitator(&self) -> impl Fn(&Workshop) -> FacilitatorView + Send + use<> {
        let writers = self.writers.clone();
        move |workshop| FacilitatorView { writing_until: writers.until(), ..view::facilitator(workshop) }
    }

    /// Somebody is in the midst of a text, or no longer.
    pub fn note_writing(&self, who: ParticipantId, writing: bool) {
        if writing {
            self.writers.note(who, clock::now());
        } else if !self.writers.forget(who) {
            return;
        }
        self.bells.ring(&Audience { facilitator: true, ..Audience::default() });
    }

    pub fn follow(&self, follower: Follower) -> Following {
        Following { stored: self.stored.clone(), bell: self.bells.follow(follower) }
    }

    /// The workshop was deleted, or its task has ended.
    pub fn is_gone(&self) -> bool {
        self.asks.is_closed()
    }

    /// Carries out one command. The answer comes when it is on disk.
    ///
    /// # Errors
    /// The rules' refusal, or [`Fault::NotSaved`] when the disk did not take it.
    pub async fn command(
        &self,
        command: Command,
        actor: Actor,
        id: Option<CommandId>,
    ) -> Result<Answer, Fault> {
        self.ask(command, actor, id, None).await
    }

    /// Lets a newcomer in. The seat, and this session's right to it, are stored in one act.
    ///
    /// # Errors
    /// As for [`Self::command`].
    pub async fn join(
        &self,
        command: Command,
        session: String,
        id: Option<CommandId>,
    ) -> Result<Answer, Fault> {
        self.ask(command, Actor::Newcomer, id, Some(session)).await
    }

    fn granted(&self) -> MutexGuard<'_, HashSet<(String, Role)>> {
        self.granted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(
        &self,
        command: Command,
        actor: Actor,
        id: Option<CommandId>,
        session: Option<String>,
    ) -> Result<Answer, Fault> {
        let since = clock::instant();
        let (ask, answer) = Ask::new(command.clone(), actor, id, session);
        let outcome = match self.asks.send(ask).await {
            Ok(()) => answer.await.unwrap_or(Err(Fault::NotSaved)),
            Err(_) => Err(Fault::NotSaved),
        };
        figures::command(&command, &outcome, since);
        outcome
    }
}

pub struct Rooms {
    storage: Arc<dyn Storage>,
    live: Mutex<HashMap<WorkshopId, Room>>,
}

impl Rooms {
    pub fn new(storage: Arc<dyn Storage>) -> Rooms {
        Rooms { storage, live: Mutex::default() }
    }

    /// Stores a new workshop and answers with its id.
    pub async fn create(&self, settings: Settings) -> Result<WorkshopId, Fault> {
        let id = WorkshopId::draw(&mut clock::rng());
        for _ in 0..CODE_DRAWS {
            let code = JoinCode::draw(&mut clock::rng());
            let now = clock::now();
            let body = EventBody::Created { id, code: code.clone(), settings: settings.clone() };
            let first = Event { at: now, by: None, cause: None, body };
            let delete_at = delete_at(&first, now);
            match self.storage.create(&first, id, code.as_str(), delete_at).await {
                Ok(true) => return Ok(id),
                Ok(false) => {}
                Err(error) => {
                    tracing::error!(%error, "a workshop could not be stored");
                    return Err(Fault::NotSaved);
                }
            }
        }
        Err(Fault::NotSaved)
    }

    /// The live workshop, read from disk if it is not in memory.
    ///
    /// # Errors
    /// [`Fault::NotFound`] if there is none; [`Fault::NotSaved`] if its log can't be read.
    pub async fn room(&self, id: WorkshopId) -> Result<Room, Fault> {
        if let Some(room) = self.lock().get(&id).filter(|room| !room.asks.is_closed()) {
            return Ok(room.clone());
        }
        let (state, last) = task::load(self.storage.as_ref(), id).await?;
        // Two may have come here at once; the first to arrive decides, and both use its room.
        let mut live = self.lock();
        if let Some(room) = live.get(&id).filter(|room| !room.asks.is_closed()) {
            return Ok(room.clone());
        }
        let (asks, waiting) = mpsc::channel(QUEUE);
        let stored = Stored(Arc::new(RwLock::new(state.clone())));
        let room = Room {
            asks,
            stored: stored.clone(),
            bells: Arc::default(),
            writers: Arc::default(),
            granted: Arc::default(),
        };
        let task = task::Task {
            storage: self.storage.clone(),
            id,
            last,
            ahead: state,
            stored,
            bells: room.bells.clone(),
        };
        tokio::spawn(task.run(waiting));
        live.insert(id, room.clone());
        Ok(room)
    }

    /// Whether a session may be this in a workshop.
    ///
    /// # Errors
    /// If it is not known yet, and the disk does not answer.
    pub async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool> {
        let key = (session.to_owned(), role);
        let room = self.lock().get(&workshop).cloned();
        if room.as_ref().is_some_and(|room| room.granted().contains(&key)) {
            return Ok(true);
        }
        let granted = self.storage.is_granted(session, workshop, role).await?;
        if granted && let Some(room) = room {
            room.granted().insert(key);
        }
        Ok(granted)
    }

    /// Forgets workshops that nobody follows; they are read from disk when they are asked for again.
    pub fn sweep(&self) {
        self.lock().retain(|_, room| room.bells.tidy() || room.asks.strong_count() > 1);
    }

    /// Removes a workshop with all it holds, from memory and disk.
    pub async fn delete(&self, id: WorkshopId) -> Result<(), Fault> {
        self.lock().remove(&id);
        self.storage.delete(id, clock::now()).await.map_err(|error| {
            tracing::error!(%error, workshop = %id, "a workshop could not be deleted");
            Fault::NotSaved
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<WorkshopId, Room>> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A workshop that is never finished goes a retention time after it was made.
fn delete_at(first: &Event, now: Timestamp) -> Timestamp {
    Workshop::fold([first]).map_or(now, |workshop| workshop.delete_at(now))
}
