use super::*;
use crate::table::random;

const HD: Size = Size { width: 1920, height: 1080 };

fn entries(texts: &[(&str, u32)]) -> Vec<Entry> {
    texts.iter().map(|(text, weight)| Entry { text: (*text).to_owned(), weight: *weight }).collect()
}

/// The ink of every placed entry, in pixels.
fn ink(cloud: &Cloud) -> Vec<Vec<[f64; 4]>> {
    let boxes = |placed: &Placed| {
        let shape = Shape::of(&placed.entry.text).unwrap();
        let (x, y) = (placed.lines[0].x - shape.lines[0].1 * placed.font_size, placed.lines[0].baseline);
        let moved = |b: &[f64; 4]| {
            let [l, t, r, b] = b.map(|em| em * placed.font_size);
            [l + x, t + y, r + x, b + y]
        };
        shape.boxes.iter().map(moved).collect()
    };
    cloud.placed.iter().map(boxes).collect()
}

/// What must hold of any cloud.
fn check(input: &[Entry], cloud: &Cloud) {
    let mut out: Vec<_> = cloud.placed.iter().map(|placed| &placed.entry).chain(&cloud.left_out).collect();
    let mut into: Vec<_> = input.iter().collect();
    out.sort_by_key(|entry| (&entry.text, entry.weight));
    into.sort_by_key(|entry| (&entry.text, entry.weight));
    assert_eq!(out, into, "no entry is lost or made");

    let ink = ink(cloud);
    let (width, height) = (f64::from(cloud.size.width), f64::from(cloud.size.height));
    for (index, own) in ink.iter().enumerate() {
        for [l, t, r, b] in own {
            assert!(
                *l >= -0.01 && *t >= -0.01 && *r <= width + 0.01 && *b <= height + 0.01,
                "inside the canvas"
            );
            for [l2, t2, r2, b2] in ink[index + 1..].iter().flatten() {
                assert!(
                    r <= l2 || r2 <= l || b <= t2 || b2 <= t,
                    "nothing overlaps: {:?}",
                    cloud.placed[index]
                );
            }
        }
    }
    let heavier = |first: &&Placed| cloud.left_out.iter().all(|entry| entry.weight <= first.entry.weight);
    if let Some(first) = cloud.placed.first().filter(heavier) {
        for placed in &cloud.placed {
            let share = f64::from(placed.entry.weight) / f64::from(first.entry.weight.max(1));
            let share = if first.entry.weight == 0 { 1.0 } else { share.max(FLOOR) };
            assert!((placed.font_size / first.font_size / share - 1.0).abs() < 1e-9, "in proportion");
        }
    }
}

#[test]
fn few_and_none() {
    assert_eq!(place(&[], HD, 1).placed, []);
    for input in [entries(&[("Trygghet", 3)]), entries(&[("tillit", 2), ("mot", 1)])] {
        let cloud = place(&input, HD, 1);
        check(&input, &cloud);
        assert_eq!(cloud.left_out, []);
    }
}

#[test]
fn a_single_word_stands_in_the_middle() {
    let [l, t, r, b] = ink(&place(&entries(&[("mmmm", 1)]), HD, 9))[0]
        .iter()
        .copied()
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
        .unwrap();
    assert!(((l + r) / 2.0 - 960.0).abs() < 1.0 && ((t + b) / 2.0 - 540.0).abs() < 1.0);
}

#[test]
fn no_text_and_no_room_are_told() {
    let input = entries(&[("", 5), (" \n", 1), ("ord", 1)]);
    assert_eq!(place(&input, HD, 1).left_out.len(), 2);
    for (width, height) in [(0, 0), (0, 900), (4000, 3)] {
        let cloud = place(&input, Size { width, height }, 1);
        check(&input, &cloud);
        assert_eq!(cloud.left_out.len(), 3, "{width}×{height}");
    }
    // One that can never fit does not make the others small.
    let endless = "x".repeat(5_000);
    let cloud = place(&entries(&[(&endless, 1), ("ord", 1)]), HD, 1);
    assert_eq!((cloud.placed.len(), cloud.left_out.len()), (1, 1));
    assert!(cloud.placed[0].font_size > 200.0);
}

#[test]
fn weights_without_sense_do_no_harm() {
    for input in [
        entries(&[("a b", 0), ("to", 0), ("tre", 0)]),
        entries(&[("én", u32::MAX), ("to", u32::MAX), ("tre", 0)]),
        entries(&[("🙂", 1), ("👩‍👩‍👧", 4), ("漢字", 2), ("e\u{301}", 2)]),
    ] {
        let cloud = place(&input, HD, 3);
        check(&input, &cloud);
        assert_eq!(cloud.left_out, []);
    }
}

#[test]
fn a_thousand_words_fit_and_more_are_told() {
    let words: Vec<Entry> = (0..1_020).map(|i| Entry { text: format!("ord{i:04}"), weight: 1 }).collect();
    let cloud = place(&words, HD, 5);
    check(&words, &cloud);
    assert_eq!((cloud.placed.len(), cloud.left_out.len()), (1_000, 20));
}

#[test]
fn equal_input_gives_equal_output_and_the_seed_counts() {
    let mut input = entries(&[("lytte", 5), ("trygghet", 4), ("se", 3), ("raushet", 3), ("alltid", 1)]);
    let cloud = place(&input, HD, 7);
    input.reverse();
    assert_eq!(place(&input, HD, 7), cloud, "whatever the order of the entries");
    assert_ne!(place(&input, HD, 8).placed, cloud.placed);
}

#[test]
fn random_clouds_keep_every_rule() {
    let mut state = 20_261_121;
    let mut below = |limit: u32| (random(&mut state) * f64::from(limit)) as u32;
    let letters: Vec<char> = "abcdefghijklmnoprstuvyæøåÆØÅ-«»  .!gjpq🙂".chars().collect();
    for round in 0..200u64 {
        let count = below(if round % 20 == 0 { 120 } else { 30 });
        let input: Vec<Entry> = (0..count)
            .map(|_| {
                let long = if below(5) == 0 { 90 } else { 12 };
                let text = (0..below(long)).map(|_| letters[below(letters.len() as u32) as usize]).collect();
                let weight = if below(20) == 0 { u32::MAX } else { below(12) };
                Entry { text, weight }
            })
            .collect();
        let size = Size { width: below(2_500), height: below(1_500) };
        let cloud = place(&input, size, round);
        check(&input, &cloud);
    }
}
