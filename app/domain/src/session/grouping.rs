//! Groups of at most four that mix services as evenly as they can.

use std::collections::BTreeSet;

use rand::{Rng, RngExt, seq::SliceRandom};

use crate::ParticipantId;

pub const GROUP_SIZE: usize = 4;

/// One who is to have a place.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    pub who: ParticipantId,
    pub service: Option<usize>,
    /// Whose phone they share, and so whose group.
    pub beside: Option<ParticipantId>,
}

/// Deals people into the fewest groups of at most four. Sizes differ by at most one, and so do the
/// members of any one service between groups where nobody shares a phone; nobody is alone unless alone in
/// the room.
///
/// Those who share a phone are seated first, most at one phone first. The others are shuffled, sorted by
/// service and dealt like cards: consecutive cards land in different groups, which is what mixes them.
pub fn deal(cards: &[Card], rng: &mut (impl Rng + ?Sized)) -> Vec<Vec<ParticipantId>> {
    let mut cards = cards.to_vec();
    cards.shuffle(rng);
    let count = cards.len().div_ceil(GROUP_SIZE);
    let mut groups = vec![Vec::with_capacity(GROUP_SIZE); count];
    let seats = |at: usize| cards.len() / count + usize::from(at < cards.len() % count);

    let mut phones: Vec<Vec<ParticipantId>> = cards
        .iter()
        .map(|owner| {
            let beside = cards.iter().filter(|card| card.beside == Some(owner.who)).map(|card| card.who);
            std::iter::once(owner.who).chain(beside).collect()
        })
        .filter(|phone: &Vec<_>| phone.len() > 1)
        .collect();
    phones.sort_by_key(|phone| std::cmp::Reverse(phone.len()));
    for phone in phones {
        let free = |at: &usize| seats(*at) - groups[*at].len();
        let roomiest = (0..count).max_by_key(free);
        // What finds no room together is dealt apart: five at one phone are too many.
        if let Some(at) = roomiest.filter(|at| free(at) >= phone.len()) {
            groups[at].extend(phone);
        }
    }

    let seated: BTreeSet<ParticipantId> = groups.iter().flatten().copied().collect();
    let mut others: Vec<Card> = cards.iter().filter(|card| !seated.contains(&card.who)).copied().collect();
    others.sort_by_key(|card| card.service);
    let mut next = 0;
    for card in others {
        while groups[next % count].len() >= seats(next % count) {
            next += 1;
        }
        groups[next % count].push(card.who);
        next += 1;
    }
    for group in &mut groups {
        group.shuffle(rng);
    }
    groups
}

/// Index of a smallest group with room for one more, drawn among equals. `sizes` are the groups' sizes.
pub fn place(sizes: &[usize], rng: &mut (impl Rng + ?Sized)) -> Option<usize> {
    let smallest = *sizes.iter().min().filter(|size| **size < GROUP_SIZE)?;
    let open: Vec<usize> = (0..sizes.len()).filter(|at| sizes[*at] == smallest).collect();
    Some(open[rng.random_range(0..open.len())])
}
