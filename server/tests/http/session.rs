//! A whole session: twelve people with services, paper notes, late texts, rewordings, merges, moves, votes, and the
//! facilitator hiding, merging and deleting. The players are those of the rehearsal; what they never do is done here.

use domain::{
    CommandId, FacilitatorCommand as F, Kind, ParticipantCommand as P, Stage, Step, Timestamp,
    view::{PhoneView, TableText},
};
use rand::{SeedableRng, rngs::StdRng};

use crate::common::{Answer, Device, Room, Server, as_fields, borrowed};

/// Written, and never put forward.
pub const DRAFT: &str = "Et utkast som aldri ble delt";
/// Chosen by groups, and hidden by the facilitator.
pub const HIDDEN: &str = "Skjult av fasilitatoren på lista";
/// Chosen by groups, and deleted for good.
pub const DELETED: &str = "Slettet for godt fra lista";
pub const PAPER: &str = "Skrevet på papir av en uten telefon";
pub const REWORDED: &str = "Sagt med gruppens egne ord";

pub struct Session<'a> {
    pub room: Room<'a>,
    pub phones: Vec<(Device, String)>,
    rng: StdRng,
}

impl<'a> Session<'a> {
    /// Up to «Avslutt økten», which is not pressed.
    pub fn play(server: &'a Server) -> Session<'a> {
        let room = Room::open(server);
        let mut phones: Vec<_> = (0..11).map(|_| room.join()).collect();
        let (shared, page) = &phones[0];
        let owner = page.rsplit('/').next().expect("a seat");
        let beside = shared.submit("join", &[("code", &room.code), ("service", "0"), ("beside", owner)]);
        phones.push((shared.clone(), beside.location.expect("a second seat")));
        let mut session = Session { room, phones, rng: StdRng::seed_from_u64(5) };
        session.lead(&F::MakeGroups { rev: 1 });
        session.move_somebody();
        session.leave_and_come_back();
        session.room.next();
        session.room.next();
        session.write();
        session.room.next();
        session.work();
        session.room.next();
        session.sift();
        while session.room.view().stage != Stage::Closing {
            session.room.next();
        }
        for at in 0..session.phones.len() {
            session.act(at, &P::Evaluate { useful: 4, equal: 3, voice: 2 });
        }
        session
    }

    /// The facilitator's act.
    pub fn lead(&mut self, command: &F) {
        let id = CommandId::draw(&mut self.rng).to_string();
        let mut fields = vec![("workshop".to_owned(), self.room.id.clone()), ("id".to_owned(), id)];
        fields.extend(as_fields(command));
        let answer = self.room.facilitator.post("facilitator", &borrowed(&fields));
        assert_eq!(answer.body, "null", "{command:?}");
    }

    fn act(&mut self, at: usize, command: &P) {
        let answer = self.try_act(at, command);
        assert_eq!(answer.body, "null", "{command:?}");
    }

    fn try_act(&mut self, at: usize, command: &P) -> Answer {
        let (device, page) = &self.phones[at];
        let seat = page.rsplit('/').next().expect("a seat").to_owned();
        let id = CommandId::draw(&mut self.rng).to_string();
        let mut fields = vec![
            ("workshop".to_owned(), self.room.id.clone()),
            ("seat".to_owned(), seat),
            ("id".to_owned(), id),
        ];
        fields.extend(as_fields(command));
        device.post("participant", &borrowed(&fields))
    }

    fn phone(&self, at: usize) -> PhoneView {
        let (device, page) = &self.phones[at];
        device.phone(page)
    }

    fn move_somebody(&mut self) {
        // Out of a group of four, and back.
        let view = self.room.view();
        let unshared = view.groups.iter().find(|group| group.sharing.is_empty());
        let from = unshared.expect("a group without a shared phone").id;
        self.lead(&F::Move { rev: view.seats_rev, group: from, place: 4, to: None });
        let view = self.room.view();
        self.lead(&F::Move { rev: view.seats_rev, group: view.groups[3].id, place: 1, to: Some(from) });
    }

    fn leave_and_come_back(&mut self) {
        self.act(5, &P::Leave);
        self.act(5, &P::ComeBack);
    }

    fn write(&mut self) {
        for at in 0..self.phones.len() {
            let own = [
                (Kind::Norm, format!("Norm fra nummer {at}")),
                (Kind::Taboo, format!("Tabu fra nummer {at}")),
            ];
            let common = [HIDDEN, DELETED].map(|words| (Kind::Norm, words.to_owned()));
            for (kind, words) in own.into_iter().chain(common) {
                self.act(at, &P::Add { value: 0, kind, words });
            }
        }
        let first = self.phone(1).texts[0].id;
        self.act(1, &P::Edit { text: first, words: "Norm som ble endret før den ble sagt".to_owned() });
    }

    /// Every group to «Vi er enige».
    fn work(&mut self) {
        let now = Timestamp(i64::MAX / 2);
        let mut done = [false; 3];
        for _ in 0..2_000 {
            let mut agreed = 0;
            for at in 0..self.phones.len() {
                let view = self.phone(at);
                let (Some(seat), Some(table)) = (&view.seat, &view.table) else { panic!("at the table") };
                agreed += usize::from(table.agreed);
                let group = seat.group - 1;
                if table.step == Step::Merge && seat.scribe && !done[group] {
                    done[group] = true;
                    self.act(at, &P::Note { kind: Kind::Norm, words: format!("{PAPER} {group}") });
                    let own = table.norms.iter().find(|norm| norm.words.starts_with("Norm")).expect("a norm");
                    self.act(at, &P::Reword { text: own.id, words: format!("{REWORDED} {group}") });
                    for words in [DRAFT.to_owned(), format!("Delt sent av {group}")] {
                        self.act(at, &P::Add { value: 0, kind: Kind::Norm, words });
                    }
                    let late =
                        self.phone(at).texts.iter().find(|text| text.words.starts_with("Delt")).cloned();
                    self.act(at, &P::Share { text: late.expect("the late one").id });
                    continue;
                }
                let mut act = player::next_act(&view, now, &mut self.rng);
                if let (Some(P::Vote { texts, .. }), Some(vote)) = (&mut act, &table.vote) {
                    // What she will hide and delete is chosen by every group.
                    let first = |text: &&TableText| [HIDDEN, DELETED].contains(&text.words.as_str());
                    let (mut marks, rest): (Vec<_>, Vec<_>) = vote.candidates.iter().partition(first);
                    marks.extend(rest);
                    *texts = marks.iter().take(vote.seats).map(|text| text.id).collect();
                }
                if let Some(act) = act {
                    // Somebody else may have been first.
                    self.try_act(at, &act);
                }
            }
            if agreed == self.phones.len() {
                return;
            }
        }
        panic!("the groups did not agree");
    }

    /// The facilitator goes through the list.
    fn sift(&mut self) {
        self.lead(&F::Reveal { value: 0, on: true });
        for words in [HIDDEN, DELETED] {
            let text = self.room.line(words);
            match words {
                HIDDEN => self.lead(&F::Hide { text, on: true }),
                _ => self.lead(&F::DeleteForGood { text }),
            }
        }
        let board = &self.room.view().boards[0];
        let norms = board.lines.iter().filter(|line| line.kind == Kind::Norm && !line.hidden);
        self.lead(&F::Merge { texts: norms.take(2).map(|line| line.id).collect() });
        self.lead(&F::WriteTruth { value: 0, words: "Alle vil det beste".to_owned() });
    }
}
