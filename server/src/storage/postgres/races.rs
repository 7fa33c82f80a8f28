//! What two machines do at the same moment, and what is left of work that somebody walked away from.

use std::sync::Arc;

use domain::{Event, ParticipantId, TextId, WorkshopId};
use rand::{SeedableRng, rngs::StdRng};
use sqlx::{Connection, Executor, PgConnection};
use tokio::task::{JoinSet, yield_now};

use super::{line::hold_and_read, reach::take_turn};

use crate::{
    access::Role,
    storage::{
        Answered, AppendError, Batch, Grant, Head, Storage,
        pulse_story::{begun, code, ended, kept, often},
        story::{NOW, created, head, written},
    },
    testing::in_part,
};

/// Two machines, and a workshop.
struct Shared {
    name: String,
    machines: [Storage; 2],
    id: WorkshopId,
    _folder: tempfile::TempDir,
}

async fn shared() -> Shared {
    let (name, folder) = (cluster::new_database(), tempfile::tempdir().expect("a folder"));
    let open = async |machine| {
        let folder = folder.path().join(machine);
        Storage::open(&cluster::address(&name), &folder).await.expect("opens")
    };
    let machines = [open("one").await, open("other").await];
    let rng = &mut StdRng::seed_from_u64(41);
    let id = WorkshopId::draw(rng);
    assert!(machines[0].log.create(&created(id, rng), id, "AAAAAAAA", NOW).await.expect("creates"));
    Shared { name, machines, id, _folder: folder }
}

/// Half of them look like another program's.
#[tokio::test]
async fn a_machine_that_starts_while_another_makes_the_tables_waits_until_they_are_there() {
    let (name, folder) = (cluster::new_database(), tempfile::tempdir().expect("a folder"));
    let url = cluster::address(&name);
    let mut first = PgConnection::connect(&url).await.expect("connects");
    take_turn(&mut first).await.expect("nobody else starts");
    first.execute("CREATE TABLE _sqlx_migrations (version BIGINT)").await.expect("begins");
    let mut opening = Box::pin(Storage::open(&url, folder.path()));
    let waiting = format!(
        "SELECT COUNT(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE datname = '{name}' AND locktype = 'advisory' AND NOT granted"
    );
    let waits = async {
        while cluster::tell("postgres", &waiting) != "1" {
            yield_now().await;
        }
    };
    tokio::select! {
        opened = &mut opening => panic!("it does not wait: {:?}", opened.err()),
        () = waits => {}
    }
    first.execute("DROP TABLE _sqlx_migrations").await.expect("as if all were made");
    first.close().await.expect("ends");
    opening.await.expect("opens");
}

#[tokio::test]
async fn of_those_who_append_at_the_same_place_one_does() {
    let Shared { machines, id, .. } = shared().await;
    let rng = &mut StdRng::seed_from_u64(42);
    for round in 1..6 {
        let at = head(&machines[0], id).await;
        let mut writing = JoinSet::new();
        for nth in 0..8 {
            let (machine, author, text) =
                (machines[nth % 2].clone(), ParticipantId::draw(rng), TextId::draw(rng));
            writing.spawn(async move {
                let events = vec![written(text, author, "Lytte"); 3];
                let mark = round * 10 + i64::try_from(nth).expect("few");
                let batch = Batch { events, ..Batch::default() };
                machine.deletions.append(id, at, mark, &batch, NOW).await
            });
        }
        let outcomes = writing.join_all().await;
        let won: Vec<_> = outcomes.iter().flatten().collect();
        assert_eq!(won, [&head(&machines[1], id).await]);
        assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(_) | Err(AppendError::Conflict))));
        let log = machines[1].log.read(id, at.seq).await.expect("reads");
        assert_eq!(log.iter().map(|(at, _)| at.mark).collect::<Vec<_>>(), [won[0].mark; 3], "not mixed");
    }
    let log = machines[0].log.read(id, 0).await.expect("reads");
    assert!(log.iter().zip(1..).all(|((at, _), seq)| at.seq == seq), "without a gap");
}

#[tokio::test]
async fn of_those_who_stand_in_line_each_appends_behind_who_came_before() {
    let Shared { machines, id, .. } = shared().await;
    let rng = &mut StdRng::seed_from_u64(46);
    // None of them knows of the others'.
    let at = head(&machines[0], id).await;
    assert_eq!(head(&machines[1], id).await, at);
    let mut writing = JoinSet::new();
    for nth in 0..8 {
        let line = machines[nth % 2].line.clone().expect("others write too");
        let batch = Arc::new(Batch {
            events: vec![written(TextId::draw(rng), ParticipantId::draw(rng), "Lytte"); 3],
            ..Batch::default()
        });
        writing.spawn(async move {
            let mut behind = 0;
            let mut decide = |tail: Vec<(Head, Event)>| {
                behind = tail.len();
                Some(batch.clone())
            };
            let mark = i64::try_from(nth).expect("few");
            let head = line.append_in_line(id, at, mark, &mut decide).await.expect("the first try");
            (behind, head.expect("is stored").seq)
        });
    }
    let mut all = writing.join_all().await;
    all.sort_unstable();
    let each_behind_all_before: Vec<_> = (0..8).map(|nth| (nth * 3, at.seq + 3 * (nth as i64 + 1))).collect();
    assert_eq!(all, each_behind_all_before);
    let log = machines[0].log.read(id, 0).await.expect("reads");
    assert!(log.iter().zip(1..).all(|((at, _), seq)| at.seq == seq), "without a gap");
}

#[tokio::test]
async fn who_stands_in_line_with_another_log_in_mind_decides_nothing() {
    let Shared { machines: [one, _], id, .. } = shared().await;
    let at = head(&one, id).await;
    let line = one.line.clone().expect("others write too");
    for at in [Head { mark: at.mark + 1, ..at }, Head { seq: at.seq + 1, ..at }] {
        let mut decide = |_: Vec<(Head, Event)>| -> Option<Arc<Batch>> { panic!("on what is not there") };
        let refused = line.append_in_line(id, at, 7, &mut decide).await;
        assert!(matches!(refused, Err(AppendError::Conflict)), "{refused:?}");
    }
    assert_eq!(head(&one, id).await, at);
}

/// A machine that is stopped, or cut off, in the midst of it.
#[tokio::test]
async fn who_falls_silent_when_its_turn_has_come_holds_up_nobody_for_long_and_does_not_know_what_became_of_it()
 {
    let Shared { name, machines: [one, other], id, .. } = shared().await;
    let at = head(&one, id).await;
    let mut silent = PgConnection::connect(&cluster::address(&name)).await.expect("connects");
    assert_eq!(hold_and_read(&mut silent, id, at).await.expect("is first").len(), 2);
    let rng = &mut StdRng::seed_from_u64(47);
    let events = vec![written(TextId::draw(rng), ParticipantId::draw(rng), "Lytte")];
    let batch = Batch { events, ..Batch::default() };
    // Whoever asks waits for four seconds.
    other.deletions.append(id, at, 5, &batch, NOW).await.expect("appends");
    let late = silent.execute("COMMIT").await.expect_err("its turn is over");
    assert!(matches!(AppendError::from(late), AppendError::Unknown(_)));
}

#[tokio::test]
async fn a_link_that_is_made_anew_leaves_nobody_behind() {
    let Shared { machines: [one, other], id, .. } = shared().await;
    one.keys.renew_secret("link 0", id, Role::Leader, "", NOW).await.expect("adds");
    for nth in 0..20 {
        let (old, device) = (format!("link {nth}"), format!("device {nth}"));
        let (new, newer) = (format!("link {}", nth + 1), format!("other link {}", nth + 1));
        let (opened, renewed, renewed_too) = tokio::join!(
            other.keys.exchange(&old, &device, NOW),
            one.keys.renew_secret(&new, id, Role::Leader, "", NOW),
            other.keys.renew_secret(&newer, id, Role::Leader, "", NOW),
        );
        opened.expect("opens, or not");
        renewed.and(renewed_too).expect("renews");
        assert!(!one.keys.is_granted(&device, id, Role::Leader).await.expect("reads"), "{nth}");
        assert_eq!(one.keys.with_secret(id).await.expect("reads").len(), 1, "one secret a role");
        one.keys.renew_secret(&new, id, Role::Leader, "", NOW).await.expect("renews");
    }
}

#[tokio::test]
async fn a_seat_that_goes_over_is_not_shared_by_who_had_it() {
    let Shared { machines: [one, other], id, .. } = shared().await;
    let seat = ParticipantId::draw(&mut StdRng::seed_from_u64(43));
    for nth in 0..20 {
        let [from, to, late] = ["from", "to", "late"].map(|who| format!("{who} {nth}"));
        for device in [&from, &to, &late] {
            one.keys.touch_session(device, NOW).await.expect("makes");
        }
        one.keys.grant(&from, id, Role::Participant(seat)).await.expect("grants");
        let devices = [to.clone()];
        let (shared, handed) = tokio::join!(
            other.keys.share_seat(&from, &late, id, seat),
            one.keys.hand_over(&from, id, &devices, NOW),
        );
        shared.expect("shares, or not");
        assert_eq!(handed.expect("hands over"), [seat]);
        let has =
            async |device| one.keys.is_granted(device, id, Role::Participant(seat)).await.expect("reads");
        assert_eq!((has(&from).await, has(&to).await, has(&late).await), (false, true, false), "{nth}");
        one.keys.hand_over(&to, id, &[], NOW).await.expect("takes back");
    }
}

#[tokio::test]
async fn a_seat_that_goes_over_is_not_given_again_to_who_had_it() {
    let Shared { machines: [one, other], id, .. } = shared().await;
    let seat = ParticipantId::draw(&mut StdRng::seed_from_u64(45));
    let role = Role::Participant(seat);
    for nth in 0..20 {
        let [from, to] = ["from", "to"].map(|who| format!("{who} {nth}"));
        one.keys.touch_session(&from, NOW).await.expect("makes");
        one.keys.grant(&from, id, role).await.expect("grants");
        let right = Grant { session: from.clone(), role, at: NOW, again: true };
        let repeated = Batch { grants: vec![right], ..Batch::default() };
        let at = head(&one, id).await;
        let devices = [to.clone()];
        let (given, handed) = tokio::join!(
            other.deletions.append(id, at, nth, &repeated, NOW),
            one.keys.hand_over(&from, id, &devices, NOW),
        );
        given.expect("appends");
        assert_eq!(handed.expect("hands over"), [seat]);
        assert!(!one.keys.is_granted(&from, id, role).await.expect("reads"), "{nth}");
        one.keys.hand_over(&to, id, &[], NOW).await.expect("takes back");
    }
}

#[tokio::test]
async fn each_answer_to_a_pulse_is_counted_whichever_machine_it_comes_to() {
    let Shared { machines, .. } = shared().await;
    let held = kept(&machines[0], &["Lytte", "Spørre"], 44).await;
    assert!(machines[0].pulses.open(&held, &code(44), &begun(&held)).await.expect("opens"));
    let mut answering = JoinSet::new();
    for nth in 0..60 {
        let (pulses, answers) = (machines[nth % 2].pulses.clone(), often(&held));
        answering.spawn(async move {
            pulses.answer(&code(44), &format!("mark {}", nth / 3), &answers, NOW).await
        });
    }
    let outcomes = answering.join_all().await;
    let counted = |outcome: &anyhow::Result<Answered>| matches!(outcome, Ok(Answered::Counted));
    assert_eq!(outcomes.iter().filter(|outcome| counted(outcome)).count(), 20);
    let (left, over) = (ended(&machines[0], held.id, NOW), ended(&machines[1], held.id, NOW));
    assert!(matches!(tokio::join!(left, over), (true, false) | (false, true)), "it ends once");
    let after = machines[1].charters.read(held.id).await.expect("reads").expect("is there");
    assert_eq!(after.pulse_results()[0].devices, Some(20));
}

#[tokio::test]
async fn one_machine_hears_what_another_deleted_and_keeps_it_on_its_own_disk() {
    let Shared { name, machines: [one, other], id, _folder } = shared().await;
    one.deletions.delete(id, NOW).await.expect("deletes");
    assert!(other.deletions.is_deleted(id).await.expect("reads"));
    other.deletions.share(NOW).await.expect("hears of it");
    // An older database comes back, in which nothing of it is noted.
    cluster::tell(&name, "DELETE FROM deletion");
    let created = created(id, &mut StdRng::seed_from_u64(45));
    assert!(one.log.create(&created, id, "AAAAAAAA", NOW).await.expect("puts back"));
    assert!(other.deletions.is_deleted(id).await.expect("reads"), "on its own disk");
    other.deletions.delete_again(NOW).await.expect("deletes again");
    assert!(one.log.read(id, 0).await.expect("reads").is_empty());
    assert_eq!(cluster::tell(&name, "SELECT COUNT(*) FROM deletion"), "1", "and tells the others");
}

/// A handler is dropped in the midst of what it does when its phone goes away.
#[tokio::test]
async fn work_that_is_walked_away_from_leaves_no_connection_in_its_midst() {
    let Shared { name, machines: [one, other], id, .. } = shared().await;
    one.keys.renew_secret("link", id, Role::Leader, "", NOW).await.expect("adds");
    let mut finished = false;
    for wakings in 1..40 {
        let mut opening = Box::pin(one.keys.exchange("link", "device", NOW));
        finished |= in_part(&mut opening, wakings).await.is_some();
    }
    assert!(finished, "to its end at last");
    for _ in 0..12 {
        assert!(one.log.by_code("AAAAAAAA").await.expect("reads").is_some());
        other.keys.renew_secret("link", id, Role::Leader, "", NOW).await.expect("is not locked");
    }
    let held = format!(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '{name}' AND state LIKE '%transaction%'"
    );
    assert_eq!(cluster::tell("postgres", &held), "0");
}

#[tokio::test]
async fn connections_that_were_cut_are_not_noticed() {
    let Shared { name, machines: [one, _], id, .. } = shared().await;
    for _ in 0..3 {
        tokio::join!(one.log.open(), one.log.open(), one.log.open()).0.expect("reads");
        let cut =
            format!("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'");
        assert_ne!(cluster::tell("postgres", &cut), "0");
        assert_eq!(one.log.open().await.expect("reads"), [id]);
        one.keys.touch_session("device", NOW).await.expect("writes");
    }
}
