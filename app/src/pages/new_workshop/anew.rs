//! The form begun anew from another preset, or in another language: what somebody wrote stays, and only what nobody has
//! touched is exchanged. It goes by the words themselves, so that a page without scripts need remember nothing.

use domain::{
    Lang, MAX_VALUES,
    presets::{self, Preset},
};

use crate::NewWorkshop;

impl NewWorkshop {
    /// As the buttons ask that are pressed before it is sent for good. `page` was the language of the page.
    pub fn anew(mut self, page: Lang) -> NewWorkshop {
        if let Some(to) = Lang::from_tag(&self.page)
            && self.lang == page
        {
            self.lang = to;
        }
        self.in_language();
        if let Some(preset) = Preset::from_tag(&self.start_from) {
            self.begin_from(preset);
        }
        NewWorkshop { page: String::new(), start_from: String::new(), ..self }
    }

    /// What stands there from a preset, in the language that is chosen.
    fn in_language(&mut self) {
        for value in &mut self.values {
            for field in [&mut value.name, &mut value.individual_prompt, &mut value.group_prompt] {
                exchange(field, self.lang);
            }
        }
        exchange(&mut self.title, self.lang);
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
        self.values.retain(|value| !presets::is_untouched(value));
        let blank = !self.values.is_empty() && preset == Preset::Blank;
        self.values.extend(new.values.into_iter().filter(|_| !blank));
        self.values.truncate(MAX_VALUES);
        self.preset = preset.tag().to_owned();
    }
}

fn exchange(typed: &mut String, lang: Lang) {
    if let Some(said) = presets::said_in(typed, lang) {
        *typed = said.to_owned();
    }
}

#[cfg(test)]
mod tests {
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
}
