//! «Prøvekjør».

use app::Fault;
use domain::WorkshopId;

use crate::state::AppState;

pub async fn start(_state: &AppState, _workshop: WorkshopId, _people: usize) -> Result<(), Fault> {
    Ok(())
}

pub async fn demo(_state: &AppState) -> anyhow::Result<()> {
    Ok(())
}
