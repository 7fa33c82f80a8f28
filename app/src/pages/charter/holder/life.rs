//! How long it lives, taking it along as a file, and ending it.

use domain::Timestamp;
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, words};

use super::props::{HolderProps, act};
use crate::charter_act::DeleteCharter;

pub fn life(props: &HolderProps) -> AnyView {
    let HolderProps { lang, charter, now, .. } = props;
    let words = &words(*lang).charter;
    let renewal = match charter.renewal(*now) {
        // It stands above when it is next.
        _ if charter.ends_soon(*now) => None,
        Some(until) => Some(renew(props, until, "")),
        None => Some(view! { <p class="hint">{words.life.renew_later}</p> }.into_any()),
    };
    view! {
        <section aria-labelledby="end">
            <h2 id="end">{words.holding.end}</h2>
            <p>{(words.life.until)(&date(*lang, charter.delete_at))}</p>
            {renewal}
            <p>
                <a
                    class="button"
                    href=format!("/v/{}/verdigrunnlag.json", charter.id)
                    aria-describedby="data-about"
                    download
                >
                    {words.data}
                </a>
            </p>
            <p class="hint" id="data-about">
                {words.data_about}
            </p>
            <details>
                <summary class="button">{words.life.delete}</summary>
                <p>{words.life.delete_question}</p>
                <form method="post" action=DeleteCharter::url()>
                    <input type="hidden" name="charter" value=charter.id.to_string() />
                    <button class="danger">{words.life.delete_yes}</button>
                </form>
            </details>
        </section>
    }
    .into_any()
}

/// «Forleng ett år», and until when that would be.
pub fn renew(props: &HolderProps, until: Timestamp, class: &'static str) -> AnyView {
    let HolderProps { lang, charter, .. } = props;
    let words = &words(*lang).charter.life;
    let until = (words.renew_about)(&date(*lang, until));
    let button = view! {
        <button class=class aria-describedby="renew-about">
            {words.renew}
        </button>
        <p class="hint" id="renew-about">
            {until}
        </p>
    };
    act(charter, vec![("command", "Renew".to_owned())], button.into_any())
}
