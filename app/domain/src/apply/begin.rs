//! How a workshop begins: created, or as it was left when its session was closed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    Evaluation, Event, EventBody, History, JoinCode, Kind, PosterDesign, Settings, Snapshot, Stage, Text,
    TextId, Timer, Timestamp, ValueState, Workshop, WorkshopId, material::steps::with_ids,
};

impl Workshop {
    /// The first event of a log makes the workshop; only two kinds can.
    pub(crate) fn begin(event: &Event) -> Option<Workshop> {
        let mut workshop = match &event.body {
            EventBody::Created { id, code, settings } => {
                Workshop::new(*id, code.clone(), settings.clone(), event.at)
            }
            EventBody::Closed { snapshot } => Workshop::closed(snapshot, event.at),
            _ => return None,
        };
        workshop.remember(event);
        Some(workshop)
    }

    fn new(id: WorkshopId, code: JoinCode, settings: Settings, at: Timestamp) -> Workshop {
        Workshop {
            id,
            code,
            created_at: at,
            last_act: at,
            stage: Stage::Lobby,
            stage_rev: 1,
            begun: 0,
            assigned: 0,
            timer: Timer::Off,
            timer_rev: 1,
            times_left: BTreeMap::new(),
            joining_open: true,
            participants: BTreeMap::new(),
            groups: Vec::new(),
            seats_rev: 1,
            work: BTreeMap::new(),
            texts: BTreeMap::new(),
            text_order: Vec::new(),
            values: vec![ValueState::default(); settings.values.len()],
            kept_apart: BTreeSet::new(),
            next_steps: Vec::new(),
            design: PosterDesign::default(),
            evaluated: BTreeSet::new(),
            evaluation: Evaluation::default(),
            acts: History::default(),
            published: None,
            closed_at: None,
            headcount: 0,
            carried_out: HashMap::new(),
            noted: Default::default(),
            shown: Default::default(),
            suggested: Default::default(),
            settings,
        }
    }

    pub(super) fn closed(snapshot: &Snapshot, at: Timestamp) -> Workshop {
        let mut workshop = Workshop::new(snapshot.id, snapshot.code.clone(), snapshot.settings.clone(), at);
        workshop.stage = Stage::Synthesis;
        workshop.stage_rev = snapshot.stage_rev;
        workshop.joining_open = false;
        workshop.closed_at = Some(at);
        workshop.headcount = snapshot.participants;
        workshop.kept_apart = snapshot.kept_apart.iter().copied().collect();
        workshop.next_steps = with_ids(&snapshot.next_steps);
        workshop.evaluation = snapshot.evaluation.clone();
        for (state, kept) in workshop.values.iter_mut().zip(&snapshot.values) {
            state.revealed = true;
            state.groups = kept.groups;
            state.truth = kept.truth.clone();
            state.clouds = kept.clouds.clone();
        }
        for kept in &snapshot.texts {
            let mut text = Text::new(kept.value, kept.kind, kept.words.clone());
            text.labels = kept.labels.iter().copied().collect();
            text.heading = kept.under;
            text.rewording = kept.rewording;
            text.hidden = kept.hidden;
            text.deleted = kept.words.is_empty();
            workshop.insert(kept.id, text);
        }
        workshop
    }

    pub(crate) fn insert(&mut self, id: TextId, text: Text) {
        if self.texts.insert(id, text).is_none() {
            self.text_order.push(id);
        }
    }
}

impl Text {
    pub(crate) fn new(value: usize, kind: Kind, words: String) -> Text {
        Text {
            value,
            kind,
            words,
            author: None,
            group: None,
            under: None,
            heading: None,
            replaced_by: None,
            rewording: false,
            reworded: false,
            hidden: false,
            deleted: false,
            on_poster: None,
            labels: BTreeSet::new(),
        }
    }
}
