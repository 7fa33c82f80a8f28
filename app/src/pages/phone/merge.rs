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
    let pointed = RwSignal::new(String::new());
    let texts = phone.table(|table| [table.norms.as_slice(), table.taboos.as_slice()].concat());
    let chosen = Memo::new(move |_| {
        let there = |id: &TextId| texts.with(|texts| texts.iter().find(|text| text.id == *id).cloned());
        ticked.get().iter().filter_map(there).collect::<Vec<_>>()
    });
    let standing = Memo::new(move |_| {
        let ids: Vec<_> = chosen.with(|chosen| chosen.iter().map(|text| text.id.to_string()).collect());
        let pointed = pointed.get();
        if ids.contains(&pointed) { pointed } else { ids.into_iter().next().unwrap_or_default() }
    });
    let done = Callback::new(move |()| ticked.set(Vec::new()));
    let norms = of_kind(phone, Kind::Norm);
    let held_back = Memo::new(move |_| {
        let is_norm = |id: TextId| norms.with(|norms| norms.iter().any(|norm| norm.id == id));
        let kind = |text: &TableText| if is_norm(text.id) { Kind::Norm } else { Kind::Taboo };
        let why = mergeable(&chosen.with(|chosen| chosen.iter().map(kind).collect::<Vec<_>>())).err();
        why.map(|why| refused(phone.key.lang, &why)).unwrap_or_default()
    });
    let ready = Memo::new(move |_| held_back.with(String::is_empty));
    view! {
        // The one that stands is sent first. Without JavaScript this field has no name and is not sent;
        // the topmost of the ticked then stands.
        <input
            type="hidden"
            form=FORM
            prop:name=move || (if standing.with(String::is_empty) { "" } else { TEXTS }).to_owned()
            prop:value=move || standing.get()
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
                                        prop:checked=move || standing.get() == text.id.to_string()
                                        on:change=move |_| pointed.set(text.id.to_string())
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
                {move || held_back.get()}
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
    let common = &phone.words().common;
    let title = move || common.heading(kind, texts.with(Vec::len));
    view! {
        <section class=class(kind) hidden=move || texts.with(Vec::is_empty)>
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
