//! Hostile texts and headers, through the real server: what people wrote comes out as it stands, and nothing that
//! comes from outside leads anybody elsewhere. What browsers make of the pages, and what the PDFs say, is looked at in
//! end2end/tests/hostile.spec.ts; the lists' and the poster's own tests play the same texts.

use std::io::Read;

use domain::FacilitatorCommand as F;
use roxmltree::Document;
use serde_json::Value;

use crate::{
    common::{Device, Room, Server, act, borrowed, form, play::group_agrees},
    result::{approve, unzipped},
    wire::{open, read_some},
};

/// What is typed, and what the rules make of it; none where they refuse it.
fn corpus() -> Vec<(String, Option<String>)> {
    let texts: Vec<Value> =
        serde_json::from_str(include_str!("../../../app/domain/tests/hostile.json")).expect("JSON");
    let text = |text: &Value| text.as_str().map(str::to_owned);
    texts.iter().map(|each| (text(&each["typed"]).expect("what is typed"), text(&each["stored"]))).collect()
}

/// Legal texts of at most so many characters, for ever, beginning somewhere.
fn short(longest: usize, from: usize) -> impl Iterator<Item = String> {
    let texts = corpus().into_iter().filter_map(|(_, stored)| stored);
    let texts: Vec<String> = texts.filter(|text| text.chars().count() <= longest).collect();
    texts.into_iter().cycle().skip(from)
}

/// A room whose every line is hostile.
fn opened(server: &Server, from: usize) -> Room<'_> {
    let taken = ["form[title]", "form[organisation]", "form[services]"];
    let mut fields: Vec<(String, String)> = form("create")
        .into_iter()
        .filter(|(name, _)| !taken.contains(name) && !name.starts_with("form[values]"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let mut texts = short(60, from);
    let mut next = || texts.next().expect("for ever");
    for name in ["form[title]", "form[organisation]"] {
        fields.push((name.to_owned(), next()));
    }
    fields.push(("form[services]".to_owned(), [next(), next(), next()].join("\r\n")));
    for value in 0..2 {
        for part in ["name", "individual_prompt", "group_prompt"] {
            fields.push((format!("form[values][{value}][{part}]"), next()));
        }
    }
    Room::open_as(server, &borrowed(&fields))
}

/// All texts in a JSON value.
fn strings<'a>(json: &'a Value, out: &mut Vec<&'a str>) {
    match json {
        Value::String(text) => out.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, out)),
        _ => {}
    }
}

#[track_caller]
fn holds(json: &Value, texts: &[String]) {
    let mut all = Vec::new();
    strings(json, &mut all);
    for text in texts {
        assert!(all.contains(&text.as_str()), "{text:?}");
    }
}

/// The first view of a stream.
fn streamed(server: &Server, device: &Device, path: &str) -> Value {
    let ask = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", device.cookie());
    let mut stream = open(server, &ask);
    let mut all = read_some(&mut stream);
    while !all.split_once("data: ").is_some_and(|(_, data)| data.contains("\n\n")) {
        all += &read_some(&mut stream);
    }
    // The chunks' sizes stand on lines of their own.
    let body = all.split_once("\r\n\r\n").expect("a body").1;
    let mut lines = body.split("\r\n").collect::<Vec<_>>();
    lines.retain(|line| !line.is_empty() && !line.chars().all(|c| c.is_ascii_hexdigit()));
    let event = lines.concat();
    let data = event.lines().find_map(|line| line.strip_prefix("data: ")).expect("data");
    serde_json::from_str(data).expect("one line of JSON")
}

#[test]
fn what_people_write_comes_out_as_it_stands_on_every_page_stream_and_file() {
    let server = Server::open();
    // As many as one phone may send at once.
    for (round, texts) in corpus().chunks(15).enumerate() {
        let from = round * 15;
        let room = opened(&server, from);
        let (phone, seat) = room.join();
        room.act(&[("command[MakeGroups][rev]", "1")]);
        room.next();
        let mut written = Vec::new();
        for (at, (typed, stored)) in texts.iter().enumerate() {
            let kind = if at % 2 == 0 { "norm" } else { "taboo" };
            let fields =
                [("command[Add][value]", "0"), ("command[Add][kind]", kind), ("command[Add][words]", typed)];
            let answer = act(&phone, &seat, &fields);
            match stored {
                Some(_) => assert_eq!(answer.body, "null", "{typed:?}"),
                None => {
                    assert!(answer.body.starts_with(r#"{"Refused":{"Text":{"NoGlyph":"#), "{}", answer.body)
                }
            }
            written.extend(stored.clone());
        }
        holds(&phone.view(&seat), &written);
        holds(&streamed(&server, &phone, &format!("{seat}/live")), &written);
        room.next();
        room.next();
        group_agrees(&[(phone, seat)]);
        room.lead(&F::Close);
        // What the group did not choose, she picks: all of it is to come out.
        let hers = format!("/f/{}", room.id);
        for other in &room.view().boards[0].others {
            assert_eq!(room.lead(&F::PickForPoster { text: other.id, on: true }).body, "null");
        }
        let mut texts = short(60, from);
        let [message, truth, what, who, quote] = [(); 5].map(|()| texts.next().expect("for ever"));
        for fields in [
            &[
                ("command[WriteValue][value]", "0"),
                ("command[WriteValue][message]", &message),
                ("command[WriteValue][truth]", &truth),
            ][..],
            &[
                ("command[WriteNextSteps][steps][0][what]", &what),
                ("command[WriteNextSteps][steps][0][who]", &who),
            ],
            &[
                ("command[Design][layout]", "Cards"),
                ("command[Design][palette]", "Fjord"),
                ("command[Design][orientation]", "Portrait"),
                ("command[Design][quote]", &quote),
            ],
        ] {
            assert_eq!(room.act(fields).body, "null", "{fields:?}");
        }
        for page in [hers.clone(), format!("{hers}/live")] {
            let view = match page.ends_with("live") {
                true => streamed(&server, &room.facilitator, &page),
                false => room.facilitator.view(&page),
            };
            holds(&view, &written);
            holds(&view, &[message.clone(), truth.clone(), what.clone()]);
        }
        // All of the files once: it takes long to make them, and the lists and the poster are held against every text.
        if round > 0 {
            continue;
        }
        approve(&room, true);
        assert_eq!(room.lead(&F::Publish).body, "null");
        let leader = room.with_link("Leader");
        let file = |name: &str| leader.file(&format!("/r/{}/{name}", room.id), "");
        let json: Value = serde_json::from_slice(&file("verdier.json").bytes).expect("JSON");
        holds(&json, &written);
        holds(&json, &[message, truth, what]);
        for (name, bytes) in unzipped(file("alt.zip").bytes) {
            let plain = name.chars().all(|c| !c.is_control() && !r#"\/:*?"<>|"#.contains(c));
            assert!(plain && !name.starts_with('.') && name.len() < 256, "{name:?}");
            if name.ends_with(".svg") {
                let text = String::from_utf8(bytes).expect("UTF-8");
                let drawing = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
                let tags =
                    drawing.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name());
                let known = ["svg", "title", "desc", "style", "rect", "g", "text", "tspan", "defs", "path"];
                tags.for_each(|tag| assert!(known.contains(&tag), "<{tag}> in {name}"));
            }
        }
        for name in ["verdiplakat-a3.pdf", "normliste.csv", "verdier.html"] {
            let called = file(name).called;
            let rest = called.strip_prefix(&format!("attachment; filename=\"{name}\"; filename*=UTF-8''"));
            let rest = rest
                .or_else(|| called.strip_prefix(&format!("inline; filename=\"{name}\"; filename*=UTF-8''")));
            let rest = rest.unwrap_or_else(|| panic!("{called}"));
            assert!(rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%".contains(&b)), "{called}");
        }
        let mut qr = String::new();
        let bytes = room.facilitator.file(&format!("/s/{}/qr.svg", room.id), "").bytes;
        bytes.as_slice().read_to_string(&mut qr).expect("UTF-8");
        assert!(Document::parse(&qr).is_ok());
    }
}

#[test]
fn nothing_from_outside_leads_elsewhere() {
    let server = Server::open();
    let device = server.device();
    let backs = [
        ("/nytt?utgangspunkt=siljan", "/nytt?utgangspunkt=siljan"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("\\\\evil.example", "/"),
        ("https:evil.example", "/"),
        ("https://evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/\t/evil.example", "/"),
        ("/\n/evil.example", "/"),
        ("/\r\nSet-Cookie: a=b", "/"),
        (" //evil.example", "/"),
        ("/\0", "/"),
        ("/æ", "/"),
        ("", "/"),
    ];
    for (back, expected) in backs {
        let answer = device.submit("language", &[("lang", "nn"), ("back", back)]);
        assert_eq!(answer.location.as_deref(), Some(expected), "{back:?}");
    }
    // A form that cannot be read is sent back to the page it stood on.
    for (from, expected) in [
        ("http://127.0.0.1/j/ABCD-EFGH?x=1", "/j/ABCD-EFGH?x=1"),
        ("https://evil.example/x", "/x"),
        ("http://127.0.0.1//evil.example/", "/"),
        ("http://127.0.0.1/\\evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("evil.example", "/"),
    ] {
        let answer = device.send("participant", &[("x", "1")], "text/html", &[("Referer", from)]);
        assert_eq!(answer.location.as_deref(), Some(expected), "{from:?}");
    }
    assert_eq!(device.submit("participant", &[("x", "1")]).location.as_deref(), Some("/"));
}

#[test]
fn no_header_or_address_is_believed_or_repeated() {
    let server = Server::open();
    let room = Room::open(&server);
    let cookie = room.facilitator.cookie();
    let screen = format!("/s/{}", room.id);
    for path in ["/", "/nytt", "/personvern", screen.as_str()] {
        let lies = "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n\
                    X-Forwarded-Proto: evil\r\nX-Original-URL: /evil.example\r\nReferer: http://evil.example/\r\n\
                    Accept-Language: \"><script>evil.example</script>,nn;q=evil.example\r\n";
        let mut stream = open(
            &server,
            &format!(
                "GET {path} HTTP/1.1\r\n{lies}Cookie: {cookie}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
            ),
        );
        let page = crate::wire::read_all(&mut stream);
        assert!(page.starts_with("HTTP/1.1 200") && !page.contains("evil"), "{path}: {page}");
    }
    let typed = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for path in
        [format!("/j/{typed}"), format!("/bli-med?kode={typed}"), format!("/nytt?utgangspunkt={typed}")]
    {
        let page = server.device().get(&path).body;
        assert!(!page.contains("<script>alert"), "{path}");
    }
    // Half a surrogate pair, and other bytes that are no text.
    for body in ["code=%ED%A0%80", "code=%ff%fe", "code=%C0%AF", "%00=%00", "code=\\ud800"] {
        let ask = format!(
            "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let answer = read_some(&mut open(&server, &ask));
        let (head, said) = answer.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).expect("a status");
        assert!(["404", "422", "302", "200"].contains(&status), "{body}: {answer}");
        assert!(said.len() < 60 && !said.contains("surrogate"), "no driver's words: {said}");
    }
}
