//! The norm list as CSV that a Norwegian spreadsheet opens well.

use csv::{Terminator, WriterBuilder};
use domain::{ResultText, ResultValue, ResultView};
use words::{lists::Labels, words};

/// The list as bytes: UTF-8 with a byte order mark, `;` between fields, CRLF, heads in the result's
/// language. Columns: value, type, text, chosen by, groups, on the poster; the two figures are empty
/// when figures are not shown. A text that a spreadsheet would take for a formula (a leading `=`,
/// `+`, `-`, `@`, tab, CR or NUL) gets `'` before it.
///
/// # Errors
/// A row could not be written.
pub fn csv(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    let labels = &words(result.lang).lists;
    let bytes = "\u{feff}".as_bytes().to_vec();
    let mut list = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(bytes);
    list.write_record(labels.columns)?;
    for value in &result.values {
        for text in &value.texts {
            list.write_record(row(value, text, labels))?;
        }
    }
    Ok(list.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

fn row(value: &ResultValue, text: &ResultText, labels: &Labels) -> [String; 6] {
    let figure = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        plain(&value.name),
        labels.kind(text.kind).to_owned(),
        plain(&text.words),
        figure(text.support),
        figure(value.groups),
        labels.on_poster(text.on_poster).to_owned(),
    ]
}

/// A field that no spreadsheet runs.
fn plain(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']);
    if runs { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Kind, Lang};

    fn list(words: &[&str], lang: Lang) -> String {
        let text = |words: &&str| ResultText {
            kind: Kind::Taboo,
            words: (*words).to_owned(),
            support: Some(3),
            on_poster: false,
        };
        let value = ResultValue {
            name: "Mot".into(),
            groups: Some(4),
            texts: words.iter().map(text).collect(),
            ..ResultValue::default()
        };
        let result = ResultView { lang, values: vec![value], ..ResultView::default() };
        String::from_utf8(csv(&result).unwrap()).unwrap()
    }

    #[test]
    fn a_list_has_heads_and_a_row_for_each_text() {
        assert_eq!(
            list(&["Tie; «fordi» \"alle\" gjør det"], Lang::Nn),
            "\u{feff}Verdi;Type;Tekst;Vald av;Grupper;På plakaten\r\n\
             Mot;Tabu;\"Tie; «fordi» \"\"alle\"\" gjør det\";3;4;nei\r\n"
        );
    }

    #[test]
    fn no_text_is_a_formula() {
        for hostile in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\0x"] {
            let list = list(&[hostile], Lang::Nb);
            assert!(list.contains(&format!(";'{hostile};")), "{list:?}");
        }
        assert!(list(&["\rx"], Lang::Nb).contains(";\"'\rx\";"));
        assert!(list(&["Lytte - alltid"], Lang::Nb).contains(";Lytte - alltid;"));
    }
}
