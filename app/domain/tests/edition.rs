//! The next edition of a verdigrunnlag: what a new workshop's norms replace, and what stays as it was.

mod common;

use common::{Room, message, norms, plenum, settings, written};
use domain::{
    Asked, Charter, CharterCommand as C, CharterId, FacilitatorCommand as F, HowOften, LIFE_DAYS, Lang,
    LogoId, MeasureStatus, NextStep, OfMeetings, Outgoing, PosterDesign, PulseAnswers, PulseLength, Refusal,
    ResultText, ResultValue, ResultView, Settings, Stage, TextId, Timestamp, TypedMeasure, norwegian_day,
    presets::Preset, text::Kind,
};
use rand::{SeedableRng, rngs::StdRng};

const DAY: i64 = 24 * 60 * 60 * 1_000;
const STAYS: &str = "Lytte";
const GOES: &str = "Hemmelig om Kari";
const COMES: &str = "Si fra i tide";

fn chance(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

fn start() -> Timestamp {
    Room::new(1).now
}

/// One that has lived for a while: all that may rest on its norms does.
fn lived() -> Charter {
    let text =
        |kind, words: &str| ResultText { kind, words: words.to_owned(), support: None, on_poster: true };
    let read = ResultView {
        title: "Felles verdier".to_owned(),
        organisation: "Siljan kommune".to_owned(),
        services: vec!["NAV".to_owned()],
        values: vec![ResultValue {
            name: settings(1).values[0].name.clone(),
            main_message: "Barnet først".to_owned(),
            truth: "Barnet vet selv".to_owned(),
            texts: vec![text(Kind::Norm, STAYS), text(Kind::Norm, GOES), text(Kind::Taboo, "Tie")],
            ..ResultValue::default()
        }],
        ..ResultView::default()
    };
    let charter = Charter::imported(&read, CharterId::draw(&mut chance(1)), start(), &mut chance(2)).unwrap();
    let charter = Charter {
        design: PosterDesign { logo: Some(LogoId::draw(&mut chance(3))), ..charter.design.clone() },
        ..charter
    };
    let both = vec![id(&charter, STAYS), id(&charter, GOES)];
    let charter = does(&charter, C::AddMeasure(measure("Henge opp plakaten")));
    let charter = does(&charter, C::SetKeeper { role: "Rektor".to_owned(), was: String::new() });
    let charter = does(&charter, C::SuggestMeetings);
    let charter = does(&charter, C::QuoteNorms { norms: both.clone(), rev: 0 });
    let to = charter.calendar_form(norwegian_day(start()));
    let charter = does(&charter, C::SetCalendar { rev: 0, to });
    let mut pulse = charter.begin_pulse(&both, true, PulseLength::Meeting, start()).unwrap();
    let asked = both.iter().map(|norm| Asked::Norm(*norm)).chain([Asked::Meetings(OfMeetings::Dialogue)]);
    let answers: PulseAnswers = asked.map(|asked| (asked, HowOften::Often)).collect();
    (0..7).for_each(|_| pulse.count(&answers));
    charter.ending_pulse(&pulse, start())
}

fn measure(what: &str) -> TypedMeasure {
    TypedMeasure { what: what.to_owned(), ..TypedMeasure::default() }
}

fn does(charter: &Charter, command: C) -> Charter {
    charter.decide(&command, start(), &mut chance(u64::from(charter.rev))).unwrap()
}

fn id(charter: &Charter, words: &str) -> TextId {
    charter.texts().find(|text| text.words == words).unwrap().id
}

fn shown(charter: &Charter) -> Vec<&str> {
    let mut words: Vec<&str> = charter.texts().map(|text| text.words.as_str()).collect();
    words.sort_unstable();
    words
}

/// A workshop that has published its norms, a year and more after.
fn workshop(of: Option<CharterId>) -> Room {
    let mut room = plenum(3, |_| norms(&[STAYS, COMES]));
    room.ws.settings =
        Settings { next_edition_of: of, title: "Nye verdier".to_owned(), ..room.ws.settings.clone() };
    room.go_to(Stage::Closing);
    room.close();
    room.wait(300 * DAY);
    room.lead(message(0, "Barnet alltid først")).unwrap();
    let step = |what: &str| NextStep { what: what.to_owned(), ..NextStep::default() };
    room.lead(written(&[step("Henge opp plakaten"), step("Ta det opp på morgenmøtet")])).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room
}

fn next(charter: &Charter, room: &Room) -> Result<Charter, Refusal> {
    charter.next_edition(&room.ws, None, room.now, &mut chance(9))
}

#[test]
fn what_the_workshop_published_replaces_what_stood_there() {
    let charter = lived();
    let room = workshop(Some(charter.id));
    let edition = next(&charter, &room).unwrap();
    assert_eq!((edition.id, edition.edition, edition.rev), (charter.id, 2, charter.rev + 1));
    assert_eq!(edition.title, "Nye verdier");
    assert_eq!(edition.values[0].main_message, "Barnet alltid først");
    assert_eq!(edition.published_at, room.now);
    assert!(edition.design.logo.is_none(), "the poster is the workshop's");
    assert_eq!(shown(&edition), [STAYS, COMES]);
    assert_ne!(
        id(&edition, STAYS),
        id(&charter, STAYS),
        "it is the workshop's text, to be hidden from there"
    );
    let said = serde_json::to_string(&edition).unwrap();
    for gone in [GOES, "\"Tie\"", &id(&charter, GOES).to_string(), &id(&charter, STAYS).to_string()] {
        assert!(!said.contains(gone), "{gone}: {said}");
    }
    assert_eq!(edition.updated(&room.ws, room.now), Ok(edition.clone()), "publishing anew is no new edition");
}

#[test]
fn what_goes_is_named_beforehand_and_what_is_hidden_only_counted() {
    let charter = lived();
    let room = workshop(Some(charter.id));
    let told = |charter: &Charter| charter.outgoing(&room.ws, room.now).unwrap();
    let name = charter.values[0].name.clone();
    let (norm, taboo) = ((Kind::Norm, GOES.to_owned()), (Kind::Taboo, "Tie".to_owned()));
    let all = Outgoing {
        name,
        main_message: Some("Barnet først".to_owned()),
        truth: Some("Barnet vet selv".to_owned()),
        texts: vec![norm, taboo.clone()],
        hidden: 0,
    };
    assert_eq!(told(&charter), std::slice::from_ref(&all));
    let hidden = does(&charter, C::Hide { text: id(&charter, GOES), on: true });
    let hidden = does(&hidden, C::Hide { text: id(&charter, STAYS), on: true });
    assert_eq!(told(&hidden), [Outgoing { texts: vec![taboo], hidden: 1, ..all }]);
    // Of each that is not named, the next edition says the same.
    let edition = next(&charter, &room).unwrap();
    assert_eq!(edition.outgoing(&room.ws, room.now), Ok(Vec::new()));
    let unpublished = plenum(3, |_| norms(&[STAYS]));
    assert_eq!(charter.outgoing(&unpublished.ws, room.now), Err(Refusal::WrongStage));
}

#[test]
fn its_workshop_is_offered_the_main_messages_of_before_by_the_names_of_the_values() {
    let charter = lived();
    let mut to = charter.next_workshop();
    assert_eq!(charter.former_messages(&to), ["Barnet først"]);
    to.values.insert(0, domain::CoreValue { name: "Mot".to_owned(), ..to.values[0].clone() });
    assert_eq!(charter.former_messages(&to), ["", "Barnet først"]);
}

#[test]
fn what_was_planned_stays_and_what_the_workshop_agreed_to_do_is_added() {
    let charter = lived();
    let edition = next(&charter, &workshop(Some(charter.id))).unwrap();
    let (before, after) = (&charter.follow_up, &edition.follow_up);
    assert_eq!((&after.keeper, &after.meetings), (&before.keeper, &before.meetings));
    assert_eq!(after.measures[..1], before.measures);
    let what: Vec<&str> = after.measures.iter().map(|measure| measure.what.as_str()).collect();
    assert_eq!(
        what,
        ["Henge opp plakaten", "Ta det opp på morgenmøtet"],
        "what says the same is there already"
    );
    assert!(after.measures[1].id != after.measures[0].id);
    assert!(charter.unfollowed_pulse().is_some() && edition.unfollowed_pulse().is_none());

    let mut begun = charter.clone();
    begun.follow_up.measures[0].status = MeasureStatus::UnderWay;
    let measures = next(&begun, &workshop(Some(charter.id))).unwrap().follow_up.measures;
    assert_eq!(measures.len(), 2, "nor once it is under way");

    let full = (1..30)
        .fold(charter.clone(), |held, at| does(&held, C::AddMeasure(measure(&format!("Tiltak {at}")))));
    assert_eq!(next(&full, &workshop(Some(charter.id))), Err(Refusal::MeasuresFull));
}

#[test]
fn ticks_months_and_sums_stand_by_the_norms_that_say_the_same() {
    let charter = lived();
    let edition = next(&charter, &workshop(Some(charter.id))).unwrap();
    assert_eq!(edition.quoted.norms, [id(&edition, STAYS)]);
    let (before, after) = [&charter, &edition].map(|held| held.follow_up.calendar.clone().unwrap()).into();
    assert_eq!((after.id, after.year, after.rev), (before.id, before.year, before.rev + 1));
    assert!(after.sequence > before.sequence, "calendars are told");
    for (was, is) in before.months.into_iter().zip(after.months) {
        let stays = was.is_some_and(|was| was.text == id(&charter, STAYS));
        assert_eq!(is.map(|is| is.text), stays.then(|| id(&edition, STAYS)));
    }
    let said: Vec<String> = edition.calendar().unwrap().months.into_iter().map(|month| month.words).collect();
    assert!(said.contains(&COMES.to_owned()), "what is in turn stands in for what is gone: {said:?}");
    let asked = |held: &Charter| -> Vec<_> {
        let round = held.pulse_results().remove(0);
        round.questions.into_iter().map(|of| (of.question.words, of.counts)).collect()
    };
    let sums = Some([0, 0, 7, 0, 0]);
    assert_eq!(asked(&charter)[..2], [(STAYS.to_owned(), sums), (GOES.to_owned(), sums)]);
    let left = asked(&edition);
    assert_eq!((left.len(), &left[0], left[1].1), (4, &(STAYS.to_owned(), sums), sums));

    // A form from before is told, and not taken for the new norms.
    let tick = C::QuoteNorms { norms: vec![id(&charter, GOES)], rev: charter.quoted.rev };
    assert_eq!(edition.decide(&tick, start(), &mut chance(1)), Err(Refusal::ItemChanged));
    let to = charter.calendar_form(norwegian_day(start()));
    let months = C::SetCalendar { rev: before.rev, to };
    assert_eq!(edition.decide(&months, start(), &mut chance(1)), Err(Refusal::ItemChanged));
}

#[test]
fn groups_agreed_anew_on_what_its_holder_had_hidden() {
    let charter = lived();
    let hidden = does(&charter, C::Hide { text: id(&charter, STAYS), on: true });
    let hidden = does(&hidden, C::DeleteForGood { text: id(&charter, "Tie") });
    let edition = next(&hidden, &workshop(Some(charter.id))).unwrap();
    assert!(edition.texts().all(|text| !text.hidden));
    assert_eq!(edition.deleted, hidden.deleted, "what a restored backup is told again");
}

#[test]
fn it_lives_a_year_from_its_edition_and_never_shorter_than_it_did() {
    let charter = lived();
    let room = workshop(Some(charter.id));
    assert_eq!(next(&charter, &room).unwrap().delete_at, room.now.plus(LIFE_DAYS * DAY));
    let far = Charter { delete_at: room.now.plus(2 * LIFE_DAYS * DAY), ..charter };
    assert_eq!(next(&far, &room).unwrap().delete_at, far.delete_at);
}

#[test]
fn who_may_not_is_refused_and_an_open_round_ends_first() {
    let charter = lived();
    let other = CharterId::draw(&mut chance(8));
    for of in [None, Some(other)] {
        assert_eq!(next(&charter, &workshop(of)), Err(Refusal::NotYours));
    }
    let mut room = workshop(Some(charter.id));
    let later = room.now;
    let followed = does(&charter, C::NoMeasures { closed: norwegian_day(start()) });
    let open = followed.begin_pulse(&[id(&charter, GOES)], false, PulseLength::Week, later).unwrap();
    let refused = charter.next_edition(&room.ws, Some(&open), room.now, &mut chance(9));
    assert_eq!(refused, Err(Refusal::EditionWithPulse));
    room.ws.settings.rehearsal = true;
    assert_eq!(next(&charter, &room), Err(Refusal::NotYours));
    let mut unpublished = plenum(3, |_| norms(&[STAYS]));
    unpublished.ws.settings.next_edition_of = Some(charter.id);
    assert_eq!(next(&charter, &unpublished), Err(Refusal::WrongStage));
}

#[test]
fn the_first_edition_is_not_told_and_one_from_before_is_it() {
    let mut stored = serde_json::to_value(lived()).unwrap();
    assert!(stored.get("edition").is_none());
    assert_eq!(serde_json::from_value::<Charter>(stored.clone()).unwrap(), lived());
    stored["edition"] = 3.into();
    assert_eq!(serde_json::from_value::<Charter>(stored).unwrap().edition, 3);
}

#[test]
fn which_charter_it_is_for_is_not_edited_nor_rehearsed() {
    let of = Some(CharterId::draw(&mut chance(1)));
    for told in [of, None] {
        let mut room = Room::with(Settings { next_edition_of: told, ..settings(1) }, 3);
        let from = Box::new(room.ws.settings.clone());
        let next_edition_of = of.filter(|_| told.is_none());
        let to = Settings { title: "Nytt navn".to_owned(), next_edition_of, ..*from.clone() };
        room.lead(F::Edit { settings: Box::new(to), from }).unwrap();
        assert_eq!((room.ws.settings.title.as_str(), room.ws.settings.next_edition_of), ("Nytt navn", told));
    }
    let played = Settings { next_edition_of: of, rehearsal: true, ..settings(1) };
    assert_eq!(played.checked().unwrap().next_edition_of, None);
    let stored = serde_json::to_value(settings(1)).unwrap();
    assert!(stored.get("next_edition_of").is_none(), "events of others keep their form");
    let told = Settings { next_edition_of: of, ..settings(1) };
    assert_eq!(serde_json::from_value::<Settings>(serde_json::to_value(&told).unwrap()).unwrap(), told);
}

#[test]
fn a_form_is_begun_from_it_with_prompts_for_each_value() {
    let named = |names: &[&str], lang| {
        let values =
            names.iter().map(|name| ResultValue { name: (*name).to_owned(), ..ResultValue::default() });
        let read = ResultView {
            title: "Felles verdier".to_owned(),
            organisation: "Siljan kommune".to_owned(),
            services: vec!["NAV".to_owned()],
            values: values.collect(),
            lang,
            ..ResultView::default()
        };
        Charter::imported(&read, CharterId::draw(&mut chance(1)), start(), &mut chance(2)).unwrap()
    };
    for lang in Lang::ALL {
        let charter = named(&["Raushet", "Mot", "Respekt"], lang);
        let form = charter.next_workshop();
        assert_eq!(form.clone().checked(), Ok(form.clone()), "it can be sent as it stands");
        assert_eq!((form.lang, form.next_edition_of), (lang, Some(charter.id)));
        assert_eq!(
            (form.title, form.organisation, form.services),
            ("Felles verdier".to_owned(), "Siljan kommune".to_owned(), charter.services.clone())
        );
        let ours = Preset::Siljan.settings(lang).values.remove(2);
        assert_eq!(form.values[1].individual_prompt, ours.individual_prompt, "as Siljan asks of «Mot»");
        let ours = Preset::VestreToten.settings(lang).values.remove(1);
        assert_eq!(form.values[2].group_prompt, ours.group_prompt);
        let names: Vec<_> = form.values.iter().map(|value| value.name.as_str()).collect();
        assert_eq!(names, ["Raushet", "Mot", "Respekt"]);
        assert!(form.values[0].individual_prompt.contains("Raushet"));
        assert!(form.values[0].group_prompt.contains("Raushet"));
        assert!(domain::presets::is_draft(&form.values[0]));
    }
    let longest = named(&["Æ".repeat(60).as_str()], Lang::Nb);
    assert!(longest.next_workshop().checked().is_ok());
}
