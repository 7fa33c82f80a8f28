//! Forberedelsesmøte (the guide's 2.3 and 3.2.1).

use super::line::{MeetingWords, Part, line, noted};

pub const WORDS: MeetingWords = MeetingWords {
    name: ["Forberedelsesmøte", "Førebuingsmøte", "Preparatory meeting"],
    about: [
        "Samtale med innbygger, barn, ungdom, foreldre eller foresatte før det tverrfaglige møtet.",
        "Samtale med innbyggjar, barn, ungdom, foreldre eller føresette før det tverrfaglege møtet.",
        "A talk with the resident, child, young person, parents or guardians before the meeting of all services.",
    ],
    heed: &[],
    parts: &[Part {
        name: ["Forberedelse", "Førebuing", "Preparation"],
        aim: None,
        lines: &[
            line([
                "Før samarbeid settes i gang: Fyll ut «Samtykkeskjema for tverrfaglig samarbeid»!",
                "Før samarbeid blir sett i gang: Fyll ut «Samtykkeskjema for tverrfagleg samarbeid»!",
                "Before working together begins: Fill in the consent form for interdisciplinary work!",
            ]),
            noted(
                [
                    "Inviter innbygger/barn/ungdom/foreldre/foresatte til en samtale, fysisk eller på telefon.",
                    "Inviter innbyggjar/barn/ungdom/foreldre/føresette til ein samtale, fysisk eller på telefon.",
                    "Invite the resident/child/young person/parents/guardians to a talk, in person or by phone.",
                ],
                [
                    "Husk tolk der det er behov for det!",
                    "Hugs tolk der det er behov for det!",
                    "Remember an interpreter where one is needed!",
                ],
            ),
            line([
                "Avtal formålet/hensikten med møtet og hvem som skal delta. Hvem eier møtet?",
                "Avtal formålet/hensikta med møtet og kven som skal delta. Kven eig møtet?",
                "Agree on what the meeting is for, and who is to take part. Whose meeting is it?",
            ]),
            line([
                "Sikre barnets/ungdommens stemme med samtale før møtet, med en tillitsperson dersom de ikke deltar.",
                "Sikre stemma til barnet/ungdommen med samtale før møtet, med ein tillitsperson dersom dei ikkje deltek.",
                "Make sure that the child’s or young person’s voice is heard: talk with them before the meeting, and have somebody they trust there if they do not take part.",
            ]),
            noted(
                [
                    "Noter meningene, ønskene og målene til den/de det gjelder. Disse brukes i hovedmøtet i etterkant.",
                    "Noter meiningane, ønska og måla til den/dei det gjeld. Desse blir brukte i hovudmøtet i etterkant.",
                    "Note the opinions, wishes and aims of those concerned. These are used in the main meeting afterwards.",
                ],
                [
                    "Godkjennes av den/de det gjelder.",
                    "Blir godkjende av den/dei det gjeld.",
                    "To be approved by those concerned.",
                ],
            ),
            line([
                "Noter ansattes meninger, ønsker og mål.",
                "Noter meiningane, ønska og måla til dei tilsette.",
                "Note the employees’ opinions, wishes and aims.",
            ]),
            line([
                "Informer om for- og ettermøte.",
                "Informer om for- og ettermøte.",
                "Tell them about the pre-meeting and the post-meeting.",
            ]),
        ],
    }],
    draft: false,
};
