//! Words and weights → places → SVG: it ends, nothing is lost, nothing is outside, and the drawing is XML with the
//! words as they are.
#![no_main]

use std::collections::BTreeMap;

use cloud::{Caption, Entry, Size, place, place_after, svg};
use domain::{Kind, Lang, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (Vec<(&str, u32)>, Vec<(&str, u32)>, u16, u16, u8)| {
    let (words, later, width, height, seed) = input;
    // As much as one would see, and text that is legal.
    let entries = |words: Vec<(&str, u32)>| -> Vec<Entry> {
        let legal = words
            .into_iter()
            .take(24)
            .filter_map(|(typed, weight)| Some(Entry { text: text::line(typed, 120).ok()?, weight }));
        legal.collect()
    };
    let size = Size { width: u32::from(width % 2_000), height: u32::from(height % 1_200) };
    let (first, then) = (entries(words), entries(later));
    let cloud = place(&first, size, seed.into());
    check(&cloud, &first);
    check(&place_after(&then, size, seed.into(), &cloud), &then);
});

fn check(cloud: &cloud::Cloud, entries: &[Entry]) {
    let mut left: BTreeMap<(&str, u32), i32> = BTreeMap::new();
    entries.iter().for_each(|entry| *left.entry((&entry.text, entry.weight)).or_default() += 1);
    let out = cloud.placed.iter().map(|placed| &placed.entry).chain(&cloud.left_out);
    out.for_each(|entry| *left.entry((&entry.text, entry.weight)).or_default() -= 1);
    assert!(left.values().all(|count| *count == 0), "every entry is in one of the lists: {left:?}");
    let (width, height) = (f64::from(cloud.size.width), f64::from(cloud.size.height));
    for line in cloud.placed.iter().flat_map(|placed| &placed.lines) {
        let inside =
            line.x >= -1.0 && line.x + line.width <= width + 1.0 && (0.0..=height).contains(&line.baseline);
        assert!(inside, "{line:?} of {:?}", cloud.size);
    }
    let drawn = svg(cloud, Kind::Norm, &Caption::new("Barnets <beste> & \"alt\"", Kind::Norm, Lang::Nb));
    let document = roxmltree::Document::parse(&drawn).expect("an SVG is XML");
    let said: String =
        document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
    for line in cloud.placed.iter().flat_map(|placed| &placed.lines) {
        assert!(said.contains(&line.text), "{:?}", line.text);
    }
}
