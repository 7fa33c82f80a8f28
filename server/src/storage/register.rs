//! What was deleted, in a file beside the database: ids and the time, and nothing else. A backup does not know what
//! was deleted after it was made; whoever restores one keeps this file, and the server deletes it all again.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::private;
use domain::{CharterId, LIFE_DAYS, LONGEST_RETENTION_DAYS, TextId, Timestamp, WorkshopId};

/// Older than this, and a backup that holds it holds nothing that may still be kept.
const KEEP_MS: i64 = (LONGEST_RETENTION_DAYS as i64 + 1) * 24 * 60 * 60 * 1_000;
const _: () = assert!(LIFE_DAYS <= LONGEST_RETENTION_DAYS as i64);
/// Before the id of a verdigrunnlag.
const CHARTER: &str = "charter:";

pub struct Register {
    file: PathBuf,
}

/// A line: when, of what, and which of its texts. None is all of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    pub at: Timestamp,
    pub of: Of,
    pub texts: Vec<TextId>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    Workshop(WorkshopId),
    Charter(CharterId),
}

impl Register {
    pub fn beside(database: &Path) -> Register {
        Register { file: database.with_added_extension("deleted") }
    }

    /// Notes a deletion. When this returns, it is on disk.
    pub fn add(&self, deletion: &Deletion) -> io::Result<()> {
        self.add_all(std::slice::from_ref(deletion))
    }

    /// The same of several.
    pub fn add_all(&self, deletions: &[Deletion]) -> io::Result<()> {
        let is_new = match private::make(&self.file) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
            Err(error) => return Err(error),
        };
        let mut file = OpenOptions::new().append(true).open(&self.file)?;
        let lines: String = deletions.iter().map(|deletion| deletion.line() + "\n").collect();
        // The break comes first too: the line before may have been cut short by a full disk.
        file.write_all(format!("\n{lines}").as_bytes())?;
        file.sync_all()?;
        if is_new { private::sync_folder(&self.file) } else { Ok(()) }
    }

    /// When the newest deletion was noted.
    pub fn newest(&self) -> io::Result<Option<Timestamp>> {
        Ok(self.all()?.iter().map(|deletion| deletion.at).max())
    }

    /// Whether a whole workshop is noted.
    pub fn is_noted(&self, workshop: WorkshopId) -> io::Result<bool> {
        Ok(self.all()?.iter().any(|deletion| deletion.is_whole(workshop)))
    }

    /// All that is noted.
    pub fn all(&self) -> io::Result<Vec<Deletion>> {
        match std::fs::read_to_string(&self.file) {
            Ok(lines) => Ok(lines.lines().filter_map(Deletion::read).collect()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// All that could still matter. What is older leaves the file.
    pub fn read(&self, now: Timestamp) -> io::Result<Vec<Deletion>> {
        let all = self.all()?;
        let recent: Vec<Deletion> = all.iter().filter(|deletion| deletion.may_matter(now)).cloned().collect();
        if recent.len() < all.len() {
            let lines: String = recent.iter().map(|deletion| deletion.line() + "\n").collect();
            private::replace(&self.file, &lines)?;
        }
        Ok(recent)
    }
}

impl Deletion {
    /// Whether it is of all of this workshop.
    pub fn is_whole(&self, workshop: WorkshopId) -> bool {
        self.of == Of::Workshop(workshop) && self.texts.is_empty()
    }

    /// Whether a backup may hold what was deleted.
    pub fn may_matter(&self, now: Timestamp) -> bool {
        now.since(self.at) < KEEP_MS
    }

    pub fn line(&self) -> String {
        let texts: String = self.texts.iter().map(|text| format!(" {text}")).collect();
        let of = match self.of {
            Of::Workshop(workshop) => workshop.to_string(),
            Of::Charter(charter) => format!("{CHARTER}{charter}"),
        };
        format!("{} {of}{texts}", self.at.0)
    }

    pub fn read(line: &str) -> Option<Deletion> {
        let mut words = line.split_whitespace();
        let (at, of) = (words.next()?.parse().ok()?, words.next()?);
        let of = match of.strip_prefix(CHARTER) {
            Some(charter) => Of::Charter(charter.parse().ok()?),
            None => Of::Workshop(of.parse().ok()?),
        };
        // A text that cannot be read must not turn into a whole workshop.
        let texts = words.map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(Deletion { at: Timestamp(at), of, texts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{SeedableRng, rngs::StdRng};

    #[test]
    fn a_deletion_is_kept_until_no_backup_can_matter() {
        let folder = tempfile::tempdir().expect("a folder");
        let register = Register::beside(&folder.path().join("w.sqlite"));
        let (rng, now) = (&mut StdRng::seed_from_u64(1), Timestamp(1_700_000_000_000));
        let (gone, charter) = (WorkshopId::draw(rng), Of::Charter(CharterId::draw(rng)));
        let mut deletion =
            |at, texts: usize| Deletion { at, of: Of::Workshop(WorkshopId::draw(rng)), texts: draw(texts) };
        let old = Deletion { of: Of::Workshop(gone), ..deletion(now.plus(-KEEP_MS), 0) };
        let (whole, texts) = (deletion(now.plus(1 - KEEP_MS), 0), deletion(now, 2));
        assert_eq!(register.read(now).expect("reads"), []);
        for deletion in [&old, &whole, &texts] {
            register.add(deletion).expect("adds");
        }
        let file = folder.path().join("w.sqlite.deleted");
        let lines = std::fs::read_to_string(&file).expect("reads");
        std::fs::write(&file, lines.clone() + &texts.line()[..60]).expect("a line cut short");
        assert_eq!(register.read(now).expect("reads"), [whole.clone(), texts.clone()]);
        assert!(!std::fs::read_to_string(&file).expect("reads").contains(&gone.to_string()));
        register.add(&whole).expect("adds");
        for texts in [0, 2] {
            register.add(&Deletion { at: now, of: charter, texts: draw(texts) }).expect("adds");
        }
        let read = register.read(now).expect("reads");
        assert_eq!(read[..3], [whole.clone(), texts, whole]);
        assert_eq!(
            read[3..].iter().map(|gone| (gone.of, gone.texts.len())).collect::<Vec<_>>(),
            [(charter, 0), (charter, 2)]
        );
    }

    fn draw(texts: usize) -> Vec<TextId> {
        let rng = &mut StdRng::seed_from_u64(2);
        (0..texts).map(|_| TextId::draw(rng)).collect()
    }
}
