//! Unguessable words in links and cookies, and the hashes that are kept of them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::RngExt;
use sha2::{Digest, Sha256};

use crate::clock;

/// A new secret of 256 bits, safe in an address.
pub fn draw() -> String {
    let bytes: [u8; 32] = clock::rng().random();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// SHA-256 in lower-case hex. No salt: what is hashed has 256 bits of its own.
pub fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
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

/// The first eight bytes of SHA-256, to tell one command's body from another's.
pub fn digest(body: &[u8]) -> u64 {
    let hash = Sha256::digest(body);
    hash.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}
