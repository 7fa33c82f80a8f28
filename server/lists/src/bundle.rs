//! Many files as one.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip of these files, by name. Its clock stands still: equal files give equal bytes.
///
/// # Errors
/// Two files of one name, or more than a zip can hold.
pub fn bundle<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> anyhow::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        // Pictures are packed already, and office documents are zips themselves.
        let packed = [".png", ".xlsx", ".docx"].iter().any(|ending| name.ends_with(ending));
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file(name, if packed { stored } else { options })?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
