//! «Bilder»: typed, sent back, shown, turned and gone, over the wire.

use domain::{
    FacilitatorCommand as F, Kind, ParticipantCommand as P, SlideKind, SlidePlace, Timer, view::ScreenView,
};

use crate::{
    common::{
        Answer, Device, Room, Server, act, form,
        play::{At, play_on},
        press,
    },
    database::Database,
};

/// One slide's fields, by its number.
fn slide(at: usize, place: &str, kind: &str, heading: &str, lines: &str) -> Vec<(String, String)> {
    let typed =
        [("place", place), ("kind", kind), ("heading", heading), ("lines", lines), ("by", "Peter Senge")];
    typed.map(|(name, typed)| (format!("form[slides][{at}][{name}]"), typed.to_owned())).to_vec()
}

fn typed(slides: Vec<Vec<(String, String)>>) -> Vec<(String, String)> {
    let begun = form("create").into_iter().map(|(name, typed)| (name.to_owned(), typed.to_owned()));
    begun.chain(slides.into_iter().flatten()).collect()
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, typed)| (name.as_str(), typed.as_str())).collect()
}

fn usual() -> Vec<(String, String)> {
    typed(vec![
        slide(0, "lobby", "list", "Mål", "Prøve\r\n\r\nFeile\r\n"),
        slide(1, "before-0", "quote", "", "Organisasjoner lærer gjennom individer."),
        slide(2, "after-0", "question", "Løfter vi sammen?", ""),
        slide(3, "closing", "verse", "", ""),
    ])
}

fn screen(room: &Room) -> ScreenView {
    room.facilitator.view(&format!("/s/{}", room.id))
}

fn show(room: &Room, picture: usize) -> Answer {
    room.lead(&F::ShowSlide { rev: room.view().stage_rev, picture })
}

#[test]
fn slides_are_made_shown_and_turned_and_phones_look_up() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    let slides = room.view().settings.slides;
    let told: Vec<_> = slides.iter().map(|slide| (slide.place, slide.kind, slide.lines.len())).collect();
    assert_eq!(
        told,
        [
            (SlidePlace::Lobby, SlideKind::List, 2),
            (SlidePlace::Before(0), SlideKind::Quote, 1),
            (SlidePlace::After(0), SlideKind::Question, 0),
            (SlidePlace::Closing, SlideKind::Verse, 0),
        ]
    );
    let (phone, seat) = room.join();
    assert_eq!(screen(&room).slide, None);
    assert!(!phone.get(&seat).body.contains("Se på storskjermen"));
    assert_eq!(show(&room, 1).body, "null");
    assert_eq!(screen(&room).slide.expect("a slide").heading, "Mål");
    assert!(phone.get(&seat).body.contains("Se på storskjermen"));
    assert!(room.facilitator.get(&format!("/s/{}", room.id)).body.contains("Feile"), "without scripts, too");
    assert_eq!(show(&room, 9).body, r#"{"Refused":"NoSlide"}"#);
    let number = room.view().undo.expect("an act").0;
    room.lead(&F::Undo { number });
    assert_eq!((screen(&room).slide, phone.phone(&seat).slide), (None, false));

    // The main button alone leads past them; what is half written on a phone stands there all the while.
    room.next();
    assert_eq!(screen(&room).slide.expect("first here").by, "Peter Senge");
    assert!(phone.get(&seat).body.contains("Ny norm"));
    for _ in 0..3 {
        room.next();
    }
    assert_eq!(room.view().stage.phase(), Some(domain::Phase::Plenum));
    show(&room, 1);
    assert_eq!(room.lead(&F::TalkInPairs { rev: room.view().timer_rev }).body, "null");
    assert!(matches!(screen(&room).timer, Timer::Running { .. }));
    assert_eq!(phone.phone(&seat).timer, Timer::Off);
}

#[test]
fn who_has_left_is_told_so_and_not_to_look_up() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    let all: Vec<_> = (0..4).map(|_| room.join()).collect();
    room.next();
    let (phone, seat) = &all[0];
    assert!(phone.get(seat).body.contains("Se på storskjermen"));
    assert_eq!(act(phone, seat, &[("command", "Leave")]).body, "null");
    let page = phone.get(seat).body;
    assert!(page.contains("Bli med i en gruppe igjen") && !page.contains("Se på storskjermen"));
}

#[test]
fn without_scripts_her_page_has_both_buttons_and_the_question_its_talk() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    room.join();
    let page = || room.facilitator.get(&format!("/f/{}", room.id)).body;
    assert!(page().contains("Neste bilde") && page().contains("Forrige bilde"));
    // There is nothing before the first to ask for.
    let can_be_pressed = |label: &str| {
        let page = page();
        let before = page.split(label).next().expect("a page");
        !before.rsplit("<button").next().expect("a button").contains(" disabled")
    };
    assert_eq!(["Forrige bilde", "Neste bilde"].map(can_be_pressed), [false, true]);
    for _ in 0..4 {
        room.next();
    }
    assert!(!page().contains("Snakk to og to"));
    show(&room, 1);
    assert!(page().contains("Snakk to og to, 2 min") && page().contains("2 av 2"));
    // What her page says of the wall is so.
    room.lead(&F::Reveal { value: 0, on: true });
    assert!(page().contains("Resultatet vises på storskjermen"));
    assert!(!page().contains("Sider på storskjermen"), "there is one page, and nothing to turn");
    show(&room, 1);
    assert!(page().contains("På storskjermen står et bilde"));
    assert!(
        !page().contains("Resultatet vises på storskjermen") && !page().contains("Sider på storskjermen")
    );
}

#[test]
fn what_cannot_be_shown_comes_back_as_it_was_typed_with_one_sentence() {
    let server = Server::open();
    let long = "å".repeat(161);
    let lines = ["linje"; 11].join("\n");
    let table = [
        (
            slide(1, "lobby", "list", "Kort", &long),
            "Bilde 2, linje 1: Teksten er 161 tegn. Den kan være høyst 160.",
        ),
        (slide(1, "lobby", "list", "Kort", &lines), "Bilde 2 har 11 linjer. Det kan være høyst 10."),
        (slide(1, "lobby", "why", &"å".repeat(101), ""), "Bilde 2, overskriften: Teksten er 101 tegn."),
        (slide(1, "after-7", "why", "Kort", ""), "Bilde 2 står ved en verdi som ikke er der lenger."),
        (slide(1, "lobby", "why", "Smil 😀", ""), "Bilde 2, overskriften: Tegnet 😀 kan ikke vises"),
    ];
    for (second, sentence) in table {
        let device = server.device();
        let heading = second[2].1.clone();
        let fields = typed(vec![slide(0, "lobby", "why", "Vårt eget", ""), second]);
        let answer = device.submit("create", &borrowed(&fields));
        assert_eq!(answer.location.as_deref(), Some("/nytt"), "{sentence}");
        let page = device.get("/nytt").body;
        assert!(page.contains(sentence), "{sentence}");
        assert!(page.contains("Vårt eget") && page.contains(&heading), "{sentence}");
    }
    let many =
        |count| typed((0..count).map(|at| slide(at, "lobby", "why", &format!("Nummer {at}"), "")).collect());
    let device = server.device();
    assert_eq!(device.submit("create", &borrowed(&many(21))).location.as_deref(), Some("/nytt"));
    let page = device.get("/nytt").body;
    assert!(page.contains("Det kan være høyst 20 bilder. Nå er det 21.") && page.contains("Nummer 20"));
    // As many as there can be, all full.
    let full = |at| slide(at, "lobby", "list", &"å".repeat(100), &vec!["å".repeat(160); 10].join("\n"));
    let room = Room::open_as(&server, &borrowed(&typed((0..20).map(full).collect())));
    assert_eq!(room.view().settings.slides.len(), 20);
}

#[test]
fn without_scripts_slides_are_added_moved_and_taken_away() {
    let server = Server::open();
    let device: Device = server.device();
    let press = |act: &str| {
        let mut fields = usual();
        fields.retain(|(name, _)| name != "form[how]");
        fields.push(("form[slide]".to_owned(), act.to_owned()));
        device.begin_anew("/nytt", &borrowed(&fields)).body
    };
    let added = press("add");
    assert!(added.contains("form[slides][4][heading]") && added.contains("Løfter vi sammen?"));
    let gone = press("remove-0");
    assert!(!gone.contains("form[slides][3][heading]") && !gone.contains("Mål"));
    let moved = press("down-0");
    let open = |at: usize| {
        let tag = moved.split(&format!("id=\"slide-{at}\"")).nth(1).expect("a slide");
        tag.split('>').next().expect("its tag").contains(" open")
    };
    assert_eq!([0, 1].map(open), [false, true], "the one that was moved");
    assert!(moved.find("Organisasjoner lærer").expect("there") < moved.find("Mål").expect("there"));
}

#[test]
fn slides_are_edited_in_the_midst_of_it_and_seen_beforehand() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    room.join();
    let preview = room.facilitator.get(&format!("/f/{}/bilder", room.id)).body;
    for said in ["Mål", "Organisasjoner lærer", "Løfter vi sammen?", "Før Mot", "tomt – vises ikke ennå"]
    {
        assert!(preview.contains(said), "{said}");
    }
    room.next();
    let from = serde_json::to_string(&room.view().settings).expect("JSON");
    let mut fields = typed(vec![slide(0, "before-0", "why", "Skrevet om", "")]);
    fields.extend([("workshop".to_owned(), room.id.clone()), ("form[from]".to_owned(), from)]);
    assert_eq!(room.facilitator.post("edit", &borrowed(&fields)).body, "null");
    assert_eq!(screen(&room).slide.expect("at once").heading, "Skrevet om");
}

#[test]
fn a_slide_that_names_somebody_is_asked_about() {
    let server = Server::open();
    let device = server.device();
    let fields = typed(vec![slide(0, "lobby", "why", "Ring 99 88 77 66", "")]);
    device.submit("create", &borrowed(&fields));
    let page = device.get("/nytt").body;
    assert!(page.contains("Send likevel") && page.contains("Ring 99 88 77 66"));
}

#[test]
fn they_go_with_the_workshop() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    let told = |server: &Server| Database::of(server).texts("SELECT body FROM event").concat();
    assert!(told(&server).contains("Organisasjoner lærer"));
    room.facilitator.submit("delete", &[("workshop", &room.id)]);
    assert!(!told(&server).contains("Organisasjoner lærer"));
}

#[test]
fn a_copy_that_is_rehearsed_has_them_and_is_led_by_the_main_button_alone() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    let copy = room.facilitator.submit("rehearse", &[("workshop", &room.id)]).location.expect("the copy");
    let view = || room.facilitator.view::<domain::view::FacilitatorView>(&copy);
    assert_eq!(view().settings.slides, room.view().settings.slides);
    lead_by_the_main_button(&room, &copy);
}

#[test]
fn the_main_button_alone_leads_past_a_slide_and_a_result() {
    let server = Server::open();
    let room = Room::open_as(&server, &borrowed(&usual()));
    let seats: Vec<_> = (0..2).map(|_| room.join()).collect();
    play_on(&room, &seats, At::Plenum, |_, seats| {
        let add = P::Add { value: 0, kind: Kind::Norm, words: "Lytte".to_owned() };
        assert_eq!(press(&seats[0].0, &seats[0].1, &add).body, "null");
    });
    show(&room, 1);
    let page = format!("/f/{}", room.id);
    let reveals = main_button(&room.facilitator.get(&page).body);
    assert!(reveals.iter().any(|(name, _)| name == "command[Reveal][on]"), "{reveals:?}");
    assert_eq!(room.facilitator.post("facilitator", &borrowed(&reveals)).body, "null");
    assert!(screen(&room).slide.is_none() && screen(&room).result.is_some());
    lead_by_the_main_button(&room, &page);
}

fn lead_by_the_main_button(room: &Room, path: &str) {
    // Groups, four stages of each value, of which one asks first, and Avslutning.
    for _ in 0..=12 {
        let page = room.facilitator.get(path).body;
        if page.contains("Nå: Avslutning") {
            return;
        }
        room.facilitator.submit("facilitator", &borrowed(&main_button(&page)));
    }
    panic!("it goes no further than {:?}", room.facilitator.get(path).body);
}

/// What the form holds that the page's main button sends.
fn main_button(page: &str) -> Vec<(String, String)> {
    let form = page.split("class=\"primary").next().and_then(|before| before.rsplit("<form").next());
    let inputs = form.expect("a form").split("<input ").skip(1);
    let attribute = |input: &str, name: &str| {
        let tag = input.split('>').next()?;
        Some(tag.split_once(&format!("{name}=\""))?.1.split('"').next()?.to_owned())
    };
    inputs.filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value")?))).collect()
}
