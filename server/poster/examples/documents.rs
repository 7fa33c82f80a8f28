//! `cargo run -p poster --example documents -- FOLDER`: every document of an invented workshop, to be looked at.

#[path = "../src/sample.rs"]
#[allow(dead_code, reason = "the benchmark and the tests use the rest")]
mod sample;

use std::{env, fs, path::PathBuf};

use domain::{Lang, Layout, Orientation, Palette};
use poster::pdf;
use printing::{Paper, Print, What};
use sample::{siljan, year_of};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "documents".to_owned()));
    fs::create_dir_all(&folder)?;
    let keep = |name: String, bytes: Vec<u8>| fs::write(folder.join(format!("{name}.pdf")), bytes);
    let mut result = siljan();
    let palettes = Palette::ALL.into_iter().cycle();
    let kinds =
        Layout::ALL.into_iter().flat_map(|layout| Orientation::ALL.map(|orientation| (layout, orientation)));
    for ((layout, orientation), palette) in kinds.zip(palettes) {
        (result.design.layout, result.design.orientation, result.design.palette) =
            (layout, orientation, palette);
        keep(
            format!("poster-{layout:?}-{orientation:?}"),
            pdf(&result, What::Poster, Paper::A3, Print::Office)?,
        )?;
    }
    for orientation in Orientation::ALL {
        result.design.orientation = orientation;
        for value in 0..result.values.len() {
            let what = What::Sheet { value };
            keep(format!("sheet-{value}-{orientation:?}"), pdf(&result, what, Paper::A3, Print::Office)?)?;
        }
        keep(format!("matrix-{orientation:?}"), pdf(&result, What::Matrix, Paper::A4, Print::Office)?)?;
    }
    keep("shop".to_owned(), pdf(&result, What::Poster, Paper::A4, Print::Shop)?)?;
    keep("list".to_owned(), pdf(&result, What::NormList, Paper::A4, Print::Office)?)?;
    keep("meetings".to_owned(), poster::meetings(Lang::Nb)?)?;
    let (calendar, meetings) = year_of(&siljan());
    for paper in [Paper::A3, Paper::A4] {
        let bytes = poster::calendar(&siljan(), &calendar, &meetings, paper, siljan().published_at)?;
        keep(format!("calendar-{}", paper.name()), bytes)?;
    }
    keep("talk".to_owned(), poster::talk(&result)?)?;
    for with_taboos in [false, true] {
        keep(format!("template-{with_taboos}"), poster::meeting_template(&result, with_taboos)?)?;
    }
    Ok(())
}
