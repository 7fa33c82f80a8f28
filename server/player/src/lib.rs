//! A simulated participant: what it does next, seeing what its phone shows and nothing else. It plays in
//! «Prøvekjør», and in the load tool.

mod texts;

use std::collections::{HashMap, hash_map::Entry};

use domain::{
    Kind, ParticipantCommand as Act, Phase, Stage, Step, TextId, Timestamp, UNASKED,
    view::{PhoneView, SeatView, TableText, TableView},
};
use rand::{
    Rng, RngExt,
    seq::{IndexedRandom, SliceRandom},
};

/// Texts that one participant writes for one value, at most.
const NORMS: usize = 3;
const TABOOS: usize = 2;
/// Taboos that a group stands behind, at most.
const TICKED: usize = 4;

/// The next press, if there is anything to press: what is one's own to do, with a whim now and then.
pub fn next_act(view: &PhoneView, now: Timestamp, rng: &mut impl Rng) -> Option<Act> {
    match view.stage {
        Stage::Value { phase: Phase::Individual, .. } => write(view, now, rng),
        Stage::Value { phase: Phase::GroupWork, .. } => in_group(view, rng),
        Stage::Closing if view.is_asked() => Some(Act::Evaluate {
            useful: rng.random_range(2..=4),
            equal: rng.random_range(2..=4),
            voice: rng.random_range(2..=4),
        }),
        _ => None,
    }
}

/// What is one's own to do in the group, so that it comes to agree: nothing is passed, merged or left to chance.
pub fn duty(view: &PhoneView) -> Option<Act> {
    let (seat, table) = (view.seat.as_ref()?, view.table.as_ref()?);
    let go_on = seat.chair.then_some(Act::Advance { rev: table.rev, told: UNASKED });
    match table.step {
        Step::Round if table.turn.mine => Some(Act::Said { rev: table.rev }),
        Step::Round if table.turn.speaker.is_some() => None,
        Step::Choose => match &table.vote {
            Some(vote) if !vote.sent => {
                let texts = ids(&vote.candidates).take(vote.seats).collect();
                Some(Act::Vote { round: vote.round, texts })
            }
            Some(_) => None,
            None if table.tie_open => settle(seat, table),
            None => go_on,
        },
        Step::Taboos => {
            let unticked = table.taboos.iter().find(|taboo| !taboo.picked);
            let enough = table.taboos.iter().filter(|taboo| taboo.picked).count() >= TICKED;
            match unticked.filter(|_| !enough) {
                Some(taboo) => seat.scribe.then_some(Act::TickTaboo { text: taboo.id, on: true }),
                None => go_on,
            }
        }
        Step::Agree if table.tie_open => settle(seat, table),
        Step::Agree if table.agreed || table.i_agreed => None,
        Step::Agree => Some(Act::Agree { list_rev: table.list_rev, told: UNASKED }),
        Step::Round | Step::Merge => go_on,
    }
}

fn write(view: &PhoneView, now: Timestamp, rng: &mut impl Rng) -> Option<Act> {
    if view.timer.left(now).is_none_or(|left| left == 0) && !view.texts.is_empty() {
        return None;
    }
    let value = view.value.as_ref()?;
    let written = |kind| view.texts.iter().filter(|text| text.kind == kind).count();
    let kind = match (written(Kind::Norm) < NORMS, written(Kind::Taboo) < TABOOS) {
        (true, true) if rng.random_bool(0.4) => Kind::Taboo,
        (true, _) => Kind::Norm,
        (false, true) => Kind::Taboo,
        (false, false) => return None,
    };
    let words = texts::of(value.index, kind).choose(rng)?;
    Some(Act::Add { value: value.index, kind, words: (*words).to_owned() })
}

fn in_group(view: &PhoneView, rng: &mut impl Rng) -> Option<Act> {
    let (seat, table) = (view.seat.as_ref()?, view.table.as_ref()?);
    // Only these can do anything about it, and only then: it is looked for at every view of every phone.
    let merges = table.step == Step::Merge && (seat.chair || seat.scribe);
    if let Some((first, second)) = merges.then(|| alike(table)).flatten() {
        if seat.scribe {
            return Some(Act::Merge { texts: vec![first, second] });
        }
        // The chair gives the referent time; a person in that role may see it otherwise.
        if rng.random_bool(0.97) {
            return None;
        }
    }
    duty(view).map(|act| with_a_whim(act, table, rng))
}

fn with_a_whim(act: Act, table: &TableView, rng: &mut impl Rng) -> Act {
    match (act, &table.vote, &table.proposal) {
        (Act::Said { rev }, ..) if rng.random_bool(0.05) => Act::Pass { rev },
        (Act::Vote { round, .. }, Some(vote), _) => {
            Act::Vote { round, texts: some(&vote.candidates, vote.seats, rng) }
        }
        (Act::SettleTie { rev, .. }, _, Some(proposal)) => {
            Act::SettleTie { rev, texts: some(&proposal.tied, proposal.seats, rng), ticked: false }
        }
        (act, ..) => act,
    }
}

fn some(texts: &[TableText], seats: usize, rng: &mut impl Rng) -> Vec<TextId> {
    let mut texts: Vec<TextId> = ids(texts).collect();
    texts.shuffle(rng);
    texts.truncate(seats);
    texts
}

fn ids(texts: &[TableText]) -> impl Iterator<Item = TextId> {
    texts.iter().map(|text| text.id)
}

/// The chair ticks among the tied, as a group would after talking it over.
fn settle(seat: &SeatView, table: &TableView) -> Option<Act> {
    let proposal = table.proposal.as_ref().filter(|_| seat.chair)?;
    let texts = ids(&proposal.tied).take(proposal.seats).collect();
    Some(Act::SettleTie { rev: table.rev, texts, ticked: true })
}

/// Two texts of one kind that say the same.
fn alike(table: &TableView) -> Option<(TextId, TextId)> {
    [&table.norms, &table.taboos].into_iter().find_map(|texts| {
        let mut said = HashMap::with_capacity(texts.len());
        texts.iter().find_map(|text| match said.entry(domain::text::key(&text.words)) {
            Entry::Occupied(first) => Some((*first.get(), text.id)),
            Entry::Vacant(place) => {
                place.insert(text.id);
                None
            }
        })
    })
}
