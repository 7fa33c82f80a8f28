//! A simulated participant: what it does next, seeing what its phone shows and nothing else. It plays in
//! «Prøvekjør», and in the load tool.

mod texts;

use domain::{
    Kind, ParticipantCommand as Act, Phase, Stage, Step, Timestamp, UNASKED,
    view::{PhoneView, SeatView, TableView},
};
use rand::{
    Rng, RngExt,
    seq::{IndexedRandom, SliceRandom},
};

/// Texts that one participant writes for one value, at most.
const NORMS: usize = 3;
const TABOOS: usize = 2;

/// The next press, if there is anything to press.
pub fn next_act(view: &PhoneView, now: Timestamp, rng: &mut impl Rng) -> Option<Act> {
    match view.stage {
        Stage::Value { phase: Phase::Individual, .. } => write(view, now, rng),
        Stage::Value { phase: Phase::GroupWork, .. } => {
            in_group(view.seat.as_ref()?, view.table.as_ref()?, rng)
        }
        Stage::Closing if !view.evaluated => Some(Act::Evaluate {
            useful: rng.random_range(2..=4),
            equal: rng.random_range(2..=4),
            voice: rng.random_range(2..=4),
        }),
        _ => None,
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

fn in_group(seat: &SeatView, table: &TableView, rng: &mut impl Rng) -> Option<Act> {
    let rev = table.rev;
    match table.step {
        Step::Round => {
            if table.turn.mine {
                return Some(if rng.random_bool(0.05) { Act::Pass { rev } } else { Act::Said { rev } });
            }
            let quiet = table.turn.speaker.is_none() && (table.turn.ended || !table.norms.is_empty());
            (seat.chair && quiet).then_some(Act::Advance { rev, told: UNASKED })
        }
        Step::Merge => {
            if let Some((first, second)) = seat.scribe.then(|| alike(table)).flatten() {
                return Some(Act::Merge { texts: vec![first, second] });
            }
            // The chair gives the referent time; a person in that role may see it otherwise.
            let waits = alike(table).is_some() && rng.random_bool(0.97);
            (seat.chair && !waits).then_some(Act::Advance { rev, told: UNASKED })
        }
        Step::Choose => choose(seat, table, rng),
        Step::Taboos => {
            let unticked = table.taboos.iter().find(|taboo| !taboo.picked);
            let enough = table.taboos.iter().filter(|taboo| taboo.picked).count() >= 4;
            match unticked {
                Some(taboo) if seat.scribe && !enough => Some(Act::TickTaboo { text: taboo.id, on: true }),
                _ => (seat.chair && (enough || unticked.is_none()))
                    .then_some(Act::Advance { rev, told: UNASKED }),
            }
        }
        Step::Agree if table.tie_open => settle(seat, table, rng),
        Step::Agree if !table.agreed && !table.i_agreed => {
            Some(Act::Agree { list_rev: table.list_rev, told: UNASKED })
        }
        Step::Agree => None,
    }
}

fn choose(seat: &SeatView, table: &TableView, rng: &mut impl Rng) -> Option<Act> {
    match &table.vote {
        Some(vote) if !vote.sent => {
            let mut texts: Vec<_> = vote.candidates.iter().map(|candidate| candidate.id).collect();
            texts.shuffle(rng);
            texts.truncate(vote.seats);
            Some(Act::Vote { round: vote.round, texts })
        }
        Some(_) => None,
        None if table.tie_open => settle(seat, table, rng),
        None => seat.chair.then_some(Act::Advance { rev: table.rev, told: UNASKED }),
    }
}

/// The chair ticks among the tied, as a group would after talking it over.
fn settle(seat: &SeatView, table: &TableView, rng: &mut impl Rng) -> Option<Act> {
    let proposal = table.proposal.as_ref().filter(|_| seat.chair)?;
    let mut tied: Vec<_> = proposal.tied.iter().map(|text| text.id).collect();
    tied.shuffle(rng);
    tied.truncate(proposal.seats);
    Some(Act::SettleTie { rev: table.rev, texts: tied })
}

/// Two texts of one kind that say the same.
fn alike(table: &TableView) -> Option<(domain::TextId, domain::TextId)> {
    [&table.norms, &table.taboos].into_iter().find_map(|texts| {
        texts.iter().enumerate().find_map(|(at, text)| {
            let key = domain::text::key(&text.words);
            let same = texts.iter().skip(at + 1).find(|other| domain::text::key(&other.words) == key)?;
            Some((text.id, same.id))
        })
    })
}
