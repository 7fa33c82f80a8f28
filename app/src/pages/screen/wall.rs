//! What every part of the picture is given.

use domain::{Lang, WorkshopId, view::ScreenView};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Wall {
    pub lang: Lang,
    pub workshop: WorkshopId,
    pub view: RwSignal<ScreenView>,
}

impl Wall {
    /// A part of the view that wakes its readers only when it differs.
    pub fn slice<T>(self, part: impl Fn(&ScreenView) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.view.with(&part))
    }
}
