//! Drafts left when the round is over, or when the room went on without the group: sharing them is up to their author.

use domain::Step;
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act, writing::class};
use crate::parts::keyed_list;

#[component]
pub fn LateDrafts(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let table = &words.phone.table;
    let drafts = phone.slice(|view| view.to_share.clone());
    let some = Memo::new(move |_| drafts.with(|drafts| !drafts.is_empty()));
    // The heading, what is said beneath it, and the button.
    let asks = phone.slice(move |view| match &view.table {
        Some(at) if at.step == Step::Round => [table.share_rest, "", table.share],
        Some(_) => [table.share_late, "", table.share],
        None => [table.share_left, table.share_left_note, table.share_left_act],
    });
    view! {
        {move || {
            some.get().then(|| {
                view! {
                    <section class="late">
                        <h3>{move || asks.get()[0]}</h3>
                        <p class="note" hidden=move || asks.get()[1].is_empty()>{move || asks.get()[1]}</p>
                        <ul>
                            {keyed_list(drafts, |text| text.id, move |text| view! {
                                <li class=class(text.kind)>
                                    <span class="kind-label">{words.common.kind(text.kind)}</span>
                                    <span class="text" translate="no" lang=phone.spoken.tag()>
                                        {text.words.clone()}
                                    </span>
                                    <Act
                                        phone
                                        name="command[Share][text]"
                                        value=text.id.to_string()
                                        label=Signal::derive(move || asks.get()[2].to_owned())
                                    />
                                </li>
                            })}
                        </ul>
                    </section>
                }
                .into_any()
            })
        }}
    }
}
