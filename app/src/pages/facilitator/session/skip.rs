//! «Hopp over verdien», for when there is no time for it.

use domain::{Phase, Stage};
use leptos::prelude::*;

use crate::{
    pages::facilitator::{
        ask::AskOnce,
        host::{Host, no_repeat, only_once},
    },
    parts::FacilitatorForm,
};

/// Asked about first: it moves everybody, and past more than one stage.
#[component]
pub fn Skip(host: Host) -> impl IntoView {
    let words = host.words();
    let rev = host.slice(|view| view.stage_rev);
    let to = host.slice(|view| {
        let last = Stage::Value { index: view.stage.value()?, phase: Phase::Plenum };
        last.next(view.settings.values.len())
    });
    let question = move || to.get().map(|to| (words.skip_question)(&host.stage_name(to))).unwrap_or_default();
    view! {
        <section class="skip" on:click=only_once on:keydown=no_repeat>
            <AskOnce host label=words.skip_value question=Signal::derive(question) class="">
                <FacilitatorForm key=host.key>
                    <input
                        type="hidden"
                        name="command[SkipValue][rev]"
                        value=move || rev.get().to_string()
                    />
                    <button>{words.skip_value}</button>
                </FacilitatorForm>
            </AskOnce>
        </section>
    }
    .into_any()
}
