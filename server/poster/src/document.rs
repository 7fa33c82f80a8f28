//! From a result to the bytes of a poster.

use std::fmt;

use cloud::{Cloud, Size};
use domain::{Kind, Orientation, ResultView};
use printing::{Paper, Print, What};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::layout::Abs;
use typst::{World, WorldExt};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::data;
use crate::indexed;
use crate::look::Look;
use crate::whole::whole;
use crate::world::PosterWorld;

/// Pages of Typst's.
pub type Pages = typst_layout::PagedDocument;

/// Why there is no poster. None of these is to be expected: all inputs are meant to give one.
#[derive(Debug)]
pub enum PosterError {
    Data(serde_json::Error),
    /// Typst's own words, for the log.
    Typst(String),
    Png(String),
}

impl fmt::Display for PosterError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PosterError::Data(error) => write!(f, "poster data: {error}"),
            PosterError::Typst(message) => write!(f, "poster: {message}"),
            PosterError::Png(message) => write!(f, "poster as png: {message}"),
        }
    }
}

impl std::error::Error for PosterError {}

/// Between the pages of a picture, in points.
const BETWEEN_PAGES: f64 = 18.0;
/// Any number will do, as long as it is always the same: equal results give equal documents.
const CLOUD_SEED: u64 = 1;

/// A document as a tagged PDF that conforms to both PDF/UA-1 and PDF/A-2a. One page where the
/// texts have room at 14 pt (A3), else more. Takes milliseconds once the fonts are parsed, but is
/// all computing: call it on a thread that may block.
pub fn pdf(result: &ResultView, what: What, paper: Paper, print: Print) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&compile(result, what, paper, print)?)
}

/// Pages as a PDF, to the standards of all our documents.
pub fn written(pages: &Pages) -> Result<Vec<u8>, PosterError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PosterError::Typst(error.message().to_string()))?;
    let options = PdfOptions { standards, creator: Smart::Custom(None), ..PdfOptions::default() };
    typst_pdf::pdf(pages, &options).map_err(|errors| PosterError::Typst(messages(&errors, None)))
}

/// The A3 poster as one picture, `dpi` pixels per inch; pages below each other.
pub fn png(result: &ResultView, dpi: u16) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    let pages = compile(result, What::Poster, Paper::A3, Print::Office)?;
    let options = RenderOptions { pixel_per_pt: (f64::from(dpi) / 72.0).into(), ..RenderOptions::default() };
    let picture = typst_render::render_merged(&pages, &options, Abs::pt(BETWEEN_PAGES), None);
    let pixels: Vec<_> = picture
        .pixels()
        .iter()
        .map(|pixel| pixel.demultiply())
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
        .collect();
    indexed::png(picture.width(), picture.height(), &pixels)
        .map_err(|error| PosterError::Png(error.to_string()))
}

/// Lays a document out. The caller holds a [`Forget`].
pub fn compile(result: &ResultView, what: What, paper: Paper, print: Print) -> Result<Pages, PosterError> {
    let json = data::json(result, what, &words_of(result, what)).map_err(PosterError::Data)?;
    let look = Look::new(result, paper, result.design.orientation == Orientation::Portrait, print);
    let world = PosterWorld::new(&look, json, result.logo.clone());
    laid_out(&world.map_err(PosterError::Data)?)
}

/// Every page of a world. The caller holds a [`Forget`].
pub fn laid_out(world: &PosterWorld) -> Result<Pages, PosterError> {
    let pages = typst::compile::<Pages>(world).output;
    pages.map(whole).map_err(|errors| PosterError::Typst(messages(&errors, Some(world))))
}

/// A value's own sheet has the words of its norms on it, broad or less broad.
fn words_of(result: &ResultView, what: What) -> Cloud {
    let of = match what {
        What::Sheet { value } => result.values.get(value),
        What::Poster | What::Matrix | What::NormList => None,
    };
    let height = if result.design.orientation == Orientation::Landscape { 340 } else { 800 };
    let words = of.map(|value| value.cloud(Kind::Norm)).unwrap_or_default();
    cloud::place(words, Size { width: 1600, height }, CLOUD_SEED).filled()
}

/// Each error with the template's file and line where it is known.
fn messages(errors: &[SourceDiagnostic], world: Option<&PosterWorld>) -> String {
    let line = |error: &SourceDiagnostic| {
        let (world, id) = (world?, error.span.id()?);
        let range = world.range(error.span)?;
        let text = world.source(id).ok()?;
        let line = text.text().get(..range.start)?.matches('\n').count() + 1;
        Some(format!(" ({} {line})", id.vpath().get_without_slash()))
    };
    let all = errors.iter().map(|error| format!("{}{}", error.message, line(error).unwrap_or_default()));
    all.collect::<Vec<_>>().join("; ")
}

/// Empties Typst's memory of earlier documents when dropped, also after a failure: it is kept for
/// ever otherwise. What the last few documents shared is kept, being what makes the next one fast.
pub struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        comemo::evict(2);
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
