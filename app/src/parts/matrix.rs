//! Kulturmatrisen: for each value its norms in the middle, taboos on both flanks, and beneath them what
//! is taken for granted.

use domain::{
    Lang,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;

use crate::words::words;

/// How many norms, and how many taboos, of a value are shown.
pub type Most = fn(&ShownValue, usize) -> (usize, usize);

/// `most` is asked for each value, with the number of values; none shows all.
#[component]
pub fn Matrix(lang: Lang, values: Vec<ShownValue>, #[prop(optional)] most: Option<Most>) -> impl IntoView {
    let words = &words(lang).common;
    let of = values.len();
    let rows = values.into_iter().map(|value| {
        let (norms, taboos) = most.map_or((usize::MAX, usize::MAX), |most| most(&value, of));
        let cut = |texts: &[ShownText], most: usize| texts.iter().take(most).cloned().collect::<Vec<_>>();
        let left_out = value.norms.len().saturating_sub(norms) + value.taboos.len().saturating_sub(taboos);
        let flanks = cut(&value.taboos, taboos);
        let (left, right) = flanks.split_at(flanks.len().div_ceil(2));
        view! {
            <tbody class=format!("value-{}", value.index)>
                <tr>
                    <th colspan="3" scope="rowgroup" class="matrix-value">{value.name}</th>
                </tr>
                <tr>
                    <td class="taboo">{list(left)}</td>
                    <td class="norm">{list(&cut(&value.norms, norms))}</td>
                    <td class="taboo">{list(right)}</td>
                </tr>
                {(left_out > 0)
                    .then(|| {
                        view! {
                            <tr>
                                <td colspan="3" class="matrix-more">
                                    {(words.more)(left_out)}
                                </td>
                            </tr>
                        }
                        .into_any()
                    })}
                {(!value.truth.is_empty())
                    .then(|| {
                        view! {
                            <tr>
                                <td colspan="3" class="matrix-truth">
                                    <strong>{words.true_label}": "</strong>
                                    {value.truth}
                                </td>
                            </tr>
                        }
                        .into_any()
                    })}
            </tbody>
        }
        .into_any()
    });
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    <th scope="col" class="kind-label taboo">{words.taboos}</th>
                    <th scope="col" class="kind-label norm">{words.norms}</th>
                    <th scope="col" class="kind-label taboo">{words.taboos}</th>
                </tr>
            </thead>
            {rows.collect_view()}
        </table>
    }
}

fn list(texts: &[ShownText]) -> impl IntoView + use<> {
    let items = texts.iter().map(|text| view! { <li>{text.words.clone()}</li> }.into_any());
    (!texts.is_empty()).then(|| view! { <ul>{items.collect_view()}</ul> }.into_any())
}
