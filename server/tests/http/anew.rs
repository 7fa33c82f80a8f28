//! The form of a workshop begun anew from another preset or in another language, without JavaScript.

use crate::common::{Device, Room, Server, form};

fn with<'a>(typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = form("");
    fields.retain(|(name, _)| *name != "form[how]" && !typed.iter().any(|(other, _)| other == name));
    fields.extend(typed);
    fields
}

#[test]
fn another_preset_keeps_what_was_typed() {
    let server = Server::open();
    let device = server.device();
    let fields = with(&[
        ("form[title]", "Verdiene våre"),
        ("form[organisation]", "Skien kommune"),
        ("form[start_from]", "vestre-toten"),
    ]);
    let page = device.begin_anew("/nytt", &fields);
    assert_eq!(page.status, 200);
    for kept in ["Verdiene våre", "Skien kommune", "NAV Siljan", "Finn normer", "Trygghet"] {
        assert!(page.body.contains(kept), "{kept}");
    }
}

#[test]
fn another_language_keeps_what_was_typed_and_brings_its_own_prompts() {
    let server = Server::open();
    let device = server.device();
    let ours = "Finn normer som beskriver hvordan vi viser respekt for hverandre og for dem det gjelder.";
    let prompt = ("form[values][0][individual_prompt]", ours);
    let page = device.begin_anew("/nytt", &with(&[prompt, ("form[lang]", "nn")])).body;
    assert!(page.contains("korleis vi viser respekt") && !page.contains(ours));
    assert!(page.contains("Kultur for god samhandling") && page.contains("Nytt verksted"));

    // The page's own language, too; and the workshop goes with it until another is chosen.
    let page = device.begin_anew("/nytt", &with(&[prompt, ("form[page]", "nn")])).body;
    assert!(page.contains("Ny verkstad") && page.contains("korleis vi viser respekt"));
    assert!(page.contains("NAV Siljan"));
    assert!(device.get("/nytt").body.contains("Ny verkstad"), "it is remembered");
}

#[test]
fn what_was_typed_waits_for_whoever_typed_it_and_a_new_one_begins_from_the_preset() {
    let server = Server::open();
    let (device, other) = (server.device(), server.device());
    let typed = [("form[title]", "Verdiene våre"), ("form[page]", "nn")];
    assert!(device.begin_anew("/nytt", &with(&typed)).body.contains("Verdiene våre"));
    let shown = |device: &Device, path| device.get(path).body.contains("Verdiene våre");
    assert!(shown(&device, "/nytt?igjen"), "a reload, or a browser's way back");
    assert!(!shown(&device, "/nytt") && !shown(&other, "/nytt?igjen"));
}

#[test]
fn more_than_is_kept_is_drawn_in_answer_and_not_lost() {
    let server = Server::open();
    let device = server.device();
    let long = "å".repeat(40 * 1_024);
    let page = device.submit_to("/nytt", &with(&[("form[slides][0][lines]", &long), ("form[page]", "nn")]));
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&long) && page.body.contains("Ny verkstad"));

    let room = Room::open(&server);
    let from = serde_json::to_string(&room.view().settings).expect("JSON");
    let fields = [("workshop", room.id.as_str()), ("form[from]", &from), ("form[slides][0][lines]", &long)];
    let page = room.facilitator.submit_to(&format!("/f/{}/rediger", room.id), &with(&fields));
    assert!(page.status == 200 && page.body.contains(&long));
}

#[test]
fn what_is_no_form_of_ours_is_no_page() {
    let server = Server::open();
    let device = server.device();
    assert_eq!(device.submit_to("/nytt", &[("nonsense", "1")]).status, 404);
}

#[test]
fn a_workshop_that_was_made_is_told_in_another_language() {
    let server = Server::open();
    let room = Room::open(&server);
    let from = serde_json::to_string(&room.view().settings).expect("JSON");
    let ours = "Finn normer som beskriver hvordan vi viser respekt for hverandre og for dem det gjelder.";
    let fields = with(&[
        ("workshop", &room.id),
        ("form[from]", &from),
        ("form[lang]", "nn"),
        ("form[values][0][individual_prompt]", ours),
        ("form[title]", "Verdiene våre"),
    ]);
    let path = format!("/f/{}/rediger", room.id);
    let page = room.facilitator.begin_anew(&path, &fields).body;
    assert!(page.contains("korleis vi viser respekt") && page.contains("Verdiene våre"));
    assert_eq!(server.device().submit_to(&path, &fields).status, 404, "it is the hosts'");
}
