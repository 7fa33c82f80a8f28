use super::*;
use domain::{Kind, ResultText, ResultValue};
use rand::{SeedableRng, rngs::StdRng};
use tokio::task::JoinSet;

fn publication(words: &str) -> Publication {
    let text = ResultText { kind: Kind::Norm, words: words.to_owned(), support: None, on_poster: true };
    let value = ResultValue { name: "Mot".into(), texts: vec![text], ..ResultValue::default() };
    let result = ResultView { values: vec![value], ..ResultView::default() };
    Publication::new(WorkshopId::draw(&mut StdRng::seed_from_u64(1)), result)
}

#[tokio::test]
async fn fifty_who_ask_at_once_get_one_file_made_once() {
    let (store, publication) = (Store::default(), publication("Lytte"));
    store.open(&publication);
    let mut asking = JoinSet::new();
    for _ in 0..50 {
        let (store, publication) = (store.clone(), publication.clone());
        asking.spawn(async move { store.get(&publication, "normliste.docx").await.unwrap().unwrap() });
    }
    let all = asking.join_all().await;
    assert!(all.iter().all(|made| Arc::ptr_eq(made, &all[0])));
    assert_eq!(store.sizes(&publication).get("normliste.docx"), Some(&all[0].bytes.len()));
}

#[tokio::test]
async fn what_is_not_open_is_not_made() {
    let (store, first, second) = (Store::default(), publication("Lytte"), publication("Se barnet"));
    let got =
        async |publication: &Publication| store.get(publication, "normliste.csv").await.unwrap().is_some();
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
async fn what_was_not_asked_for_the_longest_goes_first_and_can_be_had_again() {
    let (store, publication) = (Store::default(), publication("Lytte"));
    store.open(&publication);
    let get = async |name: &str| store.get(&publication, name).await.unwrap().unwrap();
    let (csv, json) = (get("normliste.csv").await, get("verdier.json").await);
    let again = get("normliste.csv").await;
    assert!(Arc::ptr_eq(&csv, &again));
    store.lock().shrink(csv.bytes.len());
    assert_eq!(store.lock().bytes, csv.bytes.len());
    assert!(Arc::ptr_eq(&csv, &get("normliste.csv").await));
    let anew = get("verdier.json").await;
    assert!(!Arc::ptr_eq(&json, &anew) && json.tag == anew.tag, "made anew, and the same");
    assert_eq!(store.sizes(&publication).len(), 2);
}
