//! Plenum, Avslutning, and afterwards.

pub struct End {
    pub result_comes: &'static str,
    pub chosen: &'static str,
    pub nothing_chosen: &'static str,
    pub our_values: &'static str,
    pub evaluation: &'static str,
    pub evaluation_note: &'static str,
    pub useful: &'static str,
    pub equal: &'static str,
    pub voice: &'static str,
    /// From the least to the most.
    pub answers: [&'static str; 4],
    pub send_answers: &'static str,
    pub answered: &'static str,
    pub over: &'static str,
    pub over_note: &'static str,
    pub deleted: fn(&str) -> String,
}

pub const NB: End = End {
    result_comes: "Resultatet kommer",
    chosen: "Dette valgte gruppene",
    nothing_chosen: "Ingenting valgt.",
    our_values: "Verdiene våre i praksis",
    evaluation: "Tre korte spørsmål",
    evaluation_note: "Svaret lagres uten navn. Bare de som leder verkstedet, ser tallene, når økten er over og minst fem har svart.",
    useful: "Var dette nyttig?",
    equal: "Var dialogen likeverdig?",
    voice: "Ble barnets stemme hørt?",
    answers: ["I liten grad", "I noen grad", "I stor grad", "I svært stor grad"],
    send_answers: "Send svarene",
    answered: "Takk for svaret!",
    over: "Økten er avsluttet. Takk!",
    over_note: "Fasilitatoren arbeider videre med det gruppene valgte. Du kan lukke siden.",
    deleted: |date| format!("Alt her slettes {date}."),
};

pub const NN: End = End {
    result_comes: "Resultatet kjem",
    chosen: "Dette valde gruppene",
    nothing_chosen: "Ingenting valt.",
    our_values: "Verdiane våre i praksis",
    evaluation: "Tre korte spørsmål",
    evaluation_note: "Svaret blir lagra utan namn. Berre dei som leier verkstaden, ser tala, når økta er over og minst fem har svart.",
    useful: "Var dette nyttig?",
    equal: "Var dialogen likeverdig?",
    voice: "Vart stemma til barnet høyrd?",
    answers: ["I liten grad", "I nokon grad", "I stor grad", "I svært stor grad"],
    send_answers: "Send svara",
    answered: "Takk for svaret!",
    over: "Økta er avslutta. Takk!",
    over_note: "Fasilitatoren arbeider vidare med det gruppene valde. Du kan lukke sida.",
    deleted: |date| format!("Alt her blir sletta {date}."),
};

pub const EN: End = End {
    result_comes: "The result is coming",
    chosen: "What the groups chose",
    nothing_chosen: "Nothing chosen.",
    our_values: "Our values in practice",
    evaluation: "Three short questions",
    evaluation_note: "Your answer is stored without a name. Only those who lead the workshop see the figures, once the session is over and five have answered.",
    useful: "Was this useful?",
    equal: "Was it a dialogue between equals?",
    voice: "Was the child’s voice heard?",
    answers: ["To a small extent", "To some extent", "To a large extent", "To a very large extent"],
    send_answers: "Send your answers",
    answered: "Thank you for your answer!",
    over: "The session is over. Thank you!",
    over_note: "The facilitator works on with what the groups chose. You can close this page.",
    deleted: |date| format!("Everything here is deleted on {date}."),
};
