//! Samling: how to join, who is in, and the groups.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    groups::{ForWaiting, GroupList, Waiting},
    prepare::Prepare,
};
use crate::{
    act::ShowAddress,
    pages::facilitator::{AddressOffer, host::Host, material::share::Retention},
    parts::FacilitatorForm,
};

#[component]
pub fn Lobby(host: Host, join_url: String, addresses: Vec<AddressOffer>) -> impl IntoView {
    let words = host.words();
    let code = host.view.with_untracked(|view| view.code.to_string());
    let address = join_url
        .split_once("://")
        .map_or(join_url.as_str(), |(_, rest)| rest)
        .split_once('/')
        .map_or(join_url.as_str(), |(host, _)| host)
        .to_owned();
    let rev = host.seats_rev();
    let grouped = host.slice(|view| !view.groups.is_empty());
    view! {
        <section class="lobby">
            <div class="join">
                <img
                    class="join-qr"
                    src=format!("/s/{}/qr.svg", host.key.workshop)
                    alt=words.qr
                    width="240"
                    height="240"
                />
                <div>
                    <p>{words.how_to_join}</p>
                    <p class="join-address" translate="no">
                        {address}
                    </p>
                    <p>{words.code}</p>
                    <p class="join-code" translate="no">
                        {code}
                    </p>
                    {(!addresses.is_empty()).then(|| view! { <Choice host addresses /> }.into_any())}
                </div>
            </div>
            <Participants host />
        </section>
        <section>
            <h2>{words.groups}</h2>
            <Show when=move || !grouped.get()>
                <p>{words.lobby_advice}</p>
            </Show>
            <GroupList host />
            <Show when=move || grouped.get()>
                <FacilitatorForm key=host.key>
                    <input type="hidden" name="command[MakeGroups][rev]" value=move || rev.get() />
                    <button>{words.make_groups_again}</button>
                </FacilitatorForm>
            </Show>
        </section>
        <Prepare host />
        <Retention host />
    }
}

/// A machine with several networks: which of its addresses the wall shows. It opens by itself until a phone has come by
/// the one that is shown.
#[component]
fn Choice(host: Host, addresses: Vec<AddressOffer>) -> impl IntoView {
    let words = host.words();
    let workshop = host.key.workshop.to_string();
    let well = addresses.iter().any(|offer| offer.shown && offer.reached);
    let offers = addresses.into_iter().map(|offer| {
        let address = offer.url.trim_start_matches("http://").to_owned();
        let shown = if offer.shown { words.address_shown } else { words.show_address };
        view! {
            <li>
                <form method="post" action=ShowAddress::url()>
                    <input type="hidden" name="workshop" value=workshop.clone() />
                    <input type="hidden" name="url" value=offer.url />
                    <strong translate="no">{address}</strong>
                    " "
                    {offer.reached.then(|| view! { <span class="note">{words.address_reached}</span> }.into_any())}
                    <button disabled=offer.shown>{shown}</button>
                </form>
            </li>
        }
        .into_any()
    });
    view! {
        <details class="addresses" open=!well>
            <summary>{words.addresses}</summary>
            <ul>{offers.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// How many are in, who waits unless it is said elsewhere, and whether the door is open.
#[component]
fn Participants(host: Host, #[prop(optional)] folded: bool) -> impl IntoView {
    let words = host.words();
    let joined = host.slice(|view| view.joined);
    let open = host.slice(|view| view.joining_open);
    view! {
        <div class="participants">
            <p class="joined" role="status" translate="no">
                {move || (words.joined)(joined.get())}
            </p>
            {(!folded).then(|| view! { <Waiting host /> }.into_any())}
            {(!folded).then(|| view! { <ForWaiting host /> }.into_any())}
            <FacilitatorForm key=host.key>
                <input
                    type="hidden"
                    name="command[OpenJoining][on]"
                    value=move || (!open.get()).to_string()
                />
                <p>{move || (!open.get()).then_some(words.joining_closed)}</p>
                <button>
                    {move || if open.get() { words.close_joining } else { words.open_joining }}
                </button>
            </FacilitatorForm>
            <p>
                <a href=format!("/f/{}/ark", host.key.workshop) target="_blank">
                    {words::words(host.key.lang).sheet.print}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The same for the stages after Samling, folded away, with the code for those who come late. It unfolds when
/// somebody waits, and never folds by itself: she may be in the midst of it.
#[component]
pub fn Latecomers(host: Host) -> impl IntoView {
    let words = host.words();
    let code = host.view.with_untracked(|view| view.code.to_string());
    let open = Memo::new(move |open| open == Some(&true) || host.view.with(|view| view.waiting > 0));
    view! {
        <details class="latecomers" open=open>
            <summary>{words.participants}</summary>
            <p>
                {words.code} ": "
                <strong translate="no">{code}</strong>
            </p>
            <Participants host folded=true />
            <GroupList host />
        </details>
    }
    .into_any()
}
