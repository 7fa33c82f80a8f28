//! Words of the medarbeidersamtale: on a verdigrunnlag's pages, and in the form itself.

pub struct Talk {
    pub title: &'static str,
    pub about: &'static str,
    pub confidential: &'static str,
    /// Of each value.
    pub fields: [&'static str; 3],
    pub step: &'static str,
    pub pdf: &'static str,
    pub word: &'static str,
}

pub const NB: Talk = Talk {
    title: "Medarbeidersamtale",
    about: "Et skjema til samtalen: normene, og plass til å skrive. Ingenting av det som skrives, lagres her.",
    confidential: "Samtalen er fortrolig. Ikke bruk pulstall her.",
    fields: [
        "Når lykkes vi med dette?",
        "Hva gjør det vanskelig?",
        "Hva trenger jeg av leder og kolleger – og hva kan jeg gi?",
    ],
    step: "Ett skritt vi avtaler",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
};

pub const NN: Talk = Talk {
    title: "Medarbeidarsamtale",
    about: "Eit skjema til samtalen: normene, og plass til å skrive. Ingenting av det som blir skrive, blir lagra her.",
    confidential: "Samtalen er fortruleg. Ikkje bruk pulstal her.",
    fields: [
        "Når lukkast vi med dette?",
        "Kva gjer det vanskeleg?",
        "Kva treng eg frå leiar og kollegaer – og kva kan eg gi?",
    ],
    step: "Eitt steg vi avtaler",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
};

pub const EN: Talk = Talk {
    title: "Appraisal",
    about: "A form for the appraisal: the norms, and room to write. Nothing that is written in it is stored here.",
    confidential: "The conversation is confidential. Do not use figures from the pulse here.",
    fields: [
        "When do we succeed with this?",
        "What makes it hard?",
        "What do I need from my manager and colleagues – and what can I give?",
    ],
    step: "One step that we agree on",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
};
