//! Bearbeiding on the facilitator's page, as it is drawn without scripts.

use domain::{FacilitatorCommand as F, Kind, ParticipantCommand as P};

use crate::common::{
    Server,
    play::{At, play},
    press,
};

#[test]
fn what_no_group_chose_is_not_said_to_be_in_the_result() {
    let server = Server::open();
    let (room, _) = play(&server, At::Synthesis, |_, seats| {
        let (device, page) = &seats[0];
        for number in 0..7 {
            let add = P::Add { value: 0, kind: Kind::Norm, words: format!("Norm {number}") };
            assert_eq!(press(device, page, &add).body, "null");
        }
    });
    let others = || {
        let body = room.facilitator.get(&format!("/f/{}", room.id)).body;
        let others = body.split_once("class=\"others\"").expect("other contributions").1;
        others.split_once("</details>").expect("their end").0.to_owned()
    };
    assert!(!room.view().boards[0].others.is_empty());
    assert!(others().contains(">Skjul<") && others().contains("På plakaten"));
    assert!(!others().contains("Ta ut av resultatet"));
    room.lead(&F::Hide { text: room.view().boards[0].others[0].id, on: true });
    assert!(others().contains(">Vis igjen<") && !others().contains("Ta med i resultatet igjen"));
    assert_eq!(room.lead(&F::Approve { value: 0, on: true }).body, "null");
    assert!(others().contains("Lås opp verdien") && !others().contains("Ta ut av resultatet"));
}

#[test]
fn without_scripts_publishing_leads_to_what_comes_next_and_a_refusal_does_not() {
    let server = Server::open();
    let (room, _) = play(&server, At::Synthesis, |_, seats| {
        let (device, page) = &seats[0];
        let add = P::Add { value: 0, kind: Kind::Norm, words: "Lytte til barnet".to_owned() };
        assert_eq!(press(device, page, &add).body, "null");
    });
    let page = format!("/f/{}", room.id);
    let publish = || {
        let form = [("workshop", room.id.as_str()), ("command", "Publish")];
        room.facilitator.submit("facilitator", &form).location
    };
    assert_eq!(publish().as_deref(), Some(page.as_str()), "the value is not approved");
    assert_eq!(room.lead(&F::Approve { value: 0, on: true }).body, "null");
    assert_eq!(publish(), Some(format!("{page}#share")));
    assert!(room.facilitator.get(&page).body.contains("<h2 id=\"share\""));
}
