//! The form of a workshop begun anew: what somebody wrote stays.

use domain::{Arranging, CoreValue, Lang, MAX_VALUES, presets::Preset, values_from};

fn own(name: &str) -> CoreValue {
    CoreValue {
        name: name.to_owned(),
        individual_prompt: "Finn normer".to_owned(),
        group_prompt: "Velg tre".to_owned(),
    }
}

fn names(values: &[CoreValue]) -> Vec<&str> {
    values.iter().map(|value| value.name.as_str()).collect()
}

#[test]
fn values_that_somebody_wrote_stay_before_those_of_the_preset() {
    let ours = |preset: Preset| preset.settings(Lang::Nb).values;
    let siljan = ours(Preset::Siljan);
    let toten = ours(Preset::VestreToten);
    let mixed = [siljan[0].clone(), own("Raushet"), siljan[1].clone(), own("Ro")];
    let (values, moved) = values_from(Preset::VestreToten, &mixed, Lang::Nb);
    assert_eq!(names(&values), [&["Raushet", "Ro"], &names(&toten)[..]].concat());
    assert_eq!([0, 1, 2, 3, 4].map(|at| moved.of_before(at)), [None, Some(0), None, Some(1), None]);
    assert_eq!([0, 5, 6].map(|at| moved.of_preset(at)), [Some(2), Some(MAX_VALUES - 1), None]);

    let blank = |values: &[CoreValue]| values_from(Preset::Blank, values, Lang::Nb).0;
    assert_eq!(names(&blank(&mixed)), ["Raushet", "Ro"]);
    assert_eq!(blank(&siljan), ours(Preset::Blank), "there is always one to write in");
    let crowded = vec![own("Vår egen"); MAX_VALUES];
    assert_eq!(values_from(Preset::Siljan, &crowded, Lang::Nb).0, crowded);
}

#[test]
fn a_value_is_in_another_language_where_nobody_wrote() {
    let [nb, nn] = [Lang::Nb, Lang::Nn].map(|lang| Preset::Siljan.settings(lang).values);
    for (nb, nn) in nb.iter().zip(&nn) {
        assert_eq!((nb.in_language(Lang::Nn), nn.in_language(Lang::Nb)), (nn.clone(), nb.clone()));
    }
    let [nb, nn] = [Lang::Nb, Lang::Nn].map(|lang| domain::presets::named("Raushet", lang));
    assert_eq!(nb.in_language(Lang::Nn), nn, "as any value is asked about");
    assert_eq!(own("Raushet").in_language(Lang::Nn), own("Raushet"));
    let half = CoreValue { group_prompt: "Velg tre".to_owned(), ..nb };
    assert_eq!(half.in_language(Lang::Nn), CoreValue { group_prompt: "Velg tre".to_owned(), ..nn });
}

#[test]
fn a_list_is_arranged_as_its_buttons_say_and_nothing_else_happens_to_it() {
    let table: [(&str, &str, Option<usize>); 11] = [
        ("add", "abcx", Some(3)),
        ("up-1", "bac", Some(0)),
        ("down-1", "acb", Some(2)),
        ("remove-1", "ac", None),
        ("up-0", "abc", None),
        ("down-2", "abc", None),
        ("remove-3", "abc", None),
        ("remove", "abc", None),
        ("up-x", "abc", None),
        ("down-18446744073709551615", "abc", None),
        ("", "abc", None),
    ];
    for (pressed, becomes, at) in table {
        let mut all: Vec<char> = "abc".chars().collect();
        let is = Arranging::read(pressed).and_then(|press| press.arrange(&mut all, 4, |_| 'x'));
        assert_eq!((all.into_iter().collect::<String>().as_str(), is), (becomes, at), "{pressed}");
    }
    let mut full = vec!['a'; 4];
    assert_eq!((Arranging::Add.arrange(&mut full, 4, |_| 'x'), full.len()), (None, 4));
}
