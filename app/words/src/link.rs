//! Words of the secret links.

pub struct Link {
    pub about: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// The browser would not copy: the link is selected instead.
    pub selected: &'static str,
    pub download: &'static str,
    pub downloaded: &'static str,
    pub show_qr: &'static str,
    pub onward: &'static str,
    pub keep_first: &'static str,
    /// The page of all links.
    pub links: &'static str,
    pub links_about: &'static str,
    pub make: &'static str,
    pub make_again: &'static str,
    pub again_about: &'static str,
    pub again_yes: &'static str,
    /// The facilitator's own stays the way in for the device that asks.
    pub again_own: &'static str,
    pub back: &'static str,
    /// Since when there is one.
    pub made: fn(&str) -> String,
    /// A text to send: of this workshop, at this address.
    pub letter: fn(&str, &str) -> String,
    pub letter_deleted: fn(&str) -> String,
    pub letter_label: &'static str,
    pub letter_subject: &'static str,
    pub letter_send: &'static str,
    pub facilitator: Opens,
    pub co_facilitator: Opens,
    pub screen: Opens,
    pub leader: Opens,
}

/// What one link opens.
pub struct Opens {
    pub who: &'static str,
    /// Above the link that was just made.
    pub title: &'static str,
    pub label: &'static str,
    pub may: &'static str,
    pub qr_about: &'static str,
}

pub const NB: Link = Link {
    about: "Lenken vises bare nå.",
    copy: "Kopier lenken",
    copied: "Lenken er kopiert. Lim den inn et sted du finner den igjen.",
    selected: "Lenken er merket. Trykk Ctrl + C, eller hold fingeren på den og velg «Kopier».",
    download: "Last ned lenken",
    downloaded: "Lenken ligger i nedlastingsmappen.",
    show_qr: "Vis QR-kode",
    onward: "Gå til verkstedet",
    keep_first: "Kopier lenken, last den ned eller vis QR-koden først.",
    links: "Lenker",
    links_about: "Hver lenke gir bare tilgang til det som står her. Den vises én gang, når du lager den.",
    make: "Lag lenke",
    make_again: "Lag ny lenke",
    again_about: "Den gamle lenken slutter å virke, og de som kom inn med den, må få den nye.",
    again_yes: "Ja, bytt ut lenken",
    again_own: "Denne maskinen beholder tilgangen.",
    back: "Tilbake til verkstedet",
    made: |date| format!("Laget {date}."),
    letter: |title, url| {
        format!(
            "Hei!\n\nResultatet av verkstedet «{title}» ligger her. Lenken er hemmelig, så send den bare til dem som skal ha den:\n{url}\n\nDer kan dere lese det, skrive det ut og laste ned verdiplakat og normliste."
        )
    },
    letter_deleted: |date| format!(" Alt slettes {date}."),
    letter_label: "Tekst du kan sende",
    letter_subject: "Resultatet av verkstedet",
    letter_send: "Åpne i e-postprogrammet",
    facilitator: Opens {
        who: "Fasilitator",
        title: "Ta vare på lenken din",
        label: "Din hemmelige lenke",
        may: "Med denne lenken åpner du verkstedet igjen – også på en annen maskin eller på telefonen. Den gir full styring, så behold den selv.",
        qr_about: "Skann med din egen telefon. Koden gir full styring, så vis den ikke på storskjermen.",
    },
    co_facilitator: Opens {
        who: "Medfasilitator",
        title: "Lenke til medfasilitator",
        label: "Lenke til medfasilitator",
        may: "Medfasilitatoren styrer rommet og bearbeidingen sammen med deg, men kan ikke lage lenker eller slette verkstedet.",
        qr_about: "Skann med telefonen til den som skal lede sammen med deg. Vis ikke koden på storskjermen.",
    },
    screen: Opens {
        who: "Storskjerm",
        title: "Lenke til storskjermen",
        label: "Lenke til storskjermen",
        may: "Lenken er til projektorens egen maskin. Den viser storskjermen, og kan ikke styre noe. I din egen nettleser bruker du «Vis på storskjerm».",
        qr_about: "Skann med maskinen som står ved projektoren.",
    },
    leader: Opens {
        who: "Ledere",
        title: "Lenke til ledere",
        label: "Lenke til ledere",
        may: "Ledere ser resultatet når du har publisert det, og kan laste det ned. De kan ikke endre noe.",
        qr_about: "Skann for å åpne resultatet.",
    },
};

pub const NN: Link = Link {
    about: "Lenkja blir vist berre no.",
    copy: "Kopier lenkja",
    copied: "Lenkja er kopiert. Lim ho inn ein stad du finn ho att.",
    selected: "Lenkja er merkt. Trykk Ctrl + C, eller hald fingeren på lenkja og vel «Kopier».",
    download: "Last ned lenkja",
    downloaded: "Lenkja ligg i nedlastingsmappa.",
    show_qr: "Vis QR-kode",
    onward: "Gå til verkstaden",
    keep_first: "Kopier lenkja, last ho ned eller vis QR-koden først.",
    links: "Lenkjer",
    links_about: "Kvar lenkje gir berre tilgang til det som står her. Ho blir vist éin gong, når du lagar ho.",
    make: "Lag lenkje",
    make_again: "Lag ny lenkje",
    again_about: "Den gamle lenkja sluttar å verke, og dei som kom inn med den, må få den nye.",
    again_yes: "Ja, byt ut lenkja",
    again_own: "Denne maskina beheld tilgangen.",
    back: "Tilbake til verkstaden",
    made: |date| format!("Laga {date}."),
    letter: |title, url| {
        format!(
            "Hei!\n\nResultatet av verkstaden «{title}» ligg her. Lenkja er hemmeleg, så send ho berre til dei det gjeld:\n{url}\n\nDer kan de lese det, skrive det ut og laste ned verdiplakat og normliste."
        )
    },
    letter_deleted: |date| format!(" Alt blir sletta {date}."),
    letter_label: "Tekst du kan sende",
    letter_subject: "Resultatet av verkstaden",
    letter_send: "Opne i e-postprogrammet",
    facilitator: Opens {
        who: "Fasilitator",
        title: "Ta vare på lenkja di",
        label: "Den hemmelege lenkja di",
        may: "Med denne lenkja opnar du verkstaden igjen – også på ei anna maskin eller på telefonen. Lenkja gir full styring, så ikkje del ho med andre.",
        qr_about: "Skann med din eigen telefon. Koden gir full styring, så ikkje vis han på storskjermen.",
    },
    co_facilitator: Opens {
        who: "Medfasilitator",
        title: "Lenkje til medfasilitator",
        label: "Lenkje til medfasilitator",
        may: "Medfasilitatoren styrer rommet og bearbeidinga saman med deg, men kan ikkje lage lenkjer eller slette verkstaden.",
        qr_about: "Skann med telefonen til den som skal leie saman med deg. Ikkje vis koden på storskjermen.",
    },
    screen: Opens {
        who: "Storskjerm",
        title: "Lenkje til storskjermen",
        label: "Lenkje til storskjermen",
        may: "Lenkja er til maskina som høyrer til projektoren. Ho viser storskjermen, og kan ikkje styre noko. I din eigen nettlesar bruker du «Vis på storskjerm».",
        qr_about: "Skann med maskina som står ved projektoren.",
    },
    leader: Opens {
        who: "Leiarar",
        title: "Lenkje til leiarar",
        label: "Lenkje til leiarar",
        may: "Leiarar ser resultatet når du har publisert det, og kan laste det ned. Dei kan ikkje endre noko.",
        qr_about: "Skann for å opne resultatet.",
    },
};

pub const EN: Link = Link {
    about: "The link is shown only now.",
    copy: "Copy the link",
    copied: "The link is copied. Paste it where you will find it again.",
    selected: "The link is selected. Press Ctrl + C, or hold your finger on it and choose “Copy”.",
    download: "Download the link",
    downloaded: "The link is in your downloads folder.",
    show_qr: "Show QR code",
    onward: "Go to the workshop",
    keep_first: "Copy the link, download it or show the QR code first.",
    links: "Links",
    links_about: "Each link gives access only to what is said here. It is shown once, when you make it.",
    make: "Make a link",
    make_again: "Make a new link",
    again_about: "The old link stops working, and those who came in by it must be given the new one.",
    again_yes: "Yes, replace the link",
    again_own: "This computer keeps its access.",
    back: "Back to the workshop",
    made: |date| format!("Made on {date}."),
    letter: |title, url| {
        format!(
            "Hello!\n\nThe result of the workshop “{title}” is here. The link is secret, so send it only to those who should have it:\n{url}\n\nThere you can read it, print it, and download the poster and the list of norms."
        )
    },
    letter_deleted: |date| format!(" Everything is deleted on {date}."),
    letter_label: "Text you can send",
    letter_subject: "The result of the workshop",
    letter_send: "Open in your e-mail program",
    facilitator: Opens {
        who: "Facilitator",
        title: "Keep your link safe",
        label: "Your secret link",
        may: "This link opens the workshop again – on another computer or on your phone, too. It gives full control, so keep it to yourself.",
        qr_about: "Scan it with your own phone. It gives full control, so keep it off the big screen.",
    },
    co_facilitator: Opens {
        who: "Co-facilitator",
        title: "Link for the co-facilitator",
        label: "Link for the co-facilitator",
        may: "The co-facilitator runs the room and prepares the result with you, but cannot make links or delete the workshop.",
        qr_about: "Scan it with the phone of whoever leads with you. Keep it off the big screen.",
    },
    screen: Opens {
        who: "Big screen",
        title: "Link for the big screen",
        label: "Link for the big screen",
        may: "The link is for the projector’s own computer. It shows the big screen and controls nothing. In your own browser, use “Show on the big screen”.",
        qr_about: "Scan it with the computer at the projector.",
    },
    leader: Opens {
        who: "Leaders",
        title: "Link for leaders",
        label: "Link for leaders",
        may: "Leaders can see the result once you have published it, and can download it. They cannot change anything.",
        qr_about: "Scan it to open the result.",
    },
};
