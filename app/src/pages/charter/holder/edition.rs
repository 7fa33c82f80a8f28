//! «Nytt verksted fra dette verdigrunnlaget»: nobody changes a norm alone, and those who agree on new ones do it in a room.

use leptos::prelude::*;
use words::words;

use super::props::HolderProps;

pub fn edition(props: &HolderProps) -> AnyView {
    let words = &words(props.lang).edition;
    let charter = &props.charter;
    view! {
        <section class="no-print" aria-labelledby="edition">
            <h2 id="edition">{words.heading}</h2>
            <p>
                <a
                    class="button"
                    href=format!("/nytt?verdigrunnlag={}", charter.id)
                    aria-describedby="edition-about"
                >
                    {words.begin}
                </a>
            </p>
            <p class="hint" id="edition-about">
                {words.about}
            </p>
        </section>
    }
    .into_any()
}
