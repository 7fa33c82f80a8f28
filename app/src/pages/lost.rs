//! When a page cannot be had: an unknown code, a link that is not this device's, a deleted workshop; or a
//! server that cannot give it now.

use domain::Lang;
use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use crate::{Fault, Meta, act::GoOn, parts::Frame};

pub fn meta(lang: Lang, fault: &Fault) -> Meta {
    let words = &words(lang).start;
    let title = if *fault == Fault::NotFound { words.lost } else { words.not_now };
    Meta { lang, title, class: "start", refresh: None, bundle: None }
}

/// `again` is the address to try again. `pasted`: what was pasted has just not taken a seat.
#[component]
pub fn LostPage(lang: Lang, fault: Fault, again: String, pasted: bool) -> impl IntoView {
    let words = &words(lang).start;
    if fault == Fault::NotFound {
        return view! {
            <Frame lang=lang back=Some("/".to_owned())>
                <Nothing lang pasted />
            </Frame>
            <script src="/lost.js" defer></script>
        }
        .into_any();
    }
    let about = match &fault {
        Fault::NotSaved => words.not_now_about.to_owned(),
        other => other.sentence(lang),
    };
    view! {
        <Frame lang=lang back=Some("/".to_owned())>
            <div class="sheet">
                <h1>{words.not_now}</h1>
                <p>{about}</p>
                <a class="button primary" href=again>
                    {words.again}
                </a>
            </div>
        </Frame>
    }
    .into_any()
}

/// The same for all that is not this browser's, there or not; `public/lost.js` shows what the address is about.
#[component]
fn Nothing(lang: Lang, pasted: bool) -> impl IntoView {
    let words = &words(lang).start;
    let elsewhere = [
        ("host", words.hosts),
        ("wall", words.walls),
        ("leader", words.leaders),
        ("charter", words.charters),
    ];
    let elsewhere = elsewhere.into_iter().map(|(id, (title, about))| {
        view! {
            <div class="sheet" id=id hidden>
                <h1>{title}</h1>
                <p>{about}</p>
                <a class="button primary" href="/">
                    {words.home}
                </a>
            </div>
        }
        .into_any()
    });
    let (title, about) = words.seats;
    view! {
        {pasted.then(|| view! { <p class="fault" role="alert">{words.not_along}</p> }.into_any())}
        <div class="sheet" id="general">
            <h1 id="lost">{words.lost}</h1>
            <p id="perhaps">{words.lost_about}</p>
            <h1 id="deleted" hidden>
                {words.deleted_title}
            </h1>
            <p id="kept" hidden>
                {words.deleted_about}
            </p>
            <Paste lang />
            <a class="button primary" href="/">
                {words.home}
            </a>
        </div>
        {elsewhere.collect_view()}
        <div class="sheet" id="seat" hidden>
            <h1>{title}</h1>
            <form id="go-on" method="post" action=GoOn::url() hidden>
                <p>{words.go_on_here_about}</p>
                <input type="hidden" name="workshop" />
                <input type="hidden" name="seat" />
                <input type="hidden" name="way_back" />
                <button class="primary wide">{words.go_on_here}</button>
            </form>
            <p id="seat-about">{about}</p>
            <p id="went-over" hidden>
                {words.went_over}
            </p>
            <a class="button" id="anew" href="/bli-med">
                {words.join_anew}
            </a>
        </div>
    }
}

/// What `public/lost.js` does with the fragment of a seat's address: without scripts, nobody but the person can see it. It
/// stands wherever there is nothing, since the page knows of no address.
#[component]
fn Paste(lang: Lang) -> impl IntoView {
    let words = &words(lang).start;
    view! {
        <noscript>
            <form method="post" action=GoOn::url()>
                <p>{words.paste_about}</p>
                <label for="address">{words.paste}</label>
                <input id="address" name="way_back" required autocomplete="off" />
                <p>{words.go_on_here_about}</p>
                <button class="wide">{words.go_on_here}</button>
            </form>
        </noscript>
    }
    .into_any()
}
