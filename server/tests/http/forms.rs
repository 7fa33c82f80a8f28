//! Forms: what is accepted, what is refused, and that nothing typed is lost.

use domain::{ParticipantCommand as P, Step, Timestamp};

use crate::common::{Room, Server, act, form, play::Seat, press};

const NORM: &str = "command[Add][words]";

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), (NORM, words)]
}

#[test]
fn bad_input_gets_one_clear_answer() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    assert_eq!(act(&phone, &seat, &add("Lytte til barnet")).body, r#"{"Refused":"WrongStage"}"#);
    assert_eq!(room.next().body, "null");
    let long = "å".repeat(121);
    let table = [
        ("", r#"{"Refused":{"Text":"Empty"}}"#),
        ("   \t ", r#"{"Refused":{"Text":"Empty"}}"#),
        ("ab", r#"{"Refused":{"Text":"TooShort"}}"#),
        (&long, r#"{"Refused":{"Text":{"TooLong":[121,120]}}}"#),
        ("Smile 😀", r#"{"Refused":{"Text":{"NoGlyph":"😀"}}}"#),
        ("<script>alert(1)</script>", "null"),
        ("Lytte til barnet", "null"),
        // A double click is not a second thought.
        ("Lytte til barnet", "null"),
    ];
    for (words, expected) in table {
        assert_eq!(act(&phone, &seat, &add(words)).body, expected, "{words:?}");
    }
    assert_eq!(phone.phone(&seat).texts.len(), 2);
    let not_ours = act(&phone, &seat, &[("command[Nonsense][x]", "1")]);
    assert_eq!(not_ours.body, "\"Malformed\"", "no driver's words");
}

#[test]
fn user_text_comes_out_literally() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    room.next();
    act(&phone, &seat, &add("</title></textarea><script>alert(1)</script>"));
    let page = phone.get(&seat).body;
    assert!(!page.contains("<script>alert(1)"), "escaped wherever it stands");
    assert!(!page.contains("</textarea><script>"));
    assert!(page.contains("&lt;script&gt;alert(1)"));
}

#[test]
fn without_javascript_a_refused_form_comes_back_with_what_was_typed() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    room.next();
    let parts: Vec<&str> = seat.split('/').collect();
    let typed = "Se barnet bak handlingen 😀";
    let mut fields = vec![("workshop", parts[2]), ("seat", parts[3])];
    fields.extend(add(typed));
    let answer = phone.submit("participant", &fields);
    assert_eq!((answer.status, answer.location.as_deref()), (302, Some(seat.as_str())));
    let page = phone.get(&seat).body;
    assert!(page.contains("Plakaten kan ikke vise tegnet 😀"), "says why");
    assert!(page.contains("Se barnet bak handlingen 😀"), "keeps the words");
    assert!(!phone.get(&seat).body.contains("Plakaten kan ikke vise"), "says it once");

    // Two people at one phone do not read each other's.
    let joined = phone.submit("join", &[("code", &room.code)]);
    let other_seat = joined.location.expect("a seat of one's own");
    phone.submit("participant", &fields);
    assert!(!phone.get(&other_seat).body.contains("Se barnet bak"));
    assert!(phone.get(&seat).body.contains("Se barnet bak"));
}

#[test]
fn a_choice_of_language_never_leads_elsewhere() {
    let server = Server::open();
    let device = server.device();
    for (back, to) in [("/nytt", "/nytt"), ("/\t/evil.no", "/"), ("/\n/evil.no", "/"), ("//evil.no", "/")] {
        let answer = device.submit("language", &[("lang", "nn"), ("back", back)]);
        assert_eq!(answer.location.as_deref(), Some(to), "{back:?}");
    }
}

#[test]
fn a_stale_step_and_a_repeated_sending_do_nothing_twice() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    let rev = room.view().stage_rev.to_string();
    let step = [("command[Next][rev]", rev.as_str())];
    assert_eq!(room.act(&step).body, "null");
    assert_eq!(room.act(&step).body, r#"{"Refused":"Stale"}"#, "the second of two tabs");

    // The same sending again gets the first answer, and one more minute once.
    room.next();
    let sending = "7d9b4b6e-7d5a-4b8e-9a9e-1c2d3e4f5a6b";
    let rev = room.view().timer_rev.to_string();
    let fields = [("workshop", room.id.as_str()), ("id", sending), ("command[Extend][rev]", &rev)];
    let left = || room.view().timer.left(Timestamp(0)).expect("a clock");
    let before = left();
    assert_eq!(room.facilitator.post("facilitator", &fields).body, "null");
    assert_eq!(room.facilitator.post("facilitator", &fields).body, "null");
    assert_eq!(left(), before + 60_000);
}

/// Pressed, changed before the answer came, and pressed again: both are sent under the form's one id, and each is sent
/// again if its answer was lost.
#[test]
fn two_texts_under_one_id_are_each_known_again() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, page) = room.join();
    room.next();
    let seat = page.rsplit('/').next().expect("a seat");
    let add = |words: &str| {
        let id = "7d9b4b6e-7d5a-4b8e-9a9e-1c2d3e4f5a6b";
        let mut fields = vec![("workshop", room.id.as_str()), ("seat", seat), ("id", id)];
        fields.extend([("command[Add][value]", "0"), ("command[Add][kind]", "norm")]);
        fields.push(("command[Add][words]", words));
        assert_eq!(phone.post("participant", &fields).body, "null");
    };
    let change = |at: usize| {
        let edit = P::Edit { text: phone.phone(&page).texts[at].id, words: format!("Noe annet {at}") };
        assert_eq!(press(&phone, &page, &edit).body, "null");
    };
    for words in ["Lytte", "Spørre"] {
        add(words);
    }
    change(0);
    change(1);
    for words in ["Lytte", "Spørre"] {
        add(words);
    }
    assert_eq!(phone.phone(&page).texts.len(), 2);
}

#[test]
fn closing_sent_again_gets_the_first_answer() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    for _ in 0..6 {
        room.next();
    }
    let id = "7d9b4b6e-7d5a-4b8e-9a9e-1c2d3e4f5a6b";
    let close = || {
        let fields = [("workshop", room.id.as_str()), ("id", id), ("command", "Close")];
        room.facilitator.post("facilitator", &fields).body
    };
    assert_eq!((close(), close()), ("null".to_owned(), "null".to_owned()));
    assert_eq!(room.act(&[("command", "Close")]).body, r#"{"Refused":"SessionOver"}"#, "another one is late");
}

#[test]
fn she_sees_how_many_write_and_nothing_of_it_is_stored() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, page) = room.join();
    let (_other, _) = room.join();
    room.next();
    let writing = || room.view().writing_until.len();
    assert_eq!(writing(), 0);
    for (told, expected) in [("1", 1), ("1", 1), ("", 0), ("1", 1)] {
        phone.tell(&format!("{page}/skriver"), told);
        assert_eq!(writing(), expected, "after «{told}»");
    }
    let words =
        [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", "Lytte")];
    assert_eq!(act(&phone, &page, &words).status, 200);
    assert_eq!(writing(), 0, "what was written is sent");
}

#[test]
fn a_double_tap_takes_one_seat() {
    let server = Server::open();
    let room = Room::open(&server);
    let device = server.device();
    let page = device.get(&format!("/j/{}", room.code)).body;
    let id = page.split_once("name=\"id\" value=\"").expect("the form's id").1;
    let id = id.split('"').next().expect("its end");
    let fields = [("code", room.code.as_str()), ("service", "0"), ("id", id)];
    let first = device.submit("join", &fields).location;
    // The first answer was thrown away by the second tap, with its cookie.
    let second = server.device().submit("join", &fields).location;
    assert_eq!(first, second);
    assert_eq!(room.view().joined, 1);
    // Neither does another tap of a device that has its cookie by now, and a seat.
    assert_eq!(device.submit("join", &fields).location, first);
    assert_eq!(room.view().joined, 1);
}

#[test]
fn unknown_codes_and_closed_doors_are_said() {
    let server = Server::open();
    let room = Room::open(&server);
    let device = server.device();
    for code in ["BBBB-BBBB", "feil"] {
        let answer = device.submit("join", &[("code", code), ("service", "")]);
        assert_eq!(answer.location.as_deref(), Some("/bli-med"));
        let page = device.get("/bli-med").body;
        assert!(page.contains("role=\"alert\"") && page.contains(&format!("value=\"{code}\"")), "{page}");
    }
    room.act(&[("command[OpenJoining][on]", "false")]);
    let answer = device.submit("join", &[("code", &room.code), ("service", "")]);
    assert_eq!(answer.location.as_deref(), Some("/bli-med"));
    assert!(device.get("/bli-med").body.contains("stengt for nye deltakere"));
    let typed = device.get(&format!("/bli-med?kode={}", room.code.to_lowercase()));
    assert!(typed.body.contains("Kultur for god samhandling"), "case does not matter");
}

#[test]
fn a_workshop_out_of_range_is_not_made() {
    let server = Server::open();
    for (field, value, expected) in [
        ("form[minutes]", "51", r#"{"Refused":"Minutes"}"#),
        ("form[minutes]", "fem", r#"{"Refused":"Minutes"}"#),
        ("form[retention_days]", "366", r#"{"Refused":"RetentionDays"}"#),
        ("form[title]", "  ", r#"{"Refused":{"Text":"Empty"}}"#),
        ("form[values][0][name]", "", r#"{"Refused":{"Text":"Empty"}}"#),
    ] {
        let mut fields = form("create");
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        assert_eq!(server.device().post("create", &fields).body, expected, "{field}={value}");
    }
}

#[test]
fn a_refused_workshop_comes_back_as_it_was_typed() {
    let server = Server::open();
    let device = server.device();
    let mut fields = form("create");
    for (name, held) in &mut fields {
        match *name {
            "form[title]" => *held = "Verdier 🎉",
            "form[services]" => *held = "NAV\n</textarea><script>",
            "form[values][0][individual_prompt]" => *held = "Skriv </textarea><b>",
            _ => {}
        }
    }
    let answer = device.submit("create", &fields);
    assert_eq!(answer.location.as_deref(), Some("/nytt"));
    let page = device.get("/nytt").body;
    assert!(page.contains("value=\"Verdier 🎉\"") && page.contains("role=\"alert\""));
    assert!(
        page.contains("&lt;/textarea&gt;&lt;script&gt;") && page.contains("Skriv &lt;/textarea&gt;&lt;b&gt;")
    );
    assert!(!page.contains("</textarea><script>") && !page.contains("</textarea><b>"));
    assert!(!device.get("/nytt").body.contains("🎉"), "once");
}

#[test]
fn whoever_scans_the_code_again_goes_on_and_two_may_share_a_phone() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let page = phone.get(&format!("/j/{}", room.code)).body;
    assert!(page.contains(&format!("href=\"{seat}\"")), "the way back to one's own seat");
    let owner = seat.rsplit('/').next().expect("a seat");
    assert!(page.contains(&format!("name=\"beside\" value=\"{owner}\"")));
    let fields = [("code", room.code.as_str()), ("service", ""), ("beside", owner)];
    let second = phone.submit("join", &fields).location.expect("a page");
    assert_ne!(second, seat);
    room.act(&[("command[MakeGroups][rev]", "1")]);
    for own in [&seat, &second] {
        let body = phone.get(own).body;
        assert!(body.contains(&format!("href=\"{seat}\"")) && body.contains(&format!("href=\"{second}\"")));
    }
    let group = |page: &str| phone.phone(page).seat.expect("a seat").group;
    assert_eq!(group(&seat), group(&second));
    // Another phone knows nothing of these two.
    let (other, others) = room.join();
    assert!(!other.get(&others).body.contains(seat.as_str()));
    assert_eq!(other.get(&second).status, 404);
    assert_eq!(other.submit("join", &fields).location.as_deref(), Some("/bli-med"), "not this phone's seat");
}

/// A plain form that passes over what others have not done comes back saying so, and the next press goes on.
#[test]
fn what_others_have_not_done_is_asked_about_without_scripts_too() {
    let server = Server::open();
    let room = Room::open(&server);
    let phones = [room.join(), room.join()];
    room.next();
    for (phone, page) in &phones {
        assert_eq!(act(phone, page, &add("Lytte til barnet")).body, "null");
    }
    room.next();
    room.next();
    let chairs = |(phone, page): &&Seat| phone.phone(page).seat.is_some_and(|seat| seat.chair);
    let (phone, page) = phones.iter().find(chairs).expect("a chair");
    let seat = page.rsplit('/').next().expect("a seat");
    let table = || phone.phone(page).table.expect("at the table");
    let press = |told: &str| {
        let rev = table().rev.to_string();
        let mut fields = vec![("workshop", room.id.as_str()), ("seat", seat), ("id", "")];
        fields.extend([("command[Advance][rev]", rev.as_str()), ("command[Advance][told]", told)]);
        assert_eq!(phone.submit("participant", &fields).location.as_deref(), Some(page.as_str()));
        phone.get(page).body
    };
    let asked = press("0");
    assert!(asked.contains("2 tekster er ikke lagt fram ennå. Trykk en gang til"), "{asked}");
    assert!(asked.contains("name=\"command[Advance][told]\" value=\"2\""), "{asked}");
    press("2");
    assert_eq!(table().step, Step::Merge);
}
