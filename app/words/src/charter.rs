//! Words of the verdigrunnlag: its two pages, the way to them, and the file that one is made from.

use crate::link::Opens;

pub struct CharterWords {
    /// «Vårt verdigrunnlag», what everybody reads.
    pub title: &'static str,
    pub at_workshop: AtWorkshop,
    pub life: Life,
    pub holding: Holding,
    pub import: Import,
    pub holder: Opens,
    pub reader: Opens,
    /// Beneath a link that was just made.
    pub onward: &'static str,
    /// A text to send: of this title, at this address.
    pub letter: fn(&str, &str) -> String,
    pub letter_subject: &'static str,
    pub poster: &'static str,
    pub poster_about: &'static str,
    pub data: &'static str,
    pub data_about: &'static str,
}

/// On the facilitator's page, and on the leaders'.
pub struct AtWorkshop {
    pub keep: &'static str,
    /// Until when it lives, and when all else is deleted.
    pub keep_about: fn(&str, &str) -> String,
    /// It holds what was published then.
    pub kept: fn(&str) -> String,
    pub changed: &'static str,
    pub update: &'static str,
    pub open: &'static str,
    pub leaders_about: &'static str,
}

/// How long it lives.
pub struct Life {
    pub until: fn(&str) -> String,
    /// When its last days have begun: the date, and how many are left.
    pub reader_ends: fn(&str, i64) -> String,
    pub holder_ends: fn(&str, i64) -> String,
    pub renew: &'static str,
    /// Until when it would live.
    pub renew_about: fn(&str) -> String,
    /// Once that is done.
    pub renewed: fn(&str) -> String,
    /// While that would be the same day.
    pub renew_later: &'static str,
    pub delete: &'static str,
    pub delete_question: &'static str,
    pub delete_yes: &'static str,
}

/// The holder's page.
pub struct Holding {
    pub who: &'static str,
    /// The way to the holder's page, from where everybody reads.
    pub own_page: &'static str,
    pub about: &'static str,
    pub next: &'static str,
    pub no_readers: &'static str,
    pub read: &'static str,
    pub links: &'static str,
    pub texts: &'static str,
    pub texts_about: &'static str,
    pub hide: &'static str,
    pub show: &'static str,
    pub hidden: &'static str,
    pub hidden_in_workshop: &'static str,
    pub delete: &'static str,
    pub delete_question: &'static str,
    pub give_on: &'static str,
    pub give_on_about: &'static str,
    pub end: &'static str,
}

/// «Ta inn et verdigrunnlag».
pub struct Import {
    pub title: &'static str,
    pub about: &'static str,
    pub file: &'static str,
    pub file_about: &'static str,
    pub take: &'static str,
    pub take_anyway: &'static str,
    pub not_ours: &'static str,
    pub too_large: &'static str,
    /// What in it cannot be taken, as it is said elsewhere.
    pub not_legal: fn(&str) -> String,
    /// Of meetings in it.
    pub meeting_day: &'static str,
    pub meeting_minutes: &'static str,
    pub meeting_twice: &'static str,
    pub logo: &'static str,
    /// What it looks like.
    pub looks_like: fn(&str) -> String,
}

pub const NB: CharterWords = CharterWords {
    title: "Vårt verdigrunnlag",
    at_workshop: AtWorkshop {
        keep: "Ta vare på verdigrunnlaget",
        keep_about: |until, deleted| {
            format!(
                "Det publiserte blir et verdigrunnlag med egne lenker. Det lever til {until} og kan fornyes. Alt annet i verkstedet slettes {deleted}."
            )
        },
        kept: |date| {
            format!("Det som ble publisert {date}, er tatt vare på, og lever videre når verkstedet slettes.")
        },
        changed: "Det er publisert noe nytt siden. De som åpner verdigrunnlaget, ser fortsatt det forrige.",
        update: "Oppdater verdigrunnlaget",
        open: "Åpne verdigrunnlaget",
        leaders_about: "Det dere ble enige om, er tatt vare på. Siden kan deles med alle ansatte, og lever videre når verkstedet slettes.",
    },
    life: Life {
        until: |date| format!("Lever til {date}."),
        reader_ends: |date, days| {
            format!(
                "Verdigrunnlaget slettes {date}{}. Vil dere ha det videre? Si fra til den som holder i det.",
                in_days(days, "om 1 dag", "om", "dager")
            )
        },
        holder_ends: |date, days| {
            format!("Verdigrunnlaget slettes {date}{}.", in_days(days, "om 1 dag", "om", "dager"))
        },
        renew: "Forleng ett år",
        renew_about: |date| format!("Da lever det til {date}."),
        renew_later: "Fra i morgen kan det forlenges herfra.",
        renewed: |date| format!("Forlenget. Lever til {date}."),
        delete: "Slett nå",
        delete_question: "Verdigrunnlaget og lenkene til det blir borte for alle, og kan ikke hentes tilbake.",
        delete_yes: "Ja, slett verdigrunnlaget",
    },
    holding: Holding {
        who: "Den som holder i verdigrunnlaget",
        own_page: "For deg som holder i verdigrunnlaget: tiltak, møter og lenker",
        about: "Herfra sørger du for at alle finner det dere ble enige om. Adressen her virker bare i denne nettleseren. Lenken du fikk, åpner siden andre steder.",
        next: "Hva nå?",
        no_readers: "Lag en lenke til alle ansatte, og del den.",
        read: "Se siden alle ansatte ser",
        links: "Lenker",
        texts: "Normer og tabuer",
        texts_about: "Tekstene kommer fra et felles verksted. Derfor kan du skjule eller slette en tekst, men ikke skrive den om.",
        hide: "Skjul",
        show: "Vis igjen",
        hidden: "Skjult",
        hidden_in_workshop: "Skjult av fasilitatoren",
        delete: "Slett for godt",
        delete_question: "Teksten blir borte for alle, og kan ikke hentes tilbake.",
        give_on: "Gi videre til en annen",
        give_on_about: "Lag en ny lenke, og gi den til den som tar over. Den gamle lenken slutter å virke, og andre som kom inn med den, må få den nye. Denne nettleseren beholder tilgangen.",
        end: "Hvor lenge?",
    },
    import: Import {
        title: "Ta inn et verdigrunnlag",
        about: "Har dere filen «verdier.json» fra et verksted, eller «verdigrunnlag.json» fra et verdigrunnlag? Da kan dere ta den inn her. Det lever i ett år og kan fornyes. Hver gang filen tas inn, blir det et nytt verdigrunnlag med egne lenker.",
        file: "Fil",
        file_about: "Høyst 256 kB, og logoen. Tall for grupper i filen tas ikke med.",
        take: "Ta inn",
        take_anyway: "Ta inn likevel",
        not_ours: "Filen er ikke en «verdier.json» eller «verdigrunnlag.json» herfra. Ingenting er lagret.",
        too_large: "Filen er for stor. Den kan være høyst 256 kB. Ingenting er lagret.",
        not_legal: |why| format!("Filen kan ikke tas inn: {why} Ingenting er lagret."),
        meeting_day: "Et av møtene ligger utenfor årene 2000 til 2099.",
        meeting_minutes: "Et av møtene er kortere enn 5 minutter eller lengre enn 480.",
        meeting_twice: "To av møtene har samme nummer («uid»).",
        logo: "Logoen i filen kan ikke brukes: Den må være en PNG eller SVG på høyst 500 kB, uten skript og tekst.",
        looks_like: |what| format!("I filen: {what} Ingenting er lagret ennå."),
    },
    holder: Opens {
        who: "Den som holder i det",
        title: "Lenke til den som holder i det",
        label: "Lenke til den som holder i det",
        may: "Den som har lenken, kan forlenge, skjule, slette og lage lenker. Gi lenken bare til den som skal holde i verdigrunnlaget.",
        qr_about: "Skann med telefonen til den som skal holde i det.",
    },
    reader: Opens {
        who: "Alle ansatte",
        title: "Lenke til alle ansatte",
        label: "Lenke til alle ansatte",
        may: "Den som har lenken, kan se verdigrunnlaget, men ikke endre noe.",
        qr_about: "Skann for å åpne verdigrunnlaget. Koden kan henge på veggen.",
    },
    onward: "Gå til verdigrunnlaget",
    letter: |title, url| {
        format!(
            "Hei!\n\nHer er verdigrunnlaget vårt, «{title}»: det vi ble enige om, i praksis. Lenken er for oss, så ikke legg den åpent på nettet:\n{url}"
        )
    },
    letter_subject: "Vårt verdigrunnlag",
    poster: "Last ned verdiplakat",
    poster_about: "PDF, A4",
    data: "Last ned verdigrunnlag.json",
    data_about: "Filen kan tas inn igjen senere, her eller på en annen server. Summene fra pulsen, det som er skjult, og nummeret på utgaven er ikke med.",
};

pub const NN: CharterWords = CharterWords {
    title: "Vårt verdigrunnlag",
    at_workshop: AtWorkshop {
        keep: "Ta vare på verdigrunnlaget",
        keep_about: |until, deleted| {
            format!(
                "Det publiserte blir eit verdigrunnlag med eigne lenkjer. Det lever til {until} og kan fornyast. Alt anna i verkstaden blir sletta {deleted}."
            )
        },
        kept: |date| {
            format!(
                "Det som vart publisert {date}, er teke vare på, og lever vidare når verkstaden blir sletta."
            )
        },
        changed: "Det er publisert noko nytt sidan. Dei som opnar verdigrunnlaget, ser framleis det førre.",
        update: "Oppdater verdigrunnlaget",
        open: "Opne verdigrunnlaget",
        leaders_about: "Det de vart einige om, er teke vare på. Sida kan delast med alle tilsette, og lever vidare når verkstaden blir sletta.",
    },
    life: Life {
        until: |date| format!("Lever til {date}."),
        reader_ends: |date, days| {
            format!(
                "Verdigrunnlaget blir sletta {date}{}. Vil de ha det vidare? Sei frå til den som held i det.",
                in_days(days, "om 1 dag", "om", "dagar")
            )
        },
        holder_ends: |date, days| {
            format!("Verdigrunnlaget blir sletta {date}{}.", in_days(days, "om 1 dag", "om", "dagar"))
        },
        renew: "Forleng eitt år",
        renew_about: |date| format!("Då lever det til {date}."),
        renew_later: "Frå i morgon kan det forlengjast herifrå.",
        renewed: |date| format!("Forlengt. Lever til {date}."),
        delete: "Slett no",
        delete_question: "Verdigrunnlaget og lenkjene til det blir borte for alle, og kan ikkje hentast tilbake.",
        delete_yes: "Ja, slett verdigrunnlaget",
    },
    holding: Holding {
        who: "Den som held i verdigrunnlaget",
        own_page: "For deg som held i verdigrunnlaget: tiltak, møte og lenkjer",
        about: "Herifrå sørgjer du for at alle finn det de vart einige om. Adressa her verkar berre i denne nettlesaren. Lenkja du fekk, opnar sida andre stader.",
        next: "Kva no?",
        no_readers: "Lag ei lenkje til alle tilsette, og del ho.",
        read: "Sjå sida alle tilsette ser",
        links: "Lenkjer",
        texts: "Normer og tabu",
        texts_about: "Tekstane kjem frå ein felles verkstad. Difor kan du skjule eller slette ein tekst, men ikkje skrive han om.",
        hide: "Skjul",
        show: "Vis igjen",
        hidden: "Skjult",
        hidden_in_workshop: "Skjult av fasilitatoren",
        delete: "Slett for godt",
        delete_question: "Teksten blir borte for alle, og kan ikkje hentast tilbake.",
        give_on: "Gi vidare til ein annan",
        give_on_about: "Lag ei ny lenkje, og gi ho til den som tek over. Den gamle lenkja sluttar å verke, og andre som kom inn med den, må få den nye. Denne nettlesaren beheld tilgangen.",
        end: "Kor lenge?",
    },
    import: Import {
        title: "Ta inn eit verdigrunnlag",
        about: "Har de fila «verdier.json» frå ein verkstad, eller «verdigrunnlag.json» frå eit verdigrunnlag? Då kan de ta ho inn her. Det lever i eitt år og kan fornyast. Kvar gong fila blir teken inn, blir det eit nytt verdigrunnlag med eigne lenkjer.",
        file: "Fil",
        file_about: "Høgst 256 kB, og logoen. Tal for grupper i fila blir ikkje tekne med.",
        take: "Ta inn",
        take_anyway: "Ta inn likevel",
        not_ours: "Fila er ikkje ei «verdier.json» eller «verdigrunnlag.json» herifrå. Ingenting er lagra.",
        too_large: "Fila er for stor. Ho kan vere høgst 256 kB. Ingenting er lagra.",
        not_legal: |why| format!("Fila kan ikkje takast inn: {why} Ingenting er lagra."),
        meeting_day: "Eit av møta ligg utanfor åra 2000 til 2099.",
        meeting_minutes: "Eit av møta er kortare enn 5 minutt eller lengre enn 480.",
        meeting_twice: "To av møta har same nummer («uid»).",
        logo: "Logoen i fila kan ikkje brukast: Han må vere ein PNG eller SVG på høgst 500 kB, utan skript og tekst.",
        looks_like: |what| format!("I fila: {what} Ingenting er lagra enno."),
    },
    holder: Opens {
        who: "Den som held i det",
        title: "Lenkje til den som held i det",
        label: "Lenkje til den som held i det",
        may: "Den som har lenkja, kan forlengje, skjule, slette og lage lenkjer. Gi lenkja berre til den som skal halde i verdigrunnlaget.",
        qr_about: "Skann med telefonen til den som skal halde i det.",
    },
    reader: Opens {
        who: "Alle tilsette",
        title: "Lenkje til alle tilsette",
        label: "Lenkje til alle tilsette",
        may: "Den som har lenkja, kan sjå verdigrunnlaget, men ikkje endre noko.",
        qr_about: "Skann for å opne verdigrunnlaget. Koden kan henge på veggen.",
    },
    onward: "Gå til verdigrunnlaget",
    letter: |title, url| {
        format!(
            "Hei!\n\nHer er verdigrunnlaget vårt, «{title}»: det vi vart einige om, i praksis. Lenkja er for oss, så ikkje legg ho ope på nettet:\n{url}"
        )
    },
    letter_subject: "Vårt verdigrunnlag",
    poster: "Last ned verdiplakat",
    poster_about: "PDF, A4",
    data: "Last ned verdigrunnlag.json",
    data_about: "Fila kan takast inn igjen seinare, her eller på ein annan tenar. Summane frå pulsen, det som er skjult, og nummeret på utgåva er ikkje med.",
};

pub const EN: CharterWords = CharterWords {
    title: "Our charter of values",
    at_workshop: AtWorkshop {
        keep: "Keep the charter of values",
        keep_about: |until, deleted| {
            format!(
                "What is published becomes a charter with links of its own. It is kept until {until} and can be extended. Everything else in the workshop is deleted on {deleted}."
            )
        },
        kept: |date| {
            format!("What was published on {date} has been kept, and stays when the workshop is deleted.")
        },
        changed: "Something new has been published since. Those who open the charter still see the earlier version.",
        update: "Update the charter",
        open: "Open the charter",
        leaders_about: "What you agreed on is kept. The page can be shared with all staff, and stays when the workshop is deleted.",
    },
    life: Life {
        until: |date| format!("Kept until {date}."),
        reader_ends: |date, days| {
            format!(
                "The charter is deleted on {date}{}. Do you want to keep it? Tell the charter owner.",
                in_days(days, "in 1 day", "in", "days")
            )
        },
        holder_ends: |date, days| {
            format!("The charter is deleted on {date}{}.", in_days(days, "in 1 day", "in", "days"))
        },
        renew: "Extend by one year",
        renew_about: |date| format!("It is then kept until {date}."),
        renew_later: "From tomorrow it can be extended from here.",
        renewed: |date| format!("Extended. Kept until {date}."),
        delete: "Delete now",
        delete_question: "The charter and its links will be gone for everyone, and cannot be brought back.",
        delete_yes: "Yes, delete the charter",
    },
    holding: Holding {
        who: "Charter owner",
        own_page: "For you as charter owner: measures, meetings and links",
        about: "From here you make sure that everyone can find what you agreed on. The address here only works in this browser. The link you were given opens the page elsewhere.",
        next: "What now?",
        no_readers: "Make a link for all staff, and share it.",
        read: "See the page that all staff see",
        links: "Links",
        texts: "Norms and taboos",
        texts_about: "These texts were agreed on in a workshop. So you can hide or delete a text, but not reword it.",
        hide: "Hide",
        show: "Show again",
        hidden: "Hidden",
        hidden_in_workshop: "Hidden by the facilitator",
        delete: "Delete for good",
        delete_question: "The text will be gone for everyone, and cannot be brought back.",
        give_on: "Hand over to somebody else",
        give_on_about: "Make a new link, and give it to whoever takes over. The old link stops working, and others who came in with it need the new one. This browser keeps its access.",
        end: "How long?",
    },
    import: Import {
        title: "Bring in a charter of values",
        about: "Do you have the file “verdier.json” of a workshop, or “verdigrunnlag.json” of a charter? You can bring it in here. It is kept for a year and can be extended. Each time the file is brought in, it becomes a new charter with links of its own.",
        file: "File",
        file_about: "At most 256 kB, and the logo. Figures of groups in the file are left behind.",
        take: "Bring in",
        take_anyway: "Bring it in anyway",
        not_ours: "The file is not a “verdier.json” or “verdigrunnlag.json” from here. Nothing has been stored.",
        too_large: "The file is too large. It can be 256 kB at most. Nothing has been stored.",
        not_legal: |why| format!("The file cannot be brought in: {why} Nothing has been stored."),
        meeting_day: "One of the meetings is outside the years 2000 to 2099.",
        meeting_minutes: "One of the meetings is shorter than 5 minutes or longer than 480.",
        meeting_twice: "Two of the meetings have the same number (“uid”).",
        logo: "The logo in the file cannot be used: it must be a PNG or SVG of 500 kB at most, without scripts and text.",
        looks_like: |what| format!("In the file: {what} Nothing has been stored yet."),
    },
    holder: Opens {
        who: "Charter owner",
        title: "Link for the charter owner",
        label: "Link for the charter owner",
        may: "Whoever has the link can extend, hide, delete and make links. Give it only to the one who is to be the charter owner.",
        qr_about: "Scan it with the charter owner’s phone.",
    },
    reader: Opens {
        who: "All staff",
        title: "Link for all staff",
        label: "Link for all staff",
        may: "Whoever has the link can see the charter, but not change anything.",
        qr_about: "Scan it to open the charter. You can hang the code on the wall.",
    },
    onward: "Go to the charter",
    letter: |title, url| {
        format!(
            "Hello!\n\nHere is our charter of values, “{title}”: what we agreed on, in practice. The link is for us, so please do not post it publicly:\n{url}"
        )
    },
    letter_subject: "Our charter of values",
    poster: "Download the poster",
    poster_about: "PDF, A4",
    data: "Download verdigrunnlag.json",
    data_about: "The file can be brought in again later, here or on another server. The sums of the pulse, what is hidden and the edition’s number are not in it.",
};

/// «, om 12 dager»; nothing on the day itself.
fn in_days(days: i64, one: &str, before: &str, after: &str) -> String {
    match days {
        ..=0 => String::new(),
        1 => format!(", {one}"),
        _ => format!(", {before} {days} {after}"),
    }
}
