//! Slå sammen: the referent ticks those that say the same.

use domain::{Kind, TextId, mergeable, view::TableText};
use leptos::prelude::*;
use words::fault::refused;

use super::{
    page::Phone,
    sending::act::Act,
    table_text::{OnTheTable, Originals, Reword, of_kind},
    writing::class,
};
use crate::parts::{SeatForm, keyed_list};

/// The checkboxes stand among other forms, and name this one.
const FORM: &str = "merge";
const TEXTS: &str = "command[Merge][texts][]";

#[component]
pub fn Merge(phone: Phone) -> impl IntoView {
    let scribe = phone.is_scribe();
    view! {
        {move || {
            if scribe.get() {
                view! { <MergeForm phone /> }.into_any()
            } else {
                view! { <OnTheTable phone /> }.into_any()
            }
        }}
    }
}

#[component]
fn MergeForm(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.table;
    // In the order they were ticked: the first stands for them all, unless another is pointed out.
    let ticked = RwSignal::new(Vec::<TextId>::new());
    let pointed = RwSignal::new(None::<TextId>);
    let texts = phone.table(|table| [table.norms.as_slice(), table.taboos.as_slice()].concat());
    let chosen = Memo::new(move |_| {
        let there = |id: &TextId| texts.with(|texts| texts.iter().find(|text| text.id == *id).cloned());
        ticked.get().iter().filter_map(there).collect::<Vec<_>>()
    });
    let standing = Memo::new(move |_| {
        let chosen = chosen.get();
        let pointed = pointed.get().filter(|id| chosen.iter().any(|text| text.id == *id));
        pointed.or_else(|| chosen.first().map(|text| text.id))
    });
    let done = Callback::new(move |()| ticked.set(Vec::new()));
    let norms = of_kind(phone, Kind::Norm);
    let held_back = Memo::new(move |_| {
        let is_norm = |id: TextId| norms.with(|norms| norms.iter().any(|norm| norm.id == id));
        let kind = |text: &TableText| if is_norm(text.id) { Kind::Norm } else { Kind::Taboo };
        mergeable(&chosen.with(|chosen| chosen.iter().map(kind).collect::<Vec<_>>())).err()
    });
    let ready = Memo::new(move |_| held_back.with(Option::is_none));
    view! {
        // The one that stands is sent first. Without JavaScript this field has no name and is not sent;
        // the topmost of the ticked then stands.
        <input
            type="hidden"
            form=FORM
            prop:name=move || standing.get().map(|_| TEXTS.to_owned()).unwrap_or_default()
            prop:value=move || standing.get().map(|id| id.to_string()).unwrap_or_default()
        />
        <MergeList phone kind=Kind::Norm ticked />
        <MergeList phone kind=Kind::Taboo ticked />
        {move || {
            ready
                .get()
                .then(|| {
                    view! {
                        <fieldset class="standing">
                            <legend>{words.which_stands}</legend>
                            {keyed_list(chosen, |text| text.id, move |text| view! {
                                <label class="check">
                                    <input
                                        type="radio"
                                        name="standing"
                                        prop:checked=move || standing.get() == Some(text.id)
                                        on:change=move |_| pointed.set(Some(text.id))
                                    />
                                    <span translate="no" lang=phone.spoken.tag()>{text.words.clone()}</span>
                                </label>
                            })}
                        </fieldset>
                    }
                    .into_any()
                })
        }}
        <div class="at-hand">
            <p class="note" id="merge-why" role="status">
                {move || held_back.get().map(|why| refused(phone.key.lang, &why))}
            </p>
            <SeatForm key=phone.key id=FORM class="act" done>
                // Without JavaScript something of the command is sent also when nothing is ticked.
                <input type="hidden" name="command[Merge][from]" value="table" />
                <button class="primary" prop:disabled=move || !ready.get() aria-describedby="merge-why">
                    {words.merge}
                </button>
            </SeatForm>
        </div>
    }
    .into_any()
}

#[component]
fn MergeList(phone: Phone, kind: Kind, ticked: RwSignal<Vec<TextId>>) -> impl IntoView {
    let texts = of_kind(phone, kind);
    let empty = Memo::new(move |_| texts.with(Vec::is_empty));
    let common = &phone.words().common;
    let title = match kind {
        Kind::Norm => common.norms,
        Kind::Taboo => common.taboos,
    };
    view! {
        <section class=class(kind) hidden=empty>
            <h3 class="kind-label">{title}</h3>
            <ul class="merge-list">
                {keyed_list(texts, |text| (text.id, text.originals.clone(), text.merged), move |text| view! {
                    <MergeRow phone text ticked />
                })}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn MergeRow(phone: Phone, text: TableText, ticked: RwSignal<Vec<TextId>>) -> impl IntoView {
    let id = text.id;
    let split = phone.words().phone.table.split;
    let tick = move |event| {
        let on = event_target_checked(&event);
        ticked.update(|ticked| {
            ticked.retain(|other| *other != id);
            if on {
                ticked.push(id);
            }
        });
    };
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    form=FORM
                    name=TEXTS
                    value=id.to_string()
                    prop:checked=move || ticked.with(|ticked| ticked.contains(&id))
                    on:change=tick
                />
                <span class="text" translate="no" lang=phone.spoken.tag()>
                    {text.words.clone()}
                </span>
            </label>
            <Originals phone originals=text.originals.clone() />
            {text
                .merged
                .then(|| {
                    view! { <Act phone name="command[Split][text]" value=id.to_string() label=split /> }.into_any()
                })}
            <Reword phone text />
        </li>
    }
    .into_any()
}
