//! Before the first step: changing the workshop, and playing a copy of it.

use leptos::{prelude::*, server_fn::ServerFn};
use words::{pace::clock, words};

use crate::{
    act::RehearseWorkshop,
    pages::facilitator::host::Host,
    parts::{Reply, id_field},
};

#[component]
pub fn Prepare(host: Host) -> impl IntoView {
    let all = words(host.key.lang);
    let words = &all.editing;
    let workshop = host.key.workshop;
    let rehearsal = host.view.with_untracked(|view| view.settings.rehearsal);
    let slides = host.slice(|view| !view.settings.slides.is_empty());
    let pace = &all.pace;
    let whole = host.slice(|view| view.pace.map(|pace| pace.whole));
    let said = Memo::new(move |_| {
        let whole = whole.get()?;
        let end = clock(host.key.lang, host.now.get().plus(whole));
        Some(format!("{} {}", (pace.in_all)(&pace.lasting(whole)), (pace.if_now)(&end)))
    });
    let rehearse = || {
        view! {
            // In a window of its own, so that the room she leads stays where it is.
            <form method="post" action=RehearseWorkshop::url() target="_blank">
                <input type="hidden" name="workshop" value=workshop.to_string() />
                {id_field(Reply::new(None), None)}
                <button aria-describedby="rehearse-about">{words.rehearse}</button>
                <p class="quiet-text" id="rehearse-about">
                    {words.rehearse_about}
                </p>
            </form>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{words.prepare}</h2>
            <p>{move || said.get()}</p>
            <div class="prepare">
                <p>
                    <a class="button" href=format!("/f/{workshop}/rediger")>
                        {words.edit}
                    </a>
                </p>
                {move || {
                    slides.get().then(|| {
                        view! {
                            <p>
                                <a class="button" href=format!("/f/{workshop}/bilder")>
                                    {all.slides.preview}
                                </a>
                            </p>
                        }
                        .into_any()
                    })
                }}
                {(!rehearsal).then(rehearse)}
            </div>
        </section>
    }
    .into_any()
}
