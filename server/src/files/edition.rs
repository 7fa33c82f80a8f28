//! What leaders have before them: a result, from when it was published until it is changed or taken back.

use std::sync::Arc;

use domain::{ResultView, WorkshopId};
use sha2::{Digest, Sha256};

use super::{names, rehearsal::marked};

/// Every file in one.
pub const ALL: &str = "alt.zip";

/// A result as it was published.
#[derive(Clone)]
pub struct Edition {
    pub workshop: WorkshopId,
    pub result: Arc<ResultView>,
    /// Tells it from every other.
    pub(super) content: [u8; 32],
}

impl Edition {
    pub fn new(workshop: WorkshopId, result: ResultView) -> Edition {
        let result = marked(result);
        // There is nothing in a result that JSON has no words for.
        let content = Sha256::digest(serde_json::to_vec(&result).unwrap_or_default()).into();
        Edition { workshop, result: Arc::new(result), content }
    }

    /// The names of its files, in the order shown.
    pub fn names(&self) -> Vec<String> {
        let mut names = names(&self.result);
        names.push(ALL.to_owned());
        names
    }
}
