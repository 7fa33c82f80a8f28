//! Words that several pages share.

use domain::{Duty, Kind, Phase, Stage, Step};

pub struct Common {
    pub product: &'static str,
    pub norm: &'static str,
    pub norms: &'static str,
    pub taboo: &'static str,
    pub taboos: &'static str,
    pub truth: &'static str,
    pub true_label: &'static str,
    /// The same in plain words, beside it.
    pub true_means: &'static str,
    pub chair: &'static str,
    pub scribe: &'static str,
    pub group: fn(usize) -> String,
    pub place: fn(usize) -> String,
    pub value_of: fn(usize, usize) -> String,
    /// «valgt av 5 av 7 grupper»
    pub chosen_by: fn(u32, u32) -> String,
    /// What a list leaves out.
    pub more: fn(usize) -> String,
    pub lobby: &'static str,
    pub intro: &'static str,
    pub individual: &'static str,
    pub group_work: &'static str,
    pub plenum: &'static str,
    pub closing: &'static str,
    pub synthesis: &'static str,
    pub round: &'static str,
    pub merge: &'static str,
    pub choose: &'static str,
    pub agree: &'static str,
    pub time_left: &'static str,
    pub no_limit: &'static str,
    pub paused: &'static str,
    pub one_minute_left: &'static str,
    pub time_is_up: &'static str,
    pub lost_contact: &'static str,
    pub refresh: &'static str,
    pub language: &'static str,
    /// The way in for a second participant on the same phone.
    pub share_phone: &'static str,
    /// And for a third.
    pub share_phone_more: &'static str,
    pub privacy: &'static str,
    pub sharing: &'static str,
    pub sharer: fn(usize) -> String,
    /// With one whom the group waits for.
    pub sharer_asked: &'static str,
    pub close: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    /// The rules of conduct for a dialogue between equals, from the guide.
    pub rules_title: &'static str,
    pub rules: [&'static str; 4],
    pub what_next: &'static str,
    pub what: &'static str,
    pub who: &'static str,
    pub when: &'static str,
}

impl Common {
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.norm,
            Kind::Taboo => self.taboo,
        }
    }

    /// Over a list of so many.
    pub fn heading(&self, kind: Kind, count: usize) -> &'static str {
        match (kind, count) {
            (kind, 1) => self.kind(kind),
            (Kind::Norm, _) => self.norms,
            (Kind::Taboo, _) => self.taboos,
        }
    }

    /// The way in for one more, on a phone that is or is not shared already.
    pub fn share_with(&self, shared: bool) -> &'static str {
        if shared { self.share_phone_more } else { self.share_phone }
    }

    pub fn duty(&self, duty: Duty) -> &'static str {
        match duty {
            Duty::Chair => self.chair,
            Duty::Scribe => self.scribe,
        }
    }

    pub fn step(&self, step: Step) -> &'static str {
        match step {
            Step::Round => self.round,
            Step::Merge => self.merge,
            Step::Choose => self.choose,
            Step::Taboos => self.taboo,
            Step::Agree => self.agree,
        }
    }

    pub fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Lobby => self.lobby,
            Stage::Value { phase: Phase::Intro, .. } => self.intro,
            Stage::Value { phase: Phase::Individual, .. } => self.individual,
            Stage::Value { phase: Phase::GroupWork, .. } => self.group_work,
            Stage::Value { phase: Phase::Plenum, .. } => self.plenum,
            Stage::Closing => self.closing,
            Stage::Synthesis => self.synthesis,
        }
    }
}

pub const NB: Common = Common {
    product: "Verdiverksted",
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabuer",
    truth: "Sant – hva tar vi for gitt hos oss?",
    true_label: "Sant",
    true_means: "dette tar vi for gitt",
    chair: "Ordstyrer",
    scribe: "Referent",
    group: |n| format!("Gruppe {n}"),
    place: |n| format!("Plass {n}"),
    value_of: |n, of| format!("Kjerneverdi {n} av {of}"),
    chosen_by: |n, of| format!("valgt av {n} av {of} grupper"),
    more: |n| format!("… og {n} til"),
    lobby: "Samling",
    intro: "Innledning",
    individual: "Individuelt",
    group_work: "Gruppearbeid",
    plenum: "Plenum",
    closing: "Avslutning",
    synthesis: "Bearbeiding",
    round: "Rekkefremlegg",
    merge: "Slå sammen",
    choose: "Velg fem",
    agree: "Bli enige",
    time_left: "Tid igjen",
    no_limit: "Uten tidsgrense",
    paused: "Pause",
    one_minute_left: "Ett minutt igjen",
    time_is_up: "Tiden er ute – skriv ferdig",
    lost_contact: "Mistet kontakten. Prøver igjen …",
    refresh: "Oppdater",
    share_phone: "Vær to om telefonen",
    share_phone_more: "Legg til en til på telefonen",
    privacy: "Personvern",
    sharing: "Dere deler telefonen. Hvem skriver nå?",
    sharer: |n| format!("Deltaker {n}"),
    sharer_asked: "gruppen venter",
    language: "Språk",
    close: "Lukk",
    save: "Lagre",
    cancel: "Avbryt",
    rules_title: "Kjøreregler for likeverdig dialog",
    rules: [
        "Én snakker om gangen, og snakker ferdig.",
        "Snakk ut fra eget ansvar og eget fagområde.",
        "Ingen krenker andres grenser.",
        "Taushetsplikten gjelder. Vi drøfter ingen enkeltsaker.",
    ],
    what_next: "Hva skjer videre?",
    what: "Hva?",
    who: "Hvem?",
    when: "Når?",
};

pub const NN: Common = Common {
    product: "Verdiverkstad",
    norm: "Norm",
    norms: "Normer",
    taboo: "Tabu",
    taboos: "Tabu",
    truth: "Sant – kva tek vi for gitt hos oss?",
    true_label: "Sant",
    true_means: "dette tek vi for gitt",
    chair: "Ordstyrar",
    scribe: "Referent",
    group: |n| format!("Gruppe {n}"),
    place: |n| format!("Plass {n}"),
    value_of: |n, of| format!("Kjerneverdi {n} av {of}"),
    chosen_by: |n, of| format!("vald av {n} av {of} grupper"),
    more: |n| format!("… og {n} til"),
    lobby: "Samling",
    intro: "Innleiing",
    individual: "Individuelt",
    group_work: "Gruppearbeid",
    plenum: "Plenum",
    closing: "Avslutning",
    synthesis: "Bearbeiding",
    round: "Rekkjeframlegg",
    merge: "Slå saman",
    choose: "Vel fem",
    agree: "Bli einige",
    time_left: "Tid att",
    no_limit: "Utan tidsgrense",
    paused: "Pause",
    one_minute_left: "Eitt minutt att",
    time_is_up: "Tida er ute – skriv ferdig",
    lost_contact: "Mista kontakten. Prøver igjen …",
    refresh: "Oppdater",
    share_phone: "Ver to om telefonen",
    share_phone_more: "Legg til ein til på telefonen",
    privacy: "Personvern",
    sharing: "De deler telefonen. Kven skriv no?",
    sharer: |n| format!("Deltakar {n}"),
    sharer_asked: "gruppa ventar",
    language: "Språk",
    close: "Lukk",
    save: "Lagre",
    cancel: "Avbryt",
    rules_title: "Køyrereglar for likeverdig dialog",
    rules: [
        "Éin snakkar om gongen, og snakkar ferdig.",
        "Snakk ut frå eige ansvar og eige fagområde.",
        "Ingen krenkjer grensene til andre.",
        "Teieplikta gjeld. Vi drøftar ingen enkeltsaker.",
    ],
    what_next: "Kva skjer vidare?",
    what: "Kva?",
    who: "Kven?",
    when: "Når?",
};

pub const EN: Common = Common {
    product: "Verdiverksted",
    norm: "Norm",
    norms: "Norms",
    taboo: "Taboo",
    taboos: "Taboos",
    truth: "True – what do we take for granted here?",
    true_label: "True",
    true_means: "we take this for granted",
    chair: "Chair",
    scribe: "Note-taker",
    group: |n| format!("Group {n}"),
    place: |n| format!("Seat {n}"),
    value_of: |n, of| format!("Core value {n} of {of}"),
    chosen_by: |n, of| format!("chosen by {n} of {of} groups"),
    more: |n| format!("… and {n} more"),
    lobby: "Gathering",
    intro: "Introduction",
    individual: "On your own",
    group_work: "Group work",
    plenum: "Plenary",
    closing: "Closing",
    synthesis: "Preparing the result",
    round: "Round robin",
    merge: "Merge",
    choose: "Choose five",
    agree: "Agree",
    time_left: "Time left",
    no_limit: "No time limit",
    paused: "Paused",
    one_minute_left: "One minute left",
    time_is_up: "Time is up – finish your sentence",
    lost_contact: "Lost contact. Trying again …",
    refresh: "Refresh",
    share_phone: "Share this phone",
    share_phone_more: "Add one more to this phone",
    privacy: "Privacy",
    sharing: "You share this phone. Who is writing now?",
    sharer: |n| format!("Participant {n}"),
    sharer_asked: "the group is waiting",
    language: "Language",
    close: "Close",
    save: "Save",
    cancel: "Cancel",
    rules_title: "Ground rules for a dialogue between equals",
    rules: [
        "One person speaks at a time, and finishes.",
        "Speak from your own responsibility and field.",
        "Nobody oversteps anyone’s boundaries.",
        "Confidentiality applies. We discuss no individual cases.",
    ],
    what_next: "What happens next?",
    what: "What?",
    who: "Who?",
    when: "When?",
};
