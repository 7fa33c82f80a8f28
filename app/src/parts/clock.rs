//! The room's clock. The server owns the deadline; each device only counts down to it.

use domain::{Lang, Timer, Timestamp};
use leptos::prelude::*;
use words::words;

#[cfg(feature = "hydrate")]
use super::effect;

/// Counts down to the deadline, in the server's time: `now` is when the page was rendered, `offset` what
/// this device's clock lacks (ms). Says once when a minute is left, and when time is up.
#[component]
pub fn Clock(
    lang: Lang,
    timer: Memo<Timer>,
    now: Timestamp,
    offset: RwSignal<i64>,
    /// What is said when time is up, where nobody writes.
    #[prop(optional, into)]
    up: Signal<String>,
) -> impl IntoView {
    let words = &words(lang).common;
    let now = ticking(now, offset);
    let left = Memo::new(move |_| timer.get().left(now.get()).map(|ms| (ms + 999) / 1_000));
    let running = move || matches!(timer.get(), Timer::Running { .. });
    let is_up = Memo::new(move |_| left.get() == Some(0));
    let time_is_up = move || match up.get() {
        said if said.is_empty() => words.time_is_up.to_owned(),
        said => said,
    };
    let said = Memo::new(move |_| match left.get() {
        Some(0) => time_is_up(),
        Some(1..=60) if running() => words.one_minute_left.to_owned(),
        _ => String::new(),
    });
    let class = move || match left.get() {
        None => "clock clock-off",
        Some(0) => "clock clock-up",
        Some(_) => "clock",
    };
    view! {
        <div class=move || class().to_owned()>
            <span class="clock-time" role="timer" aria-label=words.time_left translate="no">
                {move || left.get().map(|s| format!("{}:{:02}", s / 60, s % 60))}
            </span>
            <span class="clock-note">
                {move || match timer.get() {
                    Timer::Paused { .. } => words.paused.to_owned(),
                    _ if is_up.get() => time_is_up(),
                    _ => String::new(),
                }}
            </span>
            <span class="visually-hidden" role="status">
                {move || said.get()}
            </span>
        </div>
    }
    .into_any()
}

/// The server's time, a few times a second.
pub fn ticking(rendered_at: Timestamp, offset: RwSignal<i64>) -> RwSignal<Timestamp> {
    let now = RwSignal::new(rendered_at);
    #[cfg(feature = "hydrate")]
    {
        let tick = move || now.set(Timestamp(js_sys::Date::now() as i64 + offset.get_untracked()));
        effect(move |_| {
            offset.track();
            tick();
        });
        if let Ok(interval) = set_interval_with_handle(tick, std::time::Duration::from_millis(250)) {
            on_cleanup(move || interval.clear());
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = offset;
    now
}
