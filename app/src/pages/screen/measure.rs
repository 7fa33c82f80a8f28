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
/// What goes on with the thing before it (`parts/matrix.rs`), and is put on another page only where there is no other way.
const CONTINUED: &str = ".continued";

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
        let mut sheet = Sheet::of(root.into(), class, plan);
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

/// What is dealt out as one: a thing, and those that go on with it.
type Unit = Vec<Element>;

/// The element that is measured, and what can be dealt out on pages.
struct Sheet {
    root: HtmlElement,
    class: &'static str,
    plan: &'static Plan,
    lists: Vec<Vec<Unit>>,
}

impl Sheet {
    fn of(root: HtmlElement, class: &'static str, plan: &'static Plan) -> Sheet {
        let all = |selector: &&str| {
            let found = root.query_selector_all(selector).ok()?;
            let mut units: Vec<Unit> = Vec::new();
            for element in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
                match units.last_mut() {
                    Some(unit) if element.matches(CONTINUED).is_ok_and(|goes_on| goes_on) => {
                        unit.push(element)
                    }
                    _ => units.push(vec![element]),
                }
            }
            Some(units)
        };
        let lists = plan.lists.iter().filter_map(all).collect();
        Sheet { root, class, plan, lists }
    }

    fn choose(&mut self) -> Choice {
        let plan = self.plan;
        let one = Pages { lists: 1, last: false };
        let there = |selector| self.root.query_selector(selector).is_ok_and(|found| found.is_some());
        let last = plan.last.is_some_and(|(_, holds)| there(holds));
        let whole = self.lists.clone();
        for words in WORDS {
            if let Some(choice) = self.best(plan.whole, words, one, plan.enough) {
                return choice;
            }
            self.lists = whole.clone();
            self.part(words, last);
            if let Some(choice) = self.dealt(words, last) {
                return choice;
            }
            // Each has room, but not in one arrangement.
            self.lists = whole.iter().map(|units| parted(units, |_| true)).collect();
            if let Some(choice) = self.dealt(words, last) {
                return choice;
            }
        }
        let (words, pages) = (WORDS[1], Pages { lists: self.most(), last });
        let arrangement = plan.paged.first().copied().unwrap_or_default();
        self.best(plan.paged, words, pages, LEAST).unwrap_or(Choice {
            arrangement,
            words,
            size: LEAST,
            pages,
        })
    }

    /// On as few pages as have room.
    fn dealt(&self, words: &'static str, last: bool) -> Option<Choice> {
        let (plan, pages) = (self.plan, |lists| Pages { lists, last });
        (1..=self.most()).find_map(|lists| self.best(plan.paged, words, pages(lists), plan.floor))
    }

    fn most(&self) -> usize {
        self.lists.iter().map(Vec::len).max().unwrap_or(0).max(1)
    }

    /// What is more than a page of its own is dealt out in its parts, and nothing else is parted.
    fn part(&mut self, words: &'static str, last: bool) {
        if self.lists.iter().flatten().all(|unit| unit.len() < 2) {
            return;
        }
        // With more pages than one even where there is one value: so much room there is then.
        let (size, lists) = (self.plan.floor, self.most().max(2));
        let has_room = |page: usize| {
            self.plan.paged.iter().any(|arrangement| {
                let choice = Choice { arrangement, words, size, pages: Pages { lists, last } };
                self.fits_on(choice, page)
            })
        };
        // Of a list with fewer things than pages, some have none: `share` says which.
        let too_much = |units: &[Unit]| {
            let page_of = |at: usize| (0..lists).find(|page| share(units.len(), *page, lists).contains(&at));
            let of = |at: usize| units[at].len() > 1 && !page_of(at).is_some_and(&has_room);
            (0..units.len()).map(of).collect::<Vec<bool>>()
        };
        let too_much: Vec<Vec<bool>> = self.lists.iter().map(|units| too_much(units)).collect();
        for (units, too_much) in self.lists.iter_mut().zip(too_much) {
            *units = parted(units, |at| too_much[at]);
        }
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
        (0..choice.pages.lists).all(|page| self.fits_on(choice, page))
    }

    fn fits_on(&self, choice: Choice, page: usize) -> bool {
        self.show(choice, page);
        self.root.scroll_height() <= self.root.client_height()
            && self.root.scroll_width() <= self.root.client_width()
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
            for (at, unit) in list.iter().enumerate() {
                for element in unit {
                    let _ = element.toggle_attribute_with_force("hidden", !shown.contains(&at));
                }
            }
        }
    }
}

/// Each of these units alone, in its parts.
fn parted(units: &[Unit], which: impl Fn(usize) -> bool) -> Vec<Unit> {
    let dealt = units.iter().enumerate().flat_map(|(at, unit)| match which(at) {
        true => unit.iter().map(|element| vec![element.clone()]).collect(),
        false => vec![unit.clone()],
    });
    dealt.collect()
}
