//! What every meeting stands on: the dialogue, the child's voice, and the roles (the guide's 2, 2.2, 2.3, 3.1 and 3.2).

use super::line::{Part, line, noted};

/// Each with the mark of its place in the document.
pub const GROUND: [(&str, Part); 6] = [
    (
        "likeverdig-dialog",
        Part {
            name: ["Likeverdig dialog", "Likeverdig dialog", "A dialogue between equals"],
            aim: Some([
                "Likeverdig dialog vil si å vise sine egne tanker, følelser, opplevelser, mål og grenser samtidig som man både har vilje og evne til å lytte til og anerkjenne den andres.",
                "Likeverdig dialog vil seie å vise sine eigne tankar, kjensler, opplevingar, mål og grenser samtidig som ein både har vilje og evne til å lytte til og anerkjenne den andre sine.",
                "A dialogue between equals means showing your own thoughts, feelings, experiences, aims and boundaries while being both willing and able to listen to and acknowledge the other’s.",
            ]),
            lines: &[
                line([
                    "Én og én snakker om gangen etter tur, og snakker ferdig uten avbrytelser.",
                    "Éin og éin snakkar om gongen etter tur, og snakkar ferdig utan avbrot.",
                    "One person speaks at a time, in turn, and finishes without being interrupted.",
                ]),
                line([
                    "Vær åpen om eget ansvar, og arbeid ut fra eget kompetanseområde.",
                    "Ver open om eige ansvar, og arbeid ut frå eige kompetanseområde.",
                    "Be open about your own responsibility, and work from your own field of competence.",
                ]),
                line([
                    "Ingen krenker de andre deltakernes grenser.",
                    "Ingen krenkjer grensene til dei andre deltakarane.",
                    "Nobody oversteps the other participants’ boundaries.",
                ]),
            ],
        },
    ),
    (
        "barnets-stemme",
        Part {
            name: ["Barnets stemme", "Stemma til barnet", "The child’s voice"],
            aim: None,
            lines: &[
                line([
                    "Alle barn har rett til å bli hørt i saker som vedrører dem – på en måte som er tilpasset barnets alder og forutsetninger.",
                    "Alle barn har rett til å bli høyrde i saker som vedkjem dei – på ein måte som er tilpassa alderen og føresetnadene til barnet.",
                    "Every child has a right to be heard in matters that concern them – in a way adapted to the child’s age and abilities.",
                ]),
                line([
                    "Barnet har ikke en plikt til å uttale seg.",
                    "Barnet har ikkje ei plikt til å uttale seg.",
                    "The child has no duty to speak.",
                ]),
                line([
                    "Barnet kan inviteres med i møtet når møteleder og møtedeltakerne kan ivareta barnet i møtet.",
                    "Barnet kan inviterast med i møtet når møteleiar og møtedeltakarane kan ta vare på barnet i møtet.",
                    "The child can be invited to the meeting when the one who leads and those who take part can look after the child there.",
                ]),
                line([
                    "Møtets form og tidsramme må tilpasses når barn deltar.",
                    "Forma og tidsramma for møtet må tilpassast når barn deltek.",
                    "The form and length of the meeting must be adapted when children take part.",
                ]),
                line([
                    "Barnet kan takke nei til å delta i møtet.",
                    "Barnet kan takke nei til å delta i møtet.",
                    "The child may say no to taking part in the meeting.",
                ]),
            ],
        },
    ),
    (
        "moteleder",
        Part {
            name: ["Møteleder", "Møteleiar", "The one who leads the meeting"],
            aim: Some([
                "Møteleder har et særlig ansvar for avvikling av møtet.",
                "Møteleiar har eit særleg ansvar for avviklinga av møtet.",
                "Whoever leads has a particular responsibility for how the meeting is carried out.",
            ]),
            lines: &[
                line([
                    "Møteleder er ansvarlig for organisering, forberedelse og gjennomføring av møtene.",
                    "Møteleiar er ansvarleg for organisering, førebuing og gjennomføring av møta.",
                    "Whoever leads is responsible for organising, preparing and carrying out the meetings.",
                ]),
                line([
                    "Møteleder har en viktig oppgave i å legge til rette for at alle deltar som likeverdige parter og bidrar med kompetanse ut fra egen profesjon eller rolle i møtet.",
                    "Møteleiar har ei viktig oppgåve i å leggje til rette for at alle deltek som likeverdige partar og bidreg med kompetanse ut frå eigen profesjon eller rolle i møtet.",
                    "Whoever leads has the important task of making it possible for everyone to take part as equals, and to contribute from their own profession or role in the meeting.",
                ]),
                line([
                    "Møteleder er ansvarlig for at referat fra møtene lagres i henhold til gjeldende lov- og regelverk.",
                    "Møteleiar er ansvarleg for at referat frå møta blir lagra i samsvar med gjeldande lov- og regelverk.",
                    "Whoever leads is responsible for the minutes of the meetings being stored as law and regulations require.",
                ]),
            ],
        },
    ),
    (
        "referent",
        Part {
            name: ["Referent", "Referent", "Note-taker"],
            aim: None,
            lines: &[
                noted(
                    [
                        "Det anbefales at gruppen har en fast referent, men denne funksjonen kan gå på rundgang (veilederen 3.1).",
                        "Det er tilrådd at gruppa har ein fast referent, men denne funksjonen kan gå på omgang (rettleiaren 3.1).",
                        "It is recommended that the group has a permanent note-taker, but the task may rotate (the guide, 3.1).",
                    ],
                    [
                        "Om formøtet sier veilederen at referent bør gå på rundgang (3.2.2). Avgjør selv hva som passer hos dere.",
                        "Om formøtet seier rettleiaren at referent bør gå på omgang (3.2.2). Avgjer sjølve kva som passar hos dykk.",
                        "Of the pre-meeting the guide says that the note-taker should rotate (3.2.2). Decide for yourselves what suits you.",
                    ],
                ),
                line([
                    "Referenten er ansvarlig for at involverte parter får kopi av referatet.",
                    "Referenten er ansvarleg for at involverte partar får kopi av referatet.",
                    "The note-taker is responsible for all parties involved getting a copy of the minutes.",
                ]),
                line([
                    "Referenten sender referatet til leder, som er ansvarlig for arkivering. Eventuelt føres referat som notat i stafettlogg, og deltakere i det tverrfaglige møtet gis tilgang etter samtykke.",
                    "Referenten sender referatet til leiar, som er ansvarleg for arkivering. Eventuelt blir referat ført som notat i stafettlogg, og deltakarar i det tverrfaglege møtet får tilgang etter samtykke.",
                    "The note-taker sends the minutes to the manager, who is responsible for archiving them. Or the minutes are entered as a note in the stafettlogg, and those who took part in the meeting are given access after consent.",
                ]),
            ],
        },
    ),
    (
        "innbygger",
        Part {
            name: [
                "Innbygger, barn, ungdom, foreldre, foresatte",
                "Innbyggjar, barn, ungdom, foreldre, føresette",
                "Resident, child, young person, parents, guardians",
            ],
            aim: None,
            lines: &[
                line([
                    "For å sikre at det tverrfaglige møtet gir ønskede resultater, er det viktig at den/de saken gjelder, i så stor grad som mulig deltar i møtet.",
                    "For å sikre at det tverrfaglege møtet gir ønskte resultat, er det viktig at den/dei saka gjeld, i så stor grad som mogleg deltek i møtet.",
                    "For the meeting to bring the results that are wanted, it is important that those concerned take part in it as far as possible.",
                ]),
                line([
                    "De som deltar, skal bli møtt på en slik måte at de opplever seg ivaretatt og hørt av fagpersonene i møtet.",
                    "Dei som deltek, skal bli møtte på ein slik måte at dei opplever seg ivaretekne og høyrde av fagpersonane i møtet.",
                    "Those who take part must be met in such a way that they feel looked after and heard by the professionals in the meeting.",
                ]),
            ],
        },
    ),
    (
        "fagpersoner",
        Part {
            name: ["Fagpersoner", "Fagpersonar", "Professionals"],
            aim: Some([
                "I de tverrfaglige møtene har alle fagpersonene et ansvar for at møtene blir gode for den/de det gjelder.",
                "I dei tverrfaglege møta har alle fagpersonane eit ansvar for at møta blir gode for den/dei det gjeld.",
                "In these meetings all professionals have a responsibility for making the meetings good for those concerned.",
            ]),
            lines: &[
                line([
                    "Understøtt den møtestrukturen som møteleder legger opp til.",
                    "Støtt opp under den møtestrukturen som møteleiar legg opp til.",
                    "Support the structure that the one who leads has chosen for the meeting.",
                ]),
                line([
                    "Snakk når du får ordet.",
                    "Snakk når du får ordet.",
                    "Speak when you are given the floor.",
                ]),
                line([
                    "Bidra med innspill fra ditt fagområde og om tiltak din tjeneste disponerer – «å snakke innenfor eget ansvar».",
                    "Bidra med innspel frå ditt fagområde og om tiltak tenesta di disponerer – «å snakke innanfor eige ansvar».",
                    "Contribute from your field, and about what your service can offer – “speaking within your own responsibility”.",
                ]),
                line([
                    "Delta med et åpent og anerkjennende kroppsspråk gjennom hele møtet.",
                    "Delta med eit ope og anerkjennande kroppsspråk gjennom heile møtet.",
                    "Take part with open and acknowledging body language throughout the meeting.",
                ]),
            ],
        },
    ),
];
