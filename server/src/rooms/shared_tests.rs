//! Two servers with one database, each with its own copy of a workshop.

use std::{
    collections::BTreeSet,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use app::Fault;
use domain::{
    Actor, Answer, Command, CommandId, FacilitatorCommand as F, Kind, ParticipantCommand as P, ParticipantId,
    UNASKED, WorkshopId, view,
};

use super::{Follower, Following, Room};
use crate::{
    access::{Role, secrets},
    clock,
    storage::{
        Storage,
        shared::{Mishap, Shared},
    },
    testing::House,
};

/// Two servers, and the second one's way to the database, where something may happen on it.
struct Two {
    a: House,
    b: House,
    way: Option<Arc<Shared>>,
}

impl Two {
    async fn open() -> Two {
        let folder = tempfile::tempdir().expect("a folder");
        let [(first, _), (second, way)] = Shared::by_two(&folder.path().join("w.sqlite")).await;
        let b = House::on(second, tempfile::tempdir().expect("a folder"));
        Two { a: House::on(first, folder), b, way: Some(way) }
    }

    /// On each database that is shared.
    async fn on_each() -> [Two; 2] {
        let url = cluster::address(&cluster::new_database());
        let house = async || {
            let folder = tempfile::tempdir().expect("a folder");
            House::on(Storage::open(&url, folder.path()).await.expect("opens"), folder)
        };
        [Two::open().await, Two { a: house().await, b: house().await, way: None }]
    }

    fn way(&self) -> &Arc<Shared> {
        self.way.as_ref().expect("the way of one that is played")
    }

    /// The second's copy of a workshop that the first goes on with.
    async fn copy(&self, id: WorkshopId) -> Room {
        self.b.state.rooms.room(id).await.expect("a room")
    }

    /// The second looks what others have written.
    async fn look(&self) {
        let heads = self.b.state.storage.heads.clone().expect("is shared");
        self.b.state.rooms.look(heads.as_ref()).await.expect("answers");
    }

    /// Whether both see the same, and the same as is on disk.
    async fn agree(&self, id: WorkshopId) {
        let mut seen = Vec::new();
        for house in [&self.a, &self.b] {
            let room = house.state.rooms.fresh(id).await.expect("a room");
            seen.push(room.read(|workshop| format!("{:?}", view::facilitator(workshop))));
        }
        let (stored, _) = super::log::load(self.b.state.storage.log.as_ref(), id).await.expect("is there");
        seen.push(format!("{:?}", view::facilitator(&stored)));
        assert!(seen[0] == seen[1] && seen[1] == seen[2], "{seen:#?}");
    }

    /// All texts on disk, with how often each is there.
    async fn texts(&self, id: WorkshopId) -> Vec<String> {
        let (stored, _) = super::log::load(self.b.state.storage.log.as_ref(), id).await.expect("is there");
        let mut texts: Vec<String> = stored.texts.values().map(|text| text.words.clone()).collect();
        texts.sort();
        texts
    }
}

fn add(words: &str) -> Command {
    Command::Participant(P::Add { value: 0, kind: Kind::Norm, words: words.to_owned() })
}

async fn write(room: &Room, seat: ParticipantId, words: &str) -> Result<Answer, Fault> {
    room.command(add(words), Actor::Participant(seat), None).await
}

async fn rings(following: &mut Following) {
    let rung = tokio::time::timeout(Duration::from_secs(10), following.changed()).await;
    assert!(rung.expect("it rings"), "and the room is there");
}

#[tokio::test]
async fn what_is_written_here_is_seen_there_at_the_next_look() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let seat = two.a.begin(id).await;
        let room = two.copy(id).await;
        let mut following = room.follow(Follower::Phone(seat));
        two.a.write(id, seat, Kind::Norm, "Spørre først").await;
        two.look().await;
        rings(&mut following).await;
        let texts = following.look(|workshop| view::phone(workshop, seat).expect("a seat").texts.len());
        assert_eq!(texts, 2);
        two.agree(id).await;
        // Its own writes it knows, and what it knows it does not read again.
        let Some(way) = &two.way else { continue };
        let read = || way.read_after.lock().expect("held").len();
        let before = read();
        assert_eq!(write(&room, seat, "Si fra").await, Ok(Answer::Done));
        two.look().await;
        room.fresh().await.expect("is there");
        assert_eq!(read(), before);
    }
}

#[tokio::test]
async fn a_copy_that_is_behind_refuses_nobody() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let room = two.copy(id).await;
        // The seat, the step and the text are all news to it.
        let seat = two.a.begin(id).await;
        assert_eq!(write(&room, seat, "Spørre først").await, Ok(Answer::Done));
        let stage = two.a.state.rooms.fresh(id).await.expect("a room").read(|workshop| workshop.stage_rev);
        two.a.lead(id, F::Next { rev: stage, told: UNASKED }).await;
        let next = Command::Facilitator(F::Next { rev: stage + 1, told: UNASKED });
        assert_eq!(room.command(next.clone(), Actor::Facilitator, None).await, Ok(Answer::Done));
        // And what is refused rightly is refused.
        let again = room.command(next, Actor::Facilitator, None).await;
        assert!(matches!(again, Err(Fault::Refused(_))), "{again:?}");
        two.agree(id).await;
    }
}

#[tokio::test]
async fn a_sending_that_was_carried_out_here_is_known_again_there() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let room = two.copy(id).await;
        let seat = two.a.begin(id).await;
        let sending = Some(CommandId::draw(&mut clock::rng()));
        let own = two.a.state.rooms.room(id).await.expect("a room");
        for room in [&own, &room, &own] {
            assert_eq!(
                room.command(add("Si fra"), Actor::Participant(seat), sending).await,
                Ok(Answer::Done)
            );
        }
        assert_eq!(two.texts(id).await.iter().filter(|text| *text == "Si fra").count(), 1);
    }
}

#[tokio::test]
async fn of_many_who_write_at_once_on_both_all_are_stored_once() {
    const ROUNDS: usize = 6;
    const AT_ONCE: usize = 8;
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let mut seats = vec![two.a.begin(id).await];
        for _ in 1..AT_ONCE {
            seats.push(two.a.join(id).await);
        }
        let rooms = [two.a.state.rooms.room(id).await.expect("a room"), two.copy(id).await];
        let mut sent = BTreeSet::from([crate::testing::WORDS[1].to_owned()]);
        for round in 0..ROUNDS {
            let mut writing = tokio::task::JoinSet::new();
            for (nth, seat) in seats.iter().copied().enumerate() {
                let (room, words) = (rooms[nth % 2].clone(), format!("Norm {nth} i runde {round}"));
                assert!(sent.insert(words.clone()));
                writing.spawn(async move { write(&room, seat, &words).await });
            }
            let answers = writing.join_all().await;
            assert!(answers.iter().all(|answer| *answer == Ok(Answer::Done)), "{answers:?}");
        }
        assert_eq!(two.texts(id).await, sent.into_iter().collect::<Vec<_>>());
        two.agree(id).await;
        let Some(way) = &two.way else { continue };
        let read = way.read_after.lock().expect("held").clone();
        assert_eq!(
            read.iter().filter(|after| **after == 0).count(),
            3,
            "opening and the two looks above: {read:?}"
        );
    }
}

#[tokio::test]
async fn what_may_have_been_stored_is_stored_once_and_answered_as_it_is() {
    use Mishap::{AnswerLost, Late, QuestionLost};
    let two = Two::open().await;
    for mishaps in [
        &[AnswerLost][..],
        &[QuestionLost],
        &[Late],
        &[QuestionLost, AnswerLost],
        &[Late, Late],
        &[Late, QuestionLost],
    ] {
        let id = two.a.create(30).await;
        let seat = two.a.begin(id).await;
        let room = two.copy(id).await;
        two.way().befall(mishaps);
        assert_eq!(write(&room, seat, "Si fra").await, Ok(Answer::Done), "{mishaps:?}");
        two.way().befall(mishaps);
        let join = Command::Join { service: Some(0), beside: None };
        let joined = room.join(join, vec![secrets::hash("late")], None).await;
        let Ok(Answer::Joined(seat)) = joined else { panic!("{mishaps:?}: {joined:?}") };
        assert_eq!(write(&room, seat, "Og jeg").await, Ok(Answer::Done), "{mishaps:?}");
        assert_eq!(two.texts(id).await, ["Og jeg", "Si fra", crate::testing::WORDS[1]], "{mishaps:?}");
        assert!(
            two.a
                .state
                .storage
                .keys
                .is_granted(&secrets::hash("late"), id, Role::Participant(seat))
                .await
                .expect("reads")
        );
        let all = two.a.state.rooms.fresh(id).await.expect("a room");
        assert_eq!(all.read(|workshop| workshop.session().expect("not closed").participants.len()), 2);
        two.agree(id).await;
    }
}

/// As unlucky as one batch of three busy servers' may be.
#[tokio::test]
async fn whoever_is_overtaken_again_and_again_is_stored_all_the_same() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let seat = two.a.begin(id).await;
    let room = two.copy(id).await;
    two.way().befall(&[Mishap::Overtaken; 13]);
    assert_eq!(write(&room, seat, "Si fra").await, Ok(Answer::Done));
    assert_eq!(two.texts(id).await, ["Si fra", crate::testing::WORDS[1]]);
}

#[tokio::test]
async fn whoever_stands_in_line_decides_on_what_others_have_written_meanwhile() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let seat = two.a.begin(id).await;
        let room = two.copy(id).await;
        two.a.write(id, seat, Kind::Norm, "Spørre først").await;
        assert_eq!(write(&room, seat, "Si fra").await, Ok(Answer::Done), "in line from now on");
        let late = two.a.join(id).await;
        assert_eq!(write(&room, late, "Og jeg").await, Ok(Answer::Done), "the seat is news to it");
        let next = Command::Facilitator(F::Next { rev: 1, told: UNASKED });
        let again = room.command(next, Actor::Facilitator, None).await;
        assert!(matches!(again, Err(Fault::Refused(_))), "{again:?}");
        assert_eq!(two.texts(id).await.len(), 4);
        two.agree(id).await;
    }
}

/// It stands in line then, where only what is soon done is done.
#[tokio::test]
async fn whoever_has_just_been_overtaken_can_do_all_that_others_can() {
    for two in Two::on_each().await {
        let id = two.a.published(&["Lytte til barnet".to_owned(), "Spørre først".to_owned()]).await;
        let (room, own) = (two.copy(id).await, two.a.state.rooms.room(id).await.expect("a room"));
        let writes = |words: &str| F::WriteTruth { value: 0, words: words.to_owned() };
        let text = two.a.text_of(id, "Spørre først").await;
        let acts = [
            // The first meets another's, and so do all that follow.
            writes("Her"),
            writes("Og her"),
            F::DeleteForGood { text },
            writes("Likevel"),
        ];
        two.a.lead(id, F::Approve { value: 0, on: false }).await;
        for (nth, act) in acts.into_iter().enumerate() {
            two.a.lead(id, writes(&format!("Der {nth}"))).await;
            let done = room.command(Command::Facilitator(act.clone()), Actor::Facilitator, None).await;
            assert_eq!(done, Ok(Answer::Done), "{act:?}");
        }
        two.a.lead(id, writes("Til sist")).await;
        let again = room.command(Command::Facilitator(F::Close), Actor::Facilitator, None).await;
        assert!(matches!(again, Err(Fault::Refused(_))), "{again:?}");
        let picture = room.set_logo(domain::LogoId::draw(&mut clock::rng()), b"\x89PNG".to_vec()).await;
        assert_eq!(picture, Ok(Answer::Done));
        two.agree(id).await;
        let log = two.b.state.storage.log.read(id, 0).await.expect("reads");
        let log = format!("{log:?}");
        assert!(log.contains("Til sist") && !log.contains("Spørre først"), "deleted for good");
        let words = |room: &Room| room.read(|workshop| format!("{:?}", view::facilitator(workshop)));
        for room in [&own, &room] {
            assert!(words(room).contains("Til sist") && !words(room).contains("Spørre først"));
        }
    }
}

#[tokio::test]
async fn whoever_comes_when_the_first_have_waited_for_long_has_time_of_their_own() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let seat = two.a.begin(id).await;
    let room = two.copy(id).await;
    two.way().befall(&[Mishap::Overtaken; 10_000]);
    let tried = || two.way().read_after.lock().expect("held").len();
    let before = tried();
    let first = async {
        assert_eq!(write(&room, seat, "Si fra").await, Err(Fault::NotSaved));
        two.way().befall_no_more();
    };
    let second = async {
        while tried() < before + 20 {
            tokio::task::yield_now().await;
        }
        assert_eq!(write(&room, seat, "Spørre først").await, Ok(Answer::Done));
    };
    tokio::join!(first, second);
    assert_eq!(two.texts(id).await, ["Spørre først", crate::testing::WORDS[1]]);
}

#[tokio::test]
async fn whoever_is_not_answered_for_four_seconds_is_told_that_it_is_not_saved() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let seat = two.a.begin(id).await;
    let room = two.copy(id).await;
    two.way().unanswered.store(usize::MAX, Ordering::SeqCst);
    let told = tokio::time::timeout(Duration::from_secs(8), write(&room, seat, "Si fra")).await;
    assert_eq!(told.expect("in time"), Err(Fault::NotSaved));
    two.way().unanswered.store(0, Ordering::SeqCst);
    let room = two.copy(id).await;
    assert_eq!(write(&room, seat, "Spørre først").await, Ok(Answer::Done), "and all is well again");
    assert_eq!(two.texts(id).await, ["Spørre først", crate::testing::WORDS[1]]);
}

/// A phone waits for eight.
#[tokio::test]
async fn whoever_asks_what_never_answers_is_told_while_they_wait() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let seat = two.a.begin(id).await;
    let room = two.copy(id).await;
    two.way().silent.store(true, Ordering::SeqCst);
    let both = async { tokio::join!(write(&room, seat, "Si fra"), write(&room, seat, "Spørre først")) };
    let told = tokio::time::timeout(Duration::from_secs(8), both).await;
    assert_eq!(told.expect("in time"), (Err(Fault::NotSaved), Err(Fault::NotSaved)));
    two.way().silent.store(false, Ordering::SeqCst);
    let room = two.copy(id).await;
    assert_eq!(write(&room, seat, "Og jeg").await, Ok(Answer::Done), "and all is well again");
}

#[tokio::test]
async fn a_closing_that_was_stored_unheard_is_known_for_ones_own() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    two.a.begin(id).await;
    let room = two.copy(id).await;
    two.way().befall(&[Mishap::AnswerLost]);
    let close = Command::Facilitator(F::Close);
    assert_eq!(room.command(close, Actor::Facilitator, None).await, Ok(Answer::Done));
    assert!(room.session_end().is_cancelled());
    two.agree(id).await;
}

#[tokio::test]
async fn a_database_that_is_away_for_a_moment_is_waited_for() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let room = two.copy(id).await;
    let seat = two.a.begin(id).await;
    for words in ["Si fra", "Spørre først"] {
        two.way().unanswered.store(6, Ordering::SeqCst);
        assert_eq!(write(&room, seat, words).await, Ok(Answer::Done));
        assert_eq!(two.way().unanswered.load(Ordering::SeqCst), 0);
    }
    two.way().unanswered.store(6, Ordering::SeqCst);
    room.fresh().await.expect("is there");
    two.agree(id).await;
}

#[tokio::test]
async fn of_one_that_has_lost_what_it_said_was_stored_nothing_is_mixed() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let seat = two.a.begin(id).await;
    let (_, head) = super::log::load(two.way().as_ref(), id).await.expect("is there");
    two.a.write(id, seat, Kind::Norm, "Tapt").await;
    let room = two.copy(id).await;
    two.way().lose(id, head.seq).await;
    // Another writes in its place; the number of events is the same.
    let third =
        Two { a: House::on(two.a.state.storage.clone(), tempfile::tempdir().expect("a folder")), ..two };
    third.a.write(id, seat, Kind::Norm, "I stedet").await;
    let mut following = room.follow(Follower::Phone(seat));
    third.look().await;
    rings(&mut following).await;
    assert_eq!(third.texts(id).await, ["I stedet", crate::testing::WORDS[1]]);
    third.agree(id).await;
    // Also where it has not looked, and writes.
    third.way().lose(id, head.seq).await;
    let fourth = House::on(third.a.state.storage.clone(), tempfile::tempdir().expect("a folder"));
    fourth.write(id, seat, Kind::Norm, "Det tredje").await;
    assert_eq!(write(&room, seat, "Det fjerde").await, Ok(Answer::Done));
    assert_eq!(third.texts(id).await, ["Det fjerde", "Det tredje", crate::testing::WORDS[1]]);
    // And where there is less than it knows.
    third.way().lose(id, head.seq).await;
    third.look().await;
    let fresh = third.b.state.rooms.fresh(id).await.expect("a room");
    assert_eq!(fresh.read(|workshop| workshop.texts.len()), 1);
}

#[tokio::test]
async fn a_workshop_that_is_deleted_here_ends_there() {
    for two in Two::on_each().await {
        let words = ["Lytte til barnet".to_owned()];
        let id = two.a.published(&words).await;
        let (room, unseen) = (two.copy(id).await, two.a.create(30).await);
        let edition = two.b.state.edition(id, &room).await.expect("reads").expect("is published");
        let (whole, mut following) = (room.nothing_taken_away(), room.follow(Follower::Screen));
        let other = two.copy(unseen).await;
        for id in [id, unseen] {
            two.a.state.delete(id).await.expect("deletes");
        }
        two.look().await;
        let rung = tokio::time::timeout(Duration::from_secs(10), following.changed()).await;
        assert!(!rung.expect("it ends"));
        assert!(!whole());
        assert_eq!(two.b.state.rooms.room(id).await.err(), Some(Fault::NotFound));
        let forgotten = async {
            while two.b.state.files.is_open(&edition) {
                tokio::task::yield_now().await;
            }
        };
        assert!(tokio::time::timeout(Duration::from_secs(10), forgotten).await.is_ok(), "its files are kept");
        drop(other);

        // Nor does anybody see it who asks before the look.
        let id = two.a.create(30).await;
        let room = two.copy(id).await;
        two.a.state.delete(id).await.expect("deletes");
        assert_eq!(two.b.state.rooms.fresh(id).await.err(), Some(Fault::NotFound));
        let answer = room.command(Command::Facilitator(F::Close), Actor::Facilitator, None).await;
        assert_eq!(answer, Err(Fault::NotSaved));
    }
}

#[tokio::test]
async fn what_only_a_newer_program_can_read_ends_the_room_at_once_and_no_other() {
    let two = Two::open().await;
    let (id, other) = (two.a.create(30).await, two.a.create(30).await);
    let (room, readable) = (two.copy(id).await, two.copy(other).await);
    let mut following = room.follow(Follower::Screen);
    assert_eq!(two.b.status("/readyz").await, 200);
    crate::testing::wait(2_000);
    two.way().write_unknown(id).await;
    let read = || two.way().read_after.lock().expect("held").len();
    let before = read();
    two.look().await;
    let ended = tokio::time::timeout(Duration::from_secs(10), following.changed()).await;
    assert!(!ended.expect("it ends"));
    assert_eq!(read() - before, 1, "asking again does not help");
    assert_eq!(two.b.status("/readyz").await, 503);
    assert_eq!(two.b.status(&format!("/f/{other}")).await, 200);
    assert!(!readable.is_gone());
    crate::testing::wait(2_000);
    assert_eq!(two.b.status("/readyz").await, 503, "until it is a newer one");
}

#[tokio::test]
async fn what_is_taken_away_here_is_taken_out_of_what_was_made_there() {
    for two in Two::on_each().await {
        let words = ["Lytte til barnet", "Spørre først"].map(str::to_owned);
        let id = two.a.published(&words).await;
        let room = two.copy(id).await;
        for take_away in [true, false] {
            let edition = two.b.state.edition(id, &room).await.expect("reads").expect("is published");
            room.alike().keep("Samling".to_owned(), &[], "Lytte til barnet");
            let whole = room.nothing_taken_away();
            let text = two.a.text_of(id, &words[usize::from(take_away)]).await;
            let act = if take_away { F::DeleteForGood { text } } else { F::Hide { text, on: true } };
            let mut following = room.follow(Follower::Facilitator);
            two.a.lead(id, act).await;
            assert!(
                whole() && two.b.state.files.is_open(&edition) && room.alike().look("Samling", &[]).is_some()
            );
            two.look().await;
            rings(&mut following).await;
            assert!(!whole() && !two.b.state.files.is_open(&edition));
            assert!(room.alike().look("Samling", &[]).is_none());
        }
    }
}

#[tokio::test]
async fn what_is_published_here_takes_the_place_of_what_was_made_there() {
    for two in Two::on_each().await {
        let id = two.a.published(&["Lytte til barnet".to_owned()]).await;
        let room = two.copy(id).await;
        let edition = two.b.state.edition(id, &room).await.expect("reads").expect("is published");
        let mut following = room.follow(Follower::Facilitator);
        let text = two.a.text_of(id, "Lytte til barnet").await;
        two.a.lead(id, F::Approve { value: 0, on: false }).await;
        two.a.lead(id, F::Reword { text, words: "Lytte til barna".to_owned() }).await;
        two.a.lead(id, F::Approve { value: 0, on: true }).await;
        two.a.lead(id, F::Publish).await;
        two.look().await;
        rings(&mut following).await;
        assert!(!two.b.state.files.is_open(&edition));
    }
}

#[tokio::test]
async fn a_right_that_is_taken_back_here_is_asked_for_again_there() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let seat = two.a.join(id).await;
        let (role, device) = (Role::Participant(seat), secrets::hash("phone"));
        let room = two.copy(id).await;
        let rooms = &two.b.state.rooms;
        assert!(rooms.is_granted(&device, id, role).await.expect("reads"));
        let seats = room.hand_overs();
        let mut following = room.follow(Follower::Phone(seat));
        two.a
            .state
            .storage
            .keys
            .hand_over(&device, id, &["other".to_owned()], two.a.state.now())
            .await
            .expect("hands over");
        if let Some(way) = &two.way {
            way.take_back_right();
        }
        assert!(rooms.is_granted(&device, id, role).await.expect("remembers"));
        two.look().await;
        rings(&mut following).await;
        assert!(seats.any());
        assert!(!rooms.is_granted(&device, id, role).await.expect("reads"));
        // Once.
        let seats = room.hand_overs();
        two.look().await;
        assert!(!seats.any());
    }
}

#[tokio::test]
async fn a_page_that_is_asked_of_another_server_than_the_form_shows_it() {
    for two in Two::on_each().await {
        let id = two.a.create(30).await;
        let path = format!("/f/{id}");
        assert_eq!(two.b.status(&path).await, 200);
        two.a.join(id).await;
        two.a.lead(id, F::Next { rev: 1, told: UNASKED }).await;
        assert_eq!(two.b.status(&path).await, 200);
        let stage = two.copy(id).await.read(|workshop| workshop.stage_rev);
        assert_eq!(
            stage,
            two.a.state.rooms.room(id).await.expect("a room").read(|workshop| workshop.stage_rev)
        );
        assert_eq!(stage, 2);
    }
}

#[tokio::test]
async fn whoever_hears_nothing_for_five_seconds_shows_nothing() {
    let two = Two::open().await;
    let id = two.a.create(30).await;
    let room = two.copy(id).await;
    let mut following = room.follow(Follower::Facilitator);
    two.way().unanswered.store(usize::MAX, Ordering::SeqCst);
    let (rooms, way, stopping) = (two.b.state.rooms.clone(), two.way().clone(), two.b.state.stopping.clone());
    let follows = tokio::spawn(async move { rooms.follow(way.as_ref(), &stopping).await });
    let there = tokio::time::timeout(Duration::from_secs(10), following.changed()).await;
    assert!(!there.expect("it ends"));
    assert_eq!(two.b.status("/readyz").await, 503);
    two.way().unanswered.store(0, Ordering::SeqCst);
    crate::testing::wait(2_000);
    let ready = async {
        while two.b.state.rooms.is_cut_off() {
            tokio::task::yield_now().await;
        }
    };
    assert!(tokio::time::timeout(Duration::from_secs(10), ready).await.is_ok(), "it hears again");
    assert_eq!(two.b.status("/readyz").await, 200);
    assert_eq!(two.b.status(&format!("/f/{id}")).await, 200);
    two.b.state.stopping.cancel();
    follows.await.expect("ends");
}
