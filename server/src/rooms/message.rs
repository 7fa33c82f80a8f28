//! What comes to a workshop's task.

use tokio::sync::{mpsc, oneshot};

use super::ask::Ask;
use crate::storage::Head;

/// What waits for it.
pub type Waiting = mpsc::Receiver<Message>;

#[expect(clippy::large_enum_variant, reason = "nearly all are commands, and none is kept for long")]
pub enum Message {
    Ask(Ask),
    /// Where the log ended, when somebody looked.
    Look(Head),
    /// Answered when what everybody sees is no older than the question.
    Fresh(oneshot::Sender<()>),
}

/// All that waited at the same moment.
#[derive(Default)]
pub struct Taken {
    pub asks: Vec<Ask>,
    /// The latest.
    pub look: Option<Head>,
    pub fresh: Vec<oneshot::Sender<()>>,
}

impl FromIterator<Message> for Taken {
    fn from_iter<I: IntoIterator<Item = Message>>(messages: I) -> Taken {
        let mut taken = Taken::default();
        messages.into_iter().for_each(|message| taken.take(message));
        taken
    }
}

impl Taken {
    pub fn take(&mut self, message: Message) {
        match message {
            Message::Ask(ask) => self.asks.push(ask),
            Message::Look(head) => self.look = Some(head),
            Message::Fresh(answer) => self.fresh.push(answer),
        }
    }
}
