//! Every sentence of pages and documents, in three languages. One typed table for each room of the
//! product: a sentence missing in one language does not compile.

#[cfg(feature = "host")]
pub mod calendar;
#[cfg(feature = "host")]
pub mod charter;
#[cfg(feature = "host")]
pub mod clouds;
pub mod common;
pub mod date;
#[cfg(feature = "host")]
pub mod editing;
#[cfg(feature = "host")]
pub mod edition;
#[cfg(feature = "host")]
pub mod facilitator;
pub mod fault;
#[cfg(feature = "host")]
pub mod file_name;
#[cfg(feature = "host")]
pub mod files;
#[cfg(feature = "host")]
pub mod follow_up;
#[cfg(feature = "host")]
pub mod groups;
#[cfg(feature = "host")]
pub mod job_ad;
#[cfg(feature = "host")]
pub mod lines;
#[cfg(feature = "host")]
pub mod link;
#[cfg(feature = "host")]
pub mod lists;
#[cfg(feature = "host")]
pub mod looks;
#[cfg(feature = "host")]
pub mod material;
#[cfg(feature = "host")]
pub mod measures;
#[cfg(feature = "host")]
pub mod meeting_template;
#[cfg(feature = "host")]
pub mod meetings;
#[cfg(feature = "host")]
pub mod new_workshop;
#[cfg(feature = "host")]
pub mod pace;
pub mod phone;
#[cfg(feature = "host")]
pub mod planned;
#[cfg(feature = "host")]
pub mod poster;
#[cfg(feature = "host")]
pub mod print_shop;
#[cfg(feature = "host")]
pub mod privacy;
#[cfg(feature = "host")]
pub mod pulse;
#[cfg(feature = "host")]
pub mod quoted;
#[cfg(feature = "host")]
pub mod receipt;
#[cfg(feature = "host")]
pub mod rehearsal;
pub mod result;
#[cfg(feature = "host")]
pub mod screen;
#[cfg(feature = "host")]
pub mod sheet;
#[cfg(feature = "host")]
pub mod slides;
#[cfg(feature = "host")]
pub mod start;
#[cfg(feature = "host")]
pub mod talk;

use domain::Lang;

/// The words of one language.
pub struct Words {
    pub common: common::Common,
    #[cfg(feature = "host")]
    pub start: start::Start,
    #[cfg(feature = "host")]
    pub job_ad: job_ad::JobAd,
    #[cfg(feature = "host")]
    pub talk: talk::Talk,
    #[cfg(feature = "host")]
    pub lines: lines::Lines,
    #[cfg(feature = "host")]
    pub link: link::Link,
    #[cfg(feature = "host")]
    pub measures: measures::Measures,
    #[cfg(feature = "host")]
    pub meeting_template: meeting_template::MeetingTemplate,
    #[cfg(feature = "host")]
    pub meetings: meetings::Page,
    #[cfg(feature = "host")]
    pub new_workshop: new_workshop::NewWorkshopWords,
    #[cfg(feature = "host")]
    pub pace: pace::Pace,
    pub phone: phone::Phone,
    #[cfg(feature = "host")]
    pub editing: editing::Editing,
    #[cfg(feature = "host")]
    pub edition: edition::EditionWords,
    #[cfg(feature = "host")]
    pub facilitator: facilitator::Facilitator,
    #[cfg(feature = "host")]
    pub follow_up: follow_up::FollowUpWords,
    #[cfg(feature = "host")]
    pub groups: groups::Groups,
    #[cfg(feature = "host")]
    pub material: material::Material,
    #[cfg(feature = "host")]
    pub calendar: calendar::CalendarWords,
    #[cfg(feature = "host")]
    pub charter: charter::CharterWords,
    #[cfg(feature = "host")]
    pub clouds: clouds::Clouds,
    #[cfg(feature = "host")]
    pub screen: screen::Screen,
    #[cfg(feature = "host")]
    pub slides: slides::Slides,
    #[cfg(feature = "host")]
    pub looks: looks::Looks,
    #[cfg(feature = "host")]
    pub print_shop: print_shop::PrintShop,
    #[cfg(feature = "host")]
    pub privacy: privacy::Privacy,
    #[cfg(feature = "host")]
    pub pulse: pulse::PulseWords,
    #[cfg(feature = "host")]
    pub receipt: receipt::ReceiptWords,
    #[cfg(feature = "host")]
    pub result: result::ResultWords,
    #[cfg(feature = "host")]
    pub files: files::Files,
    #[cfg(feature = "host")]
    pub sheet: sheet::Sheet,
    #[cfg(feature = "host")]
    pub lists: lists::Labels,
    #[cfg(feature = "host")]
    pub poster: poster::Labels,
}

const NB: Words = Words {
    common: common::NB,
    #[cfg(feature = "host")]
    start: start::NB,
    #[cfg(feature = "host")]
    job_ad: job_ad::NB,
    #[cfg(feature = "host")]
    talk: talk::NB,
    #[cfg(feature = "host")]
    lines: lines::NB,
    #[cfg(feature = "host")]
    link: link::NB,
    #[cfg(feature = "host")]
    measures: measures::NB,
    #[cfg(feature = "host")]
    meeting_template: meeting_template::NB,
    #[cfg(feature = "host")]
    meetings: meetings::NB,
    #[cfg(feature = "host")]
    new_workshop: new_workshop::NB,
    #[cfg(feature = "host")]
    pace: pace::NB,
    phone: phone::NB,
    #[cfg(feature = "host")]
    editing: editing::NB,
    #[cfg(feature = "host")]
    edition: edition::NB,
    #[cfg(feature = "host")]
    facilitator: facilitator::NB,
    #[cfg(feature = "host")]
    follow_up: follow_up::NB,
    #[cfg(feature = "host")]
    groups: groups::NB,
    #[cfg(feature = "host")]
    material: material::NB,
    #[cfg(feature = "host")]
    calendar: calendar::NB,
    #[cfg(feature = "host")]
    charter: charter::NB,
    #[cfg(feature = "host")]
    clouds: clouds::NB,
    #[cfg(feature = "host")]
    screen: screen::NB,
    #[cfg(feature = "host")]
    slides: slides::NB,
    #[cfg(feature = "host")]
    looks: looks::NB,
    #[cfg(feature = "host")]
    print_shop: print_shop::NB,
    #[cfg(feature = "host")]
    privacy: privacy::NB,
    #[cfg(feature = "host")]
    pulse: pulse::NB,
    #[cfg(feature = "host")]
    receipt: receipt::NB,
    #[cfg(feature = "host")]
    result: result::NB,
    #[cfg(feature = "host")]
    files: files::NB,
    #[cfg(feature = "host")]
    sheet: sheet::NB,
    #[cfg(feature = "host")]
    lists: lists::NB,
    #[cfg(feature = "host")]
    poster: poster::NB,
};
const NN: Words = Words {
    common: common::NN,
    #[cfg(feature = "host")]
    start: start::NN,
    #[cfg(feature = "host")]
    job_ad: job_ad::NN,
    #[cfg(feature = "host")]
    talk: talk::NN,
    #[cfg(feature = "host")]
    lines: lines::NN,
    #[cfg(feature = "host")]
    link: link::NN,
    #[cfg(feature = "host")]
    measures: measures::NN,
    #[cfg(feature = "host")]
    meeting_template: meeting_template::NN,
    #[cfg(feature = "host")]
    meetings: meetings::NN,
    #[cfg(feature = "host")]
    new_workshop: new_workshop::NN,
    #[cfg(feature = "host")]
    pace: pace::NN,
    phone: phone::NN,
    #[cfg(feature = "host")]
    editing: editing::NN,
    #[cfg(feature = "host")]
    edition: edition::NN,
    #[cfg(feature = "host")]
    facilitator: facilitator::NN,
    #[cfg(feature = "host")]
    follow_up: follow_up::NN,
    #[cfg(feature = "host")]
    groups: groups::NN,
    #[cfg(feature = "host")]
    material: material::NN,
    #[cfg(feature = "host")]
    calendar: calendar::NN,
    #[cfg(feature = "host")]
    charter: charter::NN,
    #[cfg(feature = "host")]
    clouds: clouds::NN,
    #[cfg(feature = "host")]
    screen: screen::NN,
    #[cfg(feature = "host")]
    slides: slides::NN,
    #[cfg(feature = "host")]
    looks: looks::NN,
    #[cfg(feature = "host")]
    print_shop: print_shop::NN,
    #[cfg(feature = "host")]
    privacy: privacy::NN,
    #[cfg(feature = "host")]
    pulse: pulse::NN,
    #[cfg(feature = "host")]
    receipt: receipt::NN,
    #[cfg(feature = "host")]
    result: result::NN,
    #[cfg(feature = "host")]
    files: files::NN,
    #[cfg(feature = "host")]
    sheet: sheet::NN,
    #[cfg(feature = "host")]
    lists: lists::NN,
    #[cfg(feature = "host")]
    poster: poster::NN,
};
const EN: Words = Words {
    common: common::EN,
    #[cfg(feature = "host")]
    start: start::EN,
    #[cfg(feature = "host")]
    job_ad: job_ad::EN,
    #[cfg(feature = "host")]
    talk: talk::EN,
    #[cfg(feature = "host")]
    lines: lines::EN,
    #[cfg(feature = "host")]
    link: link::EN,
    #[cfg(feature = "host")]
    measures: measures::EN,
    #[cfg(feature = "host")]
    meeting_template: meeting_template::EN,
    #[cfg(feature = "host")]
    meetings: meetings::EN,
    #[cfg(feature = "host")]
    new_workshop: new_workshop::EN,
    #[cfg(feature = "host")]
    pace: pace::EN,
    phone: phone::EN,
    #[cfg(feature = "host")]
    editing: editing::EN,
    #[cfg(feature = "host")]
    edition: edition::EN,
    #[cfg(feature = "host")]
    facilitator: facilitator::EN,
    #[cfg(feature = "host")]
    follow_up: follow_up::EN,
    #[cfg(feature = "host")]
    groups: groups::EN,
    #[cfg(feature = "host")]
    material: material::EN,
    #[cfg(feature = "host")]
    calendar: calendar::EN,
    #[cfg(feature = "host")]
    charter: charter::EN,
    #[cfg(feature = "host")]
    clouds: clouds::EN,
    #[cfg(feature = "host")]
    screen: screen::EN,
    #[cfg(feature = "host")]
    slides: slides::EN,
    #[cfg(feature = "host")]
    looks: looks::EN,
    #[cfg(feature = "host")]
    print_shop: print_shop::EN,
    #[cfg(feature = "host")]
    privacy: privacy::EN,
    #[cfg(feature = "host")]
    pulse: pulse::EN,
    #[cfg(feature = "host")]
    receipt: receipt::EN,
    #[cfg(feature = "host")]
    result: result::EN,
    #[cfg(feature = "host")]
    files: files::EN,
    #[cfg(feature = "host")]
    sheet: sheet::EN,
    #[cfg(feature = "host")]
    lists: lists::EN,
    #[cfg(feature = "host")]
    poster: poster::EN,
};

/// The language that is spoken where `lang` is asked for: another only on a phone, which has downloaded the words of its
/// page's language alone.
#[inline(always)]
pub const fn spoken(lang: Lang) -> Lang {
    match lang {
        Lang::Nb if cfg!(feature = "nb") => Lang::Nb,
        Lang::Nn if cfg!(feature = "nn") => Lang::Nn,
        Lang::En if cfg!(feature = "en") => Lang::En,
        _ if cfg!(feature = "nb") => Lang::Nb,
        _ if cfg!(feature = "nn") => Lang::Nn,
        _ => Lang::En,
    }
}

/// All there is in one language.
#[inline(always)]
pub fn words(lang: Lang) -> &'static Words {
    match spoken(lang) {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
