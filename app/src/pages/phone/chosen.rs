//! What the groups chose for one value. In plenum and in Avslutning.

use std::sync::Arc;

use domain::{
    Kind,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;

use super::page::Phone;

#[component]
pub fn Chosen(phone: Phone, shown: Arc<ShownValue>) -> impl IntoView {
    let words = phone.words();
    let of = shown.groups;
    let list = move |class: &'static str, kind, texts: &[ShownText]| {
        let title = words.common.heading(kind, texts.len());
        let items = texts
            .iter()
            .map(|text| {
                let by = text.support.zip(of).map(|(by, of)| (words.common.chosen_by)(by, of));
                view! {
                    <li>
                        <span translate="no" lang=phone.spoken.tag()>{text.words.clone()}</span>
                        {by.map(|by| view! { <small translate="no">{by}</small> }.into_any())}
                    </li>
                }
                .into_any()
            })
            .collect_view();
        view! {
            <section class=class>
                <h3 class="kind-label">{title}</h3>
                {texts.is_empty().then(|| view! { <p class="note">{words.phone.end.nothing_chosen}</p> }.into_any())}
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <div class="chosen">
            {list("norm", Kind::Norm, &shown.norms)}
            {list("taboo", Kind::Taboo, &shown.taboos)}
            {(shown.left_out > 0)
                .then(|| view! { <p class="note">{(words.common.more)(shown.left_out)}</p> }.into_any())}
            {(!shown.truth.is_empty())
                .then(|| {
                    view! {
                        <section class="truth">
                            <h3>{words.common.true_label} " – " {words.common.true_means}</h3>
                            <p lang=phone.spoken.tag()>{shown.truth.clone()}</p>
                        </section>
                    }
                    .into_any()
                })}
        </div>
    }
    .into_any()
}
