//! Plenum: the list, first for the facilitator alone, then for the room.

use leptos::prelude::*;

use super::{attention::Attention, lobby::Latecomers, turning::Turning};
use crate::{
    pages::facilitator::{
        host::Host,
        material::{board::Board, clouds::Clouds, fields::Truth, lines::slice},
    },
    parts::FacilitatorForm,
};

#[component]
pub fn Plenum(host: Host, value: usize) -> impl IntoView {
    let (words, common) = (host.material(), host.common());
    let empty = slice(host, value, |board| board.lines.is_empty() && board.truth.is_empty());
    let revealed = slice(host, value, |board| board.revealed);
    let slide = host.slice(|view| view.slide().is_some());
    let pages = host.slice(|view| view.slide().is_none() && view.wall_may_have_pages());
    view! {
        <Attention host />
        <section>
            <h2>{words.chosen}</h2>
            <p role="status">
                {move || match revealed.get() {
                    true if slide.get() => words.on_phones_now,
                    true => words.on_screen_now,
                    false if empty.get() => "",
                    false => words.only_you,
                }}
            </p>
            <Show when=move || revealed.get()>
                <div class="on-wall">
                    <FacilitatorForm key=host.key>
                        <input type="hidden" name="command[Reveal][value]" value=value.to_string() />
                        <input type="hidden" name="command[Reveal][on]" value="false" />
                        <button>{words.take_away}</button>
                    </FacilitatorForm>
                    <Show when=move || pages.get()>
                        <Turning host />
                    </Show>
                </div>
            </Show>
            <Board host value />
            <Clouds host value />
        </section>
        <details class="truth">
            <summary>{common.truth}</summary>
            <p>{words.truth_note}</p>
            <p>{words.truth_seen}</p>
            <Truth host value />
        </details>
        <Latecomers host />
    }
}
