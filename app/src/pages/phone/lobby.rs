//! Samling: who sees what, and one's place in a group once there is one.

use domain::view::{Member, SeatView};
use leptos::prelude::*;

use super::{closing::Deleted, page::Phone};

#[component]
pub fn Lobby(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.seat;
    let seat = phone.slice(|view| view.seat.clone());
    let waiting = phone.slice(|view| view.waiting);
    let left = phone.slice(|view| view.left);
    view! {
        <p class="workshop" lang=phone.spoken.tag()>
            {move || phone.live.view.with(|view| view.title.clone())}
        </p>
        <p class="promise">{words.who_sees}</p>
        <Deleted phone />
        {move || match seat.get() {
            Some(seat) => view! { <SeatCard phone seat /> }.into_any(),
            None if left.get() || waiting.get() => ().into_any(),
            None => view! { <p class="task">{words.wait_for_groups}</p> }.into_any(),
        }}
        <Rules phone />
    }
    .into_any()
}

#[component]
pub fn Rules(phone: Phone) -> impl IntoView {
    let common = &phone.words().common;
    view! {
        <section class="rules">
            <h2>{common.rules_title}</h2>
            <ol>{common.rules.map(|rule| view! { <li>{rule}</li> }.into_any()).collect_view()}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn SeatCard(phone: Phone, seat: SeatView) -> impl IntoView {
    let words = phone.words();
    let own = seat.place;
    let task = move |mine: bool, task| mine.then(|| view! { <p class="duty">{task}</p> }.into_any());
    view! {
        <section class="seat">
            <h2>{words.phone.seat.your_group}</h2>
            <p class="group-number">{(words.common.group)(seat.group)}</p>
            <p class="own-place">{(words.phone.seat.your_place)(own)}</p>
            {task(seat.chair, words.phone.seat.chair_task)}
            {task(seat.scribe, words.phone.seat.scribe_task)}
            <h3>{words.phone.seat.members}</h3>
            <ul>
                {seat
                    .members
                    .iter()
                    .map(|member| view! { <li>{named(phone, member, own)}</li> }.into_any())
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// «Plass 2 (deg) · Ordstyrer»
fn named(phone: Phone, member: &Member, own: usize) -> String {
    let words = phone.words();
    let seat = &words.phone.seat;
    let mut name = (words.common.place)(member.place);
    if member.place == own {
        name = format!("{name} ({})", seat.you);
    }
    let notes = [
        (member.chair, words.common.chair),
        (member.scribe, words.common.scribe),
        (!member.active, seat.away),
    ];
    for (_, note) in notes.iter().filter(|(so, _)| *so) {
        name = format!("{name} · {note}");
    }
    name
}
