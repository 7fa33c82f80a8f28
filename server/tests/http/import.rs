//! «Ta inn et verdigrunnlag»: a file of ours, and every other.

use base64::{Engine, prelude::BASE64_STANDARD};

use crate::{
    charters::{keep, link},
    common::{Answer, Device, Room, Server},
    database::Database,
    design::LOGO,
    result::published,
};

const PATH: &str = "/verdigrunnlag/nytt";

fn import(device: &Device, file: &[u8]) -> Answer {
    device.upload_as(PATH, &[("file", file)])
}

/// The charter that was made.
fn made(answer: &Answer) -> String {
    let to = answer.location.clone().unwrap_or_else(|| panic!("{}", answer.body));
    to.trim_start_matches("/h/").trim_end_matches("/lenke").to_owned()
}

fn charters(server: &Server) -> usize {
    Database::of(server).texts("SELECT id FROM charter").len()
}

fn data(server: &Server) -> Vec<u8> {
    let (room, leader): (Room, Device) = published(server);
    leader.file(&format!("/r/{}/verdier.json", room.id), "").bytes
}

#[test]
fn a_result_and_a_charter_of_ours_are_taken_in() {
    let server = Server::open();
    let file = data(&server);
    let device = server.device();
    let charter = made(&import(&device, &file));
    let page = device.get(&format!("/v/{charter}")).body;
    assert!(page.contains("Kultur for god samhandling") && page.contains("over hodet"));
    assert!(page.contains("alert(1)") && !page.contains("<script>alert(1)"), "as text");
    assert!(device.get(&link(&device, &charter, "Reader")).location.is_some());

    let own = |charter: &str| device.file(&format!("/v/{charter}/verdigrunnlag.json"), "");
    let first = own(&charter);
    assert!(first.called.starts_with("attachment") && first.kind == "application/json");
    let again = made(&import(&device, &first.bytes));
    assert_ne!(again, charter);
    assert_eq!(own(&again).bytes, first.bytes, "to the letter");
}

#[test]
fn a_logo_goes_along_and_is_looked_at() {
    let server = Server::open();
    let kept = keep(&server);
    let (room, charter) = (&kept.room, kept.charter.as_str());
    let without = kept.holder.file(&format!("/v/{charter}/verdiplakat-a4.pdf"), "").bytes;
    room.facilitator.upload(&format!("/f/{}/logo", room.id), LOGO);
    assert_eq!(room.act(&[("command", "Publish")]).body, "null");
    room.facilitator.submit("keep", &[("workshop", &room.id)]);

    let of =
        |device: &Device, charter: &str, name: &str| device.file(&format!("/v/{charter}/{name}"), "").bytes;
    let file = of(&kept.holder, charter, "verdigrunnlag.json");
    let other = server.device();
    let brought = made(&import(&other, &file));
    assert_eq!(of(&other, &brought, "verdigrunnlag.json"), file, "to the letter");
    let poster = of(&other, &brought, "verdiplakat-a4.pdf");
    assert!(poster == of(&kept.holder, charter, "verdiplakat-a4.pdf") && poster != without);

    let text = String::from_utf8(file).expect("JSON");
    let logo = BASE64_STANDARD.encode(LOGO);
    assert!(text.contains(&logo));
    let stored = charters(&server);
    let scripted =
        BASE64_STANDARD.encode("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    let large = BASE64_STANDARD.encode([b' '; 600_000]);
    for (instead, said) in [
        (scripted.as_str(), "Logoen i filen kan ikke brukes"),
        (&large, "Logoen i filen kan ikke brukes"),
        ("~~~~", "Filen er ikke en"),
    ] {
        let answer = import(&server.device(), text.replace(&logo, instead).as_bytes());
        assert!(answer.body.contains(said) && answer.body.contains("Ingenting er lagret"), "{said}");
    }
    let padded = format!("{}{text}", " ".repeat(300_000));
    assert!(import(&server.device(), padded.as_bytes()).body.contains("Filen er for stor."));
    assert_eq!(charters(&server), stored);
}

#[test]
fn every_other_file_is_one_sentence_and_nothing_stored() {
    let server = Server::open();
    let text = String::from_utf8(data(&server)).expect("JSON");
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to).into_bytes()
    };
    let not_ours = "Filen er ikke en";
    for (file, said) in [
        (Vec::new(), not_ours),
        (b"%PDF-1.7".to_vec(), not_ours),
        (b"{}".to_vec(), not_ours),
        (vec![b'['; 200_000], not_ours),
        (vec![0xFF, 0xFE, 0x00], not_ours),
        (text.as_bytes()[..text.len() / 2].to_vec(), not_ours),
        (changed("\"version\": 1", "\"version\": 2"), not_ours),
        (changed("\"truth\"", "\"truthy\""), not_ours),
        (changed("\"language\": \"nb\"", "\"language\": \"xx\""), not_ours),
        (changed("verdier.schema.json", "https://ond.no/verdier.schema.json"), not_ours),
        (changed("Kultur for god samhandling", ""), "Filen kan ikke tas inn:"),
        (changed("Kultur for god samhandling", &"x".repeat(101)), "Filen kan ikke tas inn:"),
        (changed("Kultur for god samhandling", "Kultur \u{1F600}"), "Filen kan ikke tas inn:"),
        (changed("alert(1)", &"x".repeat(200)), "Filen kan ikke tas inn:"),
        (vec![b' '; 300_000], "Filen er for stor"),
    ] {
        let answer = import(&server.device(), &file);
        assert_eq!(answer.status, 200);
        let start: String = String::from_utf8_lossy(&file).chars().take(60).collect();
        let alerts = answer.body.matches("role=\"alert\"").count();
        assert!(answer.body.contains(said) && alerts == 1, "{start}: {}", answer.body);
    }
    let huge = import(&server.device(), &vec![b' '; 5_000_000]);
    assert_eq!((huge.status, huge.location.as_deref()), (303, Some("/verdigrunnlag/nytt?for-stor")));
    assert!(server.device().get("/verdigrunnlag/nytt?for-stor").body.contains("Filen er for stor"));
    assert_eq!(server.device().tell(PATH, "no form").status, 200);
    assert_eq!(charters(&server), 0);
}

#[test]
fn what_looks_like_somebody_is_asked_about_once() {
    let server = Server::open();
    let text = String::from_utf8(data(&server)).expect("JSON");
    let file = text.replace("Kultur for god samhandling", "Ring 912 34 567");
    let device = server.device();
    let asked = import(&device, file.as_bytes());
    assert!(asked.location.is_none() && asked.body.contains("Ta inn likevel"), "{}", asked.body);
    assert_eq!(charters(&server), 0);
    let other = device.upload_as(PATH, &[("seen", b"Email"), ("read", file.as_bytes())]);
    assert!(other.location.is_none(), "it was not this that was asked about");
    made(&device.upload_as(PATH, &[("seen", b"PhoneNumber"), ("read", file.as_bytes())]));
    assert_eq!(charters(&server), 1);
}
