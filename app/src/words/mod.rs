//! Every sentence on screen, in three languages. One typed table for each room of the product: a
//! sentence missing in one language does not compile.

pub mod common;
pub mod fault;

use domain::Lang;

use common::Common;

/// The words of one language.
pub struct Words {
    pub common: Common,
}

const NB: Words = Words { common: common::NB };
const NN: Words = Words { common: common::NN };
const EN: Words = Words { common: common::EN };

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
