//! `decide`: what a command leads to. Pure: the clock and the dice are parameters.

mod ballot;
mod closing;
mod clouds;
mod facilitator;
mod group;
mod lines;
mod merging;
mod participant;
mod places;
mod room;
mod steps;
mod synthesis;

pub use merging::mergeable;

use rand::Rng;

use crate::{Actor, Command, EventBody, IDLE_CLOSE_MS, Refusal, Stage, Timestamp, Workshop};

/// What one command leads to, or why it is refused.
pub type Decision = Result<Vec<EventBody>, Refusal>;

/// Decides one command. The events are not applied; whoever stores them does that afterwards.
///
/// # Errors
/// A [`Refusal`] when this actor may not do this here and now. Nothing has changed then.
pub fn decide(
    workshop: &Workshop,
    command: &Command,
    actor: Actor,
    now: Timestamp,
    rng: &mut dyn Rng,
) -> Decision {
    match (command, actor) {
        (Command::Join { service, beside }, Actor::Newcomer) => workshop.join(*service, *beside, rng),
        (Command::CloseIdle, Actor::System) => {
            let idle = now.since(workshop.last_act) >= IDLE_CLOSE_MS;
            if idle && workshop.has_begun() && workshop.stage != Stage::Synthesis {
                workshop.close(rng)
            } else {
                Ok(Vec::new())
            }
        }
        (Command::Facilitator(command), Actor::Facilitator) => workshop.decide_facilitator(command, now, rng),
        (Command::Participant(command), Actor::Participant(who)) => {
            if !workshop.participants.contains_key(&who) {
                let over = workshop.stage == Stage::Synthesis;
                return Err(if over { Refusal::SessionOver } else { Refusal::NotYours });
            }
            workshop.decide_participant(command, who, now, rng)
        }
        _ => Err(Refusal::NotYours),
    }
}
