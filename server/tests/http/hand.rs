//! Devices that send a burst of commands while the server is killed.

use std::{sync::mpsc, thread, time::Duration};

use rand::{RngExt, rngs::StdRng};

use crate::common::{Device, Server};

/// Says which seed it was when a check fails.
pub struct Said(pub u64);

impl Drop for Said {
    fn drop(&mut self) {
        eprintln!("the seed was {0}: KILL_SEED={0}", self.0);
    }
}

/// One device, and what it will send, one thing after the other.
pub struct Hand {
    pub device: Device,
    pub acts: Vec<Act>,
}

pub struct Act {
    pub id: String,
    function: &'static str,
    fields: Vec<(String, String)>,
    pub sent: bool,
    /// The status and body of the answer, if one came.
    pub answer: Option<(u16, String)>,
    pub location: Option<String>,
}

impl Act {
    /// Acknowledged as done, not as refused.
    pub fn done(&self) -> bool {
        let Some((status, body)) = &self.answer else { return false };
        match self.function {
            "join" => self.location.as_deref().is_some_and(|to| to.starts_with("/d/")),
            _ => *status == 200 && body == "null",
        }
    }

    pub fn field(&self, name: &str) -> &str {
        let (_, value) = self.fields.iter().find(|(other, _)| other == name).expect("the field");
        value
    }

    pub fn words(&self) -> &str {
        self.field("command[Add][words]")
    }
}

impl Hand {
    pub fn new(device: Device) -> Hand {
        Hand { device, acts: Vec::new() }
    }

    pub fn will(&mut self, function: &'static str, fields: &[(&str, &str)], rng: &mut StdRng) {
        let id = command_id(rng);
        let mut all = vec![("id".to_owned(), id.clone())];
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.acts.push(Act { id, function, fields: all, sent: false, answer: None, location: None });
    }

    /// A participant's act from its page.
    pub fn will_at(&mut self, page: &str, command: &[(&str, &str)], rng: &mut StdRng) {
        let mut parts = page.split('/').skip(2);
        let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
        let mut fields = vec![("workshop", workshop), ("seat", seat)];
        fields.extend(command);
        self.will("participant", &fields, rng);
    }

    /// Sends everything in turn, until the server does not answer any more.
    pub fn send_all(&mut self, answered: &mpsc::Sender<()>) {
        for act in self.acts.iter_mut().filter(|act| !act.sent) {
            act.sent = true;
            let Some(answer) = post(&self.device, act) else { return };
            act.location = answer.location;
            act.answer = Some((answer.status, answer.body));
            let _ = answered.send(());
        }
    }
}

fn post(device: &Device, act: &Act) -> Option<crate::common::Answer> {
    let fields: Vec<(&str, &str)> =
        act.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // Joining answers with the way to a page, the others as to a script.
    let accept = if act.function == "join" { "text/html" } else { "application/json" };
    device.try_send(act.function, &fields, accept, &[])
}

/// All devices send at once; at the seed's moment the server is killed, and started again.
pub fn burst(server: &Server, hands: &mut [Hand], rng: &mut StdRng) {
    let all = hands.iter().flat_map(|hand| &hand.acts).filter(|act| !act.sent).count();
    let answers_first = rng.random_range(0..all);
    // About as long as one act takes.
    let and_then = Duration::from_micros(rng.random_range(0..if all > 2 { 1_500 } else { 6_000 }));
    thread::scope(|scope| {
        let (answered, answers) = mpsc::channel();
        for hand in hands.iter_mut() {
            let answered = answered.clone();
            scope.spawn(move || hand.send_all(&answered));
        }
        drop(answered);
        answers.iter().take(answers_first).for_each(drop);
        // Not a wait for anything: this is the moment.
        thread::sleep(and_then);
        server.kill();
    });
    server.start_again();
}

/// Every act once more: the same answer to what was answered, and what was not is done now.
pub fn repeat(hands: &[Hand]) {
    for hand in hands {
        for act in &hand.acts {
            let answer = post(&hand.device, act).expect("an answer");
            if act.done() && act.function == "join" {
                assert_eq!(answer.location, act.location, "the same seat");
            } else if act.done() {
                assert_eq!(Some((answer.status, answer.body)), act.answer, "once, and said again");
            }
        }
    }
}

fn command_id(rng: &mut StdRng) -> String {
    uuid::Builder::from_random_bytes(rng.random()).into_uuid().to_string()
}
