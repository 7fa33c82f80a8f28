//! Rekkefremlegg: one contribution at a time.

use domain::{Kind, view::TurnView};
use leptos::prelude::*;

use super::{
    chair::ChairBar, late::LateDrafts, page::Phone, sending::act::Move, table_text::OnTheTable,
    writing::class,
};

#[component]
pub fn Round(phone: Phone) -> impl IntoView {
    let turn = phone.table(|table| Some(table.turn.clone()));
    view! {
        {move || turn.get().map(|turn| view! { <Turn phone turn /> }.into_any())}
        <ChairBar phone />
        <LateDrafts phone />
        <OnTheTable phone />
    }
    .into_any()
}

#[component]
fn Turn(phone: Phone, turn: TurnView) -> impl IntoView {
    let words = &phone.words().phone.table;
    let said = match turn.speaker {
        _ if turn.ended => words.round_over.to_owned(),
        Some(_) if turn.mine => words.your_turn.to_owned(),
        Some(place) => (words.has_the_word)(place),
        None if phone.is_chair().get() => words.all_said_chair.to_owned(),
        None => words.all_said.to_owned(),
    };
    let mine = turn.mine;
    view! {
        <section class=if mine { "turn mine" } else { "turn" }>
            <p class="who">{said}</p>
            {turn.text.map(|(kind, text)| view! { <Card phone kind text /> }.into_any())}
            {mine
                .then(|| {
                    view! {
                        <p class="note">{words.say_it}</p>
                        <div class="acts">
                            <Move phone name="command[Said][rev]" label=words.next class="primary" />
                            <Move phone name="command[Pass][rev]" label=words.pass />
                            <Move phone name="command[GoLast][rev]" label=words.go_last />
                        </div>
                    }
                    .into_any()
                })}
        </section>
    }
    .into_any()
}

#[component]
fn Card(phone: Phone, kind: Kind, text: String) -> impl IntoView {
    view! {
        <p class=format!("card {}", class(kind))>
            <span class="kind-label">{phone.words().common.kind(kind)}</span>
            <span class="text" translate="no" lang=phone.spoken.tag()>
                {text}
            </span>
        </p>
    }
    .into_any()
}
