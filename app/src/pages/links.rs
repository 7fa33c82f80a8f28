//! Every secret link: what it opens, and a new one. Nothing that lives: plain forms, and the page that shows what was made.

use domain::{Lang, Timestamp, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{date::date, words};

use crate::{ByLink, Fault, Meta, act::MakeLink, parts::Frame};

#[derive(Clone)]
pub struct LinksProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// The workshop's.
    pub title: String,
    /// Those there are already, and since when, where that is known.
    pub made: Vec<(ByLink, Option<Timestamp>)>,
    /// Why the last one was not made.
    pub fault: Option<Fault>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).link.links, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn LinksPage(props: LinksProps) -> impl IntoView {
    let LinksProps { workshop, lang, title, made, fault } = props;
    let words = &words(lang).link;
    view! {
        <Frame lang=lang back=Some(format!("/f/{workshop}/lenker"))>
            <div class="sheet links">
                <p>
                    <a href=format!("/f/{workshop}")>{words.back}</a>
                </p>
                <h1>{words.links}</h1>
                <p>
                    <strong>{title}</strong>
                </p>
                <p class="lead">{words.links_about}</p>
                {fault.map(|fault| view! { <p class="fault" role="alert">{fault.sentence(lang)}</p> })}
                {ByLink::ALL
                    .map(|opens| one(workshop, lang, opens, made.iter().find(|(of, _)| *of == opens).map(|(_, at)| *at)))
                    .collect_view()}
            </div>
        </Frame>
    }
}

/// `made`: there is one already, and since when.
fn one(workshop: WorkshopId, lang: Lang, opens: ByLink, made: Option<Option<Timestamp>>) -> AnyView {
    let words = &words(lang).link;
    let of = opens.words(lang);
    let name = format!("link-{opens:?}");
    let form = |first: bool, about: Option<AnyView>| {
        let (button, class) = if first { (words.make, "") } else { (words.again_yes, "danger") };
        view! {
            <form method="post" action=MakeLink::url()>
                <input type="hidden" name="workshop" value=workshop.to_string() />
                <input type="hidden" name="opens" value=format!("{opens:?}") />
                {first.then(|| view! { <input type="hidden" name="first" value="true" /> })}
                {about}
                <button class=class aria-describedby=name.clone()>
                    {button}
                </button>
            </form>
        }
        .into_any()
    };
    // Asks once: the old link is gone for all who have it.
    let since =
        made.flatten().map(|at| view! { <p class="hint">{(words.made)(&date(lang, at))}</p> }.into_any());
    let make = if made.is_some() {
        let own = (opens == ByLink::Facilitator).then(|| format!(" {}", words.again_own));
        let about = view! { <p>{words.again_about} {own}</p> }.into_any();
        view! {
            <details>
                <summary class="button">{words.make_again}</summary>
                {form(false, Some(about))}
            </details>
        }
        .into_any()
    } else {
        form(true, None)
    };
    view! {
        <section aria-labelledby=name.clone()>
            <h2 id=name.clone()>{of.who}</h2>
            <p>{of.may}</p>
            {since}
            {make}
        </section>
    }
    .into_any()
}
