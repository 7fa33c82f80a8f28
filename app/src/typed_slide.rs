//! A slide of a workshop's form, as it is typed.

use domain::{Slide, SlideKind, SlidePlace, presets};
use serde::{Deserialize, Serialize};

/// Its fields as text, so that what is not legal comes back as it was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedSlide {
    /// See [`place_tag`].
    pub place: String,
    /// See [`kind_tag`].
    pub kind: String,
    pub heading: String,
    /// One line a row.
    pub lines: String,
    pub by: String,
}

impl TypedSlide {
    /// The slide that it is to be. A place that is none is one of a value that there is not.
    pub fn slide(&self) -> Slide {
        Slide {
            place: place_of(&self.place).unwrap_or(SlidePlace::Before(usize::MAX)),
            kind: SlideKind::ALL.into_iter().find(|kind| kind_tag(*kind) == self.kind).unwrap_or_default(),
            heading: self.heading.trim().to_owned(),
            lines: self.lines.lines().map(|line| line.trim().to_owned()).collect(),
            by: self.by.trim().to_owned(),
        }
    }

    /// The same, unless it went with its value.
    pub fn to_be_shown(&self) -> Option<Slide> {
        let slide = self.slide();
        let stays = place_of(&self.place).is_some() || presets::outlives_its_value(&slide);
        stays.then_some(slide)
    }

    /// To where the value that it stands at is, if it is anywhere; else to Samling.
    pub fn move_to(&mut self, now: impl Fn(usize) -> Option<usize>) {
        let place = place_of(&self.place).map(|place| place.moved(now));
        self.place = place_tag(place.unwrap_or_default());
    }

    pub fn is_empty(&self) -> bool {
        [&self.heading, &self.lines, &self.by].iter().all(|typed| typed.trim().is_empty())
    }
}

impl From<Slide> for TypedSlide {
    fn from(slide: Slide) -> TypedSlide {
        TypedSlide {
            place: place_tag(slide.place),
            kind: kind_tag(slide.kind).to_owned(),
            heading: slide.heading,
            lines: slide.lines.join("\n"),
            by: slide.by,
        }
    }
}

/// `lobby`, `before-0`, `after-0` or `closing`; values are counted from 0.
pub fn place_tag(place: SlidePlace) -> String {
    match place {
        SlidePlace::Lobby => "lobby".to_owned(),
        SlidePlace::Before(value) => format!("before-{value}"),
        SlidePlace::After(value) => format!("after-{value}"),
        SlidePlace::Closing => "closing".to_owned(),
    }
}

pub fn place_of(tag: &str) -> Option<SlidePlace> {
    match tag.split_once('-') {
        None if tag == "lobby" => Some(SlidePlace::Lobby),
        None if tag == "closing" => Some(SlidePlace::Closing),
        Some(("before", value)) => value.parse().ok().map(SlidePlace::Before),
        Some(("after", value)) => value.parse().ok().map(SlidePlace::After),
        _ => None,
    }
}

pub const fn kind_tag(kind: SlideKind) -> &'static str {
    match kind {
        SlideKind::Why => "why",
        SlideKind::Quote => "quote",
        SlideKind::Question => "question",
        SlideKind::List => "list",
        SlideKind::Verse => "verse",
    }
}

#[cfg(test)]
mod tests {
    use domain::{Lang, Refusal, SlideFault, presets::Preset, text::TextFault};

    use super::*;

    #[test]
    fn what_is_not_touched_is_sent_as_it_was() {
        for slide in Preset::Siljan.settings(Lang::Nb).slides {
            let typed = TypedSlide::from(slide.clone());
            assert_eq!(typed.slide(), slide);
            let by_browser = TypedSlide { lines: typed.lines.replace('\n', "\r\n"), ..typed };
            assert_eq!(by_browser.slide(), slide);
        }
    }

    #[test]
    fn a_line_that_is_refused_is_told_by_the_number_of_its_row() {
        let long = format!("Kort\r\n\r\n{}", "å".repeat(161));
        let slide = TypedSlide { place: "lobby".to_owned(), lines: long, ..TypedSlide::default() }.slide();
        let settings = domain::Settings { slides: vec![slide], ..Preset::Siljan.settings(Lang::Nb) };
        let fault = SlideFault::Line(3, TextFault::TooLong(161, 160));
        assert_eq!(settings.checked(), Err(Refusal::Slide(1, fault)));
    }

    #[test]
    fn a_presets_slide_goes_with_its_value_and_ones_own_does_not() {
        let slides = Preset::Siljan.settings(Lang::Nb).slides;
        let ours = slides.into_iter().find(|slide| slide.place.value().is_some()).expect("one at a value");
        let at = |place: &str| TypedSlide { place: place.to_owned(), ..TypedSlide::from(ours.clone()) };
        assert_eq!(at("gone").to_be_shown(), None);
        assert_eq!(at("closing").to_be_shown().map(|slide| slide.place), Some(SlidePlace::Closing));
        let written = TypedSlide { heading: "Vår egen".to_owned(), ..at("gone") };
        assert_eq!(written.to_be_shown(), Some(written.slide()), "it is asked about");
    }

    #[test]
    fn a_place_that_is_none_is_at_no_value() {
        for tag in ["gone", "", "before-", "after-x"] {
            let slide = TypedSlide { place: tag.to_owned(), ..TypedSlide::default() }.slide();
            assert_eq!(slide.place, SlidePlace::Before(usize::MAX), "{tag}");
        }
    }
}
