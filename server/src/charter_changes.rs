//! A verdigrunnlag that is stored is changed by whoever saw what stands there, and decided again by whoever did not.

use app::Fault;
use domain::{Charter, CharterId, Refusal, TextId, WorkshopId};

use crate::{faults::not_saved, rooms::Room, state::AppState};

/// Times that a change is decided again when somebody else has come first.
pub const TRIES: usize = 5;

/// Brings its verdigrunnlag up to what the workshop has published. False if it is.
pub async fn update(state: &AppState, room: &Room, workshop: WorkshopId) -> Result<bool, Fault> {
    for _ in 0..TRIES {
        // By the workshop: it may have become another's.
        let charters = &state.storage.charters;
        let Some(held) = charters.of_workshop(workshop).await.map_err(not_saved)? else {
            let former = charters.formerly_of(workshop).await.map_err(not_saved)?.is_some();
            return Err(if former { Refusal::NewerEdition } else { Refusal::CharterGone }.into());
        };
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
    let now = state.now();
    change(state, charter, |held| Ok(room.read(|workshop| held.heeding(workshop)).stamped(held, now))).await
}

/// Changes it by what its holder does, or heeds: a text that is gone then was deleted for good.
pub async fn change(
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
