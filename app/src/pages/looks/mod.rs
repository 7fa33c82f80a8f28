//! How the poster looks: every choice in one form, and the poster beside it as it would be now. Plain HTML; a script of
//! a few lines (`public/looks.js`) posts what is chosen and fetches the picture anew.

mod logo;
mod sketch;
mod swatch;

use domain::{Lang, Layout, Orientation, Refusal, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};
use words::{looks::Looks, words};

use crate::{Fault, Meta, Refused, act::FacilitatorAct, forms::facilitator::DESIGN, parts::Frame};
use logo::Logo;
pub use logo::LogoFault;
use sketch::{Colours, Sheet, Sketch};
pub use swatch::Swatch;

#[derive(Clone)]
pub struct LooksProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub services: Vec<String>,
    /// As they stand now.
    pub looks: domain::Looks,
    pub has_logo: bool,
    pub swatches: [Swatch; 5],
    /// Makes the picture's address new each time the page is.
    pub stamp: i64,
    pub wrong_logo: Option<LogoFault>,
    pub refused: Option<Refused>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).looks.title, class: "start looks", refresh: None, bundle: None }
}

/// Of the poster's picture, in pixels: a page keeps its place before it has come.
pub fn picture_size(orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::Landscape => (1240, 877),
        Orientation::Portrait => (877, 1240),
    }
}

#[component]
pub fn LooksPage(props: LooksProps) -> impl IntoView {
    let LooksProps { workshop, lang, looks, has_logo, stamp, wrong_logo, .. } = props.clone();
    let words = &words(lang).looks;
    let (width, height) = picture_size(looks.orientation);
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
                <div class="design-choices">
                    <Choices props=props />
                    <Logo workshop words has=has_logo wrong=wrong_logo />
                </div>
                <section class="preview" aria-labelledby="preview-name">
                    <h2 id="preview-name">{words.preview}</h2>
                    <p
                        role="status"
                        id="preview-status"
                        data-working=words.working
                        data-lost=words.no_contact
                        data-unmade=Fault::NotMade.sentence(lang)
                    ></p>
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
    let LooksProps { workshop, lang, services, looks, swatches, refused, .. } = props;
    let words = &words(lang).looks;
    // What was chosen and refused stands there still, among what others have chosen since.
    let sent = refused.as_ref().and_then(|refused| serde_json::from_str(&refused.typed).ok());
    let chosen = match sent {
        Some((sent, from)) => domain::Looks::onto(sent, Option::as_ref(&from).unwrap_or(&looks), &looks),
        None => looks.clone(),
    };
    let seen = refused.as_ref().and_then(|refused| match refused.fault {
        Fault::Refused(Refusal::LooksLike(about)) => Some(format!("{about:?}")),
        _ => None,
    });
    let (asks, send_anyway) = (seen.is_some(), words::words(lang).phone.write.send_anyway);
    let wrong = refused.map(|refused| refused.fault.sentence(lang));
    let layouts = Layout::ALL.into_iter().zip(words.layouts).map(|(layout, [name, about])| {
        let drawn = view! { <Sketch layout /> }.into_any();
        radio("layout", format!("{layout:?}"), layout == chosen.layout, drawn, name, Some(about))
    });
    let palettes = swatches.into_iter().zip(words.palettes).map(|(swatch, name)| {
        let drawn = view! { <Colours swatch /> }.into_any();
        radio("palette", format!("{:?}", swatch.palette), swatch.palette == chosen.palette, drawn, name, None)
    });
    let orientations = Orientation::ALL.into_iter().zip(words.orientations).map(|(way, name)| {
        let drawn = view! { <Sheet way /> }.into_any();
        radio("orientation", format!("{way:?}"), way == chosen.orientation, drawn, name, None)
    });
    view! {
        <form id=DESIGN method="post" action=FacilitatorAct::url()>
            <input type="hidden" name="workshop" value=workshop.to_string() />
            <input type="hidden" name="seen" value=seen />
            {began(&looks)}
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
                    value=chosen.quote
                    maxlength="160"
                    aria-describedby="quote-about"
                />
            </div>
            <Services words services named=chosen.services />
            // The script sends each choice at once, and takes it away.
            <p id="show">
                <button class="primary">{words.show}</button>
            </p>
            <p class="hint">{words.saved_at_once}</p>
            {wrong.map(|wrong| view! { <p class="fault" role="alert">{wrong}</p> }.into_any())}
            {asks.then(|| view! { <button class="anyway">{send_anyway}</button> }.into_any())}
        </form>
    }
    .into_any()
}

/// What the choices are begun from. The script keeps it up with what it has sent.
fn began(looks: &domain::Looks) -> AnyView {
    let choices = [
        ("[layout]", format!("{:?}", looks.layout)),
        ("[palette]", format!("{:?}", looks.palette)),
        ("[orientation]", format!("{:?}", looks.orientation)),
        ("[quote]", looks.quote.clone()),
    ];
    let services = looks.services.iter().map(|at| ("[services][]", at.to_string()));
    let field = |(name, value)| {
        view! { <input type="hidden" name=format!("command[Design][from]{name}") value=value /> }
    };
    let fields = choices.into_iter().chain(services).map(field).collect_view();
    view! { <div id="began" hidden>{fields}</div> }.into_any()
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
fn Services(words: &'static Looks, services: Vec<String>, named: Vec<usize>) -> impl IntoView {
    if services.is_empty() {
        return ().into_any();
    }
    let boxes = services.into_iter().enumerate().map(|(at, service)| {
        let ticked = named.contains(&at);
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
