//! Somebody in the group who has been silent, and all that can be done about it: take a duty over, go on without them,
//! or wait.

use domain::{Duty, SILENT_MS, Timestamp, view::PhoneView};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act};
use crate::{parts::keyed_list, wake::AWAKE};

#[component]
pub fn AbsentOnes(phone: Phone) -> impl IntoView {
    let some = phone.slice(PhoneView::absent);
    let silent = Memo::new(move |_| {
        let now = phone.now.get();
        some.with(|all| all.iter().filter(|one| now >= one.2).copied().collect::<Vec<_>>())
    });
    view! {
        {keyed_list(silent, |(place, duty, _)| (*place, duty.map(|duty| duty as u8)), move |(place, duty, _)| view! {
            <Choices phone place duty />
        })}
    }
    .into_any()
}

#[component]
fn Choices(phone: Phone, place: usize, duty: Option<Duty>) -> impl IntoView {
    let words = &phone.words().phone.table;
    let why = match duty {
        Some(Duty::Chair) => words.chair_silent.to_owned(),
        Some(Duty::Scribe) => words.scribe_silent.to_owned(),
        None => (words.place_silent)(place),
    };
    let take = duty.map(|duty| match duty {
        Duty::Chair => ("Chair", words.take_chair),
        Duty::Scribe => ("Scribe", words.take_scribe),
    });
    let chair = phone.is_chair();
    // The chair goes on without anyone; without the chair, anyone does, who then leads.
    let goes_on = move || chair.get() || duty == Some(Duty::Chair);
    let put_off = RwSignal::new(Timestamp::default());
    let shown = Memo::new(move |_| phone.now.get() >= put_off.get());
    let wait = move |_| put_off.set(phone.now.get_untracked().plus(SILENT_MS));
    view! {
        {move || {
            shown.get().then(|| {
                view! {
                    <section class="take-over">
                        <p class="note">{why.clone()}</p>
                        {take.map(|(duty, label)| view! { <Act phone name="command[TakeOver][duty]" value=duty label /> }.into_any())}
                        {move || {
                            goes_on()
                                .then(|| {
                                    view! {
                                        <Act
                                            phone
                                            name="command[GoOnWithout][place]"
                                            value=place.to_string()
                                            label=words.without(duty, place)
                                        />
                                    }
                                    .into_any()
                                })
                        }}
                        {AWAKE
                            .then(|| {
                                view! {
                                    <button type="button" class="quiet" on:click=wait>
                                        {words.wait_more}
                                    </button>
                                }
                                .into_any()
                            })}
                    </section>
                }
                .into_any()
            })
        }}
    }
}
