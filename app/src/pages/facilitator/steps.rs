//! What the facilitator writes: single lines, and «Hva skjer videre? Hvem? Når?».

use domain::{NextStep, text::identifying};
use leptos::prelude::*;

use super::{
    draft::Typing,
    room::{Field, Room},
};
use crate::parts::FacilitatorForm;

/// A line with its own «Lagre». The children are the command's other fields.
#[component]
pub fn SavedLine(
    room: Room,
    field: Field,
    saved: Memo<String>,
    label: &'static str,
    name: &'static str,
    children: Children,
) -> impl IntoView {
    let words = room.material();
    let typing = Typing::new(room.line(field), saved);
    let id = match field {
        Field::Wording(text) => format!("wording-{text}"),
        Field::Truth(value) => format!("truth-{value}"),
        Field::Message(value) => format!("message-{value}"),
    };
    let note = format!("{id}-note");
    let warning = move || typing.shown.with(|text| identifying(text)).map(|_| words.identifying);
    view! {
        <div class="saved-line" on:submit=move |_| typing.submit()>
            <FacilitatorForm key=room.key done=typing.done()>
                {children()}
                <label for=id.clone()>{label}</label>
                <div class="saved-line-field">
                    <input
                        type="text"
                        id=id
                        name=name
                        value=typing.shown.get_untracked()
                        prop:value=typing.shown
                        aria-describedby=note.clone()
                        autocomplete="off"
                        on:input=move |event| typing.write(event_target_value(&event))
                    />
                    <button>{room.common().save}</button>
                </div>
                <p id=note class="quiet-text">
                    {words.no_names}
                </p>
                <p class="unsaved" role="status">
                    {move || typing.unsaved.get().then_some(words.unsaved)}
                </p>
                <p class="warning" role="status">
                    {warning}
                </p>
            </FacilitatorForm>
        </div>
    }
    .into_any()
}

/// «Hva skjer videre? Hvem? Når?», a row for each, sent together.
#[component]
pub fn NextSteps(room: Room) -> impl IntoView {
    let (words, common) = (room.material(), room.common());
    let typing = Typing::new(room.steps, room.slice(|view| view.next_steps.clone()));
    let rows = Memo::new(move |_| typing.shown.with(|steps| steps.len().max(1)));
    let change = move |change: &dyn Fn(&mut Vec<NextStep>)| {
        let mut steps = typing.shown.get_untracked();
        steps.resize(steps.len().max(1), NextStep::default());
        change(&mut steps);
        typing.write(steps);
    };
    view! {
        <section class="next-steps" on:submit=move |_| typing.submit()>
            <h2>{common.what_next}</h2>
            <p class="quiet-text" id="steps-note">
                {words.steps_note}
            </p>
            <FacilitatorForm key=room.key done=typing.done()>
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
                <div class="step-acts">
                    <button
                        type="button"
                        on:click=move |_| change(&|steps| steps.push(NextStep::default()))
                    >
                        {words.add_row}
                    </button>
                    <button>{common.save}</button>
                </div>
                <p class="unsaved" role="status">
                    {move || typing.unsaved.get().then_some(words.unsaved)}
                </p>
            </FacilitatorForm>
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
