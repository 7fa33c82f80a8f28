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
            let share = if first.entry.weight == 0 { 1.0 } else { share };
            assert!((placed.font_size / first.font_size / share - 1.0).abs() < 1e-9, "in proportion");
            assert!(placed.font_size >= width.min(height) * SMALLEST * 0.999, "can be read");
        }
    }
}

#[test]
fn a_small_cloud_is_enlarged_until_it_fills_its_picture() {
    let taboos = entries(&[
        ("Kun se handling, ikke barnet bak", 2),
        ("Overse vanskelige situasjoner og tema", 2),
        ("Behandle alle likt", 1),
        ("Prate over hodet på barnet", 1),
        ("Tolke situasjoner uten all informasjon", 1),
    ]);
    let size = Size { width: 1440, height: 720 };
    let laid = place(&taboos, size, 1);
    let filled = laid.clone().filled();
    check(&taboos, &filled);
    assert!(filled.placed[0].font_size > laid.placed[0].font_size * 1.1, "{:?}", filled.placed[0]);
    let boxes = ink(&filled);
    let spread = |at: usize| {
        let all = || boxes.iter().flatten();
        let (least, most) = (all().map(|b| b[at]), all().map(|b| b[at + 2]));
        most.fold(0.0, f64::max) - least.fold(f64::INFINITY, f64::min)
    };
    assert!(spread(0) > 1440.0 * 0.95 || spread(1) > 720.0 * 0.95, "{} × {}", spread(0), spread(1));
    let alone = entries(&[("lytte", 3)]);
    assert!(
        place(&alone, size, 1).filled().placed[0].font_size <= 720.0 * LARGEST + 0.01,
        "it need not shout"
    );
}

#[test]
fn nothing_is_smaller_than_the_canvas_allows() {
    let size = Size { width: 1440, height: 720 };
    let canvas = Canvas { size, smallest: 0.06 };
    let words: Vec<(String, u32)> =
        (0..150).map(|at| (format!("ord nummer {at}"), 1 + u32::from(at < 5))).collect();
    let input: Vec<Entry> = words.into_iter().map(|(text, weight)| Entry { text, weight }).collect();
    let cloud = place(&input, canvas, 1);
    check(&input, &cloud);
    assert!(!cloud.left_out.is_empty() && cloud.left_out.iter().all(|entry| entry.weight == 1));
    assert!(cloud.placed.iter().all(|placed| placed.font_size >= 720.0 * 0.06 * 0.999));
    let next = place_after(&input, canvas, 1, &cloud);
    assert_eq!(next.left_out, cloud.left_out, "nor in the next one");
    let uneven = entries(&[("mye", 30), ("midt", 6), ("lite", 1)]);
    assert_eq!(
        place(&uneven, canvas, 1).left_out,
        entries(&[("lite", 1)]),
        "no room for both, in proportion"
    );
    assert_eq!(place(&uneven, size, 1).left_out, []);
}

#[test]
fn what_most_chose_has_room_before_what_few_did() {
    let input = entries(&[
        ("La den andre snakke ferdig", 3),
        ("Være nysgjerrig på andres fag", 3),
        ("Anerkjenne hverandres kompetanse", 2),
        ("Møte forberedt og til avtalt tid", 2),
        ("Snakke med hverandre, ikke om hverandre", 2),
        ("Tåle uenighet og bli i samtalen", 2),
        ("Gi hverandre rom for å feile", 1),
        ("Gi ros når noen lykkes", 1),
    ]);
    for (width, height) in [(620, 500), (1_200, 520), (500, 700)] {
        let cloud = place(&input, Canvas { size: Size { width, height }, smallest: 0.04 }, 1);
        check(&input, &cloud);
        let least = cloud.placed.iter().map(|placed| placed.entry.weight).min();
        let most = cloud.left_out.iter().map(|entry| entry.weight).max();
        assert!(most <= least, "{width}×{height}: {:?} left out", cloud.left_out);
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
        entries(&[("én", u32::MAX), ("to", u32::MAX), ("tre", u32::MAX - 1)]),
        entries(&[("🙂", 1), ("👩‍👩‍👧", 4), ("漢字", 2), ("e\u{301}", 2)]),
    ] {
        let cloud = place(&input, HD, 3);
        check(&input, &cloud);
        assert_eq!(cloud.left_out, []);
    }
}

#[test]
fn what_would_be_too_small_to_read_is_told_and_nothing_is_drawn_larger_than_its_weight() {
    let input = entries(&[("stor", 100), ("halv", 50), ("liten", 2), ("null", 0)]);
    let cloud = place(&input, HD, 1);
    check(&input, &cloud);
    let texts = |all: &[Entry]| all.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&cloud.left_out), ["liten", "null"]);
    assert!((cloud.placed[0].font_size / cloud.placed[1].font_size - 2.0).abs() < 1e-9);
}

/// A room's norms, some of them chosen by more groups.
fn room(words: usize) -> Vec<Entry> {
    let words = include_str!("../benches/words.txt").lines().take(words);
    let entry = |line: &str| line.split_once(' ').map(|(_, text)| text.to_owned());
    let weigh = |(at, text): (usize, String)| Entry {
        weight: 1 + (at % 7 == 0) as u32 * 3 + (at % 3 == 0) as u32,
        text,
    };
    words.filter_map(entry).enumerate().map(weigh).collect()
}

fn middles(cloud: &Cloud) -> HashMap<String, (f64, f64)> {
    let middle = |(boxes, placed): (Vec<[f64; 4]>, &Placed)| {
        let [l, t, r, b] = boxes.into_iter().reduce(crate::shape::union).unwrap();
        (placed.entry.text.clone(), ((l + r) / 2.0, (t + b) / 2.0))
    };
    ink(cloud).into_iter().zip(&cloud.placed).map(middle).collect()
}

/// How many of the words that are in both have moved less than a twentieth of the width.
fn kept(before: &Cloud, after: &Cloud) -> f64 {
    let (before, after) = (middles(before), middles(after));
    let near = |(text, (x, y)): (&String, &(f64, f64))| {
        before.get(text).map(|(x0, y0)| (x - x0).hypot(y - y0) < 1920.0 / 20.0)
    };
    let known: Vec<bool> = after.iter().filter_map(near).collect();
    known.iter().filter(|near| **near).count() as f64 / known.len() as f64
}

#[test]
fn words_keep_their_places_when_one_more_answer_comes() {
    let mut input = room(40);
    let mut cloud = place(&input, HD, 1);
    let mut shares = Vec::new();
    for at in 0..12 {
        // One is chosen by one more group, and one is new.
        input[at * 3].weight += 1;
        input.push(room(60)[40 + at].clone());
        let next = place_after(&input, HD, 1, &cloud);
        check(&input, &next);
        assert_eq!(next.left_out, []);
        let share = kept(&cloud, &next);
        assert!(share >= 0.7, "after {at}: {share}");
        shares.push(share);
        cloud = next;
    }
    assert!(shares.iter().sum::<f64>() / 12.0 >= 0.9, "{shares:?}");
    assert_eq!(place_after(&input, HD, 1, &cloud), place_after(&input, HD, 1, &cloud));
    // And the room is used about as well as by a cloud that begins anew.
    let anew = place(&input, HD, 1);
    assert!(kept(&cloud, &anew) < 0.5, "which moves most of them");
    assert!(cloud.placed[0].font_size > anew.placed[0].font_size * 0.7);
}

#[test]
fn a_cloud_that_has_not_changed_stands_still() {
    let input = room(40);
    let cloud = place(&input, HD, 1);
    let again = place_after(&input, HD, 1, &cloud);
    assert!(kept(&cloud, &again) > 0.99);
    assert!((cloud.placed[0].font_size / again.placed[0].font_size - 1.0).abs() < 1e-9);
}

#[test]
fn a_cloud_of_other_words_begins_anew() {
    let phrases = entries(&[("Lytte til barnet", 2), ("Møte forberedt", 1), ("Si fra i tide", 1)]);
    assert_eq!(place_after(&phrases, HD, 1, &place(&room(30), HD, 1)), place(&phrases, HD, 1));
}

#[test]
fn a_cloud_grows_again_when_much_has_gone() {
    let before = place(&room(60), HD, 1);
    let after = place_after(&room(6), HD, 1, &before);
    assert!(after.placed[0].font_size > before.placed[0].font_size * 1.3);
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

/// Ten thousand of them: `CLOUD_INPUTS=10000 cargo test -p cloud random -- --nocapture`.
#[test]
#[expect(clippy::disallowed_methods, reason = "says how long the slowest took")]
fn random_clouds_keep_every_rule() {
    let mut state = 20_261_121;
    let mut below = |limit: u32| (random(&mut state) * f64::from(limit)) as u32;
    let letters: Vec<char> = "abcdefghijklmnoprstuvyæøåÆØÅ-«»  .!gjpq🙂\u{301}\u{30A}漢".chars().collect();
    let rounds = std::env::var("CLOUD_INPUTS").ok().and_then(|count| count.parse().ok()).unwrap_or(200);
    let mut former: Option<Cloud> = None;
    let mut longest = std::time::Duration::ZERO;
    for round in 0..rounds {
        let count = match round % 50 {
            0 => [0, 1, 2, 1_000][round as usize / 50 % 4],
            10 => below(400),
            _ => below(30),
        };
        let weights = below(8);
        let input: Vec<Entry> = (0..count)
            .map(|_| {
                let long = if below(5) == 0 { 90 } else { 12 };
                let text = (0..below(long)).map(|_| letters[below(letters.len() as u32) as usize]).collect();
                let weight = match (weights, below(20)) {
                    (0, _) => 0,
                    (1, _) => 3,
                    (_, 0) => u32::MAX,
                    _ => below(12),
                };
                Entry { text, weight }
            })
            .collect();
        let size = Size { width: below(2_500), height: below(1_500) };
        let start = std::time::Instant::now();
        let cloud = place(&input, size, round);
        longest = longest.max(start.elapsed());
        check(&input, &cloud);
        check(&input, &cloud.clone().filled());
        if round % 5 == 0 {
            assert_eq!(place(&input, size, round), cloud, "equal input, equal output");
        }
        // What came before is of no harm, whatever it was.
        if let Some(before) = former.replace(cloud.clone()).filter(|_| round % 4 == 0) {
            let before = Cloud { size, ..before };
            check(&input, &place_after(&input, size, round, &before));
        }
    }
    println!("{rounds} clouds, the slowest in {longest:.0?}");
    assert!(longest.as_secs() < 20, "{longest:?}");
}
