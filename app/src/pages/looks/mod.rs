//! How the poster looks: every choice in one form, and the poster beside it as it would be now. Plain HTML; a script of
//! a few lines (`public/looks.js`) posts what is chosen and fetches the picture anew.

mod logo;
mod sketch;
mod swatch;

use domain::{Lang, Layout, Orientation, PosterDesign, Refusal, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{looks::Looks, words};

use crate::{Fault, Meta, Refused, act::FacilitatorAct, parts::Frame};
use logo::Logo;
pub use logo::LogoFault;
use sketch::{Colours, Sheet, Sketch};
pub use swatch::Swatch;

#[derive(Clone)]
pub struct LooksProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub services: Vec<String>,
    pub design: PosterDesign,
    pub swatches: [Swatch; 5],
    /// Makes the picture's address new each time the page is.
    pub stamp: i64,
    pub wrong_logo: Option<LogoFault>,
    pub refused: Option<Refused>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).looks.title, class: "start looks", refresh: None, bundle: None }
}

#[component]
pub fn LooksPage(props: LooksProps) -> impl IntoView {
    let LooksProps { workshop, lang, design, stamp, wrong_logo, .. } = props.clone();
    let words = &words(lang).looks;
    let (width, height) = match design.orientation {
        Orientation::Landscape => (1240, 877),
        Orientation::Portrait => (877, 1240),
    };
    view! {
        <Frame lang=lang back=Some(format!("/f/{workshop}/plakat"))>
            <header>
                <h1>{words.title}</h1>
                <p>{words.about}</p>
                <p>
                    <a href=format!("/f/{workshop}")>{words.back}</a>
                </p>
            </header>
            <div class="design">
                <div class="choices">
                    <Choices props=props />
                    <Logo workshop words has=design.logo.is_some() wrong=wrong_logo />
                </div>
                <section class="preview" aria-labelledby="preview-name">
                    <h2 id="preview-name">{words.preview}</h2>
                    <p role="status" id="preview-status" data-working=words.working data-lost=words.no_contact></p>
                    <img
                        id="preview"
                        src=format!("/f/{workshop}/plakat.png?{stamp}")
                        width=width
                        height=height
                        alt=words.preview_alt
                    />
                </section>
            </div>
            <script src="/looks.js" defer></script>
        </Frame>
    }
}

#[component]
fn Choices(props: LooksProps) -> impl IntoView {
    let LooksProps { workshop, lang, services, design, swatches, refused, .. } = props;
    let words = &words(lang).looks;
    // What was typed and refused stands there still.
    let quote = refused.as_ref().map_or(design.quote.clone(), |refused| refused.typed.clone());
    let seen = refused.as_ref().and_then(|refused| match refused.fault {
        Fault::Refused(Refusal::LooksLike(about)) => Some(format!("{about:?}")),
        _ => None,
    });
    let wrong = refused.map(|refused| refused.fault.sentence(lang));
    let layouts = Layout::ALL.into_iter().zip(words.layouts).map(|(layout, [name, about])| {
        let drawn = view! { <Sketch layout /> }.into_any();
        radio("layout", format!("{layout:?}"), layout == design.layout, drawn, name, Some(about))
    });
    let palettes = swatches.into_iter().zip(words.palettes).map(|(swatch, name)| {
        let drawn = view! { <Colours swatch /> }.into_any();
        radio("palette", format!("{:?}", swatch.palette), swatch.palette == design.palette, drawn, name, None)
    });
    let orientations = Orientation::ALL.into_iter().zip(words.orientations).map(|(way, name)| {
        let drawn = view! { <Sheet way /> }.into_any();
        radio("orientation", format!("{way:?}"), way == design.orientation, drawn, name, None)
    });
    view! {
        <form id="design" method="post" action=FacilitatorAct::url()>
            <input type="hidden" name="workshop" value=workshop.to_string() />
            <input type="hidden" name="seen" value=seen />
            <fieldset class="looks">
                <legend>{words.layout}</legend>
                {layouts.collect_view()}
            </fieldset>
            <fieldset class="looks">
                <legend>{words.palette}</legend>
                {palettes.collect_view()}
            </fieldset>
            <fieldset class="looks">
                <legend>{words.orientation}</legend>
                {orientations.collect_view()}
            </fieldset>
            <div>
                <label for="quote">{words.quote}</label>
                <p class="hint" id="quote-about">
                    {words.quote_about}
                </p>
                <input
                    id="quote"
                    name="command[Design][quote]"
                    value=quote
                    maxlength="160"
                    aria-describedby="quote-about"
                />
            </div>
            <Services words services design />
            <p>
                <button class="primary">{words.show}</button>
            </p>
            <p class="hint">{words.saved_at_once}</p>
            {wrong.map(|wrong| view! { <p class="fault" role="alert">{wrong}</p> }.into_any())}
        </form>
    }
    .into_any()
}

/// One choice of several: a picture of it, its name, and a line about it.
fn radio(
    field: &'static str,
    value: String,
    chosen: bool,
    drawn: AnyView,
    name: &'static str,
    about: Option<&'static str>,
) -> AnyView {
    view! {
        <label class="look">
            <input type="radio" name=format!("command[Design][{field}]") value=value checked=chosen />
            {drawn}
            <span>
                {name} {about.map(|about| view! { <span class="hint">{about}</span> }.into_any())}
            </span>
        </label>
    }
    .into_any()
}

#[component]
fn Services(words: &'static Looks, services: Vec<String>, design: PosterDesign) -> impl IntoView {
    if services.is_empty() {
        return ().into_any();
    }
    let boxes = services.into_iter().enumerate().map(|(at, service)| {
        let ticked = design.services.as_ref().is_none_or(|named| named.contains(&at));
        view! {
            <label class="check">
                <input type="checkbox" name="command[Design][services][]" value=at.to_string() checked=ticked />
                {service}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset>
            <legend>{words.services}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}
