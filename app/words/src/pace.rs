//! Words of how long a workshop is meant to take, and how it goes.

use domain::{Beside, Lang, Timestamp, norwegian_clock};

pub struct Pace {
    pub group_work: &'static str,
    pub plenum: &'static str,
    pub closing: &'static str,
    /// Below each of the three.
    pub about: &'static str,
    /// «1 t 45 min», of minutes.
    lasting: fn(i64) -> String,
    /// The whole, such as «1 t 45 min».
    pub in_all: fn(&str) -> String,
    /// When it is over if it begins now.
    pub if_now: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    on_time: &'static str,
    ahead: fn(&str) -> String,
    behind: fn(&str) -> String,
}

impl Pace {
    pub fn lasting(&self, ms: i64) -> String {
        (self.lasting)(ms / 60_000)
    }

    /// How it goes beside the plan.
    pub fn beside(&self, beside: Beside) -> String {
        match beside {
            Beside::OnTime => self.on_time.to_owned(),
            Beside::Ahead(minutes) => (self.ahead)(&(self.lasting)(minutes)),
            Beside::Behind(minutes) => (self.behind)(&(self.lasting)(minutes)),
        }
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

/// «45 min», «1 t 45 min»: so every span is said. `hour` is the short word for one.
pub(crate) fn span(minutes: i64, hour: &str) -> String {
    match (minutes / 60, minutes % 60) {
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
    lasting: |minutes| span(minutes, "t"),
    in_all: |time| format!("Til sammen ca. {time}."),
    if_now: |clock| format!("Begynner dere nå, er dere ferdige ca. kl. {clock}."),
    ends: |clock| format!("Ferdig ca. kl. {clock}"),
    on_time: "i rute",
    ahead: |time| format!("{time} foran planen"),
    behind: |time| format!("{time} etter planen"),
};

pub const NN: Pace = Pace {
    group_work: "Minutt til gruppearbeid",
    plenum: "Minutt til plenum",
    closing: "Minutt til avslutning",
    about: "1 til 180. Ein plan: ingenting blir låst når tida er ute.",
    lasting: |minutes| span(minutes, "t"),
    in_all: |time| format!("Til saman ca. {time}."),
    if_now: |clock| format!("Byrjar de no, er de ferdige ca. kl. {clock}."),
    ends: |clock| format!("Ferdig ca. kl. {clock}"),
    on_time: "i rute",
    ahead: |time| format!("{time} føre planen"),
    behind: |time| format!("{time} etter planen"),
};

pub const EN: Pace = Pace {
    group_work: "Minutes for group work",
    plenum: "Minutes for plenary",
    closing: "Minutes for closing",
    about: "1 to 180. A plan: nothing is locked when time is up.",
    lasting: |minutes| span(minutes, "h"),
    in_all: |time| format!("About {time} in all."),
    if_now: |clock| format!("If you begin now, you finish at about {clock}."),
    ends: |clock| format!("Finishes at about {clock}"),
    on_time: "on time",
    ahead: |time| format!("{time} ahead of plan"),
    behind: |time| format!("{time} behind plan"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lasts_over_an_hour_is_said_in_hours() {
        let said = [3, 60, 86].map(|n| [&NB, &NN, &EN].map(|pace| pace.beside(Beside::Ahead(n))));
        assert_eq!(said[0], ["3 min foran planen", "3 min føre planen", "3 min ahead of plan"]);
        assert_eq!(said[1], ["1 t foran planen", "1 t føre planen", "1 h ahead of plan"]);
        assert_eq!(
            said[2],
            ["1 t 26 min foran planen", "1 t 26 min føre planen", "1 h 26 min ahead of plan"]
        );
        assert_eq!(NB.beside(Beside::Behind(125)), "2 t 5 min etter planen");
        assert_eq!(NB.beside(Beside::OnTime), "i rute");
    }
}
