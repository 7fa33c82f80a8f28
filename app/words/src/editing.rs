//! Words of editing a workshop that was made, and of playing a copy of it.

pub struct Editing {
    /// Its section in Samling.
    pub prepare: &'static str,
    pub edit: &'static str,
    /// Once the room has moved.
    pub edit_rest: &'static str,
    pub rehearse: &'static str,
    pub rehearse_about: &'static str,
    pub title: &'static str,
    pub save: &'static str,
    pub save_about: &'static str,
    /// Above the form, once something has begun.
    pub begun_about: &'static str,
    /// Beside a value that has.
    pub begun: &'static str,
    pub undo: &'static str,
}

pub const NB: Editing = Editing {
    prepare: "Før dere begynner",
    edit: "Rediger verkstedet",
    edit_rest: "Rediger det som gjenstår",
    rehearse: "Prøvekjør dette verkstedet",
    rehearse_about: "Simulerte deltakere spiller en kopi i et eget vindu. Verkstedet her blir som det er.",
    title: "Rediger verkstedet",
    save: "Lagre",
    save_about: "Alle ser endringene med én gang.",
    begun_about: "Økten er i gang. Det som er i gang, ligger fast. Det gjør også det folk fikk vite da de ble med: språk, tjenester og når alt slettes.",
    begun: "i gang",
    undo: "Angre: siste redigering av verkstedet",
};

pub const NN: Editing = Editing {
    prepare: "Før de byrjar",
    edit: "Rediger verkstaden",
    edit_rest: "Rediger det som står att",
    rehearse: "Prøvekøyr denne verkstaden",
    rehearse_about: "Simulerte deltakarar spelar ein kopi i eit eige vindauge. Verkstaden her blir som han er.",
    title: "Rediger verkstaden",
    save: "Lagre",
    save_about: "Alle ser endringane med éin gong.",
    begun_about: "Økta er i gang. Det som er i gang, ligg fast. Det gjer også det folk fekk vite då dei vart med: språk, tenester og når alt blir sletta.",
    begun: "i gang",
    undo: "Angre: siste redigering av verkstaden",
};

pub const EN: Editing = Editing {
    prepare: "Before you begin",
    edit: "Edit the workshop",
    edit_rest: "Edit what is still to come",
    rehearse: "Rehearse this workshop",
    rehearse_about: "Simulated participants play a copy in a window of its own. The workshop here stays as it is.",
    title: "Edit the workshop",
    save: "Save",
    save_about: "Everyone sees the changes at once.",
    begun_about: "The session is under way. What has begun is fixed, and so is what people were told when they joined: language, services and when everything is deleted.",
    begun: "under way",
    undo: "Undo: the last edit to the workshop",
};
