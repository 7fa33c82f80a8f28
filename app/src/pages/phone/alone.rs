//! Innledning and Individuelt: the prompt, the clock, and one's own texts. Also group work for someone
//! without a group.

use domain::Phase;
use leptos::prelude::*;

use super::{page::Phone, writing::Writing};
use crate::parts::Clock;

#[component]
pub fn Alone(phone: Phone, value: usize) -> impl IntoView {
    let words = &phone.words().phone;
    let prompt =
        phone.slice(|view| view.value.as_ref().map(|v| v.individual_prompt.clone()).unwrap_or_default());
    let note = phone.slice(move |view| {
        let note = match view.stage.phase() {
            Some(Phase::Intro) => words.write.early,
            Some(Phase::GroupWork) if view.waiting => words.seat.alone,
            Some(Phase::GroupWork) => "",
            _ => words.write.silent,
        };
        note.to_owned()
    });
    view! {
        <p class="prompt" lang=phone.spoken.tag()>
            {move || prompt.get()}
        </p>
        <Clock
            lang=phone.key.lang
            timer=phone.slice(|view| view.timer)
            now=phone.now.get_untracked()
            offset=phone.live.offset
        />
        <p class="task">{move || note.get()}</p>
        <Writing phone value alone=true />
    }
    .into_any()
}
