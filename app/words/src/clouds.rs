//! Words for the facilitator's choices in word clouds.

use domain::Kind;

pub struct Clouds {
    pub title: &'static str,
    pub note: &'static str,
    pub of_norms: &'static str,
    pub of_taboos: &'static str,
    pub words: &'static str,
    pub phrases: &'static str,
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
    note: "Jo flere grupper som har valgt et ord, desto større står det. Alt her kan angres.",
    of_norms: "Ordsky for normer",
    of_taboos: "Ordsky for tabuer",
    words: "Enkeltord",
    phrases: "Hele formuleringer",
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
    note: "Jo fleire grupper som har valt eit ord, dess større står det. Alt her kan angrast.",
    of_norms: "Ordsky for normer",
    of_taboos: "Ordsky for tabu",
    words: "Enkeltord",
    phrases: "Heile formuleringar",
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
    note: "The more groups that chose a word, the larger it stands. Everything here can be undone.",
    of_norms: "Word cloud of norms",
    of_taboos: "Word cloud of taboos",
    words: "Single words",
    phrases: "Whole wordings",
    leave_out: "Leave out",
    left_out: "Left out of the cloud",
    take_in: "Take in again",
    join: "Count as one",
    join_how: "Tick those that mean the same.",
    split: "Part again",
    undo: "Undo: take back the last change to a word cloud",
};
