//! `decide`: what a command leads to. Pure: the clock and the dice are parameters.

use rand::Rng;

use crate::{
    Actor, Command, EventBody, FacilitatorCommand, Looks, ParticipantCommand, ParticipantId, Refusal,
    Session, Timestamp, Together, Turn, Workshop,
};

/// What one command leads to, or why it is refused.
pub type Decision = Result<Vec<EventBody>, Refusal>;

/// Decides one command. The events are not applied; whoever stores them does that afterwards.
///
/// # Errors
/// A [`Refusal`] when this actor may not do this here and now. Nothing has changed then.
pub fn decide(
    workshop: &Workshop,
    command: &Command,
    actor: Actor,
    now: Timestamp,
    rng: &mut dyn Rng,
) -> Decision {
    let allowed = command.when().allowed_in(workshop);
    let session = || workshop.session().ok_or(Refusal::SessionOver);
    match (command, actor) {
        (Command::Join { service, beside }, Actor::Newcomer) => {
            allowed?;
            session()?.join(*service, *beside, rng)
        }
        (Command::CloseIdle, Actor::System) => {
            workshop.session().map_or(Ok(Vec::new()), |session| session.close_idle(now, rng))
        }
        (Command::Facilitator(command), Actor::Facilitator) => {
            allowed?;
            workshop.decide_facilitator(command, now, rng)
        }
        (Command::Participant(command), Actor::Participant(who)) => {
            let session = session()?;
            // Whoever is not here is told so first.
            if !session.participants.contains_key(&who) {
                return Err(Refusal::NotYours);
            }
            allowed?;
            session.decide_participant(command, who, now, rng)
        }
        (
            Command::Join { .. } | Command::CloseIdle | Command::Facilitator(_) | Command::Participant(_),
            Actor::Newcomer | Actor::System | Actor::Facilitator | Actor::Participant(_),
        ) => Err(Refusal::NotYours),
    }
}

impl Session {
    fn decide_participant(
        &self,
        command: &ParticipantCommand,
        who: ParticipantId,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        use ParticipantCommand as C;
        let seat = || self.seat_of(who);
        match command {
            C::Add { value, kind, words } => self.add_text(who, *value, *kind, words, rng),
            C::Edit { text, words } => self.edit_text(who, *text, words, rng),
            C::Remove { text } => self.remove_text(who, *text),
            C::Share { text } => self.share(who, *text),
            C::Leave => self.leave_group(who, now, rng),
            C::ComeBack => self.return_to_group(who, rng),
            C::Evaluate { useful, equal, voice } => self.evaluate(who, [*useful, *equal, *voice]),
            C::Said { rev } => self.say(seat()?, *rev),
            C::Pass { rev } => self.use_turn(seat()?, *rev, Turn::Passed),
            C::GoLast { rev } => self.use_turn(seat()?, *rev, Turn::Last),
            C::EndRound { rev, told } => self.end_round(seat()?, *rev, *told),
            C::Advance { rev, told } => self.advance(seat()?, *rev, *told),
            C::Back { rev } => self.step_back(seat()?, *rev),
            C::Undo { number } => self.undo_step(seat()?, *number, now),
            C::Note { kind, words } => self.note(seat()?, *kind, words, rng),
            C::Merge { texts } => self.merge_in_group(seat()?, texts),
            C::Split { text } => self.split_in_group(seat()?, *text),
            C::Reword { text, words } => self.reword_in_group(seat()?, *text, words, rng),
            C::Vote { round, texts } => self.vote(seat()?, *round, texts),
            C::VoteAgain { rev } => self.vote_again(seat()?, *rev),
            C::VoteOnTie { rev } => self.vote_on_tie(seat()?, *rev),
            C::SettleTie { rev, texts, ticked } => self.settle_tie(seat()?, *rev, texts, *ticked),
            C::TickTaboo { text, on } => self.tick_taboo(seat()?, *text, *on),
            C::Agree { list_rev, told } => self.agree(seat()?, *list_rev, *told),
            C::GoOnWithout { place } => self.go_on_without(seat()?, *place, now),
            C::TakeOver { duty } => self.take_over(seat()?, *duty, now),
        }
    }
}

impl Workshop {
    fn decide_facilitator(
        &self,
        command: &FacilitatorCommand,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        use FacilitatorCommand as C;
        let session = || self.session().ok_or(Refusal::SessionOver);
        let material = || self.material().ok_or(Refusal::WrongStage);
        match command {
            C::Edit { settings, from } => session()?.edit(settings, from),
            C::MakeGroups { rev } => session()?.make_groups(*rev, rng),
            C::AddGroup { rev, asked, group, place } => {
                session()?.at_seats_rev(*rev)?;
                session()?.borrows_as_told(*asked, (*group, *place))?;
                session()?.add_group(*asked, rng)
            }
            C::Move { rev, group, place, to } => {
                session()?.at_seats_rev(*rev)?;
                session()?.move_person((*group, *place), *to, now, rng)
            }
            C::Next { rev, told } => session()?.move_on(*rev, *told, now, rng),
            C::Previous { rev } => session()?.move_back(*rev, now, rng),
            C::SkipValue { rev } => session()?.skip_value(*rev, now, rng),
            C::Undo { number } => self.undo(*number, now),
            C::Pause => session()?.pause(now),
            C::Resume => session()?.resume(now),
            C::Extend { rev } => session()?.extend(*rev, now),
            C::Reveal { value, on } => session()?.reveal(*value, *on),
            C::AdvanceGroup { group, rev, told } => session()?.help_group(*group, *rev, *told),
            C::UndoHelp { group, number } => session()?.take_help_back(*group, *number, now),
            C::GoOnWithout { rev, group, place } => {
                session()?.at_seats_rev(*rev)?;
                session()?.go_on_without_one(*group, *place, now)
            }
            C::OpenJoining { on } => session()?.open_joining(*on),
            C::Close => session()?.close(rng),
            C::ShowSlide { rev, picture } => session()?.show_slide(*rev, *picture),
            C::TalkInPairs { rev } => session()?.talk_in_pairs(*rev, now),
            C::Hide { text, on } => self.hide(*text, *on),
            C::DeleteForGood { text } => self.delete_for_good(*text),
            C::Merge { texts } => self.merge_lines(texts),
            C::MergeSuggested { suggested, texts, into } => self.merge_suggested(suggested, texts, *into),
            C::KeepApart { texts } => self.keep_apart(texts),
            C::Together { texts, act: Together::Merge } => self.merge_lines(texts),
            C::Together { texts, act: Together::Hide } => self.hide_together(texts),
            C::Together { texts, act: Together::ToPoster } => material()?.pick_together(texts, true),
            C::Together { texts, act: Together::OffPoster } => material()?.pick_together(texts, false),
            C::MoveLine { text, before } => material()?.move_line(*text, *before),
            C::Split { text } => self.split_line(*text),
            C::Reword { text, words } => self.reword_line(*text, words, rng),
            C::ShowCloudAs { value, kind, mode } => self.show_cloud_as(*value, *kind, *mode),
            C::DropFromCloud { value, kind, word, on } => self.drop_from_cloud(*value, *kind, word, *on),
            C::JoinInCloud { value, kind, words } => self.join_in_cloud(*value, *kind, words),
            C::SplitInCloud { value, kind, word } => self.split_in_cloud(*value, *kind, word),
            C::WriteNextSteps { steps, from } => self.write_next_steps(steps, from, now, rng),
            C::WriteTruth { value, words } => self.write_truth(*value, words, now),
            C::WriteValue { value, message, truth, approve } => {
                material()?.write_value(*value, message, truth, *approve, now)
            }
            C::PickForPoster { text, on } => material()?.pick_for_poster(*text, *on),
            C::PickTopmost { value, kind } => material()?.pick_topmost(*value, *kind),
            C::Approve { value, on } => material()?.approve(*value, *on),
            C::Publish => material()?.publish(),
            C::ShowPoster { on } => material()?.show_poster(*on),
            C::Design { layout, palette, orientation, quote, services, from } => {
                let (quote, services) = (quote.clone(), services.clone());
                let (layout, palette, orientation) = (*layout, *palette, *orientation);
                let chosen = Looks { layout, palette, orientation, quote, services };
                material()?.choose_looks(chosen, from.as_ref())
            }
            C::SetLogo { logo } => material()?.set_logo(Some(*logo)),
            C::RemoveLogo => material()?.set_logo(None),
        }
    }
}
