//! How both go through a pipe: a head as JSON and bytes as they are, each with its length before.

use std::io::{self, Read, Write};

use serde::{Serialize, de::DeserializeOwned};

/// Bytes of either part. The largest of our documents are a few millions.
const MOST: u32 = 1 << 28;

/// Writes one, and sees to it that it arrives.
///
/// # Errors
/// The other end is gone, or it is far too large.
pub fn write(out: &mut impl Write, head: &impl Serialize, bytes: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    for part in [head.as_slice(), bytes] {
        let length = u32::try_from(part.len()).ok().filter(|length| *length <= MOST);
        out.write_all(&length.ok_or(io::ErrorKind::FileTooLarge)?.to_le_bytes())?;
        out.write_all(part)?;
    }
    out.flush()
}

/// Waits for one.
///
/// # Errors
/// The other end is gone, or it is not one of ours.
pub fn read<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<(T, Vec<u8>)> {
    let head = part(from)?;
    Ok((serde_json::from_slice(&head)?, part(from)?))
}

/// Room is made for what has come, and not for what was announced.
fn part(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length);
    if length > MOST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    from.take(length.into()).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == u64::from(length) { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(head: &str, bytes: &[u8]) -> Vec<u8> {
        let mut pipe = Vec::new();
        write(&mut pipe, &head, bytes).unwrap();
        pipe
    }

    #[test]
    fn what_is_written_is_read_one_after_the_other() {
        let pipe = [written("æ\n", b"\0\xff"), written("", b"")].concat();
        let mut pipe = pipe.as_slice();
        assert_eq!(read::<String>(&mut pipe).unwrap(), ("æ\n".to_owned(), b"\0\xff".to_vec()));
        assert_eq!(read::<String>(&mut pipe).unwrap(), (String::new(), Vec::new()));
        assert_eq!(read::<String>(&mut pipe).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn what_breaks_off_or_is_not_ours_is_an_error() {
        let whole = written("hode", b"kropp");
        for length in 0..whole.len() {
            assert!(read::<String>(&mut &whole[..length]).is_err(), "{length} bytes");
        }
        assert!(read::<u8>(&mut whole.as_slice()).is_err());
        assert!(read::<String>(&mut [255; 99].as_slice()).is_err());
    }
}
