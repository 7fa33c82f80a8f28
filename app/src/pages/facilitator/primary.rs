//! The primary button: what is most likely to be done next here.

use domain::{
    Kind, Timestamp,
    view::{FacilitatorView, MainAct},
};
use leptos::{ev::SubmitEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::{
    end::EndSession,
    host::Host,
    material::{CHARTER, ForLeaders, Topmost},
    next::NextStage,
};
use words::words;

use crate::{
    act::SHARE,
    parts::{FacilitatorForm, Reply},
};

#[component]
pub fn Primary(host: Host) -> impl IntoView {
    let words = host.words();
    let material = host.material();
    let key = host.key;
    let main = host.slice(FacilitatorView::main_act);
    let seats = host.seats_rev();
    let resting = move || host.resting.get().then_some("true");
    let moves = Memo::new(move |_| !matches!(main.get(), MainAct::Close | MainAct::Publish));
    let prime = Memo::new(move |_| main.get() == MainAct::NextStage);
    view! {
        <Show when=move || moves.get()>
            <NextStage host prime />
        </Show>
        {move || match main.get() {
            MainAct::NextStage => ().into_any(),
            MainAct::MakeGroups => {
                view! {
                    <FacilitatorForm key class="next">
                        <input type="hidden" name="command[MakeGroups][rev]" value=move || seats.get() />
                        <button class="primary" aria-disabled=resting>
                            {words.make_groups}
                        </button>
                    </FacilitatorForm>
                }
                    .into_any()
            }
            MainAct::Reveal(value) => {
                view! {
                    <FacilitatorForm key class="next">
                        <input type="hidden" name="command[Reveal][value]" value=value.to_string() />
                        <input type="hidden" name="command[Reveal][on]" value="true" />
                        <button class="primary" aria-disabled=resting>
                            {material.show_result}
                        </button>
                    </FacilitatorForm>
                }
                    .into_any()
            }
            MainAct::Close => view! { <EndSession host /> }.into_any(),
            MainAct::Publish => view! { <AfterTheSession host /> }.into_any(),
        }}
    }
    .into_any()
}

/// «Publiser» until it is done, and again when something has changed; else the way to the next edition, where it is to be one,
/// or the link for the leaders.
#[component]
fn AfterTheSession(host: Host) -> impl IntoView {
    let published = host.slice(|view| view.published_at.is_some());
    let due = host.slice(FacilitatorView::publishing_is_due);
    let pressed = RwSignal::new(false);
    go_on_when_published(host, pressed);
    view! {
        <Show when=move || host.owner && published.get()>
            {if host.makes_next_edition() {
                view! {
                    <a class="button" class:primary=move || !due.get() href=format!("#{CHARTER}")>
                        {words(host.key.lang).edition.title}
                    </a>
                }
                    .into_any()
            } else {
                view! {
                    <ForLeaders host primary=Signal::derive(move || !due.get()) described_by="bar-then" />
                }
                    .into_any()
            }}
        </Show>
        <Show when=move || due.get()>
            <Publish host pressed />
        </Show>
    }
    .into_any()
}

/// Whoever presses «Publiser» has just worked on what stands far beneath: what comes next stands above that.
fn go_on_when_published(host: Host, pressed: RwSignal<bool>) {
    let published_at = host.slice(|view| view.published_at);
    let next = if host.makes_next_edition() { CHARTER } else { SHARE };
    Effect::new(move |before: Option<Option<Timestamp>>| {
        let now = published_at.get();
        if now.is_some() && before.is_some_and(|before| before != now) && pressed.get_untracked() {
            pressed.set(false);
            // Once it is there.
            request_animation_frame(move || {
                let heading = document().get_element_by_id(next);
                if let Some(heading) = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
                    heading.scroll_into_view();
                    heading.focus().ok();
                }
            });
        }
        now
    });
}

/// «Publiser», or which values it waits for. It also waits for what is being written of the next steps.
#[component]
fn Publish(host: Host, pressed: RwSignal<bool>) -> impl IntoView {
    let material = host.material();
    let waits =
        host.slice(|view| view.unapproved().map(|board| board.name.clone()).collect::<Vec<_>>().join(", "));
    let answer = Reply::new(None);
    Effect::new(move |_| {
        if matches!(answer.get(), Some(Err(_))) {
            pressed.set(false);
        }
    });
    // What it was refused for is mended.
    Effect::new(move |_| {
        if waits.with(String::is_empty) && answer.with_untracked(Option::is_some) {
            answer.set(None);
        }
    });
    let (held, button) = (RwSignal::new(false), NodeRef::<html::Button>::new());
    let hold = move |event: SubmitEvent| {
        if host.steps_wait.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            held.set(true);
        } else {
            pressed.set(true);
        }
    };
    Effect::new(move |_| {
        if held.get() && !host.steps_wait.get() {
            held.set(false);
            if let Some(button) = button.get_untracked() {
                button.click();
            }
        }
    });
    let note = move || match (held.get(), waits.get()) {
        (true, _) => Some(material.save_first.to_owned()),
        (false, names) if names.is_empty() => None,
        (false, names) => Some((material.approve_first)(&names)),
    };
    let thin = host.slice(|view| {
        let thin = view.thin_on_poster()?;
        Some((thin.value, thin.name.clone(), thin.for_poster(Kind::Norm).chosen))
    });
    let warning = move || {
        let (value, name, chosen) = thin.get()?;
        Some(
            view! {
                <div class="thin">
                    <p role="status">{(material.thin)(&name, chosen)}</p>
                    <Topmost host value kind=Kind::Norm />
                </div>
            }
            .into_any(),
        )
    };
    view! {
        {warning}
        <div class="bar-part" on:submit:capture=hold>
            <FacilitatorForm key=host.key class="next publish" answer>
                <input type="hidden" name="command" value="Publish" />
                <span id="publish-waits" class="quiet-text" role="status">
                    {note}
                </span>
                <button class="primary" aria-describedby="publish-waits" node_ref=button>
                    {material.publish}
                </button>
            </FacilitatorForm>
        </div>
    }
    .into_any()
}
