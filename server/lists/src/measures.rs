//! Tiltak of a verdigrunnlag as lists: for Word, and for spreadsheets.

use domain::{Measure, ResultView, Timestamp};
use rust_xlsxwriter::{ExcelDateTime, Workbook, Worksheet};
use words::{date::date, planned::cells, words};

use crate::{
    word::{About, WIDTH, package, paragraph, quiet, table},
    xlsx::{heads, laid_out, line, properties, text},
    xml::legal,
};

/// Column widths in characters.
const WIDTHS: [f64; 5] = [56.0, 26.0, 18.0, 20.0, 14.0];
/// The column of «Når».
const WHEN: u16 = 2;

/// As they were `at` that time, of what is shown of it.
///
/// # Errors
/// It could not be packed.
pub fn measures_docx(shown: &ResultView, measures: &[Measure], at: Timestamp) -> anyhow::Result<Vec<u8>> {
    let (said, labels) = (&words(shown.lang).measures, &words(shown.lang).lists);
    let as_of = (said.as_of)(&date(shown.lang, at));
    let about = [shown.organisation.as_str(), shown.title.as_str(), &as_of];
    let about: Vec<&str> = about.into_iter().filter(|said| !said.is_empty()).collect();
    let [what, who, when, value, status] = said.columns;
    let columns = [(what, WIDTH - 6_000), (who, 1_900), (when, 1_500), (value, 1_400), (status, 1_200)];
    let rows = measures.iter().map(|measure| cells(shown.lang, measure));
    let body = paragraph("Heading1", said.title) + &quiet(&about.join(" · ")) + &table(columns, rows);
    let heading = format!("{} – {}", said.title, shown.title);
    let creator = &shown.organisation;
    package(&body, &About { title: &heading, heading: &heading, creator, created: at, labels })
}

/// The same for spreadsheets. Every text is written as text, so no program takes it for a formula; a day is a day.
///
/// # Errors
/// It could not be packed.
pub fn measures_xlsx(shown: &ResultView, measures: &[Measure], at: Timestamp) -> anyhow::Result<Vec<u8>> {
    let (said, labels) = (&words(shown.lang).measures, &words(shown.lang).lists);
    let mut book = Workbook::new();
    book.set_properties(&properties(shown, labels, said.title, at)?);
    let sheet = book.add_worksheet();
    sheet.set_name(said.title)?;
    heads(sheet, said.columns, WIDTHS)?;
    for (row, measure) in (1..).zip(measures) {
        for (column, cell) in (0..).zip(cells(shown.lang, measure)) {
            sheet.write_string_with_format(row, column, legal(&cell), &text())?;
        }
        write_day(sheet, row, measure)?;
    }
    laid_out(sheet, measures.len().try_into()?, 4, shown, labels)?;
    Ok(book.save_to_buffer()?)
}

/// In the place of its words, where there is one that spreadsheets know.
fn write_day(sheet: &mut Worksheet, row: u32, measure: &Measure) -> anyhow::Result<()> {
    let Some(day) = measure.day() else { return Ok(()) };
    let Ok(day) = ExcelDateTime::from_ymd(day.year.try_into()?, day.month, day.day) else { return Ok(()) };
    let format = line().set_num_format("dd.mm.yyyy");
    sheet.write_datetime_with_format(row, WHEN, &day, &format)?;
    Ok(())
}
