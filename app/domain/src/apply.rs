//! `apply`: how each event changes the workshop. Total: an event that does not fit changes nothing.

use crate::{
    Answer, Duties, Effects, Event, EventBody as E, GroupWork, RoundThen, Text, Workshop, effects::Noted,
};

impl Workshop {
    /// Folds a log. `None` if it does not begin with a creation or a closing.
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Workshop> {
        let mut events = events.into_iter();
        let mut workshop = Workshop::begin(events.next()?)?;
        events.for_each(|event| workshop.apply(event));
        Some(workshop)
    }

    /// The first event of a log makes the workshop; only two kinds can.
    pub(crate) fn begin(event: &Event) -> Option<Workshop> {
        let mut workshop = match &event.body {
            E::Created { id, code, settings } => Workshop::new(*id, code.clone(), settings.clone(), event.at),
            E::Closed { snapshot } => Workshop::closed(snapshot, event.at),
            _ => return None,
        };
        workshop.remember(event);
        Some(workshop)
    }

    /// Changes the state by one event that happens now, by the rules, and puts into it what came of it.
    pub fn carry_out(&mut self, mut event: Event) -> Event {
        event.effects = None;
        let noted = self.change(&event);
        // Duties and turns are in groups; without any, nothing can have come of it.
        event.effects = (!self.groups.is_empty()).then(|| self.effects(&noted));
        event
    }

    /// Changes the state by one event that has happened. What came of it is worked out only where the event does not
    /// tell, as those of older logs do not.
    pub fn apply(&mut self, event: &Event) {
        self.change(event);
    }

    /// Changes the state by one event, and answers with what the rules had to work out.
    fn change(&mut self, event: &Event) -> Noted {
        let older = self.completed(event);
        let event = older.as_ref().unwrap_or(event);
        self.noted.given = event.effects.is_some();
        self.last_act = event.at;
        self.shown.heed(&event.body);
        let returned = event.by.filter(|by| self.sign_of_life(*by, event.at));
        self.dispatch(event);
        self.remember(event);
        if let Some(who) = returned {
            self.settle_rounds_of(who);
        }
        if let Some(effects) = &event.effects {
            self.assign(effects);
        }
        if event.body.moves_people() {
            self.seats_rev += 1;
        }
        let returning = matches!(event.body, E::StageMoved { .. });
        for work in self.work.values_mut() {
            work.stamp(event.at);
            if returning {
                work.moved_at = event.at;
            }
        }
        std::mem::take(&mut self.noted)
    }

    /// To each noun its own.
    fn dispatch(&mut self, event: &Event) {
        match &event.body {
            E::Created { .. } => {}
            E::Closed { snapshot } => *self = Workshop::closed(snapshot, event.at),
            E::Joined { participant, service, group, beside } => {
                self.apply_joined(*participant, *service, *group, *beside, event.at);
            }
            E::JoiningOpened { on } => self.joining_open = *on,
            E::GroupsMade { groups } => self.apply_groups_made(groups),
            E::GroupAdded { group } => self.apply_group_added(group),
            E::Moved { participants, to } => self.apply_moved(participants, *to),
            E::Left { participant } => self.apply_left(*participant),
            E::Seated { participant, group } => self.apply_seated(*participant, *group),
            E::StageMoved { to, timer, groups, duties, starters } => {
                self.apply_stage_moved((*to, *timer), groups, duties, starters, event.at);
            }
            E::TimerSet { timer } => self.apply_timer_set(*timer),
            E::Revealed { value, on } => self.apply_revealed(*value, *on),
            E::Undone { act } => self.apply_undone(act.is_some()),

            E::Written { text, author, value, kind, words, replaces } => {
                self.apply_written(*text, *author, Text::new(*value, *kind, words.clone()), *replaces);
            }
            E::Withdrawn { text } => self.apply_withdrawn(*text),
            E::PutForward { text, group } => self.apply_put_forward(*text, *group),
            E::Noted { text, group, value, kind, words } => {
                self.apply_noted(*text, *group, Text::new(*value, *kind, words.clone()), event);
            }
            E::TurnTaken { group, how } => self.apply_turn_taken(*group, *how, event),
            E::RoundEnded { group } => self.apply_round_ended(*group, event),
            E::GroupMoved { group, to } => self.apply_group_moved(*group, *to, event),
            E::GroupMerged { group, into, texts, same } => {
                self.apply_group_merged(*group, *into, texts, *same, event);
            }
            E::GroupSplit { group, text } => self.apply_group_split(*group, *text, event),
            E::Reworded { text, of, group: Some(group), words, .. } => {
                self.apply_reworded_in_group(*text, *of, *group, words, event);
            }
            E::VoteOpened { group, candidates, secured, on_tie } => {
                self.apply_vote_opened(*group, candidates, secured, *on_tie);
            }
            E::BallotSent { group, participant, marks } => {
                self.apply_ballot_sent(*group, *participant, marks);
            }
            E::VoteClosed { group } => self.apply_vote_closed(*group),
            E::TieSettled { group, picked } => self.apply_tie_settled(*group, picked, event),
            E::TabooTicked { group, text, on } => self.apply_taboo_ticked(*group, *text, *on),
            E::AgreementGiven { group, participant } => self.apply_agreement_given(*group, *participant),
            E::Agreed { group } => self.apply_agreed(*group),
            E::WentOnWithout { group, participant } => self.apply_went_on_without(*group, *participant),
            E::DutyTaken { group, duty, participant } => self.apply_duty_taken(*group, *duty, *participant),
            E::GroupUndone { group } => self.apply_group_undone(*group),
            E::Evaluated { participant, answers } => self.apply_evaluated(*participant, answers),

            E::Hidden { texts, on } => self.apply_hidden(texts, *on),
            E::Deleted { texts } => self.apply_deleted(texts),
            E::Merged { into, texts, pairs, .. } => self.apply_merged(*into, texts, pairs),
            E::Split { texts } => self.apply_split(texts),
            E::KeptApart { pairs, .. } => self.apply_kept_apart(pairs),
            E::LineMoved { text, order, .. } => self.apply_line_moved(*text, order),
            E::Reworded { text, of, group: None, words, heads } => {
                self.apply_reworded(*text, *of, words, heads);
            }
            E::CloudArranged { value, kind, cloud } => self.apply_cloud_arranged(*value, *kind, cloud),
            E::NextStepsWritten { steps } => self.apply_next_steps_written(steps),
            E::TruthWritten { value, words } => self.apply_truth_written(*value, words),
            E::MessageWritten { value, words } => self.apply_message_written(*value, words),
            E::PickedForPoster { text, on, also } => self.apply_picked(*text, *on, also),
            E::Approved { value, frozen, .. } => self.apply_approved(*value, frozen.as_deref()),
            E::Designed { design } => self.apply_designed(design),
            E::Published { values } => self.apply_published(values, event.at),
        }
    }

    /// What a repeat of the command behind this event is told.
    fn remember(&mut self, event: &Event) {
        let Some(cause) = event.cause else { return };
        let answer = match event.body {
            E::Joined { participant, .. } => Answer::Joined(participant),
            _ => Answer::Done,
        };
        self.carried_out.entry(cause).or_insert(answer);
    }

    fn effects(&self, noted: &Noted) -> Effects {
        let groups = noted.duties.iter().filter_map(|id| self.group(*id));
        let rounds = noted.rounds.iter().filter_map(|key| Some((key, self.work.get(key)?)));
        Effects {
            duties: groups.map(Duties::from).collect(),
            rounds: rounds
                .map(|((value, group), work)| RoundThen {
                    value: *value,
                    group: *group,
                    rev: work.rev,
                    round: work.round.clone(),
                })
                .collect(),
        }
    }

    pub(crate) fn assign(&mut self, effects: &Effects) {
        for duties in &effects.duties {
            if let Some(group) = self.groups.iter_mut().find(|group| group.id == duties.group) {
                (group.chair, group.scribe) = (duties.chair, duties.scribe);
            }
        }
        for then in &effects.rounds {
            let work = self.work.entry((then.value, then.group)).or_insert_with(GroupWork::new);
            (work.rev, work.round) = (then.rev, then.round.clone());
        }
    }
}
