use super::*;
use crate::fonts;
use crate::sample::{extreme, siljan};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Binding, Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

/// A world of one template.
struct Alone {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    source: Source,
}

impl World for Alone {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }
    fn main(&self) -> FileId {
        self.source.id()
    }
    fn source(&self, _: FileId) -> FileResult<Source> {
        Ok(self.source.clone())
    }
    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }
    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// What a template complains of.
fn complaints(template: &str) -> Vec<String> {
    let mut library = Library::default();
    for (name, function) in functions() {
        library.global.scope_mut().bind(name.into(), Binding::detached(function));
    }
    let world = Alone {
        library: LazyHash::new(library),
        book: LazyHash::new(FontBook::from_fonts(fonts::all())),
        source: Source::detached(template),
    };
    let errors = typst::compile::<PagedDocument>(&world).output.err().unwrap_or_default();
    errors.iter().map(|error| error.message.to_string()).collect()
}

#[test]
fn lines_are_counted_as_they_are_set() {
    let all = [siljan(), extreme(3, 4, 2, 120)];
    let texts = all.iter().flat_map(|result| &result.values).flat_map(|value| &value.texts);
    // «N1.1» is no word.
    let texts: Vec<_> = texts.map(|text| format!("{:?}", text.words.replacen('.', "", 1))).collect();
    let template = format!(
        r#"#set text(font: "Noto Sans", lang: "nb", hyphenate: false)
        #set par(leading: 0pt)
        #context for words in ({}) {{
          let counted = 0
          for width in range(60, 700, step: 7).map(width => width * 1pt) {{
            for size in (14pt, 17.3pt, 25pt) {{
              let count = lines(text(size: 14pt, words), width * (14pt / size))
              if count == none {{ continue }}
              counted += 1
              let height(shown, ..width) = measure(text(size: size, shown), ..width).height
              let set-in = height(words, width: width) / height("x")
              assert(calc.abs(set-in - count) < 0.01, message: words + repr((width, size, count, set-in)))
            }}
          }}
          assert(counted > 20, message: words)
        }}"#,
        texts.join(", ")
    );
    assert_eq!(complaints(&template), [""; 0]);
}

#[test]
fn where_words_do_not_tell_lines_are_not_counted() {
    let texts =
        ["e-post", "NAV/PPT", "norm – tabu", "av og til …", "«ja» ! og nei", "日本語", "to\u{ad}delt", ""];
    let template = format!(
        "#context for words in {texts:?} {{ assert(lines(text(words), 300pt) == none, message: words) }}
         #context assert(lines(text(\"Medvirkning nå\"), 20pt) == none)"
    );
    let template = template.replace(['['], "(").replace([']'], ")");
    assert_eq!(complaints(&template), [""; 0]);
}
