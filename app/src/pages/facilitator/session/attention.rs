//! What needs her now: those who wait for a group, and those whom a group waits for.

use std::collections::HashMap;

use domain::{
    GroupId,
    view::{Awaited, Silence},
};
use leptos::prelude::*;

use super::groups::{ForWaiting, Waiting};
use crate::{
    pages::facilitator::host::{Host, no_repeat, only_once},
    parts::{FacilitatorForm, keyed_list},
};

/// One whom a group waits for, as her page tells of them.
#[derive(Clone, PartialEq)]
struct Line {
    number: usize,
    awaited: Awaited,
    silence: Silence,
}

type Key = (GroupId, usize);

#[component]
pub fn Attention(host: Host) -> impl IntoView {
    let waits =
        host.slice(|view| view.groups.iter().map(|g| (g.id, g.number, g.waits.clone())).collect::<Vec<_>>());
    let waiting = host.slice(|view| view.waiting > 0);
    let lines = Memo::new(move |_| {
        let now = host.now.get();
        let line = |id: GroupId, number: usize, awaited: &Awaited| {
            let silence = awaited.silence(now)?;
            Some(((id, awaited.place), Line { number, awaited: awaited.clone(), silence }))
        };
        waits.with(|groups| {
            let all =
                groups.iter().flat_map(|(id, number, waits)| waits.iter().map(|one| (*id, *number, one)));
            all.filter_map(|(id, number, one)| line(id, number, one)).collect::<Vec<_>>()
        })
    });
    let keys = Memo::new(move |_| lines.with(|lines| lines.iter().map(|(key, _)| *key).collect::<Vec<_>>()));
    let of = Memo::new(move |_| lines.with(|lines| lines.iter().cloned().collect::<HashMap<Key, Line>>()));
    let any = Memo::new(move |_| waiting.get() || keys.with(|keys| !keys.is_empty()));
    view! {
        <Show when=move || any.get()>
            <section class="attention" on:click=only_once on:keydown=no_repeat>
                <Waiting host />
                <ForWaiting host />
                <ul>
                    {keyed_list(keys, |key| *key, move |key| view! {
                        <Gone host of key />
                    })}
                </ul>
                <Show when=move || keys.with(|keys| !keys.is_empty())>
                    <p class="quiet-text">{words::words(host.key.lang).groups.without_note}</p>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

/// «Gruppe 2 venter på plass 2 – borte i 2 min», and «Gå videre uten plass 2».
#[component]
fn Gone(host: Host, of: Memo<HashMap<Key, Line>>, key: Key) -> impl IntoView {
    let words = &words::words(host.key.lang).groups;
    let (group, place) = key;
    let said = Memo::new(move |_| {
        of.with(|of| {
            let line = of.get(&key)?;
            Some(words.awaited(line.number, line.awaited.duty, place, line.silence))
        })
    });
    let rev = host.seats_rev();
    let about = format!("gone-{group}-{place}");
    view! {
        <li>
            <span id=about.clone()>{move || said.get()}</span>
            <FacilitatorForm key=host.key>
                <input type="hidden" name="command[GoOnWithout][rev]" value=move || rev.get() />
                <input type="hidden" name="command[GoOnWithout][group]" value=group.to_string() />
                <input type="hidden" name="command[GoOnWithout][place]" value=place.to_string() />
                <button aria-describedby=about>{(words.without)(place)}</button>
            </FacilitatorForm>
        </li>
    }
    .into_any()
}
