//! What is used every day, as files: the møtemal, the texts for job ads, and the form of a medarbeidersamtale.

use axum::response::Response;
use domain::{Charter, ResultView};

use super::super::downloads::{answer, picture};
use crate::{
    files::{File, WORD},
    state::AppState,
};

const PDF: &str = "application/pdf";

/// Of a verdigrunnlag, and what is shown of it. None for a name that is none of these.
pub async fn form(
    state: &AppState,
    held: &Charter,
    shown: &ResultView,
    name: &str,
    with_taboos: bool,
) -> Option<Response> {
    let (engine, shown, name) = (state.engine.clone(), shown.clone(), name.to_owned());
    let file =
        |name: String, kind: &'static str, bytes: Vec<u8>| Some(File { name, kind, attached: true, bytes });
    Some(match name.as_str() {
        "motemal.pdf" => {
            picture(async move { Ok(file(name, PDF, engine.meeting_template(shown, with_taboos).await?)) })
                .await
        }
        "motemal.docx" => {
            answer(move || Ok(file(name, WORD, lists::meeting_template(&shown, with_taboos)?))).await
        }
        "utlysningstekst.docx" => {
            let quotes = held.quotes();
            answer(move || Ok(file(name, WORD, lists::job_ad(&shown, &quotes)?))).await
        }
        "medarbeidersamtale.pdf" => {
            picture(async move { Ok(file(name, PDF, engine.talk(shown).await?)) }).await
        }
        "medarbeidersamtale.docx" => answer(move || Ok(file(name, WORD, lists::talk(&shown)?))).await,
        _ => return None,
    })
}
