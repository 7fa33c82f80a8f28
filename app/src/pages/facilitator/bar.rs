//! What is always at hand: where the room is, the clock, «Angre», and the one obvious next step.

use std::time::Duration;

use domain::{Stage, Timer, Timestamp, Undoable};
use leptos::{
    ev::SubmitEvent, html, leptos_dom::helpers::TimeoutHandle, prelude::*, wasm_bindgen::JsCast, web_sys,
};
use words::{date::date, pace::clock};

use super::{
    host::{Host, no_repeat, only_once},
    primary::Primary,
};
use crate::parts::{Clock, FacilitatorForm};

#[component]
pub fn Bar(host: Host, now: Timestamp, offset: RwSignal<i64>) -> impl IntoView {
    let (words, material) = (host.words(), host.material());
    let values = host.slice(|view| view.settings.values.len());
    let stage = host.slice(|view| view.stage);
    let after = Memo::new(move |_| stage.get().next(values.get()));
    let has_previous = Memo::new(move |_| stage.get().previous(values.get()).is_some());
    let rev = host.slice(|view| view.stage_rev);
    let published = host.slice(|view| view.published_at.map(|at| (at, view.unpublished_changes)));
    rest_after_moves(host, rev);
    let now_at = move || match published.get() {
        Some((at, false)) => {
            let day = date(host.key.lang, at);
            let said = match host.edition_of(at) {
                Some(edition) => (material.published_as)(edition, &day),
                None => (material.published)(&day),
            };
            format!("{said} ✓")
        }
        Some((_, true)) | None => (words.now_at)(&host.stage_name(stage.get())),
    };
    let read_first = host
        .slice(move |view| view.to_read_first().map(|(norms, taboos)| (material.read_first)(norms, taboos)));
    let then = move || match (stage.get(), published.get()) {
        (Stage::Synthesis, None) => Some(material.not_published.to_owned()),
        (Stage::Synthesis, Some((_, false))) => Some(material.share_note.to_owned()),
        (Stage::Synthesis, Some((_, true))) => Some(material.changed_since.to_owned()),
        _ if read_first.get().is_some() => read_first.get(),
        _ => {
            let said = if stage.get() == Stage::Closing { words.answering } else { words.still_writing };
            let writing = host.writing.get().map(said);
            let next = after.get().map(|stage| (words.then)(&host.stage_name(stage)));
            Some(writing.into_iter().chain(next).collect::<Vec<_>>().join(" · "))
        }
    };
    let rests = move |event: SubmitEvent| {
        let rests = |by: web_sys::Element| by.has_attribute("aria-disabled");
        if event.submitter().and_then(|by| by.dyn_into().ok()).is_some_and(rests) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let bar = NodeRef::<html::Section>::new();
    #[cfg(feature = "hydrate")]
    height::tell(bar);
    view! {
        <section class="bar" aria-labelledby="bar-now" node_ref=bar on:click=only_once on:keydown=no_repeat>
            <div class="bar-place">
                <p class="bar-now" id="bar-now" role="status">
                    {now_at}
                </p>
                <p class="bar-then" id="bar-then">
                    {then}
                </p>
                <Pace host />
            </div>
            <RoomClock host now offset />
            <div class="bar-moves">
                <Undo host />
                <div class="bar-part" on:submit:capture=rests>
                    <Show when=move || has_previous.get()>
                        <FacilitatorForm key=host.key>
                            <input
                                type="hidden"
                                name="command[Previous][rev]"
                                value=move || rev.get().to_string()
                            />
                            <button aria-disabled=move || {
                                host.resting.get().then_some("true")
                            }>{words.previous_step}</button>
                        </FacilitatorForm>
                    </Show>
                    <Primary host />
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// When it will be over, and how that is beside the plan. On this page alone: nobody else need hurry.
#[component]
fn Pace(host: Host) -> impl IntoView {
    let words = &words::words(host.key.lang).pace;
    let pace = host.slice(|view| (view.pace.filter(|pace| pace.begun_at.is_some()), view.stage_timer()));
    let said = Memo::new(move |_| {
        let (pace, timer) = pace.get();
        let (pace, now) = (pace?, host.now.get());
        let beside = words.beside(pace.beside(timer, now));
        Some(format!("{} · {beside}", (words.ends)(&clock(host.key.lang, pace.end(timer, now)))))
    });
    view! {
        {move || said.get().map(|said| view! { <p class="quiet-text">{said}</p> }.into_any())}
    }
    .into_any()
}

/// For a second after each move. The buttons keep the focus: they are not taken from those who use keys.
fn rest_after_moves(host: Host, rev: Memo<u32>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<u32>| {
        let now = rev.get();
        if before.is_some_and(|before| before != now) {
            if let Some(earlier) = timer.try_update_value(Option::take).flatten() {
                earlier.clear();
            }
            host.resting.set(true);
            let end = set_timeout_with_handle(move || host.resting.set(false), Duration::from_secs(1));
            timer.set_value(end.ok());
        }
        now
    });
}

#[component]
fn RoomClock(host: Host, now: Timestamp, offset: RwSignal<i64>) -> impl IntoView {
    let words = host.words();
    let timer = host.slice(|view| view.timer);
    let timer_rev = host.slice(|view| view.timer_rev);
    let paused = Memo::new(move |_| matches!(timer.get(), Timer::Paused { .. }));
    let off = Memo::new(move |_| timer.get() == Timer::Off);
    let slide = host.slice(|view| view.slide().is_some());
    let slides = &words::words(host.key.lang).slides;
    let up = Signal::derive(move || (if slide.get() { slides.time_is_up } else { "" }).to_owned());
    view! {
        <div class="bar-clock" class:bar-clock-off=off>
            <Clock lang=host.key.lang timer now offset up />
            <Show when=move || !off.get()>
                <div class="bar-clock-acts">
                    <FacilitatorForm key=host.key>
                        <input
                            type="hidden"
                            name="command"
                            value=move || if paused.get() { "Resume" } else { "Pause" }
                        />
                        <button>{move || if paused.get() { words.resume } else { words.pause }}</button>
                    </FacilitatorForm>
                    <FacilitatorForm key=host.key>
                        <input
                            type="hidden"
                            name="command[Extend][rev]"
                            value=move || timer_rev.get().to_string()
                        />
                        <button>{words.extend}</button>
                    </FacilitatorForm>
                </div>
            </Show>
        </div>
    }
    .into_any()
}

/// «Angre», with what it takes back in words beside it.
#[component]
fn Undo(host: Host) -> impl IntoView {
    let words = host.words();
    let undo = host.slice(|view| view.undo);
    let what = move || match undo.get().map(|(_, what)| what) {
        None => words.undo_nothing.to_owned(),
        Some(Undoable::Move(to)) => (words.undo_move)(&host.stage_name(to)),
        Some(Undoable::Edit) => words::words(host.key.lang).editing.undo.to_owned(),
        Some(Undoable::Timer) => words.undo_timer.to_owned(),
        Some(Undoable::Groups(before)) => words.undo_groups[usize::from(before)].to_owned(),
        Some(Undoable::Seat(group)) => (words.undo_seat)(group),
        Some(Undoable::NewGroup(group)) => (words::words(host.key.lang).groups.undo_new_group)(group),
        Some(Undoable::Without(group, place)) => {
            (words::words(host.key.lang).groups.undo_without)(group, place)
        }
        Some(Undoable::Reveal(again)) => words.undo_reveal[usize::from(again)].to_owned(),
        Some(Undoable::Hide(again)) => words.undo_hide[usize::from(again)].to_owned(),
        Some(Undoable::Merge) => words.undo_merge.to_owned(),
        Some(Undoable::Apart) => words.undo_apart.to_owned(),
        Some(Undoable::Order) => words.undo_order.to_owned(),
        Some(Undoable::Poster) => words.undo_poster.to_owned(),
        Some(Undoable::Message(value)) => (words.undo_message)(&host.value_name(value)),
        Some(Undoable::Truth(value)) => (words.undo_truth)(&host.value_name(value)),
        Some(Undoable::Approval(value, again)) => {
            (words.undo_approval[usize::from(again)])(&host.value_name(value))
        }
        Some(Undoable::NextSteps) => words.undo_steps.to_owned(),
        Some(Undoable::Publish(again)) => words.undo_publish[usize::from(again)].to_owned(),
        Some(Undoable::Design) => words.undo_design.to_owned(),
        Some(Undoable::Slide) => words::words(host.key.lang).slides.undo.to_owned(),
        Some(Undoable::Cloud) => host.clouds().undo.to_owned(),
    };
    view! {
        <FacilitatorForm key=host.key class="undo">
            <input
                type="hidden"
                name="command[Undo][number]"
                value=move || undo.get().map(|(number, _)| number.to_string())
            />
            <button aria-describedby="undo-what" disabled=move || undo.get().is_none()>
                {words.undo}
            </button>
            <span id="undo-what" class="quiet-text">
                {what}
            </span>
        </FacilitatorForm>
    }
    .into_any()
}

#[cfg(feature = "hydrate")]
mod height {
    use leptos::{html, prelude::*};
    use wasm_bindgen::{JsCast, prelude::Closure};

    /// Tells the style how high the bar is, whatever it says: what one goes to stands beneath it.
    pub fn tell(bar: NodeRef<html::Section>) {
        Effect::new(move |_| {
            let Some(bar) = bar.get() else { return };
            let root = document().document_element().and_then(|root| root.dyn_into().ok());
            let Some(root): Option<web_sys::HtmlElement> = root else { return };
            let seen = bar.clone();
            let measure = Closure::<dyn FnMut()>::new(move || {
                // Infallible in practice: a plain custom property.
                let _ = root.style().set_property("--bar", &format!("{}px", seen.offset_height()));
            });
            // A browser without it keeps to what the style says.
            let Ok(observer) = web_sys::ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
            observer.observe(&bar);
            // The bar stands there as long as the page does.
            measure.forget();
        });
    }
}
