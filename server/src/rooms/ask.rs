//! A command on its way to a workshop's task.

use std::sync::Arc;

use app::Fault;
use domain::{Actor, Answer, Cause, Command, CommandId, LogoId, Timestamp};
use tokio::{sync::oneshot, time::Instant};

use crate::{
    access::{Role, secrets},
    clock,
    storage::Grant,
};

/// Where its answer comes.
pub type Answering = oneshot::Receiver<Result<Answer, Fault>>;

/// One command, and where its answer goes.
pub struct Ask {
    pub command: Command,
    pub actor: Actor,
    pub cause: Option<Cause>,
    /// Since when somebody waits.
    pub since: Instant,
    /// Whose the seat is to be, when the command is to join: the device's, and its way back's.
    sessions: Vec<String>,
    /// The picture that the command sets as the logo.
    pub logo: Option<(LogoId, Arc<[u8]>)>,
    pub answer: oneshot::Sender<Result<Answer, Fault>>,
}

impl Ask {
    pub fn new(command: Command, actor: Actor, id: Option<CommandId>) -> (Ask, Answering) {
        let (answer, receiver) = oneshot::channel();
        let body = serde_json::to_vec(&(&command, format!("{actor:?}"))).unwrap_or_default();
        let cause = id.map(|command| Cause { command, digest: secrets::digest(&body) });
        let since = clock::runtime();
        (Ask { command, actor, cause, since, sessions: Vec::new(), logo: None, answer }, receiver)
    }

    /// To join, with this device.
    pub fn with_sessions(self, sessions: Vec<String>) -> Ask {
        Ask { sessions, ..self }
    }

    /// To set the logo, with its picture.
    pub fn with_logo(self, logo: LogoId, bytes: Arc<[u8]>) -> Ask {
        Ask { logo: Some((logo, bytes)), ..self }
    }

    /// The right to a seat that was taken, also when a lost answer is asked for again by a device that never got
    /// its first cookie.
    pub fn grants(&self, answer: Answer, again: bool, at: Timestamp) -> Vec<Grant> {
        let Answer::Joined(seat) = answer else { return Vec::new() };
        let role = Role::Participant(seat);
        self.sessions.iter().map(|session| Grant { session: session.clone(), role, at, again }).collect()
    }
}
