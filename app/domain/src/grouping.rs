//! Groups of at most four that mix services as evenly as they can.

use rand::{Rng, RngExt, seq::SliceRandom};

use crate::ParticipantId;

pub const GROUP_SIZE: usize = 4;

/// Deals people into the fewest groups of at most four. Sizes differ by at most one, and so do the
/// members of any one service between groups; nobody is alone unless alone in the room.
///
/// People are shuffled, sorted by service and dealt like cards: consecutive cards land in different
/// groups, which is what keeps both promises.
pub fn deal(
    people: &[(ParticipantId, Option<usize>)],
    rng: &mut (impl Rng + ?Sized),
) -> Vec<Vec<ParticipantId>> {
    let mut cards = people.to_vec();
    cards.shuffle(rng);
    cards.sort_by_key(|(_, service)| *service);
    let count = cards.len().div_ceil(GROUP_SIZE);
    let mut groups = vec![Vec::with_capacity(GROUP_SIZE); count];
    for (at, (person, _)) in cards.into_iter().enumerate() {
        groups[at % count].push(person);
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
