//! What forms ask of the pulse (`app::desk::PulseDesk`).

use app::{
    Fault,
    desk::{Answering, PulseDesk},
};
use domain::{CharterId, JoinCode, PulseAnswers, PulseLength, Refusal, TextId};

use crate::{
    access::CharterRole,
    clock,
    desk::{RequestDesk, to_its_end},
    faults::not_saved,
    pulse,
    state::Opened,
    storage::Answered,
};

/// Times that a round is begun again when somebody has changed its charter meanwhile.
const TRIES: usize = 5;

impl PulseDesk for RequestDesk {
    fn begin_pulse(
        &self,
        charter: CharterId,
        norms: Vec<TextId>,
        meetings: bool,
        length: PulseLength,
    ) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require_charter(charter, CharterRole::HOLDERS).await?;
            for _ in 0..TRIES {
                let there = pulse::round(&self.state, charter).await?;
                let held = self.state.storage.charters.read(charter).await.map_err(not_saved)?;
                let held = held.ok_or(Fault::NotFound)?;
                let begun = held.begin_pulse(&norms, meetings, length, self.state.now());
                if let Some((_, there)) = there {
                    // The second of two clicks: its page shows what it began. Or another holder was first.
                    let same = begun.is_ok_and(|begun| there.asks_as(&begun));
                    return if same { Ok(()) } else { Err(Refusal::PulseOpen.into()) };
                }
                let begun = begun?;
                let code = JoinCode::draw(&mut clock::rng());
                if self.state.storage.pulses.open(&held, &code, &begun).await.map_err(not_saved)? {
                    return Ok(());
                }
            }
            Err(Fault::NotSaved)
        })
    }

    fn end_pulse(&self, charter: CharterId, code: JoinCode) -> Answering<'_, ()> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            desk.device.require_charter(charter, CharterRole::HOLDERS).await?;
            let there = pulse::round(&desk.state, charter).await?;
            if there.is_some_and(|(open, _)| open == code) {
                pulse::close(&desk.state, charter, desk.state.now()).await?;
            }
            Ok(())
        }))
    }

    fn answer_pulse(&self, code: JoinCode, answers: PulseAnswers) -> Answering<'_, bool> {
        Box::pin(async move {
            match self.state.opens(&code, self.caller).await {
                Ok(Opened::Pulse(_)) => {}
                Ok(Opened::Workshop(_)) | Err(Fault::NotFound) => return Err(Refusal::PulseOver.into()),
                Err(fault) => return Err(fault),
            }
            // It asks about something, and forms send nothing until all is answered.
            if answers.is_empty() {
                return Err(Fault::Malformed);
            }
            // As it was brought, and not stored: of who answers there is to be no row that says when they came.
            let mark = self.device.pulse_mark(&code).ok_or(Fault::NotFound)?;
            let answered = self.state.storage.pulses.answer(&code, &mark, &answers, self.state.now());
            match answered.await.map_err(not_saved)? {
                Answered::Counted => Ok(true),
                Answered::Before => Ok(false),
                Answered::NotAsked => Err(Refusal::PulseNotAsked.into()),
                Answered::Over => Err(Refusal::PulseOver.into()),
            }
        })
    }
}
