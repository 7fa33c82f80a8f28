//! What leaders' files are, by their names.

use domain::{Kind, Lang, ResultView};

use super::words;

/// What a file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Poster,
    /// One value's sheet; values count from 0.
    Sheet(usize),
    Matrix,
    List,
    /// Tiltak, of a verdigrunnlag.
    Measures,
    /// Møtemal of one, its texts for job ads, and the form of a medarbeidersamtale.
    MeetingTemplate,
    JobAd,
    Talk,
    /// One of its meetings, or all of them.
    Meeting,
    Meetings,
    /// A calendar of one, on either paper; and what of it goes into others.
    Calendar,
    Entries,
    Cloud(usize, Kind),
    Page,
    Data,
    Schema,
    All,
}

/// A file's name, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    pub what: What,
    /// «A3»
    pub paper: Option<&'static str>,
    pub print_shop: bool,
    pub transparent: bool,
    /// What stands after the dot.
    pub ending: &'a str,
}

impl Named<'_> {
    /// `None` for a name that means nothing to us: nothing is said of such a file.
    pub fn read(name: &str) -> Option<Named<'_>> {
        let (mut stem, ending) = name.rsplit_once('.')?;
        let mut cut = |end: &str| stem.strip_suffix(end).map(|rest| stem = rest).is_some();
        let (print_shop, transparent) = (cut("-trykkeri"), cut("-gjennomsiktig"));
        let paper =
            [("-a3", "A3"), ("-a4", "A4")].into_iter().find(|(end, _)| cut(end)).map(|(_, paper)| paper);
        let what = match (stem, ending) {
            ("verdiplakat", _) => What::Poster,
            ("kulturmatrise", _) => What::Matrix,
            ("normliste", _) => What::List,
            ("tiltak", _) => What::Measures,
            ("motemal", _) => What::MeetingTemplate,
            ("utlysningstekst", _) => What::JobAd,
            ("medarbeidersamtale", _) => What::Talk,
            ("moter", "ics") => What::Meetings,
            ("kalender", "pdf") => What::Calendar,
            ("arets-normer", "ics") => What::Entries,
            (one, "ics") if one.starts_with("mote-") => What::Meeting,
            ("verdier", "html") => What::Page,
            ("verdier", "json") => What::Data,
            ("verdier.schema", "json") => What::Schema,
            ("alt", "zip") => What::All,
            _ => of_value(stem)?,
        };
        Some(Named { what, paper, print_shop, transparent, ending })
    }

    /// «Plansje for Barnets beste»
    pub fn title(&self, lang: Lang, result: &ResultView) -> String {
        let words = &words(lang).files;
        let name = |value: usize| result.values.get(value).map_or("", |value| value.name.as_str());
        match self.what {
            What::Poster => words.poster.to_owned(),
            What::Sheet(value) => (words.sheet_of)(name(value)),
            What::Matrix => words.matrix.to_owned(),
            What::List => words.list.to_owned(),
            What::Measures => super::words(lang).measures.title.to_owned(),
            What::JobAd => super::words(lang).job_ad.ad.to_owned(),
            What::Talk => super::words(lang).talk.title.to_owned(),
            What::MeetingTemplate => super::words(lang).meeting_template.title.to_owned(),
            What::Meeting => super::words(lang).follow_up.one.to_owned(),
            What::Meetings => super::words(lang).follow_up.title.to_owned(),
            What::Calendar => super::words(lang).calendar.title.to_owned(),
            What::Entries => super::words(lang).calendar.entries_name.to_owned(),
            What::Cloud(value, kind) => words.cloud_of[kind as usize](name(value)),
            What::Page => words.page.to_owned(),
            What::Data => words.data.to_owned(),
            What::Schema => words.schema.to_owned(),
            What::All => words.all.to_owned(),
        }
    }

    /// What sets it apart from others of the same title and format: «A3, til trykkeri».
    pub fn variant(&self, lang: Lang) -> String {
        let words = &words(lang).files;
        let print_shop = self.print_shop.then_some(words.print_shop);
        let transparent = self.transparent.then_some(words.transparent);
        let parts: Vec<&str> = [self.paper, print_shop, transparent].into_iter().flatten().collect();
        parts.join(", ")
    }

    /// «Excel (XLSX)»
    pub fn format(&self, lang: Lang) -> String {
        match self.ending {
            "xlsx" => "Excel (XLSX)".to_owned(),
            "docx" => "Word (DOCX)".to_owned(),
            "png" => format!("{} (PNG)", words(lang).files.picture),
            other => other.to_uppercase(),
        }
    }
}

/// `plansje-{from 1}` and `ordsky-{from 0}-{norm|taboo}`
fn of_value(stem: &str) -> Option<What> {
    if let Some(number) = stem.strip_prefix("plansje-") {
        return Some(What::Sheet(number.parse::<usize>().ok()?.checked_sub(1)?));
    }
    let (value, kind) = stem.strip_prefix("ordsky-")?.split_once('-')?;
    let kind = match kind {
        "norm" => Kind::Norm,
        "taboo" => Kind::Taboo,
        _ => return None,
    };
    Some(What::Cloud(value.parse().ok()?, kind))
}

/// «240 kB», «1,4 MB»
pub fn size(lang: Lang, bytes: usize) -> String {
    if bytes < 999_500 {
        return format!("{} kB", bytes.div_ceil(1_000));
    }
    let tenths = bytes.div_ceil(100_000);
    let point = if lang == Lang::En { '.' } else { ',' };
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read() {
        let read =
            |name| Named::read(name).map(|it| (it.what, it.paper, it.print_shop, it.transparent, it.ending));
        let plain = |what, ending| Some((what, None, false, false, ending));
        assert_eq!(read("verdiplakat-a3.pdf"), Some((What::Poster, Some("A3"), false, false, "pdf")));
        assert_eq!(read("verdiplakat-a4-trykkeri.pdf"), Some((What::Poster, Some("A4"), true, false, "pdf")));
        assert_eq!(read("verdiplakat.png"), plain(What::Poster, "png"));
        assert_eq!(read("plansje-1-a3.pdf"), Some((What::Sheet(0), Some("A3"), false, false, "pdf")));
        assert_eq!(read("kulturmatrise-a4.pdf"), Some((What::Matrix, Some("A4"), false, false, "pdf")));
        assert_eq!(read("ordsky-0-norm.svg"), plain(What::Cloud(0, Kind::Norm), "svg"));
        let transparent = Some((What::Cloud(11, Kind::Taboo), None, false, true, "png"));
        assert_eq!(read("ordsky-11-taboo-gjennomsiktig.png"), transparent);
        assert_eq!(read("normliste.docx"), plain(What::List, "docx"));
        assert_eq!(read("tiltak.xlsx"), plain(What::Measures, "xlsx"));
        assert_eq!(read("utlysningstekst.docx"), plain(What::JobAd, "docx"));
        assert_eq!(read("medarbeidersamtale.pdf"), plain(What::Talk, "pdf"));
        assert_eq!(read("motemal.docx"), plain(What::MeetingTemplate, "docx"));
        assert_eq!(read("moter.ics"), plain(What::Meetings, "ics"));
        assert_eq!(read("mote-1.ics"), plain(What::Meeting, "ics"));
        assert_eq!(read("kalender-a3.pdf"), Some((What::Calendar, Some("A3"), false, false, "pdf")));
        assert_eq!(read("arets-normer.ics"), plain(What::Entries, "ics"));
        assert_eq!(read("verdier.schema.json"), plain(What::Schema, "json"));
        for name in ["", "alt", "plansje-0-a3.pdf", "ordsky-x-norm.svg", "ordsky-1-annet.svg", "noe.pdf"] {
            assert_eq!(read(name), None, "{name}");
        }
    }

    #[test]
    fn a_size_is_never_said_to_be_less_than_it_is() {
        assert_eq!(size(Lang::Nb, 1), "1 kB");
        assert_eq!(size(Lang::Nb, 240_001), "241 kB");
        assert_eq!(size(Lang::Nb, 999_501), "1,0 MB");
        assert_eq!(size(Lang::En, 1_400_001), "1.5 MB");
    }
}
