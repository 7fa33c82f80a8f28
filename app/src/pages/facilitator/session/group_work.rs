//! Gruppearbeid: how far each group has come.

use std::collections::HashMap;

use domain::{GroupHelp, GroupId, view::GroupStatus};
use leptos::prelude::*;

use super::{attention::Attention, groups::statuses, lobby::Latecomers, skip::Skip, value::Prompts};
use crate::{
    forms::facilitator::help,
    pages::facilitator::host::{Host, no_repeat, only_once},
    parts::{FacilitatorForm, keyed_list},
};

/// Each group's step, and a hand for one that is stuck.
#[component]
pub fn GroupWork(host: Host) -> impl IntoView {
    let words = host.words();
    let (ids, of) = statuses(host);
    let count = host.slice(|view| view.agreed_of());
    view! {
        <Attention host />
        <section>
            <h2>{host.common().group_work}</h2>
            <Prompts host group_only=true />
            <p class="joined" role="status" translate="no">
                {move || (words.agreed_of)(count.get().0, count.get().1)}
            </p>
            <p>{words.round_means} " " {words.group_advice}</p>
            <table class="group-table">
                <thead>
                    <tr>
                        <th scope="col">{words.group}</th>
                        <th scope="col">{words.group_step}</th>
                        <th scope="col">{words.agreed}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>
                    {keyed_list(ids, |id| *id, move |id| view! {
                        <GroupRow host of id />
                    })}
                </tbody>
            </table>
        </section>
        <Latecomers host />
        <Skip host />
    }
}

#[component]
fn GroupRow(host: Host, of: Memo<HashMap<GroupId, GroupStatus>>, id: GroupId) -> impl IntoView {
    let (words, common) = (host.words(), host.common());
    let named = &words::words(host.key.lang).groups;
    let group = Memo::new(move |_| of.with(|of| of.get(&id).cloned()));
    let number = Memo::new(move |_| group.with(|group| group.as_ref().map_or(0, |group| group.number)));
    let can_advance = Memo::new(move |_| group.with(|group| group.as_ref().is_some_and(|g| g.can_advance)));
    let rev = Memo::new(move |_| group.with(|group| group.as_ref().map_or(0, |group| group.rev)));
    let answer = host.key.sent_back.answer_at(&help(id), rev);
    let agreed = move || group.with(|group| group.as_ref().is_some_and(|group| group.agreed));
    let of_group = move |said: fn(&GroupStatus) -> bool| group.with(|group| group.as_ref().is_some_and(said));
    let help_label = move || {
        let help = group.with(|group| group.as_ref().and_then(|group| group.help));
        help.map(|help| match help {
            GroupHelp::EndVote => (named.help_vote)(number.get()),
            GroupHelp::Step(step) => (named.help_step)(number.get(), common.step(step)),
        })
    };
    let undo = Memo::new(move |_| {
        group.with(|group| group.as_ref().and_then(|group| Some((group.undo.clone()?, group.step))))
    });
    let undo_number = move || undo.with(|undo| undo.as_ref().map(|(undo, _)| undo.number.to_string()));
    let undo_label = move || {
        undo.get().map(|(undo, step)| match step {
            Some(step) if step == undo.step => (named.undo_vote)(number.get()),
            _ => (named.undo_step)(number.get(), common.step(undo.step)),
        })
    };
    let tied = move || {
        let tied = group.with(|group| group.as_ref().map_or(0, |group| group.tied));
        (tied > 0).then(|| view! { <span class="quiet-text">{(named.tied)(tied)}</span> }.into_any())
    };
    view! {
        <tr class:group-agreed=agreed>
            <th scope="row">
                <span translate="no">{move || (common.group)(number.get())}</span>
                " "
                <span class="quiet-text">
                    {move || group.with(|group| group.as_ref().map(|group| (words.size)(group.size)))}
                    {move || of_group(|group| group.deserted).then(|| format!(" · {}", named.nobody_there))}
                </span>
            </th>
            <td>
                {move || group.with(|group| group.as_ref().and_then(|g| g.step).map(|step| common.step(step)))}
                " "
                {tied}
            </td>
            <td>{move || if agreed() { words.agreed } else { words.at_work }}</td>
            <td on:click=only_once on:keydown=no_repeat>
                <Show when=move || can_advance.get()>
                    <FacilitatorForm
                        key=host.key
                        form_id=help(id)
                        answer
                        told="command[AdvanceGroup][told]"
                    >
                        <input type="hidden" name="command[AdvanceGroup][group]" value=id.to_string() />
                        <input
                            type="hidden"
                            name="command[AdvanceGroup][rev]"
                            value=move || rev.get().to_string()
                        />
                        <button>{help_label}</button>
                    </FacilitatorForm>
                </Show>
                <Show when=move || undo.with(Option::is_some)>
                    <FacilitatorForm key=host.key>
                        <input type="hidden" name="command[UndoHelp][group]" value=id.to_string() />
                        <input type="hidden" name="command[UndoHelp][number]" value=undo_number />
                        <button class="quiet">{undo_label}</button>
                    </FacilitatorForm>
                </Show>
            </td>
        </tr>
    }
    .into_any()
}
