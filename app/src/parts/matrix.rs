//! Kulturmatrisen: for each value its norms in the middle, taboos on both flanks, and beneath them what
//! is taken for granted. A single taboo has one flank, and the norms all that taboos leave.

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

/// On how many sides of the norms taboos stand, at most.
pub fn flanks(parts: &[Part]) -> usize {
    parts.iter().map(|part| flanks_of(part, parts)).max().unwrap_or(0)
}

/// A single taboo would leave the other side bare. Parts of one value are alike.
fn flanks_of(part: &Part, parts: &[Part]) -> usize {
    let own = |part: &Part| part.value.taboos.len();
    let all = parts.iter().filter(|other| other.value.index == part.value.index).map(own).sum::<usize>();
    if all > 1 { 2 } else { own(part) }
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
    let most = flanks(&parts);
    let columns = most + 1;
    let own = parts.iter().map(|part| flanks_of(part, &parts)).collect::<Vec<_>>();
    // A single taboo has the one flank there is.
    let taboo = words.heading(Kind::Taboo, most);
    let norm = words.heading(Kind::Norm, parts.iter().map(|part| part.value.norms.len()).sum());
    let rows = parts.into_iter().zip(own).enumerate();
    let rows = rows.filter(|(_, (part, _))| said(part)).map(|(at, (part, flanks))| {
        let Part { value, continued, left_out } = part;
        let (left, right) = value.taboos.split_at(value.taboos.len().div_ceil(2));
        let head = format!("matrix-{at}");
        // Of the heads that norms stand under then, only theirs is told of them.
        let wide = (flanks < most).then(|| (columns - flanks, format!("matrix-norms {head}")));
        let (span, heads) = wide.unzip();
        view! {
            <tbody class=format!("value-{}{}", value.index, if continued { " continued" } else { "" })>
                <tr class="matrix-head">
                    <th id=head colspan=columns scope="rowgroup" class="matrix-value">
                        {value.name}
                        {continued.then(|| format!(" {again}"))}
                    </th>
                </tr>
                <tr>
                    {(flanks > 0).then(|| view! { <td class="taboo">{list(left)}</td> }.into_any())}
                    <td class="norm" colspan=span headers=heads>
                        {list(&value.norms)}
                    </td>
                    {(flanks > 1).then(|| view! { <td class="taboo">{list(right)}</td> }.into_any())}
                </tr>
                {(left_out > 0)
                    .then(|| {
                        view! {
                            <tr>
                                <td colspan=columns class="matrix-more">
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
                                <td colspan=columns class="matrix-truth">
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
    let taboos = move |flank: usize| {
        (most >= flank).then(|| view! { <th scope="col" class="kind-label taboo">{taboo}</th> }.into_any())
    };
    view! {
        <table class="matrix">
            <thead>
                <tr>
                    {taboos(1)}
                    <th id="matrix-norms" scope="col" class="kind-label norm">{norm}</th>
                    {taboos(2)}
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

    fn value(index: usize, norms: usize, taboos: usize) -> ShownValue {
        let texts = |count: usize| {
            (0..count).map(|at| ShownText { words: at.to_string(), support: None }).collect::<Vec<_>>()
        };
        ShownValue {
            index,
            name: "Mot".to_owned(),
            truth: "Det går fort".to_owned(),
            groups: None,
            norms: texts(norms),
            taboos: texts(taboos),
            left_out: 0,
        }
    }

    #[test]
    fn no_flank_is_bare_and_no_taboo_is_announced_where_there_is_none() {
        let drawn = |values: &[ShownValue]| {
            let parts = values.iter().cloned().map(Part::from).collect();
            Owner::new().with(|| Matrix(MatrixProps { lang: Lang::Nb, parts }).to_html())
        };
        let cells = |html: &str, what: &str| html.matches(what).count();
        for (taboos, label, heads) in [(0, "Tabu", 0), (1, ">Tabu<", 1), (2, ">Tabuer<", 2)] {
            let html = drawn(&[value(0, 3, taboos)]);
            assert_eq!((cells(&html, label), cells(&html, r#"<td class="taboo""#)), (heads, heads), "{html}");
            assert!(!html.contains("headers="), "{html}");
        }
        let mixed = drawn(&[value(0, 3, 2), value(1, 3, 1), value(2, 3, 0)]);
        assert_eq!((cells(&mixed, ">Tabuer<"), cells(&mixed, r#"<td class="taboo""#)), (2, 3), "{mixed}");
        for spanned in [
            r#"colspan="2" headers="matrix-norms matrix-1""#,
            r#"colspan="3" headers="matrix-norms matrix-2""#,
        ] {
            assert_eq!(cells(&mixed, spanned), 1, "{mixed}");
        }
    }

    #[test]
    fn a_long_value_is_parted_and_loses_nothing() {
        let value = value(2, 13, 2);
        let parts = Part::split(value.clone(), 6, 24);
        assert_eq!(parts.iter().map(|part| part.continued).collect::<Vec<_>>(), [false, true, true]);
        let norms: Vec<_> = parts.iter().flat_map(|part| part.value.norms.clone()).collect();
        let taboos: Vec<_> = parts.iter().flat_map(|part| part.value.taboos.clone()).collect();
        assert_eq!((norms, taboos), (value.norms.clone(), value.taboos.clone()));
        assert!(parts[0].value.truth.is_empty() && !parts[2].value.truth.is_empty());
        assert_eq!(Part::split(value, 6, 10).last().unwrap().left_out, 3);
    }
}
