//! One live workshop, as those who use it see it.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use app::Fault;
use domain::{
    Actor, Answer, Audience, Command, CommandId, FacilitatorCommand, ParticipantId, Workshop,
    view::{self, FacilitatorView},
};
use tokio::sync::{mpsc, watch};

use super::{
    bells::{Bells, Follower},
    clouds::Clouds,
    task::{Ask, Task, Waiting},
    writers::Writers,
};
use crate::{
    clock::{self, Clock},
    figures,
    storage::{Role, Seq, Storage},
};

/// Waiting commands per workshop before senders must wait in line.
const QUEUE: usize = 1_024;

/// The way to one live workshop.
#[derive(Clone)]
pub struct Room {
    asks: mpsc::Sender<Ask>,
    stored: Stored,
    bells: Arc<Bells>,
    writers: Arc<Writers>,
    clouds: Arc<Clouds>,
    /// Who has shown their right to which seat here, by session, so that the disk is not asked at every press.
    granted: Arc<Mutex<HashSet<(String, Role)>>>,
}

/// A workshop as it stands on disk. It is read under a lock, never across an await.
#[derive(Clone)]
pub(super) struct Stored(Arc<RwLock<Workshop>>);

impl Stored {
    fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn write<T>(&self, change: impl FnOnce(&mut Workshop) -> T) -> T {
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
    /// A room, and the task that has to run for it.
    pub(super) fn open(
        storage: Arc<dyn Storage>,
        clock: Clock,
        workshop: Workshop,
        last: Seq,
    ) -> (Room, Task, Waiting) {
        let (asks, waiting) = mpsc::channel(QUEUE);
        let stored = Stored(Arc::new(RwLock::new(workshop.clone())));
        let bells = Arc::<Bells>::default();
        let (id, ahead) = (workshop.id, workshop);
        let task = Task { storage, id, last, ahead, stored: stored.clone(), bells: bells.clone(), clock };
        (
            Room {
                asks,
                stored,
                bells,
                writers: Arc::default(),
                clouds: Arc::default(),
                granted: Arc::default(),
            },
            task,
            waiting,
        )
    }

    /// Whether anybody follows it, or is about to ask something of it.
    pub(super) fn is_used(&self) -> bool {
        self.bells.tidy() || self.asks.strong_count() > 1
    }

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

    /// Who may follow it by a link has changed: their streams look again.
    pub fn wake_hosts(&self) {
        self.bells.ring(&Audience { facilitator: true, screen: true, ..Audience::default() });
    }

    /// The clouds on its wall.
    pub fn clouds(&self) -> Arc<Clouds> {
        self.clouds.clone()
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

    pub(super) fn granted(&self) -> MutexGuard<'_, HashSet<(String, Role)>> {
        self.granted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(
        &self,
        command: Command,
        actor: Actor,
        id: Option<CommandId>,
        session: Option<String>,
    ) -> Result<Answer, Fault> {
        let (since, kind) = (clock::instant(), figures::kind(&command));
        let deletes = matches!(command, Command::Facilitator(FacilitatorCommand::DeleteForGood { .. }));
        let (ask, answer) = Ask::new(command, actor, id, session);
        let outcome = match self.asks.send(ask).await {
            Ok(()) => answer.await.unwrap_or(Err(Fault::NotSaved)),
            Err(_) => Err(Fault::NotSaved),
        };
        if deletes && outcome.is_ok() {
            self.clouds.forget();
        }
        figures::command(kind, &outcome, since);
        outcome
    }
}
