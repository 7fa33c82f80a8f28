//! Results that the facilitator has shown: the same for the projector and for every phone.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::{EventBody, Kind, Workshop};

/// What the groups chose for one value, as everyone in the room may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownValue {
    /// From 0.
    pub index: usize,
    pub name: String,
    pub truth: String,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
    pub norms: Vec<ShownText>,
    pub taboos: Vec<ShownText>,
    /// Lines that a phone is spared: see [`PHONE_LINES`].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

/// Most norms, and taboos, of one value that a phone shows; the rest is on the wall and in the result. Twenty
/// groups cannot choose more norms. In a room of a thousand, whole lists would be a quarter of a gigabyte over
/// one guest network, to be scrolled through by nobody.
pub const PHONE_LINES: usize = 100;

fn is_zero(count: &usize) -> bool {
    *count == 0
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownText {
    pub words: String,
    /// Groups behind it; none when figures are not shown.
    pub support: Option<u32>,
}

/// The results as they were last worked out, since every phone in the room shows the same ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShownResults(OnceLock<Vec<Option<Shown>>>);

#[derive(Clone, Debug)]
struct Shown {
    whole: ShownValue,
    on_phones: Arc<ShownValue>,
}

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl PartialEq for ShownResults {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl ShownResults {
    /// Forgets them, unless nothing in this event can have touched them.
    pub(crate) fn heed(&mut self, event: &EventBody) {
        use EventBody as E;
        if !matches!(
            event,
            E::Joined { .. }
                | E::JoiningOpened { .. }
                | E::Written { .. }
                | E::KeptApart { .. }
                | E::Evaluated { .. }
                | E::CloudArranged { .. }
        ) {
            *self = ShownResults::default();
        }
    }
}

impl Workshop {
    fn results(&self) -> &[Option<Shown>] {
        let of = |index| {
            let whole = self.work_out_shown(index)?;
            let on_phones = Arc::new(whole.for_phones());
            Some(Shown { whole, on_phones })
        };
        self.shown.0.get_or_init(|| (0..self.values.len()).map(of).collect())
    }

    /// One value's result, once the facilitator has shown it.
    pub(super) fn shown(&self, index: usize) -> Option<ShownValue> {
        Some(self.results().get(index)?.as_ref()?.whole.clone())
    }

    pub(super) fn shown_on_phones(&self, index: usize) -> Option<Arc<ShownValue>> {
        Some(self.results().get(index)?.as_ref()?.on_phones.clone())
    }

    fn work_out_shown(&self, index: usize) -> Option<ShownValue> {
        self.values.get(index).filter(|state| state.revealed)?;
        let result = self.result_now(index);
        let of = |kind: Kind| {
            let texts = result.texts.iter().filter(|text| text.kind == kind);
            texts.map(|text| ShownText { words: text.words.clone(), support: text.support }).collect()
        };
        Some(ShownValue {
            index,
            name: result.name.clone(),
            truth: result.truth.clone(),
            groups: result.groups,
            norms: of(Kind::Norm),
            taboos: of(Kind::Taboo),
            left_out: 0,
        })
    }

    /// Results of all values that were shown: the kulturmatrise.
    pub(super) fn matrix(&self) -> Vec<ShownValue> {
        self.results().iter().flatten().map(|shown| shown.whole.clone()).collect()
    }

    pub(super) fn matrix_on_phones(&self) -> Vec<Arc<ShownValue>> {
        self.results().iter().flatten().map(|shown| shown.on_phones.clone()).collect()
    }
}

impl ShownValue {
    /// The most chosen lines, as many as a phone shows.
    fn for_phones(&self) -> ShownValue {
        let all = self.norms.len() + self.taboos.len();
        let most = |texts: &[ShownText]| texts.iter().take(PHONE_LINES).cloned().collect::<Vec<_>>();
        let (norms, taboos) = (most(&self.norms), most(&self.taboos));
        let left_out = all - norms.len() - taboos.len();
        ShownValue { norms, taboos, left_out, name: self.name.clone(), truth: self.truth.clone(), ..*self }
    }
}
