//! Somebody in the group who has been silent, and all that can be done about it: take a duty over, go on without them,
//! or wait.

use domain::{
    Duty, SILENT_MS, Step, Timestamp,
    view::{Member, PhoneView, TableView},
};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act};
use crate::{parts::keyed_list, wake::AWAKE};

/// One who may be gone: their place, their duty, and when they count as silent.
type Absent = (usize, Option<Duty>, Timestamp);

#[component]
pub fn AbsentOnes(phone: Phone) -> impl IntoView {
    let some = phone.slice(absent);
    let silent = Memo::new(move |_| {
        let now = phone.now.get();
        some.with(|all| all.iter().filter(|one| now >= one.2).map(|one| (one.0, one.1)).collect::<Vec<_>>())
    });
    view! {
        {keyed_list(silent, |(place, duty)| (*place, duty.map(|duty| duty as u8)), move |(place, duty)| view! {
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

/// Whoever's duty is waited for, or who has gone with one; and to the chair, whoever the group waits for. Who listens
/// while others speak has not gone.
fn absent(view: &PhoneView) -> Vec<Absent> {
    let (Some(seat), Some(table)) = (&view.seat, &view.table) else { return Vec::new() };
    let members = seat.members.iter().filter(|member| member.place != seat.place);
    let duty = |member: &Member| match (member.chair, member.scribe) {
        (true, _) => Some(Duty::Chair),
        (_, true) => Some(Duty::Scribe),
        _ => None,
    };
    let asked = |member: &Member| seat.chair && member.active && asks(table, member.place);
    let waits = |member: &Member| duty(member).is_some_and(|duty| !member.active || table.waits_for(duty));
    members
        .filter(|member| waits(member) || asked(member))
        .filter_map(|member| Some((member.place, duty(member), member.silent_from?)))
        .collect()
}

/// The speaker; and once one has voted or agreed oneself, those who have not.
fn asks(table: &TableView, place: usize) -> bool {
    match (&table.vote, table.step) {
        (Some(vote), _) => vote.sent && vote.missing.contains(&place),
        (None, Step::Round) => table.turn.speaker == Some(place),
        (None, Step::Agree) => !table.agreed && table.i_agreed && !table.agreed_places.contains(&place),
        _ => false,
    }
}
