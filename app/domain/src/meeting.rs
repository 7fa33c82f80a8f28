//! The guide's meetings, as far as they are rules: their steps, how long each is meant to take, and who sits round the table.
//! Nothing of a meeting is stored; all that is set of one beforehand rides in its address.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    Preparation,
    /// Formøte: the professionals, before the main meeting.
    Before,
    Main,
    /// Ettermøte: the professionals, after it.
    After,
    FollowUp,
}

/// A part of a meeting with a time of its own.
pub struct Step {
    pub slug: &'static str,
    /// Suggested by us: the guide has no times.
    pub minutes: u16,
    /// Whether the turns go round the table in it.
    pub round: bool,
}

const fn step(slug: &'static str, minutes: u16) -> Step {
    Step { slug, minutes, round: false }
}

const fn round(slug: &'static str, minutes: u16) -> Step {
    Step { slug, minutes, round: true }
}

impl Meeting {
    pub const ALL: [Meeting; 5] =
        [Meeting::Preparation, Meeting::Before, Meeting::Main, Meeting::After, Meeting::FollowUp];

    /// In addresses, and in the document's marks.
    pub const fn slug(self) -> &'static str {
        match self {
            Meeting::Preparation => "forberedelse",
            Meeting::Before => "formote",
            Meeting::Main => "hovedmote",
            Meeting::After => "ettermote",
            Meeting::FollowUp => "oppfolging",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Meeting> {
        Meeting::ALL.into_iter().find(|meeting| meeting.slug() == slug)
    }

    pub const fn steps(self) -> &'static [Step] {
        match self {
            Meeting::Preparation => const { &[step("samtale", 30)] },
            Meeting::Before => const { &[step("formote", 20)] },
            Meeting::Main => const { &[step("apne", 10), round("undersoke", 30), step("lukke", 20)] },
            Meeting::After => const { &[step("ettermote", 15)] },
            Meeting::FollowUp => const { &[step("apne", 10), round("undersoke", 20), step("lukke", 15)] },
        }
    }

    /// Whether there is any use for knowing who sits where.
    pub fn has_round(self) -> bool {
        self.steps().iter().any(|step| step.round)
    }
}

/// A place round the table, with what may be known of who sits there: nothing, or one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chair {
    Plain,
    /// Den det gjelder, who chooses whether to speak first or last.
    Concerned,
    Guardian,
    School,
    Kindergarten,
    Health,
    Ppt,
    ChildWelfare,
    Nav,
    Interpreter,
}

impl Chair {
    pub const ALL: [Chair; 10] = [
        Chair::Plain,
        Chair::Concerned,
        Chair::Guardian,
        Chair::School,
        Chair::Kindergarten,
        Chair::Health,
        Chair::Ppt,
        Chair::ChildWelfare,
        Chair::Nav,
        Chair::Interpreter,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            Chair::Plain => "uten",
            Chair::Concerned => "gjelder",
            Chair::Guardian => "foresatt",
            Chair::School => "skole",
            Chair::Kindergarten => "barnehage",
            Chair::Health => "helse",
            Chair::Ppt => "ppt",
            Chair::ChildWelfare => "barnevern",
            Chair::Nav => "nav",
            Chair::Interpreter => "tolk",
        }
    }
}

/// When den det gjelder speaks, as they choose before a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    First,
    Last,
}

/// A round, as it begins: chairs by their places, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Whose turn comes after whose.
    pub order: Vec<usize>,
    /// Who was promised the last word: «Gå sist» leads behind everybody else, and not behind them.
    pub last_word: Vec<usize>,
}

impl Round {
    pub fn begun(chairs: &[Chair], wish: Option<Wish>) -> Round {
        let all = || 0..chairs.len();
        let concerned = |at: &usize| chairs[*at] == Chair::Concerned;
        let theirs = || all().filter(concerned);
        let others = || all().filter(|at| !concerned(at));
        match wish {
            None => Round { order: all().collect(), last_word: Vec::new() },
            Some(Wish::First) => Round { order: theirs().chain(others()).collect(), last_word: Vec::new() },
            Some(Wish::Last) => {
                Round { order: others().chain(theirs()).collect(), last_word: theirs().collect() }
            }
        }
    }
}

pub const MAX_CHAIRS: usize = 12;
const USUAL_CHAIRS: usize = 6;
/// Minutes of a step.
pub const LONGEST_STEP: u16 = 180;

/// The names in an address.
pub const MINUTES_FIELD: &str = "minutter";
pub const CHAIR_FIELD: &str = "stol";

/// What is set of a meeting before it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// One for each step.
    pub minutes: Vec<u16>,
    /// From the one beside the møteleder and round; none where there is no round.
    pub chairs: Vec<Chair>,
}

/// What in an address made no sense, and was put right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    pub minutes: bool,
    pub chairs: bool,
}

impl Setup {
    pub fn suggested(meeting: Meeting) -> Setup {
        let mut chairs = vec![Chair::Plain; if meeting.has_round() { USUAL_CHAIRS } else { 0 }];
        if meeting == Meeting::Main {
            // «slik at den/de det gjelder sitter ved siden av møteleder»
            chairs[0] = Chair::Concerned;
        }
        Setup { minutes: meeting.steps().iter().map(|step| step.minutes).collect(), chairs }
    }

    /// As the fields of an address say, by name and value in their order. A field for minutes stands for each step; an empty
    /// one for a chair is no chair. What makes no sense is as suggested.
    pub fn read<'a>(
        meeting: Meeting,
        fields: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    ) -> (Setup, Mended) {
        let named = |name: &'static str| {
            fields.clone().filter(move |(field, _)| *field == name).map(|(_, value)| value.trim())
        };
        let (mut setup, mut mended) = (Setup::suggested(meeting), Mended::default());
        let said: Vec<Option<u16>> = named(MINUTES_FIELD).map(minutes).collect();
        mended.minutes = said.contains(&None) || (!said.is_empty() && said.len() != setup.minutes.len());
        for (minutes, said) in setup.minutes.iter_mut().zip(said) {
            *minutes = said.unwrap_or(*minutes);
        }
        if meeting.has_round() && named(CHAIR_FIELD).next().is_some() {
            let said: Vec<Option<Chair>> =
                named(CHAIR_FIELD).filter(|slug| !slug.is_empty()).map(chair).collect();
            mended.chairs = said.is_empty() || said.len() > MAX_CHAIRS || said.contains(&None);
            if !said.is_empty() {
                let chairs = said.into_iter().map(|chair| chair.unwrap_or(Chair::Plain));
                setup.chairs = chairs.take(MAX_CHAIRS).collect();
            }
        }
        (setup, mended)
    }
}

fn minutes(said: &str) -> Option<u16> {
    said.parse().ok().filter(|minutes| (1..=LONGEST_STEP).contains(minutes))
}

fn chair(slug: &str) -> Option<Chair> {
    Chair::ALL.into_iter().find(|chair| chair.slug() == slug)
}
