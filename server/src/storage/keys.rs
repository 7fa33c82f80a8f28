//! Devices, the secrets that open workshops to them, and what they were granted.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{Lang, ParticipantId, Timestamp, WorkshopId};

use crate::access::Role;

/// What a device has in one workshop.
#[derive(Default)]
pub struct AtPhone {
    /// The language that it has chosen.
    pub lang: Option<Lang>,
    /// Its seats, in no particular order.
    pub seats: Vec<ParticipantId>,
    /// Those that its way back leads to.
    pub kept: Vec<ParticipantId>,
    /// It had a seat when the session was closed.
    pub took_part: bool,
}

impl AtPhone {
    /// Of rows with the language, whether a seat is its own or its way back's, and the seat.
    pub fn of(rows: Vec<(Option<String>, Option<bool>, Option<String>)>) -> AtPhone {
        let mut found = AtPhone::default();
        for (lang, own, seat) in rows {
            found.lang = lang.and_then(|lang| Lang::from_tag(&lang));
            let (Some(own), Some(seat)) = (own, seat) else { continue };
            found.took_part |= own && seat.is_empty();
            if let Ok(seat) = seat.parse() {
                if own { &mut found.seats } else { &mut found.kept }.push(seat);
            }
        }
        found
    }

    /// Once the session is closed, whoever had a seat is granted any: there is nothing in them.
    pub fn may_sit(&self, seat: ParticipantId) -> bool {
        self.took_part || self.seats.contains(&seat)
    }
}

/// Hashes are lower-case hex of SHA-256; nothing secret is stored as it is.
#[async_trait]
pub trait Keys: Send + Sync + 'static {
    /// Gives a role its one secret. The one it had is gone, and with it what devices were granted by it, save the
    /// device `keep`.
    async fn renew_secret(
        &self,
        hash: &str,
        workshop: WorkshopId,
        role: Role,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()>;
    /// The roles that have a secret, and since when, unless it is older than that was noted.
    async fn with_secret(&self, workshop: WorkshopId) -> anyhow::Result<Vec<(Role, Option<Timestamp>)>>;
    /// Grants a device what this secret opens, and answers with what that is. In one act, so that a secret that is
    /// renewed at the same moment leaves nobody behind.
    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(WorkshopId, Role)>>;
    /// Removes devices that have no role left anywhere, and were given nothing since then.
    async fn forget_devices(&self, before: Timestamp) -> anyhow::Result<()>;
    /// Makes the session if it is new, and notes that it was seen.
    async fn touch_session(&self, hash: &str, now: Timestamp) -> anyhow::Result<()>;
    /// Whether there is such a session.
    async fn is_session(&self, hash: &str) -> anyhow::Result<bool>;
    async fn session_lang(&self, hash: &str) -> anyhow::Result<Option<Lang>>;
    /// All that a phone's page asks of a session and its way back, in one question.
    async fn at_phone(&self, session: &str, way_back: &str, workshop: WorkshopId) -> anyhow::Result<AtPhone>;
    /// As [`Self::touch_session`], with the language that was chosen.
    async fn set_session_lang(&self, hash: &str, lang: Lang, now: Timestamp) -> anyhow::Result<()>;
    async fn grant(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<()>;
    /// Grants `to` a seat of `from`, if it is that one's still when this is stored.
    async fn share_seat(
        &self,
        from: &str,
        to: &str,
        workshop: WorkshopId,
        seat: ParticipantId,
    ) -> anyhow::Result<()>;
    /// Once the session is closed, whoever had a seat is granted any: there is nothing in them.
    async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool>;
    /// Takes the seats that `from` has in a workshop from whoever has them, and grants them to these instead. Answers with
    /// the seats.
    async fn hand_over(
        &self,
        from: &str,
        workshop: WorkshopId,
        to: &[String],
        now: Timestamp,
    ) -> anyhow::Result<Vec<ParticipantId>>;
    /// Whether this device had the seat before it went over to another. Nobody knows any more once the session is closed.
    async fn had(&self, session: &str, workshop: WorkshopId, seat: ParticipantId) -> anyhow::Result<bool>;
    /// The seats of a workshop that are some device's.
    async fn seats_of_devices(&self, workshop: WorkshopId) -> anyhow::Result<BTreeSet<ParticipantId>>;
    /// The seats that this device has taken in a workshop, in no particular order.
    async fn seats(&self, session: &str, workshop: WorkshopId) -> anyhow::Result<Vec<ParticipantId>>;
}
