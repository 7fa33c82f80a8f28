//! «Publiser som 2. utgave»: what was published takes the place of the norms of the verdigrunnlag that the workshop was
//! made for.

use domain::Charter;
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, words};

use crate::{
    charter_act::PublishEdition,
    pages::facilitator::{ask::AskOnce, host::Host},
};

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
        <AskOnce host label=(words.publish)(next) question=words.question class="" about="edition-note">
            <form method="post" action=PublishEdition::url()>
                <input type="hidden" name="workshop" value=host.key.workshop.to_string() />
                <input type="hidden" name="edition" value=edition.to_string() />
                <button class="danger">{words.yes}</button>
            </form>
        </AskOnce>
    }
    .into_any()
}
