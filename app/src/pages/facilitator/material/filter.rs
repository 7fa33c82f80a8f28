//! Finding one's way in a long list: by words, by state, and a portion at a time.

use std::collections::HashSet;

use domain::{TextId, view::BoardLine};
use leptos::prelude::*;

use super::lines::slice;
use crate::{pages::facilitator::host::Host, wake::AWAKE};

/// A list shorter than this is seen at a glance.
const LONG: usize = 12;
/// Lines shown at first, and how many more at each press: each has its forms, and thousands would be slow.
const PORTION: usize = 25;
const MORE: usize = 100;

#[derive(Clone, Copy, Default, PartialEq)]
enum Which {
    #[default]
    All,
    Suggested,
    OnPoster,
    Hidden,
}

const WHICH: [Which; 4] = [Which::All, Which::Suggested, Which::OnPoster, Which::Hidden];

#[derive(Clone, Copy, Default)]
pub struct Filter {
    words: RwSignal<String>,
    which: RwSignal<Which>,
}

impl Filter {
    pub fn admits(self, line: &BoardLine, suggested: &HashSet<TextId>) -> bool {
        let which = match self.which.get() {
            Which::All => true,
            Which::Suggested => suggested.contains(&line.id),
            Which::OnPoster => line.on_poster && !line.hidden,
            Which::Hidden => line.hidden,
        };
        which
            && self.words.with(|words| {
                let sought = words.to_lowercase();
                let texts = std::iter::once(&line.words).chain(&line.originals);
                sought
                    .split_whitespace()
                    .all(|word| texts.clone().any(|text| text.to_lowercase().contains(word)))
            })
    }
}

/// Above a long list. Not before the script is there: it would do nothing.
#[component]
pub fn Find(
    host: Host,
    filter: Filter,
    value: usize,
    all: Memo<usize>,
    found: Memo<usize>,
    /// Only Bearbeiding puts the poster together.
    synthesis: bool,
) -> impl IntoView {
    let words = host.list_words();
    // Each value has one.
    let name = slice(host, value, |board| board.name.clone());
    let (text, which) = (format!("find-{value}"), format!("which-{value}"));
    let options = move || {
        let offered = WHICH.into_iter().zip(words.states).enumerate();
        let here = offered.filter(|(_, (which, _))| synthesis || *which != Which::OnPoster);
        here.map(|(at, (_, name))| view! { <option value=at.to_string()>{name}</option> }.into_any())
            .collect_view()
    };
    view! {
        <Show when=move || AWAKE && (LONG..).contains(&all.get())>
            <div class="find" role="group" aria-label=move || format!("{}: {}", words.find, name.get())>
                <label for=text.clone()>{words.find_text}</label>
                <input
                    type="text"
                    id=text.clone()
                    autocomplete="off"
                    prop:value=filter.words
                    on:input=move |event| filter.words.set(event_target_value(&event))
                />
                <label for=which.clone()>{words.which}</label>
                <select
                    id=which.clone()
                    on:change=move |event| {
                        let at = event_target_value(&event).parse::<usize>().unwrap_or_default();
                        filter.which.set(WHICH.get(at).copied().unwrap_or_default());
                    }
                >
                    {options()}
                </select>
                <span class="quiet-text" role="status" translate="no">
                    {move || (words.shows)(found.get(), all.get())}
                </span>
            </div>
        </Show>
    }
    .into_any()
}

/// In the query of the page that has all of long lists: the button without scripts.
pub const ASKED: &str = "alle";

/// The first of a long list, and the button that shows more of it.
pub fn portion<T>(host: Host, all: Memo<Vec<T>>) -> (Memo<Vec<T>>, AnyView)
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let limit = RwSignal::new(if host.whole.get_untracked() { usize::MAX } else { PORTION });
    let shown = Memo::new(move |_| all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>()));
    let left = Memo::new(move |_| all.with(Vec::len).saturating_sub(limit.get()));
    (shown, view! { <More host left limit /> }.into_any())
}

#[component]
fn More(host: Host, left: Memo<usize>, limit: RwSignal<usize>) -> impl IntoView {
    let words = host.list_words();
    view! {
        <Show when=move || { left.get() > 0 }>
            {if AWAKE {
                view! {
                    <button type="button" class="more" on:click=move |_| limit.update(|limit| *limit += MORE)>
                        {move || (words.more)(left.get().min(MORE))}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <a class="button more" href=format!("?{ASKED}")>
                        {(words.more)(left.get())}
                    </a>
                }
                    .into_any()
            }}
        </Show>
    }
    .into_any()
}
