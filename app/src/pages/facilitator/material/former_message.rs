//! The hovedbudskap of the edition before, to be used again. It is hers to change or to empty.

use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};
use words::words;

use super::lines::slice;
use crate::{pages::facilitator::host::Host, parts::FacilitatorForm};

/// `shown` is what stands in the field, whose id is `field`.
pub fn former_message(
    host: Host,
    value: usize,
    former: String,
    shown: Memo<String>,
    field: String,
) -> AnyView {
    let words = &words(host.key.lang).edition;
    let truth = slice(host, value, |board| board.truth.clone());
    let said = former.clone();
    let same = Memo::new(move |_| shown.with(|shown| *shown == said));
    let empty = Memo::new(move |_| shown.with(|shown| shown.trim().is_empty()));
    // The button goes when what it brought has come: whoever pressed it is where they may change that.
    let pressed = StoredValue::new(false);
    Effect::new(move |was_empty: Option<bool>| {
        let empty = empty.get();
        if was_empty == Some(true) && !empty && pressed.get_value() {
            pressed.set_value(false);
            let field = document().get_element_by_id(&field);
            field.and_then(|field| field.dyn_into::<HtmlElement>().ok()).map(|field| field.focus());
        }
        empty
    });
    let (text, former) = (StoredValue::new((words.former_message)(&former)), StoredValue::new(former));
    view! {
        <div class="former-message" on:submit=move |_| pressed.set_value(true)>
            <Show when=move || empty.get()>
                <FacilitatorForm key=host.key>
                    <p>{text.get_value()}</p>
                    <input type="hidden" name="command[WriteValue][value]" value=value.to_string() />
                    <input type="hidden" name="command[WriteValue][message]" value=former.get_value() />
                    <input type="hidden" name="command[WriteValue][truth]" value=truth />
                    <button>{words.use_again}</button>
                </FacilitatorForm>
            </Show>
            <Show when=move || same.get()>
                <p class="quiet-text">{words.as_before}</p>
            </Show>
        </div>
    }
    .into_any()
}
