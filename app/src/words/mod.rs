//! Every sentence on screen, in three languages. One typed table for each room of the product: a
//! sentence missing in one language does not compile.

pub mod common;
pub mod fault;
pub mod link;
pub mod new_workshop;
pub mod result;
pub mod start;

use domain::Lang;

use common::Common;
use link::Link;
use new_workshop::NewWorkshopWords;
use result::ResultWords;
use start::Start;

/// The words of one language.
pub struct Words {
    pub common: Common,
    pub start: Start,
    pub link: Link,
    pub new_workshop: NewWorkshopWords,
    pub result: ResultWords,
}

const NB: Words = Words {
    common: common::NB,
    start: start::NB,
    link: link::NB,
    new_workshop: new_workshop::NB,
    result: result::NB,
};
const NN: Words = Words {
    common: common::NN,
    start: start::NN,
    link: link::NN,
    new_workshop: new_workshop::NN,
    result: result::NN,
};
const EN: Words = Words {
    common: common::EN,
    start: start::EN,
    link: link::EN,
    new_workshop: new_workshop::EN,
    result: result::EN,
};

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En => &EN,
    }
}
