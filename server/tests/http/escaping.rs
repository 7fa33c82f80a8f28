//! What people write is text on every page. Two places in a page are written raw by Leptos: what stands in a
//! `<textarea>`, and a `<title>`.

use crate::common::{
    Room, Server, act,
    play::{At, play_on},
};

const BREAKS_OUT: [&str; 3] =
    ["</textarea><script>ond()</script>", "</title><script>ond()</script>", "\"><script>ond()</script>"];

/// A workshop in which whatever can be written is an attempt to break out.
fn hostile(server: &Server) -> Room<'_> {
    let all = BREAKS_OUT.concat();
    let mut form = crate::common::form("create");
    for (name, held) in &mut form {
        match *name {
            "form[title]" | "form[values][0][individual_prompt]" | "form[values][0][group_prompt]" => {
                *held = &all
            }
            "form[organisation]" => *held = BREAKS_OUT[1],
            "form[services]" => *held = "</textarea><script>ond()</script>\r\n</title><script>ond()</script>",
            "form[values][0][name]" => *held = BREAKS_OUT[0],
            "form[values][1][name]" => *held = BREAKS_OUT[1],
            _ => {}
        }
    }
    Room::open_as(server, &form)
}

#[test]
fn nothing_that_people_write_breaks_out_of_its_place_on_any_page() {
    let server = Server::open();
    for at in At::ALL {
        if at == At::Deleted {
            break;
        }
        let room = hostile(&server);
        let seats: Vec<_> = (0..2).map(|_| room.join()).collect();
        play_on(&room, &seats, at, |_, seats| {
            for ((device, page), kind) in seats.iter().zip(["norm", "taboo"]) {
                for words in BREAKS_OUT {
                    let add = [
                        ("command[Add][value]", "0"),
                        ("command[Add][kind]", kind),
                        ("command[Add][words]", words),
                    ];
                    assert_eq!(act(device, page, &add).body, "null");
                }
            }
        });
        write_afterwards(&room, at);
        let id = &room.id;
        let (phone, seat) = &seats[0];
        let paths = ["/f/{id}", "/f/{id}/ark", "/f/{id}/plakat", "/f/{id}/lenker", "/s/{id}", "/r/{id}"];
        let pages = paths.into_iter().map(|path| room.facilitator.get(&path.replace("{id}", id)));
        let (scanned, new) = (format!("/j/{}", room.code), server.device());
        let theirs = [phone.get(seat), phone.get(&scanned), new.get(&scanned)];
        for page in pages.chain(theirs) {
            assert!(page.status == 200 || page.status == 303, "{} in {at:?}", page.status);
            assert!(!page.body.contains("<script>ond"), "in {at:?}: {}", page.body);
            let title = page.body.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
            assert!(page.status == 303 || !title.expect("a title").0.contains("ond"), "in {at:?}");
            // What marks a page's texts for its script is text itself in a title.
            assert!(page.status == 303 || !title.expect("a title").0.contains('<'), "{title:?}");
        }
        let hers = room.facilitator.get(&format!("/f/{id}")).body;
        assert!(hers.contains("&lt;script&gt;ond()"), "and it is there, as text");
    }
}

/// What she writes herself, where there is a place for it.
fn write_afterwards(room: &Room, at: At) {
    let all = BREAKS_OUT.concat();
    let next = [
        ("command[WriteNextSteps][steps][0][what]", all.as_str()),
        ("command[WriteNextSteps][steps][0][who]", BREAKS_OUT[1]),
    ];
    if at == At::Closing || at >= At::Synthesis {
        assert_eq!(room.act(&next).body, "null", "{at:?}");
    }
    if at >= At::Synthesis {
        let unlock = [("command[Approve][value]", "0"), ("command[Approve][on]", "false")];
        let value = [
            ("command[WriteValue][value]", "0"),
            ("command[WriteValue][message]", all.as_str()),
            ("command[WriteValue][truth]", &all),
            ("command[WriteValue][approve]", "true"),
        ];
        let design = [
            ("command[Design][layout]", "Cards"),
            ("command[Design][palette]", "Lingonberry"),
            ("command[Design][orientation]", "Portrait"),
            ("command[Design][quote]", BREAKS_OUT[2]),
            ("command[Design][services][]", "1"),
        ];
        for command in [&unlock[..], &value, &design, &[("command", "Publish")]] {
            assert_eq!(room.act(command).body, "null", "{command:?}");
        }
    }
}

#[test]
fn a_form_that_is_refused_comes_back_with_what_was_typed_as_text() {
    let server = Server::open();
    let device = server.device();
    let mut form = crate::common::form("create");
    for (name, held) in &mut form {
        *held = match *name {
            "form[title]" => "Verdier 🎉",
            "form[services]" | "form[organisation]" | "form[values][0][individual_prompt]" => BREAKS_OUT[0],
            _ => held,
        };
    }
    // What cannot be drawn on the poster is refused, and so is nothing at all.
    form.iter_mut().filter(|(name, _)| *name == "form[values][1][name]").for_each(|(_, held)| *held = "");
    assert_eq!(device.submit("create", &form).location.as_deref(), Some("/nytt"));
    let page = device.get("/nytt").body;
    assert!(!page.contains("<script>ond"), "{page}");
    assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;ond()"));
}
