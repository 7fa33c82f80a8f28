//! How the poster looks: chosen in Bearbeiding, frozen at «Publiser».

mod common;

use common::{Room, message, settings};
use domain::{
    FacilitatorCommand as F, Layout, LogoId, Orientation, Palette, Refusal, Settings, Stage, Undoable, view,
};

fn services(names: &[&str]) -> Settings {
    Settings { services: names.iter().map(|name| (*name).to_owned()).collect(), ..settings(1) }
}

fn published() -> Room {
    let mut room = Room::with(services(&["NAV", "PPT", "Barnehagen"]), 1);
    room.join(4);
    room.go_to(Stage::Closing);
    room.close();
    room.lead(message(0, "Barnet først")).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room
}

fn cards(quote: &str, services: &[usize]) -> F {
    F::Design {
        layout: Layout::Cards,
        palette: Palette::Amber,
        orientation: Orientation::Portrait,
        quote: quote.to_owned(),
        services: services.to_vec(),
        from: None,
    }
}

fn logo(number: u128) -> LogoId {
    format!("{number:032x}").parse().unwrap()
}

#[test]
fn a_design_is_seen_when_it_is_published() {
    let mut room = published();
    assert_eq!(room.ws.result().unwrap().services, ["NAV", "PPT", "Barnehagen"]);
    room.lead(cards(" Det trengs en hel  bygd ", &[2, 0, 7])).unwrap();
    let before = room.ws.result().unwrap();
    assert_eq!((before.design.layout, before.services.len()), (Layout::Bands, 3));
    assert!(view::facilitator(&room.ws).unpublished_changes);
    assert_eq!(room.ws.draft_result(room.now).services, ["NAV", "Barnehagen"]);
    room.lead(F::Publish).unwrap();
    let after = room.ws.result().unwrap();
    assert_eq!((after.design.layout, after.design.quote.as_str()), (Layout::Cards, "Det trengs en hel bygd"));
    assert_eq!(after.services, ["NAV", "Barnehagen"]);
    assert!(!view::facilitator(&room.ws).unpublished_changes);
    assert_eq!(domain::Workshop::fold(&room.log).unwrap().result().unwrap(), after);
}

#[test]
fn a_design_can_be_undone_and_chosen_again_without_effect() {
    let mut room = published();
    room.lead(cards("", &[])).unwrap();
    assert!(room.ws.draft_result(room.now).services.is_empty(), "none is ticked, none is named");
    assert_eq!(room.lead(cards(" ", &[])), Ok(vec![]), "a second press is no second act");
    assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::Design);
    room.undo().unwrap();
    assert_eq!(room.material().design, domain::PosterDesign::default());
}

#[test]
fn a_design_belongs_to_bearbeiding_and_its_quote_is_a_line() {
    let mut room = Room::new(1);
    assert_eq!(room.lead(cards("", &[])), Err(Refusal::WrongStage));
    assert_eq!(room.lead(F::SetLogo { logo: logo(1) }), Err(Refusal::WrongStage));
    let mut room = published();
    assert!(matches!(room.lead(cards(&"x".repeat(161), &[])), Err(Refusal::Text(_))));
    assert!(matches!(room.lead(cards("Hei 😀", &[])), Err(Refusal::Text(_))));
}

#[test]
fn a_logo_is_kept_as_long_as_something_rests_on_it() {
    let mut room = published();
    assert!(room.material().logos().is_empty());
    room.lead(F::SetLogo { logo: logo(1) }).unwrap();
    room.lead(cards("", &[0])).unwrap();
    room.lead(F::Publish).unwrap();
    room.lead(F::SetLogo { logo: logo(2) }).unwrap();
    room.lead(F::RemoveLogo).unwrap();
    assert_eq!(room.ws.result().unwrap().design.logo, Some(logo(1)), "leaders still see the first");
    assert_eq!(
        room.material().logos().into_iter().collect::<Vec<_>>(),
        [logo(1), logo(2)],
        "«Angre» needs the second"
    );
    room.undo().unwrap();
    assert_eq!(room.material().design.logo, Some(logo(2)));
}
