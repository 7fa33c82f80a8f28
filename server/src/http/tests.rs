//! Requests that something happens to on their way.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
    response::Response,
};
use domain::{FacilitatorCommand as F, WorkshopId};
use tokio::sync::Mutex;

use crate::testing::{House, MINUTE, in_part, wait};

/// An answer takes some wakings, now fewer, now more: it is interrupted after each number of them several times.
const TRIES: usize = 48;
const WAKINGS: usize = 8;

/// A request that is interrupted while it waits for its turn with a picture keeps everybody else from theirs.
static WITH_PICTURES: Mutex<()> = Mutex::const_new(());

fn get(path: &str) -> Request {
    Request::get(path).body(Body::empty()).expect("a request")
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("the whole answer");
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn a_download_that_was_begun_before_a_text_was_deleted_for_good_is_not_delivered_with_it() {
    let house = House::open().await;
    let words: Vec<String> = (0..TRIES).map(|nth| format!("Hemmelig nummer {nth} her")).collect();
    let id = house.published(&words).await;
    for (nth, words) in words.iter().enumerate() {
        let wakings = nth % WAKINGS;
        // What was made already is at hand, and in no danger.
        house.state.files.forget(id);
        let mut asking = Box::pin(house.ask(get(&format!("/r/{id}/normliste.csv"))));
        if let Some(answer) = in_part(&mut asking, wakings).await {
            assert!(text(answer).await.contains(words), "it was quicker");
            continue;
        }
        house.lead(id, F::DeleteForGood { text: house.text_of(id, words).await }).await;
        let answer = asking.await;
        assert_eq!(answer.status(), StatusCode::OK);
        let list = text(answer).await;
        assert!(!list.contains(words), "interrupted after {wakings}");
    }
}

#[tokio::test]
async fn of_two_logos_at_once_neither_loses_its_picture() {
    let _alone = WITH_PICTURES.lock().await;
    let house = House::open().await;
    for wakings in (0..TRIES).map(|nth| nth % WAKINGS) {
        let id = house.create(30).await;
        house.begin(id).await;
        house.close(id).await;
        let mut first = Box::pin(house.ask(upload(id, "red")));
        let whole = in_part(&mut first, wakings).await;
        assert_eq!(house.ask(upload(id, "blue")).await.status(), StatusCode::SEE_OTHER);
        let whole = match whole {
            Some(whole) => whole,
            None => first.await,
        };
        assert_eq!(whole.status(), StatusCode::SEE_OTHER);
        has_its_pictures(&house, id, wakings).await;
    }
}

#[tokio::test]
async fn the_same_logo_pressed_twice_is_set_once() {
    let _alone = WITH_PICTURES.lock().await;
    let house = House::open().await;
    for wakings in (0..TRIES).map(|nth| nth % WAKINGS) {
        wait(MINUTE);
        let id = house.create(30).await;
        house.begin(id).await;
        house.close(id).await;
        let mut first = Box::pin(house.ask(upload(id, "red")));
        in_part(&mut first, wakings).await;
        assert_eq!(house.ask(upload(id, "red")).await.status(), StatusCode::SEE_OTHER);
        // The browser lets go of the first.
        drop(first);
        let room = house.state.rooms.room(id).await.expect("a room");
        let acts = room.read(|workshop| workshop.acts.last().map(|act| act.number));
        assert_eq!(house.ask(upload(id, "red")).await.status(), StatusCode::SEE_OTHER);
        assert_eq!(room.read(|workshop| workshop.acts.last().map(|act| act.number)), acts, "{wakings}");
        assert_eq!(room.read(|workshop| workshop.material().expect("closed").logos()).len(), 1);
    }
    // And again when it has been taken away.
    let id = house.create(30).await;
    house.begin(id).await;
    house.close(id).await;
    house.ask(upload(id, "red")).await;
    house.lead(id, F::RemoveLogo).await;
    assert_eq!(house.ask(upload(id, "red")).await.status(), StatusCode::SEE_OTHER);
    let room = house.state.rooms.room(id).await.expect("a room");
    assert!(room.read(|workshop| workshop.material().expect("closed").design.logo).is_some());
}

#[tokio::test]
async fn what_is_deleted_by_two_presses_is_deleted_once_and_said_so() {
    let house = House::open().await;
    for (nth, wakings) in (0..TRIES).map(|nth| (nth, nth % WAKINGS)) {
        wait(MINUTE);
        let id = house.published(&["Lytte til barnet".to_owned()]).await;
        let (form, page) = if nth % 2 == 0 {
            (format!("workshop={id}"), "delete")
        } else {
            let kept = house.ask(press("keep", &format!("workshop={id}"))).await;
            let path = kept.headers()[header::LOCATION].to_str().expect("a path");
            let charter = path.strip_prefix("/h/").and_then(|path| path.split('/').next()).expect("its id");
            (format!("charter={charter}"), "charter-delete")
        };
        let mut first = Box::pin(house.ask(press(page, &form)));
        let whole = in_part(&mut first, wakings).await;
        let second = house.ask(press(page, &form)).await;
        for answer in whole.into_iter().chain([second]) {
            let to = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
            assert_eq!(to, Some("/?slettet"), "{page}, interrupted after {wakings}");
        }
        // The browser lets go of the first.
        drop(first);
        assert!(text(house.ask(page_of("/?slettet")).await).await.contains("er slettet"));
    }
}

fn page_of(path: &str) -> Request {
    Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).expect("a request")
}

/// A form as a browser without scripts sends it.
fn press(act: &str, form: &str) -> Request {
    let request = Request::post(format!("/api/{act}")).header(header::ACCEPT, "text/html");
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    request.body(Body::from(form.to_owned())).expect("a request")
}

/// Also those that «Angre» brings back.
async fn has_its_pictures(house: &House, id: WorkshopId, wakings: usize) {
    let room = house.state.rooms.room(id).await.expect("a room");
    let logos = room.read(|workshop| workshop.material().expect("closed").logos());
    assert_eq!(logos.len(), 2);
    for logo in logos {
        let kept = house.state.storage.pictures.logo(id, logo).await.expect("reads");
        assert!(kept.is_some(), "interrupted after {wakings}");
    }
}

fn upload(id: WorkshopId, colour: &str) -> Request {
    let logo = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'><path fill='{colour}' d='M0 0h8v4z'/></svg>"
    );
    let form = format!(
        "--BORDER\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo\"\r\n\r\n{logo}\r\n--BORDER--\r\n"
    );
    let request = Request::post(format!("/f/{id}/logo"));
    let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=BORDER");
    request.body(Body::from(form)).expect("a request")
}
