//! Words of the receipt for a deleted workshop.

pub struct ReceiptWords {
    pub title: &'static str,
    pub workshop: &'static str,
    pub organisation: &'static str,
    pub deleted: &'static str,
    pub number: &'static str,
    pub gone: &'static str,
    pub backups: &'static str,
    pub keep: &'static str,
}

pub const NB: ReceiptWords = ReceiptWords {
    title: "Verkstedet er slettet",
    workshop: "Verksted",
    organisation: "Kommune eller virksomhet",
    deleted: "Slettet",
    number: "Nummer",
    gone: "Alt er borte fra serveren: tekster, resultat, filer, lenker og hvem som hadde plass. Det kan ikke hentes tilbake.",
    backups: "Nummeret og tidspunktet tas vare på i et år. Blir en gammel sikkerhetskopi satt inn igjen, slettes verkstedet på nytt før noen slipper til.",
    keep: "Trenger dere kvittering? Skriv ut siden nå. Den vises i ti minutter, bare her.",
};

pub const NN: ReceiptWords = ReceiptWords {
    title: "Verkstaden er sletta",
    workshop: "Verkstad",
    organisation: "Kommune eller verksemd",
    deleted: "Sletta",
    number: "Nummer",
    gone: "Alt er borte frå serveren: tekstar, resultat, filer, lenkjer og kven som hadde plass. Det kan ikkje hentast tilbake.",
    backups: "Nummeret og tidspunktet blir tekne vare på i eit år. Blir ein gammal tryggingskopi sett inn igjen, blir verkstaden sletta på nytt før nokon slepp til.",
    keep: "Treng de kvittering? Skriv ut sida no. Ho blir vist i ti minutt, berre her.",
};

pub const EN: ReceiptWords = ReceiptWords {
    title: "The workshop is deleted",
    workshop: "Workshop",
    organisation: "Municipality or organisation",
    deleted: "Deleted",
    number: "Number",
    gone: "Everything is gone from the server: texts, result, files, links, and who had which place. It cannot be brought back.",
    backups: "The number and the time are kept for a year. If an old backup is restored, the workshop is deleted again before anyone is let in.",
    keep: "Do you need a receipt? Print this page now. It is shown for ten minutes, and only here.",
};
