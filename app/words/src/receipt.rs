//! Words of the receipt for what was deleted.

pub struct ReceiptWords {
    pub organisation: &'static str,
    pub deleted: &'static str,
    pub number: &'static str,
    pub keep: &'static str,
    /// Instead of what is said of a workshop, where a verdigrunnlag was kept of it.
    pub charter_stays: &'static str,
    pub workshop: Gone,
    pub charter: Gone,
}

/// What is said of one or the other.
pub struct Gone {
    pub title: &'static str,
    pub what: &'static str,
    pub gone: &'static str,
    pub backups: &'static str,
}

pub const NB: ReceiptWords = ReceiptWords {
    organisation: "Kommune eller virksomhet",
    deleted: "Slettet",
    number: "Nummer",
    keep: "Trenger dere kvittering? Skriv ut siden nå. Den vises i ti minutter, bare her.",
    charter_stays: "Alt i verkstedet er borte fra serveren: tekster, filer, lenker og hvem som hadde plass. Det kan ikke hentes tilbake. Verdigrunnlaget står fortsatt der dere lagret det, til den som holder i det, sletter det.",
    workshop: Gone {
        title: "Verkstedet er slettet",
        what: "Verksted",
        gone: "Alt er borte fra serveren: tekster, resultat, filer, lenker og hvem som hadde plass. Det kan ikke hentes tilbake.",
        backups: "Nummeret og tidspunktet tas vare på i et år. Blir en gammel sikkerhetskopi satt inn igjen, slettes verkstedet på nytt før noen slipper til.",
    },
    charter: Gone {
        title: "Verdigrunnlaget er slettet",
        what: "Verdigrunnlag",
        gone: "Alt er borte fra serveren: tekster, filer og lenker. Det kan ikke hentes tilbake.",
        backups: "Nummeret og tidspunktet tas vare på i et år. Blir en gammel sikkerhetskopi satt inn igjen, slettes verdigrunnlaget på nytt før noen slipper til.",
    },
};

pub const NN: ReceiptWords = ReceiptWords {
    organisation: "Kommune eller verksemd",
    deleted: "Sletta",
    number: "Nummer",
    keep: "Treng de kvittering? Skriv ut sida no. Ho blir vist i ti minutt, berre her.",
    charter_stays: "Alt i verkstaden er borte frå serveren: tekstar, filer, lenkjer og kven som hadde plass. Det kan ikkje hentast tilbake. Verdigrunnlaget står framleis der de lagra det, til den som held i det, slettar det.",
    workshop: Gone {
        title: "Verkstaden er sletta",
        what: "Verkstad",
        gone: "Alt er borte frå serveren: tekstar, resultat, filer, lenkjer og kven som hadde plass. Det kan ikkje hentast tilbake.",
        backups: "Nummeret og tidspunktet blir tekne vare på i eit år. Blir ein gammal tryggingskopi sett inn igjen, blir verkstaden sletta på nytt før nokon slepp til.",
    },
    charter: Gone {
        title: "Verdigrunnlaget er sletta",
        what: "Verdigrunnlag",
        gone: "Alt er borte frå serveren: tekstar, filer og lenkjer. Det kan ikkje hentast tilbake.",
        backups: "Nummeret og tidspunktet blir tekne vare på i eit år. Blir ein gammal tryggingskopi sett inn igjen, blir verdigrunnlaget sletta på nytt før nokon slepp til.",
    },
};

pub const EN: ReceiptWords = ReceiptWords {
    organisation: "Municipality or organisation",
    deleted: "Deleted",
    number: "Number",
    keep: "Do you need a receipt? Print this page now. It is shown for ten minutes, and only here.",
    charter_stays: "Everything in the workshop is gone from the server: texts, files, links, and who had which seat. It cannot be brought back. The charter you kept is still there, until its owner deletes it.",
    workshop: Gone {
        title: "The workshop is deleted",
        what: "Workshop",
        gone: "Everything is gone from the server: texts, result, files, links, and who had which seat. It cannot be brought back.",
        backups: "The number and the time are kept for a year. If an old backup is restored, the workshop is deleted again before anyone is let in.",
    },
    charter: Gone {
        title: "The charter is deleted",
        what: "Charter",
        gone: "Everything is gone from the server: texts, files and links. It cannot be brought back.",
        backups: "The number and the time are kept for a year. If an old backup is restored, the charter is deleted again before anyone is let in.",
    },
};
