//! Bearbeiding: the facilitator works the material through, value by value, and publishes it.

use domain::{
    Kind,
    view::{BoardView, OtherText},
};
use leptos::prelude::*;
use words::words;

use super::{
    answers::Answers,
    board::Board,
    clouds::Clouds,
    fields::ValueFields,
    filter::portion,
    left::Left,
    line::{DeleteForGood, Hide, OnPoster, text_id},
    lines::slice,
    share::{Retention, Share},
    steps::NextSteps,
    topmost::Topmost,
};
use crate::{
    forms::facilitator as forms,
    pages::facilitator::host::Host,
    parts::{FacilitatorForm, FaultLine, Reply, keyed_list},
};

#[component]
pub fn Synthesis(host: Host) -> impl IntoView {
    let names: Vec<String> = host
        .view
        .with_untracked(|view| view.settings.values.iter().map(|value| value.name.clone()).collect());
    view! {
        <Share host />
        <Left host />
        {names
            .into_iter()
            .enumerate()
            .map(|(value, name)| view! { <Value host value name /> }.into_any())
            .collect_view()}
        <PosterLooks host />
        <NextSteps host />
        <Answers host />
        <Retention host />
    }
}

/// The way to the page where the poster's looks are chosen.
#[component]
fn PosterLooks(host: Host) -> impl IntoView {
    let words = &words(host.key.lang).looks;
    view! {
        <section class="share">
            <p>
                <a class="button" href=format!("/f/{}/plakat", host.key.workshop) aria-describedby="looks-note">
                    {words.link}
                </a>
            </p>
            <p class="quiet-text" id="looks-note">
                {words.link_about}
            </p>
        </section>
    }
    .into_any()
}

#[component]
fn Value(host: Host, value: usize, name: String) -> impl IntoView {
    let approved = slice(host, value, |board| board.approved);
    let answer = host.key.sent_back.answer(&forms::value(value));
    let heading = format!("value-name-{value}");
    view! {
        <section class=format!("value value-{value}") aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{name}</h2>
            {move || {
                if approved.get() {
                    view! { <Written host value /> }.into_any()
                } else {
                    view! { <ValueFields host value answer /> }.into_any()
                }
            }}
            <Board host value synthesis=true />
            <Others host value frozen=approved />
            <Clouds host value />
            <Approve host value approved answer about=heading.clone() />
        </section>
    }
    .into_any()
}

/// «Hovedbudskap» and «Sant» as they were approved.
#[component]
fn Written(host: Host, value: usize) -> impl IntoView {
    let message = slice(host, value, |board| board.message.clone());
    let truth = slice(host, value, |board| board.truth.clone());
    let line = |label: &'static str, text: Memo<String>| {
        (!text.with(String::is_empty)).then(|| {
            view! {
                <dt>{label}</dt>
                <dd>{text}</dd>
            }
            .into_any()
        })
    };
    view! {
        <dl class="prompts">
            {move || line(host.material().message, message)}
            {move || line(host.common().true_label, truth)}
        </dl>
    }
    .into_any()
}

/// «Godkjenn» belongs to the form of the fields, so that what stands in them is what is approved.
#[component]
fn Approve(
    host: Host,
    value: usize,
    approved: Memo<bool>,
    answer: Reply<()>,
    about: String,
) -> impl IntoView {
    let words = host.material();
    let no_norm = slice(host, value, |board| !board.has_norm_on_poster());
    let nothing = slice(host, value, BoardView::has_nothing);
    let for_poster = slice(host, value, |board| board.for_poster(Kind::Norm));
    let note = move || {
        let said = match (approved.get(), no_norm.get()) {
            (false, false) => words.approve_note,
            (false, true) if nothing.get() => "",
            (false, true) => words.approve_without,
            (true, false) => words.approved,
            (true, true) => words.approved_without,
        };
        let few = for_poster.get();
        let few = (few.thin && few.chosen > 0).then(|| format!(" {}", (words.few_norms)(few.chosen)));
        format!("{said}{}", few.unwrap_or_default())
    };
    // What went wrong is said by the fields; when this was pressed, here too.
    let pressed = RwSignal::new(false);
    Effect::new(move |_| {
        if matches!(answer.get(), Some(Ok(()))) {
            pressed.set(false);
        }
    });
    view! {
        <div class="approve">
            {move || {
                let about = about.clone();
                if approved.get() {
                    view! {
                        <FacilitatorForm key=host.key>
                            <input type="hidden" name="command[Approve][value]" value=value.to_string() />
                            <input type="hidden" name="command[Approve][on]" value="false" />
                            <button aria-describedby=about>{words.unlock}</button>
                        </FacilitatorForm>
                    }
                        .into_any()
                } else {
                    view! {
                        <button
                            class:primary=move || !no_norm.get()
                            id=format!("approve-{value}")
                            form=forms::value(value)
                            name="command[WriteValue][approve]"
                            value="true"
                            aria-describedby=about
                            on:click=move |_| pressed.set(true)
                        >
                            {words.approve}
                        </button>
                    }
                        .into_any()
                }
            }}
            <p role="status">{note}</p>
            <Show when=move || for_poster.get().thin>
                <Topmost host value kind=Kind::Norm />
            </Show>
            {move || pressed.get().then(|| view! { <FaultLine lang=host.key.lang answer /> }.into_any())}
        </div>
    }
    .into_any()
}

/// «Andre innspill»: put forward, and chosen by nobody.
#[component]
fn Others(host: Host, value: usize, frozen: Memo<bool>) -> impl IntoView {
    let words = host.material();
    let ids = slice(host, value, |board| board.others.iter().map(|other| other.id).collect::<Vec<_>>());
    let others = slice(host, value, |board| board.others.clone());
    let (shown, more) = portion(host, ids);
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
                    <span class="kind-label">{move || host.common().kind(kind())}</span>
                    <span id=text_id(id)>{move || other.get().map(|other| other.words)}</span>
                </p>
                <div class="line-acts">
                    <Show when=move || !frozen.get() && !hidden.get()>
                        <OnPoster host id on=Memo::new(|_| false) />
                    </Show>
                    <Hide host id hidden unchosen=true />
                    <DeleteForGood host id />
                </div>
            </li>
        }
        .into_any()
    };
    view! {
        <details class="others" hidden=move || ids.with(Vec::is_empty)>
            <summary>
                {words.others} " " <span translate="no">{move || ids.with(Vec::len)}</span>
            </summary>
            <p>{move || if frozen.get() { words.others_locked } else { words.others_note }}</p>
            <ul class="lines">{keyed_list(shown, |id| *id, item)}</ul>
            {more}
        </details>
    }
    .into_any()
}
