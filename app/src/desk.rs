//! What server functions need of the server. It hands one to each request.

use std::{future::Future, pin::Pin, sync::Arc};

use domain::{
    CharterCommand, CharterId, CommandId, FacilitatorCommand, JoinCode, Lang, ParticipantCommand,
    ParticipantId, PulseAnswers, PulseLength, Settings, TextId, WorkshopId, text::Identifying,
};
use leptos::prelude::use_context;

use crate::{ByLink, CharterLink, Fault, Refused};

pub type Answering<'a, T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send + 'a>>;

/// One request's desk: it knows the device that asks, and what that device may do.
pub trait Desk: CharterDesk + PulseDesk + Send + Sync + 'static {
    /// Makes a workshop, once for each sending that has an id. Answers with the path where its facilitator goes on.
    fn create(&self, settings: Settings, id: Option<CommandId>) -> Answering<'_, String>;
    /// Makes a rehearsal with so many simulated participants. Answers as `create`.
    fn rehearse(&self, settings: Settings, people: usize, id: Option<CommandId>) -> Answering<'_, String>;
    /// Makes a rehearsal of a workshop that was made, which stays as it is. Answers as `create`.
    fn rehearse_copy(&self, workshop: WorkshopId, id: Option<CommandId>) -> Answering<'_, String>;
    /// Takes a seat, beside another of this device or alone, and instead of one of another browser that nobody is in.
    /// Answers with the path of the new participant's page.
    fn join(
        &self,
        code: JoinCode,
        service: String,
        beside: Option<ParticipantId>,
        instead: Option<ParticipantId>,
        id: Option<CommandId>,
    ) -> Answering<'_, String>;
    /// Gives this device the seats of another browser, by what the address of one of them carries over.
    fn go_on(&self, workshop: WorkshopId, way_back: String) -> Answering<'_, ()>;
    fn participant(
        &self,
        workshop: WorkshopId,
        seat: ParticipantId,
        id: Option<CommandId>,
        seen: Option<Identifying>,
        command: ParticipantCommand,
    ) -> Answering<'_, ()>;
    fn facilitator(
        &self,
        workshop: WorkshopId,
        id: Option<CommandId>,
        seen: Option<Identifying>,
        command: FacilitatorCommand,
    ) -> Answering<'_, ()>;
    /// Makes a new secret link, and leaves it for the page that shows it. The older one is void, unless this is to be the
    /// `first`: from a page that is older than the link, none is made. Answers whether there is one to show.
    fn make_link(&self, workshop: WorkshopId, opens: ByLink, first: bool) -> Answering<'_, bool>;
    /// Shows another of this machine's addresses, on all walls.
    fn show_address(&self, workshop: WorkshopId, url: String) -> Answering<'_, ()>;
    /// Turns a page of the wall.
    fn turn_wall(&self, workshop: WorkshopId, back: bool) -> Answering<'_, ()>;
    /// Removes the workshop with all it holds.
    fn delete(&self, workshop: WorkshopId) -> Answering<'_, ()>;
    /// This device's own language.
    fn set_lang(&self, lang: Lang) -> Answering<'_, ()>;
    /// Whether the browser sent a cookie of ours along.
    fn has_cookie(&self) -> bool;
    /// Whether a browser posted a plain form and waits for a page.
    fn wants_page(&self) -> bool;
    /// Sends the browser on to a path of ours.
    fn redirect(&self, path: &str);
    /// Keeps a refused form for a page of ours, and sends the browser there.
    fn send_back<'a>(
        &'a self,
        page: &'a str,
        refused: Refused,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>>;
}

/// The same desk, for what lives on of workshops.
pub trait CharterDesk {
    /// Makes a verdigrunnlag of what the workshop has published, or brings the one there is up to it. Answers with the path
    /// where its facilitator goes on.
    fn keep(&self, workshop: WorkshopId) -> Answering<'_, String>;
    /// Publishes what the workshop has published as the next edition of the verdigrunnlag that it was made for. `edition`
    /// is what the sender saw of that. Answers as `keep`.
    fn publish_edition(&self, workshop: WorkshopId, edition: u32, goes: String) -> Answering<'_, String>;
    fn charter(
        &self,
        charter: CharterId,
        seen: Option<Identifying>,
        command: CharterCommand,
    ) -> Answering<'_, ()>;
    /// Makes a new secret link, and leaves it for the page that shows it. The older one is void.
    fn make_charter_link(&self, charter: CharterId, opens: CharterLink) -> Answering<'_, ()>;
    /// Removes it with all that belongs to it.
    fn delete_charter(&self, charter: CharterId) -> Answering<'_, ()>;
}

/// And for the pulse of one.
pub trait PulseDesk {
    /// Begins a round; the second of two presses begins no second one.
    fn begin_pulse(
        &self,
        charter: CharterId,
        norms: Vec<TextId>,
        meetings: bool,
        length: PulseLength,
    ) -> Answering<'_, ()>;
    /// Ends the round of this code, if it is open still.
    fn end_pulse(&self, charter: CharterId, code: JoinCode) -> Answering<'_, ()>;
    /// Counts what this device answers, once. False if it had answered before.
    fn answer_pulse(&self, code: JoinCode, answers: PulseAnswers) -> Answering<'_, bool>;
}

/// The desk of the request at hand.
///
/// # Errors
/// [`Fault::Malformed`] outside a request.
pub fn desk() -> Result<Arc<dyn Desk>, Fault> {
    use_context().ok_or(Fault::Malformed)
}
