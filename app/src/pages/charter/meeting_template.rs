//! «Møtemal», and whether taboos are to be in it.

use domain::{CharterId, Lang};
use leptos::prelude::*;
use words::words;

/// A form of one choice, whose buttons are the files.
pub fn meeting_template(lang: Lang, charter: CharterId) -> AnyView {
    let said = &words(lang).meeting_template;
    let file = |ending: &str| format!("/v/{charter}/motemal.{ending}");
    view! {
        <section class="everyday" aria-labelledby="motemal">
            <h2 id="motemal">{said.title}</h2>
            <p>{said.about}</p>
            <form method="get" action=file("docx")>
                <label class="check">
                    <input type="checkbox" name="tabuer" value="med" autocomplete="off" />
                    {said.with_taboos}
                </label>
                <div class="everyday-files">
                    <button aria-describedby="motemal">{said.word}</button>
                    <button aria-describedby="motemal" formaction=file("pdf")>
                        {said.pdf}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}
