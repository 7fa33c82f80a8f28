//! «Publiser som 2. utgave», asked once: what goes is named, as it cannot be brought back.

use domain::{Kind, Lang, Outgoing, WorkshopId};
use leptos::{prelude::*, server_fn::ServerFn};
use words::words;

use crate::{Fault, charter_act::PublishEdition, parts::Frame};

/// So many texts are read at a glance. More are folded, value by value.
const AT_A_GLANCE: usize = 12;

#[derive(Clone)]
pub struct EditionProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// The verdigrunnlag's title and language, and the number of the edition that stands there.
    pub title: String,
    pub written_in: Lang,
    pub edition: u32,
    pub outgoing: Vec<Outgoing>,
    /// Tells the server what was named here.
    pub goes: String,
    /// Why it is asked once more.
    pub fault: Option<Fault>,
}

#[component]
pub fn EditionPage(props: EditionProps) -> impl IntoView {
    let EditionProps { workshop, lang, title, written_in, edition, outgoing, goes, fault } = props;
    let words = &words(lang).edition;
    let next = edition.saturating_add(1);
    let texts: usize = outgoing.iter().map(|of| of.texts.len()).sum();
    let folded = texts > AT_A_GLANCE;
    let nothing = outgoing.is_empty().then(|| view! { <p>{words.nothing_goes}</p> }.into_any());
    let values: Vec<AnyView> = outgoing.iter().map(|of| one(lang, written_in, of, folded)).collect();
    let question = (!outgoing.is_empty()).then_some(words.question);
    let fault = fault.map(|fault| {
        view! {
            <p class="fault" role="alert">
                {fault.sentence(lang)}
            </p>
        }
        .into_any()
    });
    view! {
        <Frame lang=lang back=Some(format!("/f/{workshop}/utgave"))>
            <div class="sheet outgoing">
                {fault}
                <h1>{words.title}</h1>
                <p class="lead">{(words.next)(next, &title)}</p>
                <section aria-labelledby="going">
                    <h2 id="going">{words.going}</h2>
                    {nothing}
                    {values}
                </section>
                <p>{question}</p>
                <form method="post" action=PublishEdition::url()>
                    <input type="hidden" name="workshop" value=workshop.to_string() />
                    <input type="hidden" name="edition" value=edition.to_string() />
                    <input type="hidden" name="goes" value=goes />
                    <button class="danger" aria-describedby="going">
                        {words.yes}
                    </button>
                </form>
                <p>
                    <a href=format!("/f/{workshop}")>{words.back}</a>
                </p>
            </div>
        </Frame>
    }
}

fn one(lang: Lang, written_in: Lang, of: &Outgoing, folded: bool) -> AnyView {
    let (words, common) = (&words(lang).edition, &words(lang).common);
    let tag = written_in.tag();
    let kinds = [(Kind::Norm, "norm", common.norms), (Kind::Taboo, "taboo", common.taboos)].map(
        |(kind, class, heading)| {
            let texts = of.texts.iter().filter(|(of, _)| *of == kind);
            let texts: Vec<AnyView> =
                texts.map(|(_, words)| view! { <li lang=tag>{words.clone()}</li> }.into_any()).collect();
            (!texts.is_empty()).then(|| {
                view! {
                    <div class=class>
                        <h4 class="kind-label">{heading}</h4>
                        <ul>{texts}</ul>
                    </div>
                }
                .into_any()
            })
        },
    );
    let said = [(words.message_goes, &of.main_message), (words.truth_goes, &of.truth)];
    let said = said.map(|(label, said)| {
        let said = said.clone()?;
        Some(
            view! {
                <p>
                    {label} ": " <span lang=tag>{said}</span>
                </p>
            }
            .into_any(),
        )
    });
    let hidden =
        (of.hidden > 0).then(|| view! { <p class="hint">{(words.hidden_go)(of.hidden)}</p> }.into_any());
    let all = view! {
        {said.into_iter().collect_view()}
        <div class="holder-texts">{kinds.into_iter().collect_view()}</div>
        {hidden}
    };
    let name = of.name.clone();
    if !folded {
        return view! {
            <h3 lang=tag>{name}</h3>
            {all}
        }
        .into_any();
    }
    view! {
        <details>
            <summary>
                <strong lang=tag>{name}</strong>
                {counted(lang, of)}
            </summary>
            {all}
        </details>
    }
    .into_any()
}

/// «: 5 normer, 2 tabuer»
fn counted(lang: Lang, of: &Outgoing) -> String {
    let words = &words(lang).edition;
    let count = |kind| of.texts.iter().filter(|(of, _)| *of == kind).count();
    let kinds = [(count(Kind::Norm), words.norms_go), (count(Kind::Taboo), words.taboos_go)];
    let said: Vec<String> = kinds.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(n)).collect();
    if said.is_empty() { String::new() } else { format!(": {}", said.join(", ")) }
}
