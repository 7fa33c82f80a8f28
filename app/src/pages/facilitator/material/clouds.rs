//! What the facilitator says of a value's word clouds: words or phrases, what is left out, what counts as one.

use domain::{
    CloudMode, Kind,
    view::{CloudLine, CloudView},
};
use leptos::prelude::*;

use super::lines::slice;
use crate::{
    pages::facilitator::host::Host,
    parts::{FacilitatorForm, keyed_list},
};

#[component]
pub fn Clouds(host: Host, value: usize) -> impl IntoView {
    let words = host.clouds();
    let frozen = slice(host, value, |board| board.approved);
    let kinds = slice(host, value, |board| board.clouds.iter().map(|cloud| cloud.kind).collect::<Vec<_>>());
    let unshown = slice(host, value, |board| {
        board.clouds.iter().any(|cloud| cloud.kind == Kind::Norm && cloud.unshown)
    });
    let open = RwSignal::new(false);
    view! {
        <Show when=move || !frozen.get() && kinds.with(|kinds| !kinds.is_empty())>
            <Show when=move || unshown.get()>
                <p class="quiet-text">{words.norms_unshown}</p>
            </Show>
            <details
                class="cloud-choices"
                on:toggle=move |event| {
                    open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
                }
            >
                <summary>{words.title}</summary>
                <p class="quiet-text">{words.note}</p>
                // There may be hundreds of words, so they are made when they are asked for.
                <Show when=move || open.get()>
                    {keyed_list(kinds, |kind| *kind, move |kind| view! { <Cloud host value kind /> })}
                </Show>
            </details>
        </Show>
    }
    .into_any()
}

#[component]
fn Cloud(host: Host, value: usize, kind: Kind) -> impl IntoView {
    let words = host.clouds();
    let part =
        move |board: &domain::view::BoardView| board.clouds.iter().find(|cloud| cloud.kind == kind).cloned();
    let cloud = slice(host, value, part);
    let groups = slice(host, value, |board| board.groups);
    let lines = Memo::new(move |_| of(cloud, |cloud| cloud.lines.clone()));
    let dropped = Memo::new(move |_| of(cloud, |cloud| cloud.dropped.clone()));
    let (class, name) = match kind {
        Kind::Norm => ("norm", "norm"),
        Kind::Taboo => ("taboo", "taboo"),
    };
    // What every form says of itself, and the form that a button belongs to by its name.
    let about = move |command: &str| {
        let field = format!("command[{command}]");
        view! {
            <input type="hidden" name=format!("{field}[value]") value=value.to_string() />
            <input type="hidden" name=format!("{field}[kind]") value=name />
        }
    };
    let id = move |act: &str| format!("cloud-{act}-{value}-{name}");
    let ticked = RwSignal::new(Vec::<String>::new());
    Effect::new(move |_| {
        lines.with(|lines| {
            ticked.update(|ticked| ticked.retain(|word| lines.iter().any(|line| line.text == *word)));
        });
    });
    let unshown = Memo::new(move |_| cloud.with(|cloud| cloud.as_ref().is_some_and(|cloud| cloud.unshown)));
    let joined = Callback::new(move |()| ticked.set(Vec::new()));
    let mode = move |mode, value, label| {
        let pressed = move || (of(cloud, |cloud| vec![cloud.mode]) == [mode]).to_string();
        view! {
            <button name="command[ShowCloudAs][mode]" value=value aria-pressed=pressed>
                {label}
            </button>
        }
    };
    let line = move |line: CloudLine| {
        let word = line.text;
        let (is_ticked, ticks) = (word.clone(), word.clone());
        let tick = move |event| {
            let on = event_target_checked(&event);
            ticked.update(|ticked| {
                ticked.retain(|other| *other != ticks);
                ticked.extend(on.then(|| ticks.clone()));
            });
        };
        let figure = move || Some((host.common().chosen_by)(line.support?, groups.get()?));
        let split = line.joined.then(|| {
            view! {
                <button form=id("split") name="command[SplitInCloud][word]" value=word.clone() aria-label=named(words.split, &word)>
                    {words.split}
                </button>
            }
            .into_any()
        });
        view! {
            <li class="cloud-line">
                <label class="line-text">
                    <input
                        type="checkbox"
                        form=id("join")
                        name="command[JoinInCloud][words][]"
                        value=word.clone()
                        prop:checked=move || ticked.with(|ticked| ticked.contains(&is_ticked))
                        on:change=tick
                    />
                    <span>{word.clone()}</span>
                </label>
                <span class="line-support quiet-text">{figure}</span>
                <span class="line-acts">
                    {split}
                    <button form=id("leave-out") name="command[DropFromCloud][word]" value=word.clone() aria-label=named(words.leave_out, &word)>
                        {words.leave_out}
                    </button>
                </span>
            </li>
        }
        .into_any()
    };
    let take_in = move |word: String| {
        view! {
            <li class="cloud-line">
                <span class="line-text">{word.clone()}</span>
                <button form=id("take-in") name="command[DropFromCloud][word]" value=word.clone() aria-label=named(words.take_in, &word)>
                    {words.take_in}
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <section class=class aria-labelledby=id("name")>
            <h3 class="kind-label" id=id("name")>
                {words.of(kind)}
            </h3>
            <FacilitatorForm key=host.key class="cloud-mode">
                {about("ShowCloudAs")} {mode(CloudMode::Words, "words", words.words)}
                {mode(CloudMode::Phrases, "phrases", words.phrases)}
            </FacilitatorForm>
            {move || unshown.get().then(|| view! { <p class="quiet-text">{words.unshown}</p> }.into_any())}
            <ol class="lines cloud-lines">{keyed_list(lines, Clone::clone, line)}</ol>
            <FacilitatorForm key=host.key form_id=id("join") class="merge" done=joined>
                {about("JoinInCloud")}
                <button
                    aria-describedby=id("join-how")
                    disabled=move || ticked.with(|ticked| ticked.len() < 2)
                >
                    {words.join}
                </button>
                <span id=id("join-how") class="quiet-text">
                    {words.join_how}
                </span>
            </FacilitatorForm>
            <Show when=move || dropped.with(|dropped| !dropped.is_empty())>
                <h4>{words.left_out}</h4>
                <ul class="lines cloud-lines">{keyed_list(dropped, Clone::clone, take_in)}</ul>
            </Show>
            <FacilitatorForm key=host.key form_id=id("leave-out")>
                {about("DropFromCloud")} <input type="hidden" name="command[DropFromCloud][on]" value="true" />
            </FacilitatorForm>
            <FacilitatorForm key=host.key form_id=id("take-in")>
                {about("DropFromCloud")} <input type="hidden" name="command[DropFromCloud][on]" value="false" />
            </FacilitatorForm>
            <FacilitatorForm key=host.key form_id=id("split")>{about("SplitInCloud")}</FacilitatorForm>
        </section>
    }
    .into_any()
}

fn of<T>(cloud: Memo<Option<CloudView>>, part: impl Fn(&CloudView) -> Vec<T>) -> Vec<T> {
    cloud.with(|cloud| cloud.as_ref().map(part).unwrap_or_default())
}

/// «Ta ut: lytte»
fn named(act: &str, word: &str) -> String {
    format!("{act}: {word}")
}
