//! Bli enige: the whole list, and everyone's own «Vi er enige».

use domain::{Kind, view::TableText};
use leptos::prelude::*;

use super::{
    page::Phone,
    proposal::{Standing, Tie},
};
use crate::parts::SeatForm;

#[component]
pub fn Agree(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let vote = &words.phone.vote;
    let tie_open = phone.table(|table| table.tie_open);
    let agreed = phone.table(|table| table.agreed);
    // The proposal's order, and then those of the tied that the group ticked.
    let norms = phone.table(|table| {
        let Some(proposal) = &table.proposal else { return Vec::new() };
        let ticked = proposal.tied.iter().filter(|text| text.picked);
        proposal.norms.iter().chain(ticked).cloned().collect::<Vec<_>>()
    });
    let taboos =
        phone.table(|table| table.taboos.iter().filter(|text| text.picked).cloned().collect::<Vec<_>>());
    view! {
        <section class="norm">
            <h3 class="kind-label">{move || words.common.heading(Kind::Norm, norms.with(Vec::len))}</h3>
            <Nothing phone texts=norms />
            <Standing phone texts=norms ranked=true />
        </section>
        {move || tie_open.get().then(|| view! { <Tie phone /> }.into_any())}
        <section class="taboo">
            <h3 class="kind-label">{move || words.common.heading(Kind::Taboo, taboos.with(Vec::len))}</h3>
            <Nothing phone texts=taboos />
            <Standing phone texts=taboos ranked=false />
        </section>
        <div class="agreement" role="status">
            {move || {
                agreed
                    .get()
                    .then(|| {
                        view! {
                            <p class="agreed">{vote.agreed}</p>
                            <p>{vote.wait_for_plenum}</p>
                        }
                        .into_any()
                    })
            }}
        </div>
        {move || (!agreed.get()).then(|| view! { <Press phone tie_open /> }.into_any())}
    }
    .into_any()
}

#[component]
fn Nothing(phone: Phone, texts: Memo<Vec<TableText>>) -> impl IntoView {
    let said = phone.words().phone.end.nothing_chosen;
    view! {
        {move || texts.with(Vec::is_empty).then(|| view! { <p class="note">{said}</p> }.into_any())}
    }
}

#[component]
fn Press(phone: Phone, tie_open: Memo<bool>) -> impl IntoView {
    let words = phone.words();
    let vote = &words.phone.vote;
    let list_rev = phone.table(|table| table.list_rev);
    let mine = phone.table(|table| table.i_agreed);
    let missing = phone.slice(|view| {
        let agreed = view.table.as_ref().map(|table| table.agreed_places.clone()).unwrap_or_default();
        let members = view.seat.as_ref().map(|seat| seat.members.clone()).unwrap_or_default();
        let waits = members.iter().filter(|member| member.active && !agreed.contains(&member.place));
        waits.map(|member| member.place).collect::<Vec<_>>()
    });
    view! {
        <SeatForm
            key=phone.key
            class="act agree"
            answer=phone.key.sent_back.answer_at("command[Agree][told]", list_rev)
            told="command[Agree][told]"
        >
            <input type="hidden" name="command[Agree][list_rev]" value=move || list_rev.get().to_string() />
            <button class="primary" disabled=move || tie_open.get() || mine.get() aria-describedby="agree-why">
                {vote.agree}
            </button>
        </SeatForm>
        <p id="agree-why" role="status">
            {move || match (tie_open.get(), mine.get()) {
                (true, _) => vote.tie_blocks.to_owned(),
                (_, true) => {
                    format!("{} {}", vote.i_agreed, (words.phone.table.waiting_for)(&missing.get()))
                }
                _ => String::new(),
            }}
        </p>
    }
    .into_any()
}
