//! Asks once before what cannot be undone, or moves everybody.

use leptos::{html, prelude::*};

use super::host::Host;
use crate::wake::AWAKE;

/// A button that gives way to a question. The children are the form that carries it out, with a button
/// of the same name; beside it stands a way back. Nothing else on the page is locked meanwhile.
#[component]
pub fn AskOnce(
    host: Host,
    #[prop(into)] label: String,
    #[prop(into)] question: Signal<String>,
    #[prop(default = "danger")] class: &'static str,
    /// The id of the text it is about.
    #[prop(optional, into)]
    about: Option<String>,
    children: ChildrenFn,
) -> impl IntoView {
    if !AWAKE {
        // Without scripts it unfolds.
        return view! {
            <details class="ask">
                <summary class="button">{label}</summary>
                <div class="ask-panel">
                    <p>{question}</p>
                    {children()}
                </div>
            </details>
        }
        .into_any();
    }
    let asking = RwSignal::new(None::<bool>);
    let panel = NodeRef::<html::Div>::new();
    let opener = NodeRef::<html::Button>::new();
    Effect::new(move |_| match asking.get() {
        Some(true) => drop(panel.get().map(|panel| panel.focus())),
        Some(false) => drop(opener.get().map(|opener| opener.focus())),
        None => {}
    });
    view! {
        <div class="ask">
            {move || {
                if asking.get() == Some(true) {
                    let children = children.clone();
                    view! {
                        <div
                            class="ask-panel"
                            role="group"
                            aria-label=move || question.get()
                            tabindex="-1"
                            node_ref=panel
                            on:keydown=move |press| {
                                if press.key() == "Escape" {
                                    asking.set(Some(false));
                                }
                            }
                        >
                            <p>{question}</p>
                            <div class="ask-answers">
                                <button type="button" on:click=move |_| asking.set(Some(false))>
                                    {host.common().cancel}
                                </button>
                                {children()}
                            </div>
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <button
                            type="button"
                            class=class
                            aria-describedby=about.clone()
                            node_ref=opener
                            on:click=move |_| asking.set(Some(true))
                        >
                            {label.clone()}
                        </button>
                    }
                        .into_any()
                }
            }}
        </div>
    }
    .into_any()
}
