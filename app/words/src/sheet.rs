//! The sheet of paper for those without a phone.

pub struct Sheet {
    pub title: &'static str,
    pub how: &'static str,
    pub back: &'static str,
    pub print: &'static str,
    /// Written by hand after it: which.
    pub group: &'static str,
    pub hand_in: &'static str,
}

pub const NB: Sheet = Sheet {
    title: "Ark til dem uten telefon",
    how: "Skriv ut denne siden: ett ark for hver kjerneverdi. Referenten skriver inn det som står på arkene.",
    back: "Tilbake til verkstedet",
    print: "Skriv ut ark",
    group: "Gruppe",
    hand_in: "Legg arket hos referenten.",
};

pub const NN: Sheet = Sheet {
    title: "Ark til dei utan telefon",
    how: "Skriv ut denne sida: eitt ark for kvar kjerneverdi. Referenten skriv inn det som står på arka.",
    back: "Tilbake til verkstaden",
    print: "Skriv ut ark",
    group: "Gruppe",
    hand_in: "Legg arket hos referenten.",
};

pub const EN: Sheet = Sheet {
    title: "Sheets for those without a phone",
    how: "Print this page: one sheet for each core value. The note-taker types in what the sheets say.",
    back: "Back to the workshop",
    print: "Print sheets",
    group: "Group",
    hand_in: "Hand the sheet to the note-taker.",
};
