//! Texts that could not be sent: kept on the phone, shown, and delivered once when there is contact again.

use domain::Kind;
use leptos::prelude::*;

use super::{page::Phone, writing::class};
use crate::parts::keyed_list;

/// A text on its way. Its id is that of the first sending, whose answer may have been all that was lost.
#[derive(Clone, PartialEq)]
pub struct Unsent {
    pub id: String,
    pub value: usize,
    pub kind: Kind,
    pub words: String,
    /// Why the server will not have it.
    pub wrong: Option<String>,
}

impl Unsent {
    fn written(&self) -> String {
        format!("{} {} {}", self.value, class(self.kind), self.words)
    }

    fn read(id: &str, written: &str) -> Option<Unsent> {
        let (value, rest) = written.split_once(' ')?;
        let (kind, words) = rest.split_once(' ')?;
        let kind = if kind == class(Kind::Norm) { Kind::Norm } else { Kind::Taboo };
        Some(Unsent {
            id: id.to_owned(),
            value: value.parse().ok()?,
            kind,
            words: words.to_owned(),
            wrong: None,
        })
    }
}

#[derive(Clone, Copy)]
pub struct Outbox {
    unsent: RwSignal<Vec<Unsent>>,
    /// One delivery at a time.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "nothing is delivered by the server"))]
    busy: StoredValue<bool>,
}

/// How the notebook's pages of what is unsent begin.
const PAGE: &str = "unsent:";

impl Outbox {
    pub fn new() -> Outbox {
        Outbox { unsent: RwSignal::new(Vec::new()), busy: StoredValue::new(false) }
    }

    /// Keeps a text, and tries again soon.
    pub fn keep(self, phone: Phone, text: Unsent) {
        phone.notebook.write(&format!("{PAGE}{}", text.id), &text.written());
        self.unsent.update(|unsent| unsent.push(text));
        later(phone);
    }

    /// Takes a text out: it has arrived, or goes back into its field.
    fn remove(self, phone: Phone, id: &str) {
        phone.notebook.write(&format!("{PAGE}{id}"), "");
        self.unsent.update(|unsent| unsent.retain(|text| text.id != id));
    }
}

/// Reads what an earlier page left, and delivers whenever contact is back.
pub fn watch(phone: Phone) {
    Effect::new(move |awake: Option<()>| {
        if awake.is_none() {
            let read = |page: &String| Unsent::read(page.strip_prefix(PAGE)?, &phone.notebook.read(page)?);
            phone.outbox.unsent.set(phone.notebook.pages(PAGE).iter().filter_map(read).collect());
        }
        if phone.live.connected.get() {
            deliver(phone);
        }
    });
}

#[cfg(feature = "hydrate")]
fn deliver(phone: Phone) {
    let Outbox { unsent, busy } = phone.outbox;
    if busy.get_value() || unsent.with_untracked(Vec::is_empty) {
        return;
    }
    busy.set_value(true);
    leptos::task::spawn_local(async move {
        while let Some(next) =
            unsent.with_untracked(|all| all.iter().find(|text| text.wrong.is_none()).cloned())
        {
            let value = next.value.to_string();
            let fields = [
                ("workshop", phone.key.workshop.to_string()),
                ("seat", phone.key.seat.to_string()),
                ("id", next.id.clone()),
                ("command[Add][value]", value),
                ("command[Add][kind]", class(next.kind).to_owned()),
                ("command[Add][words]", next.words.clone()),
            ];
            match crate::parts::post_as_participant(&fields).await {
                Ok(()) => phone.outbox.remove(phone, &next.id),
                Err(crate::Fault::Unreachable) => {
                    later(phone);
                    break;
                }
                Err(fault) => unsent.update(|all| {
                    let said = crate::words::fault::fault(phone.key.lang, &fault);
                    all.iter_mut()
                        .filter(|text| text.id == next.id)
                        .for_each(|text| text.wrong = Some(said.clone()));
                }),
            }
        }
        busy.set_value(false);
    });
}

#[cfg(not(feature = "hydrate"))]
fn deliver(_: Phone) {}

/// The stream may take its time to notice either loss or return.
fn later(phone: Phone) {
    set_timeout(move || deliver(phone), std::time::Duration::from_secs(3));
}

/// What waits, above what has arrived.
#[component]
pub fn Waiting(phone: Phone, value: usize) -> impl IntoView {
    let words = phone.words();
    let write = &words.phone.write;
    let waiting = Memo::new(move |_| {
        let of_value = |all: &Vec<Unsent>| all.iter().filter(|text| text.value == value).cloned().collect();
        phone.outbox.unsent.with::<Vec<Unsent>>(of_value)
    });
    view! {
        <div role="status">
            <ul class="unsent">
                {keyed_list(waiting, |text| (text.id.clone(), text.wrong.is_some()), move |text| {
                    let id = text.id.clone();
                    let note = text.wrong.unwrap_or_else(|| write.kept.to_owned());
                    view! {
                        <li class=class(text.kind)>
                            <span class="kind-label">{words.common.kind(text.kind)}</span>
                            <span class="text" lang=phone.spoken.tag()>
                                {text.words}
                            </span>
                            <span class="note">{note}</span>
                            <form on:submit=move |event| {
                                event.prevent_default();
                                phone.outbox.remove(phone, &id);
                            }>
                                <button class="danger">{write.delete}</button>
                            </form>
                        </li>
                    }
                })}
            </ul>
        </div>
    }
    .into_any()
}
