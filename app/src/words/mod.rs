//! Every sentence on screen, in three languages. One typed table for each room of the product: a
//! sentence missing in one language does not compile.

pub mod common;
pub mod date;
pub mod fault;
pub mod phone;

use domain::Lang;

use common::Common;

/// The words of one language.
pub struct Words {
    pub common: Common,
    pub phone: phone::Phone,
}

const NB: Words = Words { common: common::NB, phone: phone::NB };
const NN: Words = Words { common: common::NN, phone: phone::NN };
const EN: Words = Words { common: common::EN, phone: phone::EN };

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
