//! Words for the facilitator's choices in word clouds.

use domain::Kind;

pub struct Clouds {
    pub title: &'static str,
    pub note: &'static str,
    pub of_norms: &'static str,
    pub of_taboos: &'static str,
    pub words: &'static str,
    pub phrases: &'static str,
    /// Where all are of one size.
    pub unshown: &'static str,
    /// The same of the norms, which one waits for, where it is seen at once.
    pub norms_unshown: &'static str,
    pub leave_out: &'static str,
    pub left_out: &'static str,
    pub take_in: &'static str,
    pub join: &'static str,
    pub join_how: &'static str,
    pub split: &'static str,
    pub undo: &'static str,
}

impl Clouds {
    pub fn of(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.of_norms,
            Kind::Taboo => self.of_taboos,
        }
    }
}

pub const NB: Clouds = Clouds {
    title: "Ordskyer",
    note: "Jo flere grupper som har valgt et ord, desto større står det. Normene står hele til mange sier det samme på ulike måter; da står ordene hver for seg. Alt her kan angres.",
    of_norms: "Ordsky for normer",
    of_taboos: "Ordsky for tabuer",
    words: "Enkeltord",
    phrases: "Hele formuleringer",
    unshown: "Denne vises ikke. Alle er like store, så den sier det samme som listen. Velg «Hele formuleringer» hvis du vil vise den likevel.",
    norms_unshown: "Ordskyen for normer vises ikke på storskjermen, for alle er like store. Du kan vise den under «Ordskyer».",
    leave_out: "Ta ut",
    left_out: "Tatt ut av skyen",
    take_in: "Ta inn igjen",
    join: "Regn som ett",
    join_how: "Kryss av dem som betyr det samme.",
    split: "Skill igjen",
    undo: "Angre: ta tilbake siste endring i en ordsky",
};

pub const NN: Clouds = Clouds {
    title: "Ordskyer",
    note: "Jo fleire grupper som har valt eit ord, dess større står det. Normene står heile til mange seier det same på ulike måtar; då står orda kvar for seg. Alt her kan angrast.",
    of_norms: "Ordsky for normer",
    of_taboos: "Ordsky for tabu",
    words: "Enkeltord",
    phrases: "Heile formuleringar",
    unshown: "Denne blir ikkje vist. Alle er like store, så ho seier det same som lista. Vel «Heile formuleringar» om du vil vise ho likevel.",
    norms_unshown: "Ordskya for normer blir ikkje vist på storskjermen, for alle er like store. Du kan vise ho under «Ordskyer».",
    leave_out: "Ta ut",
    left_out: "Teke ut av skya",
    take_in: "Ta inn att",
    join: "Rekn som eitt",
    join_how: "Kryss av dei som tyder det same.",
    split: "Skil att",
    undo: "Angre: ta tilbake siste endring i ei ordsky",
};

pub const EN: Clouds = Clouds {
    title: "Word clouds",
    note: "The more groups that chose a word, the larger it is. Norms are shown whole until many say the same in different words; then single words are shown. Everything here can be undone.",
    of_norms: "Word cloud of norms",
    of_taboos: "Word cloud of taboos",
    words: "Single words",
    phrases: "Whole wordings",
    unshown: "This one is not shown. All are the same size, so it says what the list says. Choose “Whole wordings” to show it anyway.",
    norms_unshown: "The word cloud of norms is not shown on the big screen, as all are the same size. You can show it under “Word clouds”.",
    leave_out: "Leave out",
    left_out: "Left out of the cloud",
    take_in: "Put back",
    join: "Count as one",
    join_how: "Tick those that mean the same.",
    split: "Separate again",
    undo: "Undo: take back the last change to a word cloud",
};
