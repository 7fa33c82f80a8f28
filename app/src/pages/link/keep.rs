//! Three ways of keeping the secret link. The way onward opens when one of them was used.

use domain::Lang;
use leptos::{html::Input, prelude::*};
use serde::{Deserialize, Serialize};
use words::words;

use crate::{
    parts::textarea_text,
    wake::{AWAKE, Living},
};

#[derive(Serialize, Deserialize)]
pub struct LinkToKeep {
    pub lang: Lang,
    /// What the link is called, and what is said of its QR code.
    pub label: String,
    pub qr_about: String,
    /// The whole secret address.
    pub url: String,
    /// Where its QR code lies.
    pub qr: String,
    /// The same as a page to keep, in a `data:` address.
    pub file: String,
    /// What that page is called.
    pub name: String,
    /// What can be sent along with it.
    pub letter: Option<Letter>,
    /// Where to go when it is kept, and what that is called.
    pub onward: String,
    pub onward_to: String,
}

/// A text that can be sent.
#[derive(Clone, Serialize, Deserialize)]
pub struct Letter {
    pub subject: String,
    pub text: String,
}

impl Living for LinkToKeep {
    const NAME: &str = "keep";

    fn view(self) -> AnyView {
        view! { <Keep props=self /> }.into_any()
    }
}

/// Without JavaScript the way onward is simply there.
#[component]
fn Keep(props: LinkToKeep) -> impl IntoView {
    let LinkToKeep { lang, label, qr_about, url, qr, file, name, letter, onward, onward_to } = props;
    let words = &words(lang).link;
    let field = NodeRef::<Input>::new();
    let kept = RwSignal::new(false);
    let said = RwSignal::new("");
    let keep = move |what: &'static str| {
        kept.set(true);
        said.set(what);
    };
    let copied = Callback::new(move |done| if done { keep(words.copied) } else { said.set(words.selected) });
    let open = Memo::new(move |_| kept.get() || !AWAKE);
    view! {
        <div>
            <label for="link">{label.clone()}</label>
            <input
                id="link"
                class="secret"
                readonly
                translate="no"
                value=url
                node_ref=field
                on:focus=move |_| select(field)
                on:copy=move |_| keep(words.copied)
            />
        </div>
        <div class="ways">
            // Without JavaScript it could do nothing.
            <button type="button" hidden=!AWAKE on:click=move |_| copy(field, copied)>
                {words.copy}
            </button>
            <a class="button" download=name href=file on:click=move |_| keep(words.downloaded)>
                {words.download}
            </a>
            <details on:toggle=move |_| kept.set(true)>
                <summary class="button">{words.show_qr}</summary>
                <p class="hint">{qr_about}</p>
                <img class="link-qr" src=qr width="256" height="256" alt=label loading="lazy" />
            </details>
        </div>
        <p class="said" role="status">
            {said}
        </p>
        {letter.map(|letter| view! { <ToSend lang=lang letter=letter kept=kept /> }.into_any())}
        <div class="onward">
            <a
                class="button"
                class:primary=open
                href=move || open.get().then(|| onward.clone())
                role="link"
                aria-disabled=move || (!open.get()).then_some("true")
                aria-describedby="keep-first"
            >
                {onward_to}
            </a>
            <p class="hint" id="keep-first" hidden=move || kept.get()>
                {words.keep_first}
            </p>
        </div>
    }
}

/// A text to send with the link, and the way to the computer's own e-mail.
#[component]
fn ToSend(lang: Lang, letter: Letter, kept: RwSignal<bool>) -> impl IntoView {
    let words = &words(lang).link;
    let Letter { subject, text: letter } = letter;
    let rows = letter.lines().count() + 1;
    let mail = format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&letter));
    view! {
        <div>
            <label for="letter">{words.letter_label}</label>
            <textarea id="letter" readonly rows=rows.to_string() on:copy=move |_| kept.set(true)>
                {textarea_text(letter)}
            </textarea>
            <p>
                <a href=mail on:click=move |_| kept.set(true)>
                    {words.letter_send}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// As an address holds it.
pub fn encoded(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.replace('\n', "\r\n").bytes().map(one).collect()
}

/// Selects the whole link, for copying by hand.
fn select(field: NodeRef<Input>) {
    if let Some(field) = field.get_untracked() {
        field.select();
    }
}

/// Puts the link on the clipboard. A room's plain http has no clipboard for scripts: there the link is
/// selected and the old copy command tried, which raises the field's `copy` event if it works.
#[cfg(feature = "hydrate")]
fn copy(field: NodeRef<Input>, answered: Callback<bool>) {
    let Some(input) = field.get_untracked() else { return };
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|found| !found.is_undefined()) {
        let promise = navigator.clipboard().write_text(&input.value());
        leptos::task::spawn_local(async move {
            let copied = js_sys::futures::JsFuture::from(promise).await.is_ok();
            if !copied {
                select(field);
            }
            answered.run(copied);
        });
        return;
    }
    input.focus().ok();
    select(field);
    use wasm_bindgen::JsCast;
    let page: web_sys::HtmlDocument = document().unchecked_into();
    answered.run(page.exec_command("copy").unwrap_or(false));
}

#[cfg(not(feature = "hydrate"))]
fn copy(_: NodeRef<Input>, _: Callback<bool>) {}
