//! A document for Word: real headings, tables whose first row is a head, and its language.
//!
//! The parts that never change lie in `docx/`; a library for this would be larger, and those we looked at can mark
//! neither language nor heads.

use domain::{ResultView, Timestamp};
use words::{date::iso_day, lists::Labels, words};

use crate::{bundle, xml::escape};

/// What every part declares, as Word itself does: there are readers that look for relationships' names in each.
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
/// Twentieths of a point between the margins of a page of A4.
pub const WIDTH: u32 = 9_638;
/// Rows: one that is not torn in two, and the head.
const WHOLE: &str = "<w:trPr><w:cantSplit/></w:trPr>";
const HEAD: &str = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

/// What a document says of itself.
pub struct About<'a> {
    /// At the foot of each page.
    pub title: &'a str,
    /// Where programs list documents.
    pub heading: &'a str,
    pub creator: &'a str,
    pub created: Timestamp,
    pub labels: &'a Labels,
}

/// A form or a text of what is shown.
///
/// # Errors
/// It could not be packed.
pub fn of_shown(shown: &ResultView, title: &str, body: &str) -> anyhow::Result<Vec<u8>> {
    let about = About {
        title,
        heading: &format!("{title} – {}", shown.title),
        creator: &shown.organisation,
        created: shown.published_at,
        labels: &words(shown.lang).lists,
    };
    package(body, &about)
}

/// # Errors
/// It could not be packed.
pub fn package(body: &str, about: &About) -> anyhow::Result<Vec<u8>> {
    let (document, footer, core) = (document(body), footer(about), core(about));
    let in_language = |part: &str| part.replace("{LOCALE}", about.labels.locale);
    let (styles, settings) =
        (in_language(include_str!("../docx/styles.xml")), in_language(include_str!("../docx/settings.xml")));
    let parts = [
        ("[Content_Types].xml", include_str!("../docx/types.xml")),
        ("_rels/.rels", include_str!("../docx/package.rels")),
        ("docProps/core.xml", &core),
        ("word/_rels/document.xml.rels", include_str!("../docx/document.rels")),
        ("word/document.xml", &document),
        ("word/styles.xml", &styles),
        ("word/numbering.xml", include_str!("../docx/numbering.xml")),
        ("word/settings.xml", &settings),
        ("word/footer1.xml", &footer),
    ];
    bundle(about.created, parts.map(|(name, part)| (name, part.as_bytes())))
}

fn document(body: &str) -> String {
    format!(
        "{XML}<w:document {NAMESPACES}>\
         <w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
         w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

/// A table of columns with their widths. Its first row is a head, on each page anew; no row is torn in two.
pub fn table<const N: usize>(columns: [(&str, u32); N], rows: impl Iterator<Item = [String; N]>) -> String {
    let rows = rows.map(|cells| cells.map(|cell| paragraph("Cell", &cell)));
    table_of(columns, WHOLE, rows)
}

/// The same of cells that are paragraphs. Their rows flow on where they are higher than what is left of a page.
pub fn flowing_table<const N: usize>(
    columns: [(&str, u32); N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    table_of(columns, "", rows)
}

fn table_of<const N: usize>(
    columns: [(&str, u32); N],
    of_rows: &str,
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let widths = columns.map(|(_, width)| width);
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let row = |properties: &str, cells: [String; N]| {
        let cells: String = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| {
                format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{cell}</w:tc>")
            })
            .collect();
        format!("<w:tr>{properties}{cells}</w:tr>")
    };
    let head = row(HEAD, columns.map(|(name, _)| paragraph("Cell", name)));
    let rows: String = rows.map(|cells| row(of_rows, cells)).collect();
    // Two tables in a row would be one: a paragraph follows each.
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"List\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl><w:p/>"
    )
}

/// Points of a list.
pub fn points<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    all.into_iter().map(|point| paragraph("Point", point)).collect()
}

/// Lines to write on, the first of which may begin with what is asked.
pub fn lines(asked: &str, count: usize) -> String {
    paragraph("Writing", asked) + &paragraph("Writing", "").repeat(count.saturating_sub(1))
}

pub fn paragraph(style: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

/// What is said beneath the title.
pub fn quiet(text: &str) -> String {
    let text = escape(text);
    format!(
        "<w:p><w:r><w:rPr><w:color w:val=\"5A544A\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

fn footer(about: &About) -> String {
    let field = |code| format!("<w:fldSimple w:instr=\"{code}\"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "{XML}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{title}</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\">{page} </w:t></w:r>\
         {at}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{of}</w:p></w:ftr>",
        title = escape(about.title),
        page = about.labels.page,
        at = field("PAGE"),
        of = field("NUMPAGES"),
    )
}

fn core(about: &About) -> String {
    let day = iso_day(about.created);
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{heading}</dc:title>\
         <dc:creator>{creator}</dc:creator><dc:language>{locale}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created></cp:coreProperties>",
        heading = escape(about.heading),
        creator = escape(about.creator),
        locale = about.labels.locale,
    )
}
