//! The participant's page: one thing to do at a time, within reach of a thumb.

mod absent;
mod agree;
mod alone;
mod announce;
mod chair;
mod choose;
mod chosen;
mod closing;
mod field;
mod focus;
mod group_work;
mod late;
mod lobby;
mod membership;
mod merge;
mod page;
mod paper;
#[cfg(feature = "ssr")]
mod placed;
mod plenum;
mod proposal;
mod round;
mod sending;
mod table_text;
mod taboos;
mod writing;

use domain::{Lang, ParticipantId, Phase, Stage, WorkshopId, view::PhoneView};
use leptos::prelude::*;
use serde::Deserialize;
use words::words;

use crate::{
    Bundle, Envelope, Meta, Refused, live,
    parts::{Languages, RefusedLine, SeatKey, SentBack, ticking},
    wake::{AWAKE, Living},
};
use page::Phone;
#[cfg(feature = "ssr")]
pub use placed::placed;
use sending::{notebook::Notebook, outbox::Outbox, unsent};

#[derive(Clone, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct PhoneProps {
    pub workshop: WorkshopId,
    pub seat: ParticipantId,
    pub lang: Lang,
    pub first: Envelope<PhoneView>,
    /// The pages of all who share this phone, its owner first.
    pub sharers: Vec<String>,
    /// Where one more joins, while the door is open.
    pub join: Option<String>,
    /// A form this device posted without JavaScript, refused a moment ago.
    pub refused: Option<Refused>,
}

impl Living for PhoneProps {
    const NAME: &str = "phone";

    fn view(self) -> AnyView {
        view! { <PhonePage props=self /> }.into_any()
    }
}

pub fn meta(props: &PhoneProps) -> Meta {
    let refresh = (!Content::of(&props.first.view).has_form(&props.first.view)).then_some(10);
    Meta { lang: props.lang, title: "Verdiverksted", class: "phone", refresh, bundle: Some(Bundle::Phone) }
}

/// What the page is about. The page is rebuilt when this changes, and at no other time.
#[derive(Clone, Copy, PartialEq)]
enum Content {
    Lobby,
    /// Innledning, Individuelt, and group work for someone without a group.
    Writing(usize),
    GroupWork(usize),
    Plenum,
    Closing,
    Over,
}

impl Content {
    fn of(view: &PhoneView) -> Self {
        match view.stage {
            Stage::Lobby => Content::Lobby,
            Stage::Value { index, phase: Phase::GroupWork } if view.table.is_some() => {
                Content::GroupWork(index)
            }
            Stage::Value { phase: Phase::Plenum, .. } => Content::Plenum,
            Stage::Value { index, .. } => Content::Writing(index),
            Stage::Closing => Content::Closing,
            Stage::Synthesis => Content::Over,
        }
    }

    /// Whether a reload could take something half done away.
    fn has_form(self, view: &PhoneView) -> bool {
        match self {
            Content::Writing(_) | Content::GroupWork(_) => true,
            Content::Closing => view.is_asked(),
            Content::Lobby | Content::Plenum | Content::Over => false,
        }
    }
}

#[component]
fn PhonePage(props: PhoneProps) -> impl IntoView {
    let PhoneProps { workshop, seat, lang, first, sharers, join, refused } = props;
    let path = format!("/d/{workshop}/{seat}");
    let rendered_at = first.now;
    let live = live::follow(first);
    let now = ticking(rendered_at, live.offset);
    let outbox = Outbox::new(lang, Notebook::new(seat));
    let post = Callback::new(move |(posting, answer)| outbox.send(&posting, answer));
    let key = SeatKey { workshop, seat, lang, sent_back: SentBack::new(refused), post };
    let phone = Phone::new(key, live, now, outbox);
    focus::keep(phone);
    outbox.watch(live.connected);
    outbox.notebook.burn_when(phone.slice(|view| view.stage == Stage::Synthesis));

    let words = words(lang);
    let content = phone.slice(Content::of);
    let accent =
        phone.slice(|view| view.value.as_ref().map_or(String::new(), |v| format!("value-{}", v.index)));
    let refresh =
        (!AWAKE && phone.slice(|view| Content::of(view).has_form(view)).get_untracked()).then(|| {
            let (path, refresh) = (path.clone(), words.common.refresh);
            view! { <noscript><a class="button" href=path>{refresh}</a></noscript> }.into_any()
        });
    let shared = sharers.len() > 1;
    view! {
        <main class=move || accent.get() on:focusin=focus::remember>
            <p class="lost" role="status">
                {move || (!live.connected.get()).then(|| words.common.lost_contact.to_owned())}
            </p>
            {shared.then(|| view! { <Sharers phone sharers own=path.clone() /> }.into_any())}
            <Heading phone />
            {refresh}
            <RefusedLine lang sent_back=key.sent_back />
            {move || {
                // Beside the fields, where they are what the page is about.
                (!matches!(content.get(), Content::Writing(_)))
                    .then(|| view! { <unsent::Unsent phone /> }.into_any())
            }}
            <membership::Moved phone />
            <membership::Left phone />
            <membership::Waits phone />
            <LookUp phone />
            <membership::Hidden phone />
            {move || match content.get() {
                Content::Lobby => view! { <lobby::Lobby phone /> }.into_any(),
                Content::Writing(value) => view! { <alone::Alone phone value /> }.into_any(),
                Content::GroupWork(value) => view! { <group_work::GroupWork phone value /> }.into_any(),
                Content::Plenum => view! { <plenum::Plenum phone /> }.into_any(),
                Content::Closing => view! { <closing::Closing phone /> }.into_any(),
                Content::Over => view! { <closing::Over phone /> }.into_any(),
            }} <membership::MustGo phone /> <announce::Announcer phone />
        </main>
        <footer>
            {join
                .map(|join| {
                    view! {
                        <p hidden=move || content.get() == Content::Over>
                            <a href=join>{words.common.share_with(shared)}</a>
                        </p>
                    }
                    .into_any()
                })}
            <Languages lang back=path />
            <p><a href="/personvern" target="_blank">{words.common.privacy}</a></p>
        </footer>
    }
    .into_any()
}

/// A slide stands on the wall, for whoever is in the room.
#[component]
fn LookUp(phone: Phone) -> impl IntoView {
    let slide = phone.slice(|view| view.slide && !view.left);
    view! {
        <p class="task look-up" role="status">
            {move || slide.get().then(|| phone.words().phone.seat.look_up.to_owned())}
        </p>
    }
    .into_any()
}

/// «Vær to om telefonen»: each has a page of their own, and hands the phone over by going to the other's, which says when
/// the group waits for that one.
#[component]
fn Sharers(phone: Phone, sharers: Vec<String>, own: String) -> impl IntoView {
    let common = &phone.words().common;
    let links = sharers.into_iter().zip(1..).map(|(path, n)| {
        let here = (path == own).then_some("page");
        let who = path.rsplit('/').next().and_then(|seat| seat.parse::<ParticipantId>().ok());
        let asked = phone.slice(move |view| who.is_some_and(|who| view.awaited_here.contains(&who)));
        view! {
            <li><a href=path aria-current=here>{(common.sharer)(n)} {move || {
                asked.get().then(|| view! { <small>{common.sharer_asked}</small> }.into_any())
            }}</a></li>
        }
        .into_any()
    });
    view! {
        <nav class="sharers" aria-labelledby="sharing">
            <p id="sharing">{common.sharing}</p>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// The value's name, in every stage of a value.
#[component]
fn Heading(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let common = &words.common;
    let of_value = phone.slice(|view| view.value.is_some());
    let place = phone.slice(move |view| {
        let value = view.value.as_ref().map(|value| (common.value_of)(value.index + 1, value.of));
        let stage = (view.stage < Stage::Closing).then(|| common.stage(view.stage).to_owned());
        value.into_iter().chain(stage).collect::<Vec<_>>().join(" · ")
    });
    let title = phone.slice(move |view| match (&view.value, view.stage) {
        (Some(value), _) => value.name.clone(),
        (None, Stage::Closing) => common.closing.to_owned(),
        (None, Stage::Synthesis) => words.phone.end.over.to_owned(),
        (None, _) => words.phone.seat.joined.to_owned(),
    });
    view! {
        <header>
            <p class="where">{move || place.get()}</p>
            <h1 tabindex="-1" lang=move || of_value.get().then(|| phone.spoken.tag())>
                {move || title.get()}
            </h1>
        </header>
    }
    .into_any()
}
