use super::*;
use crate::testing;
use domain::{Kind, ResultText, ResultValue, ResultView};
use rand::{SeedableRng, rngs::StdRng};
use tokio::task::JoinSet;

fn edition(words: &str) -> Edition {
    let text = ResultText { kind: Kind::Norm, words: words.to_owned(), support: None, on_poster: true };
    let value = ResultValue { name: "Mot".into(), texts: vec![text], ..ResultValue::default() };
    let result = ResultView { values: vec![value], ..ResultView::default() };
    Edition::new(WorkshopId::draw(&mut StdRng::seed_from_u64(1)), result)
}

#[tokio::test]
async fn fifty_who_ask_at_once_get_one_file_made_once() {
    let (store, edition) = (Store::new(testing::engine(), Arc::default()), edition("Lytte"));
    store.open(&edition);
    let mut asking = JoinSet::new();
    for _ in 0..50 {
        let (store, edition) = (store.clone(), edition.clone());
        asking.spawn(async move { store.get(&edition, "normliste.docx").await.unwrap().unwrap() });
    }
    let all = asking.join_all().await;
    assert!(all.iter().all(|made| Arc::ptr_eq(made, &all[0])));
    assert_eq!(store.sizes(&edition).get("normliste.docx"), Some(&all[0].bytes.len()));
}

#[tokio::test]
async fn what_is_not_open_is_not_made() {
    let (store, first, second) =
        (Store::new(testing::engine(), Arc::default()), edition("Lytte"), edition("Se barnet"));
    let got = async |edition: &Edition| store.get(edition, "normliste.csv").await.unwrap().is_some();
    assert!(!got(&first).await);
    store.open(&first);
    assert!(got(&first).await);
    // Published anew.
    store.open(&second);
    assert!(!got(&first).await && got(&second).await);
    assert!(store.sizes(&first).is_empty());
    store.forget(second.workshop);
    assert!(!got(&second).await);
    assert_eq!(store.lock().bytes, 0);
}

#[tokio::test]
async fn what_is_published_anew_meanwhile_is_no_failure() {
    let (store, first) = (Store::new(testing::engine(), Arc::default()), edition("Lytte"));
    for name in ["normliste.csv", "alt.zip"] {
        store.open(&first);
        let mut asked = std::pin::pin!(store.get(&first, name));
        let begun =
            std::future::poll_fn(|context| std::task::Poll::Ready(asked.as_mut().poll(context).is_pending()));
        assert!(begun.await, "it is on its way");
        store.open(&edition("Se barnet"));
        assert!(asked.await.unwrap().is_none(), "{name}: the caller looks for the new one");
    }
}

#[tokio::test]
async fn what_was_not_asked_for_the_longest_goes_first_and_can_be_had_again() {
    let (store, edition) = (Store::new(testing::engine(), Arc::default()), edition("Lytte"));
    store.open(&edition);
    let get = async |name: &str| store.get(&edition, name).await.unwrap().unwrap();
    let (csv, json) = (get("normliste.csv").await, get("verdier.json").await);
    let again = get("normliste.csv").await;
    assert!(Arc::ptr_eq(&csv, &again));
    store.lock().shrink(csv.bytes.len());
    assert_eq!(store.lock().bytes, csv.bytes.len());
    assert!(Arc::ptr_eq(&csv, &get("normliste.csv").await));
    let anew = get("verdier.json").await;
    assert!(!Arc::ptr_eq(&json, &anew) && json.tag == anew.tag, "made anew, and the same");
    assert_eq!(store.sizes(&edition).len(), 2);
}

/// As a workshop of two values ends: ten norms and ten taboos each, and the words of their clouds.
fn of_two_values() -> Edition {
    let words =
        |at: usize| ["lytte", "barnet", "ansvar", "møte", "trygghet", "spørre", "hverandre", "ærlig"][at % 8];
    let sentence = |from: usize| (from..from + 6).map(words).collect::<Vec<_>>().join(" ");
    let text = |kind, at| ResultText { kind, words: sentence(at), support: Some(2), on_poster: at % 20 < 10 };
    let cloud = |of: &str| {
        let word = |at: usize| domain::CloudWord {
            text: format!("{}{of}{at}", words(at)),
            weight: 1 + 10 / (at as u32 + 1),
        };
        (0..40).map(word).collect::<Vec<_>>()
    };
    let value = |name: &str| ResultValue {
        name: name.to_owned(),
        main_message: sentence(3),
        groups: Some(5),
        texts: (0..10)
            .map(|at| text(Kind::Norm, at))
            .chain((0..10).map(|at| text(Kind::Taboo, at)))
            .collect(),
        norm_cloud: cloud("n"),
        taboo_cloud: cloud("t"),
        ..ResultValue::default()
    };
    let values = vec![value("Barnets beste"), value("Respekt og raushet")];
    let result = ResultView { title: "Felles verdier".to_owned(), values, ..ResultView::default() };
    Edition::new(WorkshopId::draw(&mut StdRng::seed_from_u64(1)), result)
}

#[tokio::test]
async fn all_files_of_two_values_weigh_what_one_sends_in_a_letter() {
    let (store, edition) = (Store::new(testing::engine(), Arc::default()), of_two_values());
    store.open(&edition);
    let all = store.get(&edition, ALL).await.unwrap().unwrap();
    assert!(all.bytes.len() < 2_400_000, "{}: {:?}", all.bytes.len(), store.sizes(&edition));
}
