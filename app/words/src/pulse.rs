//! Words of the pulse: where a round is begun and ended, where it is answered, and what is shown when it is over.

use domain::{HowOften, OfMeetings, PulseLength};

pub struct PulseWords {
    pub title: &'static str,
    /// What each norm is asked about. Of us, never of you.
    pub question: &'static str,
    /// In the order of [`HowOften::ALL`].
    pub how_often: [&'static str; 5],
    /// In the order of [`OfMeetings::ALL`]: what it is called, and what is asked about.
    pub of_meetings: [(&'static str, &'static str); 3],
    pub holding: Holding,
    pub on_wall: OnWall,
    pub answering: Answering,
    pub result: Result,
}

/// The holder's page of it, and the way there.
pub struct Holding {
    pub about: &'static str,
    /// Before the first round.
    pub tell: &'static str,
    pub open_page: &'static str,
    pub norms: &'static str,
    pub norms_about: &'static str,
    pub none_shown: &'static str,
    pub with_meetings: &'static str,
    pub length: &'static str,
    /// In the order of [`PulseLength::ALL`].
    pub lengths: [&'static str; 3],
    pub pause: &'static str,
    pub begin: &'static str,
    /// From when the next one may begin.
    pub next_from: fn(&str) -> String,
    pub ready: &'static str,
    /// What is next after one that is over.
    pub follow: &'static str,
    /// After the one that closed on that day.
    pub measures_first: fn(&str) -> String,
    pub no_measures: &'static str,
    pub is_open: &'static str,
    /// By itself.
    pub closes: fn(&str) -> String,
    pub closes_in_meeting: fn(&str) -> String,
    pub qr_about: &'static str,
    pub code: &'static str,
    pub address: &'static str,
    pub answer_yourself: &'static str,
    /// To the page of the code alone.
    pub to_wall: &'static str,
    /// There is no link for everybody yet; and the way to make it.
    pub no_readers: &'static str,
    pub make_readers: &'static str,
    /// What can be sent to those who are to answer.
    pub letter: Letter,
    pub nothing_yet: &'static str,
    pub end: &'static str,
    pub end_question: &'static str,
    pub end_yes: &'static str,
    pub see_result: &'static str,
    pub back: &'static str,
}

/// A text to send while a round is open.
pub struct Letter {
    pub title: &'static str,
    pub subject: &'static str,
    /// Where it is answered, and until when.
    pub asks: fn(&str, &str) -> String,
    /// With the link for everybody, and without it.
    pub see_at: fn(&str) -> String,
    pub see: &'static str,
    /// Since when there is a link that is not in the text.
    pub not_in_it: fn(&str) -> String,
}

/// The code on a wall.
pub struct OnWall {
    pub how: &'static str,
    pub answer_by: fn(&str) -> String,
    pub count_later: &'static str,
    pub over: &'static str,
    pub see: &'static str,
}

/// Where a colleague answers.
pub struct Answering {
    /// Before one answers.
    pub promise: &'static str,
    pub us: &'static str,
    pub send: &'static str,
    pub thanks: &'static str,
    pub thanks_about: &'static str,
    /// To a device that has no way there.
    pub ask_for_link: &'static str,
    /// To a device that had answered before.
    pub thanks_again: &'static str,
    pub again_about: &'static str,
    pub over: &'static str,
    pub over_about: &'static str,
    pub nothing_left: &'static str,
    pub no_cookies: &'static str,
    pub go_there: &'static str,
}

/// On the page for everybody.
pub struct Result {
    pub now: &'static str,
    pub answer: &'static str,
    pub closed: fn(&str) -> String,
    pub devices: fn(u32) -> String,
    /// Fewer than five answered.
    pub too_few: &'static str,
    /// Of one question.
    pub few: &'static str,
    pub before: fn(&str) -> String,
    pub gone: &'static str,
    pub older: &'static str,
    pub read_with_care: &'static str,
}

impl PulseWords {
    pub fn how_often(&self, how: HowOften) -> &'static str {
        self.how_often[how as usize]
    }

    pub fn of_meetings(&self, of: OfMeetings) -> (&'static str, &'static str) {
        self.of_meetings[of as usize]
    }
}

impl Holding {
    pub fn length(&self, length: PulseLength) -> &'static str {
        self.lengths[length as usize]
    }
}

pub const NB: PulseWords = PulseWords {
    title: "Puls",
    question: "Hvor ofte lever vi slik hos oss?",
    how_often: ["Sjelden", "Av og til", "Ofte", "Nesten alltid", "Vet ikke"],
    of_meetings: [
        ("Likeverdig dialog", "Alle slipper til i møtene våre, og blir hørt."),
        ("Barnets stemme", "Vi vet hva barnet selv mener når møtet gjelder et barn."),
        ("Møteledelsen", "Møtene har tydelig start, ro til å undersøke og en oppsummering."),
    ],
    holding: Holding {
        about: "Spør kollegene hvor ofte dere lever slik dere ble enige om. Ingen ser hva den enkelte svarer. Alle med lenken ser summene når runden er over og minst fem har svart.",
        tell: "Si fra til tillitsvalgte og verneombud før den første runden: hva det spørres om, hvem som ser summene, og hva de skal brukes til.",
        open_page: "Gå til puls",
        norms: "Hvilke normer?",
        norms_about: "Høyst ti. De dere ikke har spurt om ennå, er krysset av først, og så de det er lengst siden sist.",
        none_shown: "Ingen normer vises i verdigrunnlaget nå.",
        with_meetings: "Spør også om møtene: likeverdig dialog, barnets stemme og møteledelsen",
        length: "Hvor lenge?",
        lengths: ["Til vi avslutter i møtet (høyst ett døgn)", "7 dager", "14 dager"],
        pause: "Det må gå 28 dager før neste runde.",
        begin: "Start runden",
        next_from: |day| format!("Neste runde kan starte {day}."),
        ready: "En ny runde kan starte nå.",
        follow: "Pulsrunden er over. Se hva den viser, og avtal tiltak.",
        measures_first: |day| {
            format!(
                "Før neste runde: Avtal tiltak etter runden {day}, eller si at det ikke trengs nå. Den som svarer, skal se at det fører til noe."
            )
        },
        no_measures: "Ingen tiltak nå",
        is_open: "Runden er åpen",
        closes: |moment| format!("Den lukkes av seg selv {moment}."),
        closes_in_meeting: |moment| {
            format!("Avslutt den i møtet. Glemmer dere det, lukkes den av seg selv {moment}.")
        },
        qr_about: "Skann med telefonen for å svare.",
        code: "Kode",
        address: "Adresse",
        answer_yourself: "Svar selv",
        to_wall: "Vis koden på storskjermen",
        no_readers: "Lenken til alle ansatte er ikke laget ennå. Uten den finner de som svarer, ikke fram til summene.",
        make_readers: "Lag lenken til alle ansatte",
        letter: Letter {
            title: "Tekst du kan sende",
            subject: "Puls: Hvor ofte lever vi slik hos oss?",
            asks: |address, moment| {
                format!(
                    "Hei!\n\nHvor ofte lever vi slik vi ble enige om? Svar på telefonen innen {moment}:\n{address}\n\nIngen ser hva den enkelte svarer."
                )
            },
            see_at: |url| {
                format!(
                    "Når runden er over og minst fem har svart, står summene i «Vårt verdigrunnlag»:\n{url}"
                )
            },
            see: "Når runden er over og minst fem har svart, står summene i «Vårt verdigrunnlag». Lenken dit får dere av den som holder i verdigrunnlaget.",
            not_in_it: |date| {
                format!(
                    "Lenken til alle ansatte ble laget {date}. Vi lagrer den ikke slik at den kan vises igjen. Lim den inn i teksten hvis du har den."
                )
            },
        },
        nothing_yet: "Ingen, heller ikke du, ser noe av svarene mens runden er åpen.",
        end: "Avslutt runden",
        end_question: "Da slutter koden å virke, og alle med lenken ser summene, hvis minst fem har svart. Er dere færre, vises ingenting. Runden kan ikke åpnes igjen, og neste kan tidligst starte om 28 dager.",
        end_yes: "Ja, avslutt runden",
        see_result: "Se resultatet",
        back: "Tilbake til verdigrunnlaget",
    },
    on_wall: OnWall {
        how: "Skann koden, eller skriv inn adressen",
        answer_by: |moment| format!("Svar innen {moment}."),
        count_later: "Da vises også hvor mange som har svart.",
        over: "Runden er over",
        see: "Se summene i «Vårt verdigrunnlag»",
    },
    answering: Answering {
        promise: "Ingen ser hva du svarer. Bare summer vises, når runden er over og minst fem har svart.",
        us: "Svar for fellesskapet, ikke for deg selv. Er du usikker, velg «Vet ikke».",
        send: "Send svaret",
        thanks: "Takk! Svaret er talt med.",
        thanks_about: "Når runden er over og minst fem har svart, vises summene for alle i «Vårt verdigrunnlag».",
        ask_for_link: "Trenger du lenken dit? Du får den av den som holder i verdigrunnlaget.",
        thanks_again: "Takk, du har allerede svart",
        again_about: "Svaret herfra er talt med én gang. Det første gjelder.",
        over: "Ingen runde er åpen her",
        over_about: "Svarte minst fem før runden var over, står summene i «Vårt verdigrunnlag».",
        nothing_left: "Det er ikke noe å svare på her lenger.",
        no_cookies: "Nettleseren tar ikke imot informasjonskapselen som gjør at hver telefon svarer én gang. Slå den på, eller bruk en annen nettleser. Svaret ble ikke talt.",
        go_there: "Til verdigrunnlaget",
    },
    result: Result {
        now: "En pulsrunde er åpen.",
        answer: "Svar nå",
        closed: |day| format!("Runden som ble avsluttet {day}"),
        devices: |n| format!("{n} svarte."),
        too_few: "Færre enn fem svarte, så ingenting vises. Svarene er slettet.",
        few: "For få svar til å vises.",
        before: |day| format!("Forrige gang, {day}"),
        gone: "Det som ble spurt om, er ikke i verdigrunnlaget lenger.",
        older: "Tidligere runder",
        read_with_care: "Bruk dette til en samtale, ikke som en karakter. Når levde vi slik? Når glapp det?",
    },
};

pub const NN: PulseWords = PulseWords {
    title: "Puls",
    question: "Kor ofte lever vi slik hos oss?",
    how_often: ["Sjeldan", "Av og til", "Ofte", "Nesten alltid", "Veit ikkje"],
    of_meetings: [
        ("Likeverdig dialog", "Alle slepp til i møta våre, og blir høyrde."),
        ("Stemma til barnet", "Vi veit kva barnet sjølv meiner når møtet gjeld eit barn."),
        ("Møteleiinga", "Møta har tydeleg start, ro til å undersøkje og ei oppsummering."),
    ],
    holding: Holding {
        about: "Spør kollegaene kor ofte de lever slik de vart einige om. Ingen ser kva den enkelte svarer. Alle med lenkja ser summane når runden er over og minst fem har svart.",
        tell: "Sei frå til tillitsvalde og verneombod før den første runden: kva det blir spurt om, kven som ser summane, og kva dei skal brukast til.",
        open_page: "Gå til puls",
        norms: "Kva normer?",
        norms_about: "Høgst ti. Dei de ikkje har spurt om enno, er kryssa av først, og så dei det er lengst sidan sist.",
        none_shown: "Ingen normer er viste i verdigrunnlaget no.",
        with_meetings: "Spør òg om møta: likeverdig dialog, stemma til barnet og møteleiinga",
        length: "Kor lenge?",
        lengths: ["Til vi avsluttar i møtet (høgst eitt døgn)", "7 dagar", "14 dagar"],
        pause: "Det må gå 28 dagar før neste runde.",
        begin: "Start runden",
        next_from: |day| format!("Neste runde kan starte {day}."),
        ready: "Ein ny runde kan starte no.",
        follow: "Pulsrunden er over. Sjå kva han viser, og avtal tiltak.",
        measures_first: |day| {
            format!(
                "Før neste runde: Avtal tiltak etter runden {day}, eller sei at det ikkje trengst no. Den som svarer, skal sjå at det fører til noko."
            )
        },
        no_measures: "Ingen tiltak no",
        is_open: "Runden er open",
        closes: |moment| format!("Han blir lukka av seg sjølv {moment}."),
        closes_in_meeting: |moment| {
            format!("Avslutt han i møtet. Gløymer de det, blir han lukka av seg sjølv {moment}.")
        },
        qr_about: "Skann med telefonen for å svare.",
        code: "Kode",
        address: "Adresse",
        answer_yourself: "Svar sjølv",
        to_wall: "Vis koden på storskjermen",
        no_readers: "Lenkja til alle tilsette er ikkje laga enno. Utan ho finn dei som svarer, ikkje fram til summane.",
        make_readers: "Lag lenkja til alle tilsette",
        letter: Letter {
            title: "Tekst du kan sende",
            subject: "Puls: Kor ofte lever vi slik hos oss?",
            asks: |address, moment| {
                format!(
                    "Hei!\n\nKor ofte lever vi slik vi vart einige om? Svar på telefonen innan {moment}:\n{address}\n\nIngen ser kva den enkelte svarer."
                )
            },
            see_at: |url| {
                format!(
                    "Når runden er over og minst fem har svart, står summane i «Vårt verdigrunnlag»:\n{url}"
                )
            },
            see: "Når runden er over og minst fem har svart, står summane i «Vårt verdigrunnlag». Lenkja dit får de av den som held i verdigrunnlaget.",
            not_in_it: |date| {
                format!(
                    "Lenkja til alle tilsette vart laga {date}. Vi lagrar ho ikkje slik at ho kan visast igjen. Lim ho inn i teksten om du har ho."
                )
            },
        },
        nothing_yet: "Ingen, heller ikkje du, ser noko av svara medan runden er open.",
        end: "Avslutt runden",
        end_question: "Då sluttar koden å verke, og alle med lenkja ser summane, om minst fem har svart. Er de færre, blir ingenting vist. Runden kan ikkje opnast igjen, og neste kan tidlegast starte om 28 dagar.",
        end_yes: "Ja, avslutt runden",
        see_result: "Sjå resultatet",
        back: "Tilbake til verdigrunnlaget",
    },
    on_wall: OnWall {
        how: "Skann koden, eller skriv inn adressa",
        answer_by: |moment| format!("Svar innan {moment}."),
        count_later: "Då blir det òg vist kor mange som har svart.",
        over: "Runden er over",
        see: "Sjå summane i «Vårt verdigrunnlag»",
    },
    answering: Answering {
        promise: "Ingen ser kva du svarer. Berre summar blir viste, når runden er over og minst fem har svart.",
        us: "Svar for fellesskapet, ikkje for deg sjølv. Er du usikker, vel «Veit ikkje».",
        send: "Send svaret",
        thanks: "Takk! Svaret er talt med.",
        thanks_about: "Når runden er over og minst fem har svart, blir summane viste for alle i «Vårt verdigrunnlag».",
        ask_for_link: "Treng du lenkja dit? Du får ho av den som held i verdigrunnlaget.",
        thanks_again: "Takk, du har alt svart",
        again_about: "Svaret herifrå er talt med éin gong. Det første gjeld.",
        over: "Ingen runde er open her",
        over_about: "Svarte minst fem før runden var over, står summane i «Vårt verdigrunnlag».",
        nothing_left: "Det er ikkje noko å svare på her lenger.",
        no_cookies: "Nettlesaren tek ikkje imot informasjonskapselen som gjer at kvar telefon svarer éin gong. Slå han på, eller bruk ein annan nettlesar. Svaret vart ikkje talt.",
        go_there: "Til verdigrunnlaget",
    },
    result: Result {
        now: "Ein pulsrunde er open.",
        answer: "Svar no",
        closed: |day| format!("Runden som vart avslutta {day}"),
        devices: |n| format!("{n} svarte."),
        too_few: "Færre enn fem svarte, så ingenting blir vist. Svara er sletta.",
        few: "For få svar til å visast.",
        before: |day| format!("Førre gong, {day}"),
        gone: "Det som vart spurt om, er ikkje i verdigrunnlaget lenger.",
        older: "Tidlegare rundar",
        read_with_care: "Bruk dette til ein samtale, ikkje som ein karakter. Når levde vi slik? Når glapp det?",
    },
};

pub const EN: PulseWords = PulseWords {
    title: "Pulse",
    question: "How often do we live like this here?",
    how_often: ["Rarely", "Sometimes", "Often", "Almost always", "Don’t know"],
    of_meetings: [
        ("Equal dialogue", "Everyone gets to speak in our meetings, and is heard."),
        ("The child’s voice", "We know what the child thinks when a meeting is about a child."),
        (
            "How meetings are led",
            "Our meetings have a clear start, time to explore things calmly, and a summing-up.",
        ),
    ],
    holding: Holding {
        about: "Ask your colleagues how often you live as you agreed. Nobody sees what any one person answers. Everyone with the link sees the sums when the round is over and at least five have answered.",
        tell: "Tell the employees’ representatives and the safety representative before the first round: what is asked, who sees the sums, and what they are for.",
        open_page: "Go to the pulse",
        norms: "Which norms?",
        norms_about: "Ten at most. Those you have not asked about yet are ticked first, and then those you asked about longest ago.",
        none_shown: "No norms are shown in the charter now.",
        with_meetings: "Also ask about the meetings: equal dialogue, the child’s voice and how they are led",
        length: "For how long?",
        lengths: ["Until we end it in the meeting (a day at most)", "7 days", "14 days"],
        pause: "The next round can start 28 days after this one has ended.",
        begin: "Start the round",
        next_from: |day| format!("The next round can start on {day}."),
        ready: "A new round can start now.",
        follow: "The pulse round is over. See what it shows, and agree on actions.",
        measures_first: |day| {
            format!(
                "Before the next round: agree on actions after the round of {day}, or say that none are needed now. Those who answer should see that it leads to something."
            )
        },
        no_measures: "No actions now",
        is_open: "The round is open",
        closes: |moment| format!("It closes by itself on {moment}."),
        closes_in_meeting: |moment| {
            format!("End it in the meeting. If you forget, it closes by itself on {moment}.")
        },
        qr_about: "Scan with your phone to answer.",
        code: "Code",
        address: "Address",
        answer_yourself: "Answer yourself",
        to_wall: "Show the code on the big screen",
        no_readers: "The link for all staff has not been made yet. Without it, those who answer cannot find the sums.",
        make_readers: "Make the link for all staff",
        letter: Letter {
            title: "Text you can send",
            subject: "Pulse: How often do we live like this here?",
            asks: |address, moment| {
                format!(
                    "Hello!\n\nHow often do we live as we agreed? Answer on your phone by {moment}:\n{address}\n\nNobody sees what each of you answers."
                )
            },
            see_at: |url| {
                format!(
                    "When the round is over and at least five have answered, the sums are in “Our charter of values”:\n{url}"
                )
            },
            see: "When the round is over and at least five have answered, the sums are in “Our charter of values”. The charter owner gives you the link to it.",
            not_in_it: |date| {
                format!(
                    "The link for all staff was made on {date}. We do not store it in a way that can be shown again. Paste it into the text if you have it."
                )
            },
        },
        nothing_yet: "Nobody, not even you, sees anything of the answers while the round is open.",
        end: "End the round",
        end_question: "The code then stops working, and everyone with the link sees the sums, if at least five have answered. With fewer, nothing is shown. The round cannot be opened again, and the next can start in 28 days at the earliest.",
        end_yes: "Yes, end the round",
        see_result: "See the result",
        back: "Back to the charter",
    },
    on_wall: OnWall {
        how: "Scan the code, or type the address",
        answer_by: |moment| format!("Answer by {moment}."),
        count_later: "How many have answered is shown then, too.",
        over: "The round is over",
        see: "See the sums in “Our charter of values”",
    },
    answering: Answering {
        promise: "Nobody sees what you answer. Only sums are shown, when the round is over and at least five have answered.",
        us: "Answer for all of you, not for yourself. If you are unsure, choose “Don’t know”.",
        send: "Send your answer",
        thanks: "Thank you! Your answer is counted.",
        thanks_about: "When the round is over and at least five have answered, the sums are shown to everyone in “Our charter of values”.",
        ask_for_link: "Need the link to it? The charter owner can give it to you.",
        thanks_again: "Thank you, you have already answered",
        again_about: "The answer from here is counted once. The first one stands.",
        over: "No round is open here",
        over_about: "If at least five answered before the round was over, the sums are in “Our charter of values”.",
        nothing_left: "There is nothing to answer here any more.",
        no_cookies: "Your browser does not accept the cookie that lets each phone answer once. Turn it on, or use another browser. Your answer was not counted.",
        go_there: "To the charter",
    },
    result: Result {
        now: "A pulse round is open.",
        answer: "Answer now",
        closed: |day| format!("The round that ended on {day}"),
        devices: |n| format!("{n} answered."),
        too_few: "Fewer than five answered, so nothing is shown. The answers are deleted.",
        few: "Too few answers to show.",
        before: |day| format!("Last time, {day}"),
        gone: "What was asked about is no longer in the charter.",
        older: "Earlier rounds",
        read_with_care: "Use this as the start of a conversation, not as a grade. When did we live like this? When did it slip?",
    },
};
