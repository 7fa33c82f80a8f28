//! A text to send while a round is open. The link for everybody is in it for as long as it can be shown: what is stored of
//! it is a hash.

use leptos::prelude::*;
use words::{
    date::{date, moment},
    words,
};

use super::{props::PulseProps, round::OpenRound};
use crate::pages::link::encoded;

pub fn letter(props: &PulseProps, round: &OpenRound) -> AnyView {
    let (lang, all) = (props.lang, words(props.lang));
    let said = &all.pulse.holding.letter;
    let asks = (said.asks)(&props.address, &moment(lang, round.closes_at));
    let see = match (&props.readers.url, props.readers.since) {
        (Some(url), _) => Some((said.see_at)(url)),
        (None, Some(_)) => Some(said.see.to_owned()),
        (None, None) => None,
    };
    let text = see.map_or_else(|| asks.clone(), |see| format!("{asks}\n\n{see}"));
    let without = props.readers.since.filter(|_| props.readers.url.is_none());
    let without = without.map(|since| (said.not_in_it)(&date(lang, since)));
    let mail = format!("mailto:?subject={}&body={}", encoded(said.subject), encoded(&text));
    view! {
        <details class="pulse-letter">
            <summary class="button">{said.title}</summary>
            {without.map(|without| view! { <p class="hint">{without}</p> }.into_any())}
            <p class="quotable letter" id="letter">
                {text}
            </p>
            <div class="everyday-files">
                <button
                    type="button"
                    hidden=true
                    data-copies="letter"
                    data-copied=all.job_ad.copied
                    data-selected=all.job_ad.selected
                >
                    {all.job_ad.copy}
                </button>
                <a class="button" href=mail>
                    {all.link.letter_send}
                </a>
                <span role="status"></span>
            </div>
            <script src="/copy.js" defer></script>
        </details>
    }
    .into_any()
}

/// What its holder has to know where nobody has been given the link to what it will show.
pub fn no_readers(props: &PulseProps) -> Option<AnyView> {
    let said = &words(props.lang).pulse.holding;
    props.readers.since.is_none().then(|| {
        view! {
            <p class="notice">
                {said.no_readers} " " <a href=format!("/h/{}#link-Reader", props.charter.id)>{said.make_readers}</a>
            </p>
        }
        .into_any()
    })
}
