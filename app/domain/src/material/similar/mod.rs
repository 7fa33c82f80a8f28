//! Near-duplicates: sets of sentences that say the same in nearly the same words. Cosine between their character
//! grams, weighted by how rare each is, with guards for what must never be suggested: sentences of which one says
//! no to what the other says yes to, or that are about different people.

mod grams;
mod guard;
mod lexicon;
mod words;

use grams::likeness;
use words::{Sentence, Spelling};

/// Two sentences are the same from this cosine on: the lowest of those that did as well on the half for tuning. A
/// wrong suggestion costs a glance, a missed one a search.
const ALIKE: f32 = 0.62;
/// Nor may any two in a set be further apart than this, or sets would drift.
const AT_LEAST: f32 = 0.4;

/// Sets of sentences, given and answered by their places; every sentence is in one set at most. `apart` are
/// pairs that people have said are not the same.
pub fn sets(texts: &[&str], apart: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let spelling = Spelling::learn(texts);
    let sentences: Vec<Sentence> = texts.iter().map(|text| Sentence::read(text, &spelling)).collect();
    let mut like = likeness(&sentences);
    for one in 0..texts.len() {
        for other in one + 1..texts.len() {
            let close = like.of(one, other) >= AT_LEAST;
            if close && guard::contradict(&sentences[one], &sentences[other]) {
                like.forbid(one, other);
            }
        }
    }
    // Two that were to stay apart may have come under one since.
    apart.iter().filter(|(one, other)| one != other).for_each(|(one, other)| like.forbid(*one, *other));
    gather(&like, texts.len())
}

/// Joins the two nearest sets as long as they are near enough: on average [`ALIKE`], and [`AT_LEAST`] throughout.
fn gather(like: &grams::Likeness, count: usize) -> Vec<Vec<usize>> {
    let all = (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other)));
    let mut pairs: Vec<(usize, usize)> = all.filter(|(one, other)| like.of(*one, *other) >= ALIKE).collect();
    // By the places among equals, so that the answer is always the same.
    pairs.sort_by(|a, b| like.of(b.0, b.1).total_cmp(&like.of(a.0, a.1)).then(a.cmp(b)));
    let mut set_of: Vec<usize> = (0..count).collect();
    let mut sets: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    for (one, other) in pairs {
        let (into, from) = (set_of[one].min(set_of[other]), set_of[one].max(set_of[other]));
        if into == from {
            continue;
        }
        let across = sets[into].iter().flat_map(|a| sets[from].iter().map(move |b| like.of(*a, *b)));
        let (mut sum, mut least, mut of) = (0.0, f32::INFINITY, 0.0);
        across.for_each(|cosine| (sum, least, of) = (sum + cosine, cosine.min(least), of + 1.0));
        if sum / of >= ALIKE && least >= AT_LEAST {
            let moved = std::mem::take(&mut sets[from]);
            moved.iter().for_each(|at| set_of[*at] = into);
            sets[into].extend(moved);
        }
    }
    sets.retain(|set| set.len() > 1);
    sets.iter_mut().for_each(|set| set.sort_unstable());
    sets.sort_unstable();
    sets
}
