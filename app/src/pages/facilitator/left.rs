//! What is left to do in Bearbeiding, and the way to it.

use domain::view::BoardView;
use leptos::prelude::*;

use super::room::Room;

#[component]
pub fn Left(room: Room) -> impl IntoView {
    let words = room.list_words();
    let left = room.slice(|view| {
        let filled = |board: &&BoardView| board.approved || board.needs_approval || !board.lines.is_empty();
        let boards: Vec<&BoardView> = view.boards.iter().filter(filled).collect();
        let approved = boards.iter().filter(|board| board.approved).count();
        let suggestions: usize = boards.iter().map(|board| board.suggestions.len()).sum();
        let next = boards.iter().find(|board| !board.approved).map(|board| (board.value, board.name.clone()));
        (suggestions, approved, boards.len(), next)
    });
    view! {
        {move || {
            let (suggestions, approved, of, next) = left.get();
            (of > 0)
                .then(|| {
                    let suggestions = (suggestions > 0).then(|| (words.suggestions_left)(suggestions));
                    let said = suggestions.into_iter().chain([(words.approved_of)(approved, of)]);
                    view! {
                        <p class="left">
                            <strong role="status">{said.collect::<Vec<_>>().join(" · ")}</strong>
                            {next
                                .map(|(value, name)| {
                                    view! {
                                        " "
                                        <a href=format!("#value-name-{value}")>{(words.go_to)(&name)}</a>
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
