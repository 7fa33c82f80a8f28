//! The guide, line by line: where each stands in our table, and that nothing stands there which is not the guide's.

use std::collections::BTreeSet;

use domain::{Lang, meeting::Meeting};
use words::meetings::{GROUND, Part, Sentence, in_language, of};

/// Meeting and place in it, and what is said there.
type Said = (&'static str, &'static str, Sentence);

/// What we add to the guide's lines.
const OURS: [&str; 1] = ["Det sies høyt, og lagres ikke her."];

fn part(meeting: &'static str, place: &'static str, part: &'static Part) -> Vec<Said> {
    let lines = part.lines.iter().flat_map(|line| [Some(line.text), line.note]);
    [part.aim].into_iter().chain(lines).flatten().map(|said| (meeting, place, said)).collect()
}

fn meeting(meeting: Meeting) -> Vec<Said> {
    let words = of(meeting);
    let heed = words.heed.iter().map(|said| (meeting.slug(), "obs", *said));
    let parts = meeting.steps().iter().zip(words.parts);
    heed.chain(parts.flat_map(|(step, words)| part(meeting.slug(), step.slug, words))).collect()
}

fn all() -> Vec<Said> {
    let ground = GROUND.iter().flat_map(|(place, words)| part("grunnlag", place, words));
    ground.chain(Meeting::ALL.into_iter().flat_map(meeting)).collect()
}

fn nb((meeting, place, said): &Said) -> (&'static str, &'static str, &'static str) {
    (meeting, place, in_language(Lang::Nb, *said))
}

#[test]
fn every_line_of_the_guide_has_its_place_and_nothing_else_has() {
    let held: Vec<_> = all().iter().map(nb).collect();
    let mut named = BTreeSet::new();
    for row in include_str!("guide.tsv").lines().skip(1) {
        let [paragraph, guide, meeting, place, ours] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("five columns: {row}");
        };
        assert_eq!(
            held.iter().filter(|said| **said == (meeting, place, ours)).count(),
            1,
            "{paragraph} «{guide}» stands as «{ours}» in {meeting}, {place}"
        );
        named.insert((meeting, place, ours));
    }
    let drafts = Meeting::ALL.into_iter().filter(|meeting| of(*meeting).draft).map(Meeting::slug);
    let drafts: Vec<_> = drafts.collect();
    assert_eq!(drafts, ["oppfolging"]);
    for said in held {
        let ours = drafts.contains(&said.0) || OURS.contains(&said.2);
        assert_ne!(named.contains(&said), ours, "{said:?}");
    }
}

#[test]
fn every_step_has_its_words_in_every_language() {
    for meeting in Meeting::ALL {
        assert_eq!(meeting.steps().len(), of(meeting).parts.len(), "{meeting:?}");
    }
    for (meeting, place, said) in all() {
        assert!(said.iter().all(|words| !words.is_empty()), "{meeting} {place} {said:?}");
        assert_ne!(said[0], said[2], "translated: {meeting} {place}");
    }
}
