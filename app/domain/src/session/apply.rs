//! How each event changes a session.

use crate::{Duties, Effects, Event, EventBody as E, GroupWork, RoundThen, Session, Text, effects::Noted};

impl Session {
    /// One event that is not its end. Answers with what the rules had to work out.
    pub(crate) fn happen(&mut self, event: &Event) -> Noted {
        self.noted.given = event.effects.is_some();
        self.common.happen(event);
        self.shown.heed(&event.body);
        let returned = event.by.filter(|by| self.sign_of_life(*by, event.at));
        self.dispatch(event);
        if let Some(who) = returned {
            self.settle_rounds_of(who);
        }
        if let Some(effects) = &event.effects {
            self.assign(effects);
        }
        if matches!(
            event.body,
            E::GroupAdded { .. } | E::Moved { .. } | E::WentOnWithout { undoable: true, .. }
        ) || self.completes_going_on(event)
        {
            self.note_how_it_left_them();
        }
        if matches!(event.body, E::StageMoved { .. }) {
            self.work.values_mut().for_each(|work| work.moved_at = event.at);
        }
        std::mem::take(&mut self.noted)
    }

    /// To each noun its own.
    fn dispatch(&mut self, event: &Event) {
        match &event.body {
            E::Edited { settings } => self.apply_edited(settings),
            E::Joined { participant, service, group, beside } => {
                self.apply_joined(*participant, *service, *group, *beside, event.at);
            }
            E::JoiningOpened { on } => self.joining_open = *on,
            E::GroupsMade { groups } => self.apply_groups_made(groups),
            E::GroupAdded { group, places_stay } => self.apply_group_added(group, *places_stay),
            E::Moved { participants, to, places_stay } => self.apply_moved(participants, *to, *places_stay),
            E::Left { participant, places_stay } => self.apply_left(*participant, *places_stay),
            E::Seated { participant, group } => self.apply_seated(*participant, *group),
            E::StageMoved { to, timer, groups, duties, starters } => {
                self.apply_stage_moved((*to, *timer), groups, duties, starters, event.at);
            }
            E::TimerSet { timer } => self.apply_timer_set(*timer),
            E::Revealed { value, on, picture } => self.apply_revealed(*value, *on, *picture),
            E::SlideShown { picture, goes_on } => self.apply_slide_shown(*picture, *goes_on),
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
            E::VoteClosed { group } => self.apply_vote_closed(*group, event),
            E::TieSettled { group, picked } => self.apply_tie_settled(*group, picked, event),
            E::TabooTicked { group, text, on } => self.apply_taboo_ticked(*group, *text, *on),
            E::AgreementGiven { group, participant } => self.apply_agreement_given(*group, *participant),
            E::Agreed { group, chosen } => self.apply_agreed(*group, chosen.as_deref().unwrap_or_default()),
            E::WentOnWithout { group, participant, undoable } => {
                self.apply_went_on_without(*group, *participant, *undoable);
            }
            E::DutyTaken { group, duty, participant } => self.apply_duty_taken(*group, *duty, *participant),
            E::GroupUndone { group } => self.apply_group_undone(*group),
            E::Evaluated { participant, answers } => self.apply_evaluated(*participant, answers),

            E::Hidden { texts, on } => self.apply_hidden(texts, *on),
            E::Deleted { texts } => self.empty(texts),
            E::Merged { into, texts, pairs, .. } => self.apply_merged(*into, texts, pairs),
            E::Split { texts, pairs } => self.apply_split(texts, pairs),
            E::KeptApart { pairs, .. } => self.apply_kept_apart(pairs),
            E::Reworded { text, of, group: None, words, heads } => {
                self.apply_reworded(*text, *of, words, heads);
            }
            E::CloudArranged { value, kind, cloud } => self.apply_cloud_arranged(*value, *kind, cloud),
            E::NextStepsWritten { steps, goes_on } => self.apply_next_steps_written(steps, *goes_on),
            E::TruthWritten { value, words, goes_on } => self.apply_truth_written(*value, words, *goes_on),
            E::Designed { design } => self.apply_designed(design),

            // The first and the last event make another state; the others are of material.
            E::Created { .. }
            | E::Closed { .. }
            | E::LineMoved { .. }
            | E::MessageWritten { .. }
            | E::PickedForPoster { .. }
            | E::Approved { .. }
            | E::Published { .. }
            | E::PosterShown { .. } => {}
        }
    }

    /// What was noted, as it stands now.
    pub(crate) fn effects(&self, noted: &Noted) -> Effects {
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

    fn assign(&mut self, effects: &Effects) {
        for duties in &effects.duties {
            if let Some(group) = self.groups.with_id(duties.group) {
                (group.chair, group.scribe) = (duties.chair, duties.scribe);
            }
        }
        for then in &effects.rounds {
            let work = self.work.get_or_insert_with((then.value, then.group), GroupWork::new);
            (work.rev, work.round) = (then.rev, then.round.clone());
            work.stamp(self.common.last_act);
        }
    }
}
