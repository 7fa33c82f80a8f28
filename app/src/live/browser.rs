//! The EventSource and what keeps it alive.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::Timestamp;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent, VisibilityState};

use super::{Envelope, Live};

/// Two and a half of the server's heartbeats (15 s): silence for longer is a dead stream.
const WATCHDOG: Duration = Duration::from_millis(37_500);
/// Longest wait (ms) before another try; each try waits a random part of it.
const LONGEST_WAIT: f64 = 8_000.0;

struct Stream<View: Send + Sync + 'static> {
    url: String,
    live: Live<View>,
    source: Option<EventSource>,
    handlers: Vec<Closure<dyn FnMut(MessageEvent)>>,
    watchdog: Option<TimeoutHandle>,
    tries: u32,
}

type Shared<View> = Rc<RefCell<Stream<View>>>;

pub fn open<View>(url: String, rendered_at: Timestamp, live: Live<View>, sleeps: bool)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    live.offset.set(rendered_at.since(device_time()));
    let stream = Rc::new(RefCell::new(Stream {
        url,
        live,
        source: None,
        handlers: Vec::new(),
        watchdog: None,
        tries: 0,
    }));
    connect(&stream);

    let on_visibility = stream.clone();
    on_window("visibilitychange", move || match (is_hidden(), sleeps) {
        (true, true) => close(&on_visibility),
        (true, false) => {}
        (false, _) => connect(&on_visibility),
    });
    for event in ["pageshow", "online"] {
        let stream = stream.clone();
        on_window(event, move || connect(&stream));
    }
}

/// Drops the present stream, if any, and opens another.
fn connect<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    close(stream);
    let Ok(source) = EventSource::new(&stream.borrow().url) else { return };
    let on_view = {
        let stream = stream.clone();
        Closure::new(move |event: MessageEvent| {
            heard(&stream);
            let Some(text) = event.data().as_string() else { return };
            let Ok(envelope) = serde_json::from_str::<Envelope<View>>(&text) else { return };
            let live = stream.borrow().live;
            live.offset.set(envelope.now.since(device_time()));
            if live.view.with_untracked(|view| *view != envelope.view) {
                live.view.set(envelope.view);
            }
        })
    };
    let on_beat = {
        let stream = stream.clone();
        Closure::new(move |_: MessageEvent| heard(&stream))
    };
    let on_error = {
        let stream = stream.clone();
        Closure::new(move |_: MessageEvent| retry(&stream))
    };
    for (name, handler) in [("view", &on_view), ("beat", &on_beat), ("error", &on_error)] {
        let _ = source.add_event_listener_with_callback(name, handler.as_ref().unchecked_ref());
    }
    let mut held = stream.borrow_mut();
    held.source = Some(source);
    held.handlers = vec![on_view, on_beat, on_error];
    drop(held);
    watch(stream);
}

fn close<View: Send + Sync + 'static>(stream: &Shared<View>) {
    let mut held = stream.borrow_mut();
    if let Some(source) = held.source.take() {
        source.close();
    }
    if let Some(watchdog) = held.watchdog.take() {
        watchdog.clear();
    }
    // The handlers live until the next stream: one of them may be what called us.
}

fn heard<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    stream.borrow_mut().tries = 0;
    let connected = stream.borrow().live.connected;
    if !connected.get_untracked() {
        connected.set(true);
    }
    watch(stream);
}

fn watch<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    let later = stream.clone();
    let watchdog = set_timeout_with_handle(move || retry(&later), WATCHDOG).ok();
    if let Some(old) = std::mem::replace(&mut stream.borrow_mut().watchdog, watchdog) {
        old.clear();
    }
}

/// Tries again after a random part of a wait that doubles, so that a whole room does not come back in
/// one tick.
fn retry<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    close(stream);
    let mut held = stream.borrow_mut();
    held.live.connected.set(false);
    let longest = (500.0 * 2f64.powi(held.tries.min(5) as i32)).min(LONGEST_WAIT);
    held.tries += 1;
    drop(held);
    if is_hidden() {
        return;
    }
    let wait = Duration::from_millis((js_sys::Math::random() * longest) as u64);
    let again = stream.clone();
    set_timeout(move || connect(&again), wait);
}

fn is_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

fn device_time() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

fn on_window(event: &'static str, mut act: impl FnMut() + 'static) {
    // `visibilitychange` bubbles from the document to the window.
    let listener = Closure::<dyn FnMut()>::new(move || act());
    let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}
