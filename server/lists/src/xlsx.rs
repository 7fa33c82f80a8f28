//! The norm list as a spreadsheet: one sheet that filters, scrolls under its heads, and prints on A4.

use domain::{ResultView, Timestamp};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};
use words::{lists::Labels, words};

use crate::xml::legal;

/// Column widths in characters; together what an A4 sheet on its side holds.
const WIDTHS: [f64; 6] = [24.0, 8.0, 64.0, 10.0, 10.0, 13.0];
const PAPER_A4: u8 = 9;
/// Most characters that a sheet's head may hold, with its codes.
const HEAD: usize = 200;

/// The columns are those of [`crate::csv()`]. Every text is written as text, so no program takes it for a formula.
///
/// # Errors
/// More rows than a sheet holds.
pub fn xlsx(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    let labels = &words(result.lang).lists;
    let mut book = Workbook::new();
    book.set_properties(&properties(result, labels, labels.list, result.published_at)?);
    fill(book.add_worksheet(), result, labels)?;
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, result: &ResultView, labels: &Labels) -> anyhow::Result<()> {
    sheet.set_name(labels.list)?;
    let (text, figure) = (text(), line().set_align(FormatAlign::Left));
    heads(sheet, labels.columns, WIDTHS)?;
    let mut row = 0;
    for value in &result.values {
        for line in &value.texts {
            row += 1;
            sheet.write_string_with_format(row, 0, legal(&value.name), &text)?;
            sheet.write_string_with_format(row, 1, labels.kind(line.kind), &text)?;
            sheet.write_string_with_format(row, 2, legal(&line.words), &text)?;
            for (column, number) in [(3, line.support), (4, value.groups)] {
                match number {
                    Some(number) => sheet.write_number_with_format(row, column, number, &figure)?,
                    None => sheet.write_blank(row, column, &figure)?,
                };
            }
            sheet.write_string_with_format(row, 5, labels.on_poster(line.on_poster), &text)?;
        }
    }
    laid_out(sheet, row, 5, result, labels)
}

/// Heads of columns, with their widths.
pub fn heads<const N: usize>(
    sheet: &mut Worksheet,
    names: [&str; N],
    widths: [f64; N],
) -> anyhow::Result<()> {
    let head = Format::new()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(Color::RGB(0x1D_5B4F))
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    for ((column, name), width) in (0..).zip(names).zip(widths) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, name, &head)?;
    }
    Ok(())
}

/// How a cell of text looks.
pub fn text() -> Format {
    line().set_text_wrap()
}

pub fn line() -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    top.set_border_bottom(FormatBorder::Hair).set_border_color(Color::RGB(0x7D_766B))
}

/// It filters, scrolls under its heads, and prints on A4 with the workshop's title.
pub fn laid_out(
    sheet: &mut Worksheet,
    last_row: u32,
    last_column: u16,
    result: &ResultView,
    labels: &Labels,
) -> anyhow::Result<()> {
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0);
    // `&` begins a code there.
    let title: String = legal(&result.title).chars().take(HEAD / 2).collect();
    sheet.set_header(format!("&L{}", title.replace('&', "&&")));
    sheet.set_footer(format!("&R{} &P / &N", labels.page));
    Ok(())
}

/// What the file says of itself, as one of this kind and of that time.
pub fn properties(
    result: &ResultView,
    labels: &Labels,
    kind: &str,
    at: Timestamp,
) -> anyhow::Result<DocProperties> {
    let published = ExcelDateTime::from_timestamp(at.0.div_euclid(1_000))?;
    Ok(DocProperties::new()
        .set_title(format!("{kind} – {}", legal(&result.title)))
        .set_company(legal(&result.organisation))
        .set_custom_property("Language", labels.locale)
        .set_creation_datetime(&published))
}
