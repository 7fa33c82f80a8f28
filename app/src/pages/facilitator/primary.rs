//! The primary button: what is most likely to be done next here.

use domain::{Phase, Stage};
use leptos::prelude::*;

use super::{ask::AskOnce, room::Room};
use crate::parts::FacilitatorForm;

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
pub fn Primary(room: Room) -> impl IntoView {
    let words = room.words();
    let material = room.material();
    let key = room.key;
    let first = room.slice(|view| match view.stage {
        Stage::Lobby if view.groups.is_empty() => First::Groups,
        Stage::Value { index, phase: Phase::Plenum } if !view.boards.iter().any(|board| board.revealed) => {
            First::Reveal(index)
        }
        Stage::Closing => First::Close,
        Stage::Synthesis => First::Publish,
        Stage::Lobby | Stage::Value { .. } => First::Nothing,
    });
    let rev = room.slice(|view| view.stage_rev);
    let moves = Memo::new(move |_| !matches!(first.get(), First::Close | First::Publish));
    let prime = Memo::new(move |_| first.get() == First::Nothing);
    view! {
        <Show when=move || moves.get()>
            <FacilitatorForm key class="next">
                <input type="hidden" name="command[Next][rev]" value=move || rev.get().to_string() />
                <button class:primary=prime aria-describedby="bar-then">
                    {words.next_step}
                </button>
            </FacilitatorForm>
        </Show>
        {move || match first.get() {
            First::Nothing => ().into_any(),
            First::Groups => {
                view! {
                    <FacilitatorForm key class="next">
                        <input type="hidden" name="command" value="MakeGroups" />
                        <button class="primary">{words.make_groups}</button>
                    </FacilitatorForm>
                }
                    .into_any()
            }
            First::Reveal(value) => {
                view! {
                    <FacilitatorForm key class="next">
                        <input type="hidden" name="command[Reveal][value]" value=value.to_string() />
                        <input type="hidden" name="command[Reveal][on]" value="true" />
                        <button class="primary">{material.show_result}</button>
                    </FacilitatorForm>
                }
                    .into_any()
            }
            First::Close => {
                view! {
                    <AskOnce room label=words.close_session question=words.close_question primary=true>
                        <FacilitatorForm key>
                            <input type="hidden" name="command" value="Close" />
                            <button class="danger">{words.close_session}</button>
                        </FacilitatorForm>
                    </AskOnce>
                }
                    .into_any()
            }
            First::Publish => view! { <Publish room /> }.into_any(),
        }}
    }
    .into_any()
}

/// «Publiser», or which values it waits for.
#[component]
fn Publish(room: Room) -> impl IntoView {
    let material = room.material();
    let waits = room.slice(|view| {
        let waiting = view.boards.iter().filter(|board| board.needs_approval);
        waiting.map(|board| board.name.clone()).collect::<Vec<_>>().join(", ")
    });
    let primary = room.slice(|view| view.published_at.is_none() || view.unpublished_changes);
    view! {
        <FacilitatorForm key=room.key class="next publish">
            <input type="hidden" name="command" value="Publish" />
            <span id="publish-waits" class="quiet-text">
                {move || waits.with(|names| (!names.is_empty()).then(|| (material.approve_first)(names)))}
            </span>
            <button class:primary=primary aria-describedby="publish-waits">
                {material.publish}
            </button>
        </FacilitatorForm>
    }
    .into_any()
}
