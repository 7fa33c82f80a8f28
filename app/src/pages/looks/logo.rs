//! The logo on the poster: what is there, and what was wrong with one that was not taken.

use domain::WorkshopId;
use leptos::{prelude::*, server_fn::ServerFn};
use words::looks::Looks;

use crate::act::FacilitatorAct;

/// What was wrong with a logo; travels as a code in the page's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoFault {
    TooLarge,
    Unreadable,
    Unsafe,
    Lettering,
    Elaborate,
}

impl LogoFault {
    const ALL: [LogoFault; 5] = [
        LogoFault::TooLarge,
        LogoFault::Unreadable,
        LogoFault::Unsafe,
        LogoFault::Lettering,
        LogoFault::Elaborate,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            LogoFault::TooLarge => "stor",
            LogoFault::Unreadable => "uleselig",
            LogoFault::Unsafe => "utrygg",
            LogoFault::Lettering => "bokstaver",
            LogoFault::Elaborate => "effekter",
        }
    }

    pub fn from_code(code: &str) -> Option<LogoFault> {
        LogoFault::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

#[component]
pub fn Logo(
    workshop: WorkshopId,
    words: &'static Looks,
    has: bool,
    wrong: Option<LogoFault>,
) -> impl IntoView {
    let wrong = wrong.map(|fault| words.wrong_logo[fault as usize]);
    view! {
        <section class="logo" id="logo" aria-labelledby="logo-name">
            <h2 id="logo-name">{words.logo}</h2>
            <form method="post" action=format!("/f/{workshop}/logo") enctype="multipart/form-data">
                <label for="logo-file">{words.logo_file}</label>
                <p class="hint" id="logo-about">
                    {words.logo_about}
                </p>
                <input
                    id="logo-file"
                    type="file"
                    name="logo"
                    accept=".svg,.png,image/svg+xml,image/png"
                    required
                    aria-describedby="logo-about"
                    data-too-large=words.wrong_logo[0]
                />
                <button>{words.send_logo}</button>
            </form>
            {wrong.map(|wrong| view! { <p class="fault" role="alert">{wrong}</p> }.into_any())}
            {has
                .then(|| {
                    view! {
                        <form method="post" action=FacilitatorAct::url()>
                            <input type="hidden" name="workshop" value=workshop.to_string() />
                            <button name="command" value="RemoveLogo">
                                {words.remove_logo}
                            </button>
                        </form>
                    }
                        .into_any()
                })}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_comes_back_from_its_code() {
        for fault in LogoFault::ALL {
            assert_eq!(LogoFault::from_code(fault.code()), Some(fault));
        }
        assert_eq!(LogoFault::from_code("<b>"), None);
    }
}
