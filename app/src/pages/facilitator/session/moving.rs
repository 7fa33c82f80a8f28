//! «Flytt»: who is to move from a group, and where to. People are named by their places.

use std::collections::HashMap;

use domain::{GroupId, view::GroupStatus};
use leptos::prelude::*;

use crate::{
    Fault,
    pages::facilitator::host::Host,
    parts::{FacilitatorForm, FaultLine, Reply},
    wake::AWAKE,
};

/// In the query of the page that has the form of this group open: the button without scripts.
pub const ASKED: &str = "flytt";

/// A button that gives way to the form. A form that was refused shows what no longer is, so it closes, and why is said
/// beside the button.
#[component]
pub fn Move(host: Host, of: Memo<HashMap<GroupId, GroupStatus>>, id: GroupId) -> impl IntoView {
    let (words, from) = (host.words(), host.moving);
    let name = move || of.with(|of| of.get(&id).map(|group| (words.move_from)(group.number)));
    let answer = Reply::new(None);
    Effect::new(move |_| {
        if matches!(answer.get(), Some(Err(Fault::Refused(_)))) {
            from.set(None);
        }
    });
    let open = Memo::new(move |_| from.get() == Some(id));
    let start = move |_| {
        answer.set(None);
        from.set(Some(id));
    };
    view! {
        {move || {
            if open.get() {
                view! { <MoveForm host id answer /> }.into_any()
            } else if !AWAKE {
                view! {
                    <a class="button quiet" aria-label=name href=format!("?{ASKED}={id}#{ASKED}")>
                        {words.move_button}
                    </a>
                }
                    .into_any()
            } else {
                view! {
                    <button type="button" class="quiet" aria-label=name on:click=start>
                        {words.move_button}
                    </button>
                    <FaultLine lang=host.key.lang answer=answer />
                }
                    .into_any()
            }
        }}
    }
}

/// All in it is as it was when it was opened, so that what is chosen is what is sent: the server refuses it
/// when people have moved since.
#[component]
fn MoveForm(host: Host, id: GroupId, answer: Reply<()>) -> impl IntoView {
    let (words, common, from) = (host.words(), host.common(), host.moving);
    let view = host.view.get_untracked();
    let (places, sharing) = view
        .groups
        .iter()
        .find(|group| group.id == id)
        .map_or_else(Default::default, |group| (group.places.clone(), group.sharing.clone()));
    let size = places.len();
    let places = places.into_iter().map(|place| {
        let mut name = (common.place)(place);
        if sharing.contains(&place) {
            name = format!("{name} ({})", words.move_shared);
        }
        view! { <option value=place.to_string()>{name}</option> }.into_any()
    });
    let places = places.collect_view();
    let groups = view.groups_with_room(id).map(|other| {
        view! { <option value=other.id.to_string()>{(common.group)(other.number)}</option> }.into_any()
    });
    let groups = groups.collect_view();
    let seats_rev = view.seats_rev.to_string();
    let who = RwSignal::new(String::new());
    let new_group = move || {
        let place = who.with(|who| who.parse().ok());
        let alone = place.is_some_and(|place| view.alone_in_new_group(id, place));
        if alone { words.move_to_new_alone } else { words.move_to_new }
    };
    // Only the first option counts as none chosen, so that «Ny gruppe» too can be sent as an empty value.
    view! {
        <FacilitatorForm key=host.key form_id=ASKED.to_owned() class="move" answer done=Callback::new(move |()| from.set(None))>
            <input type="hidden" name="command[Move][rev]" value=seats_rev />
            <input type="hidden" name="command[Move][group]" value=id.to_string() />
            <label>
                {words.move_who}
                <select
                    name="command[Move][place]"
                    required
                    on:change=move |event| who.set(event_target_value(&event))
                >
                    <option value="">{words.move_pick_place}</option>
                    {places}
                </select>
            </label>
            <label>
                {words.move_to}
                <select name="command[Move][to]" required>
                    <option value="">{words.move_pick_group}</option>
                    {groups}
                    {(size > 1).then(|| view! { <option value="">{new_group}</option> }.into_any())}
                </select>
            </label>
            <button>{words.move_button}</button>
            {if AWAKE {
                view! {
                    <button type="button" class="quiet" on:click=move |_| from.set(None)>
                        {common.cancel}
                    </button>
                }
                    .into_any()
            } else {
                view! {
                    <a class="button quiet" href=format!("/f/{}", host.key.workshop)>
                        {common.cancel}
                    </a>
                }
                    .into_any()
            }}
        </FacilitatorForm>
    }
    .into_any()
}
