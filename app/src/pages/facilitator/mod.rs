//! The facilitator's page: the next step, the clock, the groups, and the material.

mod address;
mod ask;
mod bar;
mod draft;
mod end;
mod host;
mod map;
mod material;
mod next;
mod primary;
mod rows;
mod session;

use domain::{GroupId, Lang, Phase, Stage, WorkshopId, view::FacilitatorView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    Bundle, Envelope, Meta, Refused, live,
    parts::{HostKey, Languages, RefusedLine, SentBack, ticking},
    wake::Living,
};
pub use address::AddressOffer;
use bar::Bar;
use host::Host;
pub use host::Kept;
pub use material::filter::ASKED as WHOLE;
use material::synthesis;
pub use session::moving::ASKED as MOVING;
use session::{closing, group_work, lobby, plenum, slides, value};

#[derive(Clone, Serialize, Deserialize)]
pub struct FacilitatorProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub first: Envelope<FacilitatorView>,
    /// The whole address behind the QR code, such as `http://10.0.0.5:3000/j/BCDF2345`.
    pub join_url: String,
    /// What there is to choose from, where nobody has said under which address people come.
    pub addresses: Vec<AddressOffer>,
    /// She may make links and delete the workshop; who leads beside her may not.
    pub owner: bool,
    /// Leaders have a link already.
    #[serde(default)]
    pub leaders: bool,
    /// What lives on of what was published, or is to.
    #[serde(default)]
    pub kept: Option<Kept>,
    /// The group whose «Flytt» was asked for without scripts.
    #[serde(default)]
    pub moving: Option<GroupId>,
    /// All of long lists was.
    #[serde(default)]
    pub whole: bool,
    /// A form this device posted without JavaScript, refused a moment ago.
    pub refused: Option<Refused>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "facilitator", refresh: None, bundle: Some(Bundle::Host) }
}

impl Living for FacilitatorProps {
    const NAME: &str = "facilitator";

    fn view(self) -> AnyView {
        view! { <FacilitatorPage props=self /> }.into_any()
    }
}

#[component]
fn FacilitatorPage(props: FacilitatorProps) -> impl IntoView {
    let FacilitatorProps {
        workshop,
        lang,
        first,
        join_url,
        addresses,
        owner,
        leaders,
        kept,
        moving,
        whole,
        refused,
    } = props;
    let now = first.now;
    let live = live::follow(first);
    let key = HostKey { workshop, lang, sent_back: SentBack::new(refused.clone()) };
    let host = Host::new(key, live.view, ticking(now, live.offset), owner, leaders, kept);
    host.moving.set(moving);
    host.whole.set(whole);
    host.begin_with(refused);
    // Once the room has moved on, what was refused before it is of no interest.
    Effect::new(move |woken: Option<()>| {
        live.view.track();
        if woken.is_some() {
            key.sent_back.forget();
        }
    });
    let words = host.words();
    let common = host.common();
    let stage = host.slice(|view| view.stage);
    let called = host.slice(|view| (view.settings.title.clone(), view.settings.organisation.clone()));
    let rehearsal = live.view.with_untracked(|view| view.settings.rehearsal);
    let rest = Memo::new(move |_| !matches!(stage.get(), Stage::Lobby | Stage::Closing | Stage::Synthesis));
    view! {
        <header class="head">
            <div>
                <h1>{move || called.get().0}</h1>
                <p class="quiet-text">{move || called.get().1}</p>
            </div>
            {rehearsal
                .then(|| {
                    view! {
                        <p class="rehearsal">
                            <strong>{words.rehearsal}</strong>
                            " "
                            {words.rehearsal_note}
                        </p>
                    }
                    .into_any()
                })}
            <p class="to-screen">
                <a
                    class="button"
                    href=format!("/s/{workshop}")
                    target=format!("screen-{workshop}")
                    aria-describedby="to-screen-note"
                >
                    {words.on_screen}
                </a>
                <span id="to-screen-note" class="quiet-text">
                    {words.new_window}
                </span>
            </p>
        </header>
        <Bar host now offset=live.offset />
        <p class="lost" role="status">
            {move || (!live.connected.get()).then_some(common.lost_contact)}
        </p>
        <main>
            <RefusedLine lang sent_back=key.sent_back />
            <map::Map host />
            <slides::Slides host />
            {move || match stage.get() {
                Stage::Lobby => view! { <lobby::Lobby host join_url=join_url.clone() addresses=addresses.clone() /> }.into_any(),
                Stage::Value { phase: Phase::Intro, .. } => view! { <value::Intro host /> }.into_any(),
                Stage::Value { phase: Phase::Individual, .. } => {
                    view! { <value::Individual host /> }.into_any()
                }
                Stage::Value { phase: Phase::GroupWork, .. } => {
                    view! { <group_work::GroupWork host /> }.into_any()
                }
                Stage::Value { index, phase: Phase::Plenum } => {
                    view! { <plenum::Plenum host value=index /> }.into_any()
                }
                Stage::Closing => view! { <closing::Closing host /> }.into_any(),
                Stage::Synthesis => view! { <synthesis::Synthesis host /> }.into_any(),
            }}
        </main>
        <footer class="foot">
            <Show when=move || rest.get()>
                <p>
                    <a href=format!("/f/{workshop}/rediger")>{words::words(lang).editing.edit_rest}</a>
                </p>
            </Show>
            {owner
                .then(|| {
                    view! {
                        <p>
                            <a href=host.links()>{words::words(lang).link.links}</a>
                        </p>
                    }
                        .into_any()
                })}
            <Languages lang back=format!("/f/{workshop}") />
        </footer>
    }
}
