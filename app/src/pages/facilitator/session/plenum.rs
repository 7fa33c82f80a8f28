//! Plenum: the list, first for the facilitator alone, then for the room.

use leptos::prelude::*;

use super::lobby::Latecomers;
use crate::{
    pages::facilitator::{
        material::{board::Board, clouds::Clouds, fields::Truth, lines::slice},
        room::Room,
    },
    parts::FacilitatorForm,
};

#[component]
pub fn Plenum(room: Room, value: usize) -> impl IntoView {
    let (words, common) = (room.material(), room.common());
    let revealed = slice(room, value, |board| board.revealed);
    view! {
        <section>
            <h2>{words.chosen}</h2>
            <p role="status">
                {move || if revealed.get() { words.on_screen_now } else { words.only_you }}
            </p>
            <Show when=move || revealed.get()>
                <FacilitatorForm key=room.key>
                    <input type="hidden" name="command[Reveal][value]" value=value.to_string() />
                    <input type="hidden" name="command[Reveal][on]" value="false" />
                    <button>{words.take_away}</button>
                </FacilitatorForm>
            </Show>
            <Board room value />
            <Clouds room value />
        </section>
        <details class="truth">
            <summary>{common.truth}</summary>
            <p>{words.truth_note}</p>
            <Truth room value />
        </details>
        <Latecomers room />
    }
}
