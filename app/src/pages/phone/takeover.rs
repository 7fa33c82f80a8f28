//! A role holder who has been silent can be taken over from by anyone in the group.

use domain::{Duty, view::SeatView};
use leptos::prelude::*;

use super::{act::Act, page::Phone};

#[component]
pub fn TakeOver(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.table;
    view! {
        <Offer
            phone
            from=|seat| (!seat.chair).then_some(seat.chair_silent_from)
            why=words.chair_silent
            label=words.take_chair
            duty=Duty::Chair
        />
        <Offer
            phone
            from=|seat| (!seat.scribe).then_some(seat.scribe_silent_from)
            why=words.scribe_silent
            label=words.take_scribe
            duty=Duty::Scribe
        />
    }
    .into_any()
}

/// `from` is when the holder counts as silent; none when one holds the role oneself.
#[component]
fn Offer(
    phone: Phone,
    from: fn(&SeatView) -> Option<domain::Timestamp>,
    why: &'static str,
    label: &'static str,
    duty: Duty,
) -> impl IntoView {
    let from = phone.slice(move |view| view.seat.as_ref().and_then(from));
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
