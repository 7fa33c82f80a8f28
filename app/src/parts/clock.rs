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
    #[prop(into)] timer: Signal<Timer>,
    now: Timestamp,
    #[prop(into)] offset: Signal<i64>,
    /// What is said when time is up, where nobody writes.
    #[prop(optional)]
    up: Signal<&'static str>,
) -> impl IntoView {
    let words = &words(lang).common;
    let now = ticking(now, offset);
    let left = Memo::new(move |_| timer.get().left(now.get()).map(|ms| (ms + 999) / 1_000));
    let running = move || matches!(timer.get(), Timer::Running { .. });
    let is_up = Memo::new(move |_| left.get() == Some(0));
    let time_is_up = move || Some(up.get()).filter(|said| !said.is_empty()).unwrap_or(words.time_is_up);
    let said = Memo::new(move |_| match left.get() {
        Some(0) => time_is_up(),
        Some(1..=60) if running() => words.one_minute_left,
        _ => "",
    });
    view! {
        <div class="clock" class:clock-up=move || is_up.get() class:clock-off=move || left.get().is_none()>
            <span class="clock-time" role="timer" aria-label=words.time_left translate="no">
                {move || left.get().map(|s| format!("{}:{:02}", s / 60, s % 60))}
            </span>
            <span class="clock-note">
                {move || match timer.get() {
                    Timer::Paused { .. } => words.paused,
                    _ if is_up.get() => time_is_up(),
                    _ => "",
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
pub fn ticking(rendered_at: Timestamp, offset: Signal<i64>) -> Signal<Timestamp> {
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
    now.into()
}
