//! «Prøvekjør»: a room full of simulated participants.

use domain::Lang;
use leptos::prelude::*;
use words::words;

use super::way::Way;
use crate::NewWorkshop;

#[component]
pub fn Rehearsal(
    lang: Lang,
    first: NewWorkshop,
    busy: Signal<bool>,
    pressed: RwSignal<Way>,
) -> impl IntoView {
    let words = &words(lang).new_workshop;
    view! {
        <div class="fields">
            <div>
                <label for="people">{words.people}</label>
                <input
                    id="people"
                    type="number"
                    name="form[people]"
                    value=first.people
                    min="4"
                    max="60"
                    aria-describedby="people-about"
                />
                <p class="hint" id="people-about">
                    {words.people_about}
                </p>
            </div>
            <Seconds lang=lang seconds=first.rehearsal_seconds />
        </div>
        <button
            name="form[how]"
            value="rehearse"
            disabled=busy
            on:click=move |_| pressed.set(Way::Rehearse)
        >
            {words.rehearse}
        </button>
    }
    .into_any()
}

/// The individual time of a rehearsal.
#[component]
pub fn Seconds(lang: Lang, seconds: String) -> impl IntoView {
    let words = &words(lang).new_workshop;
    view! {
        <div>
            <label for="seconds">{words.seconds}</label>
            <input
                id="seconds"
                type="number"
                name="form[rehearsal_seconds]"
                value=seconds
                min="10"
                max="3000"
                aria-describedby="seconds-about"
            />
            <p class="hint" id="seconds-about">
                {words.seconds_about}
            </p>
        </div>
    }
    .into_any()
}
