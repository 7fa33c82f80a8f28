//! Forms that save themselves, so that nothing typed is lost for want of a press on «Lagre».

use std::time::Duration;

use leptos::{
    ev::{FocusEvent, SubmitEvent},
    html,
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys,
};

use crate::{
    live::Contact,
    pages::facilitator::{draft::Moment, host::Host},
    parts::{FacilitatorForm, Reply},
};

/// After the last key.
const PAUSE: Duration = Duration::from_millis(1_200);

/// A form that is sent when a field is left, a moment after typing stops, and when contact is back. One
/// sending at a time: what is pressed meanwhile waits for the answer, so that nothing overtakes what was typed.
#[component]
pub fn SelfSaving(
    host: Host,
    form_id: String,
    /// Something typed is not saved.
    #[prop(into)]
    unsaved: Signal<bool>,
    /// As it stands it can be saved without asking.
    #[prop(into)]
    fit: Signal<bool>,
    typing: Callback<Moment>,
    answer: Reply<()>,
    children: Children,
) -> impl IntoView {
    let saver = Saver {
        place: NodeRef::new(),
        ready: Memo::new(move |_| unsaved.get() && fit.get()),
        busy: RwSignal::new(false),
        waits: RwSignal::new(None),
        timer: StoredValue::new(None),
    };
    Effect::new(move |_| {
        if let Some(answer) = answer.get() {
            saver.answered(answer.is_ok());
        }
    });
    if let Some(Contact(contact)) = use_context() {
        Effect::new(move |before: Option<bool>| {
            let now = contact.get();
            if now && before == Some(false) {
                saver.later();
            }
            now
        });
    }
    on_cleanup(move || saver.stop());
    let submit = move |event: SubmitEvent| {
        if saver.hold(&event) {
            event.prevent_default();
            event.stop_propagation();
        } else {
            typing.run(Moment::Submitted);
        }
    };
    let in_field =
        |event: &FocusEvent| event.target().is_some_and(|at| at.has_type::<web_sys::HtmlInputElement>());
    let enter = move |event: FocusEvent| {
        if in_field(&event) {
            typing.run(Moment::Entered);
        }
    };
    let leave = move |event: FocusEvent| {
        if in_field(&event) {
            typing.run(Moment::Left);
            saver.save();
        }
    };
    view! {
        <div
            class="self-saving"
            node_ref=saver.place
            on:submit:capture=submit
            on:focusin=enter
            on:focusout=leave
            on:input=move |_| saver.later()
            on:click=move |_| saver.later()
        >
            <FacilitatorForm
                key=host.key
                form_id
                done=Callback::new(move |()| typing.run(Moment::Done))
                answer
            >
                {children()}
            </FacilitatorForm>
        </div>
    }
    .into_any()
}

/// Beside what was typed: whether it is saved. `written`: somebody has been at this of what the form holds.
#[component]
pub fn SavedMark(
    host: Host,
    #[prop(into)] unsaved: Signal<bool>,
    #[prop(into)] written: Signal<bool>,
    answer: Reply<()>,
) -> impl IntoView {
    let words = host.material();
    let carried_out = move || answer.with(|answer| matches!(answer, Some(Ok(()))));
    let saved = move || written.get() && !unsaved.get() && carried_out();
    view! {
        <p class="unsaved">{move || unsaved.get().then_some(words.unsaved)}</p>
        <p class="saved" role="status">
            {move || saved().then_some(words.saved)}
        </p>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Saver {
    place: NodeRef<html::Div>,
    ready: Memo<bool>,
    /// A sending is under way.
    busy: RwSignal<bool>,
    /// The id of the button that was pressed meanwhile.
    waits: RwSignal<Option<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Saver {
    /// Whether this sending has to wait for the one under way.
    fn hold(self, event: &SubmitEvent) -> bool {
        self.stop();
        if self.busy.get_untracked() {
            let button = event.submitter().and_then(|by| by.dyn_into::<web_sys::Element>().ok());
            self.waits.set(button.map(|button| button.id()).filter(|id| !id.is_empty()));
            return true;
        }
        self.busy.set(true);
        false
    }

    fn answered(self, carried_out: bool) {
        self.busy.set(false);
        let pressed = self.waits.try_update(Option::take).flatten();
        if !carried_out {
            return;
        }
        let button = pressed.and_then(|id| document().get_element_by_id(&id));
        match button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Not before those who wait for this answer have it too.
            Some(button) => request_animation_frame(move || button.click()),
            None => self.later(),
        }
    }

    fn save(self) {
        let form = self.place.get_untracked().and_then(|place| place.query_selector("form").ok().flatten());
        let form = form.and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok());
        if let Some(form) = form.filter(|_| self.ready.get_untracked() && !self.busy.get_untracked()) {
            let _ = form.request_submit();
        }
    }

    fn later(self) {
        self.stop();
        self.timer.set_value(set_timeout_with_handle(move || self.save(), PAUSE).ok());
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
