//! What a print shop asks about the poster.

pub struct PrintShop {
    pub title: &'static str,
    pub about: &'static str,
    pub terms: Terms,
    pub bleed: &'static str,
    pub lettering: &'static str,
    pub sides: &'static str,
    pub colours: &'static str,
    pub yours: &'static str,
    /// The table of its colours, and what stands over it.
    pub palette: &'static str,
    pub colour: &'static str,
    pub screen: &'static str,
    pub tones: Tones,
}

/// What each answer is about.
pub struct Terms {
    pub format: &'static str,
    pub bleed: &'static str,
    pub lettering: &'static str,
    pub sides: &'static str,
    pub colours: &'static str,
    pub yours: &'static str,
}

/// What the colours are for that all values share.
pub struct Tones {
    pub paper: &'static str,
    pub ink: &'static str,
    pub muted: &'static str,
    pub line: &'static str,
    pub ground: &'static str,
    pub norm: &'static str,
    pub taboo: &'static str,
    pub taboo_panel: &'static str,
}

pub const NB: PrintShop = PrintShop {
    title: "Til trykkeriet",
    about: "Send filen «til trykkeri» og det som står her. Opplag, papir og overflate velger dere selv.",
    terms: Terms {
        format: "Ferdig format",
        bleed: "Utfall og merker",
        lettering: "Skrift og oppløsning",
        sides: "Trykk",
        colours: "Farger",
        yours: "Velges av dere",
    },
    bleed: "3 mm utfall på alle sider, med skjæremerker utenfor. Ferdig format står i filen som TrimBox.",
    lettering: "Alle skrifter ligger i filen. Alt er vektorer; bare en logo i PNG har et antall punkter.",
    sides: "Fire farger på én side (4+0). Er filen på flere sider, er hver av dem et eget ark.",
    colours: "sRGB. Ber trykkeriet om CMYK, gjelder verdiene under. De er regnet ut for offset på bestrøket papir (FOGRA39), med høyst 300 % farge. For annet papir brukes trykkeriets egen profil.",
    yours: "Opplag; papir, for eksempel matt bestrøket på 170 g; og om plakaten skal lamineres.",
    palette: "Fargene i plakaten",
    colour: "Farge",
    screen: "Skjerm (RGB)",
    tones: Tones {
        paper: "Bakgrunn",
        ink: "Tekst",
        muted: "Dempet tekst",
        line: "Linjer",
        ground: "Felt",
        norm: "Normer",
        taboo: "Tabuer",
        taboo_panel: "Felt for tabuer",
    },
};

pub const NN: PrintShop = PrintShop {
    title: "Til trykkeriet",
    about: "Send fila «til trykkeri» og det som står her. Opplag, papir og overflate vel de sjølve.",
    terms: Terms {
        format: "Ferdig format",
        bleed: "Utfall og merke",
        lettering: "Skrift og oppløysing",
        sides: "Trykk",
        colours: "Fargar",
        yours: "Det de vel",
    },
    bleed: "3 mm utfall på alle sider, med skjeremerke utanfor. Ferdig format står i fila som TrimBox.",
    lettering: "Alle skrifter ligg i fila. Alt er vektorar; berre ein logo i PNG har eit tal på punkt.",
    sides: "Fire fargar på éi side (4+0). Er fila på fleire sider, er kvar av dei eit eige ark.",
    colours: "sRGB. Bed trykkeriet om CMYK, gjeld verdiane under. Dei er rekna ut for offset på bestroke papir (FOGRA39), med høgst 300 % farge. For anna papir bruker trykkeriet sin eigen profil.",
    yours: "Opplag; papir, til dømes matt bestroke på 170 g; og om plakaten skal laminerast.",
    palette: "Fargane i plakaten",
    colour: "Farge",
    screen: "Skjerm (RGB)",
    tones: Tones {
        paper: "Bakgrunn",
        ink: "Tekst",
        muted: "Dempa tekst",
        line: "Linjer",
        ground: "Felt",
        norm: "Normer",
        taboo: "Tabu",
        taboo_panel: "Felt for tabu",
    },
};

pub const EN: PrintShop = PrintShop {
    title: "For the print shop",
    about: "Send the file “for a print shop” and the information here. Print run, paper and finish are yours to choose.",
    terms: Terms {
        format: "Trimmed size",
        bleed: "Bleed and marks",
        lettering: "Fonts and resolution",
        sides: "Print",
        colours: "Colours",
        yours: "Yours to choose",
    },
    bleed: "3 mm of bleed on all sides, with crop marks outside it. The trimmed size is given in the file as TrimBox.",
    lettering: "All fonts are in the file. Everything is vectors; only a logo in PNG has a number of pixels.",
    sides: "Four colours on one side (4+0). If the file has several pages, each is a sheet of its own.",
    colours: "sRGB. If the print shop asks for CMYK, use the values below. They are worked out for offset on coated paper (FOGRA39), with at most 300% of ink. For other paper, use the print shop’s own profile.",
    yours: "How many; the paper, for example 170 g matt coated; and whether the poster is to be laminated.",
    palette: "The poster’s colours",
    colour: "Colour",
    screen: "Screen (RGB)",
    tones: Tones {
        paper: "Background",
        ink: "Text",
        muted: "Muted text",
        line: "Lines",
        ground: "Panels",
        norm: "Norms",
        taboo: "Taboos",
        taboo_panel: "Panels for taboos",
    },
};
