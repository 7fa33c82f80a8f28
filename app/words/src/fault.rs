//! One clear sentence for each thing that can go wrong.

#[cfg(feature = "host")]
use domain::SlideFault;
use domain::{Lang, Refusal, Unfinished, text::TextFault};

use super::{spoken, words};

/// In [`Lang`]'s order.
pub type Sentence = [&'static str; 3];

pub const NOT_FOUND: Sentence = [
    "Fant ikke dette verkstedet på denne enheten.",
    "Fann ikkje denne verkstaden på denne eininga.",
    "This workshop was not found on this device.",
];
pub const NOT_SAVED: Sentence = [
    "Ble ikke lagret. Prøv en gang til.",
    "Vart ikkje lagra. Prøv ein gong til.",
    "It was not saved. Please try again.",
];
pub const NOT_MADE: Sentence = [
    "Dokumentene kan ikke lages akkurat nå. Prøv igjen om litt.",
    "Dokumenta kan ikkje lagast akkurat no. Prøv igjen om litt.",
    "Documents cannot be made right now. Try again in a moment.",
];
pub const UNREACHABLE: Sentence =
    ["Får ikke kontakt. Prøv igjen.", "Får ikkje kontakt. Prøv igjen.", "No contact. Please try again."];
pub const TOO_FAST: Sentence = [
    "Det gikk litt fort. Vent et øyeblikk og prøv igjen.",
    "Det gjekk litt fort. Vent ein augeblink og prøv igjen.",
    "That was a bit too fast. Wait a moment and try again.",
];
pub const TOO_LARGE: Sentence = [
    "Det ble for mye på én gang. Kort det ned og prøv igjen.",
    "Det vart for mykje på éin gong. Kort det ned og prøv igjen.",
    "That was too much at once. Shorten it and try again.",
];
pub const KEPT: Sentence = [
    "Lagret på telefonen. Sendes når du er på nett.",
    "Lagra på telefonen. Blir send når du er på nett.",
    "Saved on this phone. Will be sent when you are online.",
];
pub const BLOCKED: Sentence = [
    "Nettet her slipper ikke teksten gjennom. Skriv det på en annen måte, eller bruk mobilnettet.",
    "Nettet her slepper ikkje teksten gjennom. Skriv det på ein annan måte, eller bruk mobilnettet.",
    "The network here does not let the text through. Word it differently, or use mobile data.",
];
pub const MALFORMED: Sentence = [
    "Noe ble feil med skjemaet. Last siden på nytt og prøv igjen.",
    "Noko vart feil med skjemaet. Last sida på nytt og prøv igjen.",
    "Something was wrong with the form. Reload the page and try again.",
];
/// Of a press that holds no text: another holder was before.
#[cfg(feature = "host")]
pub const PRESS_CHANGED: Sentence = [
    "En annen har endret det samme imens, så ingenting er gjort. Trykk igjen hvis du fortsatt vil.",
    "Nokon annan har endra det same imens, så ingenting er gjort. Trykk igjen om du framleis vil.",
    "Someone else has changed the same thing in the meantime, so nothing has been done. Press again if you still want to.",
];
/// The same of what is ticked, which stands there still.
#[cfg(feature = "host")]
pub const TICKS_CHANGED: Sentence = [
    "En annen har valgt andre normer imens. Det du krysset av, står her ennå. Trykk «Lagre» for å bruke det.",
    "Nokon annan har valt andre normer imens. Det du kryssa av, står her enno. Trykk «Lagre» for å bruke det.",
    "Someone else has chosen other norms in the meantime. What you ticked is still ticked here. Press “Save” to use it.",
];
#[cfg(feature = "host")]
pub const PRESS_GONE: Sentence = [
    "En annen har fjernet det imens.",
    "Nokon annan har fjerna det imens.",
    "Someone else has removed it in the meantime.",
];

pub const OUTDATED: Sentence = [
    "Tjenesten er oppdatert siden du åpnet siden. Last siden på nytt og prøv igjen.",
    "Tenesta er oppdatert sidan du opna sida. Last sida på nytt og prøv igjen.",
    "The service has been updated since you opened this page. Reload it and try again.",
];

#[inline(always)]
pub fn in_language<T>(lang: Lang, [nb, nn, en]: [T; 3]) -> T {
    match spoken(lang) {
        Lang::Nb => nb,
        Lang::Nn => nn,
        Lang::En => en,
    }
}

/// What to tell the person whose act the rules refused.
pub fn refused(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::LooksLike(about) => {
            let write = &words(lang).phone.write;
            format!("{} {}?", write.warning(*about), write.send_anyway)
        }
        Refusal::Text(fault) => text_refused(lang, fault),
        #[cfg(feature = "host")]
        Refusal::Slide(number, fault) => about_slide(lang, *number, fault),
        #[cfg(feature = "host")]
        Refusal::SlideCount(count) => (words(lang).slides.too_many)(*count),
        Refusal::Unfinished(unfinished) => about_unfinished(lang, *unfinished),
        refusal => in_language(lang, about_rules(refusal)).to_owned(),
    }
}

fn text_refused(lang: Lang, fault: &TextFault) -> String {
    in_language(lang, about_text(fault))
}

/// Which slide (from 1), and what of it.
#[cfg(feature = "host")]
fn about_slide(lang: Lang, number: usize, fault: &SlideFault) -> String {
    let slides = &words(lang).slides;
    let of = |what: &str, fault: &TextFault| match fault {
        TextFault::NoGlyph(c) => format!(", {what}: {}", (slides.no_glyph)(*c)),
        fault => format!(", {what}: {}", text_refused(lang, fault)),
    };
    let said = match fault {
        SlideFault::Heading(fault) => of(slides.wrong_heading, fault),
        SlideFault::Line(line, fault) => of(&(slides.wrong_line)(*line), fault),
        SlideFault::Speaker(fault) => of(slides.wrong_speaker, fault),
        SlideFault::Lines(count) => format!(" {}", (slides.wrong_lines)(*count)),
        SlideFault::Place => format!(" {}", slides.wrong_place),
    };
    format!("{}{said}", (slides.slide)(number))
}

/// Each says how to go on.
fn about_unfinished(lang: Lang, unfinished: Unfinished) -> String {
    let (count, one, many) = match unfinished {
        Unfinished::Texts(count) => (
            count,
            [
                "Én tekst er ikke lagt fram ennå.",
                "Éin tekst er ikkje lagd fram enno.",
                "One text has not been put forward yet.",
            ],
            [
                "tekster er ikke lagt fram ennå.",
                "tekstar er ikkje lagde fram enno.",
                "texts have not been put forward yet.",
            ],
        ),
        Unfinished::Ballots(count) => (
            count,
            [
                "Én har ikke sendt stemmene sine ennå.",
                "Éin har ikkje sendt røystene sine enno.",
                "One person has not voted yet.",
            ],
            [
                "har ikke sendt stemmene sine ennå.",
                "har ikkje sendt røystene sine enno.",
                "people have not voted yet.",
            ],
        ),
        // Only the facilitator leaves the groups' work.
        #[cfg(not(feature = "host"))]
        Unfinished::Groups(..) => return String::new(),
        #[cfg(feature = "host")]
        Unfinished::Groups(left, of) => {
            let agreed = (words(lang).facilitator.agreed_of)(of.saturating_sub(left), of);
            let all_the_same = [
                "Gå videre likevel? Trykk en gang til.",
                "Gå vidare likevel? Trykk éin gong til.",
                "Go on anyway? Press again.",
            ];
            return format!("{agreed}. {}", in_language(lang, all_the_same));
        }
        // Two at the least.
        Unfinished::Tied(count) => (
            count,
            [""; 3],
            [
                "normer står likt, og gruppen har ikke avgjort det.",
                "normer står likt, og gruppa har ikkje avgjort det.",
                "norms are tied, and the group has not settled it.",
            ],
        ),
        Unfinished::Nothing => {
            let empty = [
                "Listen er tom. Trykk en gang til hvis dere er enige om det.",
                "Lista er tom. Trykk éin gong til om de er einige om det.",
                "The list is empty. Press again if that is what you agree on.",
            ];
            return in_language(lang, empty).to_owned();
        }
    };
    let press = in_language(
        lang,
        [
            "Trykk en gang til for å gå videre likevel.",
            "Trykk éin gong til for å gå vidare likevel.",
            "Press again to go on anyway.",
        ],
    );
    match count {
        1 => format!("{} {press}", in_language(lang, one)),
        _ => format!("{count} {} {press}", in_language(lang, many)),
    }
}

fn about_text(fault: &TextFault) -> [String; 3] {
    match fault {
        TextFault::Empty => {
            ["Skriv noe først.", "Skriv noko først.", "Write something first."].map(str::to_owned)
        }
        TextFault::TooShort => {
            ["Skriv minst tre tegn.", "Skriv minst tre teikn.", "Write at least three characters."]
                .map(str::to_owned)
        }
        TextFault::TooLong(length, longest) => [
            format!("Teksten er {length} tegn. Den kan være høyst {longest}."),
            format!("Teksten er {length} teikn. Han kan vere høgst {longest}."),
            format!("The text is {length} characters long. It can be {longest} at most."),
        ],
        TextFault::NoGlyph(c) => [
            format!("Plakaten kan ikke vise tegnet {c} – skriv det med ord."),
            format!("Plakaten kan ikkje vise teiknet {c} – skriv det med ord."),
            format!("The poster cannot show the character {c} – write it in words."),
        ],
    }
}

fn about_rules(refusal: &Refusal) -> Sentence {
    match refusal {
        Refusal::NotYours => {
            ["Dette kan ikke du gjøre nå.", "Dette kan ikkje du gjere no.", "This is not yours to do now."]
        }
        #[cfg(feature = "host")]
        Refusal::Slide(..) | Refusal::SlideCount(_) => about_rules(&Refusal::Unknown),
        #[cfg(feature = "host")]
        Refusal::NoSlide => {
            ["Dette bildet er ikke her nå.", "Dette biletet er ikkje her no.", "This slide is not here now."]
        }
        Refusal::Unknown | Refusal::Text(_) | Refusal::LooksLike(_) | Refusal::Unfinished(_) => [
            "Finner ikke det du valgte. Kanskje er det endret.",
            "Finn ikkje det du valde. Kanskje er det endra.",
            "What you chose is not here. It may have been changed.",
        ],
        Refusal::WrongStage => [
            "Det går ikke i dette steget.",
            "Det går ikkje i dette steget.",
            "That cannot be done at this step.",
        ],
        Refusal::Stale => [
            "Noen var før deg. Nå ser du det siste.",
            "Nokon var før deg. No ser du det siste.",
            "Someone got there before you. You now see the latest.",
        ],
        #[cfg(feature = "host")]
        Refusal::RowChanged => [
            "En annen har endret den samme linjen. Det du skrev, står her ennå. Trykk «Lagre» for å bruke det.",
            "Nokon annan har endra den same linja. Det du skreiv, står her enno. Trykk «Lagre» for å bruke det.",
            "Someone else has changed the same row. What you wrote is still here. Press “Save” to use it.",
        ],
        #[cfg(feature = "host")]
        Refusal::SettingsChanged => [
            "En annen har endret det samme imens. Det du skrev, står her ennå. Åpne siden i et nytt vindu og se hva som er endret.",
            "Nokon annan har endra det same imens. Det du skreiv, står her enno. Opne sida i eit nytt vindauge og sjå kva som er endra.",
            "Someone else has changed the same thing in the meantime. What you wrote is still here. Open the page in a new window to see what has changed.",
        ],
        #[cfg(feature = "host")]
        Refusal::ItemChanged => [
            "En annen har endret det samme imens. Det du skrev, står her ennå. Trykk «Lagre» for å bruke det.",
            "Nokon annan har endra det same imens. Det du skreiv, står her enno. Trykk «Lagre» for å bruke det.",
            "Someone else has changed the same thing in the meantime. What you wrote is still here. Press “Save” to use it.",
        ],
        #[cfg(feature = "host")]
        Refusal::ItemGone => [
            "En annen har fjernet det imens. Det du skrev, står her ennå. Du kan legge det til på nytt.",
            "Nokon annan har fjerna det imens. Det du skreiv, står her enno. Du kan leggje det til på nytt.",
            "Someone else has removed it in the meantime. What you wrote is still here. You can add it again.",
        ],
        #[cfg(feature = "host")]
        Refusal::NoSuchDay => [
            "Den dagen finnes ikke. Skriv den som 24.12.2026, eller skriv når med ord.",
            "Den dagen finst ikkje. Skriv han som 24.12.2026, eller skriv når med ord.",
            "There is no such day. Write it as 24.12.2026, or say when in words.",
        ],
        #[cfg(feature = "host")]
        Refusal::NoMeetingDay => [
            "Velg en dag som finnes, fra i fjor til om to år.",
            "Vel ein dag som finst, frå i fjor til om to år.",
            "Choose a day that exists, from last year to two years from now.",
        ],
        #[cfg(feature = "host")]
        Refusal::NoSuchYear => {
            ["Velg et av årene i listen.", "Vel eit av åra i lista.", "Choose one of the years in the list."]
        }
        #[cfg(feature = "host")]
        Refusal::NoTimeOfDay => {
            ["Skriv klokkeslettet som 09.00.", "Skriv klokkeslettet som 09.00.", "Write the time as 09:00."]
        }
        #[cfg(feature = "host")]
        Refusal::HasBegun => [
            "Noe av det du endret, er allerede i gang og ligger fast: verdier dere har begynt på, språk, tjenester og sletting. Sett det tilbake, så kan resten lagres.",
            "Noko av det du endra, er alt i gang og ligg fast: verdiar de har byrja på, språk, tenester og sletting. Set det tilbake, så kan resten lagrast.",
            "Some of what you changed has already begun and is fixed: values that have begun, language, services and deletion. Put it back, and the rest can be saved.",
        ],
        #[cfg(feature = "host")]
        Refusal::LooksChanged => [
            "En annen har endret utseendet. Det du valgte, står her ennå. Trykk «Vis» for å bruke det.",
            "Nokon annan har endra utsjånaden. Det du valde, står her enno. Trykk «Vis» for å bruke det.",
            "Someone else has changed the looks. What you chose is still here. Press “Show” to use it.",
        ],
        #[cfg(feature = "host")]
        Refusal::QuotedCount => [
            "Kryss av én til tre normer for hver verdi.",
            "Kryss av éi til tre normer for kvar verdi.",
            "Tick one to three norms for each value.",
        ],
        Refusal::TooMany => ["Det er fullt her.", "Det er fullt her.", "There is no room for more here."],
        #[cfg(feature = "host")]
        Refusal::ValueCount => [
            "Et verksted har én til åtte kjerneverdier.",
            "Ein verkstad har éin til åtte kjerneverdiar.",
            "A workshop has one to eight core values.",
        ],
        #[cfg(feature = "host")]
        Refusal::Minutes
        | Refusal::Planned(_)
        | Refusal::Seconds
        | Refusal::RetentionDays
        | Refusal::People => [
            "Tallet er utenfor det som går. Se det som står ved feltet.",
            "Talet er utanfor det som går. Sjå det som står ved feltet.",
            "The number is out of range. See the note by the field.",
        ],
        Refusal::JoiningClosed => [
            "Verkstedet er stengt for nye deltakere.",
            "Verkstaden er stengd for nye deltakarar.",
            "The workshop is closed to new participants.",
        ],
        Refusal::RoomFull => ["Verkstedet er fullt.", "Verkstaden er full.", "The workshop is full."],
        #[cfg(feature = "host")]
        Refusal::SeatsTaken => [
            "Denne telefonen har alt fire plasser i verkstedet.",
            "Denne telefonen har alt fire plassar i verkstaden.",
            "This phone already has four seats in the workshop.",
        ],
        Refusal::GroupFull => [
            "Gruppen din er full. Dere kan dele plassen din og stemmen den har.",
            "Gruppa di er full. De kan dele plassen din og røysta han har.",
            "Your group is full. You can share your seat, and the vote it has.",
        ],
        #[cfg(feature = "host")]
        Refusal::NobodyJoined => [
            "Vent til noen har blitt med.",
            "Vent til nokon har blitt med.",
            "Wait until someone has joined.",
        ],
        #[cfg(feature = "host")]
        Refusal::NobodyWaits => {
            ["Ingen venter på gruppe.", "Ingen ventar på gruppe.", "Nobody is waiting for a group."]
        }
        #[cfg(feature = "host")]
        Refusal::NoneToBorrow => [
            "Én kan ikke være gruppe alene, og ingen kan flyttes til en ny gruppe nå.",
            "Éin kan ikkje vere gruppe åleine, og ingen kan flyttast til ei ny gruppe no.",
            "One person cannot be a group, and nobody can be moved to a new one now.",
        ],
        Refusal::AcrossKinds => [
            "Norm og tabu kan ikke slås sammen.",
            "Norm og tabu kan ikkje slåast saman.",
            "A norm and a taboo cannot be merged.",
        ],
        Refusal::TooFewToMerge => [
            "Velg minst to som skal slås sammen.",
            "Vel minst to som skal slåast saman.",
            "Choose at least two to merge.",
        ],
        Refusal::MergingClosed => [
            "Avstemningen har begynt. Gå tilbake for å slå sammen.",
            "Avrøystinga har byrja. Gå tilbake for å slå saman.",
            "The vote has begun. Go back to merge.",
        ],
        Refusal::VoteOpen => [
            "Vent til avstemningen er ferdig.",
            "Vent til avrøystinga er ferdig.",
            "Wait until the vote is over.",
        ],
        Refusal::NoVote => ["Avstemningen er over.", "Avrøystinga er over.", "The vote is over."],
        Refusal::AlreadyPutForward => [
            "Denne er lagt fram for gruppen og kan ikke endres av deg alene.",
            "Denne er lagd fram for gruppa og kan ikkje endrast av deg åleine.",
            "This has been put forward and is no longer yours alone to change.",
        ],
        Refusal::TooManyMarks => [
            "Du har krysset av for mange. Ta bort noen.",
            "Du har kryssa av for mange. Ta bort nokre.",
            "You have ticked too many. Untick some.",
        ],
        Refusal::NothingTicked => ["Kryss av først.", "Kryss av først.", "Tick something first."],
        Refusal::OneBallot => [
            "Runden kan ikke avsluttes ennå. Minst to andre må ha sendt, ellers blir det synlig hva én har stemt.",
            "Runden kan ikkje avsluttast enno. Minst to andre må ha sendt, elles blir det synleg kva éin har stemt.",
            "The round cannot end yet. At least two others must have sent, or it would show what one person voted.",
        ],
        Refusal::NotACandidate => [
            "En av dem er ikke med i avstemningen.",
            "Ein av dei er ikkje med i avrøystinga.",
            "One of them is not on the ballot.",
        ],
        Refusal::TieOpen => [
            "Noen normer står likt. Avgjør dem først.",
            "Nokre normer står likt. Avgjer dei først.",
            "Some norms are tied. Settle them first.",
        ],
        Refusal::AlreadyAgreed => [
            "Gruppen er allerede enig. Ordstyreren kan gå tilbake.",
            "Gruppa er alt einig. Ordstyraren kan gå tilbake.",
            "The group has already agreed. The chair can go back.",
        ],
        Refusal::GroupAtEnd => [
            "Gruppen er ved siste steg. Enige må de bli selv.",
            "Gruppa er ved siste steg. Einige må dei bli sjølve.",
            "The group is at its last step. Agreeing is up to them.",
        ],
        Refusal::NothingToUndo => ["Ingenting å angre.", "Ingenting å angre.", "Nothing to undo."],
        Refusal::BuiltUpon => [
            "Andre har bygd videre på dette, så det kan ikke gjøres om.",
            "Andre har bygd vidare på dette, så det kan ikkje gjerast om.",
            "Others have built on this, so it cannot be undone.",
        ],
        #[cfg(feature = "host")]
        Refusal::NoTimer => {
            ["Det er ingen klokke her.", "Det er inga klokke her.", "There is no clock here."]
        }
        Refusal::NotSilent => [
            "Det har skjedd noe det siste minuttet. Vent litt til.",
            "Det har hendt noko det siste minuttet. Vent litt til.",
            "Something has happened in the last minute. Wait a little longer.",
        ],
        #[cfg(feature = "host")]
        Refusal::Approved => [
            "Verdien er godkjent. Lås den opp for å endre.",
            "Verdien er godkjend. Lås han opp for å endre.",
            "The value is approved. Unlock it to make changes.",
        ],
        #[cfg(feature = "host")]
        Refusal::NotAllApproved => [
            "Godkjenn alle verdiene på plakaten først.",
            "Godkjenn alle verdiane på plakaten først.",
            "Approve every value on the poster first.",
        ],
        #[cfg(feature = "host")]
        Refusal::NotPublished => [
            "Publiser først. Da er det noe å vise.",
            "Publiser først. Då er det noko å vise.",
            "Publish first. Then there is something to show.",
        ],
        #[cfg(feature = "host")]
        Refusal::EmptyPoster => [
            "Det er ingenting å publisere ennå.",
            "Det er ingenting å publisere enno.",
            "There is nothing to publish yet.",
        ],
        Refusal::Answered => ["Du har svart. Takk!", "Du har svart. Takk!", "You have answered. Thank you!"],
        #[cfg(feature = "host")]
        Refusal::PulseTooSoon => [
            "Det må gå 28 dager mellom to pulsrunder.",
            "Det må gå 28 dagar mellom to pulsrundar.",
            "There must be 28 days between two pulse rounds.",
        ],
        #[cfg(feature = "host")]
        Refusal::MeasuresFirst => [
            "Avtal tiltak etter forrige pulsrunde først, eller si at det ikke trengs nå.",
            "Avtal tiltak etter førre pulsrunde først, eller sei at det ikkje trengst no.",
            "First agree on actions after the last pulse round, or say that none are needed now.",
        ],
        #[cfg(feature = "host")]
        Refusal::PulseNorms => [
            "Velg én til ti normer, eller spør om møtene.",
            "Vel éin til ti normer, eller spør om møta.",
            "Choose one to ten norms, or ask about the meetings.",
        ],
        #[cfg(feature = "host")]
        Refusal::PulseOver => [
            "Runden er over, så svaret ditt kom ikke med.",
            "Runden er over, så svaret ditt kom ikkje med.",
            "The round is over, so your answer was not counted.",
        ],
        #[cfg(feature = "host")]
        Refusal::PulseNotAsked => [
            "Runden spør ikke lenger om det du svarte på, så svaret ditt kom ikke med.",
            "Runden spør ikkje lenger om det du svara på, så svaret ditt kom ikkje med.",
            "The round no longer asks what you answered, so your answer was not counted.",
        ],
        #[cfg(feature = "host")]
        Refusal::PulseOpen => [
            "En annen runde er allerede åpen. Runden du valgte, er ikke startet.",
            "Ein annan runde er alt open. Runden du valde, er ikkje starta.",
            "Another round is already open. The round you chose was not started.",
        ],
        #[cfg(feature = "host")]
        Refusal::NotHeld => [
            "Neste utgave kan bare lages av den som holder i verdigrunnlaget. Åpne lenken din dit og prøv igjen, eller ta bort krysset øverst.",
            "Neste utgåve kan berre lagast av den som held i verdigrunnlaget. Opne lenkja di dit og prøv igjen, eller ta bort krysset øvst.",
            "Only the charter owner can make its next edition. Open your link to it and try again, or untick the box at the top.",
        ],
        #[cfg(feature = "host")]
        Refusal::NewerEdition => [
            "Verdigrunnlaget har fått en ny utgave fra et annet verksted. Ingenting er endret.",
            "Verdigrunnlaget har fått ei ny utgåve frå ein annan verkstad. Ingenting er endra.",
            "The charter has a new edition from another workshop. Nothing has been changed.",
        ],
        #[cfg(feature = "host")]
        Refusal::OtherTextsGo => [
            "Ingenting er publisert: Det som slettes, er et annet nå. Se gjennom det på nytt.",
            "Ingenting er publisert: Det som blir sletta, er eit anna no. Sjå gjennom det på nytt.",
            "Nothing has been published: what would be deleted has changed. Please look through it again.",
        ],
        #[cfg(feature = "host")]
        Refusal::EditionWithPulse => [
            "En pulsrunde er åpen, og svarene gjelder normene som står der nå. Avslutt runden først. Det gjør den som holder i verdigrunnlaget.",
            "Ein pulsrunde er open, og svara gjeld normene som står der no. Avslutt runden først. Det gjer den som held i verdigrunnlaget.",
            "A pulse round is open, and its answers are about the norms that are there now. End the round first. The charter owner can do that.",
        ],
        #[cfg(feature = "host")]
        Refusal::MeasuresFull => [
            "Verdigrunnlaget har ikke plass til alt dere skrev under «Hva skjer videre?». Ta bort noen av tiltakene der først.",
            "Verdigrunnlaget har ikkje plass til alt de skreiv under «Kva skjer vidare?». Ta bort nokre av tiltaka der først.",
            "The charter has no room for all you wrote under “What happens next?”. Remove some of its actions first.",
        ],
        #[cfg(feature = "host")]
        Refusal::CharterGone => [
            "Verdigrunnlaget er slettet. Nå kan du ta vare på det publiserte i et nytt.",
            "Verdigrunnlaget er sletta. No kan du ta vare på det publiserte i eit nytt.",
            "The charter has been deleted. You can now keep what is published in a new one.",
        ],
        Refusal::SessionOver => ["Økten er avsluttet.", "Økta er avslutta.", "The session is over."],
        // The other sentences are for the facilitator, whose page is not in the phones' bundle.
        #[cfg(not(feature = "host"))]
        _ => about_rules(&Refusal::Unknown),
    }
}
