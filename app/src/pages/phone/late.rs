//! Drafts left when the round is over: sharing them is up to their author.

use domain::Step;
use leptos::prelude::*;

use super::{page::Phone, sending::act::Act, writing::class};
use crate::parts::keyed_list;

#[component]
pub fn LateDrafts(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let table = &words.phone.table;
    let drafts = phone.slice(|view| {
        let asked = |t: &domain::view::TableView| !t.agreed && (t.step != Step::Round || t.turn.ended);
        let mut drafts = view.texts.clone();
        drafts.retain(|text| !text.put_forward && view.table.as_ref().is_some_and(asked));
        drafts
    });
    let some = Memo::new(move |_| drafts.with(|drafts| !drafts.is_empty()));
    let in_round = phone.table(|table| table.step == Step::Round);
    view! {
        {move || {
            some.get().then(|| {
                view! {
                    <section class="late">
                        <h3>
                            {move || (if in_round.get() { table.share_rest } else { table.share_late }).to_owned()}
                        </h3>
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
                                        label=table.share
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
