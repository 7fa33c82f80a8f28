//! What the ordstyrer can do for the group.

use domain::{Step, view::TableView};
use leptos::prelude::*;

use super::{page::Phone, sending::act::Move};

#[component]
pub fn ChairBar(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let (table, vote) = (&words.phone.table, &words.phone.vote);
    let chair = phone.is_chair();
    let advances = phone.table(TableView::may_advance);
    // The obvious next thing, except while somebody has the word, or a tie waits to be settled.
    let class = phone.table(|t| {
        let waits = t.turn.speaker.is_some() || t.step == Step::Choose && t.tie_open;
        if waits { String::new() } else { "primary".to_owned() }
    });
    let ends = phone.table(TableView::may_end_round);
    // Beside the way on, which ends the round too, it is the rarer one.
    let end_class = phone.table(|t| (if t.may_advance() { "quiet" } else { "" }).to_owned());
    let again = phone.table(|t| t.step == Step::Choose && t.vote.is_none() && !t.norms.is_empty());
    let back = phone.table(|t| t.step != Step::Round);
    view! {
        {move || {
            chair.get().then(|| {
                view! {
                    <section class="chair">
                        <h3>{words.common.chair}</h3>
                        {move || {
                            advances
                                .get()
                                .then(|| {
                                    view! {
                                        <Move
                                            phone
                                            name="command[Advance][rev]"
                                            told="command[Advance][told]"
                                            label=table.advance
                                            class=class
                                        />
                                    }
                                    .into_any()
                                })
                        }}
                        {move || {
                            ends.get()
                                .then(|| {
                                    view! {
                                        <Move
                                            phone
                                            name="command[EndRound][rev]"
                                            told="command[EndRound][told]"
                                            label=table.end_round
                                            class=end_class
                                        />
                                    }
                                    .into_any()
                                })
                        }}
                        {move || {
                            again
                                .get()
                                .then(|| {
                                    view! {
                                        <Move phone name="command[VoteAgain][rev]" label=vote.vote_again />
                                    }
                                    .into_any()
                                })
                        }}
                        {move || {
                            back.get()
                                .then(|| {
                                    view! {
                                        <Move phone name="command[Back][rev]" label=table.back class="quiet" />
                                    }
                                    .into_any()
                                })
                        }}
                    </section>
                }
                .into_any()
            })
        }}
    }
}
