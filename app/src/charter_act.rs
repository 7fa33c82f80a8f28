//! Server functions for what lives on of a workshop. As in [`crate::act`], endpoints are fixed.

#[cfg(feature = "ssr")]
use domain::Refusal;
use domain::{CharterCommand, CharterId, WorkshopId, text::Identifying};
use leptos::prelude::*;

use crate::{CharterLink, Fault};
#[cfg(feature = "ssr")]
use crate::{act::settle, desk::desk, forms};

/// «Ta vare på verdigrunnlaget», and «Oppdater verdigrunnlaget».
#[server(name = KeepCharter, prefix = "/api", endpoint = "keep")]
pub async fn keep_charter(workshop: WorkshopId) -> Result<(), Fault> {
    let desk = desk()?;
    match desk.keep(workshop).await {
        Ok(path) => {
            desk.redirect(&path);
            Ok(())
        }
        Err(fault) => settle(desk.as_ref(), Err(fault), Default::default(), &format!("/f/{workshop}")).await,
    }
}

/// «Publiser som 2. utgave». `edition` is the number of the one that stands there, as the sender saw it, and
/// `goes` tells what the page named that goes. A page of before has no such field, and is answered by the one that has.
#[server(name = PublishEdition, prefix = "/api", endpoint = "edition")]
pub async fn publish_edition(
    workshop: WorkshopId,
    edition: u32,
    #[server(default)] goes: String,
) -> Result<(), Fault> {
    let desk = desk()?;
    match desk.publish_edition(workshop, edition, goes).await {
        Ok(path) => {
            desk.redirect(&path);
            Ok(())
        }
        Err(fault) => {
            let page = match fault {
                Fault::Refused(Refusal::OtherTextsGo) => format!("/f/{workshop}/utgave"),
                _ => format!("/f/{workshop}"),
            };
            settle(desk.as_ref(), Err(fault), Default::default(), &page).await
        }
    }
}

/// Its holder's act. `seen` is as a participant's.
#[server(name = CharterAct, prefix = "/api", endpoint = "charter")]
pub async fn charter_act(
    charter: CharterId,
    #[server(default)] seen: Option<Identifying>,
    command: CharterCommand,
) -> Result<(), Fault> {
    let desk = desk()?;
    let (typed, page) = (forms::of_holder(&command), forms::page_of_holder(charter, &command));
    let answer = desk.charter(charter, seen, command).await;
    // What was written stands on the holder's page; what was refused is written on where it was.
    let page = if answer.is_ok() { page.done } else { page.form };
    settle(desk.as_ref(), answer, typed, &page).await
}

/// «Lag lenke» and «Lag ny lenke». The page that follows shows it.
#[server(name = MakeCharterLink, prefix = "/api", endpoint = "charter-link")]
pub async fn make_charter_link(charter: CharterId, opens: CharterLink) -> Result<(), Fault> {
    let desk = desk()?;
    let answer = desk.make_charter_link(charter, opens).await;
    let page = if answer.is_ok() { format!("/h/{charter}/lenke") } else { format!("/h/{charter}") };
    settle(desk.as_ref(), answer, Default::default(), &page).await
}

/// «Slett nå».
#[server(name = DeleteCharter, prefix = "/api", endpoint = "charter-delete")]
pub async fn delete_charter(charter: CharterId) -> Result<(), Fault> {
    let desk = desk()?;
    match desk.delete_charter(charter).await {
        Ok(()) => {
            desk.redirect("/?slettet");
            Ok(())
        }
        Err(fault) => settle(desk.as_ref(), Err(fault), Default::default(), &format!("/h/{charter}")).await,
    }
}
