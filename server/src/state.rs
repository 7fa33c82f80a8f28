//! What every request can reach.

use std::{ops::Deref, sync::Arc};

use app::{ByLink, CharterLink, Fault, Refused, pages::receipt::Receipt};
use domain::{CharterId, JoinCode, ResultView, Timestamp, Workshop, WorkshopId};
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

use crate::{
    access::Caller,
    addresses::Addresses,
    clock::{Clock, Trusted},
    config::Config,
    device_shelf::DeviceShelf,
    faults::not_saved,
    figures::Lags,
    files::{Edition, Engine, store::Store},
    limits::{Founding, Guesses, Newcomers, Pace},
    rooms::{Room, Rooms},
    site::Site,
    storage::Storage,
};

/// What a code that people type or scan opens.
#[derive(Clone, Copy)]
pub enum Opened {
    Workshop(WorkshopId),
    /// A round of its pulse.
    Pulse(CharterId),
}

/// One for the whole server: a request takes hold of it several times on its way, and each is a count and no copy.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

pub struct Shared {
    pub config: Config,
    pub addresses: Addresses,
    pub clock: Clock,
    pub trusted: Trusted,
    pub site: Site,
    pub storage: Storage,
    pub rooms: Arc<Rooms>,
    /// What leaders download.
    pub files: Store,
    /// What documents are made by.
    pub engine: Engine,
    /// Forms half filled in, while their page is asked for in another language.
    pub half_filled: DeviceShelf<String>,
    /// Forms refused on devices without JavaScript, by the path of the page that follows.
    pub refused: DeviceShelf<Refused>,
    /// Links just made, by workshop, and what they open.
    pub fresh_links: DeviceShelf<(ByLink, String)>,
    /// The same to what lives on of workshops.
    pub fresh_charter_links: DeviceShelf<(CharterLink, String)>,
    /// What a device has deleted, for it to see and print. One: the latest.
    pub receipts: DeviceShelf<Receipt>,
    /// One at a time of what people delete, so that a second press finds the receipt of the first.
    pub deleting: Mutex<()>,
    pub pace: Arc<Pace>,
    pub guesses: Arc<Guesses>,
    pub founding: Arc<Founding>,
    pub newcomers: Arc<Newcomers>,
    pub lags: Lags,
    /// Ends open streams when the server stops.
    pub stopping: CancellationToken,
}

impl AppState {
    pub fn new(config: Config, storage: Storage, clock: Clock) -> AppState {
        let engine = Engine::new(&config.documents());
        let site = Site::read(&config.site_root);
        let files = Store::new(engine.clone(), site.style.clone());
        let kept = files.clone();
        let let_go = Arc::new(move |workshop| kept.forget(workshop));
        let shelves = storage.shelves.clone();
        AppState(Arc::new(Shared {
            addresses: Addresses::new(&config),
            clock,
            trusted: Trusted::default(),
            config,
            rooms: Arc::new(Rooms::new(storage.clone(), clock, let_go)),
            files,
            site,
            engine,
            storage,
            half_filled: DeviceShelf::new("half filled", shelves.clone()),
            refused: DeviceShelf::new("refused", shelves.clone()),
            fresh_links: DeviceShelf::new("link", shelves.clone()),
            fresh_charter_links: DeviceShelf::new("charter link", shelves.clone()),
            receipts: DeviceShelf::new("receipt", shelves),
            deleting: Mutex::default(),
            pace: Arc::default(),
            guesses: Arc::default(),
            founding: Arc::default(),
            newcomers: Arc::default(),
            lags: Lags::default(),
            stopping: CancellationToken::new(),
        }))
    }

    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The workshop that this code opens, for an address that may try codes.
    pub async fn by_code(&self, code: &JoinCode, caller: Caller) -> Result<WorkshopId, Fault> {
        match self.opens(code, caller).await? {
            Opened::Workshop(workshop) => Ok(workshop),
            Opened::Pulse(_) => Err(Fault::NotFound),
        }
    }

    /// What this code opens, the same.
    pub async fn opens(&self, code: &JoinCode, caller: Caller) -> Result<Opened, Fault> {
        let now = self.now();
        if !self.guesses.may_try(caller, code, now) {
            return Err(Fault::TooFast);
        }
        let workshop = match self.rooms.by_code(code) {
            Some(workshop) => Some(workshop),
            None => self.storage.log.by_code(code.as_str()).await.map_err(not_saved)?,
        };
        let found = match workshop {
            Some(workshop) => Some(Opened::Workshop(workshop)),
            None => {
                let round = self.storage.pulses.by_code(code.as_str()).await.map_err(not_saved)?;
                round.map(Opened::Pulse)
            }
        };
        match found {
            Some(_) => self.guesses.note_right(caller, code.clone(), now),
            None => {
                self.guesses.note_wrong(caller, now);
            }
        }
        found.ok_or(Fault::NotFound)
    }

    /// What is published of a workshop now, with room for its files. `None` if nothing is.
    ///
    /// # Errors
    /// [`Fault::NotFound`] if it was deleted meanwhile.
    pub async fn edition(&self, workshop: WorkshopId, room: &Room) -> Result<Option<Edition>, Fault> {
        let Some(mut result) = room.read(Workshop::result) else {
            self.files.forget(workshop);
            return Ok(None);
        };
        self.fill_in_logo(workshop, &mut result).await?;
        let edition = Edition::new(workshop, result);
        self.files.open(&edition);
        // Deleting forgets the files last. Whoever opened a place for them after that finds no workshop here.
        if let Err(fault) = self.rooms.room(workshop).await {
            self.files.forget(workshop);
            return Err(fault);
        }
        Ok(Some(edition))
    }

    /// The picture that a result's design names.
    ///
    /// # Errors
    /// [`Fault::NotSaved`] when the disk does not answer.
    pub async fn fill_in_logo(&self, workshop: WorkshopId, result: &mut ResultView) -> Result<(), Fault> {
        if let Some(logo) = result.design.logo {
            let bytes = self.storage.pictures.logo(workshop, logo).await.map_err(not_saved)?;
            result.logo = bytes.map(Into::into);
        }
        Ok(())
    }

    /// Removes a workshop with all it holds.
    ///
    /// # Errors
    /// As for [`Rooms::delete`].
    pub async fn delete(&self, workshop: WorkshopId) -> Result<(), Fault> {
        let (rooms, files) = (self.rooms.clone(), self.files.clone());
        // To its end: whoever asked may go away, and what is off the disk must not live on in memory.
        let deleting = tokio::spawn(async move {
            rooms.delete(workshop).await?;
            files.forget(workshop);
            Ok(())
        });
        deleting.await.map_err(|error| not_saved(error.into()))?
    }
}

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
