//! Files are made once for each publication, however many ask, and handed out many times.
//!
//! They are kept in memory only: what is deleted or published anew is gone from here at once, and they can always be
//! made again.

use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread::available_parallelism,
};

use axum::body::Bytes;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use domain::{ResultView, WorkshopId};
use sha2::{Digest, Sha256};
use tokio::sync::{OnceCell, Semaphore};

use super::{ALL, File, names, of_result, page};

/// Bytes of files kept, of all workshops together. Those not asked for the longest go first.
const KEPT: usize = 192 * 1024 * 1024;

/// A result as it was published.
#[derive(Clone)]
pub struct Publication {
    pub workshop: WorkshopId,
    pub result: Arc<ResultView>,
    /// Tells it from every other.
    content: [u8; 32],
}

impl Publication {
    pub fn new(workshop: WorkshopId, result: ResultView) -> Publication {
        // There is nothing in a result that JSON has no words for.
        let content = Sha256::digest(serde_json::to_vec(&result).unwrap_or_default()).into();
        Publication { workshop, result: Arc::new(result), content }
    }

    /// The names of its files, in the order shown.
    pub fn names(&self) -> Vec<String> {
        let mut names = names(&self.result);
        names.push(ALL.to_owned());
        names
    }
}

/// A file as it is handed out.
pub struct Ready {
    pub name: String,
    pub kind: &'static str,
    pub attached: bool,
    pub bytes: Bytes,
    /// Its entity tag: equal bytes have equal tags, also after a restart.
    pub tag: String,
}

pub type Made = Arc<Ready>;

#[derive(Clone)]
pub struct Store {
    kept: Arc<Mutex<Kept>>,
    /// Who may compute: a room in session must not wait for a poster.
    hands: Arc<Semaphore>,
}

#[derive(Default)]
struct Kept {
    shelves: HashMap<WorkshopId, Shelf>,
    bytes: usize,
    uses: u64,
}

/// The files of one publication.
struct Shelf {
    content: [u8; 32],
    files: HashMap<String, Slot>,
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

impl Default for Store {
    fn default() -> Self {
        let all = available_parallelism().map_or(1, usize::from);
        Store { kept: Arc::default(), hands: Arc::new(Semaphore::new(all.saturating_sub(1).max(1))) }
    }
}

impl Store {
    /// Makes room for a publication's files. Those of an earlier one are gone.
    pub fn open(&self, publication: &Publication) {
        let mut kept = self.lock();
        if !kept.holds(publication) {
            kept.remove(publication.workshop);
            let shelf = Shelf { content: publication.content, files: HashMap::new(), prepared: false };
            kept.shelves.insert(publication.workshop, shelf);
        }
    }

    /// Whether this is what is published still.
    pub fn is_open(&self, publication: &Publication) -> bool {
        self.lock().holds(publication)
    }

    /// Forgets a workshop's files.
    pub fn forget(&self, workshop: WorkshopId) {
        self.lock().remove(workshop);
    }

    /// Makes every file of an open publication in its own time, once.
    pub fn prepare(&self, publication: &Publication) {
        let mut kept = self.lock();
        let shelf = kept.shelf(publication);
        if shelf.is_none_or(|shelf| std::mem::replace(&mut shelf.prepared, true)) {
            return;
        }
        drop(kept);
        let (store, publication) = (self.clone(), publication.clone());
        tokio::spawn(async move {
            for name in publication.names() {
                if let Err(error) = store.get(&publication, &name).await {
                    tracing::error!(%error, name, "a document could not be made");
                }
            }
        });
    }

    /// How large files are, as far as it is known.
    pub fn sizes(&self, publication: &Publication) -> HashMap<String, usize> {
        let mut kept = self.lock();
        let files = kept.shelf(publication).into_iter().flat_map(|shelf| &shelf.files);
        files.filter_map(|(name, slot)| Some((name.clone(), slot.size?))).collect()
    }

    /// A file of an open publication. `None` if there is none of this name, or the publication is gone.
    ///
    /// # Errors
    /// It could not be made.
    pub async fn get(&self, publication: &Publication, name: &str) -> anyhow::Result<Option<Made>> {
        let Some(slot) = self.slot(publication, name) else { return Ok(None) };
        if let Some(made) = slot.get() {
            return Ok(Some(made.clone()));
        }
        // A task of its own: who asked first may go away while others wait for the same.
        let (store, publication, name) = (self.clone(), publication.clone(), name.to_owned());
        let making = async move {
            let made = slot.get_or_try_init(|| store.make(&publication, &name)).await?.clone();
            store.keep(&publication, &name, &slot, &made);
            Ok(Some(made))
        };
        tokio::spawn(making).await?
    }

    fn make<'a>(
        &'a self,
        publication: &'a Publication,
        name: &'a str,
    ) -> Pin<Box<dyn Future<Output = anyhow::Result<Made>> + Send + 'a>> {
        Box::pin(async move {
            let others = match name {
                ALL => self.all(publication, |_| true).await?,
                page::NAME => self.all(publication, page::is_picture).await?,
                _ => Vec::new(),
            };
            let _hand = self.hands.acquire().await?;
            let (result, name) = (publication.result.clone(), name.to_owned());
            let file = tokio::task::spawn_blocking(move || compute(&result, &name, &others)).await??;
            let tag = format!("\"{}\"", BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&file.bytes)));
            let File { name, kind, attached, bytes } = file;
            Ok(Arc::new(Ready { name, kind, attached, bytes: bytes.into(), tag }))
        })
    }

    /// The files that another is made of.
    async fn all(&self, publication: &Publication, wanted: fn(&str) -> bool) -> anyhow::Result<Vec<Made>> {
        let mut all = Vec::new();
        for name in names(&publication.result).into_iter().filter(|name| wanted(name)) {
            let made = self.get(publication, &name).await?;
            all.push(made.ok_or_else(|| anyhow::anyhow!("the publication was taken back"))?);
        }
        Ok(all)
    }

    fn slot(&self, publication: &Publication, name: &str) -> Option<Arc<OnceCell<Made>>> {
        let mut kept = self.lock();
        kept.uses += 1;
        let used = kept.uses;
        let shelf = kept.shelf(publication)?;
        if !shelf.files.contains_key(name) && !publication.names().iter().any(|known| known == name) {
            return None;
        }
        let slot = shelf.files.entry(name.to_owned()).or_default();
        slot.used = used;
        Some(slot.file.clone())
    }

    /// Counts a file that was made, and lets go of others if that is too many.
    fn keep(&self, publication: &Publication, name: &str, file: &Arc<OnceCell<Made>>, made: &Made) {
        let mut kept = self.lock();
        let slot = kept.shelf(publication).and_then(|shelf| shelf.files.get_mut(name));
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
    fn holds(&self, publication: &Publication) -> bool {
        self.shelves.get(&publication.workshop).is_some_and(|shelf| shelf.content == publication.content)
    }

    fn shelf(&mut self, publication: &Publication) -> Option<&mut Shelf> {
        self.shelves.get_mut(&publication.workshop).filter(|shelf| shelf.content == publication.content)
    }

    fn remove(&mut self, workshop: WorkshopId) {
        let gone = self.shelves.remove(&workshop);
        self.bytes -= gone.iter().flat_map(|shelf| shelf.files.values()).map(|slot| slot.held).sum::<usize>();
    }

    /// Lets go of what was not asked for the longest. Its size is remembered.
    fn shrink(&mut self, most: usize) {
        while self.bytes > most {
            let slots = self.shelves.values_mut().flat_map(|shelf| shelf.files.values_mut());
            let Some(oldest) = slots.filter(|slot| slot.held > 0).min_by_key(|slot| slot.used) else {
                return;
            };
            self.bytes -= oldest.held;
            oldest.held = 0;
            oldest.file = Arc::default();
        }
    }
}

/// `others`: what it is made of, if it is made of files.
fn compute(result: &Arc<ResultView>, name: &str, others: &[Made]) -> anyhow::Result<File> {
    match name {
        ALL => {
            let (index, page) = page::index(result, others);
            let files = others.iter().map(|made| (made.name.as_str(), &*made.bytes));
            let bytes = ::lists::bundle(std::iter::once((index, page.as_bytes())).chain(files))?;
            Ok(File { name: name.to_owned(), kind: "application/zip", attached: true, bytes })
        }
        page::NAME => {
            let bytes = page::html(result, others).into_bytes();
            Ok(File { name: name.to_owned(), kind: "text/html; charset=utf-8", attached: true, bytes })
        }
        _ => of_result(result, name)?.ok_or_else(|| anyhow::anyhow!("{name} is listed, and made by nobody")),
    }
}

#[cfg(test)]
#[path = "store_tests.rs"]
mod tests;
