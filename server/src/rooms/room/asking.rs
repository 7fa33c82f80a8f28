//! How a room is asked to carry something out.

use app::Fault;
use domain::{Actor, Answer, Command, CommandId, FacilitatorCommand, LogoId};

use super::Room;
use crate::{
    clock, figures,
    rooms::{
        ask::{Answering, Ask},
        message::Message,
    },
};

impl Room {
    /// Carries out one command. The answer comes when it is on disk.
    ///
    /// # Errors
    /// The rules' refusal, or [`Fault::NotSaved`] when the disk did not take it.
    pub async fn command(
        &self,
        command: Command,
        actor: Actor,
        id: Option<CommandId>,
    ) -> Result<Answer, Fault> {
        let (ask, answer) = Ask::new(command, actor, id);
        self.carry_out(ask, answer).await
    }

    /// Waits until what is being stored is seen by those who read.
    pub async fn settled(&self) {
        // Of what is over there is nothing to close, and whoever asks it stands in line.
        let _ = self.command(Command::CloseIdle, Actor::System, None).await;
    }

    /// Lets a newcomer in. The seat, and these sessions' right to it, are stored in one act.
    ///
    /// # Errors
    /// As for [`Self::command`].
    pub async fn join(
        &self,
        command: Command,
        sessions: Vec<String>,
        id: Option<CommandId>,
    ) -> Result<Answer, Fault> {
        let (ask, answer) = Ask::new(command, Actor::Newcomer, id);
        self.carry_out(ask.with_sessions(sessions), answer).await
    }

    /// Sets the logo. The picture, and the design that names it, are stored in one act.
    ///
    /// # Errors
    /// As for [`Self::command`].
    pub async fn set_logo(&self, logo: LogoId, bytes: Vec<u8>) -> Result<Answer, Fault> {
        let command = Command::Facilitator(FacilitatorCommand::SetLogo { logo });
        let (ask, answer) = Ask::new(command, Actor::Facilitator, None);
        self.carry_out(ask.with_logo(logo, bytes.into()), answer).await
    }

    async fn carry_out(&self, ask: Ask, answer: Answering) -> Result<Answer, Fault> {
        // Nobody waits for what the server does by itself.
        let figure = (ask.actor != Actor::System).then(|| (figures::kind(&ask.command), clock::instant()));
        let outcome = match self.messages.send(Message::Ask(ask)).await {
            Ok(()) => answer.await.unwrap_or(Err(Fault::NotSaved)),
            Err(_) => Err(Fault::NotSaved),
        };
        if let Some((kind, since)) = figure {
            figures::command(kind, &outcome, since);
        }
        outcome
    }
}
