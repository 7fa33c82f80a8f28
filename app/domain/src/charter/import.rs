//! A verdigrunnlag out of a file: every text is looked at as if somebody had typed it.

use rand::Rng;

use super::state::FIRST_EDITION;
use crate::{
    Charter, CharterId, CharterText, CharterValue, FollowUp, Kind, MAX_SERVICES, MAX_VALUES, PosterDesign,
    Quoted, Refusal, ResultValue, ResultView, TextId, Timestamp, material::next_steps, text,
};

impl Charter {
    /// Of what a file says was published. Figures in it are left behind.
    ///
    /// # Errors
    /// What in it is not legal.
    pub fn imported(
        read: &ResultView,
        id: CharterId,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Result<Charter, Refusal> {
        if read.values.is_empty() || read.values.len() > MAX_VALUES {
            return Err(Refusal::ValueCount);
        }
        if read.services.len() > MAX_SERVICES || read.next_steps.len() > next_steps::MAX_STEPS {
            return Err(Refusal::TooMany);
        }
        let services = read
            .services
            .iter()
            .map(|service| required(service, text::LONGEST_NAME))
            .collect::<Result<_, _>>()?;
        let values = read.values.iter().map(|value| value_of(value, rng)).collect::<Result<_, _>>()?;
        let steps: Vec<_> = read.next_steps.iter().map(next_steps::legal).collect::<Result<_, _>>()?;
        Ok(Charter {
            id,
            rev: 1,
            title: required(&read.title, text::LONGEST_TITLE)?,
            organisation: line(&read.organisation, text::LONGEST_ORGANISATION)?,
            lang: read.lang,
            services,
            design: PosterDesign { services: None, logo: None, ..read.design.with_legal_quote()? },
            edition: FIRST_EDITION,
            published_at: read.published_at.min(now),
            values,
            quoted: Quoted::default(),
            follow_up: FollowUp::of(&steps),
            pulses: Vec::new(),
            delete_at: Charter::lives_until(now),
            deleted: Vec::new(),
        })
    }
}

impl Charter {
    /// With what the same file says was planned.
    ///
    /// # Errors
    /// What in it is not legal.
    pub fn planning(&self, read: &FollowUp, now: Timestamp) -> Result<Charter, Refusal> {
        Ok(Charter { follow_up: self.follow_up.taking_in(read, now)?, ..self.clone() })
    }
}

impl ResultView {
    /// All that somebody may have written in it.
    pub fn typed(&self) -> Vec<&str> {
        let values = self.values.iter().flat_map(|value| {
            let texts = value.texts.iter().map(|text| text.words.as_str());
            [&*value.name, &value.main_message, &value.truth].into_iter().chain(texts)
        });
        let steps = self.next_steps.iter().flat_map(|step| [&*step.what, &step.who, &step.when]);
        let head = [&*self.title, &self.organisation, &self.design.quote].into_iter();
        head.chain(self.services.iter().map(String::as_str)).chain(values).chain(steps).collect()
    }
}

fn value_of(value: &ResultValue, rng: &mut dyn Rng) -> Result<CharterValue, Refusal> {
    let of_kind = |kind: Kind| value.texts.iter().filter(move |text| text.kind == kind);
    let texts = of_kind(Kind::Norm).chain(of_kind(Kind::Taboo)).map(|text| {
        Ok(CharterText {
            id: TextId::draw(rng),
            kind: text.kind,
            words: text::contribution(&text.words).map_err(Refusal::Text)?,
            on_poster: text.on_poster,
            hidden: false,
            hidden_in_workshop: false,
        })
    });
    Ok(CharterValue {
        texts: texts.collect::<Result<_, Refusal>>()?,
        name: required(&value.name, text::LONGEST_NAME)?,
        main_message: line(&value.main_message, text::LONGEST_MESSAGE)?,
        truth: line(&value.truth, text::LONGEST_MESSAGE)?,
    })
}

fn line(typed: &str, longest: usize) -> Result<String, Refusal> {
    text::line(typed, longest).map_err(Refusal::Text)
}

fn required(typed: &str, longest: usize) -> Result<String, Refusal> {
    text::required(typed, longest).map_err(Refusal::Text)
}
