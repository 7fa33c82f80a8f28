//! The EventSource and what keeps it alive.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::Timestamp;
use js_sys::{Array, JSON, Reflect};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{EventSource, MessageEvent, VisibilityState};

use super::connection::{Envelope, Live};

/// Two and a half of the server's heartbeats: silence for longer is a dead stream.
const SILENCE: Duration = Duration::from_millis(12_500);
/// How long a page that is no longer this device's waits before it asks for itself again.
const SOON: Duration = Duration::from_secs(2);
/// Longest wait for a stream to open. On a network that swallows packets a browser asks ever more seldom.
const OPENING: Duration = Duration::from_secs(4);
/// Each try waits a random part of this (ms): a room is back within a second, and not in one tick.
const WAIT: u32 = 500;
/// Times it doubles, while the server answers and will not have us. A server that is gone costs a try nothing.
const DOUBLINGS: u32 = 2;

struct Stream<View: Send + Sync + 'static> {
    url: String,
    live: Live<View>,
    source: Option<EventSource>,
    handler: Option<Closure<dyn FnMut(MessageEvent)>>,
    /// The view as it came, and as it was changed since.
    held: JsValue,
    /// The next thing to do if nothing is heard.
    timer: Option<TimeoutHandle>,
    /// Streams in a row that were answered without a view.
    refused: u32,
}

type Shared<View> = Rc<RefCell<Stream<View>>>;

pub fn open<View>(url: String, rendered_at: Timestamp, live: Live<View>, sleeps: bool)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    live.offset.set(rendered_at.since(device_time()));
    let (source, handler, held, timer, refused) = (None, None, JsValue::NULL, None, 0);
    // Only what changes, after the first view (`server/src/http/live.rs`).
    let url = url + "?changes";
    let stream = Rc::new(RefCell::new(Stream { url, live, source, handler, held, timer, refused }));
    connect(&stream);
    // After a lock, a frozen tab, the back button or a change of network, what was open is not to be trusted. A page
    // that is left lets go, or the browser would not keep it for the back button.
    for event in ["visibilitychange", "pageshow", "resume", "online", "pagehide"] {
        let stream = stream.clone();
        on_window(event, move || match is_hidden() || event == "pagehide" {
            false => connect(&stream),
            true if sleeps || event == "pagehide" => close(&stream),
            true => {}
        });
    }
}

/// Drops the present stream, if any, and opens another.
fn connect<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    close(stream);
    let Ok(source) = EventSource::new(&stream.borrow().url) else { return };
    let here = stream.clone();
    let on_event = Closure::new(move |event: MessageEvent| match event.type_().as_str() {
        "error" => {
            // Answered by anything but a stream: the browser itself gives up.
            let closed = |source: &EventSource| source.ready_state() == EventSource::CLOSED;
            let no = here.borrow().source.as_ref().is_some_and(closed);
            here.borrow_mut().refused += u32::from(no);
            retry(&here);
        }
        "gone" => {
            close(&here);
            // Not at once: whoever pressed the button that ended it is on the way to another page.
            set_timer(&here, SOON, |_| drop(window().location().reload()));
        }
        "open" => {
            here.borrow_mut().refused += 1;
            set_timer(&here, SILENCE, retry);
        }
        _ => {
            heard(&here);
            let Some(text) = event.data().as_string() else { return };
            let Some(text) = whole(&mut here.borrow_mut().held, &text) else { return };
            let Ok(envelope) = serde_json::from_str::<Envelope<View>>(&text) else { return };
            let live = here.borrow().live;
            live.offset.set(envelope.now.since(device_time()));
            if live.view.with_untracked(|view| *view != envelope.view) {
                live.view.set(envelope.view);
            }
        }
    });
    for name in ["view", "change", "beat", "gone", "open", "error"] {
        let _ = source.add_event_listener_with_callback(name, on_event.as_ref().unchecked_ref());
    }
    let mut held = stream.borrow_mut();
    held.source = Some(source);
    held.handler = Some(on_event);
    drop(held);
    set_timer(stream, OPENING, retry);
}

/// The whole of what is held after an event that brought a view, or what has changed in it: each value with the way to
/// it, names of fields and places in lists with points between. None for an event that brought neither.
fn whole(held: &mut JsValue, text: &str) -> Option<String> {
    let brought = JSON::parse(text).ok()?;
    let of = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok();
    let changes = of(&brought, "set").and_then(|set| set.dyn_into::<Array>().ok());
    let Some(changes) = changes else {
        *held = brought;
        return Some(text.to_owned());
    };
    let view = of(held, "view")?;
    for change in changes.iter() {
        let change = Array::from(&change);
        let way = change.get(0).as_string()?;
        let (path, last) = way.rsplit_once('.').unwrap_or(("", &way));
        let steps = path.split('.').filter(|step| !step.is_empty());
        let at = steps.into_iter().try_fold(view.clone(), |at, step| of(&at, step))?;
        Reflect::set(&at, &last.into(), &change.get(1)).ok()?;
    }
    Reflect::set(held, &"now".into(), &of(&brought, "now")?).ok()?;
    JSON::stringify(held).ok()?.as_string()
}

fn close<View: Send + Sync + 'static>(stream: &Shared<View>) {
    let mut held = stream.borrow_mut();
    if let Some(source) = held.source.take() {
        source.close();
    }
    if let Some(timer) = held.timer.take() {
        timer.clear();
    }
    // The handler lives until the next stream: it may be what called us.
}

fn heard<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    stream.borrow_mut().refused = 0;
    let connected = stream.borrow().live.connected;
    if !connected.get_untracked() {
        connected.set(true);
    }
    set_timer(stream, SILENCE, retry);
}

/// Replaces what was to be done next.
fn set_timer<View: Send + Sync + 'static>(stream: &Shared<View>, wait: Duration, act: fn(&Shared<View>)) {
    let later = stream.clone();
    let timer = set_timeout_with_handle(move || act(&later), wait).ok();
    if let Some(old) = std::mem::replace(&mut stream.borrow_mut().timer, timer) {
        old.clear();
    }
}

/// Contact is lost: tries again in a moment.
fn retry<View>(stream: &Shared<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    close(stream);
    stream.borrow().live.connected.set(false);
    let longest = WAIT << stream.borrow().refused.saturating_sub(1).min(DOUBLINGS);
    let wait = js_sys::Math::random() * f64::from(longest);
    set_timer(stream, Duration::from_millis(wait as u64), connect);
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
