//! The lists: for spreadsheets, for Word, and for machines.

use domain::ResultView;

use super::file::File;

pub const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
pub const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub const CALENDAR: &str = "text/calendar; charset=utf-8";

type Make = fn(&ResultView) -> anyhow::Result<Vec<u8>>;

/// Name, media type, and how it is made; in the order shown, what offices use first.
const LISTS: [(&str, &str, Make); 5] = [
    ("normliste.xlsx", EXCEL, lists::xlsx),
    ("normliste.docx", WORD, lists::docx),
    ("normliste.csv", "text/csv; charset=utf-8", lists::csv),
    ("verdier.json", "application/json", lists::json),
    ("verdier.schema.json", "application/schema+json", |_| Ok(lists::SCHEMA.into())),
];

/// What can be made of this result, in the order shown.
pub fn names(_: &ResultView) -> Vec<String> {
    LISTS.map(|(name, ..)| name.to_owned()).to_vec()
}

pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    let Some((_, kind, make)) = LISTS.into_iter().find(|(known, ..)| *known == name) else { return Ok(None) };
    Ok(Some(File { name: name.to_owned(), kind, attached: true, bytes: make(result)? }))
}
