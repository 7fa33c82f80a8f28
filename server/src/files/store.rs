//! Files are made once for each edition, however many ask, and handed out many times.
//!
//! They are kept in memory only: what is deleted or published anew is gone from here at once, and they can always be
//! made again.

use std::{
    collections::HashMap,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::WorkshopId;
use sha2::{Digest, Sha256};
use tokio::sync::{OnceCell, Semaphore};

use super::{
    clouds::{self, LaidOut},
    edition::{ALL, Edition},
    engine::Engine,
    file::{File, Made, Ready},
    make::{Means, compute},
    names, page, posters,
};
use crate::limits::at_once;

/// Bytes of files kept, of all workshops together. Those not asked for the longest go first.
const KEPT: usize = 192 * 1024 * 1024;

#[derive(Clone)]
pub struct Store {
    kept: Arc<Mutex<Kept>>,
    /// Those to compute a document.
    turns: Arc<Semaphore>,
    engine: Engine,
    /// The style sheet, for the files that are pages.
    style: Arc<str>,
}

#[derive(Default)]
struct Kept {
    editions: HashMap<WorkshopId, Files>,
    bytes: usize,
    uses: u64,
}

/// The files of one edition.
struct Files {
    content: [u8; 32],
    slots: HashMap<String, Slot>,
    clouds: Arc<LaidOut>,
    prepared: bool,
}

#[derive(Default)]
struct Slot {
    file: Arc<OnceCell<Made>>,
    /// Bytes that count as kept.
    held: usize,
    /// Known from when it was first made.
    size: Option<usize>,
    used: u64,
}

/// Another was published, or this one deleted, while a file of it was on its way.
#[derive(Debug)]
struct TakenBack;

impl fmt::Display for TakenBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the edition was taken back")
    }
}

impl std::error::Error for TakenBack {}

impl Store {
    pub fn new(engine: Engine, style: Arc<str>) -> Store {
        Store { kept: Arc::default(), turns: Arc::new(at_once::documents()), engine, style }
    }

    /// Makes room for an edition's files. Those of an earlier one are gone.
    pub fn open(&self, edition: &Edition) {
        let mut kept = self.lock();
        if !kept.holds(edition) {
            kept.remove(edition.workshop);
            let files = Files {
                content: edition.content,
                slots: HashMap::new(),
                clouds: Arc::new(LaidOut::new(&edition.result)),
                prepared: false,
            };
            kept.editions.insert(edition.workshop, files);
        }
    }

    /// Whether this is what is published still.
    pub fn is_open(&self, edition: &Edition) -> bool {
        self.lock().holds(edition)
    }

    /// Forgets a workshop's files.
    pub fn forget(&self, workshop: WorkshopId) {
        self.lock().remove(workshop);
    }

    /// Makes every file of an open edition in its own time, once.
    pub fn prepare(&self, edition: &Edition) {
        let mut kept = self.lock();
        let files = kept.files(edition);
        if files.is_none_or(|files| std::mem::replace(&mut files.prepared, true)) {
            return;
        }
        drop(kept);
        let (store, edition) = (self.clone(), edition.clone());
        tokio::spawn(async move {
            // The picture is what everybody sees first; and of the A3 nothing has to be laid out again then.
            for name in std::iter::once(posters::PICTURE.to_owned()).chain(edition.names()) {
                if let Err(error) = store.get(&edition, &name).await {
                    tracing::error!(error = format!("{error:#}"), name, "a document could not be made");
                }
            }
        });
    }

    /// How large files are, as far as it is known.
    pub fn sizes(&self, edition: &Edition) -> HashMap<String, usize> {
        let mut kept = self.lock();
        let files = kept.files(edition).into_iter().flat_map(|files| &files.slots);
        files.filter_map(|(name, slot)| Some((name.clone(), slot.size?))).collect()
    }

    /// A file of an open edition. `None` if there is none of this name, or the edition is gone.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn get(&self, edition: &Edition, name: &str) -> anyhow::Result<Option<Made>> {
        let Some(slot) = self.slot(edition, name) else { return Ok(None) };
        if let Some(made) = slot.get() {
            return Ok(Some(made.clone()));
        }
        // A task of its own: who asked first may go away while others wait for the same.
        let (store, edition, name) = (self.clone(), edition.clone(), name.to_owned());
        let making = async move {
            let made = match slot.get_or_try_init(|| store.make(&edition, &name)).await {
                Err(error) if error.is::<TakenBack>() => return Ok(None),
                made => made?.clone(),
            };
            store.keep(&edition, &name, &slot, &made);
            Ok(Some(made))
        };
        tokio::spawn(making).await?
    }

    fn make<'a>(
        &'a self,
        edition: &'a Edition,
        name: &'a str,
    ) -> Pin<Box<dyn Future<Output = anyhow::Result<Made>> + Send + 'a>> {
        Box::pin(async move {
            let others = match name {
                ALL => self.all(edition, |_| true).await?,
                page::NAME => self.all(edition, page::is_picture).await?,
                name => {
                    let other = clouds::made_of(name);
                    self.all(edition, |name| Some(name) == other.as_deref()).await?
                }
            };
            let _turn = self.turns.acquire().await?;
            let file = if let Some(make) = posters::named(&edition.result, name) {
                posters::file(&self.engine, &edition.result, name, make).await?
            } else {
                let clouds = self.lock().files(edition).map(|files| files.clouds.clone());
                let clouds = clouds.ok_or(TakenBack)?;
                let means = Means { result: edition.result.clone(), clouds, style: self.style.clone() };
                let name = name.to_owned();
                tokio::task::spawn_blocking(move || compute(&means, &name, &others)).await??
            };
            let tag = format!("\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&file.bytes)));
            let File { name, kind, attached, bytes } = file;
            Ok(Arc::new(Ready { name, kind, attached, bytes: bytes.into(), tag }))
        })
    }

    /// The files that another is made of.
    async fn all(&self, edition: &Edition, wanted: impl Fn(&str) -> bool) -> anyhow::Result<Vec<Made>> {
        let mut all = Vec::new();
        for name in names(&edition.result).into_iter().filter(|name| wanted(name)) {
            let made = self.get(edition, &name).await?;
            all.push(made.ok_or(TakenBack)?);
        }
        Ok(all)
    }

    fn slot(&self, edition: &Edition, name: &str) -> Option<Arc<OnceCell<Made>>> {
        let mut kept = self.lock();
        kept.uses += 1;
        let used = kept.uses;
        let files = kept.files(edition)?;
        if !files.slots.contains_key(name) && !edition.names().iter().any(|known| known == name) {
            return None;
        }
        let slot = files.slots.entry(name.to_owned()).or_default();
        slot.used = used;
        Some(slot.file.clone())
    }

    /// Counts a file that was made, and lets go of others if that is too many.
    fn keep(&self, edition: &Edition, name: &str, file: &Arc<OnceCell<Made>>, made: &Made) {
        let mut kept = self.lock();
        let slot = kept.files(edition).and_then(|files| files.slots.get_mut(name));
        let Some(slot) = slot.filter(|slot| Arc::ptr_eq(&slot.file, file) && slot.held == 0) else { return };
        slot.held = made.bytes.len();
        slot.size = Some(slot.held);
        kept.bytes += made.bytes.len();
        kept.shrink(KEPT);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn holds(&self, edition: &Edition) -> bool {
        self.editions.get(&edition.workshop).is_some_and(|files| files.content == edition.content)
    }

    fn files(&mut self, edition: &Edition) -> Option<&mut Files> {
        self.editions.get_mut(&edition.workshop).filter(|files| files.content == edition.content)
    }

    fn remove(&mut self, workshop: WorkshopId) {
        let gone = self.editions.remove(&workshop);
        self.bytes -= gone.iter().flat_map(|files| files.slots.values()).map(|slot| slot.held).sum::<usize>();
    }

    /// Lets go of what was not asked for the longest. Its size is remembered.
    fn shrink(&mut self, most: usize) {
        while self.bytes > most {
            let slots = self.editions.values_mut().flat_map(|files| files.slots.values_mut());
            let Some(oldest) = slots.filter(|slot| slot.held > 0).min_by_key(|slot| slot.used) else {
                return;
            };
            self.bytes -= oldest.held;
            oldest.held = 0;
            oldest.file = Arc::default();
        }
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
