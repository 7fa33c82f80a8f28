//! Samling, and one's place in the group.

use domain::view::WaitView;

pub struct Seat {
    pub joined: &'static str,
    pub who_sees: &'static str,
    /// A slide stands there.
    pub look_up: &'static str,
    pub wait_for_groups: &'static str,
    /// There is no place in a group; the facilitator can make one; the next value brings one; neither; and too late.
    pub wait: [&'static str; 5],
    pub alone: &'static str,
    pub your_group: &'static str,
    pub your_place: fn(usize) -> String,
    pub chair_task: &'static str,
    pub scribe_task: &'static str,
    pub members: &'static str,
    pub you: &'static str,
    pub away: &'static str,
    pub moved: fn(usize) -> String,
    /// To one who waited.
    pub placed: fn(usize) -> String,
    /// Of the group's norms, and of its taboos.
    pub hidden: fn(usize, usize) -> String,
    pub must_go: &'static str,
    pub leave_note: &'static str,
    pub leave: &'static str,
    pub left: &'static str,
    pub come_back: &'static str,
}

impl Seat {
    /// What one may count on, who waits.
    pub fn waits(&self, wait: WaitView) -> String {
        let [no_room, now, next, place, over] = self.wait;
        if wait.over {
            return over.to_owned();
        }
        let parts = [(true, no_room), (wait.now, now), (wait.next, next), (!wait.now && !wait.next, place)];
        parts.into_iter().filter(|(so, _)| *so).map(|(_, said)| said).collect::<Vec<_>>().join(" ")
    }
}

/// «2 normer og 1 tabu»
fn counted(kinds: [(usize, &str, &str); 2], and: &str) -> String {
    let some = kinds.into_iter().filter(|(count, ..)| *count > 0);
    let named = some.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }));
    named.collect::<Vec<_>>().join(&format!(" {and} "))
}

pub const NB: Seat = Seat {
    joined: "Du er med",
    look_up: "Se på storskjermen.",
    who_sees: "Bare du ser det du skriver. Gruppen ser det når du legger det fram. Det gruppen velger, vises for alle – uten navn.",
    wait_for_groups: "Snart lages gruppene. Da står gruppenummeret ditt her.",
    wait: [
        "Du venter på gruppe. Det er ikke plass nå.",
        "Si fra til fasilitatoren, som kan lage en ny gruppe.",
        "Når neste kjerneverdi begynner, får du gruppe uansett.",
        "Du får plass hvis noen går. Sett deg gjerne hos en gruppe og lytt.",
        "Gruppearbeidet er over.",
    ],
    alone: "Det du skriver, kan du legge fram hvis du får gruppe før gruppearbeidet er over.",
    your_group: "Gruppen din",
    your_place: |n| format!("Du har plass {n}"),
    chair_task: "Du er ordstyrer: Se til at alle slipper til, og ta gruppen videre til neste steg.",
    scribe_task: "Du er referent: Slå sammen og skriv om det gruppen blir enig om.",
    members: "Rundt bordet",
    you: "deg",
    away: "ikke her nå",
    moved: |n| format!("Du er flyttet til gruppe {n}."),
    placed: |n| format!("Du har fått plass i gruppe {n}."),
    hidden: |norms, taboos| {
        let what = counted([(norms, "norm", "normer"), (taboos, "tabu", "tabuer")], "og");
        format!("Fasilitatoren har skjult {what} fra gruppen deres.")
    },
    must_go: "Må du gå?",
    leave_note: "Ingen i gruppen venter på deg lenger. Det du har lagt fram, blir hos dem.",
    leave: "Forlat gruppen",
    left: "Du har forlatt gruppen. Det du ikke har lagt fram, har du fortsatt her.",
    come_back: "Bli med i en gruppe igjen",
};

pub const NN: Seat = Seat {
    joined: "Du er med",
    look_up: "Sjå på storskjermen.",
    who_sees: "Berre du ser det du skriv. Gruppa ser det når du legg det fram. Det gruppa vel, blir vist for alle – utan namn.",
    wait_for_groups: "Snart blir gruppene laga. Då står gruppenummeret ditt her.",
    wait: [
        "Du ventar på gruppe. Det er ikkje plass no.",
        "Sei frå til fasilitatoren, som kan lage ei ny gruppe.",
        "Når neste kjerneverdi byrjar, får du gruppe uansett.",
        "Du får plass om nokon går. Set deg gjerne hos ei gruppe og lytt.",
        "Gruppearbeidet er over.",
    ],
    alone: "Det du skriv, kan du leggje fram om du får gruppe før gruppearbeidet er over.",
    your_group: "Gruppa di",
    your_place: |n| format!("Du har plass {n}"),
    chair_task: "Du er ordstyrar: Sjå til at alle slepp til, og ta gruppa vidare til neste steg.",
    scribe_task: "Du er referent: Slå saman og skriv om det gruppa blir einig om.",
    members: "Rundt bordet",
    you: "deg",
    away: "ikkje her no",
    moved: |n| format!("Du er flytta til gruppe {n}."),
    placed: |n| format!("Du har fått plass i gruppe {n}."),
    hidden: |norms, taboos| {
        let what = counted([(norms, "norm", "normer"), (taboos, "tabu", "tabu")], "og");
        format!("Fasilitatoren har skjult {what} frå gruppa dykkar.")
    },
    must_go: "Må du gå?",
    leave_note: "Ingen i gruppa ventar på deg lenger. Det du har lagt fram, blir hos dei.",
    leave: "Forlat gruppa",
    left: "Du har forlate gruppa. Det du ikkje har lagt fram, har du framleis her.",
    come_back: "Bli med i ei gruppe igjen",
};

pub const EN: Seat = Seat {
    joined: "You are in",
    look_up: "Look at the big screen.",
    who_sees: "Only you see what you write. Your group sees it when you put it forward. What the group chooses is shown to everyone – without names.",
    wait_for_groups: "Groups will be made soon. Your group number will appear here.",
    wait: [
        "You are waiting for a group. There is no room now.",
        "Tell the facilitator, who can make a new group.",
        "When the next core value begins, you will get a group in any case.",
        "You get a seat if someone leaves. Feel free to sit with a group and listen.",
        "The group work is over.",
    ],
    alone: "You can put forward what you write if you get a group before the group work is over.",
    your_group: "Your group",
    your_place: |n| format!("You have seat {n}"),
    chair_task: "You are the chair: Make sure everyone gets a turn, and take the group to the next step.",
    scribe_task: "You are the note-taker: Merge and reword what the group agrees on.",
    members: "Around the table",
    you: "you",
    away: "not here now",
    moved: |n| format!("You have been moved to group {n}."),
    placed: |n| format!("You have been given a seat in group {n}."),
    hidden: |norms, taboos| {
        let what = counted([(norms, "norm", "norms"), (taboos, "taboo", "taboos")], "and");
        format!("The facilitator has hidden {what} from your group.")
    },
    must_go: "Do you need to leave?",
    leave_note: "The group will no longer wait for you. What you have put forward stays with them.",
    leave: "Leave the group",
    left: "You have left the group. What you have not put forward is still here.",
    come_back: "Join a group again",
};
