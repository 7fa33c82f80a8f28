//! Every sentence on screen, in three languages. One typed table for each room of the product: a
//! sentence missing in one language does not compile.

pub mod common;
pub mod facilitator;
pub mod fault;
pub mod material;
pub mod screen;

use domain::Lang;

use common::Common;
use facilitator::Facilitator;
use material::Material;
use screen::Screen;

/// The words of one language.
pub struct Words {
    pub common: Common,
    pub facilitator: Facilitator,
    pub material: Material,
    pub screen: Screen,
}

const NB: Words = Words {
    common: common::NB,
    facilitator: facilitator::NB,
    material: material::NB,
    screen: screen::NB,
};
const NN: Words = Words {
    common: common::NN,
    facilitator: facilitator::NN,
    material: material::NN,
    screen: screen::NN,
};
const EN: Words = Words {
    common: common::EN,
    facilitator: facilitator::EN,
    material: material::EN,
    screen: screen::EN,
};

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
