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
    pub question: &'static str,
    pub yes: &'static str,
    /// On the page of the workshop before: when the other was published.
    pub former: fn(&str) -> String,
}

pub const NB: EditionWords = EditionWords {
    heading: "Nye normer",
    of_day: |edition, date| format!("{edition}. utgave, {date}"),
    begin: "Nytt verksted fra dette verdigrunnlaget",
    about: "Dere skriver nye normer. Når det er publisert, kan det bli neste utgave av dette verdigrunnlaget, men ikke fra en prøvekjøring. Tiltak, møter og lenker blir stående.",
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
            "det dere skrev under «Hva skjer videre?», og normer som var skjult, om dere ble enige om dem igjen.",
        ],
        [
            "Slettes:",
            "hovedbudskapene, og normer og tabuer som ikke er med i den nye utgaven, med pulstall og plass i kalender og tekster.",
        ],
    ],
    publish: |edition| format!("Publiser som {edition}. utgave"),
    question: "Normer og tabuer som slettes, kan ikke hentes tilbake.",
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
    about: "De skriv nye normer. Når det er publisert, kan det bli neste utgåve av dette verdigrunnlaget, men ikkje frå ei prøvekøyring. Tiltak, møte og lenkjer blir ståande.",
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
            "hovudbodskapane, og normer og tabu som ikkje er med i den nye utgåva, med pulstal og plass i kalender og tekstar.",
        ],
    ],
    publish: |edition| format!("Publiser som {edition}. utgåve"),
    question: "Normer og tabu som blir sletta, kan ikkje hentast tilbake.",
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
    about: "You write new norms. Once it is published, it can become the next edition of this charter, but not from a rehearsal. Actions, meetings and links stay.",
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
            "the main messages, and norms and taboos that are not in the new edition, with their pulse figures and places in calendar and texts.",
        ],
    ],
    publish: |edition| format!("Publish as edition {edition}"),
    question: "Norms and taboos that are deleted cannot be brought back.",
    yes: "Yes, publish the new edition",
    former: |date| {
        format!(
            "The charter now has norms from another workshop, published {date}. What you hide, delete or publish here no longer reaches it."
        )
    },
};
