//! Words of the møtemal: on a verdigrunnlag's pages, and in the template itself. The phases are the guide's.

pub struct MeetingTemplate {
    pub title: &'static str,
    pub about: &'static str,
    pub with_taboos: &'static str,
    pub pdf: &'static str,
    pub word: &'static str,
    /// To be filled in: who leads, who takes notes, and who has asked the child.
    pub fields: [&'static str; 3],
    /// Beneath each phase's name: ÅPNE, UNDERSØKE, LUKKE.
    pub hints: [&'static str; 3],
    /// The column to write in, beside «Slik møtes vi».
    pub notes: &'static str,
    /// Heads of the empty table.
    pub columns: [&'static str; 5],
    pub sum_up: &'static str,
}

pub const NB: MeetingTemplate = MeetingTemplate {
    title: "Møtemal",
    about: "Åpne, undersøke og lukke, med «Slik møtes vi» ved siden av. Fyll ut på papir, eller lim Word-filen inn i fagsystemet.",
    with_taboos: "Ta med tabuer",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    fields: ["Møteleder", "Referent", "Barnets stemme – hvem har spurt?"],
    hints: [
        "Velkommen og formål. Hvem er her, og hvorfor? Taushetsplikt. Avtaler fra forrige møte.",
        "Vil den det gjelder snakke først eller sist? Rekkefremlegg, uten kommentarer.",
        "Mål og veien videre: Hva settes i gang, føres videre og avsluttes?",
    ],
    notes: "Notater",
    columns: ["Hva", "Hvem", "Når", "Hvilket resultat", "Oppfølging"],
    sum_up: "Oppsummer – evaluer – takk for møtet",
};

pub const NN: MeetingTemplate = MeetingTemplate {
    title: "Møtemal",
    about: "Opne, undersøkje og lukke, med «Slik møtest vi» ved sida av. Fyll ut på papir, eller lim Word-fila inn i fagsystemet.",
    with_taboos: "Ta med tabu",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    fields: ["Møteleiar", "Referent", "Stemma til barnet – kven har spurt?"],
    hints: [
        "Velkomen og formål. Kven er her, og kvifor? Teieplikt. Avtalar frå førre møte.",
        "Vil den det gjeld snakke først eller sist? Rekkjeframlegg, utan kommentarar.",
        "Mål og vegen vidare: Kva blir sett i gang, ført vidare og avslutta?",
    ],
    notes: "Notat",
    columns: ["Kva", "Kven", "Når", "Kva resultat", "Oppfølging"],
    sum_up: "Oppsummer – evaluer – takk for møtet",
};

pub const EN: MeetingTemplate = MeetingTemplate {
    title: "Meeting template",
    about: "Open, explore and close, with “How we meet” beside it. Fill it in on paper, or paste the Word file into your case system.",
    with_taboos: "Include taboos",
    pdf: "PDF (A4)",
    word: "Word (DOCX)",
    fields: ["Chair", "Minute-taker", "The child’s voice – who has asked?"],
    hints: [
        "Welcome and purpose. Who is here, and why? Confidentiality. What was agreed last time.",
        "Does the person concerned want to speak first or last? A round, without comments.",
        "Aims and the way ahead: What do we start, continue and end?",
    ],
    notes: "Notes",
    columns: ["What", "Who", "When", "What result", "Follow-up"],
    sum_up: "Sum up – evaluate – thank everyone for the meeting",
};
