use super::*;
use crate::{Cloud, Entry, Size, place, place_after};

const HD: Size = Size { width: 1920, height: 1080 };

/// Wordings that would all have one colour.
fn alike(count: usize) -> Vec<Entry> {
    let texts = (0..).map(|at| format!("Vi lytter til barnet, {at}"));
    let texts = texts.filter(|text| own_tone(text) == 0);
    texts.take(count).map(|text| Entry { text, weight: 1 }).collect()
}

fn neighbours_alike(cloud: &Cloud) -> usize {
    let words = &cloud.placed;
    let pairs = (0..words.len()).flat_map(|one| (0..one).map(move |other| (&words[one], &words[other])));
    let near = pairs.filter(|(one, other)| {
        let gap = NEAR * one.font_size.min(other.font_size);
        one.tone == other.tone && meet(&grown(bounds(one), gap), &bounds(other))
    });
    near.count()
}

#[test]
fn neighbours_differ_where_there_are_colours_enough() {
    for count in [2, 3, 6, 12, 30] {
        let cloud = place(&alike(count), HD, 1);
        assert_eq!((cloud.placed.len(), neighbours_alike(&cloud)), (count, 0));
        assert_eq!(cloud, place(&alike(count), HD, 1));
    }
    let one = place(&alike(1), HD, 1);
    assert_eq!(one.placed[0].tone, 0, "its own");
}

#[test]
fn who_stood_there_keeps_its_colour() {
    let former = place(&alike(8), HD, 1);
    let next = place_after(&alike(12), HD, 1, &former);
    for word in &former.placed {
        let now = next.placed.iter().find(|placed| placed.entry == word.entry).expect("it stands");
        assert_eq!(now.tone, word.tone, "{}", word.entry.text);
    }
}
