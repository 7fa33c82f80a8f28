//! Type as large as the wall has room for, on a picture that does not scroll; and pages, where even the
//! smallest legible type is too much. Measured in the browser (`measure.rs`): no estimate knows its font.

use domain::Lang;
use leptos::{html, prelude::*};
use words::words;

use super::{
    plan::{Pages, Plan},
    wall::Wall,
};

/// `children`, with `--size` set for their type. Without a script the page scrolls instead. What may change in them
/// is `content`.
#[component]
pub fn Fitted(
    wall: Wall,
    class: &'static str,
    plan: &'static Plan,
    #[prop(optional)] content: Option<Signal<()>>,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let pages = RwSignal::new(Pages::default());
    let page = RwSignal::new(0_usize);
    let lang = wall.lang;
    // A hand on the buttons stops the page from turning by itself.
    let by_hand = RwSignal::new(false);
    let turned = wall.slice(|view| view.turned);
    Effect::new(move |before: Option<i32>| {
        let now = turned.get();
        let by = now.wrapping_sub(before.unwrap_or(now));
        if by != 0 {
            by_hand.set(true);
            page.update(|page| *page = pages.get_untracked().turned(*page, by));
        }
        now
    });
    #[cfg(feature = "hydrate")]
    super::measure::follow(root, class, plan, content, super::measure::Turning { pages, page, by_hand });
    #[cfg(not(feature = "hydrate"))]
    let _ = (plan, content);
    let buttons = move || {
        let pages = pages.get();
        let one = |at: usize| {
            let (text, name) = label(lang, pages, at);
            view! {
                <button
                    type="button"
                    aria-label=name
                    aria-current=move || (page.get() == at).then_some("page")
                    on:click=move |_| {
                        by_hand.set(true);
                        page.set(at);
                    }
                >
                    {text}
                </button>
            }
            .into_any()
        };
        (pages.count() > 1).then(|| (0..pages.count()).map(one).collect_view())
    };
    view! {
        <div class="wall-fitted">
            <div class=format!("wall-fit {class}") node_ref=root>
                {children()}
            </div>
            <div class="wall-pages" role="group" aria-label=words(lang).screen.pages>
                {buttons}
            </div>
        </div>
    }
    .into_any()
}

/// What stands on a page's button, and its name.
fn label(lang: Lang, pages: Pages, at: usize) -> (String, String) {
    let words = &words(lang).screen;
    let same = |text: &str| (text.to_owned(), text.to_owned());
    match at {
        _ if pages.last && at + 1 == pages.count() => same(words.clouds),
        _ if pages.lists < 2 => same(words.lists),
        _ => ((at + 1).to_string(), (words.page)(at + 1, pages.lists)),
    }
}
