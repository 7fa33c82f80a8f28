//! A participant's phone: one's own drafts, one's group's table, and what the whole room may see.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ShownValue, TableView, ValueCard, WaitView};
use crate::{
    Group, GroupWork, Kind, Lang, Material, NextStep, ParticipantId, Phase, Session, Stage, TextId, Timer,
    Timestamp, Workshop, asks_for_evaluation, session::presence::ABOUT_MS,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneView {
    pub title: String,
    pub lang: Lang,
    pub stage: Stage,
    pub value: Option<ValueCard>,
    pub timer: Timer,
    /// A slide stands on the wall, and its clock with it.
    #[serde(default)]
    pub slide: bool,
    /// One's place in a group. None before groups are made, and while waiting for one.
    pub seat: Option<SeatView>,
    /// Groups are made, and there was no place: one writes alone until there is.
    pub waiting: bool,
    /// What one may count on, who waits.
    #[serde(default)]
    pub wait: Option<WaitView>,
    /// One has left the group, and is not waiting for another.
    pub left: bool,
    /// What the facilitator has hidden of one's group's: one for each, by its kind.
    #[serde(default)]
    pub hidden: Vec<Kind>,
    /// One's own texts for the value at hand, norms first.
    pub texts: Vec<OwnText>,
    /// What one has not put forward, and may share now: the round is over, or the room went on without the group.
    #[serde(default)]
    pub to_share: Vec<OwnText>,
    /// The group's table, during group work.
    pub table: Option<TableView>,
    /// The value's result in plenum, from «Vis resultatet» on.
    pub result: Option<Arc<ShownValue>>,
    /// In plenum, when no group has chosen anything: there is no result to wait for.
    #[serde(default)]
    pub no_result: bool,
    /// In plenum, where one's own group had not agreed when the room went on: its list is not in the result.
    #[serde(default)]
    pub left_behind: bool,
    /// Of several at this phone, those whom the group waits for.
    #[serde(default)]
    pub awaited_here: Vec<ParticipantId>,
    /// All results, in Avslutning.
    pub matrix: Vec<Arc<ShownValue>>,
    pub next_steps: Vec<NextStep>,
    /// One has answered the evaluation.
    pub evaluated: bool,
    /// In Avslutning, where too few take part for the evaluation to be asked for.
    #[serde(default)]
    pub unasked: bool,
    /// There is a result that everybody who took part may see.
    #[serde(default)]
    pub published: bool,
    /// When all is deleted, or would be if the session ended now.
    pub delete_at: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatView {
    /// The group's number, from 1.
    pub group: usize,
    /// One's own place, from 1.
    pub place: usize,
    pub chair: bool,
    pub scribe: bool,
    /// The facilitator has moved one here, a moment ago.
    pub moved: bool,
    /// One waited for a group, and has been given a place in this one, a moment ago.
    #[serde(default)]
    pub placed: bool,
    /// By place.
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// From 1.
    pub place: usize,
    pub chair: bool,
    pub scribe: bool,
    pub active: bool,
    /// From this moment on they count as silent: their role can be taken over, and the group can go on without
    /// them. Only while the groups work.
    pub silent_from: Option<Timestamp>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnText {
    pub id: TextId,
    pub kind: Kind,
    pub words: String,
    /// The group has seen it; it can no longer be edited.
    pub put_forward: bool,
}

impl PhoneView {
    /// The evaluation waits for one's answers.
    pub fn is_asked(&self) -> bool {
        self.stage == Stage::Closing && !self.evaluated && !self.unasked
    }
}

/// What one participant's phone shows. None if there is no such participant; once the session is over, nobody is known.
pub fn phone(workshop: &Workshop, who: ParticipantId) -> Option<PhoneView> {
    let view = PhoneView {
        title: workshop.settings.title.clone(),
        lang: workshop.settings.lang,
        stage: workshop.stage(),
        value: None,
        timer: Timer::Off,
        slide: false,
        seat: None,
        waiting: false,
        wait: None,
        hidden: Vec::new(),
        left: false,
        texts: Vec::new(),
        to_share: Vec::new(),
        table: None,
        result: None,
        no_result: false,
        left_behind: false,
        awaited_here: Vec::new(),
        matrix: Vec::new(),
        next_steps: Vec::new(),
        evaluated: false,
        unasked: false,
        published: workshop.material().is_some_and(Material::is_published),
        delete_at: Some(workshop.delete_at()),
    };
    match workshop {
        Workshop::Session(session) => session.phone(who, view),
        Workshop::Material(_) => Some(view),
    }
}

impl Session {
    fn phone(&self, who: ParticipantId, view: PhoneView) -> Option<PhoneView> {
        let left = self.participants.get(&who)?.left;
        let stage = self.stage;
        let value = stage.value();
        let group = self.group_of(who);
        let in_phase = |phase| value.filter(|_| stage.phase() == Some(phase));
        let work =
            in_phase(Phase::GroupWork).and_then(|value| Some((group?, self.work.get(&(value, group?.id))?)));
        let mut own = value.map(|value| self.own_texts(who, value)).unwrap_or_default();
        own.retain(|(_, text)| !text.hidden);
        let closing = stage == Stage::Closing;
        let slide = self.slide().is_some();
        let waiting = group.is_none() && !left && !self.groups.is_empty();
        Some(PhoneView {
            value: self.value_card(),
            timer: if slide { Timer::Off } else { self.timer },
            slide,
            seat: group.map(|group| self.seat_view(group, work.map(|(_, work)| work), who)),
            waiting,
            wait: waiting.then(|| self.wait_view()),
            hidden: group.map(|group| self.hidden_of(group)).unwrap_or_default(),
            left,
            texts: own.into_iter().map(|(id, text)| OwnText::of(id, text)).collect(),
            to_share: group.map(|group| self.to_share(who, group)).unwrap_or_default(),
            table: work.map(|(group, work)| self.table_view(group, work, who)),
            result: in_phase(Phase::Plenum).and_then(|value| self.shown_on_phones(value)),
            no_result: in_phase(Phase::Plenum).is_some_and(|value| self.chose_nothing(value)),
            awaited_here: work.map(|(group, work)| self.awaited_at(who, group, work)).unwrap_or_default(),
            left_behind: in_phase(Phase::Plenum).is_some_and(|value| self.left_behind(group, value)),
            matrix: if closing { self.matrix_on_phones() } else { Vec::new() },
            next_steps: if closing { self.steps() } else { Vec::new() },
            evaluated: self.evaluated.contains(&who),
            unasked: closing && !asks_for_evaluation(self.headcount),
            ..view
        })
    }

    fn left_behind(&self, group: Option<&Group>, value: usize) -> bool {
        group.and_then(|group| self.work.get(&(value, group.id))).is_some_and(|work| !work.agreed())
    }

    /// Of what a group has chosen, or has on its table; of the value at hand, and at the end of all.
    fn hidden_of(&self, group: &Group) -> Vec<Kind> {
        // Most often nothing is: the lists are not made to find that out.
        if !self.has_hidden {
            return Vec::new();
        }
        let values = match self.stage {
            Stage::Closing => 0..self.values.len(),
            stage => stage.value().map_or(0..0, |value| value..value + 1),
        };
        let works = values.filter_map(|value| self.work.get(&(value, group.id)));
        let stand = |work: &GroupWork| match work.agreed() {
            true => self.chosen_by(work),
            false => [Kind::Norm, Kind::Taboo].into_iter().flat_map(|kind| self.table(work, kind)).collect(),
        };
        let texts = works.flat_map(stand).filter_map(|id| self.texts.get(&id));
        let mut hidden: Vec<Kind> = texts.filter(|text| text.hidden).map(|text| text.kind).collect();
        hidden.sort_unstable();
        hidden
    }

    fn seat_view(&self, group: &Group, work: Option<&GroupWork>, who: ParticipantId) -> SeatView {
        let members = group.seated().map(|(member, place)| Member {
            place,
            chair: member == group.chair,
            scribe: member == group.scribe,
            active: self.is_active(member),
            silent_from: work.map(|work| self.silent_from(member, work).up_to(ABOUT_MS)),
        });
        SeatView {
            group: self.group_number(group.id),
            place: group.place(who).unwrap_or_default(),
            chair: group.chair == who,
            scribe: group.scribe == who,
            moved: self.participants.get(&who).is_some_and(|seat| seat.moved),
            placed: self.participants.get(&who).is_some_and(|seat| seat.placed),
            members: members.collect(),
        }
    }
}
