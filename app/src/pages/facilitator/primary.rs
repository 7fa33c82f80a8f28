//! The primary button: what is most likely to be done next here.

use domain::{Kind, Phase, Stage, view::BoardView};
use leptos::{ev::SubmitEvent, html, prelude::*};

use super::{
    end::EndSession,
    host::{Host, Kept},
    material::{ForLeaders, Topmost},
    next::NextStage,
};
use words::words;

use crate::parts::{FacilitatorForm, Reply};

/// What comes before «Neste steg», where something does.
#[derive(Clone, Copy, PartialEq)]
enum First {
    Nothing,
    Groups,
    Reveal(usize),
    Close,
    Publish,
}

#[component]
pub fn Primary(host: Host) -> impl IntoView {
    let words = host.words();
    let material = host.material();
    let key = host.key;
    let first = host.slice(|view| match view.stage {
        Stage::Lobby if view.groups.is_empty() => First::Groups,
        Stage::Value { index, phase: Phase::Plenum }
            if view.boards.iter().any(BoardView::waits_to_be_shown) =>
        {
            First::Reveal(index)
        }
        Stage::Closing => First::Close,
        Stage::Synthesis => First::Publish,
        Stage::Lobby | Stage::Value { .. } => First::Nothing,
    });
    let seats = host.seats_rev();
    let resting = move || host.resting.get().then_some("true");
    let moves = Memo::new(move |_| !matches!(first.get(), First::Close | First::Publish));
    let prime = Memo::new(move |_| first.get() == First::Nothing);
    view! {
        <Show when=move || moves.get()>
            <NextStage host prime />
        </Show>
        {move || match first.get() {
            First::Nothing => ().into_any(),
            First::Groups => {
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
            First::Reveal(value) => {
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
            First::Close => view! { <EndSession host /> }.into_any(),
            First::Publish => view! { <AfterTheSession host /> }.into_any(),
        }}
    }
    .into_any()
}

/// «Publiser» until it is done, and again when something has changed; else the way to the next edition, where it is to be one,
/// or the link for the leaders.
#[component]
fn AfterTheSession(host: Host) -> impl IntoView {
    let published = host.slice(|view| view.published_at.is_some());
    let due = host.slice(|view| view.published_at.is_none() || view.unpublished_changes);
    view! {
        <Show when=move || host.owner && published.get()>
            {match host.kept.get_value() {
                Some(Kept::Next { .. }) => view! {
                    <a class="button" class:primary=move || !due.get() href="#charter">
                        {words(host.key.lang).edition.title}
                    </a>
                }
                    .into_any(),
                _ => view! {
                    <ForLeaders host primary=Signal::derive(move || !due.get()) described_by="bar-then" />
                }
                    .into_any(),
            }}
        </Show>
        <Show when=move || due.get()>
            <Publish host />
        </Show>
    }
    .into_any()
}

/// «Publiser», or which values it waits for. It also waits for what is being written of the next steps.
#[component]
fn Publish(host: Host) -> impl IntoView {
    let material = host.material();
    let waits = host.slice(|view| {
        let waiting = view.boards.iter().filter(|board| board.needs_approval);
        waiting.map(|board| board.name.clone()).collect::<Vec<_>>().join(", ")
    });
    let answer = Reply::new(None);
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
    // Once nothing else is in the way: a value that would have next to nothing on the poster, the first of them.
    let thin = host.slice(|view| {
        if view.boards.iter().any(|board| board.needs_approval) {
            return None;
        }
        let thin = view.boards.iter().find(|board| board.approved && board.for_poster(Kind::Norm).thin)?;
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
