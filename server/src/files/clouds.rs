//! Word clouds: those on the projector, and the leader's files.

use std::sync::OnceLock;

use anyhow::Context;
use app::pages::{
    result::CloudWords,
    screen::{CloudLine, CloudPicture, CloudWord},
};
use cloud::{Canvas, Caption, Cloud, Ground, Placed, Size};
use domain::{Kind, ResultValue, ResultView};
use words::rehearsal::rehearsed;

use super::file::{File, Made};
use crate::rooms::Clouds;

/// Pixels of a cloud's canvas; its picture for download is twice as wide.
const SIZE: Size = Size { width: 1920, height: 1080 };
/// 16 pixels of 720: who puts the picture on a wall can still read all of it.
const CANVAS: Canvas = Canvas { size: SIZE, smallest: 1.0 / 45.0 };
/// On the projector one cloud has a page's width, and two share it.
const ALONE: Size = Size { width: 1440, height: 640 };
const SHARING: Size = Size { width: 1440, height: 1200 };
/// On a page of its own a cloud is drawn more than half as high as the wall: then this is more than a 45th of that, 16 pixels
/// of 720. An arrangement in which it would be less is not taken (`.cloud-words` in `style/wall.css`).
const SCREEN_SMALLEST: f64 = 0.042;
/// Any number will do, as long as it is always the same: equal results give equal clouds.
const SEED: u64 = 1;
const KINDS: [(&str, Kind); 2] = [("norm", Kind::Norm), ("taboo", Kind::Taboo)];
const ON_WHITE: &str = ".png";
const SEE_THROUGH: &str = "-gjennomsiktig.png";
const FORMS: [(&str, Form); 3] =
    [(".svg", Form::Drawing), (ON_WHITE, Form::Picture), (SEE_THROUGH, Form::SeeThrough)];

#[derive(Clone, Copy)]
enum Form {
    Drawing,
    /// 3840 pixels wide.
    Picture,
    /// The same on nothing.
    SeeThrough,
}

/// `norm` or `taboo` of a value, as the page draws it: words that stood on the wall already stay where they are.
/// `None` too when the value is not `whole` any more.
pub fn on_screen(
    clouds: &Clouds,
    index: usize,
    value: &ResultValue,
    name: &str,
    whole: impl Fn() -> bool,
) -> anyhow::Result<Option<File>> {
    let Some(kind) = kind_named(name) else { return Ok(None) };
    let both = KINDS.iter().all(|(_, kind)| !value.cloud(*kind).is_empty());
    let size = if both { SHARING } else { ALONE };
    let canvas = Canvas { size, smallest: SCREEN_SMALLEST };
    let Some(cloud) = clouds.placed(index, kind, value.cloud(kind), canvas, SEED, whole) else {
        return Ok(None);
    };
    let cloud = cloud.filled();
    let picture = CloudPicture {
        width: size.width,
        height: size.height,
        words: cloud.placed.iter().map(|placed| word(kind, placed)).collect(),
        left_out: cloud.left_out.into_iter().map(|entry| (entry.text, entry.weight)).collect(),
        groups: value.groups,
    };
    let bytes = serde_json::to_vec(&picture)?;
    Ok(Some(File { name: format!("{name}.json"), kind: "application/json", attached: false, bytes }))
}

fn word(kind: Kind, placed: &Placed) -> CloudWord {
    let [r, g, b] = cloud::colour(kind, Ground::White, placed.tone);
    let (x, y) = placed.lines.first().map_or((0.0, 0.0), |line| (line.x, line.baseline));
    let em = placed.font_size;
    let lines = placed.lines.iter().map(|line| CloudLine {
        text: line.text.clone(),
        x: (line.x - x) / em,
        y: (line.baseline - y) / em,
        width: line.width / em,
    });
    CloudWord {
        text: placed.entry.text.clone(),
        weight: placed.entry.weight,
        lines: lines.collect(),
        colour: format!("#{r:02x}{g:02x}{b:02x}"),
        x,
        y,
        em,
    }
}

/// The clouds of an edition, each laid out once for all the files that show it.
pub struct LaidOut(Vec<[OnceLock<Cloud>; 2]>);

impl LaidOut {
    pub fn new(result: &ResultView) -> LaidOut {
        LaidOut(result.values.iter().map(|_| Default::default()).collect())
    }

    fn of(&self, result: &ResultView, value: usize, kind: Kind) -> Option<&Cloud> {
        let lay_out = |value: &ResultValue| cloud::place(value.cloud(kind), CANVAS, SEED).filled();
        let value_of = result.values.get(value)?;
        Some(self.0.get(value)?[kind as usize].get_or_init(|| lay_out(value_of)))
    }
}

/// Every file of a result: `ordsky-{value from 0}-{norm|taboo}`, then its form. None where there is nothing to draw.
fn files(result: &ResultView) -> Vec<(String, usize, Kind, Form)> {
    let of_cloud =
        |at: usize, name, kind| FORMS.map(|(end, form)| (format!("ordsky-{at}-{name}{end}"), at, kind, form));
    let of_value = |(at, value): (usize, _)| {
        let filled = KINDS.into_iter().filter(move |(_, kind)| !ResultValue::cloud(value, *kind).is_empty());
        filled.flat_map(move |(name, kind)| of_cloud(at, name, kind))
    };
    result.values.iter().enumerate().flat_map(of_value).collect()
}

pub fn names(result: &ResultView) -> Vec<String> {
    files(result).into_iter().map(|(name, ..)| name).collect()
}

/// What stands in each cloud, the greatest first.
pub fn words(result: &ResultView) -> CloudWords {
    let values = result.values.iter().enumerate();
    let clouds = values.flat_map(|(index, value)| {
        KINDS.map(|(_, kind)| {
            let figure = |word: &domain::CloudWord| value.groups.map(|_| word.weight);
            let words = value.cloud(kind).iter().map(|word| (word.text.clone(), figure(word)));
            ((index, kind), words.collect::<Vec<_>>())
        })
    });
    clouds.filter(|(_, words)| !words.is_empty()).collect()
}

/// The name of the file that this one is made of.
pub fn made_of(name: &str) -> Option<String> {
    name.strip_suffix(SEE_THROUGH).map(|stem| format!("{stem}{ON_WHITE}"))
}

/// `others`: what it is [`made_of`].
pub fn file(
    result: &ResultView,
    name: &str,
    others: &[Made],
    laid_out: &LaidOut,
) -> anyhow::Result<Option<File>> {
    let Some((name, value, kind, form)) = files(result).into_iter().find(|(own, ..)| own == name) else {
        return Ok(None);
    };
    let value_name = result.values.get(value).map_or("", |value| value.name.as_str());
    let value_name = match result.rehearsal {
        true => rehearsed(result.lang, value_name),
        false => value_name.to_owned(),
    };
    let caption = Caption::new(&value_name, kind, result.lang);
    let cloud = || laid_out.of(result, value, kind).context("a value that is not there");
    let (media, attached, bytes) = match form {
        Form::Drawing => ("image/svg+xml", true, cloud::svg(cloud()?, kind, &caption).into_bytes()),
        Form::Picture => ("image/png", false, cloud::png(cloud()?, kind, SIZE.width * 2, Some(&caption))?),
        Form::SeeThrough => {
            let white = others.first().context("it is made of the picture on white")?;
            let bytes = cloud::see_through(&white.bytes, kind).context("a picture that is not ours")?;
            ("image/png", true, bytes)
        }
    };
    Ok(Some(File { name, kind: media, attached, bytes }))
}

fn kind_named(name: &str) -> Option<Kind> {
    KINDS.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Ready;

    fn result() -> ResultView {
        let words = [("lytte", 3), ("spørre", 1)]
            .map(|(text, weight)| domain::CloudWord { text: text.into(), weight });
        let value = ResultValue { norm_cloud: words.to_vec(), ..ResultValue::default() };
        ResultView { values: vec![ResultValue::default(), value], ..ResultView::default() }
    }

    #[test]
    fn every_name_is_a_file_and_empty_clouds_have_none() {
        let names = names(&result());
        assert_eq!(names, ["ordsky-1-norm.svg", "ordsky-1-norm.png", "ordsky-1-norm-gjennomsiktig.png"]);
        let laid_out = LaidOut::new(&result());
        let made = |name: &str| {
            let others = made_of(name).map(|other| {
                let File { name, kind, attached, bytes } =
                    file(&result(), &other, &[], &laid_out).unwrap().unwrap();
                Made::new(Ready { name, kind, attached, bytes: bytes.into(), tag: String::new() })
            });
            file(&result(), name, &Vec::from_iter(others), &laid_out).unwrap().unwrap()
        };
        for (name, begin) in names.iter().zip([&b"<svg"[..], b"\x89PNG", b"\x89PNG"]) {
            let made = made(name);
            assert!(made.bytes.starts_with(begin) && made.name == *name);
        }
        // A PNG with a palette says in this part of it how much its colours cover.
        let see_through = |name: &str| made(name).bytes.windows(4).any(|bytes| bytes == b"tRNS");
        assert_eq!((see_through(&names[1]), see_through(&names[2])), (false, true));
        for name in ["ordsky-7-norm.svg", "ordsky-1-annet.svg", "ordsky-1-norm.gif", "ordsky-", "annet.svg"] {
            assert!(file(&result(), name, &[], &laid_out).unwrap().is_none(), "{name}");
        }
    }
}
