//! Word clouds: the pictures on the projector, and the leader's files.

use app::pages::result::CloudWords;
use cloud::{Caption, Cloud, Entry, Mode, Size};
use domain::{Kind, Lang, ResultValue, ResultView};

use super::File;

/// Pixels of a cloud's canvas; its picture for download is twice as wide.
const CANVAS: Size = Size { width: 1920, height: 1080 };
/// On the projector two clouds share the width beneath the lists, or the height beside them.
const SCREEN_CANVAS: Size = Size { width: 1440, height: 720 };
/// Any number will do, as long as it is always the same: equal results give equal clouds.
const SEED: u64 = 1;

/// `norm.png` or `taboo.png` of a value. Without a caption: the page has a heading of its own.
pub fn on_screen(value: &ResultValue, lang: Lang, picture: &str) -> anyhow::Result<Option<File>> {
    let Some(kind) = picture.strip_suffix(".png").and_then(kind_named) else { return Ok(None) };
    let cloud = laid_out(value, kind, lang, SCREEN_CANVAS);
    let bytes = cloud::png(&cloud, kind, SCREEN_CANVAS.width * 2, None)?;
    Ok(Some(File { name: picture.to_owned(), kind: "image/png", attached: false, bytes }))
}

/// What can be made of this result, in the order shown.
pub fn names(result: &ResultView) -> Vec<String> {
    let clouds = all(result).flat_map(|(index, _, kind)| {
        let kind = if kind == Kind::Norm { "norm" } else { "taboo" };
        ["svg", "png"].map(|form| format!("ordsky-{index}-{kind}.{form}"))
    });
    clouds.collect()
}

/// What stands in each cloud, the greatest first.
pub fn words(result: &ResultView) -> CloudWords {
    let clouds = all(result).map(|(index, value, kind)| {
        let entries = entries(value, kind, result.lang).into_iter().map(|entry| entry.text);
        ((index, kind), entries.collect())
    });
    clouds.collect()
}

fn all(result: &ResultView) -> impl Iterator<Item = (usize, &ResultValue, Kind)> {
    let values = result.values.iter().enumerate();
    let both = values.flat_map(|(index, value)| [Kind::Norm, Kind::Taboo].map(|kind| (index, value, kind)));
    both.filter(|(_, value, kind)| value.texts.iter().any(|text| text.kind == *kind))
}

/// `ordsky-{value from 0}-{norm|taboo}.{svg|png}`
pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    let parts = name.strip_prefix("ordsky-").and_then(|rest| rest.rsplit_once('.'));
    let Some(((value, kind), form)) = parts.and_then(|(what, form)| Some((what.split_once('-')?, form)))
    else {
        return Ok(None);
    };
    let value = value.parse::<usize>().ok().and_then(|at| result.values.get(at));
    let Some((value, kind)) = value.zip(kind_named(kind)) else { return Ok(None) };
    let caption = Caption::new(&value.name, kind, result.lang);
    let cloud = laid_out(value, kind, result.lang, CANVAS);
    let (form, attached, bytes) = match form {
        "png" => ("image/png", false, cloud::png(&cloud, kind, CANVAS.width * 2, Some(&caption))?),
        "svg" => ("image/svg+xml", true, cloud::svg(&cloud, kind, &caption).into_bytes()),
        _ => return Ok(None),
    };
    Ok(Some(File { name: name.to_owned(), kind: form, attached, bytes }))
}

fn laid_out(value: &ResultValue, kind: Kind, lang: Lang, canvas: Size) -> Cloud {
    cloud::place(&entries(value, kind, lang), canvas, SEED)
}

fn entries(value: &ResultValue, kind: Kind, lang: Lang) -> Vec<Entry> {
    let phrases = cloud::phrases(value, kind);
    cloud::entries(&phrases, Mode::for_kind(kind), lang, &[&value.name])
}

fn kind_named(name: &str) -> Option<Kind> {
    match name {
        "norm" => Some(Kind::Norm),
        "taboo" => Some(Kind::Taboo),
        _ => None,
    }
}
