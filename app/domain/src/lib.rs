//! The workshop itself. Pure: time and randomness are parameters; no browser, server or database.

mod apply;
mod audience;
mod before;
mod charter;
mod command;
mod common;
mod decide;
mod effects;
mod event;
mod ground;
mod history;
mod material;
pub mod meeting;
mod retention;
mod session;
mod undo;
pub mod view;
mod workshop;

pub use ground::{presets, text};
pub use material::similar;
pub use session::grouping;

pub use audience::Audience;
pub use before::Undoable;
pub use charter::{
    calendar::{FiledCalendar, TypedCalendar},
    calendar_choices::{CalendarChoices, MonthNorm},
    command::CharterCommand,
    filed::Filed,
    follow_up::FollowUp,
    life::{LAST_DAYS, LIFE_DAYS},
    lived::Lived,
    measure::{
        LONGEST_ROLE, LONGEST_WHAT, LONGEST_WHEN, MAX_MEASURES, Measure, MeasureStatus, TypedMeasure,
        UNNUMBERED,
    },
    meeting::{
        FollowUpMeeting, LONGEST_PLACE, MAX_MEETINGS, MEETING_MINUTES, TypedMeeting, USUAL_MEETING,
        USUAL_START,
    },
    months::{CalendarMonth, YearCalendar, has_norm},
    outgoing::Outgoing,
    past_pulse::PastPulse,
    pulse::{Asked, Counts, HowOften, OfMeetings, OpenPulse, PulseAnswers, PulseLength},
    pulse_view::{PulseQuestion, PulseResult, QuestionResult},
    pulses::{MAX_PULSE_NORMS, MAX_PULSES, PULSE_FROM, PULSE_PAUSE},
    quoted::{MOST_QUOTED, Quoted},
    quoting::Quote,
    state::{Charter, CharterText, CharterValue, FIRST_EDITION},
    year::{CalendarYear, YearKind},
};
pub use command::{Actor, Command, FacilitatorCommand, ParticipantCommand, Together};
pub use common::{Answer, Common, ValueState};
pub use decide::{Decision, decide};
pub use effects::{Effects, RoundThen};
pub use event::{Event, EventBody};
pub use ground::{
    begun_anew::{Arranging, Moved, values_from},
    clock::Clock,
    date::{Day, norwegian_clock, norwegian_day},
    holidays::{Holiday, holidays},
    ids::{
        CalendarId, Cause, CharterId, CommandId, GroupId, JoinCode, LogoId, MeasureId, MeetingId,
        ParticipantId, StepId, TextId, WorkshopId,
    },
    lang::Lang,
    refusal::{Part, Refusal, UNASKED, Unfinished},
    settings::{
        CoreValue, LONGEST_RETENTION_DAYS, MAX_SERVICES, MAX_VALUES, MINUTES, PLANNED, Plan, RETENTION_DAYS,
        Settings, USUAL_MINUTES,
    },
    slides::{
        LONGEST_HEADING, LONGEST_LINE, LONGEST_SPEAKER, MAX_LINES, MAX_SLIDES, Slide, SlideFault, SlideKind,
        SlidePlace,
    },
    text::Kind,
    time::Timestamp,
    typed_day::{ENGLISH_MONTHS, NORWEGIAN_MONTHS, NoSuchDay},
};
pub use history::{Act, History};
pub use material::{
    board::{FIGURES_FROM, Line, POSTER_DEFAULT},
    cloud::{
        arrangement::{Arrangement, CloudMode},
        word::CloudWord,
    },
    design::{Layout, Looks, Orientation, Palette, PosterDesign},
    frozen::{FrozenLine, FrozenResult, FrozenValue, FrozenWord, Piece},
    result::{ResultText, ResultValue, ResultView},
    snapshot::{EVALUATION_FROM, Evaluation, Snapshot, SnapshotText, SnapshotValue, asks_for_evaluation},
    state::{EditedValue, Material},
    step_row::{NextStep, StepRow},
};
pub use retention::{ClockTrust, DOUBT_MS, IDLE_CLOSE_MS, Kept, UNBEGUN_DAYS, kept_for_people};
pub use session::{
    group::{Duties, Duty, Group, GroupWork, NewGroup},
    group_before::{GroupUndo, GroupUndoable},
    merging::mergeable,
    participant::{MAX_PARTICIPANTS, Participant},
    presence::{ABOUT_MS, SILENT_MS},
    room::plan::{Beside, Pace, meant},
    round::{Round, Starter, Turn},
    stage::{Phase, Stage, Timer},
    state::Session,
    step::Step,
    steps::GroupHelp,
    text::{MAX_TEXTS, Text},
    vote::{Ballot, KEY_NORMS, Outcome, Vote},
};
pub use workshop::Workshop;
