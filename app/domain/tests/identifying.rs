//! What may point somebody out, and is asked about before it is sent.

mod common;

use domain::{
    FacilitatorCommand as F,
    Kind::Norm,
    NextStep, ParticipantCommand as P, Refusal, TextId,
    text::{Identifying, asked_before, identifying},
};
use rand::{SeedableRng, rngs::StdRng};

/// Completes nine digits with the two control digits of a synthetic identity number.
fn identity_number(nine: [u32; 9]) -> Option<String> {
    let sum = |weights: &[u32], digits: &[u32]| {
        (11 - weights.iter().zip(digits).map(|(w, d)| w * d).sum::<u32>() % 11) % 11
    };
    let mut digits = nine.to_vec();
    digits.push(sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2], &digits));
    digits.push(sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2], &digits));
    digits.iter().all(|digit| *digit < 10).then(|| digits.iter().map(u32::to_string).collect())
}

#[test]
fn a_text_of_any_length_is_looked_through_at_once() {
    // What is too long is refused later. Each number would be tried with each other, for ever.
    let numbers = "1 ".repeat(60_000);
    assert_eq!(identifying(&numbers), None);
}

#[test]
fn identity_numbers_are_noticed_however_they_are_written() {
    // Synthetic only: month + 80 (Tenor), month + 40 (Dolly), and a D-number.
    for nine in [[1, 3, 8, 9, 7, 2, 4, 8, 0], [2, 5, 4, 1, 0, 5, 3, 3, 3], [6, 1, 8, 2, 9, 0, 1, 1, 1]] {
        let number = (0..9)
            .find_map(|last| identity_number([&nine[..8], &[last]].concat().try_into().unwrap()))
            .unwrap();
        let (birth, rest) = number.split_at(6);
        for text in [
            format!("Gjelder {number}"),
            format!("{birth} {rest} må følges opp"),
            format!("Født {birth}-{rest}."),
            format!("kl 9 {number}"),
            format!("{}.{}.{} {rest}", &birth[..2], &birth[2..4], &birth[4..]),
            // What is cleaned away before it is stored does not hide it.
            format!("{birth}  {rest}"),
            format!("{birth}\u{a0}{rest}"),
            format!("{birth}\u{200b}{rest}"),
            format!("{birth}\n{rest}"),
            format!("{birth}\u{0}{rest}"),
            format!("{birth}\u{2011}{rest}"),
            format!("{birth} – {rest}").replace(" – ", "–"),
        ] {
            assert_eq!(identifying(&text), Some(Identifying::IdentityNumber), "{text}");
        }
        let last = number.chars().last().unwrap().to_digit(10).unwrap();
        let wrong = format!("{}{}", &number[..10], (last + 1) % 10);
        assert_eq!(identifying(&format!("Sak {wrong}")), None, "the control digits are wrong");
    }
}

#[test]
fn phone_numbers_and_addresses_are_noticed() {
    for text in [
        "Ring 91234567",
        "Ring 912 34 567!",
        "Ring 22 33 44 55",
        "22.33.44.55",
        "Tlf: 9123 4567",
        "+47 912 34 567",
        "+4791234567",
        "0047 91234567",
        "Ring meg kl 9 91234567",
    ] {
        assert_eq!(identifying(text), Some(Identifying::PhoneNumber), "{text}");
    }
    for text in ["ola.nordmann@siljan.kommune.no", "Skriv til (ola@skole.no).", "E-post:kari@nav.no, takk"] {
        assert_eq!(identifying(text), Some(Identifying::Email), "{text}");
    }
}

#[test]
fn ordinary_texts_are_left_alone() {
    for text in [
        "Lytte til barnet",
        "Skoleåret 2024–2025",
        "Skoleåret 2024-2025",
        "Planen for 2024 2025",
        "Fra 1. 8. 2024",
        "Møte 24.12.2024",
        "Innen 31.12.2025",
        "10-12 barn i 3. klasse",
        "Barnekonvensjonen artikkel 3 og 12, §17",
        "100 000 kroner",
        "Meld. St. 6 (2019–2020)",
        "Møte kl 12.30 @ rådhuset",
        "1 2 3 4 5 6 7 8",
        "1-10",
        "Fra 2019 til 2024",
        "17.05.2024",
        "2024-05-17",
        "17/5 2024 kl. 09.00–11.30",
        "Org.nr. 974 760 673",
        "974760673",
        "Rom 203, 2. etasje",
        "3748 Siljan",
        "Barnehageloven § 2-1 og opplæringsloven § 12-2",
        "1 000 000 kr",
        "@ledere",
        "20-30 prosent, 5:00 minutter",
        "3 av 4, 50 %",
    ] {
        assert_eq!(identifying(text), None, "{text}");
    }
}

#[test]
fn what_looks_like_it_names_somebody_is_asked_about_once() {
    use Identifying::{All, Email, PhoneNumber, PhoneNumberAndEmail};
    let (phone, email, plain) = ("Ring 91234567", "Skriv til ola@skole.no", "Lytte");
    let both = "Ring 91234567 eller skriv til ola@skole.no";
    let table: [(&[&str], _, _); 14] = [
        (&[plain], None, Ok(())),
        (&[plain], Some(Email), Ok(())),
        (&[phone], None, Err(Refusal::LooksLike(PhoneNumber))),
        (&[phone], Some(PhoneNumber), Ok(())),
        // Another thing than what was asked about.
        (&[email], Some(PhoneNumber), Err(Refusal::LooksLike(Email))),
        (&[plain, email], None, Err(Refusal::LooksLike(Email))),
        // One question, not one after another for ever.
        (&[email, phone], Some(Email), Ok(())),
        (&[], None, Ok(())),
        // All that was found is named.
        (&[both], None, Err(Refusal::LooksLike(PhoneNumberAndEmail))),
        (&[email, plain, phone], None, Err(Refusal::LooksLike(PhoneNumberAndEmail))),
        (&[both], Some(PhoneNumberAndEmail), Ok(())),
        (&[both], Some(PhoneNumber), Err(Refusal::LooksLike(PhoneNumberAndEmail))),
        // Less than what was asked about.
        (&[phone], Some(PhoneNumberAndEmail), Ok(())),
        (&[both], Some(All), Ok(())),
    ];
    for (words, seen, expected) in table {
        assert_eq!(asked_before(words, seen), expected, "{words:?} {seen:?}");
    }
}

#[test]
fn all_that_is_typed_is_looked_at() {
    let text = TextId::draw(&mut StdRng::seed_from_u64(1));
    let (value, kind, words) = (0, Norm, || "typed".to_owned());
    for command in [
        P::Add { value, kind, words: words() },
        P::Edit { text, words: words() },
        P::Note { kind, words: words() },
        P::Reword { text, words: words() },
    ] {
        assert_eq!(command.typed(), "typed", "{command:?}");
    }
    let step = NextStep { what: words(), who: words(), when: words() };
    let (layout, palette, orientation) = Default::default();
    for (command, fields) in [
        (F::Reword { text, words: words() }, 1),
        (F::WriteTruth { value, words: words() }, 1),
        (common::written(&[step.clone(), step]), 6),
        (F::WriteValue { value, message: words(), truth: words(), approve: false }, 2),
        (F::Design { layout, palette, orientation, quote: words(), services: Vec::new(), from: None }, 1),
    ] {
        assert_eq!(command.typed(), vec!["typed"; fields], "{command:?}");
    }
    // A title, an organisation, three services, and three lines for each value.
    assert_eq!(common::settings(2).typed().len(), 2 + 3 + 6);
}
