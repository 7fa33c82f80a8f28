//! Leaving one's group, coming back, and being moved.

use domain::{Kind, Stage};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act};

/// «Du er flyttet til gruppe 5.»
#[component]
pub fn Moved(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let to = phone.slice(|view| view.seat.as_ref().filter(|seat| seat.moved).map_or(0, |seat| seat.group));
    view! {
        <p class="moved" role="status">
            {move || (to.get() > 0).then(|| (seat.moved)(to.get()))}
        </p>
    }
    .into_any()
}

/// What one may count on, who waits for a group.
#[component]
pub fn Waits(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let wait = phone.slice(|view| view.wait);
    view! {
        <p class="moved" role="status">
            {move || wait.get().map(|wait| seat.waits(wait))}
        </p>
    }
    .into_any()
}

/// «Fasilitatoren har skjult 1 norm fra gruppen deres.»
#[component]
pub fn Hidden(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let hidden = phone.slice(|view| {
        let of = |kind| view.hidden.iter().filter(|hidden| **hidden == kind).count();
        (of(Kind::Norm), of(Kind::Taboo))
    });
    view! {
        <p class="moved" role="status">
            {move || (hidden.get() != (0, 0)).then(|| (seat.hidden)(hidden.get().0, hidden.get().1))}
        </p>
    }
    .into_any()
}

/// «Du har forlatt gruppen», and the way back: the first that one who has left is told.
#[component]
pub fn Left(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let left = phone.slice(|view| view.left && view.stage < Stage::Closing);
    view! {
        <Show when=move || left.get()>
            <section class="late">
                <p>{seat.left}</p>
                <Act phone name="command" value="ComeBack" label=seat.come_back class="" />
            </section>
        </Show>
    }
    .into_any()
}

/// The way out of the group, which asks first.
#[component]
pub fn MustGo(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let sits = phone.slice(|view| view.seat.is_some() && !view.left && view.stage < Stage::Closing);
    view! {
        <Show when=move || sits.get()>
            <details class="more">
                <summary>{seat.must_go}</summary>
                <p class="note">{seat.leave_note}</p>
                <Act phone name="command" value="Leave" label=seat.leave class="danger" />
            </details>
        </Show>
    }
    .into_any()
}
