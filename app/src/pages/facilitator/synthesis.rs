//! Bearbeiding: the facilitator works the material through, value by value, and publishes it.

use domain::{Kind, view::OtherText};
use leptos::prelude::*;

use super::{
    board::{Board, slice},
    closing::Answers,
    line::{DeleteForGood, Hide, OnPoster, text_id},
    plenum::Truth,
    room::{Field, Room},
    share::{Retention, Share},
    steps::{NextSteps, SavedLine},
};
use crate::{parts::FacilitatorForm, words::date::date};

#[component]
pub fn Synthesis(room: Room) -> impl IntoView {
    let words = room.material();
    let published = room.slice(|view| view.published_at);
    let changed = room.slice(|view| view.unpublished_changes);
    let names: Vec<String> = room
        .view
        .with_untracked(|view| view.settings.values.iter().map(|value| value.name.clone()).collect());
    view! {
        <p class="published" role="status">
            {move || match published.get() {
                None => words.not_published.to_owned(),
                Some(at) => (words.published)(&date(room.key.lang, at)),
            }}
            " "
            {move || changed.get().then(|| view! { <strong>{words.changed_since}</strong> }.into_any())}
        </p>
        <Retention room />
        {names
            .into_iter()
            .enumerate()
            .map(|(value, name)| view! { <Value room value name /> }.into_any())
            .collect_view()}
        <NextSteps room />
        <Share room />
        <Answers room />
    }
}

#[component]
fn Value(room: Room, value: usize, name: String) -> impl IntoView {
    let (words, common) = (room.material(), room.common());
    let approved = slice(room, value, |board| board.approved);
    let message = slice(room, value, |board| board.message.clone());
    let truth = slice(room, value, |board| board.truth.clone());
    let heading = format!("value-name-{value}");
    view! {
        <section class=format!("value value-{value}") aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{name}</h2>
            {move || {
                if approved.get() {
                    view! {
                        <dl class="prompts">
                            <dt>{words.message}</dt>
                            <dd>{message}</dd>
                            {(!truth.with(String::is_empty))
                                .then(|| {
                                    view! {
                                        <dt>{common.true_label}</dt>
                                        <dd>{truth}</dd>
                                    }
                                    .into_any()
                                })}
                        </dl>
                    }
                        .into_any()
                } else {
                    view! {
                        <SavedLine
                            room
                            field=Field::Message(value)
                            saved=message
                            label=words.message
                            name="command[WriteMessage][words]"
                        >
                            <input
                                type="hidden"
                                name="command[WriteMessage][value]"
                                value=value.to_string()
                            />
                        </SavedLine>
                        <details class="truth">
                            <summary>{common.truth}</summary>
                            <p>{words.truth_note}</p>
                            <Truth room value />
                        </details>
                    }
                        .into_any()
                }
            }}
            <Board room value synthesis=true />
            <Others room value frozen=approved />
            <Approve room value approved about=heading.clone() />
        </section>
    }
    .into_any()
}

#[component]
fn Approve(room: Room, value: usize, approved: Memo<bool>, about: String) -> impl IntoView {
    let words = room.material();
    view! {
        <div class="approve">
            <FacilitatorForm key=room.key>
                <input type="hidden" name="command[Approve][value]" value=value.to_string() />
                <input
                    type="hidden"
                    name="command[Approve][on]"
                    value=move || (!approved.get()).to_string()
                />
                <button class:primary=move || !approved.get() aria-describedby=about>
                    {move || if approved.get() { words.unlock } else { words.approve }}
                </button>
            </FacilitatorForm>
            <p role="status">
                {move || if approved.get() { words.approved } else { words.approve_note }}
            </p>
        </div>
    }
    .into_any()
}

/// «Andre innspill»: put forward, and chosen by nobody.
#[component]
fn Others(room: Room, value: usize, frozen: Memo<bool>) -> impl IntoView {
    let words = room.material();
    let ids = slice(room, value, |board| board.others.iter().map(|other| other.id).collect::<Vec<_>>());
    let others = slice(room, value, |board| board.others.clone());
    let item = move |id| {
        let find = move |others: &Vec<OtherText>| others.iter().find(|other| other.id == id).cloned();
        let other = Memo::new(move |_| others.with(find));
        let hidden = Memo::new(move |_| other.with(|other| other.as_ref().is_some_and(|o| o.hidden)));
        let kind = move || other.with(|other| other.as_ref().map_or(Kind::Norm, |other| other.kind));
        view! {
            <li
                class="line"
                class:norm=move || kind() == Kind::Norm
                class:taboo=move || kind() == Kind::Taboo
                class:line-hidden=hidden
            >
                <p class="line-text">
                    <span class="kind-label">{move || room.common().kind(kind())}</span>
                    <span id=text_id(id)>{move || other.get().map(|other| other.words)}</span>
                </p>
                <div class="line-acts">
                    <Show when=move || !frozen.get() && !hidden.get()>
                        <OnPoster room id on=Memo::new(|_| false) />
                    </Show>
                    <Hide room id hidden />
                    <DeleteForGood room id />
                </div>
            </li>
        }
        .into_any()
    };
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <details class="others">
                <summary>
                    {words.others} " " <span translate="no">{move || ids.with(Vec::len)}</span>
                </summary>
                <p>{words.others_note}</p>
                <ul class="lines">
                    <For each=move || ids.get() key=|id| *id children=item />
                </ul>
            </details>
        </Show>
    }
    .into_any()
}
