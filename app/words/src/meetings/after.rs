//! Ettermøte for fagpersoner (the guide's 3.2.4).

use super::line::{MeetingWords, Part, line};

pub const WORDS: MeetingWords = MeetingWords {
    name: ["Ettermøte", "Ettermøte", "Post-meeting"],
    about: [
        "Fagpersonene møtes etter hovedmøtet.",
        "Fagpersonane møtest etter hovudmøtet.",
        "The professionals meet after the main meeting.",
    ],
    heed: &[
        [
            "Vær obs på når dette ettermøtet gjennomføres i forhold til hovedmøtet! Bør gjennomføres raskt etter hovedmøtet.",
            "Ver obs på når dette ettermøtet blir gjennomført i høve til hovudmøtet! Bør gjennomførast raskt etter hovudmøtet.",
            "Think about when this post-meeting is held in relation to the main meeting! It should be held soon after it.",
        ],
        [
            "Viktig at det er åpenhet med foreldre/foresatte om at det gjennomføres ettermøte og hva som er innhold i ettermøtet!",
            "Viktig at det er openheit med foreldre/føresette om at det blir gjennomført ettermøte og kva som er innhald i ettermøtet!",
            "It is important to be open with parents/guardians that a post-meeting is held, and what it is about!",
        ],
    ],
    parts: &[Part {
        name: ["Ettermøte", "Ettermøte", "Post-meeting"],
        aim: Some([
            "Den tverrfaglige gruppen evaluerer.",
            "Den tverrfaglege gruppa evaluerer.",
            "The interdisciplinary group evaluates.",
        ]),
        lines: &[
            line([
                "Minn om taushetsplikt.",
                "Minn om teieplikt.",
                "Remind everyone of the duty of confidentiality.",
            ]),
            line([
                "Møtets form og innhold, møteleders styring, teamets støtte, ny faglig utvikling.",
                "Forma og innhaldet i møtet, styringa til møteleiar, støtta frå teamet, ny fagleg utvikling.",
                "The form and content of the meeting, how it was led, the team’s support, new professional development.",
            ]),
            line([
                "Dialogen i møtet – lyktes vi i å ha likeverdig dialog?",
                "Dialogen i møtet – lykkast vi i å ha likeverdig dialog?",
                "The dialogue in the meeting – did we manage to have a dialogue between equals?",
            ]),
            line([
                "Ble barnets stemme hørt?",
                "Vart stemma til barnet høyrd?",
                "Was the child’s voice heard?",
            ]),
        ],
    }],
    draft: false,
};
