//! What the ordstyrer can do for the group.

use domain::{
    Duty, Step, Timestamp,
    view::{PhoneView, TableView},
};
use leptos::prelude::*;

use super::{
    page::Phone,
    sending::act::{Act, Move},
};
use crate::parts::keyed_list;

#[component]
pub fn ChairBar(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let (table, vote) = (&words.phone.table, &words.phone.vote);
    let chair = phone.is_chair();
    let advances = phone.table(TableView::may_advance);
    // The obvious next thing, except while somebody has the word, or a tie waits to be settled.
    let class = phone.table(|t| {
        let waits = t.turn.speaker.is_some() || t.step == Step::Choose && t.tie_open;
        if waits { "" } else { "primary" }
    });
    let ends = phone.table(TableView::may_end_round);
    let again = phone.table(|t| t.step == Step::Choose && t.vote.is_none() && !t.norms.is_empty());
    let back = phone.table(|t| t.step != Step::Round);
    let waited_for = phone.slice(awaited);
    let awaited = Memo::new(move |_| {
        let now = phone.now.get();
        waited_for
            .with(|all| all.iter().filter(|one| now >= one.2).map(|one| (one.0, one.1)).collect::<Vec<_>>())
    });
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
                        {keyed_list(awaited, |one| *one, move |(place, scribe)| view! {
                            <Act
                                phone
                                name="command[GoOnWithout][place]"
                                value=place.to_string()
                                label=table.without(scribe.then_some(Duty::Scribe), place)
                                class="quiet"
                            />
                        })}
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

/// Whom the group waits for, by place, whether it is the referent, and when they count as silent: the speaker;
/// once one has voted or agreed oneself, those who have not.
fn awaited(view: &PhoneView) -> Vec<(usize, bool, Timestamp)> {
    let (Some(seat), Some(table)) = (&view.seat, &view.table) else { return Vec::new() };
    let members = seat.members.iter().filter(|member| member.active && member.place != seat.place);
    members
        .filter(|member| waits_for(table, member.place))
        .filter_map(|member| Some((member.place, member.scribe, member.silent_from?)))
        .collect()
}

fn waits_for(table: &TableView, place: usize) -> bool {
    match (&table.vote, table.step) {
        (Some(vote), _) => vote.sent && vote.missing.contains(&place),
        (None, Step::Round) => table.turn.speaker == Some(place),
        (None, Step::Agree) => !table.agreed && table.i_agreed && !table.agreed_places.contains(&place),
        _ => false,
    }
}
