//! Type as large as the wall has room for, on a picture that does not scroll; and pages, where even the
//! smallest legible type is too much. Measured in the browser (`measure.rs`): no estimate knows its font.

use domain::Lang;
use leptos::{html, prelude::*};
use words::words;

/// How a part of the wall may be laid out. Sizes are hundredths of the wall's height (`--u`, 7.7 pixels at
/// 1024×768), arrangements are classes.
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser measures"))]
pub struct Plan {
    pub largest: f64,
    /// Arrangements that show everything on one page; one is taken when its type is at least `enough`.
    pub whole: &'static [&'static str],
    pub enough: f64,
    /// Else these, on as few pages as give at least `floor`.
    pub paged: &'static [&'static str],
    pub floor: f64,
    /// What can be dealt out on pages, a selector for each list: a page has its share of every one.
    pub lists: &'static [&'static str],
    /// The arrangement of one page more, for what `paged` leaves out.
    pub last: Option<&'static str>,
}

/// What was found to fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pages {
    pub lists: usize,
    pub last: bool,
}

impl Pages {
    pub fn count(self) -> usize {
        self.lists.max(1) + usize::from(self.last)
    }
}

/// `children`, with `--size` set for their type. Without a script the page scrolls instead. What may change in them
/// is `content`.
#[component]
pub fn Fitted(
    lang: Lang,
    class: &'static str,
    plan: &'static Plan,
    #[prop(optional)] content: Option<Signal<()>>,
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let pages = RwSignal::new(Pages::default());
    let page = RwSignal::new(0_usize);
    // A hand on the buttons stops the page from turning by itself.
    let by_hand = RwSignal::new(false);
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

/// Which of `of` things are on a page, when they are dealt out evenly and in order.
#[cfg(any(test, feature = "hydrate"))]
pub(super) fn share(of: usize, page: usize, pages: usize) -> std::ops::Range<usize> {
    let pages = pages.max(1);
    of * page / pages..of * (page + 1) / pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_is_on_one_page_and_pages_are_even() {
        for (of, pages) in [(0, 3), (1, 3), (8, 3), (9, 2), (5, 5), (3, 1)] {
            let dealt: Vec<usize> = (0..pages).flat_map(|page| share(of, page, pages)).collect();
            assert_eq!(dealt, (0..of).collect::<Vec<_>>());
            let sizes: Vec<usize> = (0..pages).map(|page| share(of, page, pages).len()).collect();
            assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
        }
    }
}
