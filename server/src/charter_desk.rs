//! What forms and buttons ask of what lives on of workshops (`app::desk::CharterDesk`).

use app::{
    CharterLink, Fault,
    desk::{Answering, CharterDesk},
    pages::receipt::Deleted,
};
use domain::{
    Charter, CharterCommand, CharterId, Refusal, TextId, WorkshopId,
    text::{Identifying, asked_before},
};

use crate::{
    access::{CharterRole, Device, Role, address, new_charter_link, secrets},
    clock,
    desk::{RequestDesk, to_its_end},
    edition,
    faults::not_saved,
    rooms::Room,
    state::AppState,
    storage::Founder,
};

/// Times that a change is decided again when somebody else has come first.
pub const TRIES: usize = 5;

impl CharterDesk for RequestDesk {
    fn keep(&self, workshop: WorkshopId) -> Answering<'_, String> {
        Box::pin(async move {
            self.device.require(workshop, Role::OWNERS).await?;
            let room = self.state.rooms.room(workshop).await?;
            let (charter, path) =
                match self.state.storage.charters.of_workshop(workshop).await.map_err(not_saved)? {
                    None => {
                        // It is not another one, for texts that were replaced.
                        let charters = &self.state.storage.charters;
                        if charters.formerly_of(workshop).await.map_err(not_saved)?.is_some() {
                            return Err(Refusal::NewerEdition.into());
                        }
                        let now = self.state.now();
                        let id = CharterId::draw(&mut clock::rng());
                        let new = room.read(|workshop| Charter::of(workshop, id, now))?;
                        let logo = logo(&self.state, workshop, &new).await?;
                        // Another press of the same button may have come first.
                        found(&self.state, &self.device, &new, Some(workshop), logo.as_deref()).await?;
                        let held =
                            self.state.storage.charters.of_workshop(workshop).await.map_err(not_saved)?;
                        let id = held.ok_or(Fault::NotFound)?.id;
                        (id, format!("/h/{id}/lenke"))
                    }
                    Some(held) => {
                        let changed = update(&self.state, &room, workshop).await?;
                        // The second of two clicks: the link that the first made is still to be shown.
                        let again = !changed
                            && self.device.require_charter(held.id, CharterRole::HOLDERS).await.is_ok();
                        let path =
                            if again { format!("/h/{}/lenke", held.id) } else { format!("/f/{workshop}") };
                        (held.id, path)
                    }
                };
            heed(&self.state, &room, charter).await?;
            Ok(path)
        })
    }

    fn publish_edition(&self, workshop: WorkshopId, edition: u32) -> Answering<'_, String> {
        Box::pin(async move {
            self.device.require(workshop, Role::OWNERS).await?;
            edition::publish(&self.state, workshop, edition).await?;
            Ok(format!("/f/{workshop}"))
        })
    }

    fn charter(
        &self,
        charter: CharterId,
        seen: Option<Identifying>,
        command: CharterCommand,
    ) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require_charter(charter, CharterRole::HOLDERS).await?;
            let now = self.state.now();
            let decide = |held: &Charter| {
                let decided = held.decide(&command, now, &mut clock::rng());
                // Whoever is asked answers on a page that shows what stands there now.
                if !matches!(decided, Err(Refusal::ItemChanged | Refusal::ItemGone)) {
                    asked_before(&command.typed(), seen)?;
                }
                Ok(decided?)
            };
            change(&self.state, charter, decide).await
        })
    }

    fn make_charter_link(&self, charter: CharterId, opens: CharterLink) -> Answering<'_, ()> {
        Box::pin(async move {
            self.device.require_charter(charter, CharterRole::HOLDERS).await?;
            let session = self.device.ensure_session().await?;
            let url = new_charter_link(&self.state, charter, CharterRole::of_link(opens), &session).await?;
            self.state.fresh_charter_links.leave((session, charter), (opens, url), self.state.now());
            Ok(())
        })
    }

    fn delete_charter(&self, charter: CharterId) -> Answering<'_, ()> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            // As a workshop's.
            let _turn = desk.state.deleting.lock().await;
            if desk.has_receipt_of(Deleted::Charter(charter)) {
                return Ok(());
            }
            desk.device.require_charter(charter, CharterRole::HOLDERS).await?;
            // One that cannot be read can be deleted all the same.
            let held = desk.state.storage.charters.read(charter).await.ok().flatten();
            let (title, organisation) = held.map(|held| (held.title, held.organisation)).unwrap_or_default();
            let at = desk.state.now();
            desk.state.storage.deletions.delete_charter(charter, at).await.map_err(not_saved)?;
            desk.leave_receipt(Deleted::Charter(charter), title, organisation, at);
            Ok(())
        }))
    }
}

/// Stores a new one, with this device as its holder, and leaves the holder's link for one page. False if the workshop has
/// one already.
pub async fn found(
    state: &AppState,
    device: &Device,
    charter: &Charter,
    of: Option<WorkshopId>,
    logo: Option<&[u8]>,
) -> Result<bool, Fault> {
    let (session, secret, at) = (device.ensure_session().await?, secrets::draw(), state.now());
    let founder = Founder { session: &session, secret: &secrets::hash(&secret), at };
    let made = state.storage.charters.create(charter, of, logo, founder).await.map_err(not_saved)?;
    if made {
        let link = (CharterLink::Holder, address(state, &secret));
        state.fresh_charter_links.leave((session, charter.id), link, at);
    }
    Ok(made)
}

/// Brings its verdigrunnlag up to what the workshop has published. False if it is.
async fn update(state: &AppState, room: &Room, workshop: WorkshopId) -> Result<bool, Fault> {
    for _ in 0..TRIES {
        // By the workshop: it may have become another's.
        let held = state.storage.charters.of_workshop(workshop).await.map_err(not_saved)?;
        let held = held.ok_or(Refusal::NewerEdition)?;
        let now = state.now();
        let updated = room.read(|workshop| held.updated(workshop, now))?;
        let logo = logo(state, workshop, &updated).await?;
        if updated == held {
            return Ok(false);
        }
        // What is no longer published was not deleted: it may be published again.
        if replace(state, &updated, logo.as_deref(), Vec::new()).await? {
            return Ok(true);
        }
    }
    Err(Fault::NotSaved)
}

/// What was hidden or deleted in the room while it was stored: whoever did that may not have seen it yet.
pub async fn heed(state: &AppState, room: &Room, charter: CharterId) -> Result<(), Fault> {
    room.settled().await;
    change(state, charter, |held| Ok(room.read(|workshop| held.heeding(workshop)))).await
}

/// Changes it by what its holder does, or heeds: a text that is gone then was deleted for good.
async fn change(
    state: &AppState,
    charter: CharterId,
    to: impl Fn(&Charter) -> Result<Charter, Fault>,
) -> Result<(), Fault> {
    for _ in 0..TRIES {
        let held = read(state, charter).await?;
        let changed = to(&held)?;
        let gone = held.texts().filter(|text| !changed.texts().any(|left| left.id == text.id));
        let gone = gone.map(|text| text.id).collect();
        if changed == held || replace(state, &changed, None, gone).await? {
            return Ok(());
        }
    }
    Err(Fault::NotSaved)
}

async fn replace(
    state: &AppState,
    by: &Charter,
    logo: Option<&[u8]>,
    gone: Vec<TextId>,
) -> Result<bool, Fault> {
    state.storage.deletions.replace_charter(by, logo, gone, state.now()).await.map_err(not_saved)
}

async fn read(state: &AppState, charter: CharterId) -> Result<Charter, Fault> {
    state.storage.charters.read(charter).await.map_err(not_saved)?.ok_or(Fault::NotFound)
}

/// The picture that its design names, of the workshop's.
pub async fn logo(
    state: &AppState,
    workshop: WorkshopId,
    charter: &Charter,
) -> Result<Option<Vec<u8>>, Fault> {
    let Some(logo) = charter.design.logo else { return Ok(None) };
    let bytes = state.storage.pictures.logo(workshop, logo).await.map_err(not_saved)?;
    // A design without its picture would name one that is nowhere.
    bytes.map(Some).ok_or(Fault::Refused(Refusal::Unknown))
}
