//! How what people write stands in a PostgreSQL's rows: sealed, behind the id of the key that it is sealed under.

use std::fmt;

use anyhow::Context;
use base64::{Engine, engine::general_purpose::STANDARD};
use rand::RngExt;
use sqlx::types::Uuid;

use crate::{access::sealed::Key, clock};

/// Around a text. A program from before there were keys takes it for what a newer one has written, and steps aside.
const BEFORE: &str = r#"{"sealed":""#;
const AFTER: &str = r#""}"#;
/// Before a picture: none begins so.
const SEALED: &[u8] = b"sealed:";

/// A key that is there no more: what was sealed under it is written anew by now, or deleted.
#[derive(Debug)]
pub struct Gone;

impl fmt::Display for Gone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the key is gone that this was sealed under")
    }
}

impl std::error::Error for Gone {}

/// What a workshop or a verdigrunnlag is sealed under.
pub struct DataKey {
    pub id: Uuid,
    key: Key,
}

/// Something sealed, and the id of its key.
pub struct Sealed {
    pub key: Uuid,
    bytes: Vec<u8>,
}

impl DataKey {
    pub fn draw() -> DataKey {
        let mut rng = clock::rng();
        DataKey { id: Uuid::from_u128(rng.random()), key: Key(rng.random()) }
    }

    /// One that was drawn before, by its bytes.
    pub fn known(id: Uuid, key: &[u8]) -> anyhow::Result<DataKey> {
        Ok(DataKey { id, key: Key(key.try_into().context("a key has another length")?) })
    }

    pub fn bytes(&self) -> &[u8] {
        &self.key.0
    }

    pub fn seal(&self, text: &str) -> anyhow::Result<String> {
        let sealed = [self.id.as_bytes(), &*self.key.seal(text.as_bytes())?].concat();
        Ok([BEFORE, &STANDARD.encode(sealed), AFTER].concat())
    }

    pub fn seal_bytes(&self, bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
        Ok([SEALED, self.id.as_bytes(), &self.key.seal(bytes)?].concat())
    }

    /// # Errors
    /// If it was sealed under another key, or is not whole.
    pub fn open(&self, sealed: &Sealed) -> anyhow::Result<Vec<u8>> {
        self.key.open(&sealed.bytes)
    }
}

impl Sealed {
    /// None where a text stands as it was written, before there were keys.
    pub fn of(text: &str) -> Option<Sealed> {
        let sealed = text.strip_prefix(BEFORE)?.strip_suffix(AFTER)?;
        Sealed::behind_its_key(&STANDARD.decode(sealed).ok()?)
    }

    /// The same of a picture.
    pub fn of_bytes(bytes: &[u8]) -> Option<Sealed> {
        Sealed::behind_its_key(bytes.strip_prefix(SEALED)?)
    }

    fn behind_its_key(bytes: &[u8]) -> Option<Sealed> {
        let (key, sealed) = bytes.split_first_chunk()?;
        Some(Sealed { key: Uuid::from_bytes(*key), bytes: sealed.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_names_its_key_and_opens_under_it_alone() {
        let (own, other) = (DataKey::draw(), DataKey::draw());
        let text = own.seal(r#"{"at":1,"words":"Lytte til barnet"}"#).expect("seals");
        let picture = own.seal_bytes(b"\x89PNG").expect("seals");
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "well formed for an older program");
        for (sealed, plain) in [
            (Sealed::of(&text), &br#"{"at":1,"words":"Lytte til barnet"}"#[..]),
            (Sealed::of_bytes(&picture), b"\x89PNG"),
        ] {
            let sealed = sealed.expect("is sealed");
            assert_eq!(sealed.key, own.id);
            assert_eq!(own.open(&sealed).expect("opens"), plain);
            assert!(other.open(&sealed).is_err());
        }
        let known = DataKey::known(own.id, own.bytes()).expect("a key");
        assert!(known.open(&Sealed::of(&text).expect("is sealed")).is_ok());
    }

    #[test]
    fn what_was_stored_before_there_were_keys_is_known_from_what_is_sealed() {
        assert!(Sealed::of(r#"{"at":1,"type":"Closed","v":1}"#).is_none());
        assert!(Sealed::of("").is_none());
        assert!(Sealed::of_bytes(b"\x89PNG").is_none());
    }
}
