//! Samling, and one's place in the group.

pub struct Seat {
    pub joined: &'static str,
    pub who_sees: &'static str,
    pub wait_for_groups: &'static str,
    pub wait_for_group: &'static str,
    pub alone: &'static str,
    pub your_group: &'static str,
    pub your_place: fn(usize) -> String,
    pub chair_task: &'static str,
    pub scribe_task: &'static str,
    pub members: &'static str,
    pub you: &'static str,
    pub away: &'static str,
}

pub const NB: Seat = Seat {
    joined: "Du er med",
    who_sees: "Bare du ser det du skriver. Gruppen ser det når du legger det fram. Det gruppen velger, vises for alle – uten navn.",
    wait_for_groups: "Snart lages gruppene. Da står gruppenummeret ditt her.",
    wait_for_group: "Du venter på gruppe. Den kommer hit så snart det er plass.",
    alone: "Du skriver alene til det er plass i en gruppe. Det du skriver, blir med deg dit.",
    your_group: "Gruppen din",
    your_place: |n| format!("Du har plass {n}"),
    chair_task: "Du er ordstyrer: Se til at alle slipper til, og ta gruppen videre til neste steg.",
    scribe_task: "Du er referent: Slå sammen og skriv om det gruppen blir enig om.",
    members: "Rundt bordet",
    you: "deg",
    away: "ikke her nå",
};

pub const NN: Seat = Seat {
    joined: "Du er med",
    who_sees: "Berre du ser det du skriv. Gruppa ser det når du legg det fram. Det gruppa vel, blir vist for alle – utan namn.",
    wait_for_groups: "Snart blir gruppene laga. Då står gruppenummeret ditt her.",
    wait_for_group: "Du ventar på gruppe. Ho kjem hit så snart det er plass.",
    alone: "Du skriv åleine til det er plass i ei gruppe. Det du skriv, blir med deg dit.",
    your_group: "Gruppa di",
    your_place: |n| format!("Du har plass {n}"),
    chair_task: "Du er ordstyrar: Sjå til at alle slepp til, og ta gruppa vidare til neste steg.",
    scribe_task: "Du er referent: Slå saman og skriv om det gruppa blir einig om.",
    members: "Rundt bordet",
    you: "deg",
    away: "ikkje her no",
};

pub const EN: Seat = Seat {
    joined: "You are in",
    who_sees: "Only you see what you write. Your group sees it when you put it forward. What the group chooses is shown to everyone – without names.",
    wait_for_groups: "Groups are made soon. Your group number will appear here.",
    wait_for_group: "You are waiting for a group. It appears here as soon as there is room.",
    alone: "You write on your own until there is room in a group. What you write comes with you.",
    your_group: "Your group",
    your_place: |n| format!("You have seat {n}"),
    chair_task: "You are the chair: See that everyone gets their turn, and take the group to the next step.",
    scribe_task: "You are the note-taker: Merge and reword what the group agrees on.",
    members: "Around the table",
    you: "you",
    away: "not here now",
};
