//! «Steng for nye deltakere»: nobody comes in by any way, and who is in stays in.

use std::thread;

use crate::{
    common::{Device, Room, Server, act},
    wire::{open, read_all},
};

type Fields<'a> = Vec<(&'a str, &'a str)>;

fn close(room: &Room) {
    assert_eq!(room.act(&[("command[OpenJoining][on]", "false")]).body, "null");
}

fn joined(room: &Room) -> usize {
    room.view().joined
}

#[test]
fn a_code_has_eight_characters_that_cannot_be_mistaken() {
    let server = Server::open();
    for _ in 0..20 {
        let code = Room::open(&server).code;
        assert_eq!(code.len(), 8);
        assert!(code.chars().all(|c| c.is_ascii_alphanumeric() && !"01ILOAEUY".contains(c)), "{code}");
    }
}

/// What a phone reads in a QR code.
fn scanned(svg: &[u8]) -> String {
    let tree = resvg::usvg::Tree::from_data(svg, &resvg::usvg::Options::default()).expect("a drawing");
    let side = tree.size().width() * 8.0;
    let mut pixels = resvg::tiny_skia::Pixmap::new(side as u32, side as u32).expect("pixels");
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(8.0, 8.0), &mut pixels.as_mut());
    let light = |x, y| pixels.pixel(x as u32, y as u32).map_or(0, |pixel| pixel.red());
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side as usize, side as usize, light);
    image.detect_grids()[0].decode().expect("it reads").1
}

#[test]
fn the_code_on_the_wall_leads_in() {
    let server = Server::open_with(&[("PUBLIC_URL", "https://verdi.kommune.no")]);
    let room = Room::open(&server);
    let address = scanned(&room.facilitator.file(&format!("/s/{}/qr.svg", room.id), "").bytes);
    assert_eq!(address, format!("HTTPS://VERDI.KOMMUNE.NO/J/{}", room.code));
    let (host, code) = address["HTTPS://".len()..].split_once('/').expect("a path");
    let asked =
        format!("GET /{code} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    let page = read_all(&mut open(&server, &asked));
    assert!(
        page.starts_with("HTTP/1.1 200")
            && page.contains("action=\"/api/join\"")
            && page.contains(&room.code)
    );
}

#[test]
fn a_secret_link_is_scanned_as_it_is() {
    let server = Server::open();
    let room = Room::open(&server);
    let link = room.link_for("Screen");
    let shown = room.facilitator.file(&format!("/f/{}/lenke.svg", room.id), "");
    assert_eq!((shown.status, shown.kind.as_str()), (200, "image/svg+xml"));
    let address = scanned(&shown.bytes);
    assert!(
        address.ends_with(&link) && address.starts_with("http://"),
        "a secret is not the same in capitals"
    );
    assert_eq!(server.device().file(&format!("/f/{}/lenke.svg", room.id), "").status, 404);
}

#[test]
fn the_other_at_a_phone_is_asked_for_and_in_a_full_group_shares_the_seat() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let owner = seat.rsplit('/').next().expect("a seat");
    assert!(phone.get(&seat).body.contains(&format!("/j/{}?to", room.code)));
    let asked = || phone.get(&format!("/j/{}?to", room.code)).body;
    assert!(asked().contains("action=\"/api/join\"") && asked().contains("den andre"));
    let others: Vec<_> = (0..3).map(|_| room.join()).collect();
    assert_eq!(others.len(), 3);
    room.act(&[("command[MakeGroups][rev]", "1")]);
    assert!(!asked().contains("action=\"/api/join\""), "there is no seat to ask for");
    assert!(asked().contains("én stemme til sammen") && asked().contains(&seat), "but a way on");
    let second = phone.submit("join", &[("code", &room.code), ("beside", owner)]);
    assert_eq!(second.location.as_deref(), Some("/bli-med"));
    let told = phone.get("/bli-med").body;
    assert!(told.contains("én stemme til sammen") && !told.contains("telefon til,"));
    assert_eq!(joined(&room), 4);
}

#[test]
fn a_closed_door_lets_nobody_in_by_any_way_and_nobody_out() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let owner = seat.rsplit('/').next().expect("a seat");
    let known = server.device();
    let before = known.get(&format!("/j/{}", room.code)).body;
    assert!(before.contains("action=\"/api/join\"") && phone.get(&seat).body.contains("Vær to om telefonen"));
    close(&room);
    let stranger = server.device();
    let ways: [(&str, &Device, Fields); 3] = [
        ("the form of a page from before", &known, vec![("code", &room.code), ("service", "1")]),
        ("a code typed now", &stranger, vec![("code", &room.code)]),
        ("a second seat at a phone that is in", &phone, vec![("code", &room.code), ("beside", owner)]),
    ];
    for (way, device, fields) in ways {
        for answer in [device.submit("join", &fields), device.post("join", &fields)] {
            assert_eq!(answer.location.as_deref(), Some("/bli-med"), "{way}");
        }
        assert!(device.get("/bli-med").body.contains("role=\"alert\""), "{way}: and says why");
        assert_eq!(joined(&room), 1, "{way}");
    }
    for device in [&stranger, &phone] {
        let scanned = device.get(&format!("/j/{}", room.code)).body;
        assert!(!scanned.contains("action=\"/api/join\""), "nothing to press");
    }
    let page = phone.get(&seat).body;
    assert!(!page.contains("Vær to om telefonen") && !page.contains(&room.code));
    assert!(phone.get(&format!("/j/{}", room.code)).body.contains(&seat), "the way back to one's own seat");
    room.next();
    let add = [
        ("command[Add][value]", "0"),
        ("command[Add][kind]", "norm"),
        ("command[Add][words]", "Lytte først"),
    ];
    assert_eq!(act(&phone, &seat, &add).body, "null");
}

#[test]
fn nobody_slips_in_while_the_door_is_being_closed() {
    let server = Server::open();
    let room = Room::open(&server);
    let in_time = thread::scope(|scope| {
        let come = || {
            let join = || {
                let device = server.device();
                let to = device.submit("join", &[("code", &room.code), ("service", "")]).location;
                to.filter(|path| path.starts_with("/d/"))
            };
            std::iter::repeat_with(join).take_while(Option::is_some).count()
        };
        let all: Vec<_> = (0..6).map(|_| scope.spawn(come)).collect();
        while joined(&room) < 12 {}
        close(&room);
        let when_closed = joined(&room);
        let came: usize = all.into_iter().map(|one| one.join().expect("came")).sum();
        assert_eq!(came, when_closed, "whoever was told a seat has one");
        when_closed
    });
    assert_eq!(joined(&room), in_time, "nobody after it was said to be closed");
}
