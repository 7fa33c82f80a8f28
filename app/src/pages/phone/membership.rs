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

/// The way out of the group, which asks first, and the way back.
#[component]
pub fn Membership(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let left = phone.slice(|view| view.left && view.stage < Stage::Closing);
    let sits = phone.slice(|view| view.seat.is_some() && view.stage < Stage::Closing);
    let act = move |value: &'static str, label, class: &'static str| {
        view! { <Act phone name="command" value label class /> }.into_any()
    };
    view! {
        {move || match (left.get(), sits.get()) {
            (true, _) => {
                view! {
                    <section class="late">
                        <p>{seat.left}</p>
                        {act("ComeBack", seat.come_back, "")}
                    </section>
                }
                    .into_any()
            }
            (_, true) => {
                view! {
                    <details class="more">
                        <summary>{seat.must_go}</summary>
                        <p class="note">{seat.leave_note}</p>
                        {act("Leave", seat.leave, "danger")}
                    </details>
                }
                    .into_any()
            }
            _ => ().into_any(),
        }}
    }
    .into_any()
}
