//! The live workshops: one task each, found by id.

mod alike;
mod ask;
mod bells;
mod clouds;
mod deciding;
mod ends;
mod follow;
mod following;
mod granted;
mod let_go;
mod line;
mod log;
mod meet;
mod message;
#[cfg(test)]
mod rolling_tests;
mod room;
#[cfg(test)]
mod shared_tests;
mod showing;
mod stored;
mod storing;
mod task;
#[cfg(test)]
mod tests;
mod writers;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
};

use app::Fault;
use domain::{Event, EventBody, JoinCode, Settings, Timestamp, Workshop, WorkshopId};

use crate::{
    access::Role,
    clock::{self, Clock},
    faults::not_saved,
    storage::{AtPhone, Standing, Storage},
};
pub use alike::Alike;
pub use bells::Follower;
pub use clouds::Clouds;
pub use following::Following;
pub use granted::HandOvers;
use let_go::LetGo;
pub use room::Room;
pub use writers::{LINGER_MS, Note, Writer};

/// How many times a new workshop's code is drawn again when it is taken.
const CODE_DRAWS: usize = 10;

pub struct Rooms {
    storage: Storage,
    clock: Clock,
    let_go: LetGo,
    live: Mutex<Live>,
    /// The database has not been heard from for long.
    cut_off: AtomicBool,
    /// A newer program has written, in a workshop that is live here, what this one cannot read.
    outdated: Arc<AtomicBool>,
}

#[derive(Default)]
struct Live {
    rooms: HashMap<WorkshopId, Room>,
    /// How many workshops have been deleted: what was read from disk before the latest may be gone.
    deletions: u64,
}

impl Live {
    fn room(&self, id: WorkshopId) -> Option<Room> {
        self.rooms.get(&id).filter(|room| !room.is_gone()).cloned()
    }
}

impl Rooms {
    pub fn new(storage: Storage, clock: Clock, let_go: LetGo) -> Rooms {
        let (live, cut_off, outdated) = Default::default();
        Rooms { storage, clock, let_go, live, cut_off, outdated }
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Stores a new workshop and answers with its id.
    pub async fn create(&self, settings: Settings) -> Result<WorkshopId, Fault> {
        let id = WorkshopId::draw(&mut clock::rng());
        for _ in 0..CODE_DRAWS {
            let code = JoinCode::draw(&mut clock::rng());
            let now = self.now();
            let body = EventBody::Created { id, code: code.clone(), settings: settings.clone() };
            let first = Event::new(now, body);
            let delete_at = Workshop::fold([&first]).map_or(now, |workshop| workshop.expires_at());
            match self.storage.log.create(&first, id, code.as_str(), delete_at).await {
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
        loop {
            let deletions = {
                let live = self.lock();
                if let Some(room) = live.room(id) {
                    return Ok(room);
                }
                live.deletions
            };
            // Before the log: what is so later is seen by whoever looks next.
            let standing = self.standing(id).await?;
            let loaded = log::load(self.storage.log.as_ref(), id).await?;
            // Two may have come here at once; the first to arrive decides, and both use its room.
            let mut live = self.lock();
            if let Some(room) = live.room(id) {
                return Ok(room);
            }
            // What was read may have been deleted since: it is looked for again.
            if live.deletions != deletions {
                continue;
            }
            let (storage, let_go, outdated) =
                (self.storage.clone(), self.let_go.clone(), self.outdated.clone());
            let (room, task, waiting) = Room::open(storage, self.clock, loaded, standing, let_go, outdated);
            tokio::spawn(task.run(waiting));
            live.rooms.insert(id, room.clone());
            return Ok(room);
        }
    }

    /// The same, no older than this question: where others write too, a page that follows a form may be asked of another
    /// server than the form.
    ///
    /// # Errors
    /// As for [`Self::room`].
    pub async fn fresh(&self, id: WorkshopId) -> Result<Room, Fault> {
        let room = self.room(id).await?;
        match room.fresh().await {
            Ok(()) => Ok(room),
            // The disk says why it has ended.
            Err(_) => self.room(id).await,
        }
    }

    /// The live workshop that this code opens. Of those that nobody is in, the disk knows.
    pub fn by_code(&self, code: &JoinCode) -> Option<WorkshopId> {
        let live = self.lock();
        let mut there = live.rooms.iter().filter(|(_, room)| !room.is_gone());
        there.find(|(_, room)| room.code() == code).map(|(id, _)| *id)
    }

    /// How far it has come, where others write too.
    async fn standing(&self, id: WorkshopId) -> Result<Option<Standing>, Fault> {
        let Some(heads) = &self.storage.heads else { return Ok(None) };
        let answer = heads.heads(&[id]).await.map_err(not_saved)?;
        answer.standings.first().copied().map(Some).ok_or(Fault::NotFound)
    }

    /// Whether a session may be this in a workshop. A seat is taken back only when it goes over to another browser
    /// ([`Room::hand_over`]), so that it is asked of the disk once; of the few who have their role by a link, which can be made anew, each time.
    ///
    /// # Errors
    /// If it is not known yet, and the disk does not answer.
    pub async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool> {
        if !matches!(role, Role::Participant(_)) {
            return self.storage.keys.is_granted(session, workshop, role).await;
        }
        let key = (session.to_owned(), role);
        let room = self.lock().room(workshop);
        if room.as_ref().is_some_and(|room| room.granted.holds(&key)) {
            return Ok(true);
        }
        let before = room.as_ref().map(Room::hand_overs);
        let granted = self.storage.keys.is_granted(session, workshop, role).await?;
        if granted && let (Some(room), Some(before)) = (room, before) {
            room.granted.remember([key], &before);
        }
        Ok(granted)
    }

    /// What a device has in a workshop. Its seats are not asked of the disk again.
    ///
    /// # Errors
    /// If the disk does not answer.
    pub async fn at_phone(
        &self,
        session: &str,
        way_back: &str,
        workshop: WorkshopId,
    ) -> anyhow::Result<AtPhone> {
        let room = self.lock().room(workshop);
        let before = room.as_ref().map(Room::hand_overs);
        let found = self.storage.keys.at_phone(session, way_back, workshop).await?;
        if let (Some(room), Some(before)) = (room, before) {
            let own = found.seats.iter().map(|seat| (session.to_owned(), Role::Participant(*seat)));
            room.granted.remember(own, &before);
        }
        Ok(found)
    }

    /// Forgets workshops that nobody follows; they are read from disk when they are asked for again.
    pub fn sweep(&self) {
        self.lock().rooms.retain(|_, room| room.is_used());
    }

    /// What all pages of hosts and walls show has changed: their streams look again.
    pub fn wake_hosts(&self) {
        self.lock().rooms.values().for_each(Room::wake_hosts);
    }

    /// When somebody was last in each live workshop, as far as streams tell.
    pub fn people(&self) -> Vec<(WorkshopId, Timestamp)> {
        let (live, now) = (self.lock(), self.now());
        live.rooms.iter().filter_map(|(id, room)| Some((*id, room.last_followed(now)?))).collect()
    }

    /// Removes a workshop with all it holds, from disk and memory, and ends all that goes on in it.
    pub async fn delete(&self, id: WorkshopId) -> Result<(), Fault> {
        self.storage.deletions.delete(id, self.now()).await.map_err(|error| {
            tracing::error!(%error, workshop = %id, "a workshop could not be deleted");
            Fault::NotSaved
        })?;
        let gone = {
            let mut live = self.lock();
            live.deletions += 1;
            live.rooms.remove(&id)
        };
        // Not before it is off the disk: whoever follows it looks there, to know why it ended.
        gone.iter().for_each(Room::end);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Live> {
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
