//! The form begun anew from another preset, or in another language: what somebody wrote stays, and only what nobody has
//! touched is exchanged. It goes by the words themselves, so that a page without scripts need remember nothing.

use domain::{
    Arranging, Lang, MAX_SLIDES, SlidePlace,
    presets::{self, Preset},
    values_from,
};

use crate::{
    NewWorkshop,
    typed_slide::{TypedSlide, place_of, place_tag},
};

impl NewWorkshop {
    /// As the buttons ask that are pressed before it is sent for good. `page` was the language of the page.
    pub fn anew(mut self, page: Lang) -> NewWorkshop {
        if let Some(to) = Lang::from_tag(&self.page)
            && self.lang == page
        {
            self.lang = to;
        }
        // Who puts a slide in its place has not asked for other words.
        if self.slide.is_empty() {
            self.in_language();
        }
        if let Some(preset) = Preset::from_tag(&self.start_from) {
            self.begin_from(preset);
        }
        self.slide_at = arrange(&mut self.slides, &self.slide);
        NewWorkshop { page: String::new(), start_from: String::new(), slide: String::new(), ..self }
    }

    /// What stands there from a preset, in the language that is chosen.
    fn in_language(&mut self) {
        for value in &mut self.values {
            *value = value.in_language(self.lang);
        }
        for slide in &mut self.slides {
            exchange(&mut slide.heading, self.lang);
            exchange_lines(&mut slide.lines, self.lang);
        }
        exchange(&mut self.title, self.lang);
        exchange_lines(&mut self.services, self.lang);
    }

    fn begin_from(&mut self, preset: Preset) {
        let new = NewWorkshop::of(preset.settings(self.lang));
        let untouched = |typed: &str, ours: &dyn Fn(Preset) -> String| {
            let typed = typed.trim().replace("\r\n", "\n");
            typed.is_empty() || Preset::ALL.into_iter().any(|preset| ours(preset) == typed)
        };
        let of = |preset: Preset| NewWorkshop::of(preset.settings(self.lang));
        if untouched(&self.title, &|preset| of(preset).title) {
            self.title = new.title;
        }
        if untouched(&self.organisation, &|preset| of(preset).organisation) {
            self.organisation = new.organisation;
        }
        if untouched(&self.services, &|preset| of(preset).services) {
            self.services = new.services;
        }
        let (values, moved) = values_from(preset, &self.values, self.lang);
        self.values = values;
        self.slides.retain(|slide| !presets::is_untouched_slide(&slide.slide()));
        for slide in &mut self.slides {
            // At a value that goes, it stands where the day begins.
            slide.move_to(|value| moved.of_before(value));
        }
        let fits = |slide: &TypedSlide| {
            let value = place_of(&slide.place).and_then(SlidePlace::value);
            value.is_none_or(|value| moved.of_preset(value).is_some())
        };
        self.slides.extend(new.slides.into_iter().filter(fits).map(|mut slide| {
            slide.move_to(|value| moved.of_preset(value));
            slide
        }));
        self.slides.truncate(MAX_SLIDES);
        self.preset = preset.tag().to_owned();
    }
}

/// As one of the slides' own buttons asks. Where its slide is then, if it is anywhere.
fn arrange(slides: &mut Vec<TypedSlide>, pressed: &str) -> Option<usize> {
    // Most often it goes with the last.
    let new = |slides: &[TypedSlide]| {
        let place = slides.last().map_or_else(|| place_tag(SlidePlace::Lobby), |last| last.place.clone());
        TypedSlide { place, ..TypedSlide::default() }
    };
    Arranging::read(pressed)?.arrange(slides, MAX_SLIDES, new)
}

fn exchange(typed: &mut String, lang: Lang) {
    if let Some(said) = presets::said_in(typed, lang) {
        *typed = said.to_owned();
    }
}

/// Line by line. Where there is nothing to exchange, it stays as the browser sent it.
fn exchange_lines(typed: &mut String, lang: Lang) {
    let said: Vec<&str> = typed.lines().map(|line| presets::said_in(line, lang).unwrap_or(line)).collect();
    if !said.iter().copied().eq(typed.lines()) {
        *typed = said.join("\n");
    }
}

#[cfg(test)]
mod tests {
    use domain::{CoreValue, MAX_VALUES};

    use super::*;

    fn siljan() -> NewWorkshop {
        NewWorkshop::of(Preset::Siljan.settings(Lang::Nb))
    }

    fn names(form: &NewWorkshop) -> Vec<&str> {
        form.values.iter().map(|value| value.name.as_str()).collect()
    }

    #[test]
    fn a_language_exchanges_what_nobody_wrote() {
        let mut form = NewWorkshop { lang: Lang::Nn, ..siljan() };
        form.title = "Verdiene våre".to_owned();
        form.values[0].group_prompt = "Bli enige om tre".to_owned();
        let form = form.anew(Lang::Nb);
        let nynorsk = NewWorkshop::of(Preset::Siljan.settings(Lang::Nn));
        assert_eq!((form.title.as_str(), form.lang), ("Verdiene våre", Lang::Nn));
        assert_eq!(form.values[0].name, nynorsk.values[0].name);
        assert_eq!(form.values[0].individual_prompt, nynorsk.values[0].individual_prompt);
        assert_eq!(form.values[0].group_prompt, "Bli enige om tre");
        assert_eq!(form.values[1..], nynorsk.values[1..]);
        assert_eq!(form.services, nynorsk.services);
        let back = NewWorkshop { lang: Lang::Nb, ..form }.anew(Lang::Nb);
        assert_eq!(back.values[1..], siljan().values[1..]);
    }

    #[test]
    fn the_pages_language_is_the_workshops_until_another_is_chosen() {
        let to_nynorsk = |lang| NewWorkshop { page: "nn".to_owned(), lang, ..siljan() }.anew(Lang::Nb).lang;
        assert_eq!([Lang::Nb, Lang::En].map(to_nynorsk), [Lang::Nn, Lang::En]);
    }

    #[test]
    fn a_preset_exchanges_what_nobody_wrote() {
        let to = |form: NewWorkshop, preset: Preset| {
            NewWorkshop { start_from: preset.tag().to_owned(), ..form }.anew(Lang::Nb)
        };
        let toten = to(siljan(), Preset::VestreToten);
        let expected = NewWorkshop::of(Preset::VestreToten.settings(Lang::Nb));
        assert_eq!(toten, NewWorkshop { preset: "vestre-toten".to_owned(), ..expected });
        assert_eq!(names(&to(toten, Preset::Blank)), [""]);

        let mut form = siljan();
        form.values[1].name = "Raushet".to_owned();
        form.organisation = "Skien kommune".to_owned();
        form.services = "NAV\r\nPPT".to_owned();
        form.minutes = "7".to_owned();
        let toten = to(form, Preset::VestreToten);
        assert_eq!(names(&toten), ["Raushet", "Trygghet", "Respekt", "Inkludering", "Mestring"]);
        assert_eq!(
            (toten.organisation.as_str(), toten.services.as_str(), toten.minutes.as_str()),
            ("Skien kommune", "NAV\r\nPPT", "7")
        );
        assert_eq!(names(&to(toten, Preset::Blank)), ["Raushet"]);
    }

    fn slides(form: &NewWorkshop) -> Vec<(&str, &str)> {
        form.slides.iter().map(|slide| (slide.place.as_str(), slide.heading.as_str())).collect()
    }

    #[test]
    fn slides_are_added_moved_and_taken_away() {
        let slide = |place: &str, heading: &str| TypedSlide {
            place: place.to_owned(),
            heading: heading.to_owned(),
            ..TypedSlide::default()
        };
        let begun = NewWorkshop { slides: vec![slide("lobby", "A"), slide("after-1", "B")], ..siljan() };
        let press = |form: &NewWorkshop, slide: &str| {
            NewWorkshop { slide: slide.to_owned(), ..form.clone() }.anew(Lang::Nb)
        };
        let added = press(&begun, "add");
        assert_eq!(slides(&added), [("lobby", "A"), ("after-1", "B"), ("after-1", "")]);
        assert_eq!(slides(&press(&begun, "up-1")), [("after-1", "B"), ("lobby", "A")]);
        assert_eq!(press(&begun, "down-0").slides, press(&begun, "up-1").slides);
        // The one that was pressed stays open under the hand.
        let at = ["add", "up-1", "down-0", "remove-0"].map(|slide| press(&begun, slide).slide_at);
        assert_eq!(at, [Some(2), Some(0), Some(1), None]);
        assert_eq!(slides(&press(&begun, "remove-0")), [("after-1", "B")]);
        for nothing in ["up-0", "down-1", "remove-9", "remove", "up-x", ""] {
            assert_eq!(press(&begun, nothing), begun, "{nothing}");
        }
        let full = NewWorkshop { slides: vec![slide("lobby", "A"); MAX_SLIDES], ..siljan() };
        assert_eq!(press(&full, "add"), full);
        // What stands there stays in its language, until that is pressed.
        let nynorsk = press(&NewWorkshop { lang: Lang::Nn, ..siljan() }, "remove-0");
        assert_eq!(nynorsk.values, siljan().values);
        assert_eq!(nynorsk.slides, siljan().slides[1..]);
    }

    #[test]
    fn slides_follow_the_language_and_the_preset_where_nobody_wrote() {
        let mut form = siljan();
        form.slides[1].lines.push_str("\nVår egen plan");
        let nynorsk = NewWorkshop { lang: Lang::Nn, ..form.clone() }.anew(Lang::Nb);
        assert!(nynorsk.slides[1].lines.starts_with("Noregs lover"), "{}", nynorsk.slides[1].lines);
        assert!(nynorsk.slides[1].lines.ends_with("Vår egen plan"));

        // A slide of one's own, at a value of one's own that moves, and at one that goes.
        form.values[2].name = "Raushet".to_owned();
        form.slides = vec![
            TypedSlide { place: "after-2".to_owned(), heading: "Vår".to_owned(), ..TypedSlide::default() },
            TypedSlide { place: "before-0".to_owned(), heading: "Egen".to_owned(), ..TypedSlide::default() },
        ];
        let again = NewWorkshop { start_from: "siljan".to_owned(), ..form }.anew(Lang::Nb);
        assert_eq!(slides(&again)[..2], [("after-0", "Vår"), ("lobby", "Egen")]);
        assert_eq!(again.slides[9].place, "after-3", "Siljan's «Mot» is the fourth now");
        // Of values that there is no room for, none.
        let own = CoreValue { name: "Vår egen".to_owned(), ..CoreValue::default() };
        let crowded = NewWorkshop { values: vec![own; MAX_VALUES - 1], slides: Vec::new(), ..siljan() };
        let crowded = NewWorkshop { start_from: "siljan".to_owned(), ..crowded }.anew(Lang::Nb);
        let at = |slide: &TypedSlide| place_of(&slide.place).and_then(SlidePlace::value);
        assert!(crowded.slides.iter().all(|slide| at(slide).is_none_or(|value| value < MAX_VALUES)));
        let blank = NewWorkshop { start_from: "blank".to_owned(), ..siljan() }.anew(Lang::Nb);
        assert!(blank.slides.is_empty());
    }
}
