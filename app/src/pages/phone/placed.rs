//! Whether a form that was refused without JavaScript still has its place on the page. The server knows, so that phones
//! need not.

use domain::{
    Step,
    view::{PhoneView, TableView},
};

use crate::Refused;

/// The refused form, without its name if the page of this view does not hold it.
pub fn placed(mut refused: Refused, view: &PhoneView) -> Refused {
    if !shows(view, &refused.form) {
        refused.form = String::new();
    }
    refused
}

/// Whether the page of this view holds that form.
fn shows(view: &PhoneView, form: &str) -> bool {
    let writing = view.stage.phase().is_some_and(|phase| phase != domain::Phase::Plenum);
    let table = view.table.as_ref();
    let is_chair = || view.seat.as_ref().is_some_and(|seat| seat.chair);
    match form {
        "norm" | "taboo" => writing,
        "paper" => table.is_some() && view.seat.as_ref().is_some_and(|seat| seat.scribe),
        "vote" => table.is_some_and(|table| table.vote.is_some()),
        "command[Advance][told]" => is_chair() && table.is_some_and(TableView::may_advance),
        "command[EndRound][told]" => is_chair() && table.is_some_and(TableView::may_end_round),
        "command[Agree][told]" => table.is_some_and(|table| table.step == Step::Agree && !table.agreed),
        "tie" => table.is_some_and(|table| table.proposal.as_ref().is_some_and(|p| !p.tied.is_empty())),
        id => {
            let own = view.texts.iter().any(|text| !text.put_forward && text.id.to_string() == id);
            let shared = table.is_some_and(|table| {
                table.norms.iter().chain(table.taboos.iter()).any(|text| text.id.to_string() == id)
            });
            writing && (own || shared)
        }
    }
}
