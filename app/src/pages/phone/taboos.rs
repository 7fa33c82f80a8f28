//! Tabu: the group ticks those it stands behind. No fixed number, and no contest.

use domain::{
    Kind, TextId,
    view::{TableText, TableView},
};
use leptos::prelude::*;

use super::{
    page::Phone,
    proposal::may_reword,
    table_text::{Originals, Reword, of_kind},
};
use crate::parts::{SeatForm, keyed_list};

#[component]
pub fn Taboos(phone: Phone) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    let taboos = of_kind(phone, Kind::Taboo);
    let empty = Memo::new(move |_| taboos.with(Vec::is_empty));
    let none_ticked = phone.table(TableView::leaves_all_taboos);
    view! {
        {move || empty.get().then(|| view! { <p class="note">{vote.no_taboos}</p> }.into_any())}
        <ul class="taboos taboo">
            {keyed_list(taboos, |text| (text.id, text.originals.clone()), move |text| view! {
                <Taboo phone text taboos />
            })}
        </ul>
        <div role="status">
            {move || none_ticked.get().then(|| view! { <p class="note">{vote.none_ticked}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// The referent's is a button that stays where it is when it is pressed.
#[component]
fn Taboo(phone: Phone, text: TableText, taboos: Memo<Vec<TableText>>) -> impl IntoView {
    let id = text.id;
    let rewords = may_reword(phone);
    let picked = Memo::new(move |_| taboos.with(|all| all.iter().any(|text| text.id == id && text.picked)));
    let words = text.words.clone();
    let originals = text.originals.clone();
    view! {
        <li>
            {move || {
                let words = words.clone();
                if rewords.get() {
                    view! { <Tick phone id words picked /> }.into_any()
                } else {
                    view! { <Ticked phone words picked /> }.into_any()
                }
            }} <Originals phone originals />
            {move || rewords.get().then(|| view! { <Reword phone text=text.clone() /> }.into_any())}
        </li>
    }
    .into_any()
}

#[component]
fn Tick(phone: Phone, id: TextId, words: String, picked: Memo<bool>) -> impl IntoView {
    view! {
        <SeatForm key=phone.key class="tick">
            <input type="hidden" name="command[TickTaboo][text]" value=id.to_string() />
            <input
                type="hidden"
                name="command[TickTaboo][on]"
                value=move || (!picked.get()).to_string()
            />
            <button aria-pressed=move || picked.get().to_string()>
                <span class="text" translate="no" lang=phone.spoken.tag()>
                    {words}
                </span>
            </button>
        </SeatForm>
    }
    .into_any()
}

#[component]
fn Ticked(phone: Phone, words: String, picked: Memo<bool>) -> impl IntoView {
    let vote = &phone.words().phone.vote;
    view! {
        <span class="text" translate="no" lang=phone.spoken.tag()>
            {words}
        </span>
        {move || picked.get().then(|| view! { <span class="tag">{vote.stands_behind}</span> }.into_any())}
    }
    .into_any()
}
