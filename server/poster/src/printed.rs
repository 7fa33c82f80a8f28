//! What stands on pages, for the tests.

use typst::layout::{Frame, FrameItem};

/// Each run of letters, with where it begins and ends.
pub fn runs(frame: &Frame, at: f64, out: &mut Vec<(String, f64, f64)>) {
    for (place, item) in frame.items() {
        let left = at + place.x.to_pt();
        match item {
            FrameItem::Group(group) => {
                let before = out.len();
                runs(&group.frame, left + group.transform.tx.to_pt(), out);
                // A parted word stands whole, and narrower, over the first of its parts.
                for (_, left, right) in &mut out[before..] {
                    *right = *left + (*right - *left) * group.transform.sx.get();
                }
            }
            FrameItem::Text(text) => out.push((text.text.to_string(), left, left + text.width().to_pt())),
            _ => {}
        }
    }
}

pub fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Points of the smallest letters.
pub fn smallest(frame: &Frame) -> f64 {
    let sizes = frame.items().map(|(_, item)| match item {
        FrameItem::Group(group) => smallest(&group.frame),
        FrameItem::Text(text) => text.size.to_pt(),
        _ => f64::MAX,
    });
    sizes.fold(f64::MAX, f64::min)
}
