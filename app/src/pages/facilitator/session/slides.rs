//! «Bilder»: what stands on the wall in the place of the stage's own picture, and turning to the next. The room stands
//! where it stands.

use domain::{Slide, SlideKind};
use leptos::{
    ev::{self, SubmitEvent},
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys,
};
use words::{slides::Slides as Words, words};

use super::turning::Turning as Pages;
use crate::{
    pages::facilitator::host::{Host, no_repeat, only_once},
    parts::FacilitatorForm,
    wake::AWAKE,
};

/// Only where the stage has any.
#[component]
pub fn Slides(host: Host) -> impl IntoView {
    let pictures = host.slice(|view| {
        let pictures = view.settings.pictures(view.stage).into_iter();
        pictures.map(|slide| slide.cloned()).collect::<Vec<Option<Slide>>>()
    });
    move || (pictures.with(Vec::len) > 1).then(|| view! { <Turning host pictures /> }.into_any())
}

#[component]
fn Turning(host: Host, pictures: Memo<Vec<Option<Slide>>>) -> impl IntoView {
    let words = &words(host.key.lang).slides;
    let at = host.slice(|view| view.picture_at);
    let count = Memo::new(move |_| pictures.with(Vec::len));
    let shown = Memo::new(move |_| pictures.with(|pictures| pictures.get(at.get()).cloned().flatten()));
    let asks = Memo::new(move |_| {
        shown.with(|slide| slide.as_ref().is_some_and(|slide| slide.kind == SlideKind::Question))
    });
    // A wall that was asked for less motion turns the pages of one that had to be parted by hand.
    let parted = host.slice(|view| view.slide().is_some() && view.wall_may_have_pages());
    let timer_rev = host.slice(|view| view.timer_rev);
    let section = NodeRef::<html::Section>::new();
    let (next, previous) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let keys = window_event_listener(ev::keydown, move |press| {
        let Some(on) = direction(&press).filter(|_| !is_for_something_else(&press)) else { return };
        let Some(section) = section.get_untracked() else { return };
        // Where these keys have turned to the stage's own picture, they turn on. A button that was pressed keeps the focus,
        // and a list that is then read with them is not put out of sight.
        let here = section.is_same_node(document().active_element().as_deref());
        if shown.with_untracked(Option::is_none) && !here {
            return;
        }
        press.prevent_default();
        let button = if on { next } else { previous };
        let Some(button) = button.get_untracked().filter(|button| !rests(button)) else { return };
        button.click();
        section.focus().ok();
    });
    on_cleanup(move || keys.remove());
    let said = move || {
        let name = shown.with(|slide| named(words, slide.as_ref()));
        format!("{} · {name}", (words.at)(at.get() + 1, count.get()))
    };
    view! {
        <section
            class="slide-turning"
            aria-labelledby="slides-title"
            tabindex="-1"
            node_ref=section
            on:click=only_once
            on:keydown=no_repeat
        >
            <h2 id="slides-title">{words.title}</h2>
            <p class="slide-now" role="status">
                {said}
            </p>
            <div class="slide-acts">
                <Turn
                    host
                    to=Signal::derive(move || at.get().checked_sub(1))
                    label=words.previous
                    button=previous
                />
                <Turn
                    host
                    to=Signal::derive(move || Some(at.get() + 1).filter(|to| *to < count.get()))
                    label=words.next
                    button=next
                />
                <Show when=move || asks.get()>
                    <FacilitatorForm key=host.key>
                        <input
                            type="hidden"
                            name="command[TalkInPairs][rev]"
                            value=move || timer_rev.get().to_string()
                        />
                        <button>{words.talk}</button>
                    </FacilitatorForm>
                </Show>
            </div>
            <Show when=move || parted.get()>
                <Pages host />
            </Show>
            <p class="quiet-text">
                {words.keys} " "
                <a href=format!("/f/{}/bilder", host.key.workshop) target="_blank">
                    {words.preview}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// One of the two buttons. Where there is nothing to turn to it keeps the focus, and does nothing; without the wasm it
/// cannot be pressed.
#[component]
fn Turn(
    host: Host,
    to: Signal<Option<usize>>,
    label: &'static str,
    button: NodeRef<html::Button>,
) -> impl IntoView {
    let rev = host.slice(|view| view.stage_rev);
    let hold = move |event: SubmitEvent| {
        if to.get_untracked().is_none() {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <div on:submit:capture=hold>
            <FacilitatorForm key=host.key>
                <input type="hidden" name="command[ShowSlide][rev]" value=move || rev.get().to_string() />
                <input
                    type="hidden"
                    name="command[ShowSlide][picture]"
                    value=move || to.get().map(|to| to.to_string())
                />
                <button
                    node_ref=button
                    aria-disabled=move || to.get().is_none().then_some("true")
                    disabled=move || !AWAKE && to.get().is_none()
                >
                    {label}
                </button>
            </FacilitatorForm>
        </div>
    }
    .into_any()
}

/// What to call a picture when speaking of it.
fn named(words: &Words, slide: Option<&Slide>) -> String {
    let Some(slide) = slide else { return words.own.to_owned() };
    let said = std::iter::once(&slide.heading).chain(&slide.lines).find(|said| !said.is_empty());
    format!("{}: {}", words.kind_of(slide.kind), said.map_or("", String::as_str))
}

/// On or back, by the arrows and by what presenters' clickers send.
fn direction(press: &web_sys::KeyboardEvent) -> Option<bool> {
    let with_others = press.ctrl_key() || press.alt_key() || press.meta_key() || press.shift_key();
    if with_others || press.repeat() || press.default_prevented() {
        return None;
    }
    match press.key().as_str() {
        "ArrowRight" | "PageDown" => Some(true),
        "ArrowLeft" | "PageUp" => Some(false),
        _ => None,
    }
}

/// Somebody types or chooses there, or is being asked.
fn is_for_something_else(press: &web_sys::KeyboardEvent) -> bool {
    let at: Option<web_sys::Element> = press.target().and_then(|target| target.dyn_into().ok());
    at.is_some_and(|at| {
        at.closest("input, textarea, select, [contenteditable], .ask").is_ok_and(|found| found.is_some())
    })
}

fn rests(button: &web_sys::HtmlButtonElement) -> bool {
    button.has_attribute("aria-disabled")
}
