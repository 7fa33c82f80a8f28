//! Words of the facilitator's secret link.

pub struct Link {
    pub title: &'static str,
    pub about: &'static str,
    pub more: &'static str,
    pub label: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// The browser would not copy: the link is selected instead.
    pub selected: &'static str,
    pub download: &'static str,
    pub downloaded: &'static str,
    pub file_name: &'static str,
    pub show_qr: &'static str,
    pub qr_about: &'static str,
    pub onward: &'static str,
    pub keep_first: &'static str,
}

pub const NB: Link = Link {
    title: "Ta vare på lenken din",
    about: "Denne lenken er nøkkelen til verkstedet. Den vises bare nå.",
    more: "Med den åpner du verkstedet igjen – også på en annen maskin eller på telefonen. Gi den bare til noen som skal lede sammen med deg.",
    label: "Din hemmelige lenke",
    copy: "Kopier lenken",
    copied: "Lenken er kopiert. Lim den inn et sted du finner den igjen.",
    selected: "Lenken er merket. Trykk Ctrl + C, eller hold fingeren på den og velg «Kopier».",
    download: "Last ned lenken",
    downloaded: "Lenken ligger i nedlastingsmappen.",
    file_name: "verdiverksted-lenke.html",
    show_qr: "Vis QR-kode",
    qr_about: "Skann med din egen telefon. Koden gir full styring, så vis den ikke på storskjermen.",
    onward: "Gå til verkstedet",
    keep_first: "Kopier lenken, last den ned eller vis QR-koden først.",
};

pub const NN: Link = Link {
    title: "Ta vare på lenkja di",
    about: "Denne lenkja er nøkkelen til verkstaden. Ho blir vist berre no.",
    more: "Med ho opnar du verkstaden igjen – også på ei anna maskin eller på telefonen. Gi ho berre til nokon som skal leie saman med deg.",
    label: "Di hemmelege lenkje",
    copy: "Kopier lenkja",
    copied: "Lenkja er kopiert. Lim ho inn ein stad du finn ho att.",
    selected: "Lenkja er merkt. Trykk Ctrl + C, eller hald fingeren på ho og vel «Kopier».",
    download: "Last ned lenkja",
    downloaded: "Lenkja ligg i nedlastingsmappa.",
    file_name: "verdiverkstad-lenkje.html",
    show_qr: "Vis QR-kode",
    qr_about: "Skann med din eigen telefon. Koden gir full styring, så ikkje vis han på storskjermen.",
    onward: "Gå til verkstaden",
    keep_first: "Kopier lenkja, last ho ned eller vis QR-koden først.",
};

pub const EN: Link = Link {
    title: "Keep your link safe",
    about: "This link is the key to the workshop. It is shown only now.",
    more: "It opens the workshop again – on another computer or on your phone, too. Give it only to someone who leads with you.",
    label: "Your secret link",
    copy: "Copy the link",
    copied: "The link is copied. Paste it where you will find it again.",
    selected: "The link is selected. Press Ctrl + C, or hold your finger on it and choose “Copy”.",
    download: "Download the link",
    downloaded: "The link is in your downloads folder.",
    file_name: "verdiverksted-link.html",
    show_qr: "Show QR code",
    qr_about: "Scan it with your own phone. It gives full control, so keep it off the big screen.",
    onward: "Go to the workshop",
    keep_first: "Copy the link, download it or show the QR code first.",
};
