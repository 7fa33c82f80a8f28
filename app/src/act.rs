//! Server functions: who is asking, the call, the answer. One for each role, with the command as a
//! nested form field: `command[Add][words]=…`. Endpoints are fixed, so that open phones survive an upgrade.

use domain::{FacilitatorCommand, Lang, ParticipantCommand, ParticipantId, WorkshopId, text::Identifying};
use leptos::prelude::*;

use crate::{ByLink, Fault, NewWorkshop};
#[cfg(feature = "ssr")]
use crate::{Refused, desk::desk, forms};

/// A participant's act. `id` marks the sending, so that a repeat is known; it may be empty. `seen` is what the sender
/// was asked about: what was typed looks like it, and is to be sent all the same.
#[server(name = ParticipantAct, prefix = "/api", endpoint = "participant")]
pub async fn participant_act(
    workshop: WorkshopId,
    seat: ParticipantId,
    #[server(default)] id: String,
    #[server(default)] seen: Option<Identifying>,
    command: ParticipantCommand,
) -> Result<(), Fault> {
    let desk = desk()?;
    let typed = forms::of_participant(&command);
    let answer = desk.participant(workshop, seat, id.parse().ok(), seen, command).await;
    settle(desk.as_ref(), answer, typed, &format!("/d/{workshop}/{seat}")).await
}

/// Names the heading that she is brought to when something is published.
pub const SHARE: &str = "share";

/// The facilitator's act. `seen` is as a participant's.
#[server(name = FacilitatorAct, prefix = "/api", endpoint = "facilitator")]
pub async fn facilitator_act(
    workshop: WorkshopId,
    #[server(default)] id: String,
    #[server(default)] seen: Option<Identifying>,
    command: FacilitatorCommand,
) -> Result<(), Fault> {
    let desk = desk()?;
    let publishes = command == FacilitatorCommand::Publish;
    let mut page = match &command {
        FacilitatorCommand::Design { .. } | FacilitatorCommand::RemoveLogo => format!("/f/{workshop}/plakat"),
        _ => format!("/f/{workshop}"),
    };
    let typed = forms::of_facilitator(&command);
    let answer = desk.facilitator(workshop, id.parse().ok(), seen, command).await;
    if publishes && answer.is_ok() {
        page = format!("{page}#{SHARE}");
    }
    settle(desk.as_ref(), answer, typed, &page).await
}

#[server(name = CreateWorkshop, prefix = "/api", endpoint = "create")]
pub async fn create_workshop(#[server(default)] id: String, form: NewWorkshop) -> Result<(), Fault> {
    let desk = desk()?;
    let made = form.make(id.parse().ok(), desk.as_ref()).await;
    go_on(desk.as_ref(), made, &form, "/nytt").await
}

/// «Rediger»: the workshop's settings as they are to be.
#[server(name = EditWorkshop, prefix = "/api", endpoint = "edit")]
pub async fn edit_workshop(workshop: WorkshopId, form: NewWorkshop) -> Result<(), Fault> {
    let desk = desk()?;
    let edited = form.edit(workshop, desk.as_ref()).await.map(|()| format!("/f/{workshop}"));
    go_on(desk.as_ref(), edited, &form, &format!("/f/{workshop}/rediger")).await
}

/// Where the form of a workshop leads: on, or back to its page with what was typed.
#[cfg(feature = "ssr")]
async fn go_on(
    desk: &dyn crate::desk::Desk,
    answer: Result<String, Fault>,
    form: &NewWorkshop,
    page: &str,
) -> Result<(), Fault> {
    match answer {
        Ok(path) => desk.redirect(&path),
        Err(fault) if desk.wants_page() => {
            let typed = serde_json::to_string(form).map_err(|_| Fault::Malformed)?;
            desk.send_back(page, Refused { fault, form: String::new(), typed }).await;
        }
        Err(fault) => return Err(fault),
    }
    Ok(())
}

/// «Prøvekjør dette verkstedet»: a copy is played, and nothing happens in the workshop itself.
#[server(name = RehearseWorkshop, prefix = "/api", endpoint = "rehearse")]
pub async fn rehearse_workshop(workshop: WorkshopId, #[server(default)] id: String) -> Result<(), Fault> {
    let desk = desk()?;
    match desk.rehearse_copy(workshop, id.parse().ok()).await {
        Ok(path) => desk.redirect(&path),
        Err(fault) => {
            return settle(desk.as_ref(), Err(fault), Default::default(), &format!("/f/{workshop}")).await;
        }
    }
    Ok(())
}

/// Characters of what was typed as a code that are shown again.
pub const LONGEST_CODE: usize = 40;

/// In the query of the page that follows, when a browser sends no cookie back.
pub const NO_COOKIES: &str = "uten-kapsler";

/// In the query of the page that asks who shares the phone.
pub const BESIDE: &str = "to";

/// `service` is the index among the workshop's services; empty when none was chosen. `id` is the form's
/// own, so that a double tap takes one seat; `beside` the seat of whoever's phone it is, for a second one. `cookie` says
/// that the form came with a first cookie, which a browser that would keep its seat sends along. `instead` is the seat of
/// another browser that the sender has given up.
#[server(name = Join, prefix = "/api", endpoint = "join")]
pub async fn join(
    code: String,
    #[server(default)] service: String,
    #[server(default)] id: String,
    #[server(default)] beside: String,
    #[server(default)] cookie: String,
    #[server(default)] instead: String,
) -> Result<(), Fault> {
    let desk = desk()?;
    if !cookie.is_empty() && !desk.has_cookie() {
        let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(LONGEST_CODE).collect();
        desk.redirect(&format!("/bli-med?kode={code}&{NO_COOKIES}"));
        return Ok(());
    }
    let answer = match domain::JoinCode::parse(&code) {
        Some(code) => {
            let (beside, instead) = (beside.parse().ok(), instead.parse().ok());
            desk.join(code, service, beside, instead, id.parse().ok()).await
        }
        None => Err(Fault::NotFound),
    };
    match answer {
        Ok(path) => desk.redirect(&path),
        Err(fault) => {
            let typed = code.chars().take(LONGEST_CODE).collect();
            desk.send_back("/bli-med", Refused { fault, form: String::new(), typed }).await;
        }
    }
    Ok(())
}

/// The address of no seat, whose page says that the address that was pasted holds none.
#[cfg(feature = "ssr")]
pub const NO_SEAT: &str = "/d/-/-?uten";

/// The seat of an address such as `https://verdi.kommune.no/d/{workshop}/{seat}`.
#[cfg(feature = "ssr")]
fn seat_at(address: &str) -> Option<(WorkshopId, ParticipantId)> {
    let mut parts = address.rsplit('/');
    let (seat, workshop, role) = (parts.next()?, parts.next()?, parts.next()?);
    Some((workshop.parse().ok()?, seat.parse().ok()?)).filter(|_| role == "d")
}

/// «Fortsett her»: the seats of another browser go over to this one.
#[server(name = GoOn, prefix = "/api", endpoint = "go-on")]
pub async fn go_on_here(
    #[server(default)] workshop: Option<WorkshopId>,
    #[server(default)] seat: Option<ParticipantId>,
    way_back: String,
) -> Result<(), Fault> {
    let desk = desk()?;
    // Without scripts all of the address is pasted.
    let (pasted, right) = way_back.trim().rsplit_once('#').unwrap_or((&way_back, ""));
    let asked = workshop.zip(seat);
    let (right, of) = match asked {
        Some(of) => (way_back.as_str(), Some(of)),
        None => (right, seat_at(pasted)),
    };
    let answer = match of {
        Some((workshop, _)) => desk.go_on(workshop, right.to_owned()).await,
        None => Err(Fault::NotFound),
    };
    let page = match of {
        Some((workshop, seat)) if asked.is_some() || answer != Err(Fault::NotFound) => {
            format!("/d/{workshop}/{seat}")
        }
        _ => NO_SEAT.to_owned(),
    };
    settle(desk.as_ref(), answer, Default::default(), &page).await
}

/// «Lag lenke» (`first`) and «Lag ny lenke». The page that follows shows it.
#[server(name = MakeLink, prefix = "/api", endpoint = "link")]
pub async fn make_link(
    workshop: WorkshopId,
    opens: ByLink,
    #[server(default)] first: bool,
) -> Result<(), Fault> {
    let desk = desk()?;
    let answer = desk.make_link(workshop, opens, first).await;
    let page = if answer == Ok(true) { "lenke" } else { "lenker" };
    settle(desk.as_ref(), answer.map(drop), Default::default(), &format!("/f/{workshop}/{page}")).await
}

/// Another of this machine's addresses, where phones do not reach the one on the wall.
#[server(name = ShowAddress, prefix = "/api", endpoint = "address")]
pub async fn show_address(workshop: WorkshopId, url: String) -> Result<(), Fault> {
    let desk = desk()?;
    let answer = desk.show_address(workshop, url).await;
    settle(desk.as_ref(), answer, Default::default(), &format!("/f/{workshop}")).await
}

/// The next page of what stands on the wall, or the one before.
#[server(name = TurnWall, prefix = "/api", endpoint = "turn")]
pub async fn turn_wall(workshop: WorkshopId, #[server(default)] back: bool) -> Result<(), Fault> {
    let desk = desk()?;
    let answer = desk.turn_wall(workshop, back).await;
    settle(desk.as_ref(), answer, Default::default(), &format!("/f/{workshop}")).await
}

#[server(name = DeleteWorkshop, prefix = "/api", endpoint = "delete")]
pub async fn delete_workshop(workshop: WorkshopId) -> Result<(), Fault> {
    let desk = desk()?;
    desk.delete(workshop).await?;
    desk.redirect("/?slettet");
    Ok(())
}

/// `back` is the page the choice was made on.
#[server(name = SetLang, prefix = "/api", endpoint = "language")]
pub async fn set_lang(lang: Lang, back: String) -> Result<(), Fault> {
    let desk = desk()?;
    desk.set_lang(lang).await?;
    desk.redirect(if is_path_of_ours(&back) { &back } else { "/" });
    Ok(())
}

/// Browsers drop tabs and breaks from an address, and take `\\` for `/`: what is left must not lead elsewhere.
#[cfg(feature = "ssr")]
pub fn is_path_of_ours(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    path.len() <= 200 && path.starts_with('/') && !path.starts_with("//") && path.bytes().all(plain)
}

/// A browser without JavaScript is sent back to its page, which says what was wrong and holds what was
/// typed; a script gets the answer as it is.
#[cfg(feature = "ssr")]
pub(crate) async fn settle(
    desk: &dyn crate::desk::Desk,
    answer: Result<(), Fault>,
    (form, typed): (String, String),
    page: &str,
) -> Result<(), Fault> {
    if !desk.wants_page() {
        return answer;
    }
    match answer {
        // The page will say so itself, and show nothing of a form.
        Ok(()) | Err(Fault::NotFound) => desk.redirect(page),
        Err(fault) => desk.send_back(page, Refused { fault, form, typed }).await,
    }
    Ok(())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::is_path_of_ours;

    #[test]
    fn the_way_back_never_leads_elsewhere() {
        for path in ["/", "/nytt?utgangspunkt=siljan", "/d/a/b#norm"] {
            assert!(is_path_of_ours(path), "{path}");
        }
        let long = format!("/{}", "a".repeat(300));
        for path in [
            "",
            "nytt",
            "//evil.no",
            "/\\evil.no",
            "\\\\evil.no",
            "/\t/evil.no",
            "/\n//evil.no",
            "/a\r\nX: y",
            "https://evil.no",
            "/æ",
            &long,
        ] {
            assert!(!is_path_of_ours(path), "{path}");
        }
    }
}
