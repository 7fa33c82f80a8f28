//! Single lines that the facilitator writes.

use domain::text::identifying;
use leptos::prelude::*;
use words::words;

use super::{
    former_message::former_message,
    lines::slice,
    saving::{SavedMark, SelfSaving},
};
use crate::{
    forms::facilitator as forms,
    pages::facilitator::{
        draft::{Moment, Typing},
        host::{Field, Host},
    },
    parts::{FacilitatorForm, Reply},
};

type Line = Typing<String>;

/// A field with its «Lagre», for a form of its own or one with several.
#[component]
fn TextLine(
    host: Host,
    field: Field,
    typing: Line,
    label: &'static str,
    name: &'static str,
    /// What came of its form, where that saves itself: then the field says whether it is saved.
    #[prop(optional)]
    answer: Option<Reply<()>>,
) -> impl IntoView {
    // What was half typed already is saved in a moment.
    let written = RwSignal::new(typing.unsaved.get_untracked());
    let no_names = host.material().no_names;
    let id = field_id(field);
    let note = format!("{id}-note");
    view! {
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
                on:input=move |event| {
                    written.set(true);
                    typing.write(event_target_value(&event));
                }
            />
            <button on:click=move |_| written.set(true)>{host.common().save}</button>
        </div>
        {answer.map(|answer| view! { <SavedMark host unsaved=typing.unsaved written answer /> })}
        <p id=note class="quiet-text">
            {no_names}
        </p>
        <p class="warning" role="status">
            {move || {
                typing.shown.with(|text| identifying(text)).map(|about| words(host.key.lang).phone.write.warning(about))
            }}
        </p>
    }
    .into_any()
}

fn field_id(field: Field) -> String {
    match field {
        Field::Wording(text) => format!("wording-{text}"),
        Field::Truth(value) => format!("truth-{value}"),
        Field::Message(value) => format!("message-{value}"),
    }
}

/// Whether it looks like it points somebody out: then it is not saved unasked.
fn pointing(typing: Line) -> bool {
    typing.shown.with(|text| identifying(text)).is_some()
}

/// A new wording, saved when she says so: half a sentence must not stand on the list.
#[component]
pub fn Wording(host: Host, field: Field, saved: Memo<String>, children: Children) -> impl IntoView {
    let words = host.material();
    let typing = Typing::new(host.line(field), saved);
    let done = Callback::new(move |()| typing.at(Moment::Done));
    view! {
        <div class="saved-line" on:submit=move |_| typing.at(Moment::Submitted)>
            <FacilitatorForm key=host.key done>
                {children()}
                <TextLine host field typing label=words.new_wording name="command[Reword][words]" />
                <p class="unsaved" role="status">
                    {move || typing.unsaved.get().then_some(words.unsaved)}
                </p>
            </FacilitatorForm>
        </div>
    }
    .into_any()
}

/// «Sant», in plenum.
#[component]
pub fn Truth(host: Host, value: usize) -> impl IntoView {
    let typing = Typing::new(host.line(Field::Truth(value)), slice(host, value, |board| board.truth.clone()));
    let answer = host.key.sent_back.answer(&forms::truth(value));
    view! {
        <SelfSaving
            host
            form_id=forms::truth(value)
            unsaved=typing.unsaved
            fit=Signal::derive(move || !pointing(typing))
            typing=Callback::new(move |moment| typing.at(moment))
            answer
        >
            <input type="hidden" name="command[WriteTruth][value]" value=value.to_string() />
            <TextLine
                host
                field=Field::Truth(value)
                typing
                label=host.common().true_label
                name="command[WriteTruth][words]"
                answer
            />
        </SelfSaving>
    }
    .into_any()
}

/// «Hovedbudskap» and «Sant», in Bearbeiding.
#[component]
pub fn ValueFields(host: Host, value: usize, answer: Reply<()>) -> impl IntoView {
    let (words, common) = (host.material(), host.common());
    let message =
        Typing::new(host.line(Field::Message(value)), slice(host, value, |board| board.message.clone()));
    let truth = Typing::new(host.line(Field::Truth(value)), slice(host, value, |board| board.truth.clone()));
    let former = host.former_message(value);
    let former = former
        .map(|former| former_message(host, value, former, message.shown, field_id(Field::Message(value))));
    let filled = !truth.shown.with_untracked(String::is_empty);
    let typing = Callback::new(move |moment| {
        message.at(moment);
        truth.at(moment);
    });
    view! {
        {former}
        <SelfSaving
            host
            form_id=forms::value(value)
            unsaved=Signal::derive(move || message.unsaved.get() || truth.unsaved.get())
            fit=Signal::derive(move || !pointing(message) && !pointing(truth))
            typing
            answer
        >
            <input type="hidden" name="command[WriteValue][value]" value=value.to_string() />
            <TextLine
                host
                field=Field::Message(value)
                typing=message
                label=words.message
                name="command[WriteValue][message]"
                answer
            />
            <details class="truth" open=filled>
                <summary>{common.truth}</summary>
                <p>{words.truth_note}</p>
                <TextLine
                    host
                    field=Field::Truth(value)
                    typing=truth
                    label=common.true_label
                    name="command[WriteValue][truth]"
                    answer
                />
            </details>
        </SelfSaving>
    }
    .into_any()
}
