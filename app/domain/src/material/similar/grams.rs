//! Character grams and the cosine between sentences.

use std::collections::HashMap;

use super::words::Sentence;

/// Cosines of all pairs, each once: what a long list takes of memory.
pub struct Likeness {
    count: usize,
    cosines: Vec<f32>,
}

impl Likeness {
    fn new(count: usize) -> Likeness {
        Likeness { count, cosines: vec![0.0; count * count.saturating_sub(1) / 2] }
    }

    pub fn of(&self, one: usize, other: usize) -> f32 {
        self.cosines[self.place(one, other)]
    }

    pub fn forbid(&mut self, one: usize, other: usize) {
        *self.cosine(one, other) = f32::NEG_INFINITY;
    }

    fn cosine(&mut self, one: usize, other: usize) -> &mut f32 {
        let place = self.place(one, other);
        &mut self.cosines[place]
    }

    /// Row after row, each with those that come after its own.
    fn place(&self, one: usize, other: usize) -> usize {
        let (first, last) = (one.min(other), one.max(other));
        first * (2 * self.count - first - 1) / 2 + last - first - 1
    }
}

/// TF-IDF over the 3- and 4-grams of each sentence's stems. Only pairs that share a gram are multiplied.
pub fn likeness(sentences: &[Sentence]) -> Likeness {
    let count = sentences.len();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut holders: Vec<Vec<(usize, f32)>> = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        for word in sentence.content() {
            let grams = grams(&word.stem);
            // A long word has many grams, and would drown the short ones.
            let weight = word.weight / (grams.len() as f32).sqrt();
            for gram in grams {
                let id = *ids.entry(gram).or_insert_with(|| {
                    holders.push(Vec::new());
                    holders.len() - 1
                });
                match holders[id].last_mut() {
                    Some((last, times)) if *last == at => *times += weight,
                    _ => holders[id].push((at, weight)),
                }
            }
        }
    }
    let mut norms = vec![0.0_f32; count];
    for held in &mut holders {
        let idf = ((1.0 + count as f32) / (1.0 + held.len() as f32)).ln() + 1.0;
        for (at, times) in held {
            *times *= idf;
            norms[*at] += *times * *times;
        }
    }
    let mut like = Likeness::new(count);
    for held in &holders {
        for (place, (one, weight)) in held.iter().enumerate() {
            for (other, by) in &held[place + 1..] {
                *like.cosine(*one, *other) += weight * by;
            }
        }
    }
    for one in 0..count {
        for other in one + 1..count {
            let lengths = (norms[one] * norms[other]).sqrt();
            let cosine = like.cosine(one, other);
            *cosine = if lengths > 0.0 { *cosine / lengths } else { 0.0 };
        }
    }
    like
}

fn grams(stem: &str) -> Vec<String> {
    let chars: Vec<char> = std::iter::once('_').chain(stem.chars()).chain(['_']).collect();
    let of = |size| chars.windows(size).map(|gram| gram.iter().collect());
    [3, 4].into_iter().flat_map(of).collect()
}
