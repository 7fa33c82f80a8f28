//! What the vote proposes: an order, and those that are equal. Never a count.

use domain::{
    TextId,
    view::{ProposalView, TableText},
};
use leptos::prelude::*;

use super::{
    page::Phone,
    sending::act::Move,
    table_text::{Reword, Words},
};
use crate::parts::{SeatForm, keyed_list};

#[component]
pub fn Proposal(phone: Phone) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    let there = phone.table(|table| table.proposal.is_some());
    view! {
        {move || {
            if there.get() {
                view! { <Ranked phone /> }.into_any()
            } else {
                view! { <p class="note">{vote.no_norms}</p> }.into_any()
            }
        }}
    }
}

#[component]
fn Ranked(phone: Phone) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    let inside = part(phone, |proposal| proposal.norms.clone());
    let empty = part(phone, |proposal| proposal.norms.is_empty() && proposal.tied.is_empty());
    view! {
        <section class="proposal norm">
            <h3 class="kind-label">{vote.proposal}</h3>
            {move || empty.get().then(|| view! { <p class="note">{vote.empty_proposal}</p> }.into_any())}
            <Standing phone texts=inside ranked=true />
        </section>
        <Tie phone />
    }
    .into_any()
}

/// A part of the proposal.
pub fn part<T>(phone: Phone, of: impl Fn(&ProposalView) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: Default + PartialEq + Send + Sync + 'static,
{
    phone.table(move |table| table.proposal.as_deref().map(&of).unwrap_or_default())
}

/// Key norms in order, or the taboos, which are in none. The referent may reword them.
#[component]
pub fn Standing(phone: Phone, texts: Memo<Vec<TableText>>, ranked: bool) -> impl IntoView {
    let rewords = may_reword(phone);
    let items = view! {
        {keyed_list(texts, |text| (text.id, text.originals.clone()), move |text| view! {
            <li>
                <Words phone text=text.clone() />
                {move || rewords.get().then(|| view! { <Reword phone text=text.clone() /> }.into_any())}
            </li>
        })}
    };
    if ranked {
        view! { <ol class="ranked">{items}</ol> }.into_any()
    } else {
        view! { <ul class="unranked">{items}</ul> }.into_any()
    }
}

/// The referent, until the group has agreed.
pub fn may_reword(phone: Phone) -> Memo<bool> {
    phone.slice(|view| {
        let open = view.table.as_ref().is_some_and(|table| !table.agreed);
        open && view.seat.as_ref().is_some_and(|seat| seat.scribe)
    })
}

/// Those that are equal at the boundary, and what the group can do about it.
#[component]
pub fn Tie(phone: Phone) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    let tied = part(phone, |proposal| proposal.tied.clone());
    let seats = part(phone, |proposal| proposal.seats);
    let settled = part(phone, |proposal| proposal.settled);
    let some = Memo::new(move |_| tied.with(|tied| !tied.is_empty()));
    let settles = phone.slice(|view| {
        let open = view.table.as_ref().is_some_and(|table| !table.agreed);
        open && view.seat.as_ref().is_some_and(|seat| seat.chair || seat.scribe)
    });
    let chair = phone.is_chair();
    // While nobody has settled it, this is the way on.
    let class = phone.table(|table| (if table.tie_open { "primary" } else { "" }).to_owned());
    let said = move || match (settled.get(), tied.with(|tied| tied.iter().any(|text| text.picked))) {
        (false, _) => (vote.settle)(seats.get()),
        (true, true) => vote.settled.to_owned(),
        (true, false) => vote.left_out.to_owned(),
    };
    view! {
        {move || {
            some.get().then(|| {
                view! {
                    <section class="tie">
                        <p>{move || said()}</p>
                        {move || {
                            if settles.get() {
                                view! { <SettleTie phone tied /> }.into_any()
                            } else {
                                view! { <TieList phone tied settled /> }.into_any()
                            }
                        }}
                        {move || {
                            chair.get()
                                .then(|| {
                                    view! {
                                        <Move phone name="command[VoteOnTie][rev]" label=vote.vote_on_tie class />
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

#[component]
fn SettleTie(phone: Phone, tied: Memo<Vec<TableText>>) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    let rev = phone.table(|table| table.rev);
    let refused: Option<Vec<TextId>> = phone.refused_marks("tie");
    view! {
        <SeatForm key=phone.key class="ballot" form="tie">
            <input type="hidden" name="command[SettleTie][rev]" value=move || rev.get().to_string() />
            {keyed_list(tied, |text| (text.id, text.originals.clone(), text.picked), move |text| view! {
                <label class="check norm">
                    <input
                        type="checkbox"
                        name="command[SettleTie][texts][]"
                        value=text.id.to_string()
                        checked=refused.as_ref().map_or(text.picked, |marks| marks.contains(&text.id))
                    />
                    <span class="text" translate="no" lang=phone.spoken.tag()>
                        {text.words}
                    </span>
                </label>
                <span class="tag">{vote.tied}</span>
            })}
            <input type="hidden" name="command[SettleTie][ticked]" value="true" />
            <button>{vote.use_ticked}</button>
        </SeatForm>
        <Move phone name="command[SettleTie][rev]" label=vote.leave_open />
    }
    .into_any()
}

#[component]
fn TieList(phone: Phone, tied: Memo<Vec<TableText>>, settled: Memo<bool>) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    view! {
        <ul class="tied norm">
            {keyed_list(tied, |text| (text.id, text.originals.clone(), text.picked), move |text| view! {
                <li>
                    {text.picked.then_some("✓ ")} <Words phone text />
                    <span class="tag">{vote.tied}</span>
                </li>
            })}
        </ul>
        {move || (!settled.get()).then(|| view! { <p class="note">{vote.others_settle}</p> }.into_any())}
    }
    .into_any()
}
