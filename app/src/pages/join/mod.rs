//! «Bli med»: who will see what, which service, and in.

mod code;

use domain::{Lang, ParticipantId, Refusal, Timestamp};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, words};

use crate::{Bundle, Fault, Meta, act::Join, parts::Frame};
pub use code::CodeForm;

/// What a newcomer may know of a workshop before joining it.
#[derive(Clone)]
pub struct JoinCard {
    pub title: String,
    pub organisation: String,
    pub services: Vec<String>,
    /// Without the hyphen.
    pub code: String,
    pub open: bool,
    /// What is published may be kept longer.
    pub may_be_kept: bool,
    /// When all is deleted.
    pub delete_at: Timestamp,
    /// Those this device has taken already, that of the phone's owner first.
    pub seats: Vec<OwnSeat>,
    /// There is no seat beside theirs.
    pub full: bool,
    /// This browser has been given its first cookie with this page.
    pub first_cookie: bool,
    /// Of this form: posted twice, it is one joining.
    pub id: domain::CommandId,
}

#[derive(Clone)]
pub struct OwnSeat {
    pub seat: ParticipantId,
    pub path: String,
    /// Group and place, once there are groups.
    pub place: Option<(usize, usize)>,
}

#[derive(Clone)]
pub struct JoinProps {
    pub lang: Lang,
    /// None when no code was given, or the code is unknown.
    pub card: Option<JoinCard>,
    /// What was typed, if it led nowhere.
    pub typed: Option<String>,
    pub fault: Option<Fault>,
    /// The browser sent no cookie back, so that no seat was taken.
    pub no_cookies: bool,
    /// «Vær to om telefonen» was pressed.
    pub beside: bool,
}

pub fn meta(lang: Lang) -> Meta {
    // Nothing here to wake: the phone fetches what it needs next while its owner reads.
    Meta {
        lang,
        title: words(lang).start.join_title,
        class: "start",
        refresh: None,
        bundle: Some(Bundle::Phone),
    }
}

#[component]
pub fn JoinPage(props: JoinProps) -> impl IntoView {
    let JoinProps { lang, card, typed, fault, no_cookies, beside } = props;
    let back = card.as_ref().map_or("/bli-med".to_owned(), |card| format!("/j/{}", card.code));
    view! {
        <Frame lang=lang back=Some(back)>
            {no_cookies
                .then(|| {
                    view! {
                        <p class="notice fault" role="alert">
                            {words(lang).start.no_cookies}
                        </p>
                    }
                        .into_any()
                })}
            {match card {
                Some(card) if beside && card.open && !card.seats.is_empty() => {
                    view! {
                        <div class="sheet">
                            <Name title=card.title.clone() organisation=card.organisation.clone() />
                            <h2>{words(lang).common.share_with(card.seats.len() > 1)}</h2>
                            <Beside lang=lang card=card fault=fault />
                        </div>
                    }
                        .into_any()
                }
                Some(card) if !card.seats.is_empty() => {
                    view! { <Inside lang=lang card=card fault=fault /> }.into_any()
                }
                Some(card) if card.open => view! { <Door lang=lang card=card fault=fault /> }.into_any(),
                Some(card) => view! { <Closed lang=lang card=card /> }.into_any(),
                None => view! { <NoDoor lang=lang typed=typed fault=fault /> }.into_any(),
            }}
        </Frame>
        <script src="/join.js" defer></script>
    }
}

/// An open workshop.
#[component]
fn Door(lang: Lang, card: JoinCard, fault: Option<Fault>) -> impl IntoView {
    view! {
        <div class="sheet">
            <Name title=card.title.clone() organisation=card.organisation.clone() />
            <Promise lang=lang may_be_kept=card.may_be_kept />
            <p class="hint">{(words(lang).phone.end.deleted)(&date(lang, card.delete_at))}</p>
            <JoinForm lang=lang card=card fault=fault />
        </div>
    }
}

/// Who sees what, before anybody has come in.
#[component]
fn Promise(lang: Lang, may_be_kept: bool) -> impl IntoView {
    let words = &words(lang).start;
    view! {
        <p class="privacy">
            {words.privacy} {may_be_kept.then(|| format!(" {}", words.kept_longer))}
        </p>
    }
}

/// A workshop that this device is in already: whoever scans the code again wants to go on, and a second seat is
/// for somebody who shares the phone.
#[component]
fn Inside(lang: Lang, card: JoinCard, fault: Option<Fault>) -> impl IntoView {
    let words = &words(lang).start;
    let refused = fault.is_some();
    let several = card.seats.len() > 1;
    let go_on = card.seats.clone().into_iter().zip(1..).map(|(seat, n)| {
        let sharer = several.then(|| (words::words(lang).common.sharer)(n));
        let place = seat.place.map(|(group, place)| (words.own_place)(group, place)).or(sharer);
        view! {
            <a class="button primary wide" href=seat.path>
                {words.go_on}
                {place.map(|place| view! { <small>{place}</small> }.into_any())}
            </a>
        }
        .into_any()
    });
    view! {
        <div class="sheet">
            <Name title=card.title.clone() organisation=card.organisation.clone() />
            <p>{words.you_are_in}</p>
            {go_on.collect_view()}
            {if card.open {
                view! {
                    <details open=refused>
                        <summary>{words::words(lang).common.share_with(several)}</summary>
                        <Beside lang=lang card=card fault=fault />
                    </details>
                }
                    .into_any()
            } else {
                view! { <Wrong lang=lang fault=fault /> }.into_any()
            }}
        </div>
    }
}

/// A seat for whoever shares the phone. Where the group has none, what there is instead, and what it costs.
#[component]
fn Beside(lang: Lang, card: JoinCard, fault: Option<Fault>) -> impl IntoView {
    let words = &words(lang).start;
    let shared = card.seats.len() > 1;
    let own = card.seats.first().map(|seat| seat.path.clone());
    let back =
        own.clone().map(|path| view! { <a href=path>{words::words(lang).common.cancel}</a> }.into_any());
    if card.full {
        return view! {
            <div class="second-seat">
                <Wrong lang=lang fault=fault />
                <p>{words.share_seat_about}</p>
                {own.map(|path| view! { <a class="button primary wide" href=path>{words.share_seat}</a> }.into_any())}
                <p>{(words.or_own_seat)(card.seats.len(), words::words(lang).common.share_with(shared))}</p>
                <p>{back}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="second-seat">
            <p class="hint">{words.share_phone_about}</p>
            <Promise lang=lang may_be_kept=card.may_be_kept />
            <JoinForm lang=lang card=card fault=fault />
            <p>{back}</p>
        </div>
    }
    .into_any()
}

#[component]
fn JoinForm(lang: Lang, card: JoinCard, fault: Option<Fault>) -> impl IntoView {
    let words = &words(lang).start;
    let label = if card.seats.is_empty() { words.join } else { words.join_second };
    let asked = if card.seats.is_empty() { words.service } else { words.service_other };
    let class = if card.seats.is_empty() { "primary wide" } else { "wide" };
    view! {
        <form method="post" action=Join::url()>
            <input type="hidden" name="code" value=card.code />
            <input type="hidden" name="id" value=card.id.to_string() />
            {card.first_cookie.then(|| view! { <input type="hidden" name="cookie" value="1" /> }.into_any())}
            {card
                .seats
                .first()
                .map(|owner| {
                    view! { <input type="hidden" name="beside" value=owner.seat.to_string() /> }.into_any()
                })}
            <Services lang=lang asked=asked services=card.services />
            <button class=class>{label}</button>
            <Wrong lang=lang fault=fault />
        </form>
    }
    .into_any()
}

/// Nothing is chosen beforehand: «Vil ikke si» is an answer too.
#[component]
fn Services(lang: Lang, asked: &'static str, services: Vec<String>) -> impl IntoView {
    let words = &words(lang).start;
    if services.is_empty() {
        return None;
    }
    let named = services.into_iter().map(|service| (service.clone(), service));
    let choices = named.chain([(String::new(), words.no_service.to_owned())]).map(|(value, name)| {
        view! {
            <label class="choice">
                <input type="radio" name="service" value=value />
                {name}
            </label>
        }
        .into_any()
    });
    Some(
        view! {
            <fieldset aria-describedby="service-about">
                <legend>{asked}</legend>
                <p class="hint" id="service-about">
                    {words.service_about}
                </p>
                <div class="choices">{choices.collect_view()}</div>
            </fieldset>
        }
        .into_any(),
    )
}

#[component]
fn Closed(lang: Lang, card: JoinCard) -> impl IntoView {
    view! {
        <div class="sheet">
            <Name title=card.title organisation=card.organisation />
            <Wrong lang=lang fault=Some(Fault::Refused(Refusal::JoiningClosed)) />
            <h2>{words(lang).start.other_code}</h2>
            <CodeForm lang=lang typed=String::new() />
        </div>
    }
}

/// No code yet, or one that leads nowhere.
#[component]
fn NoDoor(lang: Lang, typed: Option<String>, fault: Option<Fault>) -> impl IntoView {
    let words = &words(lang).start;
    let typed = typed.unwrap_or_default();
    let unknown = (!typed.trim().is_empty() && matches!(fault, None | Some(Fault::NotFound)))
        .then(|| view! { <p class="fault" role="alert">{(words.unknown)(typed.trim())}</p> }.into_any());
    let wrong = if unknown.is_none() { fault } else { None };
    view! {
        <div class="sheet">
            <h1>{words.join_title}</h1>
            {unknown}
            <Wrong lang=lang fault=wrong />
            <CodeForm lang=lang typed=typed />
        </div>
    }
}

#[component]
fn Name(title: String, organisation: String) -> impl IntoView {
    view! {
        <hgroup>
            {(!organisation.is_empty()).then(|| view! { <p class="organisation">{organisation}</p> }.into_any())}
            <h1>{title}</h1>
        </hgroup>
    }
    .into_any()
}

#[component]
fn Wrong(lang: Lang, fault: Option<Fault>) -> impl IntoView {
    fault.map(|wrong| view! { <p class="fault" role="alert">{wrong.sentence(lang)}</p> }.into_any())
}
