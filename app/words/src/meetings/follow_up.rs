//! Oppfølgingsmøte: whether a service lives by its values. Ours, in the guide's form; the sources say only «Oppfølgingsmøter
//! – noen må holde i det».

use super::line::{MeetingWords, Part, line};

pub const WORDS: MeetingWords = MeetingWords {
    name: ["Oppfølgingsmøte", "Oppfølgingsmøte", "Follow-up meeting"],
    about: [
        "De ansatte ser på hvordan de lever verdiene. Skal en sak følges opp, holdes et nytt hovedmøte: Det begynner med avtalene fra forrige møte.",
        "Dei tilsette ser på korleis dei lever verdiane. Skal ei sak følgjast opp, blir det halde eit nytt hovudmøte: Det byrjar med avtalane frå førre møte.",
        "The employees look at how they live their values. To follow up a case, hold a new main meeting: It begins with what was agreed in the last one.",
    ],
    heed: &[],
    parts: &[
        Part {
            name: ["Åpne", "Opne", "Open"],
            aim: None,
            lines: &[
                line([
                    "Minn om kjørereglene for likeverdig dialog.",
                    "Minn om køyrereglane for likeverdig dialog.",
                    "Remind everyone of the ground rules for a dialogue between equals.",
                ]),
                line([
                    "Les normene på verdiplakaten høyt.",
                    "Les normene på verdiplakaten høgt.",
                    "Read the norms on the poster of values aloud.",
                ]),
                line([
                    "Gå gjennom tiltakene siden sist.",
                    "Gå gjennom tiltaka sidan sist.",
                    "Go through the actions since last time.",
                ]),
            ],
        },
        Part {
            name: ["Undersøke", "Undersøkje", "Explore"],
            aim: Some([
                "Vi drøfter ingen enkeltsaker.",
                "Vi drøftar ingen enkeltsaker.",
                "We discuss no individual cases.",
            ]),
            lines: &[
                line([
                    "Tenk i stillhet, hver for dere: Hvor ofte lever vi slik hos oss?",
                    "Tenk i stillheit, kvar for dykk: Kor ofte lever vi slik hos oss?",
                    "Think in silence, each on your own: How often do we live like this here?",
                ]),
                line([
                    "Rekkefremlegg: Når levde vi slik? Når glapp det?",
                    "Rekkjeframlegg: Når levde vi slik? Når glapp det?",
                    "Round: When did we live like this? When did it slip?",
                ]),
            ],
        },
        Part {
            name: ["Lukke", "Lukke", "Close"],
            aim: None,
            lines: &[
                line(["Velg én norm å øve på.", "Vel éin norm å øve på.", "Choose one norm to practise."]),
                line([
                    "Avtal tiltak: Hva, hvem og når?",
                    "Avtal tiltak: Kva, kven og når?",
                    "Agree on actions: What, who and when?",
                ]),
                line([
                    "Avtal neste møte – noen må holde i det.",
                    "Avtal neste møte – nokon må halde i det.",
                    "Agree on the next meeting – somebody has to keep it going.",
                ]),
                line(["Evaluer møtet.", "Evaluer møtet.", "Evaluate the meeting."]),
                line([
                    "Takk for møtet og avslutt!",
                    "Takk for møtet og avslutt!",
                    "Thank everyone for the meeting, and end it!",
                ]),
            ],
        },
    ],
    draft: true,
};
