//! Words on the projector: few, and large.

pub struct Screen {
    pub qr: &'static str,
    pub how_to_join: &'static str,
    pub code: &'static str,
    pub joined: fn(usize) -> String,
    pub find_group: &'static str,
    pub in_silence: &'static str,
    pub agreed: fn(u32, usize) -> String,
    pub result_comes: &'static str,
    /// Where no group has chosen anything.
    pub no_result_yet: &'static str,
    /// Under one kind, when only the other was chosen from.
    pub nothing_chosen: &'static str,
    pub no_group_finished: &'static str,
    /// What a norm is, and a taboo: in the task, and above a cloud.
    pub norms_are: &'static str,
    pub taboos_are: &'static str,
    /// Head of the column of figures.
    pub chosen_by_groups: &'static str,
    /// «5 av 7»
    pub of: fn(u32, u32) -> String,
    /// So many words that a cloud had no room for.
    pub no_room: fn(usize) -> String,
    pub matrix: &'static str,
    /// What stands in it where, with taboos on none, one and both of its flanks.
    pub flanks: [&'static str; 3],
    /// The evaluation is on the phones.
    pub three_questions: &'static str,
    /// Said of a value that began in the part before.
    pub continued: &'static str,
    /// Names the buttons that turn the page.
    pub pages: &'static str,
    pub page: fn(usize, usize) -> String,
    pub lists: &'static str,
    pub clouds: &'static str,
    pub poster: &'static str,
    pub result_qr: &'static str,
    /// Whose phones it opens on.
    pub result_way: &'static str,
    pub over: &'static str,
    pub thanks: &'static str,
    pub rehearsal: &'static str,
}

pub const NB: Screen = Screen {
    qr: "QR-kode for å bli med",
    how_to_join: "Skann koden, eller skriv inn adressen",
    code: "Verkstedkode",
    joined: |n| format!("{n} er med"),
    find_group: "Finn gruppen din – nummeret står på telefonen",
    in_silence: "Hver for seg, i stillhet",
    agreed: |n, of| {
        if of == 1 { format!("{n} av 1 gruppe er enig") } else { format!("{n} av {of} grupper er enige") }
    },
    result_comes: "Resultatet kommer",
    no_result_yet: "Ingen resultat ennå",
    nothing_chosen: "Ingen valgte noe her",
    no_group_finished: "Ingen gruppe ble ferdig med denne verdien",
    norms_are: "Normer: slik vil vi arbeide",
    taboos_are: "Tabuer: slik vil vi ikke ha det",
    chosen_by_groups: "antall grupper",
    of: |n, of| format!("{n} av {of}"),
    no_room: |n| {
        format!("{n} til fikk ikke plass – {} i listen", if n == 1 { "den står" } else { "de står" })
    },
    matrix: "Kulturmatrisen",
    flanks: [
        "Slik vil vi arbeide.",
        "Til venstre: slik vil vi ikke ha det. Til høyre: slik vil vi arbeide.",
        "I midten: slik vil vi arbeide. På begge sider: slik vil vi ikke ha det.",
    ],
    three_questions: "Tre spørsmål på telefonen",
    continued: "(forts.)",
    pages: "Sider",
    page: |n, of| format!("{n} av {of}"),
    lists: "Lister",
    clouds: "Ordskyer",
    poster: "Verdiplakat",
    result_qr: "QR-kode til resultatet",
    result_way: "Skann koden med telefonen du var med på, så ser du hele resultatet.",
    over: "Økten er avsluttet",
    thanks: "Takk for at dere delte!",
    rehearsal: "Prøvekjøring",
};

pub const NN: Screen = Screen {
    qr: "QR-kode for å bli med",
    how_to_join: "Skann koden, eller skriv inn adressa",
    code: "Verkstadkode",
    joined: |n| format!("{n} er med"),
    find_group: "Finn gruppa di – nummeret står på telefonen",
    in_silence: "Kvar for seg, i stillheit",
    agreed: |n, of| {
        if of == 1 { format!("{n} av 1 gruppe er einig") } else { format!("{n} av {of} grupper er einige") }
    },
    result_comes: "Resultatet kjem",
    no_result_yet: "Ingen resultat enno",
    nothing_chosen: "Ingen valde noko her",
    no_group_finished: "Inga gruppe vart ferdig med denne verdien",
    norms_are: "Normer: slik vil vi arbeide",
    taboos_are: "Tabu: slik vil vi ikkje ha det",
    chosen_by_groups: "talet på grupper",
    of: |n, of| format!("{n} av {of}"),
    no_room: |n| {
        format!("{n} til fekk ikkje plass – {} i lista", if n == 1 { "den står" } else { "dei står" })
    },
    matrix: "Kulturmatrisa",
    flanks: [
        "Slik vil vi arbeide.",
        "Til venstre: slik vil vi ikkje ha det. Til høgre: slik vil vi arbeide.",
        "I midten: slik vil vi arbeide. På begge sider: slik vil vi ikkje ha det.",
    ],
    three_questions: "Tre spørsmål på telefonen",
    continued: "(framh.)",
    pages: "Sider",
    page: |n, of| format!("{n} av {of}"),
    lists: "Lister",
    clouds: "Ordskyer",
    poster: "Verdiplakat",
    result_qr: "QR-kode til resultatet",
    result_way: "Skann koden med telefonen du var med på, så ser du heile resultatet.",
    over: "Økta er avslutta",
    thanks: "Takk for at de delte!",
    rehearsal: "Prøvekøyring",
};

pub const EN: Screen = Screen {
    qr: "QR code for joining",
    how_to_join: "Scan the code, or type the address",
    code: "Workshop code",
    joined: |n| format!("{n} joined"),
    find_group: "Find your group – the number is on your phone",
    in_silence: "On your own, in silence",
    agreed: |n, of| {
        if of == 1 { format!("{n} of 1 group has agreed") } else { format!("{n} of {of} groups have agreed") }
    },
    result_comes: "The result is coming",
    no_result_yet: "No result yet",
    nothing_chosen: "Nothing was chosen here",
    no_group_finished: "No group finished this value",
    norms_are: "Norms: how we want to work",
    taboos_are: "Taboos: how we do not want it to be",
    chosen_by_groups: "number of groups",
    of: |n, of| format!("{n} of {of}"),
    no_room: |n| format!("{n} more did not fit – {} in the list", if n == 1 { "it is" } else { "they are" }),
    matrix: "The culture matrix",
    flanks: [
        "How we want to work.",
        "On the left: how we do not want it to be. On the right: how we want to work.",
        "In the middle: how we want to work. On both sides: how we do not want it to be.",
    ],
    three_questions: "Three questions on your phone",
    continued: "(cont.)",
    pages: "Pages",
    page: |n, of| format!("{n} of {of}"),
    lists: "Lists",
    clouds: "Word clouds",
    poster: "Values poster",
    result_qr: "QR code to the result",
    result_way: "Scan the code with the phone you took part with to see the whole result.",
    over: "The session is over",
    thanks: "Thank you for sharing!",
    rehearsal: "Rehearsal",
};
