//! A form's bytes → command → rules → events → views, in the midst of a story.
#![no_main]

use domain::{
    Actor, Command, Event, FacilitatorCommand, ParticipantCommand, Workshop, decide,
    text::{Identifying, asked_before},
};
use fuzz::{NOW, golden, look};
use libfuzzer_sys::fuzz_target;
use rand::{SeedableRng, rngs::StdRng};
use serde::Deserialize;

/// The fields of the two server functions.
#[derive(Deserialize)]
struct Form<C> {
    #[serde(default)]
    seen: Option<Identifying>,
    command: C,
}

fn form<'a, C: Deserialize<'a>>(body: &'a str) -> Option<Form<C>> {
    // As `server_fn` reads it.
    serde_qs::Config::new(5, false).deserialize_str(body).ok()
}

fuzz_target!(|input: (u8, u8, u8, &str)| {
    let (file, count, who, body) = input;
    let mut log = golden(file.into(), count.into());
    let Some(mut workshop) = Workshop::fold(&log) else { return };
    let people = workshop.session().into_iter().flat_map(|session| session.participants.keys());
    let people: Vec<_> = people.copied().collect();
    let (command, actor) =
        if let (true, Some(Form { seen, command })) = (who < 128, form::<FacilitatorCommand>(body)) {
            let _ = asked_before(&command.typed(), seen);
            (Command::Facilitator(command), Actor::Facilitator)
        } else if let Some(Form { seen, command }) = form::<ParticipantCommand>(body) {
            let Some(who) = people.get(usize::from(who) % people.len().max(1)) else { return };
            let _ = asked_before(&[command.typed()], seen);
            (Command::Participant(command), Actor::Participant(*who))
        } else {
            return;
        };
    let by = match actor {
        Actor::Participant(who) => Some(who),
        _ => None,
    };
    let rng = &mut StdRng::seed_from_u64(1);
    let Ok(events) = decide(&workshop, &command, actor, NOW, rng) else { return };
    for body in events {
        let event = workshop.carry_out(Event { by, ..Event::new(NOW, body) });
        let stored = serde_json::to_string(&event).expect("an event is JSON");
        let read: Event = serde_json::from_str(&stored).expect("what is stored reads");
        assert_eq!(serde_json::to_string(&read).expect("JSON"), stored);
        log.push(read);
    }
    look(&workshop);
    // What the disk gives back is what stood in memory.
    let again = Workshop::fold(&log).expect("folds");
    assert_eq!(format!("{:?}", again.draft_result(NOW)), format!("{:?}", workshop.draft_result(NOW)));
});
