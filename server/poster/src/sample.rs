//! Results to try the poster with: Siljan's workshop, and extremes. For tests and the benchmark.
//!
//! The texts of «Barnets beste» are those of Siljan kommune's slides («hele bilde» corrected); those
//! of the other two values are ours.

use std::collections::BTreeMap;

use domain::{
    Charter, CharterCommand, CharterId, CloudWord, FollowUpMeeting, Kind, Lang, ResultText, ResultValue,
    ResultView, Timestamp, YearCalendar, norwegian_day,
};
use rand::{SeedableRng, rngs::StdRng};

/// Siljan's three values as a leader sees them.
pub fn siljan() -> ResultView {
    ResultView {
        title: "Verdier for tverrfaglig samhandling".into(),
        organisation: "Siljan kommune".into(),
        lang: Lang::Nb,
        services: [
            "Forebyggende helsetjenester",
            "NAV",
            "Siljan ungdomsskole",
            "Midtbygda barneskole",
            "Sagaenga barnehage",
            "Loppedåpan barnehage",
            "Barneverntjenesten",
            "PPT",
        ]
        .map(String::from)
        .to_vec(),
        published_at: Timestamp(1_795_258_800_000),
        values: vec![
            value(
                "Barnets beste",
                "Vi lytter til barnet, ser hele bildet og lar barnet være med og bestemme.",
                &[
                    "Lytte til barnet",
                    "Ta barnets opplevelser og følelser på alvor",
                    "La barnet få medvirke",
                    "Lytte til barnets meninger",
                    "Se hele bildet, bli kjent med «ryggsekken» til barnet.",
                    "Bli kjent med barnet for å skape trygghet",
                    "Hjelpe barnet til å takle utfordringer og bli robuste",
                    "Lytte til barnets tanker og ønsker",
                    "Se barnets behov",
                    "Se barnet bak handlingen",
                ],
                &[
                    "Misbruke vår makt",
                    "Handle ut fra egne ønsker og behov",
                    "Prate over hodet på barnet",
                    "Behandle alle likt",
                    "Kun se handling, ikke barnet bak",
                    "Overse vanskelige situasjoner, tema.",
                    "Avvise, «dømme» eleven",
                    "Tolke situasjoner uten all informasjon",
                    "Synlig ikke like barnet",
                    "Bestemme uten å ta med barna (barnets medvirkning)",
                ],
            ),
            value(
                "Respekt og raushet",
                "Vi møter hverandre med nysgjerrighet og unner hverandre å lykkes.",
                &[
                    "Være nysgjerrig på hverandres kompetanse",
                    "La alle få snakke ferdig",
                    "Si fra til den det gjelder, på en god måte",
                    "Gi hverandre rom til å prøve og feile",
                    "Møte forberedt og i rett tid",
                    "Snakke med foreldrene, ikke om dem",
                ],
                &[
                    "Baksnakke kolleger eller andre tjenester",
                    "Himle med øynene",
                    "Ta æren for det andre har gjort",
                    "Skyve ansvaret over på de andre",
                ],
            ),
            value(
                "Mot",
                "Vi tør å tenke nytt, og tar opp det som er vanskelig.",
                &[
                    "Snakke om elefanten i rommet",
                    "Si «jeg vet ikke» og be om hjelp",
                    "Ta den vanskelige samtalen tidlig",
                    "Utnytte handlingsrommet vi har",
                    "Prøve ut nye måter å samarbeide på",
                    "Stå i uenighet til vi finner en løsning",
                    "Melde bekymring når magefølelsen sier fra",
                ],
                &[
                    "Tie når vi ser at noe er galt",
                    "«Slik har vi alltid gjort det»",
                    "Vente og se for lenge",
                    "Gjemme oss bak taushetsplikten",
                    "Le av nye forslag",
                ],
            ),
        ],
        ..ResultView::default()
    }
}

/// A calendar of one as it is suggested, and the meetings that are.
pub fn year_of(shown: &ResultView) -> (YearCalendar, Vec<FollowUpMeeting>) {
    let (now, rng) = (shown.published_at, &mut StdRng::seed_from_u64(1));
    let id = CharterId::draw(rng);
    let charter = Charter::imported(shown, id, now, rng).expect("a verdigrunnlag");
    let charter = charter.decide(&CharterCommand::SuggestMeetings, now, rng).expect("meetings");
    let to = charter.calendar_form(norwegian_day(now));
    let charter = charter.decide(&CharterCommand::SetCalendar { rev: 0, to }, now, rng).expect("a calendar");
    (charter.calendar().expect("a calendar"), charter.follow_up.meetings)
}

/// `values` values with so many norms and taboos of `letters` characters each.
pub fn extreme(values: usize, norms: usize, taboos: usize, letters: usize) -> ResultView {
    let name = |index: usize| format!("Verdi nummer {}", index + 1);
    let values = (0..values).map(|index| {
        let words =
            |kind, count| (1..=count).map(move |i| filled(kind, index, i, letters)).collect::<Vec<_>>();
        let (norms, taboos) = (words("N", norms), words("T", taboos));
        let norms: Vec<&str> = norms.iter().map(String::as_str).collect();
        let taboos: Vec<&str> = taboos.iter().map(String::as_str).collect();
        value(&name(index), "Hovedbudskapet samler det viktigste i én setning.", &norms, &taboos)
    });
    ResultView { values: values.collect(), ..siljan() }
}

/// A value whose texts are all on the poster.
pub fn value(name: &str, message: &str, norms: &[&str], taboos: &[&str]) -> ResultValue {
    let text = |kind: Kind, words: &&str| ResultText {
        kind,
        words: (*words).to_owned(),
        support: Some(2),
        on_poster: true,
    };
    let norms = norms.iter().map(|words| text(Kind::Norm, words));
    let taboos = taboos.iter().map(|words| text(Kind::Taboo, words));
    ResultValue {
        name: name.into(),
        main_message: message.into(),
        groups: Some(5),
        norm_cloud: words_of(norms.clone()),
        texts: norms.chain(taboos).collect(),
        ..ResultValue::default()
    }
}

/// A text of exactly `letters` characters that names itself, so that none is like another.
fn filled(kind: &str, value: usize, index: usize, letters: usize) -> String {
    let name = format!("{kind}{}.{index}", value + 1);
    let words =
        ["vi", "lytter", "til", "hverandre", "og", "ser", "hele", "barnet", "medvirkning", "helsestasjonen"];
    let mut text = name;
    for word in words.iter().cycle().skip(value + index) {
        if text.chars().count() >= letters {
            break;
        }
        text = format!("{text} {word}");
    }
    let cut: String = text.chars().take(letters.max(4)).collect();
    cut.trim_end().to_owned()
}

/// The longer words of some texts, for a cloud.
fn words_of(texts: impl Iterator<Item = ResultText>) -> Vec<CloudWord> {
    let mut weights = BTreeMap::new();
    for text in texts {
        for word in text.words.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 4) {
            *weights.entry(word.to_lowercase()).or_insert(0) += 1;
        }
    }
    weights.into_iter().map(|(text, weight)| CloudWord { text, weight }).collect()
}
