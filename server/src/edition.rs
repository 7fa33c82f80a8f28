//! «Publiser som neste utgave»: a workshop that was made of a verdigrunnlag gives it its next norms.

use app::Fault;
use domain::{Outgoing, Refusal, WorkshopId};

use crate::{
    access::secrets,
    charter_changes::{TRIES, heed, logo},
    clock,
    faults::not_saved,
    pulse,
    state::AppState,
};

/// Tells whether what goes is what somebody was asked about.
pub fn mark(outgoing: &[Outgoing]) -> String {
    secrets::hash(&format!("{outgoing:?}"))
}

/// Puts what the workshop has published in the place of the edition that the sender `saw`, if that makes what `goes`
/// go, by its [`mark`]. The second of two presses does nothing more.
///
/// # Errors
/// There is another edition by now, other texts go, or the verdigrunnlag is gone; and what the rules say.
pub async fn publish(state: &AppState, workshop: WorkshopId, saw: u32, goes: &str) -> Result<(), Fault> {
    let room = state.rooms.fresh(workshop).await?;
    let of = room.read(|workshop| workshop.settings.next_edition_of).ok_or(Refusal::NotYours)?;
    let charters = &state.storage.charters;
    for _ in 0..TRIES {
        let open = pulse::round(state, of).await?.map(|(_, open)| open);
        let held = charters.read(of).await.map_err(not_saved)?.ok_or(Refusal::CharterGone)?;
        // After it was read, which may have been after the other press.
        let own = charters.of_workshop(workshop).await.map_err(not_saved)?;
        if own.is_some_and(|own| own.id == of) {
            // The first may not have come to this.
            return heed(state, &room, of).await;
        }
        let former = charters.formerly_of(workshop).await.map_err(not_saved)?.is_some();
        if former || held.edition != saw {
            return Err(Refusal::NewerEdition.into());
        }
        let now = state.now();
        let (next, outgoing) = room.read(|workshop| {
            let next = held.next_edition(workshop, open.as_ref(), now, &mut clock::rng())?;
            Ok::<_, Refusal>((next, held.outgoing(workshop, now)?))
        })?;
        // Published or deleted between the page and the press: it cannot be brought back, and is asked about again.
        if mark(&outgoing) != goes {
            return Err(Refusal::OtherTextsGo.into());
        }
        let logo = logo(state, workshop, &next).await?;
        let stored = state.storage.deletions.next_edition(&next, workshop, logo.as_deref()).await;
        if stored.map_err(not_saved)? {
            return heed(state, &room, of).await;
        }
    }
    Err(Fault::NotSaved)
}
