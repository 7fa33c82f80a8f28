//! Words of the pages outside the room: the front page, «Bli med», the secret link, and nothing here.

pub struct Start {
    pub heading: &'static str,
    /// What this is, in one sentence.
    pub about: &'static str,
    pub to_join: &'static str,
    pub code: &'static str,
    pub code_about: &'static str,
    pub join: &'static str,
    pub to_lead: &'static str,
    pub to_lead_about: &'static str,
    pub new: &'static str,
    pub deleted: &'static str,
    /// To whoever comes to an address of one: a verdigrunnlag may live on, and that is not told to strangers.
    pub deleted_title: &'static str,
    pub deleted_about: &'static str,
    pub join_title: &'static str,
    /// The code that was typed leads nowhere: nobody knows whether it once was that of a pulse.
    pub unknown: fn(&str) -> String,
    pub other_code: &'static str,
    /// Who will see what.
    pub privacy: &'static str,
    /// The same promise, of workshops whose published result may live on.
    pub kept_longer: &'static str,
    /// To where a file is brought in.
    pub import: &'static str,
    pub service: &'static str,
    pub service_about: &'static str,
    pub no_service: &'static str,
    /// To a device that has joined already.
    pub you_are_in: &'static str,
    pub go_on: &'static str,
    /// Group and place.
    pub own_place: fn(usize, usize) -> String,
    pub join_second: &'static str,
    pub share_phone_about: &'static str,
    /// Asked of the one who sits beside.
    pub service_other: &'static str,
    /// The group has no seat for the other.
    pub share_seat: &'static str,
    pub share_seat_about: &'static str,
    /// At a phone of so many seats, and what is pressed there.
    pub or_own_seat: fn(usize, &str) -> String,
    pub lost: &'static str,
    pub lost_about: &'static str,
    /// Whose an address is that cannot be opened here, and where the right one is: title and text.
    pub seats: (&'static str, &'static str),
    /// Puts the right of return into the address, where no script does.
    pub take_along: &'static str,
    /// Where this browser's seat went over to another.
    pub went_over: &'static str,
    pub hosts: (&'static str, &'static str),
    pub walls: (&'static str, &'static str),
    pub leaders: (&'static str, &'static str),
    pub charters: (&'static str, &'static str),
    /// Takes the seat over from the browser before.
    pub go_on_here: &'static str,
    pub go_on_here_about: &'static str,
    /// For a browser without scripts, which does not see all of its address.
    pub paste_about: &'static str,
    pub paste: &'static str,
    pub not_along: &'static str,
    pub join_anew: &'static str,
    /// Before a seat is taken that this browser would lose at once.
    pub no_cookies: &'static str,
    /// The page is there, and cannot be shown now.
    pub not_now: &'static str,
    /// Because our disk does not answer.
    pub not_now_about: &'static str,
    pub again: &'static str,
    pub home: &'static str,
}

pub const NB: Start = Start {
    heading: "Hva betyr verdiene våre i praksis?",
    about: "Her blir dere som møter de samme barna, enige om hva kjerneverdiene betyr i hverdagen – og får en plakat til veggen samme dag.",
    to_join: "Skal du være med?",
    code: "Verkstedkode",
    code_about: "Koden står på storskjermen.",
    join: "Bli med",
    to_lead: "Skal du lede?",
    to_lead_about: "Lag et verksted på noen minutter, eller prøvekjør alene først. Du trenger ingen konto.",
    new: "Nytt verksted",
    deleted: "Verkstedet er slettet, med alt det inneholdt.",
    deleted_title: "Verkstedet er slettet",
    deleted_about: "Alt i det er borte. Er resultatet tatt vare på i et verdigrunnlag, finnes det fortsatt. Be den som ledet verkstedet, om en lenke dit.",
    join_title: "Bli med på et verksted",
    unknown: |typed| {
        format!(
            "Koden «{typed}» fører ikke til noe som er åpent nå. Se på storskjermen og prøv igjen. Koden til en pulsrunde slutter å virke når runden er over."
        )
    },
    other_code: "Har du en annen kode?",
    privacy: "Bare du ser det du skriver. Gruppen ser det når du legger det fram. Det gruppen velger, vises for alle – uten navn.",
    kept_longer: "Det som publiseres, kan tas vare på lenger – uten navn.",
    import: "Ta inn et verdigrunnlag fra en fil",
    service: "Hvilken tjeneste jobber du i?",
    service_about: "Brukes bare til å blande gruppene, og lagres aldri sammen med det du skriver.",
    no_service: "Vil ikke si",
    you_are_in: "Du er med.",
    go_on: "Fortsett der du var",
    own_place: |group, place| format!("Gruppe {group}, plass {place}"),
    join_second: "Legg til den andre",
    share_phone_about: "Er det noen ved siden av deg uten telefon? Da bytter dere på å bruke denne. Hver får sin plass, sine tekster og sin stemme, i samme gruppe.",
    service_other: "Hvilken tjeneste jobber den andre i?",
    share_seat: "Del plassen din",
    share_seat_about: "Gruppen din har fire, og flere kan den ikke ha. Dere kan dele plassen din: Da legger dere fram tekstene sammen, og har én stemme til sammen.",
    or_own_seat: |seats, press| {
        let (whom, free) = match seats {
            1 => ("deg", "to"),
            2 => ("dere", "tre"),
            _ => ("dere", "fire"),
        };
        format!(
            "Vil den andre ha sin egen stemme, ber dere fasilitatoren om å flytte {whom} til en gruppe med {free} ledige plasser. Trykk så «{press}» igjen."
        )
    },
    lost: "Her er det ingenting",
    lost_about: "Verkstedet kan være slettet, eller lenken er byttet ut. Be den som ga deg lenken, om en ny.",
    seats: (
        "Denne plassen hører til en annen nettleser",
        "Adressen virker der plassen ble tatt. Finner du ikke tilbake dit, kan du bli med på nytt med koden på storskjermen. Da går du ut av den gamle plassen. Er verkstedet slettet, er plassen borte.",
    ),
    take_along: "Skal du fortsette i en annen nettleser? Trykk her først. Da tar adressen plassen din med seg.",
    went_over: "Du har gått videre i en annen nettleser, på denne telefonen eller en annen. Plassen er der nå, med alt du har skrevet. Var det ikke du som gjorde det, si fra til fasilitatoren.",
    hosts: (
        "Denne adressen virker bare på fasilitatorens egen maskin",
        "Skal du lede herfra, trenger du en hemmelig lenke. Den lages under «Lenker» nederst på fasilitatorens side. Skal du være med, bruker du koden på storskjermen. Er verkstedet slettet, er siden borte.",
    ),
    walls: (
        "Denne storskjermen virker bare på maskinen den hører til",
        "Lenken til en storskjerm på en annen maskin lages under «Lenker» nederst på fasilitatorens side. Er verkstedet slettet, er siden borte.",
    ),
    leaders: (
        "Denne adressen virker bare på maskinen den hører til",
        "Be fasilitatoren om lenken til resultatet. Den lages under «Lenker» nederst på fasilitatorens side. Er verkstedet slettet, er resultatet borte.",
    ),
    charters: (
        "Denne adressen virker bare i nettleseren den hører til",
        "Be den som holder i verdigrunnlaget, om en lenke. Er det du som holder i det, åpne lenken du tok vare på. Er verdigrunnlaget slettet, er siden borte.",
    ),
    go_on_here: "Fortsett her",
    go_on_here_about: "Da flyttes plassen hit, med alt du har skrevet, og den andre nettleseren mister den.",
    paste_about: "Har du en plass i en annen nettleser? Da kan du fortsette her.",
    paste: "Hele adressen derfra, også det som står etter #",
    not_along: "Den adressen har ikke plassen med seg. Hent den på nytt der plassen er, og ta med hele, også det som står etter #.",
    join_anew: "Bli med på nytt",
    no_cookies: "Nettleseren tar ikke imot informasjonskapsler, og da husker den ikke plassen din. Slå dem på for dette nettstedet, eller åpne siden i en annen nettleser, og prøv igjen. Du er ikke med ennå.",
    not_now: "Siden kan ikke vises akkurat nå",
    not_now_about: "Noe er galt med lagringen hos oss. Prøv igjen om litt.",
    again: "Prøv igjen",
    home: "Til forsiden",
};

pub const NN: Start = Start {
    heading: "Kva tyder verdiane våre i praksis?",
    about: "Her blir de som møter dei same barna, einige om kva kjerneverdiane tyder i kvardagen – og får ein plakat til veggen same dag.",
    to_join: "Skal du vere med?",
    code: "Verkstadkode",
    code_about: "Koden står på storskjermen.",
    join: "Bli med",
    to_lead: "Skal du leie?",
    to_lead_about: "Lag ein verkstad på nokre minutt, eller prøvekøyr åleine først. Du treng ingen konto.",
    new: "Ny verkstad",
    deleted: "Verkstaden er sletta, med alt han inneheldt.",
    deleted_title: "Verkstaden er sletta",
    deleted_about: "Alt i han er borte. Er resultatet teke vare på i eit verdigrunnlag, finst det framleis. Be den som leidde verkstaden, om ei lenkje dit.",
    join_title: "Bli med på ein verkstad",
    unknown: |typed| {
        format!(
            "Koden «{typed}» fører ikkje til noko som er ope no. Sjå på storskjermen og prøv igjen. Koden til ein pulsrunde sluttar å verke når runden er over."
        )
    },
    other_code: "Har du ein annan kode?",
    privacy: "Berre du ser det du skriv. Gruppa ser det når du legg det fram. Det gruppa vel, blir vist for alle – utan namn.",
    kept_longer: "Det som blir publisert, kan takast vare på lenger – utan namn.",
    import: "Ta inn eit verdigrunnlag frå ei fil",
    service: "Kva teneste jobbar du i?",
    service_about: "Blir berre brukt til å blande gruppene, og blir aldri lagra saman med det du skriv.",
    no_service: "Vil ikkje seie",
    you_are_in: "Du er med.",
    go_on: "Hald fram der du var",
    own_place: |group, place| format!("Gruppe {group}, plass {place}"),
    join_second: "Legg til den andre",
    share_phone_about: "Er det nokon ved sida av deg utan telefon? Då byter de på å bruke denne. Kvar får sin plass, sine tekstar og si røyst, i same gruppe.",
    service_other: "Kva teneste jobbar den andre i?",
    share_seat: "Del plassen din",
    share_seat_about: "Gruppa di har fire, og fleire kan ho ikkje ha. De kan dele plassen din: Då legg de fram tekstane saman, og har éi røyst til saman.",
    or_own_seat: |seats, press| {
        let (whom, free) = match seats {
            1 => ("deg", "to"),
            2 => ("dykk", "tre"),
            _ => ("dykk", "fire"),
        };
        format!(
            "Vil den andre ha si eiga røyst, ber de fasilitatoren om å flytte {whom} til ei gruppe med {free} ledige plassar. Trykk så «{press}» igjen."
        )
    },
    lost: "Her er det ingenting",
    lost_about: "Verkstaden kan vere sletta, eller lenkja er bytt ut. Be den som gav deg lenkja, om ei ny.",
    seats: (
        "Denne plassen høyrer til ein annan nettlesar",
        "Adressa verkar der plassen vart teken. Finn du ikkje tilbake dit, kan du bli med på nytt med koden på storskjermen. Då går du ut av den gamle plassen. Er verkstaden sletta, er plassen borte.",
    ),
    take_along: "Skal du halde fram i ein annan nettlesar? Trykk her først. Då tek adressa plassen din med seg.",
    went_over: "Du har gått vidare i ein annan nettlesar, på denne telefonen eller ein annan. Plassen er der no, med alt du har skrive. Var det ikkje du som gjorde det, sei frå til fasilitatoren.",
    hosts: (
        "Denne adressa verkar berre på fasilitatoren si eiga maskin",
        "Skal du leie herifrå, treng du ei hemmeleg lenkje. Ho blir laga under «Lenkjer» nedst på fasilitatoren si side. Skal du vere med, bruker du koden på storskjermen. Er verkstaden sletta, er sida borte.",
    ),
    walls: (
        "Denne storskjermen verkar berre på maskina han høyrer til",
        "Lenkja til ein storskjerm på ei anna maskin blir laga under «Lenkjer» nedst på fasilitatoren si side. Er verkstaden sletta, er sida borte.",
    ),
    leaders: (
        "Denne adressa verkar berre på maskina ho høyrer til",
        "Be fasilitatoren om lenkja til resultatet. Ho blir laga under «Lenkjer» nedst på fasilitatoren si side. Er verkstaden sletta, er resultatet borte.",
    ),
    charters: (
        "Denne adressa verkar berre i nettlesaren ho høyrer til",
        "Be den som held i verdigrunnlaget, om ei lenkje. Er det du som held i det, opne lenkja du tok vare på. Er verdigrunnlaget sletta, er sida borte.",
    ),
    go_on_here: "Hald fram her",
    go_on_here_about: "Då blir plassen flytta hit, med alt du har skrive, og den andre nettlesaren mistar han.",
    paste_about: "Har du ein plass i ein annan nettlesar? Då kan du halde fram her.",
    paste: "Heile adressa derifrå, også det som står etter #",
    not_along: "Den adressa har ikkje plassen med seg. Hent ho på nytt der plassen er, og ta med heile, også det som står etter #.",
    join_anew: "Bli med på nytt",
    no_cookies: "Nettlesaren tek ikkje imot informasjonskapslar, og då hugsar han ikkje plassen din. Slå dei på for denne nettstaden, eller opne sida i ein annan nettlesar, og prøv igjen. Du er ikkje med enno.",
    not_now: "Sida kan ikkje visast akkurat no",
    not_now_about: "Noko er gale med lagringa hos oss. Prøv igjen om litt.",
    again: "Prøv igjen",
    home: "Til framsida",
};

pub const EN: Start = Start {
    heading: "What do our values mean in practice?",
    about: "Here, those of you who meet the same children agree on what your core values mean day to day – and get a poster for the wall the same day.",
    to_join: "Taking part?",
    code: "Workshop code",
    code_about: "You will find the code on the big screen.",
    join: "Join",
    to_lead: "Leading?",
    to_lead_about: "Make a workshop in a few minutes, or rehearse on your own first. No account is needed.",
    new: "New workshop",
    deleted: "The workshop and everything in it has been deleted.",
    deleted_title: "The workshop has been deleted",
    deleted_about: "Everything in it is gone. If the result was kept as a charter of values, that still exists. Ask whoever led the workshop for a link to it.",
    join_title: "Join a workshop",
    unknown: |typed| {
        format!(
            "The code “{typed}” does not match anything that is open now. Look at the big screen and try again. The code of a pulse round stops working when the round is over."
        )
    },
    other_code: "Do you have another code?",
    privacy: "Only you see what you write. Your group sees it when you put it forward. What the group chooses is shown to everyone – without names.",
    kept_longer: "What is published may be kept longer – without names.",
    import: "Bring in a charter of values from a file",
    service: "Which service do you work in?",
    service_about: "Used only to mix the groups, and never stored with what you write.",
    no_service: "Rather not say",
    you_are_in: "You are in.",
    go_on: "Go on where you were",
    own_place: |group, place| format!("Group {group}, seat {place}"),
    join_second: "Add the other person",
    share_phone_about: "Is someone beside you without a phone? Then take turns with this one. Each has their own seat, texts and vote, in the same group.",
    service_other: "Which service does the other person work in?",
    share_seat: "Share your seat",
    share_seat_about: "Your group has four, and can have no more. You can share your seat: You then put your texts forward together, and have one vote between you.",
    or_own_seat: |seats, press| {
        let free = match seats {
            1 => "two",
            2 => "three",
            _ => "four",
        };
        format!(
            "If the other wants a vote of their own, ask the facilitator to move you to a group with {free} free seats. Then press “{press}” again."
        )
    },
    lost: "There is nothing here",
    lost_about: "The workshop may have been deleted, or the link replaced. Ask whoever gave you the link for a new one.",
    seats: (
        "This seat belongs to another browser",
        "The address works where the seat was taken. If you cannot get back there, join again with the code on the big screen. You then leave the old seat. If the workshop has been deleted, the seat is gone.",
    ),
    take_along: "Moving to another browser? Press here first. The address will then bring your seat with it.",
    went_over: "You moved to another browser, on this phone or another one. Your seat is there now, with everything you have written. If it was not you, tell the facilitator.",
    hosts: (
        "This address only works on the facilitator’s own computer",
        "To lead from here you need a secret link. It is made under “Links” at the bottom of the facilitator’s page. To take part, use the code on the big screen. If the workshop has been deleted, the page is gone.",
    ),
    walls: (
        "This big screen only works on the computer it belongs to",
        "The link for a big screen on another computer is made under “Links” at the bottom of the facilitator’s page. If the workshop has been deleted, the page is gone.",
    ),
    leaders: (
        "This address only works on the computer it belongs to",
        "Ask the facilitator for the link to the result. It is made under “Links” at the bottom of the facilitator’s page. If the workshop has been deleted, the result is gone.",
    ),
    charters: (
        "This address only works in the browser it belongs to",
        "Ask the charter owner for a link. If that is you, open the link that you kept. If the charter has been deleted, the page is gone.",
    ),
    go_on_here: "Go on here",
    go_on_here_about: "Your seat then moves here, with everything you have written, and the other browser loses it.",
    paste_about: "Do you have a seat in another browser? Then you can go on here.",
    paste: "The whole address from there, including what comes after #",
    not_along: "That address does not bring your seat with it. Copy it again where your seat is, all of it, including what comes after #.",
    join_anew: "Join again",
    no_cookies: "This browser refuses cookies, so it will not remember your seat. Allow them for this site, or open the page in another browser, and try again. You have not joined yet.",
    not_now: "This page cannot be shown right now",
    not_now_about: "Something is wrong with our storage. Try again in a moment.",
    again: "Try again",
    home: "To the front page",
};
