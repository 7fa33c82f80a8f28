//! Server functions of the pulse. As in [`crate::act`], endpoints are fixed.

use domain::{CharterId, PulseAnswers, PulseLength, TextId};
use leptos::prelude::*;

use crate::Fault;
#[cfg(feature = "ssr")]
use crate::{
    act::{LONGEST_CODE, NO_COOKIES, settle},
    desk::desk,
    pages::charter::pulse::{self, Begun},
};
#[cfg(feature = "ssr")]
use domain::JoinCode;

/// «Start runden».
#[server(name = BeginPulse, prefix = "/api", endpoint = "pulse-begin")]
pub async fn begin_pulse(
    charter: CharterId,
    #[server(default)] norms: Vec<TextId>,
    #[server(default)] meetings: bool,
    length: PulseLength,
) -> Result<(), Fault> {
    let desk = desk()?;
    let begun = Begun { norms, meetings, length };
    let typed = serde_json::to_string(&begun).unwrap_or_default();
    let answer = desk.begin_pulse(charter, begun.norms, meetings, length).await;
    settle(desk.as_ref(), answer, (String::new(), typed), &format!("/h/{charter}/puls")).await
}

/// «Avslutt runden», of the round that was open under this code.
#[server(name = EndPulse, prefix = "/api", endpoint = "pulse-end")]
pub async fn end_pulse(charter: CharterId, code: String) -> Result<(), Fault> {
    let desk = desk()?;
    let answer = match JoinCode::parse(&code) {
        Some(code) => desk.end_pulse(charter, code).await,
        None => Err(Fault::NotFound),
    };
    let page = if answer.is_ok() { format!("/v/{charter}#puls") } else { format!("/h/{charter}/puls") };
    settle(desk.as_ref(), answer, Default::default(), &page).await
}

/// What a device answers, once. `answers[norm]` is how often.
#[server(name = AnswerPulse, prefix = "/api", endpoint = "pulse")]
pub async fn answer_pulse(code: String, #[server(default)] answers: PulseAnswers) -> Result<(), Fault> {
    let desk = desk()?;
    let typed: String = code.chars().filter(char::is_ascii_alphanumeric).take(LONGEST_CODE).collect();
    let Some(code) = JoinCode::parse(&code) else {
        return settle(desk.as_ref(), Err(Fault::NotFound), Default::default(), &format!("/p/{typed}")).await;
    };
    let page = pulse::path(&code);
    // Without it nobody knows whether this device has answered.
    if !desk.has_cookie() {
        return settle(
            desk.as_ref(),
            Err(Fault::NotFound),
            Default::default(),
            &format!("{page}?{NO_COOKIES}"),
        )
        .await;
    }
    let answer = desk.answer_pulse(code, answers).await;
    let page = if answer == Ok(false) { format!("{page}?{}", pulse::AGAIN) } else { page };
    // What was refused is not left for the page that follows, as in other forms: an answer is counted, and never stored.
    settle(desk.as_ref(), answer.map(drop), Default::default(), &page).await
}
