//! What forms and buttons ask of what lives on of workshops (`app::desk::CharterDesk`).

use app::{
    CharterLink, Fault,
    desk::{Answering, CharterDesk},
    pages::receipt::{Deleted, Receipt},
};
use domain::{
    Charter, CharterCommand, CharterId, Refusal, WorkshopId,
    text::{Identifying, asked_before},
};

use crate::{
    access::{CharterRole, Device, Role, address, new_charter_link, secrets},
    charter_changes::{change, heed, logo, update},
    clock,
    desk::{RequestDesk, to_its_end},
    edition,
    faults::not_saved,
    state::AppState,
    storage::Founder,
};

impl CharterDesk for RequestDesk {
    fn keep(&self, workshop: WorkshopId) -> Answering<'_, String> {
        Box::pin(async move {
            self.device.require(workshop, Role::OWNERS).await?;
            let room = self.state.rooms.fresh(workshop).await?;
            let (charter, path) =
                match self.state.storage.charters.of_workshop(workshop).await.map_err(not_saved)? {
                    None => {
                        // It is not another one, for texts that were replaced.
                        let charters = &self.state.storage.charters;
                        if charters.formerly_of(workshop).await.map_err(not_saved)?.is_some() {
                            return Err(Refusal::NewerEdition.into());
                        }
                        // Its page did not know that it has one to be the next edition of.
                        let of = room.read(|workshop| workshop.settings.next_edition_of);
                        if let Some(of) = of
                            && charters.read(of).await.map_err(not_saved)?.is_some()
                        {
                            return Err(Fault::NotSaved);
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

    fn publish_edition(&self, workshop: WorkshopId, edition: u32, goes: String) -> Answering<'_, String> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            desk.device.require(workshop, Role::OWNERS).await?;
            edition::publish(&desk.state, workshop, edition, &goes).await?;
            Ok(format!("/f/{workshop}"))
        }))
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
            let key = charter.to_string();
            self.state
                .fresh_charter_links
                .leave(self.device.bearer_or_drawn(), &key, (opens, url), self.state.now())
                .await;
            Ok(())
        })
    }

    fn delete_charter(&self, charter: CharterId) -> Answering<'_, ()> {
        let desk = self.clone();
        Box::pin(to_its_end(async move {
            // As a workshop's.
            let _turn = desk.state.deleting.lock().await;
            let (storage, of, at) = (&desk.state.storage, Deleted::Charter(charter), desk.state.now());
            let there = async {
                desk.device.require_charter(charter, CharterRole::HOLDERS).await?;
                match storage.charters.read(charter).await {
                    // One that cannot be read can be deleted all the same.
                    Err(_) => Ok(Default::default()),
                    Ok(held) => held.map(|held| (held.title, held.organisation)).ok_or(Fault::NotFound),
                }
            };
            let (title, organisation) = match there.await {
                Err(Fault::NotFound) if desk.has_receipt_of(of).await => return Ok(()),
                there => there?,
            };
            desk.leave_receipt(Receipt { of, title, organisation, at, charter_stays: false }).await;
            let deleted = storage.deletions.delete_charter(charter, at).await.map_err(not_saved);
            if deleted.is_err() {
                desk.take_receipt_back().await;
            }
            deleted
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
        state.fresh_charter_links.leave(device.bearer_or_drawn(), &charter.id.to_string(), link, at).await;
    }
    Ok(made)
}
