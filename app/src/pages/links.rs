//! Every secret link: what it opens, and a new one. No island: plain forms, and the page that shows what was made.

use domain::{Lang, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    ByLink, Fault, Meta,
    act::MakeLink,
    parts::Frame,
    words::{fault, words},
};

#[derive(Clone)]
pub struct LinksProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// Those there are already.
    pub made: Vec<ByLink>,
    /// Why the last one was not made.
    pub fault: Option<Fault>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).link.links, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn LinksPage(props: LinksProps) -> impl IntoView {
    let LinksProps { workshop, lang, made, fault } = props;
    let words = &words(lang).link;
    view! {
        <Frame lang=lang back=Some(format!("/f/{workshop}/lenker"))>
            <div class="sheet links">
                <p>
                    <a href=format!("/f/{workshop}")>{words.back}</a>
                </p>
                <h1>{words.links}</h1>
                <p class="lead">{words.links_about}</p>
                {fault.map(|fault| view! { <p class="fault" role="alert">{fault::fault(lang, &fault)}</p> })}
                {ByLink::ALL.map(|opens| one(workshop, lang, opens, made.contains(&opens))).collect_view()}
            </div>
        </Frame>
    }
}

fn one(workshop: WorkshopId, lang: Lang, opens: ByLink, made: bool) -> AnyView {
    let words = &words(lang).link;
    let of = words.opens(opens);
    let (name, about) = (format!("link-{opens:?}"), format!("link-{opens:?}-about"));
    view! {
        <section aria-labelledby=name.clone()>
            <h2 id=name.clone()>{of.who}</h2>
            <p>{of.may}</p>
            <form method="post" action=MakeLink::url()>
                <input type="hidden" name="workshop" value=workshop.to_string() />
                <input type="hidden" name="opens" value=format!("{opens:?}") />
                <button aria-describedby=format!("{name} {about}")>
                    {if made { words.make_again } else { words.make }}
                </button>
                <p class="hint" id=about hidden=!made>
                    {made.then_some(words.again_about)}
                    {(made && opens == ByLink::Facilitator).then(|| format!(" {}", words.again_own))}
                </p>
            </form>
        </section>
    }
    .into_any()
}
