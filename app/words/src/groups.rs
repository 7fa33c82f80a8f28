//! Each group as the facilitator sees it: whom it waits for, how she helps it, and those who have none.

use domain::{
    Duty,
    view::{Silence, WaitView},
};

use crate::pace::span;

pub struct Groups {
    /// The group's number, and who it is.
    pub waits: fn(usize, &str) -> String,
    pub place: fn(usize) -> String,
    /// «ordstyreren, plass 2»
    pub chair: fn(usize) -> String,
    pub scribe: fn(usize) -> String,
    pub gone: fn(i64) -> String,
    pub still: fn(i64) -> String,
    pub without: fn(usize) -> String,
    pub without_note: &'static str,
    /// The group's number, and the step's name.
    pub help_step: fn(usize, &str) -> String,
    pub help_vote: fn(usize) -> String,
    pub undo_step: fn(usize, &str) -> String,
    pub undo_vote: fn(usize) -> String,
    pub tied: fn(usize) -> String,
    pub nobody_there: &'static str,
    pub undo_new_group: fn(usize) -> String,
    /// The group's number, and the place.
    pub undo_without: fn(usize, usize) -> String,
    /// More wait than one group can hold.
    pub new_group_some: &'static str,
    /// One in the midst of group work moves to those who wait: the group, and the place.
    pub borrows_from_work: fn(usize, usize) -> String,
    /// In Samling, where nobody can be moved.
    pub deal_again: &'static str,
    wait_next: [&'static str; 2],
    wait_place: &'static str,
    wait_over: &'static str,
}

impl Groups {
    /// «Gruppe 2 venter på plass 2 – borte i 2 min»
    pub fn awaited(&self, group: usize, duty: Option<Duty>, place: usize, silence: Silence) -> String {
        let who = match duty {
            Some(Duty::Chair) => (self.chair)(place),
            Some(Duty::Scribe) => (self.scribe)(place),
            None => (self.place)(place),
        };
        let how = match silence {
            Silence::Gone(minutes) => (self.gone)(minutes),
            Silence::Still(minutes) => (self.still)(minutes),
        };
        format!("{} – {how}", (self.waits)(group, &who))
    }

    /// What comes of waiting where she can do nothing about it now.
    pub fn wait(&self, wait: WaitView, waiting: usize) -> &'static str {
        match (wait.over, wait.next) {
            (true, _) => self.wait_over,
            (_, true) => self.wait_next[usize::from(waiting > 1)],
            _ => self.wait_place,
        }
    }
}

pub const NB: Groups = Groups {
    waits: |group, who| format!("Gruppe {group} venter på {who}"),
    place: |n| format!("plass {n}"),
    chair: |n| format!("ordstyreren, plass {n}"),
    scribe: |n| format!("referenten, plass {n}"),
    gone: |n| format!("borte i {}", span(n, "t")),
    still: |n| format!("stille i {}", span(n, "t")),
    without: |n| format!("Gå videre uten plass {n}"),
    without_note: "Da venter gruppen ikke lenger. Den som kommer tilbake, er med igjen.",
    help_step: |n, step| format!("Flytt gruppe {n} til «{step}»"),
    help_vote: |n| format!("Avslutt avstemningen i gruppe {n}"),
    undo_step: |n, step| format!("Angre: gruppe {n} tilbake til «{step}»"),
    undo_vote: |n| format!("Angre: åpne avstemningen i gruppe {n} igjen"),
    tied: |n| format!("{n} normer står likt, og gruppen har ikke avgjort det."),
    nobody_there: "ingen her nå",
    undo_new_group: |n| format!("Angre: ta bort gruppe {n}, og gi plassene tilbake"),
    undo_without: |group, place| format!("Angre: la gruppe {group} vente på plass {place} igjen"),
    new_group_some: "Noen av dem som venter, blir en gruppe. Trykk igjen for resten.",
    borrows_from_work: |group, place| {
        format!(
            "Plass {place} i gruppe {group} må flytte midt i gruppearbeidet, til en ny gruppe med den som venter. Spør først. Det som er lagt fram, blir i gruppe {group}."
        )
    },
    deal_again: "Trykk «Lag gruppene på nytt», så får alle plass.",
    wait_next: [
        "Den som venter, får gruppe når neste kjerneverdi begynner.",
        "De som venter, får gruppe når neste kjerneverdi begynner.",
    ],
    wait_place: "Ingen kan flyttes til en ny gruppe nå. Den som venter, får plass når noen går. Be en gruppe ta imot en tilhører så lenge.",
    wait_over: "Det er ikke mer gruppearbeid.",
};

pub const NN: Groups = Groups {
    waits: |group, who| format!("Gruppe {group} ventar på {who}"),
    place: |n| format!("plass {n}"),
    chair: |n| format!("ordstyraren, plass {n}"),
    scribe: |n| format!("referenten, plass {n}"),
    gone: |n| format!("borte i {}", span(n, "t")),
    still: |n| format!("stille i {}", span(n, "t")),
    without: |n| format!("Gå vidare utan plass {n}"),
    without_note: "Då ventar gruppa ikkje lenger. Den som kjem tilbake, er med igjen.",
    help_step: |n, step| format!("Flytt gruppe {n} til «{step}»"),
    help_vote: |n| format!("Avslutt avrøystinga i gruppe {n}"),
    undo_step: |n, step| format!("Angre: gruppe {n} tilbake til «{step}»"),
    undo_vote: |n| format!("Angre: opne avrøystinga i gruppe {n} igjen"),
    tied: |n| format!("{n} normer står likt, og gruppa har ikkje avgjort det."),
    nobody_there: "ingen her no",
    undo_new_group: |n| format!("Angre: ta bort gruppe {n}, og gi plassane tilbake"),
    undo_without: |group, place| format!("Angre: la gruppe {group} vente på plass {place} igjen"),
    new_group_some: "Nokre av dei som ventar, blir ei gruppe. Trykk igjen for resten.",
    borrows_from_work: |group, place| {
        format!(
            "Plass {place} i gruppe {group} må flytte midt i gruppearbeidet, til ei ny gruppe med den som ventar. Spør først. Det som er lagt fram, blir i gruppe {group}."
        )
    },
    deal_again: "Trykk «Lag gruppene på nytt», så får alle plass.",
    wait_next: [
        "Den som ventar, får gruppe når neste kjerneverdi byrjar.",
        "Dei som ventar, får gruppe når neste kjerneverdi byrjar.",
    ],
    wait_place: "Ingen kan flyttast til ei ny gruppe no. Den som ventar, får plass når nokon går. Be ei gruppe ta imot ein tilhøyrar så lenge.",
    wait_over: "Det er ikkje meir gruppearbeid.",
};

pub const EN: Groups = Groups {
    waits: |group, who| format!("Group {group} is waiting for {who}"),
    place: |n| format!("seat {n}"),
    chair: |n| format!("the chair, seat {n}"),
    scribe: |n| format!("the note-taker, seat {n}"),
    gone: |n| format!("away for {}", span(n, "h")),
    still: |n| format!("quiet for {}", span(n, "h")),
    without: |n| format!("Go on without seat {n}"),
    without_note: "The group then stops waiting. Anyone who comes back is in again.",
    help_step: |n, step| format!("Move group {n} to “{step}”"),
    help_vote: |n| format!("End the vote in group {n}"),
    undo_step: |n, step| format!("Undo: group {n} back to “{step}”"),
    undo_vote: |n| format!("Undo: open the vote in group {n} again"),
    tied: |n| format!("{n} norms are tied, and the group has not settled it."),
    nobody_there: "nobody here now",
    undo_new_group: |n| format!("Undo: remove group {n}, and give the seats back"),
    undo_without: |group, place| format!("Undo: let group {group} wait for seat {place} again"),
    new_group_some: "Some of those who are waiting become a group. Press again for the rest.",
    borrows_from_work: |group, place| {
        format!(
            "Seat {place} in group {group} has to move in the middle of the group work, to a new group with the one who is waiting. Ask first. What has been put forward stays in group {group}."
        )
    },
    deal_again: "Press “Make the groups again”, and everyone gets a seat.",
    wait_next: [
        "The one who is waiting gets a group when the next core value begins.",
        "Those who are waiting get a group when the next core value begins.",
    ],
    wait_place: "Nobody can be moved to a new group now. The one who is waiting gets a seat when someone leaves. Ask a group to let them listen in meanwhile.",
    wait_over: "There is no more group work.",
};
