//! A file: as it is made, and as it is handed out.

use std::sync::Arc;

use axum::body::Bytes;

/// What a file holds, and how it is called.
pub struct File {
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// Saved to disk rather than shown.
    pub attached: bool,
    pub bytes: Vec<u8>,
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
