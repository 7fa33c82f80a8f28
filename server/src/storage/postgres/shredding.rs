//! What can be read in a PostgreSQL's files, its write-ahead log and its copies: nothing that people write, neither while it is
//! kept nor afterwards; and of a key that was destroyed nothing in its table.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use cluster::Cluster;
use domain::{LogoId, ParticipantId, TextId, WorkshopId};
use memchr::memmem;
use rand::{SeedableRng, rngs::StdRng};
use tempfile::TempDir;

use crate::storage::{
    AppendError, Batch, Founder, Storage,
    charter_story::charter,
    pulse_story::{begun, code},
    story::{NOW, append, created, head, written},
};

const WORDS: [&str; 4] = ["Hemmelig om Kari", "Lytte til barnet", "Felles verdier", "Et bilde av Kari"];

/// A PostgreSQL of its own, whose files can be searched; with keys beside what they open, or apart.
pub struct House {
    cluster: Cluster,
    database: String,
    keys: Option<String>,
    folder: TempDir,
}

impl House {
    pub fn new(apart: bool) -> House {
        let cluster = Cluster::start();
        let (database, keys) = (cluster.new_database(), apart.then(|| cluster.new_database()));
        // As docs/running.md asks it of one that is for keys.
        cluster.tell("postgres", "ALTER SYSTEM SET wal_recycle = off; SELECT pg_reload_conf()");
        House { cluster, database, keys, folder: tempfile::tempdir().expect("a folder") }
    }

    pub async fn open(&self) -> anyhow::Result<Storage> {
        let keys = self.keys.as_ref().map(|keys| self.cluster.address(keys));
        Storage::open_with(&self.cluster.address(&self.database), keys.as_deref(), self.folder.path()).await
    }

    pub fn tell(&self, sql: &str) -> String {
        self.cluster.tell(&self.database, sql)
    }

    pub fn keys_address(&self) -> String {
        self.cluster.address(self.keys.as_ref().unwrap_or(&self.database))
    }

    pub fn tell_keys(&self, sql: &str) -> String {
        self.cluster.tell(self.keys.as_ref().unwrap_or(&self.database), sql)
    }

    /// The files in which one of these stands, and those of a copy.
    fn holds(&self, words: &[&str]) -> Vec<PathBuf> {
        self.tell("CHECKPOINT");
        let words: Vec<&[u8]> = words.iter().map(|words| words.as_bytes()).collect();
        [self.cluster.files(), self.cluster.copy()].iter().flat_map(|folder| found(&words, folder)).collect()
    }

    /// All keys that a query finds.
    pub fn keys(&self) -> Vec<Vec<u8>> {
        let keys = self.tell_keys("SELECT encode(key, 'hex') FROM data_key ORDER BY id");
        let byte = |digits: &str| u8::from_str_radix(digits, 16).expect("two digits");
        let key = |key: &str| (0..key.len()).step_by(2).map(|at| byte(&key[at..at + 2])).collect();
        keys.lines().map(key).collect()
    }

    /// Whether one of these keys stands in the file of their table.
    pub fn keeps(&self, keys: &[Vec<u8>]) -> bool {
        self.tell("CHECKPOINT");
        let file = self.cluster.files().join(self.tell_keys("SELECT pg_relation_filepath('data_key')"));
        is_in(keys, &file)
    }

    /// The files in which one of these keys stands, the write-ahead log's too, after what is done at night.
    fn keeps_anywhere(&self, keys: &[Vec<u8>]) -> Vec<PathBuf> {
        self.tell("SELECT pg_switch_wal(); CHECKPOINT");
        found(keys, &self.cluster.files())
    }
}

/// The files in which one of these stands.
fn found(any: &[impl AsRef<[u8]>], folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("lists").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(self::found(any, &path));
        } else if is_in(any, &path) {
            found.push(path);
        }
    }
    found
}

/// Some are gone by the time they are read.
fn is_in(any: &[impl AsRef<[u8]>], file: &Path) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    any.iter().any(|what| memmem::find(&bytes, what.as_ref()).is_some())
}

pub fn writes(text: TextId, author: ParticipantId, words: &str) -> Batch {
    Batch { events: vec![written(text, author, words)], ..Batch::default() }
}

#[tokio::test]
async fn nothing_that_people_write_can_be_read_in_files_log_or_copies() {
    for apart in [false, true] {
        let house = House::new(apart);
        let storage = house.open().await.expect("opens");
        let rng = &mut StdRng::seed_from_u64(51);
        let (id, author, text, logo) =
            (WorkshopId::draw(rng), ParticipantId::draw(rng), TextId::draw(rng), LogoId::draw(rng));
        assert!(storage.log.create(&created(id, rng), id, "KODENHER", NOW).await.expect("creates"));
        for words in &WORDS[..2] {
            append(&storage, id, &writes(text, author, words)).await;
        }
        let picture: Arc<[u8]> = WORDS[3].as_bytes().into();
        let logos = vec![(logo, picture.clone())];
        append(&storage, id, &Batch { logos, keep_logos: [logo].into(), ..Batch::default() }).await;
        let mut held = charter(&WORDS[..2], rng);
        held.design.logo = Some(logo);
        let founder = Founder { session: "device", secret: "secret", at: NOW };
        assert!(storage.charters.create(&held, None, Some(&picture), founder).await.expect("creates"));
        assert!(storage.pulses.open(&held, &code(1), &begun(&held)).await.expect("opens"));
        let asked = held.values[0].texts[0].id.to_string();

        assert!(!found(&["KODENHER"], &house.cluster.files()).is_empty(), "what is not sealed is found");
        let author_too = author.to_string();
        let all = [&WORDS[..], &[&author_too, &asked]].concat();
        assert_eq!(house.holds(&all), Vec::<PathBuf>::new());
        assert_eq!(storage.pictures.logo(id, logo).await.expect("reads").as_deref(), Some(&*picture));
        assert_eq!(storage.charters.logo(held.id).await.expect("reads").as_deref(), Some(&*picture));

        // A text is deleted for good, the verdigrunnlag is changed, the session is closed: each time under another key.
        let of_both = house.keys();
        assert!(of_both.len() == 2 && house.keeps(&of_both[..1]) && house.keeps(&of_both[1..]));
        let redacted = Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() };
        append(&storage, id, &redacted).await;
        assert_eq!(storage.pictures.logo(id, logo).await.expect("reads").as_deref(), Some(&*picture));
        let without = held.without(&[held.values[0].texts[0].id]);
        let replaced = storage.deletions.replace_charter(&without, None, Vec::new(), NOW).await;
        assert!(replaced.expect("replaces"));
        assert_eq!(storage.charters.logo(held.id).await.expect("reads").as_deref(), Some(&*picture));
        assert_eq!(storage.charters.read(held.id).await.expect("reads"), Some(without));
        assert!(storage.pulses.read(held.id).await.expect("reads").is_some());
        let anew = house.keys();
        assert!(anew.len() == 2 && of_both.iter().all(|key| !anew.contains(key)));
        assert!(!house.keeps(&of_both));
        let at = head(&storage, id).await;
        let events = vec![created(id, rng)];
        append(&storage, id, &Batch { events, closed: Some(at.seq + 1), ..Batch::default() }).await;
        assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 1);
        assert_eq!(house.keys().iter().filter(|key| anew.contains(key)).count(), 1);

        let last = house.keys();
        assert!(!house.keeps_anywhere(&last).is_empty(), "what is there is found");
        storage.deletions.delete(id, NOW).await.expect("deletes");
        storage.deletions.delete_charter(held.id, NOW).await.expect("deletes");
        assert!(house.keys().is_empty());
        assert!(!house.keeps(&last));
        assert_eq!(house.tell("SELECT COUNT(*) FROM forsaken_key"), "0");
        assert_eq!(house.keeps_anywhere(&[of_both, last].concat()), Vec::<PathBuf>::new());
        assert_eq!(house.holds(&WORDS), Vec::<PathBuf>::new());
    }
}

#[tokio::test]
async fn whoever_deletes_by_hand_takes_the_key_along() {
    let house = House::new(false);
    let storage = house.open().await.expect("opens");
    let rng = &mut StdRng::seed_from_u64(52);
    let id = WorkshopId::draw(rng);
    assert!(storage.log.create(&created(id, rng), id, "KODENHER", NOW).await.expect("creates"));
    house.tell("DELETE FROM workshop");
    storage.log.scrub().await.expect("destroys");
    assert!(house.keys().is_empty());
}

#[tokio::test]
async fn what_was_stored_before_there_were_keys_is_read_and_gets_one_when_it_is_written_to() {
    let house = House::new(false);
    let storage = house.open().await.expect("opens");
    let rng = &mut StdRng::seed_from_u64(53);
    let (id, author, text) = (WorkshopId::draw(rng), ParticipantId::draw(rng), TextId::draw(rng));
    let first = serde_json::to_string(&created(id, rng)).expect("JSON").replace('\'', "''");
    house.tell(&format!(
        "INSERT INTO workshop (id, code, created_at, delete_at, seq, mark) VALUES ('{id}', 'KODENHER', 1, 1, 1, 0);
         INSERT INTO event (workshop_id, seq, mark, at, body) VALUES ('{id}', 1, 0, 1, '{first}')"
    ));
    assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 1);
    append(&storage, id, &writes(text, author, WORDS[0])).await;
    let sealed = || house.tell("SELECT COUNT(*) FROM event WHERE body LIKE '{\"sealed\":%'");
    assert_eq!((sealed().as_str(), house.keys().len()), ("1", 1));
    append(&storage, id, &Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() }).await;
    assert_eq!((sealed().as_str(), house.keys().len()), ("2", 1));
    assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 2);
}

/// Its append would be sealed under a key that is destroyed.
#[tokio::test]
async fn a_machine_that_knows_the_key_before_writes_nothing_under_it() {
    let house = House::new(false);
    let (one, other) = (house.open().await.expect("opens"), house.open().await.expect("opens"));
    let rng = &mut StdRng::seed_from_u64(54);
    let (id, author, text) = (WorkshopId::draw(rng), ParticipantId::draw(rng), TextId::draw(rng));
    assert!(one.log.create(&created(id, rng), id, "KODENHER", NOW).await.expect("creates"));
    append(&other, id, &writes(text, author, WORDS[0])).await;
    append(&one, id, &Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() }).await;
    let (at, batch) = (head(&one, id).await, writes(text, author, WORDS[1]));
    let appended = other.deletions.append(id, at, 7, &batch, NOW).await;
    assert!(matches!(appended, Err(AppendError::Conflict)), "{appended:?}");
    other.deletions.append(id, at, 7, &batch, NOW).await.expect("appends, now that it has looked");
    for storage in [&one, &other] {
        assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 3);
    }
}

#[tokio::test]
async fn keys_move_to_a_database_of_their_own_and_are_missed_where_they_are_not() {
    let mut house = House::new(false);
    let rng = &mut StdRng::seed_from_u64(55);
    let id = WorkshopId::draw(rng);
    let storage = house.open().await.expect("opens");
    assert!(storage.log.create(&created(id, rng), id, "KODENHER", NOW).await.expect("creates"));
    let before = house.keys();
    house.keys = Some(house.database.clone());
    let same = house.open().await.err().expect("refuses").to_string();
    assert!(same.contains("KEYS_URL leads to the database that DATABASE_URL leads to"), "{same}");
    house.keys = Some(house.cluster.new_database());
    let storage = house.open().await.expect("opens");
    assert_eq!(house.keys(), before);
    assert_eq!(house.tell("SELECT COUNT(*) FROM data_key"), "0");
    assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 1);
    for elsewhere in [None, Some(house.cluster.new_database())] {
        house.keys = elsewhere;
        let missed = house.open().await.err().expect("refuses").to_string();
        assert!(missed.contains("KEYS_URL has to lead to where they are"), "{missed}");
    }
}
