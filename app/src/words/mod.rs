//! Every sentence on screen, in three languages. One typed table for each room of the product: a
//! sentence missing in one language does not compile.

pub mod common;
pub mod date;
pub mod facilitator;
pub mod fault;
pub mod link;
pub mod material;
pub mod new_workshop;
pub mod phone;
pub mod result;
pub mod screen;
pub mod start;

use domain::Lang;

/// The words of one language.
pub struct Words {
    pub common: common::Common,
    pub start: start::Start,
    pub link: link::Link,
    pub new_workshop: new_workshop::NewWorkshopWords,
    pub phone: phone::Phone,
    pub facilitator: facilitator::Facilitator,
    pub material: material::Material,
    pub screen: screen::Screen,
    pub result: result::ResultWords,
}

const NB: Words = Words {
    common: common::NB,
    start: start::NB,
    link: link::NB,
    new_workshop: new_workshop::NB,
    phone: phone::NB,
    facilitator: facilitator::NB,
    material: material::NB,
    screen: screen::NB,
    result: result::NB,
};
const NN: Words = Words {
    common: common::NN,
    start: start::NN,
    link: link::NN,
    new_workshop: new_workshop::NN,
    phone: phone::NN,
    facilitator: facilitator::NN,
    material: material::NN,
    screen: screen::NN,
    result: result::NN,
};
const EN: Words = Words {
    common: common::EN,
    start: start::EN,
    link: link::EN,
    new_workshop: new_workshop::EN,
    phone: phone::EN,
    facilitator: facilitator::EN,
    material: material::EN,
    screen: screen::EN,
    result: result::EN,
};

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
