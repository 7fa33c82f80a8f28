//! One text of the facilitator's list, and what can be done with it.

use domain::{Stage, TextId, view::BoardLine};
use leptos::prelude::*;

use super::{
    batch::batch_form,
    fields::Wording,
    lines::{Lines, Near},
};
use crate::{
    pages::facilitator::{
        ask::AskOnce,
        host::{Field, Host},
    },
    parts::FacilitatorForm,
};

#[component]
pub fn Line(host: Host, lines: Lines, near: Memo<Near>, id: TextId) -> impl IntoView {
    let (words, common) = (host.material(), host.common());
    let line = Memo::new(move |_| lines.of.with(|of| of.get(&id).cloned()));
    let text =
        Memo::new(move |_| line.with(|line| line.as_ref().map_or_else(String::new, |l| l.words.clone())));
    let hidden = flag(line, |line| line.hidden);
    let on_poster = flag(line, |line| line.on_poster);
    let support = move || {
        let support = line.with(|line| line.as_ref().and_then(|line| line.support));
        Some((common.chosen_by)(support?, lines.groups.get()?))
    };
    let tick = move |event| {
        let on = event_target_checked(&event);
        lines.ticked.update(|ticked| {
            ticked.retain(|other| *other != id);
            ticked.extend(on.then_some(id));
        });
    };
    let ticked = move || lines.ticked.with(|ticked| ticked.contains(&id));
    // What is not on the page is not ticked: merged, deleted, or left out of what she looks for.
    on_cleanup(move || {
        lines.ticked.try_update(|ticked| ticked.retain(|other| *other != id));
    });
    let wordings = move || {
        let count = line.with(|line| line.as_ref().map_or(0, |line| line.originals.len()));
        (count > 0).then(|| (host.list_words().wordings)(count + 1))
    };
    let open = RwSignal::new(false);
    view! {
        <li class="line" class:line-hidden=hidden>
            <label class="line-text">
                <Show when=move || !lines.frozen.get()>
                    <input
                        type="checkbox"
                        form=batch_form(lines.value)
                        name="command[Together][texts][]"
                        value=id.to_string()
                        prop:checked=ticked
                        on:change=tick
                    />
                </Show>
                <span id=text_id(id)>{text}</span>
            </label>
            <span class="line-support quiet-text">
                {move || hidden.get().then(|| view! { <strong>{words.hidden}</strong> }.into_any())} " " {support}
                {move || wordings().map(|wordings| view! { " " <span class="wordings">{wordings}</span> }.into_any())}
            </span>
            <div class="line-acts">
                {move || match (lines.synthesis && !hidden.get(), lines.frozen.get()) {
                    (false, _) => ().into_any(),
                    (true, false) => view! { <OnPoster host id on=on_poster /> }.into_any(),
                    (true, true) => view! { <Marked host on=on_poster /> }.into_any(),
                }}
                <Hide host id hidden />
                {move || {
                    (lines.synthesis && !lines.frozen.get())
                        .then(|| view! { <Move host lines near id /> }.into_any())
                }}
            </div>
            {move || {
                if lines.frozen.get() {
                    view! {
                        <div class="line-more">
                            <DeleteForGood host id />
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <details
                            class="line-more"
                            on:toggle=move |event| {
                                open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
                            }
                        >
                            <summary>
                                {words.change} <span class="visually-hidden">": " {text}</span>
                            </summary>
                            <Show when=move || open.get()>
                                <More host id line text />
                            </Show>
                        </details>
                    }
                        .into_any()
                }
            }}
        </li>
    }
    .into_any()
}

pub fn text_id(id: TextId) -> String {
    format!("text-{id}")
}

fn flag(line: Memo<Option<BoardLine>>, of: fn(&BoardLine) -> bool) -> Memo<bool> {
    Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(of)))
}

/// `unchosen`: it is in no result that it could be taken out of.
#[component]
pub fn Hide(host: Host, id: TextId, hidden: Memo<bool>, #[prop(optional)] unchosen: bool) -> impl IntoView {
    let words = host.material();
    let over = host.slice(|view| view.stage == Stage::Synthesis);
    let does = move || {
        let [hides, shows] = match (unchosen, over.get()) {
            (true, _) => [words.put_aside, words.put_back],
            (false, true) => [words.take_out, words.take_in],
            (false, false) => [words.hide, words.show_again],
        };
        if hidden.get() { shows } else { hides }
    };
    view! {
        <FacilitatorForm key=host.key>
            <input type="hidden" name="command[Hide][text]" value=id.to_string() />
            <input type="hidden" name="command[Hide][on]" value=move || (!hidden.get()).to_string() />
            <button aria-describedby=text_id(id)>
                {does}
            </button>
        </FacilitatorForm>
    }
    .into_any()
}

/// A tick that is sent at once.
#[component]
pub fn OnPoster(host: Host, id: TextId, on: Memo<bool>) -> impl IntoView {
    view! {
        <FacilitatorForm key=host.key>
            <input type="hidden" name="command[PickForPoster][text]" value=id.to_string() />
            <input type="hidden" name="command[PickForPoster][on]" value=move || (!on.get()).to_string() />
            <button
                class="tick"
                role="checkbox"
                aria-checked=move || on.get().to_string()
                aria-describedby=text_id(id)
            >
                {host.material().on_poster}
            </button>
        </FacilitatorForm>
    }
    .into_any()
}

/// The same, where nothing can be changed any more.
#[component]
fn Marked(host: Host, on: Memo<bool>) -> impl IntoView {
    view! {
        <Show when=move || on.get()>
            <span class="marked">{host.material().on_poster}</span>
        </Show>
    }
    .into_any()
}

/// «Flytt opp» and «Flytt ned». At the ends they stay, so that whoever uses keys does.
#[component]
fn Move(host: Host, lines: Lines, near: Memo<Near>, id: TextId) -> impl IntoView {
    let words = host.list_words();
    let button = move |at: usize, sign: &'static str, label: &'static str| {
        let own = format!("move-{at}-{id}");
        let place = move || near.with(|near| near.get(&id).map(|near| near[at]).unwrap_or_default());
        let before = move || place().0;
        let pressed = own.clone();
        view! {
            <button
                id=own
                name=move || before().map(|_| "command[MoveLine][before]")
                value=move || before().map(|before| before.to_string())
                aria-label=label
                aria-describedby=text_id(id)
                aria-disabled=move || place().1.then_some("true")
                on:click=move |_| lines.mover.set(Some(pressed.clone()))
            >
                {sign}
            </button>
        }
        .into_any()
    };
    view! {
        <FacilitatorForm key=host.key class="line-moves">
            <input type="hidden" name="command[MoveLine][text]" value=id.to_string() />
            {[button(0, "↑", words.move_up), button(1, "↓", words.move_down)]}
        </FacilitatorForm>
    }
    .into_any()
}

/// The rarer acts, made only when they are asked for.
#[component]
fn More(host: Host, id: TextId, line: Memo<Option<BoardLine>>, text: Memo<String>) -> impl IntoView {
    let words = host.material();
    let key = host.key;
    let originals =
        Memo::new(move |_| line.with(|line| line.as_ref().map(|l| l.originals.clone()).unwrap_or_default()));
    let merged = flag(line, |line| line.merged);
    let list = move || {
        let items = originals.get().into_iter().map(|original| view! { <li>{original}</li> }.into_any());
        originals.with(|all| !all.is_empty()).then(|| {
            view! {
                <p>{words.originals}</p>
                <ul class="originals">{items.collect_view()}</ul>
            }
            .into_any()
        })
    };
    view! {
        {list}
        <Show when=move || merged.get()>
            <FacilitatorForm key>
                <input type="hidden" name="command[Split][text]" value=id.to_string() />
                <button aria-describedby=text_id(id)>{words.split}</button>
            </FacilitatorForm>
        </Show>
        <Wording host field=Field::Wording(id) saved=text>
            <input type="hidden" name="command[Reword][text]" value=id.to_string() />
        </Wording>
        <DeleteForGood host id />
    }
    .into_any()
}

#[component]
pub fn DeleteForGood(host: Host, id: TextId) -> impl IntoView {
    let words = host.material();
    view! {
        <AskOnce host label=words.delete question=words.delete_question about=text_id(id)>
            <FacilitatorForm key=host.key>
                <input type="hidden" name="command[DeleteForGood][text]" value=id.to_string() />
                <button class="danger" aria-describedby=text_id(id)>
                    {words.delete}
                </button>
            </FacilitatorForm>
        </AskOnce>
    }
    .into_any()
}
