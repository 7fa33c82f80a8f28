//! What an address says of a meeting, and what becomes of it when it makes no sense.

use domain::meeting::{Chair, Meeting, Mended, Round, Setup, Wish};

/// The setup that an address gives, and what of it was put right: minutes, chairs.
fn read(meeting: Meeting, query: &str) -> (Setup, bool, bool) {
    let fields = query.split('&').filter(|part| !part.is_empty());
    let fields = fields.map(|part| part.split_once('=').unwrap_or((part, "")));
    let (setup, Mended { minutes, chairs }) = Setup::read(meeting, fields);
    (setup, minutes, chairs)
}

#[test]
fn what_is_said_is_kept_and_what_is_not_is_suggested() {
    let (setup, minutes, chairs) = read(Meeting::Main, "");
    assert_eq!((setup.minutes.as_slice(), minutes, chairs), ([10, 30, 20].as_slice(), false, false));
    assert_eq!((setup.chairs.len(), setup.chairs[0], setup.chairs[1]), (6, Chair::Concerned, Chair::Plain));
    let query = "minutter=5&minutter=45&minutter=10&stol=skole&stol=&stol=gjelder&stol=uten&utm=1";
    let (setup, minutes, chairs) = read(Meeting::Main, query);
    assert_eq!((setup.minutes.as_slice(), minutes), ([5, 45, 10].as_slice(), false));
    assert_eq!((setup.chairs, chairs), (vec![Chair::School, Chair::Concerned, Chair::Plain], false));
    assert!(read(Meeting::After, "stol=skole").0.chairs.is_empty(), "nobody takes turns there");
}

#[test]
fn silly_minutes_are_as_suggested_and_it_is_told() {
    for silly in ["0", "181", "-5", "10.5", "ti", "", "99999999999999999999", "0x10", "５"] {
        let (setup, minutes, chairs) =
            read(Meeting::Main, &format!("minutter=5&minutter={silly}&minutter=7"));
        assert_eq!(
            (setup.minutes.as_slice(), minutes, chairs),
            ([5, 30, 7].as_slice(), true, false),
            "{silly}"
        );
    }
    for (query, kept) in
        [("minutter=5", [5, 30, 20]), ("minutter=1&minutter=2&minutter=3&minutter=4", [1, 2, 3])]
    {
        let (setup, minutes, _) = read(Meeting::Main, query);
        assert_eq!((setup.minutes.as_slice(), minutes), (kept.as_slice(), true), "{query}");
    }
}

#[test]
fn silly_chairs_are_between_one_and_twelve_and_it_is_told() {
    let of = |query: &str| {
        let (setup, _, chairs) = read(Meeting::Main, query);
        (setup.chairs.len(), chairs)
    };
    assert_eq!(of("stol="), (6, true));
    assert_eq!(of("stol=&stol=&stol="), (6, true));
    assert_eq!(of(&["stol=uten"; 12].join("&")), (12, false));
    assert_eq!(of(&["stol=uten"; 13].join("&")), (12, true));
    assert_eq!(of(&["stol=skole"; 5_000].join("&")), (12, true));
    assert_eq!(of("stol=tolk"), (1, false));
    assert_eq!(read(Meeting::Main, "stol=Kari+Nordmann&stol=nav").0.chairs, [Chair::Plain, Chair::Nav]);
    assert!(read(Meeting::Main, "stol=Kari").2, "no names");
}

#[test]
fn a_round_goes_round_the_table_but_for_who_wants_the_first_or_the_last_word() {
    use Chair::{Concerned as C, Plain as P};
    /// Who sits there, what one wants, the order, and who has the last word.
    type Case<'a> = (&'a [Chair], Option<Wish>, &'a [usize], &'a [usize]);
    let rounds: [Case; 7] = [
        (&[P, C, P], None, &[0, 1, 2], &[]),
        (&[P, C, P], Some(Wish::First), &[1, 0, 2], &[]),
        (&[P, C, P], Some(Wish::Last), &[0, 2, 1], &[1]),
        (&[C, P, C, P], Some(Wish::First), &[0, 2, 1, 3], &[]),
        (&[C, P, C, P], Some(Wish::Last), &[1, 3, 0, 2], &[0, 2]),
        (&[P, P], Some(Wish::Last), &[0, 1], &[]),
        (&[C], Some(Wish::Last), &[0], &[0]),
    ];
    for (chairs, wish, order, last_word) in rounds {
        let begun = Round { order: order.to_vec(), last_word: last_word.to_vec() };
        assert_eq!(Round::begun(chairs, wish), begun, "{chairs:?} {wish:?}");
    }
}

#[test]
fn every_meeting_and_chair_has_an_address_of_its_own() {
    for meeting in Meeting::ALL {
        assert_eq!(Meeting::from_slug(meeting.slug()), Some(meeting));
    }
    assert_eq!(Meeting::from_slug("fest"), None);
    for chair in Chair::ALL {
        assert_eq!(Chair::ALL.iter().filter(|other| other.slug() == chair.slug()).count(), 1);
    }
}
