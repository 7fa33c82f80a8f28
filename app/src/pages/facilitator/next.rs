//! «Neste steg», which says so first when people are in the midst of a text.

use domain::{Phase, Refusal, Unfinished, view::FacilitatorView};
use leptos::{ev::SubmitEvent, prelude::*};

use super::host::Host;
use crate::{Fault, forms::facilitator::NEXT, parts::FacilitatorForm};

/// The first press while somebody writes only says so; the next one goes on. What they have typed is kept on
/// their phones either way.
#[component]
pub fn NextStage(host: Host, prime: Memo<bool>) -> impl IntoView {
    let words = host.words();
    let rev = host.slice(|view| view.stage_rev);
    let told = RwSignal::new(false);
    let answer = host.key.sent_back.answer_at(NEXT, rev);
    // What it asks counts groups, and some agree while she reads.
    let counted = host.slice(FacilitatorView::agreed_of);
    Effect::new(move |_| {
        let (agreed, all) = counted.get();
        if answer.with_untracked(|answer| matches!(answer, Some(Err(Fault::Refused(Refusal::Unfinished(_))))))
        {
            let left = Refusal::Unfinished(Unfinished::Groups(all.saturating_sub(agreed), all));
            answer.set((agreed < all).then_some(Err(Fault::Refused(left))));
        }
    });
    Effect::new(move |before: Option<u32>| {
        let now = rev.get();
        if host.writing.get().is_none() || before.is_some_and(|before| before != now) {
            told.set(false);
        }
        now
    });
    // In group work the server asks, about the groups. Who types is known to this page alone, and never stored.
    let asks_here = host.slice(|view| view.stage.phase() != Some(Phase::GroupWork));
    let hold = move |event: SubmitEvent| {
        if asks_here.get_untracked() && host.writing.get_untracked().is_some() && !told.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            told.set(true);
        }
    };
    let note = move || {
        let said = host.writing.get().filter(|_| told.get()).map(words.press_again)?;
        Some(view! { <p class="fault" role="alert">{said}</p> })
    };
    view! {
        <div class="bar-part" on:submit:capture=hold>
            <FacilitatorForm key=host.key form_id=NEXT.to_owned() class="next" answer told="command[Next][told]">
                <input type="hidden" name="command[Next][rev]" value=move || rev.get().to_string() />
                <button
                    class:primary=prime
                    aria-describedby="bar-then"
                    aria-disabled=move || host.resting.get().then_some("true")
                >
                    {words.next_step}
                </button>
                {note}
            </FacilitatorForm>
        </div>
    }
    .into_any()
}
