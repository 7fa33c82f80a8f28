//! «Hva skjer videre? Hvem? Når?»

use domain::{NextStep, text::identifying};
use leptos::prelude::*;

use super::saving::SelfSaving;
use crate::pages::facilitator::{draft::Typing, room::Room};

/// «Hva skjer videre? Hvem? Når?», a row for each, sent together.
#[component]
pub fn NextSteps(room: Room) -> impl IntoView {
    let (words, common) = (room.material(), room.common());
    let saved = room.slice(|view| view.next_steps.clone());
    let typing = Typing::new(room.steps, saved);
    // An empty row is nothing to save, and one without «Hva?» is not yet one.
    let filled = Memo::new(move |_| {
        typing.shown.with(|steps| {
            let filled = |step: &&NextStep| **step != NextStep::default();
            steps.iter().filter(filled).cloned().collect::<Vec<_>>()
        })
    });
    let unsaved = Memo::new(move |_| typing.unsaved.get() && filled.get() != saved.get());
    let pointing = Memo::new(move |_| {
        let typed = |step: &NextStep| {
            [&step.what, &step.who, &step.when].into_iter().find_map(|text| identifying(text))
        };
        filled.with(|steps| steps.iter().find_map(typed))
    });
    let whole = move || filled.with(|steps| steps.iter().all(|step| !step.what.trim().is_empty()));
    let fit = Memo::new(move |_| whole() && pointing.get().is_none());
    Effect::new(move |_| room.steps_wait.set(unsaved.get()));
    let rows = Memo::new(move |_| typing.shown.with(|steps| steps.len().max(1)));
    let change = move |change: &dyn Fn(&mut Vec<NextStep>)| {
        let mut steps = typing.shown.get_untracked();
        steps.resize(steps.len().max(1), NextStep::default());
        change(&mut steps);
        typing.write(steps);
    };
    view! {
        <section class="next-steps">
            <h2>{common.what_next}</h2>
            <p class="quiet-text" id="steps-note">
                {words.steps_note}
            </p>
            <SelfSaving room unsaved fit typing=Callback::new(move |moment| typing.at(moment))>
                <For each=move || 0..rows.get() key=|at| *at let:at>
                    <fieldset class="step-row">
                        <legend>{(words.row)(at + 1)}</legend>
                        <Cell typing at label=common.what name="what" part=|step| &mut step.what />
                        <Cell typing at label=common.who name="who" part=|step| &mut step.who />
                        <Cell typing at label=common.when name="when" part=|step| &mut step.when />
                        <button
                            type="button"
                            on:click=move |_| change(&|steps| drop(steps.remove(at)))
                        >
                            {(words.remove_row)(at + 1)}
                        </button>
                    </fieldset>
                </For>
                <p class="warning" role="status">
                    {move || pointing.get().map(|about| words::words(room.key.lang).phone.write.warning(about))}
                </p>
                <div class="step-acts">
                    <button
                        type="button"
                        on:click=move |_| change(&|steps| steps.push(NextStep::default()))
                    >
                        {words.add_row}
                    </button>
                    <button>{common.save}</button>
                </div>
            </SelfSaving>
        </section>
    }
    .into_any()
}

#[component]
fn Cell(
    typing: Typing<Vec<NextStep>>,
    at: usize,
    label: &'static str,
    name: &'static str,
    part: fn(&mut NextStep) -> &mut String,
) -> impl IntoView {
    let text = Memo::new(move |_| {
        typing
            .shown
            .with(|steps| steps.get(at).cloned())
            .map(|mut step| part(&mut step).clone())
            .unwrap_or_default()
    });
    let write = move |event| {
        let mut steps = typing.shown.get_untracked();
        steps.resize(steps.len().max(at + 1), NextStep::default());
        if let Some(step) = steps.get_mut(at) {
            *part(step) = event_target_value(&event);
        }
        typing.write(steps);
    };
    view! {
        <label class=format!("step-{name}")>
            {label}
            <input
                type="text"
                name=format!("command[WriteNextSteps][steps][{at}][{name}]")
                value=text.get_untracked()
                prop:value=text
                aria-describedby="steps-note"
                autocomplete="off"
                on:input=write
            />
        </label>
    }
}
