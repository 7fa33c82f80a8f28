//! What the logs of the fourth version tell.

use domain::{
    CloudMode, Event, FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    Layout, NextStep, Orientation, Palette, ParticipantCommand as P, ParticipantId, Phase, Stage, Step,
    Together, UNASKED,
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use crate::{
    common::{MINUTE, Room, at, norms, plenum, written},
    random::{Play, Start},
};

/// Group work in the midst of the second value: people have left, been moved and come late, duties have been
/// inherited, somebody has the word, a vote is open, and steps are undone.
pub fn work() -> Vec<Event> {
    let mut room = Room::new(2);
    for service in [None, Some(0), Some(1), Some(2)].into_iter().cycle().take(10) {
        room.join_from(service).unwrap();
    }
    room.join_beside(room.people[3]).unwrap();
    room.go_to(at(0, Phase::Individual));
    write_all(&mut room, 0, 3);
    room.go_to(at(0, Phase::GroupWork));
    first_value(&mut room);
    room.go_to(at(1, Phase::Individual));
    write_all(&mut room, 1, 3);
    room.go_to(at(1, Phase::GroupWork));
    second_value(&mut room);
    room.log
}

fn write_all(room: &mut Room, value: usize, each: usize) {
    for (number, who) in room.people.clone().into_iter().enumerate() {
        for text in 0..each {
            let kind = if text == 2 { Taboo } else { Norm };
            room.write(who, value, kind, &format!("Verdi {value}, fra {number}, tekst {text}"));
        }
    }
}

fn first_value(room: &mut Room) {
    // The one who leads, the one who writes and the one who has the word leave, in turn.
    room.said(0);
    room.act(room.speaker(0).unwrap(), P::Leave).unwrap();
    let chair = room.chair(0);
    room.act(chair, P::Leave).unwrap();
    room.act(room.scribe(1), P::Leave).unwrap();
    room.act(room.speaker(1).unwrap(), P::Pass { rev: room.work(1).rev }).unwrap();
    room.act(room.speaker(1).unwrap(), P::GoLast { rev: room.work(1).rev }).unwrap();
    room.said(1);
    room.undo_step(1).unwrap();
    room.act(chair, P::ComeBack).unwrap();
    room.settle(2);
    room.step_to(0, Step::Agree);
    let pressed = room.group(0).members[0];
    room.agree(pressed).unwrap();
    room.back(0).unwrap();
    room.undo_step(0).unwrap();
    room.act(room.chair(1), P::EndRound { rev: room.work(1).rev, told: UNASKED }).unwrap();
    room.undo_step(1).unwrap();
    // All but the one who is silent.
    room.wait(2 * MINUTE);
    let (chair, silent) =
        (room.chair(1), *room.group(1).members.iter().find(|m| **m != room.chair(1)).unwrap());
    let place = room.group(1).place(silent).unwrap();
    room.act(chair, P::GoOnWithout { place }).unwrap();
    room.next().unwrap();
    room.previous().unwrap();
    room.next().unwrap();
    room.undo().unwrap();
    room.act(silent, P::Add { value: 0, kind: Norm, words: "Jeg er her igjen".to_owned() }).unwrap();
    for _ in 0..4 {
        room.join(1);
    }
}

fn second_value(room: &mut Room) {
    let late = room.join(2);
    assert!(room.session().waiting().len() <= 2, "{late:?}");
    for who in late {
        room.write(who, 1, Norm, &format!("Kom sent, {}", room.people.len()));
        let _ = room.add_group();
    }
    // Whoever has the word is moved, and back; then another to a group of their own.
    let (from, to) =
        (room.group(0).id, (1..room.session().groups.len()).find(|g| room.group(*g).members.len() < 4));
    let place = room.speaker(0).and_then(|who| room.group(0).place(who)).unwrap();
    let to = to.map(|to| room.group(to).id);
    room.lead(F::Move { rev: room.ws.seats_rev, group: from, place, to }).unwrap();
    room.undo().unwrap();
    room.lead(F::Move { rev: room.ws.seats_rev, group: from, place: 1, to }).unwrap();
    room.said(0);
    // An open vote: one has sent and left, one has sent, the rest are waited for.
    let voting = largest(room);
    room.speak_out(voting);
    room.step_to(voting, Step::Merge);
    let scribe = room.scribe(voting);
    let texts: Vec<_> = room.session().table(room.work(voting), Norm);
    room.act(scribe, P::Merge { texts: texts[..2].to_vec() }).unwrap();
    room.act(scribe, P::Reword { text: texts[2], words: "Sagt på en annen måte".to_owned() }).unwrap();
    room.act(scribe, P::Note { kind: Taboo, words: "Fra et ark".to_owned() }).unwrap();
    room.undo_step(voting).unwrap();
    room.step(voting).unwrap();
    let candidates = room.work(voting).open_vote().unwrap().candidates.clone();
    let members: Vec<ParticipantId> = room.group(voting).members;
    for (from, who) in members[..2].iter().enumerate() {
        room.act(*who, P::Vote { round: 1, texts: candidates.iter().skip(from).take(3).copied().collect() })
            .unwrap();
    }
    room.act(members[1], P::Leave).unwrap();
    room.lead(F::Extend { rev: room.session().timer_rev }).unwrap();
}

/// The group with most members, not the first.
fn largest(room: &Room) -> usize {
    (1..room.session().groups.len()).max_by_key(|group| room.group(*group).members.len()).unwrap()
}

/// Whatever people press, through the session and into Bearbeiding.
pub fn random() -> Vec<Event> {
    let mut play = Play::new(29, 7, Start::Work);
    let mut rng = StdRng::seed_from_u64(29);
    for at in 0..700 {
        if at == 550 {
            play.room.lead(F::Close).unwrap();
        }
        play.act(rng.random(), rng.random(), rng.random());
    }
    play.room.log
}

/// A poster with merges, an order, a tie, clouds that are arranged, something hidden, and figures; and what was done
/// after it was published.
pub fn poster() -> Vec<Event> {
    let said = [
        ["Lytte til barnet", "Si fra", "Møte presis", "Spørre først", "Rydde sammen"],
        ["Lytte til barnet", "Si fra", "Møte presis", "Takke", "Hilse på alle"],
        ["Lytte til barnet", "Si fra", "Dele kunnskap", "Høre på barnet", "Holde avtaler"],
        ["Lytte til barnet", "Be om hjelp", "Gi ros", "Le sammen", "Ta pauser"],
    ];
    let mut room = plenum(4, |group| {
        let taboos = [["Avbryte", "Baksnakke"][group % 2], "Komme uforberedt"].map(str::to_owned);
        norms(&said[group]).into_iter().chain(taboos.map(|words| (Taboo, words))).collect()
    });
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let word = str::to_owned;
    room.lead(F::DropFromCloud { value: 0, kind: Norm, word: word("sammen"), on: true }).unwrap();
    room.lead(F::JoinInCloud { value: 0, kind: Norm, words: vec![word("lytte"), word("høre")] }).unwrap();
    room.lead(F::WriteTruth { value: 0, words: word("Alle vil det beste") }).unwrap();
    room.go_to(Stage::Closing);
    for who in room.people.clone().into_iter().take(6) {
        room.act(who, P::Evaluate { useful: 4, equal: 3, voice: 2 }).unwrap();
    }
    let steps = ["Oppfølging", "Ny samling"].map(|what| NextStep {
        what: what.to_owned(),
        who: "Leder".to_owned(),
        when: "Mai".to_owned(),
    });
    room.lead(written(&steps)).unwrap();
    room.close();
    let line = |room: &Room, words: &str| {
        room.ws.board(0).into_iter().find(|line| room.ws.texts[&line.id].words == words).unwrap().id
    };
    let merged = vec![line(&room, "Lytte til barnet"), line(&room, "Høre på barnet")];
    room.lead(F::Merge { texts: merged }).unwrap();
    let ticked = ["Takke", "Gi ros"].map(|words| line(&room, words)).to_vec();
    room.lead(F::Together { texts: ticked, act: Together::ToPoster }).unwrap();
    room.lead(F::MoveLine { text: line(&room, "Gi ros"), before: Some(line(&room, "Si fra")) }).unwrap();
    room.lead(F::Hide { text: line(&room, "Ta pauser"), on: true }).unwrap();
    room.lead(F::Reword { text: line(&room, "Møte presis"), words: word("Møte presis, hver gang") }).unwrap();
    room.lead(F::ShowCloudAs { value: 0, kind: Taboo, mode: CloudMode::Words }).unwrap();
    room.lead(F::Design {
        layout: Layout::Cards,
        palette: Palette::Amber,
        orientation: Orientation::Portrait,
        quote: word("Barnet først"),
        services: vec![0, 2],
        from: None,
    })
    .unwrap();
    let write = F::WriteValue {
        value: 0,
        message: word("Barnet først"),
        truth: word("Alle vil det beste"),
        approve: true,
    };
    room.lead(write).unwrap();
    room.lead(F::Publish).unwrap();
    // Seen by leaders at once, and not until the next time.
    room.lead(F::Hide { text: line(&room, "Takke"), on: true }).unwrap();
    room.lead(F::DeleteForGood { text: line(&room, "Le sammen") }).unwrap();
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(F::PickForPoster { text: line(&room, "Si fra"), on: false }).unwrap();
    room.lead(F::Split { text: line(&room, "Lytte til barnet") }).unwrap();
    room.undo().unwrap();
    room.lead(written(&steps[..1])).unwrap();
    room.log
}
