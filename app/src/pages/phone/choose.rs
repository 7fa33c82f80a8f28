//! Velg fem: one's own secret ballot, and then the proposal.

use domain::{
    TextId,
    view::{TableText, VoteView},
};
use leptos::{html, prelude::*};

use super::{page::Phone, proposal::Proposal, table_text::Originals};
use crate::{
    parts::{SeatForm, effect, keyed_list},
    wake::AWAKE,
};

#[component]
pub fn Choose(phone: Phone) -> impl IntoView {
    // They are counted from 1.
    let round = phone.table(|table| table.vote.as_ref().map_or(0, |vote| vote.round));
    let prompt = phone.slice(|view| view.value.as_ref().map(|v| v.group_prompt.clone()).unwrap_or_default());
    view! {
        <p class="prompt" lang=phone.spoken.tag()>
            {move || prompt.get()}
        </p>
        {move || match round.get() {
            0 => view! { <Proposal phone /> }.into_any(),
            round => view! { <Ballot phone round /> }.into_any(),
        }}
    }
    .into_any()
}

/// Marks not yet sent are kept on the phone, like half-typed text.
#[derive(Clone, Copy)]
struct Marks {
    marks: RwSignal<Vec<TextId>>,
    /// They came from the phone, and what the checkboxes show is older.
    kept: RwSignal<bool>,
}

impl Marks {
    fn new(phone: Phone, note: String, prefilled: impl Iterator<Item = TextId>) -> Marks {
        let refused = phone.refused_marks("vote");
        let marks = RwSignal::new(refused.unwrap_or_else(|| prefilled.collect()));
        let kept = RwSignal::new(false);
        effect(move |awake: Option<()>| {
            if awake.is_none() {
                if let Some(ids) = phone.notebook.read(&note) {
                    marks.set(ids.split(' ').filter_map(|id| id.parse().ok()).collect());
                    kept.set(true);
                }
                marks.track();
                return;
            }
            let ids = marks.with(|marks| marks.iter().map(TextId::to_string).collect::<Vec<_>>().join(" "));
            phone.notebook.write(&note, &ids);
        });
        Marks { marks, kept }
    }

    fn has(self, id: TextId) -> bool {
        self.marks.with_untracked(|marks| marks.contains(&id))
    }

    fn mark(self, id: TextId, on: bool) {
        self.marks.update(|marks| {
            marks.retain(|other| *other != id);
            if on {
                marks.push(id);
            }
        });
    }
}

#[component]
fn Ballot(phone: Phone, round: u32) -> impl IntoView {
    let words = phone.words();
    let vote = &words.phone.vote;
    let candidates =
        phone.table(|t| t.vote.as_ref().map(|vote| vote.candidates.to_vec()).unwrap_or_default());
    let seats = phone.table(|t| t.vote.as_ref().map_or(0, |vote| vote.seats));
    let on_tie = phone.table(|t| t.vote.as_ref().is_some_and(|vote| vote.on_tie));
    let sent = phone.table(|t| t.vote.as_ref().is_some_and(|vote| vote.sent));
    let blank = phone.table(|t| t.vote.as_ref().is_some_and(VoteView::is_blank));
    let missing = phone.table(|t| t.vote.as_ref().map(|vote| vote.missing.clone()).unwrap_or_default());
    let value = phone.live.view.with_untracked(|view| view.stage.value().unwrap_or_default());
    let prefilled = candidates.get_untracked().into_iter().filter(|text| text.picked).map(|text| text.id);
    let marks = Marks::new(phone, format!("vote:{value}:{round}"), prefilled);
    let count = Memo::new(move |_| {
        let standing = candidates.get();
        marks.marks.with(|marks| standing.iter().filter(|text| marks.contains(&text.id)).count())
    });
    let all_fit = phone.table(|t| t.vote.as_ref().is_some_and(VoteView::has_room_for_all));
    let places = move || candidates.with(|all| if all_fit.get() { all.len() } else { seats.get() });
    // Nothing is ticked for anybody: a ballot is what somebody chose, and a tap on a norm is always for it.
    let all_first = Memo::new(move |_| all_fit.get() && count.get() == 0);
    let primary = |is: bool| (if is { "primary" } else { "" }).to_owned();
    let mark_all = move |_| candidates.with(|all| all.iter().for_each(|text| marks.mark(text.id, true)));
    let ask = move || match (on_tie.get(), all_fit.get()) {
        (true, _) => (vote.on_tie)(seats.get()),
        (_, true) => (vote.room_for_all)(places()),
        (_, false) => (vote.mark_up_to)(seats.get()),
    };
    view! {
        <SeatForm key=phone.key class="ballot" form="vote">
            <input type="hidden" name="command[Vote][round]" value=round.to_string() />
            <fieldset>
                <legend>{move || ask()}</legend>
                {keyed_list(candidates, |text| text.id, move |text| view! {
                    <Candidate phone text marks />
                })}
            </fieldset>
            <p class="marked" translate="no">
                // Without JavaScript nobody counts along.
                {move || AWAKE.then(|| (vote.marked)(count.get(), places()))}
            </p>
            <div role="status">
                {move || {
                    (count.get() > seats.get()).then(|| view! { <p class="warning">{vote.too_many}</p> }.into_any())
                }}
            </div>
            <div role="status">
                {move || {
                    sent.get()
                        .then(|| {
                            view! {
                                <p class="done">
                                    {move || (if blank.get() { vote.sent_blank } else { vote.sent }).to_owned()}
                                </p>
                                <p>{(words.phone.table.waiting_for)(&missing.get())}</p>
                            }
                            .into_any()
                        })
                }}
            </div>
            {move || {
                (all_fit.get() && !sent.get())
                    .then(|| {
                        view! {
                            <button form=ALL class=move || primary(all_first.get()) on:click=mark_all>
                                {move || (vote.take_all)(places())}
                            </button>
                        }
                        .into_any()
                    })
            }}
            <button class=move || primary(!sent.get() && !all_first.get())>{vote.send}</button>
        </SeatForm>
        {move || all_fit.get().then(|| view! { <All phone round candidates /> }.into_any())}
    }
    .into_any()
}

/// The form of the ballot with all norms on it.
const ALL: &str = "all";

/// A ballot with all norms on it. Its button stands in the other one.
#[component]
fn All(phone: Phone, round: u32, candidates: Memo<Vec<TableText>>) -> impl IntoView {
    view! {
        <SeatForm key=phone.key id=ALL>
            <input type="hidden" name="command[Vote][round]" value=round.to_string() />
            {keyed_list(candidates, |text| text.id, |text| view! {
                <input type="hidden" name="command[Vote][texts][]" value=text.id.to_string() />
            })}
        </SeatForm>
    }
    .into_any()
}

#[component]
fn Candidate(phone: Phone, text: TableText, marks: Marks) -> impl IntoView {
    let id = text.id;
    let checkbox = NodeRef::<html::Input>::new();
    let prefilled = marks.has(id);
    // What was kept, or was ticked before the page was awake: checkbox and marks are made one, and then stay so.
    effect(move |awake: Option<bool>| {
        let Some(checkbox) = checkbox.get() else { return false };
        if awake == Some(true) || marks.kept.get_untracked() {
            checkbox.set_checked(marks.marks.with(|marks| marks.contains(&id)));
        } else {
            marks.marks.track();
            if checkbox.checked() != marks.has(id) {
                marks.mark(id, checkbox.checked());
            }
        }
        true
    });
    view! {
        <label class="check norm">
            <input
                type="checkbox"
                name="command[Vote][texts][]"
                value=id.to_string()
                checked=prefilled
                node_ref=checkbox
                on:change=move |event| marks.mark(id, event_target_checked(&event))
            />
            <span class="text" translate="no" lang=phone.spoken.tag()>
                {text.words}
            </span>
        </label>
        <Originals phone originals=text.originals />
    }
    .into_any()
}
