//! «Publiser som 2. utgave»: what was published takes the place of the norms of the verdigrunnlag that the workshop was
//! made for. It is asked about on a page of its own, which names what goes.

use domain::Charter;
use leptos::prelude::*;
use words::{date::date, words};

use crate::pages::facilitator::host::Host;

/// `edition` is the number of the one that stands there.
#[component]
pub fn NextEdition(host: Host, title: String, edition: u32) -> impl IntoView {
    let lang = host.key.lang;
    let (words, life) = (&words(lang).edition, &words(lang).charter.life);
    let next = edition.saturating_add(1);
    // To the day: the page says it anew at every tick.
    let until = Memo::new(move |_| (life.until)(&date(lang, Charter::lives_until(host.now.get()))));
    let changes = words.changes.into_iter().map(|[becomes, what]| {
        view! {
            <li>
                <strong>{becomes}</strong>
                " "
                {what}
            </li>
        }
    });
    view! {
        <p>{(words.next)(next, &title)}</p>
        <ul class="edition-changes" id="edition-note">
            {changes.collect_view()}
            <li>{until}</li>
        </ul>
        <p>
            <a
                class="button"
                href=format!("/f/{}/utgave", host.key.workshop)
                aria-describedby="edition-note"
            >
                {(words.publish)(next)}
            </a>
        </p>
    }
    .into_any()
}
