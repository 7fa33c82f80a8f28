//! What a file is called on a leader's disk: «Verdiplakat – Kultur for god samhandling, Siljan kommune (A3).pdf».

use domain::ResultView;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use words::file_name::{Named, What};

/// What RFC 8187 lets stand as it is.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// Bytes of what it is, of the workshop's title and of whose it is. File systems take 255 for the whole.
const LONGEST: [usize; 3] = [90, 60, 45];

/// The header that names the file. `name` is its plain name, for programs that read no more than ASCII.
pub fn disposition(result: &ResultView, name: &str, attached: bool) -> String {
    let how = if attached { "attachment" } else { "inline" };
    let title = title(result, name);
    format!("{how}; filename=\"{name}\"; filename*=UTF-8''{}", utf8_percent_encode(&title, ESCAPED))
}

fn title(result: &ResultView, name: &str) -> String {
    // The data name the file that describes them.
    let Some(named) = Named::read(name).filter(|named| named.what != What::Schema) else {
        return name.to_owned();
    };
    let [what, of, whose] = LONGEST;
    // In one folder may lie what several workshops of one municipality came to.
    let mut about = plain(&result.title, of);
    let whose = plain(&result.organisation, whose);
    if !whose.is_empty() && !about.contains(&whose) {
        about = if about.is_empty() { whose } else { format!("{about}, {whose}") };
    }
    let mut title = plain(&named.title(result.lang, result), what);
    if !about.is_empty() {
        title = format!("{title} – {about}");
    }
    let variant = named.variant(result.lang);
    if !variant.is_empty() {
        title = format!("{title} ({variant})");
    }
    format!("{title}.{}", named.ending)
}

/// Without what file systems give a meaning, and what is not seen.
fn plain(text: &str, longest: usize) -> String {
    let one = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('-'),
        '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' => None,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}' => None,
        c if c.is_control() => None,
        c => Some(c),
    };
    let mut out = String::new();
    for c in text.chars().filter_map(one) {
        if out.len() + c.len_utf8() > longest {
            break;
        }
        out.push(c);
    }
    out.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::rehearsal::marked;
    use domain::{Lang, ResultValue};

    fn result(organisation: &str) -> ResultView {
        let value = ResultValue { name: "Barnets beste".into(), ..ResultValue::default() };
        ResultView {
            title: "Samhandling".into(),
            organisation: organisation.into(),
            values: vec![value],
            ..ResultView::default()
        }
    }

    #[test]
    fn a_name_says_what_it_is_and_whose() {
        let siljan = result("Siljan kommune");
        for (name, said) in [
            ("verdiplakat-a3.pdf", "Verdiplakat – Samhandling, Siljan kommune (A3).pdf"),
            (
                "verdiplakat-a4-trykkeri.pdf",
                "Verdiplakat – Samhandling, Siljan kommune (A4, til trykkeri).pdf",
            ),
            ("plansje-1-a3.pdf", "Plansje for Barnets beste – Samhandling, Siljan kommune (A3).pdf"),
            (
                "ordsky-0-norm-gjennomsiktig.png",
                "Ordsky med normer for Barnets beste – Samhandling, Siljan kommune (gjennomsiktig).png",
            ),
            ("normliste.xlsx", "Normliste – Samhandling, Siljan kommune.xlsx"),
            ("verdier.schema.json", "verdier.schema.json"),
            ("alt.zip", "Alle filene – Samhandling, Siljan kommune.zip"),
        ] {
            assert_eq!(title(&siljan, name), said);
        }
        assert_eq!(title(&result(""), "normliste.csv"), "Normliste – Samhandling.csv");
        let named = ResultView { title: "Verdiene i Siljan kommune".into(), ..result("Siljan kommune") };
        assert_eq!(title(&named, "normliste.csv"), "Normliste – Verdiene i Siljan kommune.csv", "not twice");
        let nynorsk = ResultView { lang: Lang::Nn, ..siljan };
        assert_eq!(
            title(&nynorsk, "ordsky-0-taboo.svg"),
            "Ordsky med tabu for Barnets beste – Samhandling, Siljan kommune.svg"
        );
    }

    #[test]
    fn what_came_of_a_rehearsal_is_called_so() {
        let rehearsal = ResultView { rehearsal: true, ..result("Siljan kommune") };
        assert_eq!(
            title(&marked(rehearsal.clone()), "verdiplakat-a3.pdf"),
            "Verdiplakat – Prøvekjøring – Samhandling, Siljan kommune (A3).pdf"
        );
        let english = marked(ResultView { lang: Lang::En, ..rehearsal });
        assert!(title(&english, "normliste.csv").contains(" – Rehearsal – "));
    }

    #[test]
    fn no_name_leaves_its_header_or_its_folder() {
        let long = "å".repeat(500);
        for (whose, said) in [
            ("a\r\nSet-Cookie: x=1", "Normliste – Samhandling, aSet-Cookie- x=1.csv"),
            ("../../etc/passwd", "Normliste – Samhandling, -..-etc-passwd.csv"),
            ("C:\\NUL \"x\"; y=<z>|?*", "Normliste – Samhandling, C--NUL -x-; y=-z----.csv"),
            ("\u{202e}fdp.exe\u{200f}", "Normliste – Samhandling, fdp.exe.csv"),
            (" .. ", "Normliste – Samhandling.csv"),
            ("\u{0}\u{7f}\u{85}", "Normliste – Samhandling.csv"),
        ] {
            assert_eq!(title(&result(whose), "normliste.csv"), said, "{whose:?}");
        }
        let header = disposition(&result("ÆØÅ; \"x\"\r\n'%41"), "normliste.csv", true);
        assert_eq!(
            header,
            "attachment; filename=\"normliste.csv\"; \
             filename*=UTF-8''Normliste%20%E2%80%93%20Samhandling%2C%20%C3%86%C3%98%C3%85%3B%20-x-%27%2541.csv"
        );
        let long = ResultView {
            title: long.clone(),
            values: vec![ResultValue { name: long.clone(), ..ResultValue::default() }],
            ..result(&"ø".repeat(500))
        };
        for name in ["normliste.csv", "plansje-0-a3-trykkeri.pdf", "ordsky-0-taboo-gjennomsiktig.png"] {
            assert!(title(&long, name).len() < 255, "{name}");
        }
    }
}
