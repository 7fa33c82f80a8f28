//! How long each part is meant to take, and the sum of it.

use domain::{Lang, MINUTES, PLANNED, Plan, meant};
use leptos::prelude::*;
use words::words;

use super::{editing::Editing, rehearsal::Seconds};
use crate::NewWorkshop;

/// `count` is how many values there are.
#[component]
pub fn Time(lang: Lang, first: NewWorkshop, editing: Option<Editing>, count: Memo<usize>) -> impl IntoView {
    let (words, pace) = (&words(lang).new_workshop, &words(lang).pace);
    let rehearsal = editing.is_some_and(|editing| editing.rehearsal);
    let [writing, group_work, plenum, closing] =
        [first.minutes, first.group_minutes, first.plenum_minutes, first.closing_minutes].map(RwSignal::new);
    let sum = move || {
        let typed = |minutes: RwSignal<String>| minutes.with(|typed| typed.trim().parse::<u32>().ok());
        let within = |minutes: RwSignal<String>| typed(minutes).filter(|minutes| PLANNED.contains(minutes));
        let seconds = match writing.with(|typed| typed.trim().is_empty()) {
            true => None,
            false => Some(typed(writing).filter(|minutes| MINUTES.contains(minutes))? * 60),
        };
        let plan =
            Plan { group_work: within(group_work)?, plenum: within(plenum)?, closing: within(closing)? };
        Some((pace.in_all)(&pace.lasting(meant(count.get(), seconds, plan))))
    };
    let part = |id: &'static str, label: &'static str, minutes: RwSignal<String>| {
        view! {
            <div>
                <label for=id>{label}</label>
                <input
                    id=id
                    type="number"
                    name=format!("form[{id}]")
                    value=minutes.get_untracked()
                    min=PLANNED.start().to_string()
                    max=PLANNED.end().to_string()
                    aria-describedby="planned-about"
                    on:input:target=move |event| minutes.set(event.target().value())
                />
            </div>
        }
        .into_any()
    };
    view! {
        <div class="fields times">
            {if rehearsal {
                view! { <Seconds lang=lang seconds=first.rehearsal_seconds /> }.into_any()
            } else {
                view! {
                    <div>
                        <label for="minutes">{words.minutes}</label>
                        <input
                            id="minutes"
                            type="number"
                            name="form[minutes]"
                            value=writing.get_untracked()
                            min=MINUTES.start().to_string()
                            max=MINUTES.end().to_string()
                            aria-describedby="minutes-about"
                            on:input:target=move |event| writing.set(event.target().value())
                        />
                        <p class="hint" id="minutes-about">
                            {words.minutes_about}
                        </p>
                    </div>
                }
                    .into_any()
            }}
            {part("group_minutes", pace.group_work, group_work)}
            {part("plenum_minutes", pace.plenum, plenum)}
            {part("closing_minutes", pace.closing, closing)}
        </div>
        <p class="hint" id="planned-about">
            {pace.about}
        </p>
        {(!rehearsal).then(|| view! { <p role="status"><strong>{sum}</strong></p> }.into_any())}
    }
    .into_any()
}
