//! The pages, one file or folder each.
//!
//! A phone's own bundle is built without the feature `host`, and holds the participant's page alone.

#[cfg(feature = "host")]
pub mod charter;
#[cfg(feature = "host")]
pub mod facilitator;
#[cfg(feature = "host")]
pub mod join;
#[cfg(feature = "host")]
pub mod link;
#[cfg(feature = "host")]
pub mod links;
#[cfg(feature = "host")]
pub mod looks;
#[cfg(feature = "host")]
pub mod lost;
#[cfg(feature = "host")]
pub mod meetings;
#[cfg(feature = "host")]
pub mod new_workshop;
pub mod phone;
#[cfg(feature = "host")]
pub mod privacy;
#[cfg(feature = "host")]
pub mod receipt;
#[cfg(feature = "host")]
pub mod result;
#[cfg(feature = "host")]
pub mod screen;
#[cfg(feature = "host")]
pub mod sheet;
#[cfg(feature = "host")]
pub mod start;

/// Wakes what lives in the document.
#[cfg(feature = "hydrate")]
pub fn wake() {
    use crate::wake::wake;

    wake::<phone::PhoneProps>();
    #[cfg(feature = "host")]
    {
        wake::<facilitator::FacilitatorProps>();
        wake::<screen::ScreenProps>();
        wake::<screen::PreviewProps>();
        wake::<new_workshop::FormProps>();
        wake::<link::LinkToKeep>();
    }
}
