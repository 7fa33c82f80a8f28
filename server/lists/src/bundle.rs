//! Many files as one.

use std::io::{Cursor, Write};

use domain::{Day, Timestamp, norwegian_clock, norwegian_day};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// A zip of these files, by name, all from one moment: equal files of one publication give equal bytes.
///
/// # Errors
/// Two files of one name, or more than a zip can hold.
pub fn bundle<'a>(
    at: Timestamp,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> anyhow::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(on_the_clock(at));
    for (name, bytes) in files {
        // Pictures are packed already, and office documents are zips themselves.
        let packed = [".png", ".xlsx", ".docx"].iter().any(|ending| name.ends_with(ending));
        let stored = options.compression_method(CompressionMethod::Stored);
        zip.start_file(name, if packed { stored } else { options })?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// As the clock shows it in Norway: a zip knows no time zones. It knows no time before 1980 either, and calls all of it that.
fn on_the_clock(at: Timestamp) -> DateTime {
    let (Day { year, month, day }, (hour, minute)) = (norwegian_day(at), norwegian_clock(at));
    let small = |number: i64| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(year).unwrap_or_default();
    let second = small(at.0.div_euclid(1_000).rem_euclid(60));
    DateTime::from_date_and_time(year, month, day, small(hour), small(minute), second).unwrap_or_default()
}
