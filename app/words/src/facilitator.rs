//! Words for running the room. Those for the material are in `words::material`.

use domain::view::Busy;

pub struct Facilitator {
    pub next_step: &'static str,
    pub previous_step: &'static str,
    pub undo: &'static str,
    pub now_at: fn(&str) -> String,
    pub then: fn(&str) -> String,
    pub still_writing: fn(Busy) -> String,
    pub press_again: fn(Busy) -> String,
    pub undo_move: fn(&str) -> String,
    pub undo_timer: &'static str,
    /// Without groups, or with those there were.
    pub undo_groups: [&'static str; 2],
    pub undo_seat: fn(usize) -> String,
    /// Taken away, or shown again.
    pub undo_reveal: [&'static str; 2],
    /// Shown again, or hidden again.
    pub undo_hide: [&'static str; 2],
    pub undo_merge: &'static str,
    pub undo_apart: &'static str,
    pub undo_order: &'static str,
    pub undo_poster: &'static str,
    pub undo_message: fn(&str) -> String,
    pub undo_truth: fn(&str) -> String,
    /// Unlocked, or approved again as it was.
    pub undo_approval: [fn(&str) -> String; 2],
    pub undo_steps: &'static str,
    /// Nothing to see for leaders, or what was published before.
    pub undo_publish: [&'static str; 2],
    pub undo_design: &'static str,
    pub undo_nothing: &'static str,
    pub map: &'static str,
    /// Of a value that is behind, and of which nothing came.
    pub no_result: &'static str,
    pub skip_value: &'static str,
    /// Before it is done: to where everybody goes.
    pub skip_question: fn(&str) -> String,
    pub on_screen: &'static str,
    pub new_window: &'static str,
    pub rehearsal: &'static str,
    pub rehearsal_note: &'static str,
    pub pause: &'static str,
    pub resume: &'static str,
    pub extend: &'static str,
    pub participants: &'static str,
    pub joined: fn(usize) -> String,
    pub waiting: fn(usize) -> String,
    pub new_group: &'static str,
    pub new_group_note: &'static str,
    /// One alone borrows the one at this place of this group.
    pub new_group_borrows: fn(usize, usize) -> String,
    pub move_from: fn(usize) -> String,
    pub move_who: &'static str,
    pub move_to: &'static str,
    pub move_pick_place: &'static str,
    pub move_pick_group: &'static str,
    pub move_to_new: &'static str,
    pub move_to_new_alone: &'static str,
    pub move_shared: &'static str,
    pub move_button: &'static str,
    pub close_joining: &'static str,
    pub open_joining: &'static str,
    pub joining_closed: &'static str,
    pub how_to_join: &'static str,
    /// Of a machine that has several.
    pub addresses: &'static str,
    pub address_shown: &'static str,
    pub show_address: &'static str,
    pub address_reached: &'static str,
    pub code: &'static str,
    pub qr: &'static str,
    pub make_groups: &'static str,
    pub make_groups_again: &'static str,
    pub groups: &'static str,
    pub group: &'static str,
    pub size: fn(usize) -> String,
    pub lobby_advice: &'static str,
    pub individual_prompt: &'static str,
    pub group_prompt: &'static str,
    pub intro_advice: &'static str,
    pub individual_advice: [&'static str; 3],
    /// How many have written something, of how many.
    pub wrote: fn(usize, usize) -> String,
    pub most_wrote: &'static str,
    pub group_step: &'static str,
    pub agreed: &'static str,
    pub at_work: &'static str,
    pub agreed_of: fn(usize, usize) -> String,
    pub group_advice: &'static str,
    /// What the round is, which the method has a word of its own for.
    pub round_means: &'static str,
    pub close_session: &'static str,
    pub close_question: &'static str,
    /// How many have not answered the three questions.
    pub not_answered: fn(usize) -> String,
    /// While there are fewer than five answers.
    pub few_answers: &'static str,
    /// How many are in the midst of answering.
    pub answering: fn(Busy) -> String,
    /// The session ends when they are done.
    pub waits_for_answers: fn(Busy) -> String,
}

/// So many, or a word for few.
fn some(who: Busy, few: &str) -> String {
    match who {
        Busy::Some => few.to_owned(),
        Busy::Count(count) => count.to_string(),
    }
}

/// «Someone is», «3 are»
fn some_are(who: Busy) -> String {
    let are = if who == Busy::Some { "is" } else { "are" };
    format!("{} {are}", some(who, "Someone"))
}

pub const NB: Facilitator = Facilitator {
    next_step: "Neste steg",
    previous_step: "Forrige steg",
    undo: "Angre",
    now_at: |stage| format!("Nå: {stage}"),
    then: |stage| format!("Neste: {stage}"),
    still_writing: |who| format!("{} skriver fortsatt", some(who, "Noen")),
    press_again: |who| format!("{} skriver fortsatt. Trykk en gang til for å gå videre.", some(who, "Noen")),
    undo_move: |stage| format!("Angre: gå tilbake til {stage}"),
    undo_timer: "Angre: still klokken tilbake",
    undo_groups: ["Angre: fjern gruppene", "Angre: ta tilbake de forrige gruppene"],
    undo_seat: |n| format!("Angre: flytt tilbake til gruppe {n}"),
    undo_reveal: ["Angre: ta resultatet bort fra skjermen", "Angre: vis resultatet igjen"],
    undo_hide: ["Angre: vis igjen det du sist skjulte", "Angre: skjul igjen det du sist viste"],
    undo_merge: "Angre: ta tilbake siste sammenslåing, oppdeling eller omformulering",
    undo_apart: "Angre: foreslå dem sammen igjen",
    undo_order: "Angre: flytt linjen tilbake",
    undo_poster: "Angre: siste valg for plakaten",
    undo_message: |value| format!("Angre: det du sist skrev som hovedbudskap for {value}"),
    undo_truth: |value| format!("Angre: det du sist skrev under «Sant» for {value}"),
    undo_approval: [
        |value| format!("Angre: lås opp {value}"),
        |value| format!("Angre: godkjenn {value} igjen, slik det var"),
    ],
    undo_steps: "Angre: det du sist skrev under «Hva skjer videre?»",
    undo_publish: [
        "Angre: ta resultatet tilbake fra lederne",
        "Angre: vis lederne det forrige resultatet igjen",
    ],
    undo_design: "Angre: ta tilbake siste endring av verdiplakaten",
    undo_nothing: "Ingenting å angre.",
    map: "Hele verkstedet",
    no_result: "uten resultat",
    skip_value: "Hopp over verdien",
    skip_question: |to| {
        format!(
            "Hoppe over det som er igjen av verdien? Alle går rett til {to}. Det som er skrevet og ikke lagt fram, blir ikke med. Å hoppe over kan angres."
        )
    },
    on_screen: "Vis på storskjerm",
    new_window: "Åpnes i eget vindu. Flytt det til projektoren.",
    rehearsal: "Prøvekjøring",
    rehearsal_note: "Deltakerne er simulerte.",
    pause: "Pause",
    resume: "Fortsett",
    extend: "Forleng med 1 min",
    participants: "Deltakere",
    joined: |n| format!("{n} er med"),
    waiting: |n| format!("{n} venter på gruppe"),
    new_group: "Lag ny gruppe",
    new_group_note: "De som venter, blir en gruppe.",
    new_group_borrows: |group, place| {
        format!("Plass {place} i gruppe {group} må flytte til den nye gruppen. Spør først.")
    },
    move_from: |n| format!("Flytt noen fra gruppe {n}"),
    move_who: "Hvem?",
    move_to: "Hvor?",
    move_pick_place: "Velg plass",
    move_pick_group: "Velg gruppe",
    move_to_new: "Ny gruppe",
    move_to_new_alone: "Ny gruppe – blir alene",
    move_shared: "deler telefon, flyttes sammen",
    move_button: "Flytt",
    close_joining: "Steng for nye deltakere",
    open_joining: "Åpne for nye deltakere",
    joining_closed: "Stengt for nye deltakere.",
    how_to_join: "Skann koden, eller gå til",
    addresses: "Kommer ikke telefonene fram? Prøv en annen adresse",
    address_shown: "Vises på storskjermen",
    show_address: "Vis på storskjermen",
    address_reached: "En telefon har kommet fram",
    code: "Verkstedkode",
    qr: "QR-kode for å bli med",
    make_groups: "Lag grupper",
    make_groups_again: "Lag gruppene på nytt",
    groups: "Grupper",
    group: "Gruppe",
    size: |n| if n == 1 { "1 deltaker".to_owned() } else { format!("{n} deltakere") },
    lobby_advice: "Det er best å lage grupper når de fleste er inne. De som kommer senere, får plass der det er ledig.",
    individual_prompt: "Oppgaven hver for seg",
    group_prompt: "Oppgaven i gruppen",
    intro_advice: "Les oppgaven høyt. Deretter skriver alle hver for seg.",
    individual_advice: [
        "La det være stille. Ingen ser hva andre skriver.",
        "Trenger de mer tid, kan du forlenge.",
        "Når tiden er ute, låses ingenting.",
    ],
    wrote: |n, of| format!("{n} av {of} har skrevet noe"),
    most_wrote: "De fleste har skrevet noe",
    group_step: "Steg",
    agreed: "Enige",
    at_work: "Ikke ennå",
    agreed_of: |n, of| {
        if of == 1 { format!("{n} av 1 gruppe er enig") } else { format!("{n} av {of} grupper er enige") }
    },
    round_means: "I rekkefremlegget legger hver fram ett bidrag etter tur, uten avbrytelser.",
    group_advice: "Dere kan gå videre uten en gruppe som står fast. Bare grupper som er enige, er med i resultatet for verdien.",
    close_session: "Avslutt økten",
    close_question: "Avslutte økten? Det kan ikke angres. Utkast som ikke er lagt fram, slettes. Det gruppene la fram, er med i bearbeidingen.",
    not_answered: |n| format!("{n} har ikke svart på de tre spørsmålene."),
    few_answers: "Færre enn fem har svart til nå. Blir det med det, blir ingen svar tatt vare på.",
    answering: |who| format!("{} svarer nå", some(who, "Noen")),
    waits_for_answers: |who| {
        format!(
            "Venter på {} som svarer nå. Trykk en gang til for å avslutte med en gang.",
            some(who, "noen")
        )
    },
};

pub const NN: Facilitator = Facilitator {
    next_step: "Neste steg",
    previous_step: "Førre steg",
    undo: "Angre",
    now_at: |stage| format!("No: {stage}"),
    then: |stage| format!("Neste: {stage}"),
    still_writing: |who| format!("{} skriv framleis", some(who, "Nokon")),
    press_again: |who| format!("{} skriv framleis. Trykk éin gong til for å gå vidare.", some(who, "Nokon")),
    undo_move: |stage| format!("Angre: gå tilbake til {stage}"),
    undo_timer: "Angre: still klokka tilbake",
    undo_groups: ["Angre: fjern gruppene", "Angre: ta tilbake dei førre gruppene"],
    undo_seat: |n| format!("Angre: flytt tilbake til gruppe {n}"),
    undo_reveal: ["Angre: ta resultatet bort frå skjermen", "Angre: vis resultatet igjen"],
    undo_hide: ["Angre: vis igjen det du sist skjulte", "Angre: skjul igjen det du sist viste"],
    undo_merge: "Angre: ta tilbake siste samanslåing, oppdeling eller omformulering",
    undo_apart: "Angre: føreslå dei saman igjen",
    undo_order: "Angre: flytt linja tilbake",
    undo_poster: "Angre: siste val for plakaten",
    undo_message: |value| format!("Angre: det du sist skreiv som hovudbodskap for {value}"),
    undo_truth: |value| format!("Angre: det du sist skreiv under «Sant» for {value}"),
    undo_approval: [
        |value| format!("Angre: lås opp {value}"),
        |value| format!("Angre: godkjenn {value} igjen, slik det var"),
    ],
    undo_steps: "Angre: det du sist skreiv under «Kva skjer vidare?»",
    undo_publish: [
        "Angre: ta resultatet tilbake frå leiarane",
        "Angre: vis leiarane det førre resultatet igjen",
    ],
    undo_design: "Angre: ta tilbake siste endring av verdiplakaten",
    undo_nothing: "Ingenting å angre.",
    map: "Heile verkstaden",
    no_result: "utan resultat",
    skip_value: "Hopp over verdien",
    skip_question: |to| {
        format!(
            "Hoppe over det som er att av verdien? Alle går rett til {to}. Det som er skrive og ikkje lagt fram, blir ikkje med. Å hoppe over kan angrast."
        )
    },
    on_screen: "Vis på storskjerm",
    new_window: "Opnar seg i eit eige vindauge. Flytt det til projektoren.",
    rehearsal: "Prøvekøyring",
    rehearsal_note: "Deltakarane er simulerte.",
    pause: "Pause",
    resume: "Hald fram",
    extend: "Forleng med 1 min",
    participants: "Deltakarar",
    joined: |n| format!("{n} er med"),
    waiting: |n| format!("{n} ventar på gruppe"),
    new_group: "Lag ny gruppe",
    new_group_note: "Dei som ventar, blir ei gruppe.",
    new_group_borrows: |group, place| {
        format!("Plass {place} i gruppe {group} må flytte til den nye gruppa. Spør først.")
    },
    move_from: |n| format!("Flytt nokon frå gruppe {n}"),
    move_who: "Kven?",
    move_to: "Kvar?",
    move_pick_place: "Vel plass",
    move_pick_group: "Vel gruppe",
    move_to_new: "Ny gruppe",
    move_to_new_alone: "Ny gruppe – blir åleine",
    move_shared: "deler telefon, blir flytta saman",
    move_button: "Flytt",
    close_joining: "Steng for nye deltakarar",
    open_joining: "Opne for nye deltakarar",
    joining_closed: "Stengt for nye deltakarar.",
    how_to_join: "Skann koden, eller gå til",
    addresses: "Kjem ikkje telefonane fram? Prøv ei anna adresse",
    address_shown: "Blir vist på storskjermen",
    show_address: "Vis på storskjermen",
    address_reached: "Ein telefon har kome fram",
    code: "Verkstadkode",
    qr: "QR-kode for å bli med",
    make_groups: "Lag grupper",
    make_groups_again: "Lag gruppene på nytt",
    groups: "Grupper",
    group: "Gruppe",
    size: |n| if n == 1 { "1 deltakar".to_owned() } else { format!("{n} deltakarar") },
    lobby_advice: "Det er best å lage grupper når dei fleste er inne. Dei som kjem seinare, får plass der det er ledig.",
    individual_prompt: "Oppgåva kvar for seg",
    group_prompt: "Oppgåva i gruppa",
    intro_advice: "Les oppgåva høgt. Deretter skriv alle kvar for seg.",
    individual_advice: [
        "La det vere stille. Ingen ser kva andre skriv.",
        "Treng dei meir tid, kan du forlengje.",
        "Når tida er ute, blir ingenting låst.",
    ],
    wrote: |n, of| format!("{n} av {of} har skrive noko"),
    most_wrote: "Dei fleste har skrive noko",
    group_step: "Steg",
    agreed: "Einige",
    at_work: "Ikkje enno",
    agreed_of: |n, of| {
        if of == 1 { format!("{n} av 1 gruppe er einig") } else { format!("{n} av {of} grupper er einige") }
    },
    round_means: "I rekkjeframlegget legg kvar fram eitt bidrag etter tur, utan avbrot.",
    group_advice: "De kan gå vidare utan ei gruppe som står fast. Berre grupper som er einige, er med i resultatet for verdien.",
    close_session: "Avslutt økta",
    close_question: "Avslutte økta? Det kan ikkje angrast. Utkast som ikkje er lagde fram, blir sletta. Det gruppene la fram, er med i bearbeidinga.",
    not_answered: |n| format!("{n} har ikkje svart på dei tre spørsmåla."),
    few_answers: "Færre enn fem har svart til no. Blir det med det, blir ingen svar tekne vare på.",
    answering: |who| format!("{} svarer no", some(who, "Nokon")),
    waits_for_answers: |who| {
        format!(
            "Ventar på {} som svarer no. Trykk éin gong til for å avslutte med ein gong.",
            some(who, "nokon")
        )
    },
};

pub const EN: Facilitator = Facilitator {
    next_step: "Next step",
    previous_step: "Previous step",
    undo: "Undo",
    now_at: |stage| format!("Now: {stage}"),
    then: |stage| format!("Next: {stage}"),
    still_writing: |who| format!("{} still writing", some_are(who)),
    press_again: |who| format!("{} still writing. Press again to go on.", some_are(who)),
    undo_move: |stage| format!("Undo: go back to {stage}"),
    undo_timer: "Undo: put the clock back as it was",
    undo_groups: ["Undo: remove the groups", "Undo: bring back the earlier groups"],
    undo_seat: |n| format!("Undo: move back to group {n}"),
    undo_reveal: ["Undo: take the result off the screen", "Undo: show the result again"],
    undo_hide: ["Undo: show again what you last hid", "Undo: hide again what you last showed"],
    undo_merge: "Undo: take back the last merging, splitting or rewording",
    undo_apart: "Undo: suggest them together again",
    undo_order: "Undo: move the line back",
    undo_poster: "Undo: the last choice for the poster",
    undo_message: |value| format!("Undo: what you last wrote as the main message for {value}"),
    undo_truth: |value| format!("Undo: what you last wrote as “true” for {value}"),
    undo_approval: [
        |value| format!("Undo: unlock {value}"),
        |value| format!("Undo: approve {value} again, as it was"),
    ],
    undo_steps: "Undo: what you last wrote under “What happens next?”",
    undo_publish: [
        "Undo: take the result back from the leaders",
        "Undo: show leaders the earlier result again",
    ],
    undo_design: "Undo: take back the last change to the poster",
    undo_nothing: "Nothing to undo.",
    map: "The whole workshop",
    no_result: "no result",
    skip_value: "Skip this value",
    skip_question: |to| {
        format!(
            "Skip what is left of this value? Everyone goes straight to {to}. What has been written and not put forward is left out. Skipping can be undone."
        )
    },
    on_screen: "Show on the big screen",
    new_window: "Opens in its own window. Move it to the projector.",
    rehearsal: "Rehearsal",
    rehearsal_note: "The participants are simulated.",
    pause: "Pause",
    resume: "Resume",
    extend: "Add 1 minute",
    participants: "Participants",
    joined: |n| format!("{n} joined"),
    waiting: |n| format!("{n} waiting for a group"),
    new_group: "Make a new group",
    new_group_note: "Those who are waiting become a group.",
    new_group_borrows: |group, place| {
        format!("Seat {place} in group {group} has to move to the new group. Ask first.")
    },
    move_from: |n| format!("Move someone from group {n}"),
    move_who: "Who?",
    move_to: "Where to?",
    move_pick_place: "Choose a seat",
    move_pick_group: "Choose a group",
    move_to_new: "New group",
    move_to_new_alone: "New group – will be alone",
    move_shared: "share a phone, move together",
    move_button: "Move",
    close_joining: "Close to new participants",
    open_joining: "Open to new participants",
    joining_closed: "Closed to new participants.",
    how_to_join: "Scan the code, or go to",
    addresses: "Phones not getting through? Try another address",
    address_shown: "On the big screen",
    show_address: "Show on the big screen",
    address_reached: "A phone has got through",
    code: "Workshop code",
    qr: "QR code for joining",
    make_groups: "Make groups",
    make_groups_again: "Make the groups again",
    groups: "Groups",
    group: "Group",
    size: |n| if n == 1 { "1 participant".to_owned() } else { format!("{n} participants") },
    lobby_advice: "It is best to make groups when most people are in. Those who come later get a seat where there is room.",
    individual_prompt: "The task on your own",
    group_prompt: "The task in the group",
    intro_advice: "Read the task aloud. Then everyone writes on their own.",
    individual_advice: [
        "Keep it quiet. Nobody sees what others write.",
        "If they need more time, add some.",
        "When time is up, nothing is locked.",
    ],
    wrote: |n, of| format!("{n} of {of} have written something"),
    most_wrote: "Most have written something",
    group_step: "Step",
    agreed: "Agreed",
    at_work: "Not yet",
    agreed_of: |n, of| {
        if of == 1 { format!("{n} of 1 group has agreed") } else { format!("{n} of {of} groups have agreed") }
    },
    round_means: "In the round robin, each person puts forward one contribution in turn, without interruptions.",
    group_advice: "You can go on without a group that is stuck. Only groups that have agreed count in the result for this value.",
    close_session: "End the session",
    close_question: "End the session? This cannot be undone. Drafts that were never put forward are deleted. What the groups put forward is kept, and you prepare the result from it.",
    not_answered: |n| {
        let have = if n == 1 { "has" } else { "have" };
        format!("{n} {have} not answered the three questions.")
    },
    few_answers: "Fewer than five have answered so far. If it stays at that, no answers are kept.",
    answering: |who| format!("{} answering now", some_are(who)),
    waits_for_answers: |who| match who {
        Busy::Some => "Waiting for someone who is answering now. Press again to end at once.".to_owned(),
        Busy::Count(n) => {
            format!("Waiting for {n} who are answering now. Press again to end at once.")
        }
    },
};
