//! Tries arrangements, sizes and numbers of pages in the browser, and keeps the first that fits.

use std::time::Duration;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::plan::{Pages, Plan, share};

/// How long a page stands.
const STANDS: Duration = Duration::from_secs(20);
/// The last resort, for a single thing that is more than a page.
const LEAST: f64 = 1.2;
/// Finer steps than this are not seen.
const STEP: f64 = 0.08;
/// Words are parted in the middle only when they are wider than the wall.
const WORDS: [&str; 2] = ["whole-words", "parted-words"];

#[derive(Clone, Copy)]
pub struct Turning {
    pub pages: RwSignal<Pages>,
    pub page: RwSignal<usize>,
    pub by_hand: RwSignal<bool>,
}

/// Fits the element when it appears, when the window changes and when its content does, and turns its pages.
pub fn follow(
    root: NodeRef<html::Div>,
    class: &'static str,
    plan: &'static Plan,
    content: Option<Signal<()>>,
    turning: Turning,
) {
    let Turning { pages, page, by_hand } = turning;
    let fitted = StoredValue::new_local(None::<(Sheet, Choice)>);
    let fit = move || {
        let Some(root) = root.get_untracked() else { return };
        let sheet = Sheet::of(root.into(), class, plan);
        let choice = sheet.choose();
        pages.set(choice.pages);
        page.update(|page| *page = (*page).min(choice.pages.count() - 1));
        sheet.show(choice, page.get_untracked());
        fitted.set_value(Some((sheet, choice)));
    };
    Effect::new(move |_| {
        root.track();
        // The lists listen to it too, and since before this: they are as they will be.
        if let Some(content) = content {
            content.get();
        }
        fit();
    });
    Effect::new(move |_| {
        let page = page.get();
        fitted.with_value(|fitted| {
            if let Some((sheet, choice)) = fitted {
                sheet.show(*choice, page);
            }
        });
    });
    let resized = window_event_listener(ev::resize, move |_| fit());
    on_cleanup(move || resized.remove());
    let turn = move || {
        let now = pages.get_untracked();
        if now.lists > 1 && !by_hand.get_untracked() && !wants_rest() {
            page.update(|page| *page = (*page + 1) % now.count());
        }
    };
    if let Ok(interval) = set_interval_with_handle(turn, STANDS) {
        on_cleanup(move || interval.clear());
    }
}

/// Someone who asked for less motion turns the pages by hand.
fn wants_rest() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_some_and(|asked| asked.matches())
}

#[derive(Clone, Copy)]
struct Choice {
    arrangement: &'static str,
    words: &'static str,
    size: f64,
    pages: Pages,
}

/// The element that is measured, and what can be dealt out on pages.
struct Sheet {
    root: HtmlElement,
    class: &'static str,
    plan: &'static Plan,
    lists: Vec<Vec<Element>>,
}

impl Sheet {
    fn of(root: HtmlElement, class: &'static str, plan: &'static Plan) -> Sheet {
        let all = |selector: &&str| {
            let found = root.query_selector_all(selector).ok()?;
            Some((0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect())
        };
        let lists = plan.lists.iter().filter_map(all).collect();
        Sheet { root, class, plan, lists }
    }

    fn choose(&self) -> Choice {
        let plan = self.plan;
        let one = Pages { lists: 1, last: false };
        let there = |selector| self.root.query_selector(selector).is_ok_and(|found| found.is_some());
        let last = plan.last.is_some_and(|(_, holds)| there(holds));
        let most = self.lists.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for words in WORDS {
            let found = self.best(plan.whole, words, one, plan.enough).or_else(|| {
                (1..=most).find_map(|lists| self.best(plan.paged, words, Pages { lists, last }, plan.floor))
            });
            if let Some(choice) = found {
                return choice;
            }
        }
        let (words, pages) = (WORDS[1], Pages { lists: most, last });
        let arrangement = plan.paged.first().copied().unwrap_or_default();
        self.best(plan.paged, words, pages, LEAST).unwrap_or(Choice {
            arrangement,
            words,
            size: LEAST,
            pages,
        })
    }

    /// The arrangement with the largest type, if one has room at `floor`.
    fn best(
        &self,
        arrangements: &[&'static str],
        words: &'static str,
        pages: Pages,
        floor: f64,
    ) -> Option<Choice> {
        let mut best: Option<Choice> = None;
        for arrangement in arrangements {
            let size = best.map_or(floor, |best| best.size + STEP);
            let mut choice = Choice { arrangement, words, size, pages };
            if size > self.plan.largest || !self.fits(choice) {
                continue;
            }
            let (mut low, mut high) = (size, self.plan.largest);
            while high - low > STEP {
                choice.size = f64::midpoint(low, high);
                *if self.fits(choice) { &mut low } else { &mut high } = choice.size;
            }
            best = Some(Choice { size: low, ..choice });
        }
        best
    }

    fn fits(&self, choice: Choice) -> bool {
        (0..choice.pages.lists).all(|page| {
            self.show(choice, page);
            self.root.scroll_height() <= self.root.client_height()
                && self.root.scroll_width() <= self.root.client_width()
        })
    }

    fn show(&self, choice: Choice, page: usize) {
        let Choice { mut arrangement, words, size, pages } = choice;
        if page >= pages.lists {
            arrangement = self.plan.last.map(|(arrangement, _)| arrangement).unwrap_or_default();
        }
        let turned = if pages.count() > 1 { "of-many" } else { "" };
        self.root.set_class_name(&format!("wall-fit {} {words} {turned} {arrangement}", self.class));
        // Infallible in practice: a plain custom property, and a plain attribute.
        let _ = self.root.style().set_property("--size", &format!("{size:.2}"));
        for list in &self.lists {
            let shown = share(list.len(), page.min(pages.lists - 1), pages.lists);
            for (at, element) in list.iter().enumerate() {
                let _ = element.toggle_attribute_with_force("hidden", !shown.contains(&at));
            }
        }
    }
}
