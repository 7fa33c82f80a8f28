//! «Velg fem», ties, taboos and «Vi er enige».

pub struct Vote {
    pub mark_up_to: fn(usize) -> String,
    pub on_tie: fn(usize) -> String,
    /// Instead, where there are no more norms than places.
    pub room_for_all: fn(usize) -> String,
    pub take_all: fn(usize) -> String,
    pub marked: fn(usize, usize) -> String,
    pub too_many: &'static str,
    pub send: &'static str,
    pub sent: &'static str,
    /// The same with nothing ticked.
    pub sent_blank: &'static str,
    pub no_norms: &'static str,
    pub proposal: &'static str,
    pub empty_proposal: &'static str,
    pub tied: &'static str,
    pub settle: fn(usize) -> String,
    pub settled: &'static str,
    pub left_out: &'static str,
    pub use_ticked: &'static str,
    pub leave_open: &'static str,
    pub others_settle: &'static str,
    pub vote_on_tie: &'static str,
    pub vote_again: &'static str,
    pub no_taboos: &'static str,
    /// Some are put forward, and none is ticked.
    pub none_ticked: &'static str,
    pub stands_behind: &'static str,
    pub agree: &'static str,
    pub tie_blocks: &'static str,
    pub i_agreed: &'static str,
    pub agreed: &'static str,
    pub wait_for_plenum: &'static str,
}

/// As many norms as there is room for, and more than two, as a word.
fn few(n: usize) -> &'static str {
    match n {
        3 => "tre",
        4 => "fire",
        _ => "fem",
    }
}

fn few_en(n: usize) -> &'static str {
    match n {
        3 => "three",
        4 => "four",
        _ => "five",
    }
}

pub const NB: Vote = Vote {
    mark_up_to: |n| match n {
        1 => "Kryss av én norm. Ingen ser hva du velger.".to_owned(),
        n => format!("Kryss av inntil {n} normer. Ingen ser hva du velger."),
    },
    on_tie: |n| match n {
        1 => "Disse fikk likt. Kryss av én. Ingen ser hva du velger.".to_owned(),
        n => format!("Disse fikk likt. Kryss av inntil {n}. Ingen ser hva du velger."),
    },
    room_for_all: |n| match n {
        1 => "Gruppen har én norm. Skal den være med? Ingen ser hva du velger.".to_owned(),
        2 => "Begge normene får plass. Kryss av, eller ta med begge. Ingen ser hva du velger.".to_owned(),
        n => format!(
            "Alle {} normene får plass. Kryss av, eller ta med alle. Ingen ser hva du velger.",
            few(n)
        ),
    },
    take_all: |n| match n {
        1 => "Ta med normen".to_owned(),
        2 => "Ta med begge".to_owned(),
        n => format!("Ta med alle {}", few(n)),
    },
    marked: |n, of| format!("{n} av {of} valgt"),
    too_many: "Du har krysset av for mange. Ta bort noen.",
    send: "Send stemmene",
    sent: "Stemmene dine er sendt. Du kan endre og sende på nytt til runden er over.",
    sent_blank: "Du har sendt uten å krysse av noe. Du kan krysse av og sende på nytt til runden er over.",
    no_norms: "Gruppen har ingen normer å velge mellom. Gå videre, eller gå tilbake og legg fram noen.",
    proposal: "Forslaget",
    empty_proposal: "Ingen normer fikk stemmer.",
    tied: "likt",
    settle: |n| match n {
        1 => "Disse fikk likt, og det er plass til én. Snakk sammen, og velg.".to_owned(),
        n => format!("Disse fikk likt, og det er plass til {n}. Snakk sammen, og velg."),
    },
    settled: "Disse fikk likt. Gruppen har valgt det som er krysset av.",
    left_out: "Disse fikk likt. Gruppen har latt det stå åpent.",
    use_ticked: "Bruk det dere har krysset av",
    leave_open: "La det stå åpent",
    others_settle: "Ordstyreren eller referenten krysser av for gruppen.",
    vote_on_tie: "Stem over dem som står likt",
    vote_again: "Stem på nytt",
    no_taboos: "Ingen tabuer er lagt fram.",
    none_ticked: "Ingen tabuer er krysset av. Går dere videre nå, blir ingen av dem med.",
    stands_behind: "Gruppen står bak",
    agree: "Vi er enige",
    tie_blocks: "Noen normer står likt. Avgjør dem før dere blir enige.",
    i_agreed: "Du er enig.",
    agreed: "Gruppen er enig",
    wait_for_plenum: "Bra jobbet! Dere er ferdige med denne verdien. Se på storskjermen når rommet går videre.",
};

pub const NN: Vote = Vote {
    mark_up_to: |n| match n {
        1 => "Kryss av éi norm. Ingen ser kva du vel.".to_owned(),
        n => format!("Kryss av inntil {n} normer. Ingen ser kva du vel."),
    },
    on_tie: |n| match n {
        1 => "Desse fekk likt. Kryss av éi. Ingen ser kva du vel.".to_owned(),
        n => format!("Desse fekk likt. Kryss av inntil {n}. Ingen ser kva du vel."),
    },
    room_for_all: |n| match n {
        1 => "Gruppa har éi norm. Skal ho vere med? Ingen ser kva du vel.".to_owned(),
        2 => "Begge normene får plass. Kryss av, eller ta med begge. Ingen ser kva du vel.".to_owned(),
        n => format!("Alle {} normene får plass. Kryss av, eller ta med alle. Ingen ser kva du vel.", few(n)),
    },
    take_all: |n| match n {
        1 => "Ta med norma".to_owned(),
        2 => "Ta med begge".to_owned(),
        n => format!("Ta med alle {}", few(n)),
    },
    marked: |n, of| format!("{n} av {of} valde"),
    too_many: "Du har kryssa av for mange. Ta bort nokre.",
    send: "Send røystene",
    sent: "Røystene dine er sende. Du kan endre og sende på nytt til runden er over.",
    sent_blank: "Du har sendt utan å krysse av noko. Du kan krysse av og sende på nytt til runden er over.",
    no_norms: "Gruppa har ingen normer å velje mellom. Gå vidare, eller gå tilbake og legg fram nokre.",
    proposal: "Forslaget",
    empty_proposal: "Ingen normer fekk røyster.",
    tied: "likt",
    settle: |n| match n {
        1 => "Desse fekk likt, og det er plass til éi. Snakk saman, og vel.".to_owned(),
        n => format!("Desse fekk likt, og det er plass til {n}. Snakk saman, og vel."),
    },
    settled: "Desse fekk likt. Gruppa har valt det som er kryssa av.",
    left_out: "Desse fekk likt. Gruppa har late det stå ope.",
    use_ticked: "Bruk det de har kryssa av",
    leave_open: "La det stå ope",
    others_settle: "Ordstyraren eller referenten kryssar av for gruppa.",
    vote_on_tie: "Røyst over dei som står likt",
    vote_again: "Røyst på nytt",
    no_taboos: "Ingen tabu er lagde fram.",
    none_ticked: "Ingen tabu er kryssa av. Går de vidare no, blir ingen av dei med.",
    stands_behind: "Gruppa står bak",
    agree: "Vi er einige",
    tie_blocks: "Nokre normer står likt. Avgjer dei før de blir einige.",
    i_agreed: "Du er einig.",
    agreed: "Gruppa er einig",
    wait_for_plenum: "Bra jobba! De er ferdige med denne verdien. Sjå på storskjermen når rommet går vidare.",
};

pub const EN: Vote = Vote {
    mark_up_to: |n| match n {
        1 => "Tick one norm. Nobody sees what you choose.".to_owned(),
        n => format!("Tick up to {n} norms. Nobody sees what you choose."),
    },
    on_tie: |n| match n {
        1 => "These are tied. Tick one. Nobody sees what you choose.".to_owned(),
        n => format!("These are tied. Tick up to {n}. Nobody sees what you choose."),
    },
    room_for_all: |n| match n {
        1 => "The group has one norm. Should it be included? Nobody sees what you choose.".to_owned(),
        2 => "There is room for both norms. Tick, or include both. Nobody sees what you choose.".to_owned(),
        n => format!(
            "There is room for all {} norms. Tick, or include all. Nobody sees what you choose.",
            few_en(n)
        ),
    },
    take_all: |n| match n {
        1 => "Include the norm".to_owned(),
        2 => "Include both".to_owned(),
        n => format!("Include all {}", few_en(n)),
    },
    marked: |n, of| format!("{n} of {of} chosen"),
    too_many: "You have ticked too many. Untick some.",
    send: "Send your votes",
    sent: "Your votes have been sent. You can change them and send again until the round is over.",
    sent_blank: "You sent your ballot with nothing ticked. You can tick and send again until the round is over.",
    no_norms: "The group has no norms to choose from. Move on, or go back and put some forward.",
    proposal: "The proposal",
    empty_proposal: "No norms got votes.",
    tied: "tied",
    settle: |n| match n {
        1 => "These are tied, and there is room for one. Talk, and choose.".to_owned(),
        n => format!("These are tied, and there is room for {n}. Talk, and choose."),
    },
    settled: "These were tied. The group has chosen what is ticked.",
    left_out: "These were tied. The group has left it open.",
    use_ticked: "Use what you have ticked",
    leave_open: "Leave it open",
    others_settle: "The chair or the note-taker ticks for the group.",
    vote_on_tie: "Vote on those that are tied",
    vote_again: "Vote again",
    no_taboos: "No taboos have been put forward.",
    none_ticked: "No taboos are ticked. If you move on now, none of them are included.",
    stands_behind: "The group stands behind it",
    agree: "We agree",
    tie_blocks: "Some norms are tied. Settle them before you agree.",
    i_agreed: "You agree.",
    agreed: "The group has agreed",
    wait_for_plenum: "Well done! You have finished this value. Look at the big screen when the room moves on.",
};
