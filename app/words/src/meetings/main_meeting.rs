//! Hovedmøte: ÅPNE – UNDERSØKE – LUKKE (the guide's 3.2.3). The guide says what the møteleder does; here it is said to them.

use super::line::{MeetingWords, Part, line, noted};

pub const WORDS: MeetingWords = MeetingWords {
    name: ["Hovedmøte", "Hovudmøte", "Main meeting"],
    about: [
        "Alle møtes: den/de det gjelder, og fagpersonene.",
        "Alle møtest: den/dei det gjeld, og fagpersonane.",
        "Everyone meets: those concerned, and the professionals.",
    ],
    heed: &[
        [
            "Et møte skal ha en tydelig start og slutt.",
            "Eit møte skal ha ein tydeleg start og slutt.",
            "A meeting must have a clear beginning and end.",
        ],
        [
            "Vi kan ikke lede møter likt: Led møtet og snakk ut fra deg selv – personlig og autentisk. Her står hva som skal med, ikke hva du skal si.",
            "Vi kan ikkje leie møte likt: Lei møtet og snakk ut frå deg sjølv – personleg og autentisk. Her står kva som skal med, ikkje kva du skal seie.",
            "We cannot all lead meetings alike: Lead the meeting and speak as yourself – personally and authentically. Here is what to include, not what to say.",
        ],
    ],
    parts: &[
        Part {
            name: ["Åpne", "Opne", "Open"],
            aim: Some([
                "Lag en god ramme for møtet!",
                "Lag ei god ramme for møtet!",
                "Set a good frame for the meeting!",
            ]),
            lines: &[
                line([
                    "Ønsk velkommen til møtet, presenter formålet/hensikten med møtet og hva som er avtalt med den/de det gjelder.",
                    "Ønsk velkomen til møtet, presenter formålet/hensikta med møtet og kva som er avtalt med den/dei det gjeld.",
                    "Welcome everyone to the meeting, present what it is for and what has been agreed with those concerned.",
                ]),
                line([
                    "Sørg for presentasjon av deltakerne (de presenterer seg selv), og at de sier hvorfor de deltar – hva er den enkeltes ansvar?",
                    "Sørg for presentasjon av deltakarane (dei presenterer seg sjølve), og at dei seier kvifor dei deltek – kva er ansvaret til den enkelte?",
                    "See to it that the participants are introduced (they introduce themselves) and say why they take part – what is each one’s responsibility?",
                ]),
                noted(
                    [
                        "Presenter hvilken møteform og struktur som er valgt, tilpasset møtets formål.",
                        "Presenter kva møteform og struktur som er vald, tilpassa formålet med møtet.",
                        "Present the form and structure chosen for the meeting, adapted to its purpose.",
                    ],
                    [
                        "«Jeg kommer til å lede møtet på denne måten …»",
                        "«Eg kjem til å leie møtet på denne måten …»",
                        "“I am going to lead the meeting in this way …”",
                    ],
                ),
                line([
                    "Minn om taushetsplikten.",
                    "Minn om teieplikta.",
                    "Remind everyone of the duty of confidentiality.",
                ]),
                line([
                    "Les avtaler gjort i forrige møte – fra referatet/stafettlogg.",
                    "Les avtalar gjorde i førre møte – frå referatet/stafettlogg.",
                    "Read what was agreed in the last meeting – from the minutes/stafettlogg.",
                ]),
            ],
        },
        Part {
            name: ["Undersøke", "Undersøkje", "Explore"],
            aim: None,
            lines: &[
                line([
                    "Styr møtets form og innhold i henhold til formålet med møtet, og for det «lange løp» i det tverrfaglige samarbeidet.",
                    "Styr forma og innhaldet i møtet i samsvar med formålet med møtet, og for det «lange løp» i det tverrfaglege samarbeidet.",
                    "Steer the form and content by what the meeting is for, and for the long run of working together.",
                ]),
                line([
                    "Avklar om den/de det gjelder, ønsker å snakke først eller sist.",
                    "Avklar om den/dei det gjeld, ønskjer å snakke først eller sist.",
                    "Clarify whether those concerned wish to speak first or last.",
                ]),
                line([
                    "Led runde, dersom rekkefremlegg skal brukes, hvor hver enkelt presenterer hvordan den opplever og forstår status i eget arbeid – innenfor eget ansvar og handlingsrom.",
                    "Lei runde, dersom rekkjeframlegg skal brukast, der kvar enkelt presenterer korleis den opplever og forstår status i eige arbeid – innanfor eige ansvar og handlingsrom.",
                    "Lead the round, if there is to be one, in which each presents how they experience and understand where their own work stands – within their own responsibility and room for action.",
                ]),
                line([
                    "Sikre at den enkeltes utsagn ikke blir kommentert, og at gruppen lytter til ett bidrag om gangen.",
                    "Sikre at utsegnene til den enkelte ikkje blir kommenterte, og at gruppa lyttar til eitt bidrag om gongen.",
                    "Make sure that nobody’s statement is commented on, and that the group listens to one contribution at a time.",
                ]),
            ],
        },
        Part {
            name: ["Lukke", "Lukke", "Close"],
            aim: Some([
                "Mål og veien videre: Oppsummer en felles forståelse – tiltak – ansvar – referat skrives. Avslutning: Oppsummer og evaluer møtet.",
                "Mål og vegen vidare: Oppsummer ei felles forståing – tiltak – ansvar – referat blir skrive. Avslutning: Oppsummer og evaluer møtet.",
                "Aims and the way ahead: Sum up a shared understanding – actions – responsibility – minutes are written. Ending: Sum up and evaluate the meeting.",
            ]),
            lines: &[
                line([
                    "Oppsummer den nåværende felles forståelsen.",
                    "Oppsummer den noverande felles forståinga.",
                    "Sum up the present shared understanding.",
                ]),
                line([
                    "Hvilke tiltak skal igangsettes, videreføres, og hvilke skal eventuelt avsluttes?",
                    "Kva tiltak skal setjast i gang, førast vidare, og kva tiltak skal eventuelt avsluttast?",
                    "Which actions are to be started, which continued, and which, if any, ended?",
                ]),
                noted(
                    [
                        "Hva vil den enkelte gjøre? Hvor, når og hvordan? Hvilket resultat forventes?",
                        "Kva vil den enkelte gjere? Kvar, når og korleis? Kva resultat er forventa?",
                        "What will each one do? Where, when and how? What result is expected?",
                    ],
                    [
                        "Hvordan og når gjøres oppfølging? Når finner evalueringsmøtet sted?",
                        "Korleis og når blir det følgt opp? Når skjer evalueringsmøtet?",
                        "How and when will it be followed up? When does the evaluation meeting take place?",
                    ],
                ),
                line([
                    "Koordiner tiltak og ansvar – referent/stafettholder skriver ned (inn i stafettlogg) tiltakene og hvem som er ansvarlig.",
                    "Koordiner tiltak og ansvar – referent/stafetthaldar skriv ned (inn i stafettlogg) tiltaka og kven som er ansvarleg.",
                    "Coordinate actions and responsibility – the note-taker/stafettholder writes down (in the stafettlogg) the actions and who is responsible.",
                ]),
                line([
                    "Er det noen andre avklaringer som må gjøres før vi avslutter?",
                    "Er det nokre andre avklaringar som må gjerast før vi avsluttar?",
                    "Is there anything else to be clarified before we end?",
                ]),
                noted(
                    [
                        "Spør foreldre/foresatte/barnet/ungdommen om møtets nytteverdi og hvordan de har opplevd møtet.",
                        "Spør foreldre/føresette/barnet/ungdommen om nytteverdien av møtet og korleis dei har opplevd møtet.",
                        "Ask the parents/guardians/child/young person how useful the meeting was, and how they have experienced it.",
                    ],
                    [
                        "Det sies høyt, og lagres ikke her.",
                        "Det blir sagt høgt, og blir ikkje lagra her.",
                        "It is said aloud, and is not stored here.",
                    ],
                ),
                line([
                    "Takk for møtet og avslutt!",
                    "Takk for møtet og avslutt!",
                    "Thank everyone for the meeting, and end it!",
                ]),
            ],
        },
    ],
    draft: false,
};
