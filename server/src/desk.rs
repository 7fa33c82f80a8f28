//! What forms and buttons ask for (`app::desk::Desk`), done for the device of one request: it is checked, and then the
//! rooms and the storage do it.

use std::{pin::Pin, sync::Arc};

use app::{
    ByLink, Fault, Refused,
    desk::{Answering, Desk},
    pages::receipt::{Deleted, Receipt},
};
use axum::http::{HeaderMap, header};
use domain::{
    Actor, Answer, Charter, Command, CommandId, FacilitatorCommand, JoinCode, Lang, ParticipantCommand,
    ParticipantId, Refusal, Settings, WorkshopId,
    text::{Identifying, asked_before},
};

use crate::{
    access::{Caller, CharterRole, Device, Role, new_link, seats, secrets},
    faults::not_saved,
    rehearsal,
    rooms::Room,
    state::AppState,
};

/// Bytes of a refused form that are kept; many times what anybody types.
const LONGEST_TYPED: usize = 32 * 1_024;

#[derive(Clone)]
pub struct RequestDesk {
    pub(crate) state: AppState,
    pub(crate) device: Arc<Device>,
    pub(crate) caller: Caller,
    wants_page: bool,
}

impl RequestDesk {
    pub fn new(state: AppState, device: Arc<Device>, caller: Caller, headers: &HeaderMap) -> RequestDesk {
        let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        RequestDesk { state, device, caller, wants_page: accept.contains("text/html") }
    }

    /// Whether a page of this device is to say that this is deleted.
    pub(crate) async fn has_receipt_of(&self, deleted: Deleted) -> bool {
        let receipt = self.state.receipts.look(self.device.bearer(), "", self.state.now()).await;
        self.wants_page && receipt.is_some_and(|receipt| receipt.of == deleted)
    }

    pub(crate) async fn leave_receipt(&self, receipt: Receipt) {
        let at = receipt.at;
        self.state.receipts.leave(self.device.bearer_or_drawn(), "", receipt, at).await;
    }

    /// Whether a verdigrunnlag was kept of this workshop, also if it is another's edition by now.
    /// One that cannot be read is no reason not to delete.
    async fn kept_charter(&self, workshop: WorkshopId) -> bool {
        let charters = &self.state.storage.charters;
        let is_there =
            |charter: anyhow::Result<Option<Charter>>| charter.is_ok_and(|charter| charter.is_some());
        is_there(charters.of_workshop(workshop).await) || is_there(charters.formerly_of(workshop).await)
    }

    /// What it was of is there still.
    pub(crate) async fn take_receipt_back(&self) {
        self.state.receipts.take(self.device.bearer(), "", self.state.now()).await;
    }

    /// Makes the workshop, unless this very sending has just made it, and gives this device its facilitator's role. The link
    /// is left for one page.
    async fn found(&self, settings: Settings, id: Option<CommandId>) -> Result<Founded, Fault> {
        // A second press comes while the first is under way.
        let _turn = self.state.founding.turn().await;
        let sending = serde_json::to_vec(&settings).ok().and_then(|body| Some((id?, secrets::digest(&body))));
        let before = sending.and_then(|sending| self.state.founding.made(sending, self.state.now()));
        let founded = match before {
            Some(workshop) if self.state.rooms.room(workshop).await.is_ok() => {
                Founded { workshop, again: true }
            }
            _ => {
                self.state.founding.begin(self.caller, self.state.now())?;
                let workshop = self.state.rooms.create(settings).await?;
                Founded { workshop, again: false }
            }
        };
        let session = self.device.ensure_session().await?;
        self.device.grant(founded.workshop, Role::Facilitator).await?;
        self.link(founded.workshop, session, ByLink::Facilitator).await?;
        if let Some(sending) = sending {
            self.state.founding.note(sending, founded.workshop, self.state.now());
        }
        Ok(founded)
    }

    /// Who is granted what this device, with this session, takes: itself, and its way back.
    fn sessions(&self, session: String) -> Vec<String> {
        let way_back = self.device.way_back().map(|way_back| secrets::hash_way_back(&way_back));
        [session].into_iter().chain(way_back).collect()
    }

    /// Makes a link, and leaves it for one page.
    async fn link(&self, workshop: WorkshopId, session: String, opens: ByLink) -> Result<(), Fault> {
        let url = new_link(&self.state, workshop, Role::of_link(opens), &session).await?;
        let key = workshop.to_string();
        self.state
            .fresh_links
            .leave(self.device.bearer_or_drawn(), &key, (opens, url), self.state.now())
            .await;
        Ok(())
    }
}

/// Also if the browser has gone: one that sends a form again lets go of the first.
pub async fn to_its_end<T: Send + 'static>(
    act: impl Future<Output = Result<T, Fault>> + Send + 'static,
) -> Result<T, Fault> {
    tokio::spawn(act).await.map_err(|error| not_saved(error.into())).and_then(|done| done)
}

/// A workshop that was made.
struct Founded {
    workshop: WorkshopId,
    /// The sending was a repeat.
    again: bool,
}

impl Desk for RequestDesk {
    fn create(&self, settings: Settings, id: Option<CommandId>) -> Answering<'_, String> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            if let Some(charter) = settings.next_edition_of {
                let held = desk.device.require_charter(charter, CharterRole::HOLDERS).await;
                held.map_err(|fault| if fault == Fault::NotFound { Refusal::NotHeld.into() } else { fault })?;
            }
            let workshop = desk.found(settings, id).await?.workshop;
            Ok(format!("/f/{workshop}/lenke"))
        }))
    }

    fn rehearse(&self, settings: Settings, people: usize, id: Option<CommandId>) -> Answering<'_, String> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            let leave = desk.state.founding.rehearse()?;
            let Founded { workshop, again } = desk.found(settings, id).await?;
            if !again {
                rehearsal::start(&desk.state, workshop, people, leave).await?;
            }
            Ok(format!("/f/{workshop}"))
        }))
    }

    fn rehearse_copy(&self, workshop: WorkshopId, id: Option<CommandId>) -> Answering<'_, String> {
        Box::pin(async move {
            self.device.require(workshop, Role::HOSTS).await?;
            let room = self.state.rooms.fresh(workshop).await?;
            let settings = rehearsal::played(room.read(|workshop| workshop.settings.clone()));
            self.rehearse(settings, rehearsal::PEOPLE, id).await
        })
    }

    fn join(
        &self,
        code: JoinCode,
        service: String,
        beside: Option<ParticipantId>,
        instead: Option<ParticipantId>,
        id: Option<CommandId>,
    ) -> Answering<'_, String> {
        Box::pin(async move {
            let workshop = self.state.by_code(&code, self.caller).await?;
            let room = self.state.rooms.room(workshop).await?;
            if let Some(owner) = beside {
                self.device.require(workshop, &[Role::Participant(owner)]).await?;
            }
            // By name: the list may have been edited since the form was drawn. Forms of before send its place.
            let service = room.read(|workshop| {
                let mut services = workshop.settings.services.iter();
                services.position(|name| *name == service).or_else(|| service.parse().ok())
            });
            let session = self.device.own_session().await?;
            // What has just been drawn has no seats.
            if !self.device.is_new() {
                let taken = self.state.storage.keys.seats(&session, workshop).await.map_err(not_saved)?;
                seats::room_for_one_more(&taken)?;
            }
            match room.join(Command::Join { service, beside }, self.sessions(session), id).await? {
                Answer::Joined(seat) => {
                    leave_instead(&room, instead, seat).await;
                    Ok(format!("/d/{workshop}/{seat}"))
                }
                Answer::Done => Err(Fault::NotSaved),
            }
        })
    }

    fn go_on(&self, workshop: WorkshopId, way_back: String) -> Answering<'_, ()> {
        Box::pin(async move {
            let room = self.state.rooms.room(workshop).await?;
            let from = secrets::hash_way_back(&way_back);
            let keys = &self.state.storage.keys;
            // Whoever has no right has no session made for the asking.
            if keys.seats(&from, workshop).await.map_err(not_saved)?.is_empty() {
                return Err(Fault::NotFound);
            }
            let session = self.device.own_session().await?;
            let to = self.sessions(session);
            let (storage, now) = (self.state.storage.clone(), self.state.now());
            // To its end, also if the browser has gone: those who had the seat must hear of it.
            let handing = tokio::spawn(async move {
                let seats = storage.keys.hand_over(&from, workshop, &to, now).await?;
                room.hand_over(&seats);
                anyhow::Ok(())
            });
            handing.await.map_err(|error| not_saved(error.into())).and_then(|done| done.map_err(not_saved))
        })
    }

    fn participant(
        &self,
        workshop: WorkshopId,
        seat: ParticipantId,
        id: Option<CommandId>,
        seen: Option<Identifying>,
        command: ParticipantCommand,
    ) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require(workshop, &[Role::Participant(seat)]).await?;
            asked_before(&[command.typed()], seen)?;
            let room = self.state.rooms.room(workshop).await?;
            // What is typed in the command is typed no longer.
            if let Some(writer) = self.device.writer(seat) {
                room.note_writing(writer, false);
            }
            room.command(Command::Participant(command), Actor::Participant(seat), id).await.map(drop)
        })
    }

    fn facilitator(
        &self,
        workshop: WorkshopId,
        id: Option<CommandId>,
        seen: Option<Identifying>,
        command: FacilitatorCommand,
    ) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require(workshop, Role::HOSTS).await?;
            asked_before(&command.typed(), seen)?;
            let room = self.state.rooms.room(workshop).await?;
            room.command(Command::Facilitator(command), Actor::Facilitator, id).await?;
            // What was published, taken back or hidden: the leaders' files are made while she reads the answer.
            if let Some(edition) = self.state.edition(workshop, &room).await? {
                self.state.files.prepare(&edition);
            }
            Ok(())
        })
    }

    fn make_link(&self, workshop: WorkshopId, opens: ByLink, first: bool) -> Answering<'_, bool> {
        Box::pin(async move {
            self.device.require(workshop, Role::OWNERS).await?;
            let session = self.device.ensure_session().await?;
            let made = self.state.storage.keys.with_secret(workshop).await.map_err(not_saved)?;
            if first && made.iter().any(|(role, _)| *role == Role::of_link(opens)) {
                let key = workshop.to_string();
                let fresh = self.state.fresh_links.look(self.device.bearer(), &key, self.state.now()).await;
                return Ok(fresh.is_some_and(|(of, _)| of == opens));
            }
            self.link(workshop, session, opens).await?;
            self.state.rooms.room(workshop).await?.wake_hosts();
            Ok(true)
        })
    }

    fn show_address(&self, workshop: WorkshopId, url: String) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require(workshop, Role::HOSTS).await?;
            if !self.state.addresses.choose(&url) {
                return Err(Fault::Refused(Refusal::Unknown));
            }
            self.state.rooms.wake_hosts();
            Ok(())
        })
    }

    fn turn_wall(&self, workshop: WorkshopId, back: bool) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require(workshop, Role::HOSTS).await?;
            self.state.rooms.room(workshop).await?.turn_wall(back);
            Ok(())
        })
    }

    fn delete(&self, workshop: WorkshopId) -> Answering<'_, ()> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            // Without scripts a second press comes while the first is under way, or when there is nothing left.
            let _turn = desk.state.deleting.lock().await;
            let (state, of) = (&desk.state, Deleted::Workshop(workshop));
            let there = async {
                desk.device.require(workshop, Role::OWNERS).await?;
                match state.rooms.room(workshop).await {
                    Err(Fault::NotFound) => Err(Fault::NotFound),
                    // One that cannot be read can be deleted all the same.
                    Err(_) => Ok(Default::default()),
                    Ok(room) => Ok(room.read(|workshop| {
                        let settings = &workshop.settings;
                        (settings.title.clone(), settings.organisation.clone())
                    })),
                }
            };
            let (title, organisation) = match there.await {
                // The first may be under way at another server: its receipt lies there before the workshop goes.
                Err(Fault::NotFound) if desk.has_receipt_of(of).await => return Ok(()),
                there => there?,
            };
            let charter_stays = desk.kept_charter(workshop).await;
            desk.leave_receipt(Receipt { of, title, organisation, at: state.now(), charter_stays }).await;
            let deleted = state.delete(workshop).await;
            if deleted.is_err() {
                desk.take_receipt_back().await;
            }
            deleted
        }))
    }

    fn set_lang(&self, lang: Lang) -> Answering<'_, ()> {
        Box::pin(async move {
            let (session, now) = (self.device.own_session().await?, self.state.now());
            if self.device.is_new() {
                self.state.newcomers.admit(self.caller, now)?;
            }
            self.state.storage.keys.set_session_lang(&session, lang, now).await.map_err(not_saved)
        })
    }

    fn has_cookie(&self) -> bool {
        self.device.session().is_some()
    }

    fn wants_page(&self) -> bool {
        self.wants_page
    }

    fn redirect(&self, path: &str) {
        leptos_axum::redirect(path);
    }

    fn send_back<'a>(
        &'a self,
        page: &'a str,
        mut refused: Refused,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> {
        Box::pin(async move {
            if refused.typed.len() > LONGEST_TYPED {
                refused.typed = String::new();
            }
            self.state.refused.leave(self.device.bearer_or_drawn(), page, refused, self.state.now()).await;
            self.redirect(page);
        })
    }
}

/// Whoever joins anew from the address of a seat leaves no silent double in it: that seat leaves its group, unless a page
/// of it is open, which is then somebody else's. It can come back by a press, as whoever has left can.
async fn leave_instead(room: &Room, instead: Option<ParticipantId>, new: ParticipantId) {
    let Some(old) = instead.filter(|old| *old != new && !room.is_followed(*old)) else { return };
    let leave = Command::Participant(ParticipantCommand::Leave);
    // One that has no place has none to leave.
    let _ = room.command(leave, Actor::Participant(old), None).await;
}
