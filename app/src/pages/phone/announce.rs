//! Says aloud that the room or the group has moved, and that it is one's turn.

use domain::Step;
use leptos::prelude::*;

use super::page::Phone;

#[component]
pub fn Announcer(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let said = phone.slice(move |view| {
        let table = &words.phone.table;
        let mut said = vec![words.common.stage(view.stage).to_owned()];
        if let Some(value) = &view.value {
            said.insert(0, value.name.clone());
        }
        if let Some(at) = &view.table {
            let step = (table.step_of)(at.step as usize + 1, Step::ALL.len());
            said.push(format!("{step}: {}", words.common.step(at.step)));
            if at.turn.mine {
                said.push(table.your_turn.to_owned());
            }
            if at.agreed {
                said.push(words.phone.vote.agreed.to_owned());
            }
        }
        said.join(". ")
    });
    view! {
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
    }
    .into_any()
}
