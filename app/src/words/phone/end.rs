//! Plenum, Avslutning, and afterwards.

pub struct End {
    pub result_comes: &'static str,
    pub nothing_chosen: &'static str,
    pub truth: &'static str,
    pub our_values: &'static str,
    pub evaluation: &'static str,
    pub evaluation_note: &'static str,
    pub useful: &'static str,
    pub equal: &'static str,
    pub voice: &'static str,
    /// From no to yes.
    pub answers: [&'static str; 4],
    pub send_answers: &'static str,
    pub answered: &'static str,
    pub over: &'static str,
    pub over_note: &'static str,
    pub deleted: fn(&str) -> String,
}

pub const NB: End = End {
    result_comes: "Resultatet kommer",
    nothing_chosen: "Ingenting valgt.",
    truth: "Sant",
    our_values: "Verdiene våre i praksis",
    evaluation: "Tre korte spørsmål",
    evaluation_note: "Svaret lagres uten navn. Bare fasilitatoren ser tallene, og først når minst fem har svart.",
    useful: "Var dette nyttig?",
    equal: "Var dialogen likeverdig?",
    voice: "Ble barnets stemme hørt?",
    answers: ["Nei", "Litt", "Ganske", "Ja"],
    send_answers: "Send svarene",
    answered: "Takk for svaret!",
    over: "Økten er avsluttet. Takk!",
    over_note: "Fasilitatoren arbeider videre med det gruppene valgte. Du kan lukke siden.",
    deleted: |date| format!("Slettes {date}."),
};

pub const NN: End = End {
    result_comes: "Resultatet kjem",
    nothing_chosen: "Ingenting valt.",
    truth: "Sant",
    our_values: "Verdiane våre i praksis",
    evaluation: "Tre korte spørsmål",
    evaluation_note: "Svaret blir lagra utan namn. Berre fasilitatoren ser tala, og først når minst fem har svart.",
    useful: "Var dette nyttig?",
    equal: "Var dialogen likeverdig?",
    voice: "Vart stemma til barnet høyrd?",
    answers: ["Nei", "Litt", "Ganske", "Ja"],
    send_answers: "Send svara",
    answered: "Takk for svaret!",
    over: "Økta er avslutta. Takk!",
    over_note: "Fasilitatoren arbeider vidare med det gruppene valde. Du kan lukke sida.",
    deleted: |date| format!("Blir sletta {date}."),
};

pub const EN: End = End {
    result_comes: "The result is coming",
    nothing_chosen: "Nothing chosen.",
    truth: "True",
    our_values: "Our values in practice",
    evaluation: "Three short questions",
    evaluation_note: "Your answer is stored without a name. Only the facilitator sees the figures, and only once five have answered.",
    useful: "Was this useful?",
    equal: "Was it a dialogue between equals?",
    voice: "Was the child’s voice heard?",
    answers: ["No", "A little", "Mostly", "Yes"],
    send_answers: "Send your answers",
    answered: "Thank you for your answer!",
    over: "The session is over. Thank you!",
    over_note: "The facilitator works on with what the groups chose. You can close this page.",
    deleted: |date| format!("Deleted on {date}."),
};
