//! Words of the leader's page.

use domain::Kind;

pub struct ResultWords {
    pub title: &'static str,
    /// Before it is published.
    pub not_yet: &'static str,
    pub not_yet_about: &'static str,
    /// To the facilitator, whose own address this is.
    pub only_yours: &'static str,
    pub to_facilitator: &'static str,
    pub published: fn(&str) -> String,
    pub deleted_on: fn(&str) -> String,
    pub poster_alt: fn(&str) -> String,
    pub download: &'static str,
    pub download_poster: &'static str,
    pub poster_about: &'static str,
    pub print: &'static str,
    pub print_about: &'static str,
    pub download_list: &'static str,
    pub list_about: &'static str,
    pub download_all: &'static str,
    pub all_about: &'static str,
    pub other_formats: &'static str,
    pub message: &'static str,
    pub truth: &'static str,
    pub cloud_download: &'static str,
    pub cloud_alt: [fn(&str) -> String; 2],
    /// What stands in it, as a list.
    pub cloud_words: &'static str,
    /// The same, where each has a figure.
    pub cloud_figures: &'static str,
}

impl ResultWords {
    pub fn cloud_alt(&self, kind: Kind, value: &str) -> String {
        self.cloud_alt[kind as usize](value)
    }
}

pub const NB: ResultWords = ResultWords {
    title: "Resultatet",
    not_yet: "Resultatet er ikke klart ennå",
    not_yet_about: "Det kommer her når fasilitatoren har publisert det. Ta vare på lenken og kom tilbake.",
    only_yours: "Denne adressen virker bare for deg. Ledere trenger en lenke, som du lager på fasilitatorsiden.",
    to_facilitator: "Tilbake til fasilitatorsiden",
    published: |date| format!("Publisert {date}"),
    deleted_on: |date| format!("Slettes {date} – last ned det dere vil beholde"),
    poster_alt: |values| {
        format!("Verdiplakaten. Den viser {values}, med normer og tabuer. Alt står som tekst under.")
    },
    download: "Last ned",
    download_poster: "Last ned verdiplakat",
    poster_about: "passer til kontorskriveren; A3 og trykkeri står under «Andre formater og plansjer»",
    print: "Skriv ut",
    print_about: "Først kommer plakaten, så en side for hver verdi.",
    download_list: "Last ned normliste",
    list_about: "åpnes i Excel og andre regneark",
    download_all: "Last ned alt",
    all_about: "alle filene, med en innholdsliste",
    other_formats: "Andre formater og plansjer",
    message: "Hovedbudskap",
    truth: "Sant – dette tar vi for gitt hos oss",
    cloud_download: "Last ned ordskyen:",
    cloud_words: "Ordene i skyen",
    cloud_figures: "Ordene i skyen, og hvor mange grupper som står bak",
    cloud_alt: [
        |value| format!("Ordsky med normene for {value}. De samme normene står i listen."),
        |value| format!("Ordsky med tabuene for {value}. De samme tabuene står i listen."),
    ],
};

pub const NN: ResultWords = ResultWords {
    title: "Resultatet",
    not_yet: "Resultatet er ikkje klart enno",
    not_yet_about: "Det kjem her når fasilitatoren har publisert det. Ta vare på lenkja og kom tilbake.",
    only_yours: "Denne adressa verkar berre for deg. Leiarar treng ei lenkje, som du lagar på fasilitatorsida.",
    to_facilitator: "Tilbake til fasilitatorsida",
    published: |date| format!("Publisert {date}"),
    deleted_on: |date| format!("Blir sletta {date} – last ned det de vil ta vare på"),
    poster_alt: |values| {
        format!("Verdiplakaten. Han viser {values}, med normer og tabu. Alt står som tekst under.")
    },
    download: "Last ned",
    download_poster: "Last ned verdiplakat",
    poster_about: "passar til kontorskrivaren; A3 og trykkeri står under «Andre format og plansjar»",
    print: "Skriv ut",
    print_about: "Først kjem plakaten, så ei side for kvar verdi.",
    download_list: "Last ned normliste",
    list_about: "kan opnast i Excel og andre rekneark",
    download_all: "Last ned alt",
    all_about: "alle filene, med ei innhaldsliste",
    other_formats: "Andre format og plansjar",
    message: "Hovudbodskap",
    truth: "Sant – dette tek vi for gitt hos oss",
    cloud_download: "Last ned ordskya:",
    cloud_words: "Orda i skya",
    cloud_figures: "Orda i skya, og kor mange grupper som står bak",
    cloud_alt: [
        |value| format!("Ordsky med normene for {value}. Dei same normene står i lista."),
        |value| format!("Ordsky med tabua for {value}. Dei same tabua står i lista."),
    ],
};

pub const EN: ResultWords = ResultWords {
    title: "The result",
    not_yet: "The result is not ready yet",
    not_yet_about: "It will be here once the facilitator has published it. Keep the link and come back.",
    only_yours: "This address only works for you. Leaders need a link, which you make on the facilitator’s page.",
    to_facilitator: "Back to the facilitator’s page",
    published: |date| format!("Published {date}"),
    deleted_on: |date| format!("Deleted on {date} – download what you want to keep"),
    poster_alt: |values| {
        format!("The poster. It shows {values}, with norms and taboos. All of it is text below.")
    },
    download: "Download",
    download_poster: "Download the poster",
    poster_about: "fits the office printer; A3 and print shop are under “Other formats and sheets”",
    print: "Print",
    print_about: "The poster comes first, then a page for each value.",
    download_list: "Download the norm list",
    list_about: "opens in Excel and other spreadsheets",
    download_all: "Download everything",
    all_about: "all files, with a list of contents",
    other_formats: "Other formats and sheets",
    message: "Main message",
    truth: "True – this is what we take for granted here",
    cloud_download: "Download the word cloud:",
    cloud_words: "The words of the cloud",
    cloud_figures: "The words of the cloud, and how many groups stand behind each",
    cloud_alt: [
        |value| format!("Word cloud of the norms for {value}. The same norms are in the list."),
        |value| format!("Word cloud of the taboos for {value}. The same taboos are in the list."),
    ],
};
