//! What only the device that it is for can read: sealed under a key of its cookie, which is kept nowhere.

use anyhow::{Context, anyhow};
use rand::RngExt;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::clock;

/// 256 bits that nobody can guess.
pub struct Key(pub [u8; 32]);

impl Key {
    /// ChaCha20-Poly1305 (RFC 8439) under a number drawn for it, which stands in front.
    pub fn seal(&self, plain: &[u8]) -> anyhow::Result<Vec<u8>> {
        let number: [u8; NONCE_LEN] = clock::rng().random();
        let mut sealed = plain.to_vec();
        let nonce = Nonce::assume_unique_for_key(number);
        let done = self.cipher()?.seal_in_place_append_tag(nonce, Aad::empty(), &mut sealed);
        done.map_err(|_| anyhow!("could not be sealed"))?;
        Ok([&number[..], &sealed].concat())
    }

    /// # Errors
    /// If it was sealed under another key, or is not whole.
    pub fn open(&self, sealed: &[u8]) -> anyhow::Result<Vec<u8>> {
        let (number, rest) = sealed.split_first_chunk::<NONCE_LEN>().context("too short")?;
        let nonce = Nonce::assume_unique_for_key(*number);
        let mut plain = rest.to_vec();
        let opened = self.cipher()?.open_in_place(nonce, Aad::empty(), &mut plain);
        let length = opened.map_err(|_| anyhow!("another key's, or not whole"))?.len();
        plain.truncate(length);
        Ok(plain)
    }

    fn cipher(&self) -> anyhow::Result<LessSafeKey> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.0).map_err(|_| anyhow!("no key"))?;
        Ok(LessSafeKey::new(key))
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn what_is_sealed_opens_under_its_key_alone_and_whole() {
        let (own, other) = (Key([1; 32]), Key([2; 32]));
        let sealed = own.seal("Lytte til barnet".as_bytes()).expect("sealed");
        assert!(!String::from_utf8_lossy(&sealed).contains("barnet"));
        assert_eq!(own.open(&sealed).expect("opens"), "Lytte til barnet".as_bytes());
        assert_ne!(sealed, own.seal("Lytte til barnet".as_bytes()).expect("sealed"), "no two alike");
        assert!(other.open(&sealed).is_err());
        assert!(own.open(&sealed[1..]).is_err() && own.open(&[]).is_err());
    }
}
