//! «Avslutt økten», which lets those finish who are in the midst of the three questions.

use domain::view::{FacilitatorView, Unanswered};
use leptos::{
    ev::{MouseEvent, SubmitEvent},
    html,
    prelude::*,
};

use super::{ask::AskOnce, host::Host};
use crate::parts::FacilitatorForm;

/// Says how many have not answered. Closing cuts every link between a person and what they have said, so that an answer
/// can not come after it: the press waits instead, until nobody is answering any more, and a second one does not. Who
/// answers is known to this page alone as a figure, and never stored.
#[component]
pub fn EndSession(host: Host) -> impl IntoView {
    let words = host.words();
    let unanswered = host.slice(FacilitatorView::unanswered);
    let question = move || {
        let Unanswered { missing, too_few } = unanswered.get();
        let mut said = vec![words.close_question.to_owned()];
        said.extend((missing > 0).then(|| (words.not_answered)(missing)));
        said.extend(too_few.then(|| words.few_answers.to_owned()));
        said.join(" ")
    };
    let (waits, button) = (RwSignal::new(false), NodeRef::<html::Button>::new());
    let hold = move |event: SubmitEvent| {
        if host.writing.get_untracked().is_some() && !waits.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            waits.set(true);
        }
    };
    Effect::new(move |_| {
        if waits.get() && host.writing.get().is_none() {
            waits.set(false);
            if let Some(button) = button.get_untracked() {
                button.click();
            }
        }
    });
    // Whoever presses anything else here does not wait any more.
    let elsewhere = move |event: MouseEvent| {
        let pressed = event_target::<leptos::web_sys::Element>(&event);
        if button.get_untracked().is_none_or(|button| !button.contains(Some(&pressed))) {
            waits.set(false);
        }
    };
    let note = move || {
        waits.get().then(|| {
            let said = move || host.writing.get().map(words.waits_for_answers);
            view! { <p role="status">{said}</p> }.into_any()
        })
    };
    view! {
        <div class="bar-part" on:submit:capture=hold on:click=elsewhere>
            <AskOnce
                host
                label=words.close_session
                question=Signal::derive(question)
                class="primary"
            >
                {note}
                <FacilitatorForm key=host.key>
                    <input type="hidden" name="command" value="Close" />
                    <button class="danger" node_ref=button>
                        {words.close_session}
                    </button>
                </FacilitatorForm>
            </AskOnce>
        </div>
    }
    .into_any()
}
