//! What simulated participants write: the source's own example for «Barnets beste», and our own for the rest.

use domain::Kind;

/// Texts of one kind for the value at this index.
pub fn of(value: usize, kind: Kind) -> &'static [&'static str] {
    match (value % 3, kind) {
        (0, Kind::Norm) => &BEST_NORMS,
        (0, Kind::Taboo) => &BEST_TABOOS,
        (1, Kind::Norm) => &RESPECT_NORMS,
        (1, Kind::Taboo) => &RESPECT_TABOOS,
        (_, Kind::Norm) => &COURAGE_NORMS,
        (_, Kind::Taboo) => &COURAGE_TABOOS,
    }
}

const BEST_NORMS: [&str; 10] = [
    "Lytte til barnet",
    "Ta barnets opplevelser og følelser på alvor",
    "La barnet få medvirke",
    "Lytte til barnets meninger",
    "Se hele bildet, bli kjent med «ryggsekken» til barnet",
    "Bli kjent med barnet for å skape trygghet",
    "Hjelpe barnet til å takle utfordringer og bli robuste",
    "Lytte til barnets tanker og ønsker",
    "Se barnets behov",
    "Se barnet bak handlingen",
];

const BEST_TABOOS: [&str; 10] = [
    "Misbruke vår makt",
    "Handle ut fra egne ønsker og behov",
    "Prate over hodet på barnet",
    "Behandle alle likt",
    "Kun se handling, ikke barnet bak",
    "Overse vanskelige situasjoner og tema",
    "Avvise og «dømme» eleven",
    "Tolke situasjoner uten all informasjon",
    "Synlig ikke like barnet",
    "Bestemme uten å ta med barna",
];

const RESPECT_NORMS: [&str; 9] = [
    "Snakke med hverandre, ikke om hverandre",
    "Anerkjenne hverandres kompetanse",
    "Møte forberedt og til avtalt tid",
    "La den andre snakke ferdig",
    "Være nysgjerrig på andres fag",
    "Gi ros når noen lykkes",
    "Tåle uenighet og bli i samtalen",
    "Si fra på en god måte",
    "Gi hverandre rom for å feile",
];

const RESPECT_TABOOS: [&str; 7] = [
    "Baksnakke andre tjenester",
    "Avbryte den som har ordet",
    "Himle med øynene",
    "Skylde på hverandre",
    "Komme uforberedt til møtet",
    "Holde tilbake informasjon andre trenger",
    "Latterliggjøre forslag",
];

const COURAGE_NORMS: [&str; 9] = [
    "Stille de vanskelige spørsmålene",
    "Si høyt det ingen sier",
    "Prøve nye løsninger sammen",
    "Ta opp uro tidlig",
    "Innrømme egne feil",
    "Utfordre måten vi pleier å gjøre det på",
    "Be om hjelp når vi står fast",
    "Bruke handlingsrommet i regelverket",
    "Stå i det sammen når det blir krevende",
];

const COURAGE_TABOOS: [&str; 7] = [
    "Vente og se når vi er urolige",
    "Gjemme oss bak regelverket",
    "Tie om elefanten i rommet",
    "Si at slik har vi alltid gjort det",
    "Skyve ansvaret over på andre",
    "Straffe den som sier fra",
    "Gi opp etter første forsøk",
];
