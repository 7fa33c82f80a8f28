//! Leaving one's group, coming back, and being moved.

use domain::{Kind, Stage};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act};

/// «Du er flyttet til gruppe 5», or, to one who waited, «Du har fått plass i gruppe 5».
#[component]
pub fn Moved(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let said = phone.slice(move |view| {
        let to = view.seat.as_ref().filter(|seat| seat.moved || seat.placed);
        let said = |placed| if placed { seat.placed } else { seat.moved };
        to.map(|to| said(to.placed)(to.group)).unwrap_or_default()
    });
    view! { <Told said /> }
}

/// The latest step in the group was not its own.
#[component]
pub fn Helped(phone: Phone) -> impl IntoView {
    let helped = phone.table(|table| table.helped);
    let said = Memo::new(move |_| {
        let said = if helped.get() { phone.words().phone.table.helped } else { "" };
        said.to_owned()
    });
    view! { <Told said /> }
}

/// What one may count on, who waits for a group.
#[component]
pub fn Waits(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let said = phone.slice(move |view| view.wait.map(|wait| seat.waits(wait)).unwrap_or_default());
    view! { <Told said /> }
}

/// «Fasilitatoren har skjult 1 norm fra gruppen deres.»
#[component]
pub fn Hidden(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let said = phone.slice(move |view| {
        let of = |kind| view.hidden.iter().filter(|hidden| **hidden == kind).count();
        if view.hidden.is_empty() { String::new() } else { (seat.hidden)(of(Kind::Norm), of(Kind::Taboo)) }
    });
    view! { <Told said /> }
}

/// What has become of one's place or one's group. There is nothing to see while it is empty.
#[component]
fn Told(said: Memo<String>) -> impl IntoView {
    view! {
        <p class="moved" role="status">
            {move || Some(said.get()).filter(|said| !said.is_empty())}
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
        {move || {
            left.get()
                .then(|| {
                    view! {
                        <section class="late">
                            <p>{seat.left}</p>
                            <Act phone name="command" value="ComeBack" label=seat.come_back />
                        </section>
                    }
                    .into_any()
                })
        }}
    }
    .into_any()
}

/// The way out of the group, which asks first.
#[component]
pub fn MustGo(phone: Phone) -> impl IntoView {
    let seat = &phone.words().phone.seat;
    let sits = phone.slice(|view| view.seat.is_some() && !view.left && view.stage < Stage::Closing);
    view! {
        {move || {
            sits.get()
                .then(|| {
                    view! {
                        <details class="more">
                            <summary>{seat.must_go}</summary>
                            <p class="note">{seat.leave_note}</p>
                            <Act phone name="command" value="Leave" label=seat.leave class="danger" />
                        </details>
                    }
                    .into_any()
                })
        }}
    }
    .into_any()
}
