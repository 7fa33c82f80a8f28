//! A room to tell stories in: it decides, applies and keeps the log, as the server does.

#![allow(dead_code, reason = "each story uses its own part")]

use domain::{
    Actor, Command, CommandId, CoreValue, Event, EventBody, FacilitatorCommand as F, Group, JoinCode, Kind,
    Lang, Material, NextStep, ParticipantCommand as P, ParticipantId, Phase, Plan, Refusal, Session,
    Settings, Stage, TextId, Timestamp, UNASKED, Workshop, WorkshopId, decide,
};
use rand::{SeedableRng, rngs::StdRng};

mod group;

pub const MINUTE: i64 = 60_000;

pub struct Room {
    pub ws: Workshop,
    pub log: Vec<Event>,
    pub now: Timestamp,
    pub rng: StdRng,
    /// In the order they joined.
    pub people: Vec<ParticipantId>,
}

pub fn settings(values: usize) -> Settings {
    let value = |at: usize| CoreValue {
        name: format!("Verdi {at}"),
        individual_prompt: format!("Finn normer for verdi {at}."),
        group_prompt: format!("Bli enige om verdi {at}."),
    };
    Settings {
        title: "Felles verdier".to_owned(),
        organisation: "Siljan kommune".to_owned(),
        lang: Lang::Nb,
        values: (1..=values).map(value).collect(),
        services: ["NAV", "PPT", "Skole"].map(str::to_owned).to_vec(),
        individual_seconds: Some(300),
        plan: Plan::default(),
        rehearsal: false,
        retention_days: 30,
        may_be_kept: true,
        slides: Vec::new(),
        next_edition_of: None,
    }
}

/// The stage of a value, from 0.
pub const fn at(index: usize, phase: Phase) -> Stage {
    Stage::Value { index, phase }
}

/// What it is until it is closed.
pub fn session(ws: &Workshop) -> &Session {
    ws.session().expect("not closed")
}

/// What it is after that.
pub fn material(ws: &Workshop) -> &Material {
    ws.material().expect("closed")
}

impl Room {
    pub fn session(&self) -> &Session {
        session(&self.ws)
    }

    pub fn material(&self) -> &Material {
        material(&self.ws)
    }

    /// None once it is closed.
    pub fn groups(&self) -> &[Group] {
        self.ws.session().map(|session| &*session.groups).unwrap_or_default()
    }

    pub fn new(values: usize) -> Room {
        Room::with(settings(values), 7)
    }

    pub fn with(settings: Settings, seed: u64) -> Room {
        let mut rng = StdRng::seed_from_u64(seed);
        let now = Timestamp(1_800_000_000_000);
        let (id, code) = (WorkshopId::draw(&mut rng), JoinCode::draw(&mut rng));
        let log = vec![Event::new(now, EventBody::Created { id, code, settings })];
        let ws = Workshop::fold(&log).expect("a creation begins a workshop");
        Room { ws, log, now, rng, people: Vec::new() }
    }

    /// One value, these many people, at group work with rounds begun.
    pub fn at_work(people: usize, drafts: &[(usize, Kind, &str)]) -> Room {
        let mut room = Room::new(2);
        room.join(people);
        room.go_to(at(0, Phase::Individual));
        for (person, kind, words) in drafts {
            room.write(room.people[*person], 0, *kind, words);
        }
        room.go_to(at(0, Phase::GroupWork));
        room
    }

    pub fn wait(&mut self, ms: i64) {
        self.now = self.now.plus(ms);
    }

    pub fn send(&mut self, actor: Actor, command: &Command) -> Result<Vec<EventBody>, Refusal> {
        self.now = self.now.plus(1);
        let bodies = decide(&self.ws, command, actor, self.now, &mut self.rng)?;
        let by = match actor {
            Actor::Participant(who) => Some(who),
            Actor::Facilitator | Actor::Newcomer | Actor::System => None,
        };
        for body in &bodies {
            let event = Event { by, ..Event::new(self.now, body.clone()) };
            self.log.push(self.ws.carry_out(event));
        }
        Ok(bodies)
    }

    pub fn lead(&mut self, command: F) -> Result<Vec<EventBody>, Refusal> {
        self.send(Actor::Facilitator, &Command::Facilitator(command))
    }

    pub fn act(&mut self, who: ParticipantId, command: P) -> Result<Vec<EventBody>, Refusal> {
        self.send(Actor::Participant(who), &Command::Participant(command))
    }

    pub fn join(&mut self, count: usize) -> Vec<ParticipantId> {
        (0..count).map(|_| self.join_from(None).expect("joins")).collect()
    }

    pub fn join_from(&mut self, service: Option<usize>) -> Result<ParticipantId, Refusal> {
        self.join_with(Command::Join { service, beside: None })
    }

    /// A second one at somebody's phone.
    pub fn join_beside(&mut self, other: ParticipantId) -> Result<ParticipantId, Refusal> {
        self.join_with(Command::Join { service: None, beside: Some(other) })
    }

    fn join_with(&mut self, join: Command) -> Result<ParticipantId, Refusal> {
        match self.send(Actor::Newcomer, &join)?.as_slice() {
            [EventBody::Joined { participant, .. }] => {
                self.people.push(*participant);
                Ok(*participant)
            }
            other => panic!("joining led to {other:?}"),
        }
    }

    pub fn next(&mut self) -> Result<Vec<EventBody>, Refusal> {
        self.lead(F::Next { rev: self.ws.stage_rev, told: UNASKED })
    }

    pub fn previous(&mut self) -> Result<Vec<EventBody>, Refusal> {
        self.lead(F::Previous { rev: self.ws.stage_rev })
    }

    pub fn make_groups(&mut self) -> Result<Vec<EventBody>, Refusal> {
        self.lead(F::MakeGroups { rev: self.ws.seats_rev })
    }

    pub fn add_group(&mut self) -> Result<Vec<EventBody>, Refusal> {
        self.lead(F::AddGroup { rev: self.ws.seats_rev, asked: false, group: 0, place: 0 })
    }

    pub fn extend(&mut self) -> Result<Vec<EventBody>, Refusal> {
        self.lead(F::Extend { rev: self.session().timer_rev })
    }

    pub fn undo(&mut self) -> Result<Vec<EventBody>, Refusal> {
        let number = self.ws.acts.last().map_or(0, |act| act.number);
        self.lead(F::Undo { number })
    }

    pub fn go_to(&mut self, stage: Stage) {
        while self.ws.stage() != stage {
            self.next().expect("moves on");
        }
    }

    pub fn write(&mut self, who: ParticipantId, value: usize, kind: Kind, words: &str) -> TextId {
        self.act(who, P::Add { value, kind, words: words.to_owned() }).expect("writes");
        self.id(words)
    }

    /// The latest text with these words that still stands.
    pub fn id(&self, words: &str) -> TextId {
        let held = |id: &&TextId| self.ws.texts.get(id).is_some_and(|t| t.words == words && !t.deleted);
        *self.ws.text_order.iter().rev().find(held).unwrap_or_else(|| panic!("no text «{words}»"))
    }

    pub fn words(&self, ids: &[TextId]) -> Vec<String> {
        ids.iter().map(|id| self.ws.texts[id].words.clone()).collect()
    }

    /// Words on the list of one value, in its order.
    pub fn board(&self, value: usize) -> Vec<String> {
        self.ws.board(value).iter().map(|line| self.ws.texts[&line.id].words.clone()).collect()
    }

    /// The list as leaders would get it if it were approved now.
    pub fn close(&mut self) {
        self.lead(F::Close).expect("closes");
    }

    pub fn command_id(&mut self) -> CommandId {
        CommandId::draw(&mut self.rng)
    }
}

/// `groups` tables of three at group work. Each member of group g writes the words that `texts` gives
/// for g (to the first member); then every group settles and the room goes to plenum.
pub fn plenum(groups: usize, texts: impl Fn(usize) -> Vec<(Kind, String)>) -> Room {
    let mut room = Room::new(1);
    room.join(groups * 4);
    room.go_to(at(0, Phase::Individual));
    for group in 0..groups {
        for (place, (kind, words)) in texts(group).into_iter().enumerate() {
            let who = room.group(group).members[place % 4];
            room.act(who, P::Add { value: 0, kind, words }).expect("writes");
        }
    }
    room.go_to(at(0, Phase::GroupWork));
    for group in 0..groups {
        room.settle(group);
    }
    room.go_to(at(0, Phase::Plenum));
    room
}

/// «Hovedbudskap» of a value, with nothing for «Sant».
pub fn message(value: usize, words: &str) -> F {
    F::WriteValue { value, message: words.to_owned(), truth: String::new(), approve: false }
}

/// «Hva skjer videre?», as a page sends it that knows of no rows.
pub fn written(steps: &[NextStep]) -> F {
    F::WriteNextSteps { steps: steps.iter().cloned().map(Into::into).collect(), from: Vec::new() }
}

pub fn norms(words: &[&str]) -> Vec<(Kind, String)> {
    words.iter().map(|words| (Kind::Norm, (*words).to_owned())).collect()
}
