//! Kulturmatrisen: for each value its norms in the middle, taboos on both flanks, and beneath them what
//! is taken for granted.

use domain::{
    Kind, Lang,
    view::{ShownText, ShownValue},
};
use leptos::prelude::*;
use words::words;

/// A value, or a part of one that is longer than a page of the projector.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub value: ShownValue,
    /// Its value began in the part before.
    pub continued: bool,
    /// How many texts are in no part.
    pub left_out: usize,
}

impl Part {
    /// A value in parts of at most `longest` norms and as many taboos, its strongest `most` of each.
    pub fn split(value: ShownValue, longest: usize, most: usize) -> Vec<Part> {
        let shown = |texts: &[ShownText]| texts.len().min(most);
        let (norms, taboos) = (shown(&value.norms), shown(&value.taboos));
        let left_out = value.norms.len() - norms + value.taboos.len() - taboos;
        let count = norms.max(taboos).div_ceil(longest.max(1)).max(1);
        let part = |at: usize| {
            let share =
                |texts: &[ShownText], of: usize| texts[of * at / count..of * (at + 1) / count].to_vec();
            let last = at + 1 == count;
            Part {
                value: ShownValue {
                    norms: share(&value.norms, norms),
                    taboos: share(&value.taboos, taboos),
                    truth: if last { value.truth.clone() } else { String::new() },
                    name: value.name.clone(),
                    ..value
                },
                continued: at > 0,
                left_out: if last { left_out } else { 0 },
            }
        };
        (0..count).map(part).collect()
    }
}

impl From<ShownValue> for Part {
    fn from(value: ShownValue) -> Part {
        Part { value, continued: false, left_out: 0 }
    }
}

/// Values for which nothing was chosen are left out.
#[component]
pub fn Matrix(lang: Lang, parts: Vec<Part>) -> impl IntoView {
    let again = words(lang).screen.continued;
    let words = &words(lang).common;
    let said = |part: &Part| {
        let Part { value, .. } = part;
        !(value.norms.is_empty() && value.taboos.is_empty() && value.truth.is_empty())
    };
    // One over one, also where it stands alone on its flank; a flank with none says what it is a flank of.
    let count = |of: fn(&ShownValue) -> usize| parts.iter().map(|part| of(&part.value)).sum::<usize>();
    let (norms, taboos) = (count(|value| value.norms.len()), count(|value| value.taboos.len()));
    let left = count(|value| value.taboos.len().div_ceil(2));
    let flank = |count: usize| words.heading(Kind::Taboo, if count == 0 { taboos } else { count });
    let heads = [flank(left), words.heading(Kind::Norm, norms), flank(taboos - left)];
    let rows = parts.into_iter().filter(said).map(|part| {
        let Part { value, continued, left_out } = part;
        let (left, right) = value.taboos.split_at(value.taboos.len().div_ceil(2));
        view! {
            <tbody class=format!("value-{}{}", value.index, if continued { " continued" } else { "" })>
                <tr class="matrix-head">
                    <th colspan="3" scope="rowgroup" class="matrix-value">
                        {value.name}
                        {continued.then(|| format!(" {again}"))}
                    </th>
                </tr>
                <tr>
                    <td class="taboo">{list(left)}</td>
                    <td class="norm">{list(&value.norms)}</td>
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
                                    <strong>{words.true_label}</strong>
                                    " – "
                                    {words.true_means}
                                    ": "
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
                    <th scope="col" class="kind-label taboo">{heads[0]}</th>
                    <th scope="col" class="kind-label norm">{heads[1]}</th>
                    <th scope="col" class="kind-label taboo">{heads[2]}</th>
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_parted_and_loses_nothing() {
        let texts = |count: usize| {
            (0..count).map(|at| ShownText { words: at.to_string(), support: None }).collect::<Vec<_>>()
        };
        let value = ShownValue {
            index: 2,
            name: "Mot".to_owned(),
            truth: "Det går fort".to_owned(),
            groups: None,
            norms: texts(13),
            taboos: texts(2),
            left_out: 0,
        };
        let parts = Part::split(value.clone(), 6, 24);
        assert_eq!(parts.iter().map(|part| part.continued).collect::<Vec<_>>(), [false, true, true]);
        let norms: Vec<_> = parts.iter().flat_map(|part| part.value.norms.clone()).collect();
        let taboos: Vec<_> = parts.iter().flat_map(|part| part.value.taboos.clone()).collect();
        assert_eq!((norms, taboos), (value.norms.clone(), value.taboos.clone()));
        assert!(parts[0].value.truth.is_empty() && !parts[2].value.truth.is_empty());
        assert_eq!(Part::split(value, 6, 10).last().unwrap().left_out, 3);
    }
}
