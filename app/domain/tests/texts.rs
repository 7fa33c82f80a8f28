//! Which texts are legal, and which are equal.

mod common;

use common::{Room, at, session};
use domain::{
    JoinCode,
    Kind::{Norm, Taboo},
    MAX_TEXTS, ParticipantCommand as P, Phase, Refusal,
    text::{TextFault, contribution, key},
};

#[test]
fn what_is_typed_becomes_what_is_stored() {
    for (typed, stored) in [
        ("Lytte til barnet", "Lytte til barnet"),
        ("  Lytte   til barnet  ", "Lytte til barnet"),
        ("Lytte\ntil\r\nbarnet\t!", "Lytte til barnet !"),
        // The hyphen that does not break, as word processors write it.
        ("Barne\u{2011}vern", "Barne-vern"),
        ("Lytte\u{a0}til\u{2003}barnet", "Lytte til barnet"),
        // Composed, also when something unseen stood between a letter and its mark.
        ("A\u{30a}pne opp", "Åpne opp"),
        ("A\u{200d}\u{30a}pne opp", "Åpne opp"),
        ("Ly\u{0}t\u{7}te\u{1b}", "Lytte"),
        ("\u{202e}Lytte\u{202c} \u{2067}til\u{2069} ba\u{200f}rnet", "Lytte til barnet"),
        ("Sam\u{ad}arbeid\u{200b}", "Samarbeid"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("Blåbærsyltetøy – «æøå» & §12 € 50 %", "Blåbærsyltetøy – «æøå» & §12 € 50 %"),
        // Northern, Lule, Southern and Skolt Sami; Kven.
        ("Čáppa đŋŧž ŠÁ, åååmusj, ïdtje, ǩiõll ǥʒǯʹ", "Čáppa đŋŧž ŠÁ, åååmusj, ïdtje, ǩiõll ǥʒǯʹ"),
        ("ØÆÅ", "ØÆÅ"),
        ("=SUM(A1)", "=SUM(A1)"),
        // Letters as a PDF or a font for ornament has them.
        ("Ta kon\u{fb02}ikter, \u{fb01}nt o\u{fb03}sielt", "Ta konflikter, fint offisielt"),
        ("Ｌytte til 𝐛𝐚𝐫𝐧𝐞𝐭", "Lytte til barnet"),
        // What the poster can show is as it was typed.
        ("10² m, ½ dag, 1ª og ĳs", "10² m, ½ dag, 1ª og ĳs"),
        // Marks of a list that it was copied out of.
        ("\u{f0b7}\tLytte til barnet", "Lytte til barnet"),
        ("\u{f0b7} \u{f0a7} Lytte til barnet", "Lytte til barnet"),
        ("•Lytte til barnet", "Lytte til barnet"),
        (" • Lytte til barnet", "Lytte til barnet"),
        ("– Lytte til barnet", "Lytte til barnet"),
        ("-\tLytte til barnet", "Lytte til barnet"),
        ("* Lytte til barnet", "Lytte til barnet"),
        ("o\tLytte til barnet", "Lytte til barnet"),
        ("▪ ✓ ➢ Lytte til barnet", "Lytte til barnet"),
        // And what only looks like one.
        ("-5 grader er ikke for kaldt", "-5 grader er ikke for kaldt"),
        ("–ikke sant", "–ikke sant"),
        ("o store barn", "o store barn"),
        ("Lytte – og svare • alltid", "Lytte – og svare • alltid"),
        ("1. Lytte", "1. Lytte"),
    ] {
        assert_eq!(contribution(typed).as_deref(), Ok(stored), "{typed:?}");
    }
}

#[test]
fn length_is_counted_in_characters_after_tidying() {
    assert_eq!(contribution(""), Err(TextFault::Empty));
    assert_eq!(contribution(" \n\t\u{200b} "), Err(TextFault::Empty));
    assert_eq!(contribution("\u{f0b7}\t"), Err(TextFault::Empty));
    assert_eq!(contribution("ja"), Err(TextFault::TooShort));
    assert_eq!(contribution(" n ø "), Ok("n ø".to_owned()));
    assert_eq!(contribution("a\u{30a}a\u{30a}"), Err(TextFault::TooShort), "two letters");
    assert!(contribution(&"ø".repeat(120)).is_ok());
    assert!(contribution(&format!("  {}  ", "ø".repeat(120))).is_ok());
    assert!(contribution(&"o\u{308}".repeat(120)).is_ok());
    assert_eq!(contribution(&"ø".repeat(121)), Err(TextFault::TooLong(121, 120)));
}

#[test]
fn what_the_poster_cannot_show_is_named() {
    for (typed, c) in [
        ("Bra jobba 👍", '👍'),
        ("Familie 👨\u{200d}👩\u{200d}👧", '👨'),
        ("Vi ❤\u{fe0f} barn", '❤'),
        ("日本語", '日'),
        ("שלום", 'ש'),
        ("Tag\u{e0041}", '\u{e0041}'),
        ("10⁵ ganger", '⁵'),
        ("Lytte \u{f0b7} svare", '\u{f0b7}'),
    ] {
        assert_eq!(contribution(typed), Err(TextFault::NoGlyph(c)), "{typed}");
    }
}

#[test]
fn equal_texts() {
    for (one, other) in [
        ("Lytte til barnet", "lytte  til BARNET."),
        ("Spørre?", "Spørre!"),
        ("Møte presis…", "møte presis"),
        ("Møte presis . ", "møte presis"),
        ("Åpne", "A\u{30a}pne"),
        ("ÆØÅ Š", "æøå š"),
        // A letter that has a form of its own in lower case only.
        ("W\u{30a}rt", "\u{1e98}rt"),
    ] {
        assert_eq!(key(one), key(other), "{one} / {other}");
    }
    for (one, other) in [
        ("Avbryte", "Ikke avbryte"),
        ("Kun se handling, ikke barnet bak", "Kun se handling, barnet bak"),
        ("Se barnet bak handlingen", "Kun se handling, ikke barnet bak"),
        ("Lytte til barnet", "Lytte til barnets meninger"),
        ("Få tid", "Ta tid"),
        ("Hør", "Hor"),
        ("Snakk, lytt", "Snakk lytt"),
        ("...", "???"),
    ] {
        assert_ne!(key(one), key(other), "{one} / {other}");
    }
}

/// The corpus that every output's tests play.
#[test]
fn hostile_texts_are_stored_as_they_are_said_to_be() {
    let hostile: Vec<serde_json::Value> = serde_json::from_str(include_str!("hostile.json")).expect("JSON");
    for text in &hostile {
        let typed = text["typed"].as_str().expect("what is typed");
        assert_eq!(contribution(typed).ok().as_deref(), text["stored"].as_str(), "{typed:?}");
    }
}

#[test]
fn thirty_texts_of_a_kind_for_each_value() {
    let mut room = Room::new(2);
    let who = room.join(2)[0];
    room.go_to(at(1, Phase::Individual));
    for value in 0..2 {
        for kind in [Norm, Taboo] {
            for number in 1..=MAX_TEXTS {
                room.write(who, value, kind, &format!("Tekst {number}"));
            }
            let one_more = P::Add { value, kind, words: "En til".to_owned() };
            assert_eq!(room.act(who, one_more.clone()), Err(Refusal::TooMany));
            let text =
                room.session().own_texts(who, value).iter().find(|(_, text)| text.kind == kind).unwrap().0;
            room.act(who, P::Edit { text, words: "Endret går bra".to_owned() }).unwrap();
            let text = room.id("Endret går bra");
            room.act(who, P::Remove { text }).unwrap();
            room.act(who, one_more).unwrap();
        }
    }
}

#[test]
fn a_draft_is_its_authors_alone_to_edit_and_delete() {
    let mut room = Room::new(1);
    let [who, other] = room.join(2)[..] else { unreachable!() };
    room.go_to(at(0, Phase::Individual));
    let text = room.write(who, 0, Norm, "Mitt utkast");
    assert_eq!(room.act(other, P::Edit { text, words: "Ditt".to_owned() }), Err(Refusal::Unknown));
    assert_eq!(room.act(other, P::Remove { text }), Err(Refusal::Unknown));
    let twice = P::Add { value: 0, kind: Norm, words: " Mitt  utkast ".to_owned() };
    assert_eq!(room.act(who, twice), Ok(vec![]), "a second tap");
    assert_eq!(room.act(who, P::Edit { text, words: "Mitt utkast".to_owned() }), Ok(vec![]));
    room.write(who, 0, Norm, "Nummer to");
    room.act(who, P::Edit { text, words: "Bedre utkast".to_owned() }).unwrap();
    let own: Vec<_> = room.session().own_texts(who, 0).iter().map(|(_, t)| t.words.clone()).collect();
    assert_eq!(own, ["Bedre utkast", "Nummer to"], "an edited draft keeps its place");
}

/// A phone without contact goes on with the text it knows.
#[test]
fn a_draft_is_found_by_every_id_it_has_had() {
    let mut room = Room::new(1);
    let [who, other] = room.join(2)[..] else { unreachable!() };
    room.go_to(at(0, Phase::Individual));
    let text = room.write(who, 0, Norm, "Mitt utkast");
    room.write(who, 0, Norm, "Nummer to");
    for words in ["Bedre utkast", "Enda bedre", "Best"] {
        room.act(who, P::Edit { text, words: words.to_owned() }).unwrap();
        let own: Vec<_> = room.session().own_texts(who, 0).iter().map(|(_, t)| t.words.clone()).collect();
        assert_eq!(own, [words, "Nummer to"]);
    }
    assert_eq!(room.act(other, P::Remove { text }), Err(Refusal::Unknown));
    room.act(who, P::Remove { text }).unwrap();
    let own: Vec<_> = room.session().own_texts(who, 0).iter().map(|(_, t)| t.words.clone()).collect();
    assert_eq!(own, ["Nummer to"]);
    assert_eq!(room.act(who, P::Edit { text, words: "Etterpå".to_owned() }), Err(Refusal::Unknown));
}

#[test]
fn the_code_is_read_as_people_type_it() {
    let room = Room::new(1);
    let code = room.ws.code.clone();
    for typed in
        [code.to_string(), code.as_str().to_lowercase(), format!(" {} ", code.to_string().replace('-', " "))]
    {
        assert_eq!(JoinCode::parse(&typed), Some(code.clone()), "{typed}");
    }
    for wrong in ["", "BCDF", "BCDF-23456", "AEIO-2345", "BCDF-2340"] {
        assert_eq!(JoinCode::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_draft_that_was_taken_back_leaves_nothing_behind() {
    let mut room = Room::new(1);
    room.join(1);
    room.go_to(at(0, Phase::Individual));
    let who = room.people[0];
    let before = room.ws.clone();
    let text = room.write(who, 0, Norm, "Lytte til barnet");
    room.act(who, P::Remove { text }).unwrap();
    let left = (&room.ws.texts, &room.ws.text_order, &room.session().participants[&who].texts);
    assert_eq!(left, (&before.texts, &before.text_order, &session(&before).participants[&who].texts));
}
