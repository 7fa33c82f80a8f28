//! Formøte for fagpersoner (the guide's 3.2 and 3.2.2). The three lines before the last stand in a box of their own on the
//! guide's page, after the formøte's.

use super::line::{MeetingWords, Part, line, noted};

pub const WORDS: MeetingWords = MeetingWords {
    name: ["Formøte", "Formøte", "Pre-meeting"],
    about: [
        "Fagpersonene møtes før hovedmøtet.",
        "Fagpersonane møtest før hovudmøtet.",
        "The professionals meet before the main meeting.",
    ],
    heed: &[
        [
            "Vurder fra sak til sak om dere ikke trenger formøte. Det skal være formøte der samarbeidet kan oppleves som krevende for enten fagpersoner eller familien.",
            "Vurder frå sak til sak om de ikkje treng formøte. Det skal vere formøte der samarbeidet kan opplevast som krevjande for anten fagpersonar eller familien.",
            "Consider case by case whether you can do without a pre-meeting. There must be one where working together may feel demanding to either the professionals or the family.",
        ],
        [
            "Vær obs på når dette formøtet gjennomføres i forhold til hovedmøtet!",
            "Ver obs på når dette formøtet blir gjennomført i høve til hovudmøtet!",
            "Think about when this pre-meeting is held in relation to the main meeting!",
        ],
        [
            "Viktig at det er åpenhet med den/de det gjelder, om at det gjennomføres formøte og hva som er innholdet i formøtet.",
            "Viktig at det er openheit med den/dei det gjeld, om at det blir gjennomført formøte og kva som er innhaldet i formøtet.",
            "It is important to be open with those concerned that a pre-meeting is held, and what it is about.",
        ],
    ],
    parts: &[Part {
        name: ["Formøte", "Formøte", "Pre-meeting"],
        aim: None,
        lines: &[
            noted(
                [
                    "Start formøtet med å avklare de ulike deltakernes ansvar/funksjon/mandat.",
                    "Start formøtet med å avklare ansvaret/funksjonen/mandatet til dei ulike deltakarane.",
                    "Begin the pre-meeting by clarifying each participant’s responsibility/function/mandate.",
                ],
                [
                    "Eksempel: Barnehage har ansvar for barnehagetilbudet jfr. rammeplan for barnehage, skole har ansvar for skoletilbudet jfr. opplæringsloven, helsestasjonen har ansvar for tilbudet jfr. helsepersonelloven.",
                    "Døme: Barnehage har ansvar for barnehagetilbodet jf. rammeplan for barnehage, skule har ansvar for skuletilbodet jf. opplæringslova, helsestasjonen har ansvar for tilbodet jf. helsepersonellova.",
                    "Example: The kindergarten is responsible for what it offers under its framework plan, the school under the Education Act, the health clinic under the Health Personnel Act.",
                ],
            ),
            line([
                "Forankre deltakerne i kjennetegn på likeverdig dialog.",
                "Forankre deltakarane i kjenneteikn på likeverdig dialog.",
                "Ground the participants in what marks a dialogue between equals.",
            ]),
            line([
                "Leder minner om taushetsplikt – saken skal ikke drøftes.",
                "Leiar minner om teieplikt – saka skal ikkje drøftast.",
                "Whoever leads reminds everyone of the duty of confidentiality – the case is not to be discussed.",
            ]),
            line([
                "Klargjør møtets hensikt/formål – avklar forventninger – avklar møteform og struktur.",
                "Klargjer hensikta/formålet med møtet – avklar forventningar – avklar møteform og struktur.",
                "Make clear what the meeting is for – clarify expectations – clarify its form and structure.",
            ]),
            line([
                "Avklar om en eller flere i gruppen har relasjoner til de andre deltakerne (fagpersoner eller den/de det gjelder) som enten hemmer eller fremmer prosessen i møtet.",
                "Avklar om ein eller fleire i gruppa har relasjonar til dei andre deltakarane (fagpersonar eller den/dei det gjeld) som anten hemmar eller fremjar prosessen i møtet.",
                "Clarify whether one or more in the group have relationships with the other participants (professionals or those concerned) that either hinder or further the process in the meeting.",
            ]),
            noted(
                [
                    "Avtal rollefordeling i møtet: møteleder og referent (referent bør gå på rundgang).",
                    "Avtal rollefordeling i møtet: møteleiar og referent (referent bør gå på omgang).",
                    "Agree on the roles in the meeting: who leads and who takes notes (the note-taker should rotate).",
                ],
                [
                    "Veilederen 3.1 anbefaler en fast referent.",
                    "Rettleiaren 3.1 tilrår ein fast referent.",
                    "The guide’s 3.1 recommends a permanent note-taker.",
                ],
            ),
            line([
                "Avklar plassering av møtedeltakere (rundt bordet) i hovedmøtet, slik at den/de det gjelder, sitter ved siden av møteleder.",
                "Avklar plassering av møtedeltakarar (rundt bordet) i hovudmøtet, slik at den/dei det gjeld, sit ved sida av møteleiar.",
                "Clarify where the participants will sit (round the table) in the main meeting, so that those concerned sit beside whoever leads.",
            ]),
            line([
                "Vurder hva den/de det gjelder, selv kan bidra med.",
                "Vurder kva den/dei det gjeld, sjølv kan bidra med.",
                "Consider what those concerned can contribute themselves.",
            ]),
            line([
                "Sett opp agenda, dato og tidsramme for møtet, og avtal møtested.",
                "Set opp agenda, dato og tidsramme for møtet, og avtal møtestad.",
                "Set the agenda, date and time frame for the meeting, and agree on the place.",
            ]),
            line([
                "Innhent eventuelt samtykke til å opprette stafettlogg. Send ut møteinnkalling på vegne av …",
                "Hent eventuelt inn samtykke til å opprette stafettlogg. Send ut møteinnkalling på vegner av …",
                "Obtain consent to set up a stafettlogg, if there is to be one. Send out the invitation to the meeting on behalf of …",
            ]),
            line([
                "Formøtet avsluttes i god tid før hovedmøtet.",
                "Formøtet blir avslutta i god tid før hovudmøtet.",
                "The pre-meeting ends in good time before the main meeting.",
            ]),
        ],
    }],
    draft: false,
};
