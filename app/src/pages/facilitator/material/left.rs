//! What is left to do in Bearbeiding, and the way to it.

use leptos::prelude::*;

use crate::pages::facilitator::host::Host;

#[component]
pub fn Left(host: Host) -> impl IntoView {
    let words = host.list_words();
    let left = host.slice(|view| view.left.clone());
    let name = host.slice(|view| {
        let next = view.boards.iter().find(|board| Some(board.value) == view.left.next);
        next.map(|board| board.name.clone()).unwrap_or_default()
    });
    view! {
        {move || {
            let left = left.get();
            (left.filled > 0)
                .then(|| {
                    let suggestions = (left.suggestions > 0)
                        .then(|| (words.suggestions_left)(left.suggestions));
                    let said = suggestions.into_iter().chain([(words.approved_of)(left.approved, left.filled)]);
                    view! {
                        <p class="left">
                            <strong role="status">{said.collect::<Vec<_>>().join(" · ")}</strong>
                            {left
                                .next
                                .map(|value| {
                                    view! {
                                        " "
                                        <a href=format!("#value-name-{value}")>{(words.go_to)(&name.get())}</a>
                                    }
                                        .into_any()
                                })}
                        </p>
                    }
                        .into_any()
                })
        }}
    }
    .into_any()
}
