//! Words of a verdigrunnlag's next edition: the workshop that writes new norms for it, and its publication.

pub struct EditionWords {
    pub heading: &'static str,
    /// «2. utgave, 3. mars 2027»
    pub of_day: fn(u32, &str) -> String,
    pub begin: &'static str,
    pub about: &'static str,
    /// Above the form of the workshop: of this title.
    pub of: fn(&str) -> String,
    pub of_unknown: &'static str,
    /// On the facilitator's page.
    pub title: &'static str,
    /// Of this title, and which it would be.
    pub next: fn(u32, &str) -> String,
    /// What becomes of what there is, and of what.
    pub changes: [[&'static str; 2]; 3],
    pub publish: fn(u32) -> String,
    /// On the page that asks, over what goes: how many norms and taboos.
    pub going: &'static str,
    pub norms_go: fn(usize) -> String,
    pub taboos_go: fn(usize) -> String,
    pub message_goes: &'static str,
    pub truth_goes: &'static str,
    pub hidden_go: fn(usize) -> String,
    pub nothing_goes: &'static str,
    pub back: &'static str,
    /// Beside the field of a hovedbudskap: which it was in the edition before, and the press that takes it.
    pub former_message: fn(&str) -> String,
    pub use_again: &'static str,
    pub as_before: &'static str,
    pub question: &'static str,
    pub yes: &'static str,
    /// On the page of the workshop before: when the other was published.
    pub former: fn(&str) -> String,
}

pub const NB: EditionWords = EditionWords {
    heading: "Nye normer",
    of_day: |edition, date| format!("{edition}. utgave, {date}"),
    begin: "Nytt verksted fra dette verdigrunnlaget",
    about: "Dere skriver nye normer. Når de er publisert, kan de bli neste utgave av dette verdigrunnlaget. Tiltak, møter og lenker blir stående. En prøvekjøring blir aldri en utgave.",
    of: |title| format!("Skal bli neste utgave av «{title}»"),
    of_unknown: "Skal bli neste utgave av et verdigrunnlag",
    title: "Ny utgave av verdigrunnlaget",
    next: |edition, title| {
        format!("Det publiserte, med tittel og plakat, kan bli {edition}. utgave av «{title}».")
    },
    changes: [
        ["Blir stående:", "tiltak, møter, lenker og avsluttede pulsrunder."],
        [
            "Kommer i tillegg:",
            "det dere skrev under «Hva skjer videre?», og normer som var skjult, hvis dere ble enige om dem igjen.",
        ],
        [
            "Slettes:",
            "hovedbudskapene og «Sant», og normer og tabuer som ikke er med i den nye utgaven, med pulstall og plass i kalender og tekster.",
        ],
    ],
    publish: |edition| format!("Publiser som {edition}. utgave"),
    going: "Dette slettes fra verdigrunnlaget",
    norms_go: |n| if n == 1 { "1 norm".to_owned() } else { format!("{n} normer") },
    taboos_go: |n| if n == 1 { "1 tabu".to_owned() } else { format!("{n} tabuer") },
    message_goes: "Hovedbudskap",
    truth_goes: "Sant",
    hidden_go: |n| if n == 1 { "Og 1 som er skjult.".to_owned() } else { format!("Og {n} som er skjult.") },
    nothing_goes: "Ingen normer, tabuer, hovedbudskap eller «Sant» slettes: Den nye utgaven har de samme.",
    back: "Tilbake til verkstedet",
    former_message: |message| format!("Fra forrige utgave: «{message}»"),
    use_again: "Bruk det igjen",
    as_before: "Fra forrige utgave. Endre det, eller tøm feltet, hvis dere vil.",
    question: "Det som slettes, kan ikke hentes tilbake.",
    yes: "Ja, publiser ny utgave",
    former: |date| {
        format!(
            "Verdigrunnlaget har nå normer fra et annet verksted, publisert {date}. Det du skjuler, sletter eller publiserer her, når ikke dit lenger."
        )
    },
};

pub const NN: EditionWords = EditionWords {
    heading: "Nye normer",
    of_day: |edition, date| format!("{edition}. utgåve, {date}"),
    begin: "Ny verkstad frå dette verdigrunnlaget",
    about: "De skriv nye normer. Når dei er publiserte, kan dei bli neste utgåve av dette verdigrunnlaget. Tiltak, møte og lenkjer blir ståande. Ei prøvekøyring blir aldri ei utgåve.",
    of: |title| format!("Skal bli neste utgåve av «{title}»"),
    of_unknown: "Skal bli neste utgåve av eit verdigrunnlag",
    title: "Ny utgåve av verdigrunnlaget",
    next: |edition, title| {
        format!("Det publiserte, med tittel og plakat, kan bli {edition}. utgåve av «{title}».")
    },
    changes: [
        ["Blir ståande:", "tiltak, møte, lenkjer og avslutta pulsrundar."],
        [
            "Kjem i tillegg:",
            "det de skreiv under «Kva skjer vidare?», og normer som var skjulte, om de vart samde om dei igjen.",
        ],
        [
            "Blir sletta:",
            "hovudbodskapane og «Sant», og normer og tabu som ikkje er med i den nye utgåva, med pulstal og plass i kalender og tekstar.",
        ],
    ],
    publish: |edition| format!("Publiser som {edition}. utgåve"),
    going: "Dette blir sletta frå verdigrunnlaget",
    norms_go: |n| if n == 1 { "1 norm".to_owned() } else { format!("{n} normer") },
    taboos_go: |n| format!("{n} tabu"),
    message_goes: "Hovudbodskap",
    truth_goes: "Sant",
    hidden_go: |n| if n == 1 { "Og 1 som er skjult.".to_owned() } else { format!("Og {n} som er skjulte.") },
    nothing_goes: "Ingen normer, tabu, hovudbodskapar eller «Sant» blir sletta: Den nye utgåva har dei same.",
    back: "Tilbake til verkstaden",
    former_message: |message| format!("Frå førre utgåve: «{message}»"),
    use_again: "Bruk han igjen",
    as_before: "Frå førre utgåve. Endre han, eller tøm feltet, om de vil.",
    question: "Det som blir sletta, kan ikkje hentast tilbake.",
    yes: "Ja, publiser ny utgåve",
    former: |date| {
        format!(
            "Verdigrunnlaget har no normer frå ein annan verkstad, publisert {date}. Det du skjuler, slettar eller publiserer her, når ikkje dit lenger."
        )
    },
};

pub const EN: EditionWords = EditionWords {
    heading: "New norms",
    of_day: |edition, date| format!("Edition {edition}, {date}"),
    begin: "New workshop from this charter",
    about: "You write new norms. Once they are published, they can become the next edition of this charter. Actions, meetings and links stay. A rehearsal never becomes an edition.",
    of: |title| format!("To become the next edition of “{title}”"),
    of_unknown: "To become the next edition of a charter",
    title: "New edition of the charter",
    next: |edition, title| {
        format!("What is published, with its title and poster, can become edition {edition} of “{title}”.")
    },
    changes: [
        ["Kept:", "actions, meetings, links and pulse rounds that are over."],
        [
            "Added:",
            "what you wrote under “What happens next?”, and norms that were hidden, if you agreed on them again.",
        ],
        [
            "Deleted:",
            "the main messages and “True”, and norms and taboos that are not in the new edition, with their pulse figures and places in calendar and texts.",
        ],
    ],
    publish: |edition| format!("Publish as edition {edition}"),
    going: "This will be deleted from the charter",
    norms_go: |n| if n == 1 { "1 norm".to_owned() } else { format!("{n} norms") },
    taboos_go: |n| if n == 1 { "1 taboo".to_owned() } else { format!("{n} taboos") },
    message_goes: "Main message",
    truth_goes: "True",
    hidden_go: |n| format!("And {n} that {} hidden.", if n == 1 { "is" } else { "are" }),
    nothing_goes: "No norms, taboos, main messages or “True” will be deleted: the new edition has the same.",
    back: "Back to the workshop",
    former_message: |message| format!("From the edition before: “{message}”"),
    use_again: "Use it again",
    as_before: "From the edition before. Change it, or empty the field, if you like.",
    question: "What is deleted cannot be brought back.",
    yes: "Yes, publish the new edition",
    former: |date| {
        format!(
            "The charter now has norms from another workshop, published on {date}. What you hide, delete or publish here no longer reaches it."
        )
    },
};
