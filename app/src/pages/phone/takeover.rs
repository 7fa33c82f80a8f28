//! A role holder who has been silent can be taken over from by anyone in the group.

use domain::{Duty, view::Member};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act};

#[component]
pub fn TakeOver(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.table;
    view! {
        <Offer
            phone
            holds=|member| member.chair
            why=words.chair_silent
            label=words.take_chair
            duty=Duty::Chair
        />
        <Offer
            phone
            holds=|member| member.scribe
            why=words.scribe_silent
            label=words.take_scribe
            duty=Duty::Scribe
        />
    }
    .into_any()
}

/// To everyone but the holder, once the holder is silent.
#[component]
fn Offer(
    phone: Phone,
    holds: fn(&Member) -> bool,
    why: &'static str,
    label: &'static str,
    duty: Duty,
) -> impl IntoView {
    let from = phone.slice(move |view| {
        let seat = view.seat.as_ref()?;
        seat.members.iter().find(|member| holds(member) && member.place != seat.place)?.silent_from
    });
    let silent = Memo::new(move |_| from.get().is_some_and(|from| phone.now.get() >= from));
    let duty = match duty {
        Duty::Chair => "Chair",
        Duty::Scribe => "Scribe",
    };
    view! {
        {move || {
            silent.get().then(|| {
                view! {
                    <section class="take-over">
                        <p class="note">{why}</p>
                        <Act phone name="command[TakeOver][duty]" value=duty label class="quiet" />
                    </section>
                }
                .into_any()
            })
        }}
    }
}
