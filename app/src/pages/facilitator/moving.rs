//! «Flytt»: who is to move from a group, and where to. People are named by their places.

use std::collections::HashMap;

use domain::{GroupId, grouping::GROUP_SIZE, view::GroupStatus};
use leptos::prelude::*;

use super::room::Room;
use crate::parts::FacilitatorForm;

/// A button that gives way to the form; `from` is the group whose form is open.
#[component]
pub fn Move(
    room: Room,
    of: Memo<HashMap<GroupId, GroupStatus>>,
    id: GroupId,
    from: RwSignal<Option<GroupId>>,
) -> impl IntoView {
    let words = room.words();
    let group = Memo::new(move |_| of.with(|of| of.get(&id).cloned()));
    let name = move || group.with(|group| group.as_ref().map(|group| (words.move_from)(group.number)));
    let open = Memo::new(move |_| from.get() == Some(id));
    view! {
        {move || {
            if open.get() {
                view! { <MoveForm room group id from /> }.into_any()
            } else {
                view! {
                    <button type="button" class="quiet" aria-label=name on:click=move |_| from.set(Some(id))>
                        {words.move_button}
                    </button>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn MoveForm(
    room: Room,
    group: Memo<Option<GroupStatus>>,
    id: GroupId,
    from: RwSignal<Option<GroupId>>,
) -> impl IntoView {
    let (words, common) = (room.words(), room.common());
    let rev = room.seats_rev();
    let with_room = room.slice(move |view| {
        let open = view.groups.iter().filter(|other| other.id != id && other.size < GROUP_SIZE);
        open.map(|other| (other.id, other.number)).collect::<Vec<_>>()
    });
    let places = move || {
        let Some(group) = group.get() else { return Vec::new() };
        let named = (1..=group.size).map(|place| {
            let mut name = (common.place)(place);
            if group.sharing.contains(&place) {
                name = format!("{name} ({})", words.move_shared);
            }
            view! { <option value=place.to_string()>{name}</option> }.into_any()
        });
        named.collect()
    };
    let groups = move || {
        let open = with_room.get().into_iter().map(|(id, number)| {
            view! { <option value=id.to_string()>{(common.group)(number)}</option> }.into_any()
        });
        open.collect::<Vec<_>>()
    };
    view! {
        <FacilitatorForm key=room.key class="move" done=Callback::new(move |()| from.set(None))>
            <input type="hidden" name="command[Move][rev]" value=move || rev.get() />
            <input type="hidden" name="command[Move][group]" value=id.to_string() />
            <label>
                {words.move_who} <select name="command[Move][place]">{places}</select>
            </label>
            <label>
                {words.move_to}
                <select name="command[Move][to]">
                    {groups} <option value="">{words.move_to_new}</option>
                </select>
            </label>
            <button>{words.move_button}</button>
            <button type="button" class="quiet" on:click=move |_| from.set(None)>
                {common.cancel}
            </button>
        </FacilitatorForm>
    }
    .into_any()
}
