//! Unguessable words in links and cookies, and the hashes that are kept of them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{JoinCode, ParticipantId};
use rand::RngExt;
use sha2::{Digest, Sha256};

use super::sealed::Key;
use crate::clock;

/// A new secret of 256 bits, safe in an address.
pub fn draw() -> String {
    let bytes: [u8; 32] = clock::rng().random();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// SHA-256 in lower-case hex. No salt: what is hashed has 256 bits of its own. Every request's cookie comes through here.
pub fn hash(secret: &str) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |four: u8| DIGITS[usize::from(four)];
    Sha256::digest(secret.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// What the address of a device's seats carries over to another browser: as good as its cookie for them, and no way to it.
pub fn way_back(cookie: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(format!("way back: {cookie}")))
}

/// Under which a way back is kept. Nothing that a browser brings as its cookie is kept under such a name, so that it opens
/// nothing but «Fortsett her».
pub fn hash_way_back(way_back: &str) -> String {
    format!("way-back:{}", hash(way_back))
}

/// Under which a device is marked as having answered a round of the pulse: another in each round, so that no two rounds can
/// be laid beside each other. Of the cookie, and not of its hash: that is kept, and beside the code it would tell whose mark
/// this is.
pub fn pulse_mark(code: &JoinCode, cookie: &str) -> String {
    hash(&format!("pulse {} {cookie}", code.as_str()))
}

/// As whom somebody counts who writes in this seat. Of the cookie too, which is not kept: what servers tell each other of it
/// leads to nobody.
pub fn writer(seat: ParticipantId, cookie: &str) -> i64 {
    digest(format!("writer {seat} {cookie}").as_bytes()).cast_signed()
}

/// Who has a cookie.
pub struct Bearer {
    /// Its hash.
    pub session: String,
    pub cookie: String,
}

/// Where something is left for a device, and the key of its seal. Both of the cookie, and not of its hash: that is kept, and
/// neither may be known to who reads the database.
pub fn shelf(of: &str, key: &str, cookie: &str) -> (String, Key) {
    let seal = Sha256::digest(format!("seal {of} {key} {cookie}"));
    (hash(&format!("shelf {of} {key} {cookie}")), Key(seal.into()))
}

/// The first eight bytes of SHA-256, to tell one command's body from another's.
pub fn digest(body: &[u8]) -> u64 {
    let hash = Sha256::digest(body);
    hash.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}
