//! How the poster looks: chosen without JavaScript, seen by the facilitator alone until it is published.

use crate::common::{Room, Server};

pub const LOGO: &[u8] =
    b"<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'><path fill='#1f5064' d='M0 0h80v40z'/></svg>";

fn closed(server: &Server) -> Room<'_> {
    let room = Room::open(server);
    room.join();
    assert_eq!(room.act(&[("command", "Close")]).status, 200);
    room
}

fn choose(room: &Room, quote: &str) -> String {
    let fields = [
        ("workshop", room.id.as_str()),
        ("command[Design][layout]", "Cards"),
        ("command[Design][palette]", "Lingonberry"),
        ("command[Design][orientation]", "Portrait"),
        ("command[Design][quote]", quote),
        ("command[Design][services][]", "1"),
    ];
    room.facilitator.submit("facilitator", &fields).location.expect("the way back")
}

#[test]
fn a_poster_is_chosen_with_plain_forms() {
    let server = Server::open();
    let room = closed(&server);
    let page = format!("/f/{}/plakat", room.id);
    assert_eq!(choose(&room, "Det trengs en hel bygd"), page);
    let shown = room.facilitator.get(&page).body;
    for held in ["value=\"Cards\" checked", "value=\"Portrait\" checked", "value=\"Det trengs en hel bygd\""]
    {
        assert!(shown.contains(held), "{held}");
    }
    assert!(!shown.contains("style="));
    assert_eq!(choose(&room, "Sammen 😀"), page);
    let refused = room.facilitator.get(&page).body;
    assert!(
        refused.contains("role=\"alert\"") && refused.contains("value=\"Sammen 😀\""),
        "typed and refused"
    );
    let preview = room.facilitator.get(&format!("{page}.png"));
    assert!(preview.status == 200 && preview.body.contains("PNG"));

    let write = [
        ("command[WriteValue][value]", "0"),
        ("command[WriteValue][message]", "Barnet først"),
        ("command[WriteValue][truth]", ""),
        ("command[WriteValue][approve]", "true"),
    ];
    assert_eq!(room.act(&write).status, 200);
    assert_eq!(room.act(&[("command", "Publish")]).status, 200);
    for file in ["verdiplakat-a4.pdf", "plansje-1-a4.pdf", "kulturmatrise-a4.pdf", "normliste.pdf"] {
        let made = room.facilitator.get(&format!("/r/{}/{file}", room.id));
        assert!(made.status == 200 && made.body.starts_with("%PDF-1.7"), "{file}");
    }
}

#[test]
fn a_logo_is_looked_at_before_it_is_kept() {
    let server = Server::open();
    let room = closed(&server);
    let page = format!("/f/{}/plakat", room.id);
    let send = |file: &[u8]| room.facilitator.upload(&format!("/f/{}/logo", room.id), file);
    let remove = "RemoveLogo";
    for (file, code) in [
        (&b"no picture"[..], "uleselig"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "utrygg"),
        (&[b' '; 600_000], "stor"),
    ] {
        let to = send(file).location.expect("the way back");
        assert_eq!(to, format!("{page}?logo={code}#logo"));
        let shown = room.facilitator.get(to.trim_end_matches("#logo")).body;
        assert!(shown.contains("role=\"alert\"") && !shown.contains(remove));
    }
    assert_eq!(send(LOGO).location.as_deref(), Some(page.as_str()));
    assert!(room.facilitator.get(&page).body.contains(remove));
    assert_eq!(room.facilitator.get(&format!("{page}.png")).status, 200);
    let gone = [("workshop", room.id.as_str()), ("command", remove)];
    assert_eq!(room.facilitator.submit("facilitator", &gone).location.as_deref(), Some(page.as_str()));
    assert!(!room.facilitator.get(&page).body.contains(remove));
}

#[test]
fn nobody_else_chooses_or_sees_the_preview() {
    let server = Server::open();
    let room = closed(&server);
    let foreign = closed(&server);
    for device in [&server.device(), &foreign.facilitator] {
        for path in ["plakat", "plakat.png"] {
            assert_eq!(device.get(&format!("/f/{}/{path}", room.id)).status, 404, "{path}");
        }
        assert_eq!(device.upload(&format!("/f/{}/logo", room.id), LOGO).status, 404);
    }
    let open = Room::open(&server);
    let before = open.facilitator.get(&format!("/f/{}/plakat", open.id));
    assert_eq!(before.location, Some(format!("/f/{}", open.id)), "not before Bearbeiding");
}
