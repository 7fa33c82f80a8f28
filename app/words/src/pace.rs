//! Words of how long a workshop is meant to take, and how it goes.

use domain::{Lang, Timestamp, norwegian_clock};

pub struct Pace {
    pub group_work: &'static str,
    pub plenum: &'static str,
    pub closing: &'static str,
    /// Below each of the three.
    pub about: &'static str,
    /// «1 t 45 min»
    lasting: fn(i64, i64) -> String,
    /// The whole, such as «1 t 45 min».
    pub in_all: fn(&str) -> String,
    /// When it is over if it begins now.
    pub if_now: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    pub on_time: &'static str,
    pub ahead: fn(i64) -> String,
    pub behind: fn(i64) -> String,
}

impl Pace {
    pub fn lasting(&self, ms: i64) -> String {
        let minutes = ms / 60_000;
        (self.lasting)(minutes / 60, minutes % 60)
    }
}

/// «15.10», by the clock in Norway.
pub fn clock(lang: Lang, at: Timestamp) -> String {
    let (hour, minute) = norwegian_clock(at);
    match lang {
        Lang::Nb | Lang::Nn => format!("{hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

fn hours_and_minutes(hours: i64, minutes: i64, hour: &str) -> String {
    match (hours, minutes) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} {hour}"),
        (hours, minutes) => format!("{hours} {hour} {minutes} min"),
    }
}

pub const NB: Pace = Pace {
    group_work: "Minutter til gruppearbeid",
    plenum: "Minutter til plenum",
    closing: "Minutter til avslutning",
    about: "1 til 180. En plan: ingenting låses når tiden er ute.",
    lasting: |hours, minutes| hours_and_minutes(hours, minutes, "t"),
    in_all: |time| format!("Til sammen ca. {time}."),
    if_now: |clock| format!("Begynner dere nå, er dere ferdige ca. kl. {clock}."),
    ends: |clock| format!("Ferdig ca. kl. {clock}"),
    on_time: "i rute",
    ahead: |n| format!("{n} min foran planen"),
    behind: |n| format!("{n} min etter planen"),
};

pub const NN: Pace = Pace {
    group_work: "Minutt til gruppearbeid",
    plenum: "Minutt til plenum",
    closing: "Minutt til avslutning",
    about: "1 til 180. Ein plan: ingenting blir låst når tida er ute.",
    lasting: |hours, minutes| hours_and_minutes(hours, minutes, "t"),
    in_all: |time| format!("Til saman ca. {time}."),
    if_now: |clock| format!("Byrjar de no, er de ferdige ca. kl. {clock}."),
    ends: |clock| format!("Ferdig ca. kl. {clock}"),
    on_time: "i rute",
    ahead: |n| format!("{n} min føre planen"),
    behind: |n| format!("{n} min etter planen"),
};

pub const EN: Pace = Pace {
    group_work: "Minutes for group work",
    plenum: "Minutes for plenary",
    closing: "Minutes for closing",
    about: "1 to 180. A plan: nothing is locked when time is up.",
    lasting: |hours, minutes| hours_and_minutes(hours, minutes, "h"),
    in_all: |time| format!("About {time} in all."),
    if_now: |clock| format!("If you begin now, you finish at about {clock}."),
    ends: |clock| format!("Finishes at about {clock}"),
    on_time: "on time",
    ahead: |n| format!("{n} min ahead of plan"),
    behind: |n| format!("{n} min behind plan"),
};
