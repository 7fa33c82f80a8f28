//! Forms that post to a server function, and say beside themselves what went wrong.

use domain::{Lang, ParticipantId, Refusal, WorkshopId};
use leptos::{ev::SubmitEvent, prelude::*, server_fn::ServerFn, wasm_bindgen::JsCast};
use words::words;

use crate::{
    Fault,
    act::{ParticipantAct, SetLang},
    live::Contact,
    parts::{
        effect,
        send::{Posting, Reply, take},
        sent_back::SentBack,
    },
};

/// Whose forms these are on a participant's page.
#[derive(Clone, Copy)]
pub struct SeatKey {
    pub workshop: WorkshopId,
    pub seat: ParticipantId,
    pub lang: Lang,
    pub sent_back: SentBack,
    /// Sends them.
    pub post: Callback<(Posting, Reply<()>)>,
}

/// A participant's act. The children hold its fields, such as `command[Add][words]`, and its button.
/// `done` runs when the act is carried out; `told` names the field that says what the sender was told is unfinished.
/// `form` is what it is called when it is refused without JavaScript.
#[component]
pub fn SeatForm(
    key: SeatKey,
    #[prop(optional)] class: &'static str,
    /// For fields that stand outside the form and name it.
    #[prop(optional)]
    id: Option<&'static str>,
    #[prop(optional, into)] form: String,
    #[prop(optional)] done: Option<Callback<()>>,
    #[prop(optional)] told: &'static str,
    /// Where the caller wants to know what came of it.
    #[prop(optional)]
    answer: Option<Reply<()>>,
    children: Children,
) -> impl IntoView {
    let answer = answer.unwrap_or_else(|| key.sent_back.answer(&form));
    let id_field = id_field(answer, done);
    let pressed = Pressed::default();
    view! {
        <form
            method="post"
            action=ParticipantAct::url()
            class=class
            id=id
            on:submit=move |event| {
                note_pressed(&event, pressed);
                take(&event).into_iter().for_each(|posting| key.post.run((posting, answer)));
            }
        >
            <input type="hidden" name="workshop" value=key.workshop.to_string() />
            <input type="hidden" name="seat" value=key.seat.to_string() />
            {id_field}
            {told_field(told, answer)}
            {children()}
            <FaultLine lang=key.lang answer=answer />
            <SendAnyway lang=key.lang answer pressed unpressed=false />
        </form>
    }
    .into_any()
}

/// What the last sending was told that others have not done: sent along, it is passed over. Without a name there is
/// nothing that the act could pass over.
pub fn told_field(name: &'static str, answer: Reply<()>) -> Option<AnyView> {
    if name.is_empty() {
        return None;
    }
    let told = move || match answer.get() {
        Some(Err(Fault::Refused(Refusal::Unfinished(unfinished)))) => unfinished.count(),
        _ => 0,
    };
    Some(view! { <input type="hidden" name=name value=move || told().to_string() /> }.into_any())
}

/// «Send likevel», beside the question about what was typed: the second press. It says what the button said that was
/// pressed first; `unpressed`: that is nothing, so that it is there without scripts, too.
#[component]
pub fn SendAnyway(lang: Lang, answer: Reply<()>, pressed: Pressed, unpressed: bool) -> impl IntoView {
    let asks = Memo::new(move |_| matches!(answer.get(), Some(Err(Fault::Refused(Refusal::LooksLike(_))))));
    let button = move || {
        // Whether it asks is read each time: it does not before something is pressed.
        let (asks, pressed) = (asks.get(), pressed.get_untracked());
        (asks && (unpressed || pressed.is_some())).then(|| {
            let (name, value) = pressed.unwrap_or_default();
            view! {
                <button class="anyway" name=(!name.is_empty()).then_some(name) value=value>
                    {words(lang).phone.write.send_anyway}
                </button>
            }
            .into_any()
        })
    };
    view! { {move || button()} }.into_any()
}

/// The name and value of the button that a form was sent by.
pub type Pressed = RwSignal<Option<(String, String)>>;

pub fn note_pressed(event: &SubmitEvent, pressed: Pressed) {
    let by = event.submitter().and_then(|by| by.dyn_into::<leptos::web_sys::Element>().ok());
    let said = |what| by.as_ref().and_then(|by| by.get_attribute(what)).unwrap_or_default();
    pressed.set(Some((said("name"), said("value"))));
}

/// The field with the id of the next sending. It stays when contact was lost, so that trying again is the same act,
/// and is drawn anew once an answer has come, or the act is kept on the phone with its id.
pub fn id_field(answer: Reply<()>, done: Option<Callback<()>>) -> AnyView {
    let id = RwSignal::new(drawn_id());
    effect(move |_| match answer.get() {
        Some(Err(Fault::Unreachable)) => {}
        answer => {
            id.set(fresh_id());
            if let (Some(Ok(())), Some(done)) = (answer, done) {
                done.run(());
            }
        }
    });
    view! { <input type="hidden" name="id" value=move || id.get() /> }.into_any()
}

/// Drawn by the browser; empty on the server.
#[cfg(feature = "hydrate")]
pub fn fresh_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

#[cfg(not(feature = "hydrate"))]
pub fn fresh_id() -> String {
    String::new()
}

/// The id of what is sent from a page as the server drew it: one for all its forms, since a sending is known by what stands
/// in it, too.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct PageId(pub domain::CommandId);

#[cfg(feature = "ssr")]
fn drawn_id() -> String {
    use_context::<PageId>().map(|PageId(id)| id.to_string()).unwrap_or_default()
}

#[cfg(not(feature = "ssr"))]
fn drawn_id() -> String {
    String::new()
}

/// What went wrong with the last sending, where it was sent from. That there was no contact is said until
/// there is.
#[component]
pub fn FaultLine(lang: Lang, answer: Reply<()>) -> impl IntoView {
    let back = RwSignal::new(false);
    if let Some(Contact(contact)) = use_context() {
        effect(move |before: Option<bool>| {
            answer.track();
            let now = contact.get();
            back.set(now && before == Some(false));
            now
        });
    }
    let said = move || {
        let wrong = answer.get()?.err()?;
        let class = match wrong {
            Fault::Unreachable if back.get() => return None,
            Fault::Kept => "note",
            _ => "fault",
        };
        Some(view! { <p class=class role="alert">{wrong.sentence(lang)}</p> }.into_any())
    };
    view! { {move || said()} }
}

/// A form of many fields, which a choice of language sends along to its own page: that answers with what was typed.
#[derive(Clone, Copy)]
pub struct Keeps {
    /// Its id.
    pub form: &'static str,
    /// The name by which it is told the language.
    pub field: &'static str,
}

/// The three languages, as buttons that work without JavaScript. `back` is the path of this page, `keeps` the form on it
/// that may be half filled.
#[component]
pub fn Languages(
    lang: Lang,
    #[prop(into)] back: String,
    #[prop(optional_no_strip)] keeps: Option<Keeps>,
) -> impl IntoView {
    let kept = keeps.map(|_| back.clone());
    let choice = |other: Lang| {
        let name = match other {
            Lang::Nb => "Bokmål",
            Lang::Nn => "Nynorsk",
            Lang::En => "English",
        };
        view! {
            <button
                class="language"
                name=keeps.map_or("lang", |keeps| keeps.field)
                form=keeps.map(|keeps| keeps.form)
                formaction=kept.clone()
                formnovalidate=keeps.is_some()
                value=other.tag()
                lang=other.tag()
                aria-pressed=if other == lang { "true" } else { "false" }
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <form
            class="languages"
            method="post"
            action=SetLang::url()
            aria-label=words(lang).common.language
        >
            <input type="hidden" name="back" value=back />
            // Enter in one of its fields presses the first button that is its own, wherever on the page.
            {keeps.map(|keeps| view! { <button hidden form=keeps.form></button> }.into_any())}
            {Lang::ALL.map(choice).collect_view()}
        </form>
    }
    .into_any()
}
