//! Two hosts with the same page before them: neither overwrites the other unawares.

use serde_json::{Value, json};

use crate::common::{Device, Room, Server};

const ROWS: [&str; 3] = [
    "11111111-1111-4111-8111-111111111111",
    "22222222-2222-4222-8222-222222222222",
    "33333333-3333-4333-8333-333333333333",
];

fn post(room: &Room, host: &Device, fields: &[(String, String)]) -> String {
    let mut all = vec![("workshop", room.id.as_str()), ("id", "")];
    all.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    host.post("facilitator", &all).body
}

/// Rows by the place of their id, as they are to be and as they were.
fn rows(steps: &[(usize, &str)], from: &[(usize, &str)]) -> Vec<(String, String)> {
    let field = |list: &str, at: usize, part: &str| format!("command[WriteNextSteps][{list}][{at}][{part}]");
    let mut fields = Vec::new();
    for (list, rows) in [("steps", steps), ("from", from)] {
        for (at, (id, what)) in rows.iter().enumerate() {
            fields.push((field(list, at, "id"), ROWS[*id].to_owned()));
            fields.push((field(list, at, "what"), (*what).to_owned()));
        }
    }
    fields
}

fn written(room: &Room) -> Vec<Value> {
    let view: Value = room.facilitator.view(&format!("/f/{}", room.id));
    let rows = view["next_steps"].as_array().expect("rows").clone();
    rows.into_iter().map(|row| row["what"].clone()).collect()
}

#[test]
fn rows_of_two_hosts_both_stand_and_the_second_in_the_same_row_is_told() {
    let server = Server::open();
    let room = Room::open(&server);
    let other = room.with_link("CoFacilitator");
    let began = [(0, "Møte"), (1, "Samling")];
    assert_eq!(post(&room, &room.facilitator, &rows(&began, &[(0, ""), (1, "")])), "null");
    let mine = [(0, "Møte i mai"), (1, "Samling")];
    assert_eq!(post(&room, &room.facilitator, &rows(&mine, &began)), "null");
    // As an autosave would, with an old row beside its own.
    let theirs = [(0, "Møte"), (1, "Samling i juni"), (2, "Kurs")];
    assert_eq!(post(&room, &other, &rows(&theirs, &[(0, "Møte"), (1, "Samling"), (2, "")])), "null");
    assert_eq!(written(&room), [json!("Møte i mai"), json!("Samling i juni"), json!("Kurs")]);
    let same = rows(&[(0, "Møte i september")], &began[..1]);
    assert_eq!(post(&room, &other, &same), r#"{"Refused":"RowChanged"}"#);
    assert_eq!(written(&room)[0], "Møte i mai");
    server.kill();
    server.start_again();
    assert_eq!(written(&room), [json!("Møte i mai"), json!("Samling i juni"), json!("Kurs")], "on disk");
    let told = rows(&[(0, "Møte i september")], &mine[..1]);
    assert_eq!(post(&room, &other, &told), "null");
    assert_eq!(written(&room)[0], "Møte i september");
}

/// The names and values of a form's fields: what a browser without scripts would send.
fn fields_of(form: &str, prefix: &str) -> Vec<(String, String)> {
    let part = |tag: &str, name: &str| {
        let value = tag.split_once(&format!(" {name}=\""))?.1;
        Some(value.split_once('"')?.0.replace("&quot;", "\"").replace("&amp;", "&"))
    };
    let tags = form.split("<input").skip(1).map(|tag| tag.split_once('>').map_or(tag, |tag| tag.0));
    let sent = tags.filter(|tag| {
        let choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        !choice || tag.split(' ').any(|part| part == "checked" || part.starts_with("checked="))
    });
    let named = sent.filter_map(|tag| Some((part(tag, "name")?, part(tag, "value").unwrap_or_default())));
    named.filter(|(name, _)| name.starts_with(prefix)).collect()
}

fn form_with(page: &str, field: &str) -> String {
    page.split("<form").find(|form| form.contains(field)).expect("the form").to_owned()
}

#[test]
fn without_javascript_too_a_row_is_written_beside_anothers() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    let page = format!("/f/{}", room.id);
    assert_eq!(room.act(&[("command", "Close")]).status, 200);
    let name = "command[WriteNextSteps]";
    let load = || fields_of(&form_with(&room.facilitator.get(&page).body, name), name);
    let send = |mut fields: Vec<(String, String)>, at: usize, what: &str| {
        let field = format!("{name}[steps][{at}][what]");
        fields.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, value)| *value = what.to_owned());
        assert_eq!(post(&room, &room.facilitator, &fields), "null");
    };
    let (one, two) = (load(), load());
    send(one, 0, "Møte");
    send(two, 0, "Kurs");
    assert_eq!(written(&room), [json!("Møte"), json!("Kurs")]);
    let (one, two) = (load(), load());
    send(one, 0, "Møte i mai");
    send(two, 1, "Kurs i juni");
    assert_eq!(written(&room), [json!("Møte i mai"), json!("Kurs i juni")]);

    let (one, two) = (load(), load());
    send(one.clone(), 0, "Møte i august");
    send(one, 1, "Kurs i september");
    let mut all = vec![("workshop", room.id.as_str())];
    all.extend(two.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    all.retain(|(field, _)| *field != "command[WriteNextSteps][steps][0][what]");
    all.push(("command[WriteNextSteps][steps][0][what]", "Møte i oktober"));
    room.facilitator.submit("facilitator", &all);
    let told = form_with(&room.facilitator.get(&page).body, name);
    assert!(told.contains("En annen har endret den samme linjen."), "{told}");
    let fields = fields_of(&told, &format!("{name}[steps]"));
    let stands = |what: &str| fields.iter().any(|(_, value)| value == what);
    assert!(stands("Møte i oktober"), "what was typed");
    assert!(stands("Kurs i september"), "what only the other has written");
}

#[test]
fn looks_of_two_hosts_both_stand_and_the_second_in_the_same_choice_is_told() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    assert_eq!(room.act(&[("command", "Close")]).status, 200);
    let page = format!("/f/{}/plakat", room.id);
    let name = "command[Design]";
    let form = || form_with(&room.facilitator.get(&page).body, name);
    let chosen = |field: &str, value: &str, mut fields: Vec<(String, String)>| {
        let field = format!("{name}[{field}]");
        fields.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, held)| *held = value.to_owned());
        fields
    };
    let submit = |fields: &[(String, String)]| {
        let mut all = vec![("workshop", room.id.as_str())];
        all.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        assert_eq!(room.facilitator.submit("facilitator", &all).location.as_deref(), Some(page.as_str()));
        form()
    };
    let began = fields_of(&form(), name);
    let one = submit(&chosen("palette", "Amber", began.clone()));
    assert!(one.contains(r#"value="Amber" checked"#) && !one.contains("role=\"alert\""));
    let both = submit(&chosen("layout", "Cards", began.clone()));
    assert!(both.contains(r#"value="Amber" checked"#) && both.contains(r#"value="Cards" checked"#));

    let clash = chosen("palette", "Forest", chosen("quote", "Sammen", began));
    let told = submit(&clash);
    assert!(told.contains("En annen har endret utseendet."), "{told}");
    assert!(told.contains(r#"value="Cards" checked"#), "what only the other has chosen: {told}");
    assert!(told.contains(r#"value="Forest" checked"#) && told.contains(r#"value="Sammen""#), "{told}");
    let now = form();
    assert!(
        now.contains(r#"value="Amber" checked"#) && !now.contains(r#"value="Sammen""#),
        "nothing is done"
    );
    let done = submit(&fields_of(&told, name));
    assert!(done.contains(r#"value="Cards" checked"#));
    assert!(done.contains(r#"value="Forest" checked"#) && done.contains(r#"value="Sammen""#));
    assert!(!done.contains("role=\"alert\""));
}
