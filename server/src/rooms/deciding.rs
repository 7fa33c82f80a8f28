//! What a batch of commands leads to.

use app::Fault;
use domain::{Actor, Answer, Event, EventBody, Material, Timestamp, Workshop, decide};

use super::ask::Ask;
use crate::{
    clock,
    storage::{Batch, Seq},
};

/// Decides each command on the state that the ones before it left.
pub fn decide_all(
    state: &mut Workshop,
    asks: &[Ask],
    last: Seq,
    now: Timestamp,
) -> (Batch, Vec<Result<Answer, Fault>>) {
    let mut rng = clock::rng();
    let mut batch = Batch::default();
    let before = state.expires_by_the_hour();
    let mut answers = Vec::with_capacity(asks.len());
    for ask in asks {
        if let Some(answer) = ask.cause.and_then(|cause| state.carried_out.get(&cause)) {
            answers.push(Ok(*answer));
            batch.grants.extend(ask.grants(*answer, true, now));
            continue;
        }
        let bodies = match decide(state, &ask.command, ask.actor, now, &mut rng) {
            Ok(bodies) => bodies,
            Err(refusal) => {
                answers.push(Err(refusal.into()));
                continue;
            }
        };
        let by = match ask.actor {
            Actor::Participant(who) => Some(who),
            Actor::Facilitator | Actor::Newcomer | Actor::System => None,
        };
        let mut answer = Answer::Done;
        for body in bodies {
            if let EventBody::Joined { participant, .. } = body {
                answer = Answer::Joined(participant);
            }
            let event = Event { by, cause: ask.cause, ..Event::new(now, body) };
            let was_open = state.session().is_some();
            batch.events.push(state.carry_out(event));
            if was_open && state.material().is_some() {
                batch.closed = Some(last + Seq::try_from(batch.events.len()).unwrap_or(Seq::MAX));
            }
        }
        answers.push(Ok(answer));
        batch.grants.extend(ask.grants(answer, false, now));
        batch.logos.extend(ask.logo.clone());
    }
    if !batch.logos.is_empty() {
        batch.keep_logos = state.material().map(Material::logos).unwrap_or_default();
    }
    let expires = state.expires_by_the_hour();
    batch.delete_at = (expires != before).then_some(expires);
    (batch, answers)
}
