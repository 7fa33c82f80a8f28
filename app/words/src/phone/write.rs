//! Writing one's own norms and taboos.

use domain::{Kind, text::Identifying};

pub struct Write {
    pub new_norm: &'static str,
    pub new_taboo: &'static str,
    pub add_norm: &'static str,
    pub add_taboo: &'static str,
    pub norm_about: &'static str,
    pub taboo_about: &'static str,
    pub no_names: &'static str,
    pub be_brief: &'static str,
    pub left: fn(usize) -> String,
    pub too_much: fn(usize) -> String,
    pub looks_like: &'static str,
    /// An identity number, a phone number and an e-mail address; and the word before the last.
    pub identifying: [&'static str; 3],
    pub and: &'static str,
    pub send_anyway: &'static str,
    pub own: &'static str,
    pub nothing_yet: &'static str,
    pub edit: &'static str,
    pub wording: &'static str,
    pub delete: &'static str,
    /// Of a text that came too late, or that the poster cannot show.
    pub put_back: &'static str,
    pub put_forward: &'static str,
    pub take_back: &'static str,
    pub take_back_note: &'static str,
    pub early: &'static str,
    pub silent: &'static str,
    pub more: &'static str,
}

impl Write {
    pub fn field(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.new_norm,
            Kind::Taboo => self.new_taboo,
        }
    }

    pub fn add(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Norm => self.add_norm,
            Kind::Taboo => self.add_taboo,
        }
    }

    /// What a new text is to say.
    pub fn about(&self, form: &str) -> Option<&'static str> {
        match form {
            "norm" => Some(self.norm_about),
            "taboo" => Some(self.taboo_about),
            _ => None,
        }
    }

    pub fn warning(&self, about: Identifying) -> String {
        let found = self.identifying.into_iter().zip(about.found()).filter(|(_, found)| *found);
        let mut said = self.looks_like.to_owned();
        let last = found.clone().count();
        for (at, (thing, _)) in (1..).zip(found) {
            match at {
                1 => {}
                _ if at == last => said += self.and,
                _ => said += ",",
            }
            said += " ";
            said += thing;
        }
        said + "."
    }
}

pub const NB: Write = Write {
    new_norm: "Ny norm",
    new_taboo: "Nytt tabu",
    add_norm: "Legg til norm",
    add_taboo: "Legg til tabu",
    norm_about: "Slik vil vi arbeide.",
    taboo_about: "Slik vil vi ikke ha det.",
    no_names: "Ikke skriv navn eller noe som peker ut et bestemt barn, en familie eller en kollega.",
    be_brief: "Kort er best. Kan det sies med færre ord?",
    left: |n| format!("{n} tegn igjen"),
    too_much: |n| format!("{n} tegn for mye"),
    looks_like: "Dette ligner",
    identifying: ["et fødselsnummer", "et telefonnummer", "en e-postadresse"],
    and: " og",
    send_anyway: "Send likevel",
    own: "Det du har skrevet",
    nothing_yet: "Ingenting ennå.",
    edit: "Endre",
    wording: "Ordlyd",
    delete: "Slett",
    put_back: "Legg tilbake i feltet",
    put_forward: "Lagt fram for gruppen",
    take_back: "Ta tilbake",
    take_back_note: "Da forsvinner den for hele gruppen.",
    early: "Du kan begynne å skrive med en gang.",
    silent: "Skriv for deg selv, i stillhet. Én ting om gangen.",
    more: "Skriv mer",
};

pub const NN: Write = Write {
    new_norm: "Ny norm",
    new_taboo: "Nytt tabu",
    add_norm: "Legg til norm",
    add_taboo: "Legg til tabu",
    norm_about: "Slik vil vi arbeide.",
    taboo_about: "Slik vil vi ikkje ha det.",
    no_names: "Ikkje skriv namn eller noko som peikar ut eit bestemt barn, ein familie eller ein kollega.",
    be_brief: "Kort er best. Kan det seiast med færre ord?",
    left: |n| format!("{n} teikn att"),
    too_much: |n| format!("{n} teikn for mykje"),
    looks_like: "Dette liknar",
    identifying: ["eit fødselsnummer", "eit telefonnummer", "ei e-postadresse"],
    and: " og",
    send_anyway: "Send likevel",
    own: "Det du har skrive",
    nothing_yet: "Ingenting enno.",
    edit: "Endre",
    wording: "Ordlyd",
    delete: "Slett",
    put_back: "Legg tilbake i feltet",
    put_forward: "Lagt fram for gruppa",
    take_back: "Ta tilbake",
    take_back_note: "Då forsvinn teksten for heile gruppa.",
    early: "Du kan byrje å skrive med ein gong.",
    silent: "Skriv for deg sjølv, i stillheit. Éin ting om gongen.",
    more: "Skriv meir",
};

pub const EN: Write = Write {
    new_norm: "New norm",
    new_taboo: "New taboo",
    add_norm: "Add norm",
    add_taboo: "Add taboo",
    norm_about: "How we want to work.",
    taboo_about: "How we do not want it to be.",
    no_names: "Do not write names or anything that points to a particular child, family or colleague.",
    be_brief: "Short is best. Can it be said in fewer words?",
    left: |n| format!("{n} characters left"),
    too_much: |n| format!("{n} characters too many"),
    looks_like: "This looks like",
    identifying: ["an identity number", "a phone number", "an e-mail address"],
    and: " and",
    send_anyway: "Send anyway",
    own: "What you have written",
    nothing_yet: "Nothing yet.",
    edit: "Edit",
    wording: "Wording",
    delete: "Delete",
    put_back: "Put back in the field",
    put_forward: "Put forward to the group",
    take_back: "Take back",
    take_back_note: "It then disappears for the whole group.",
    early: "You can start writing right away.",
    silent: "Write on your own, in silence, one thing at a time.",
    more: "Write more",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_names_all_that_was_found() {
        let cases = [
            (Identifying::Email, "Dette ligner en e-postadresse."),
            (Identifying::PhoneNumberAndEmail, "Dette ligner et telefonnummer og en e-postadresse."),
            (Identifying::All, "Dette ligner et fødselsnummer, et telefonnummer og en e-postadresse."),
        ];
        for (about, said) in cases {
            assert_eq!(NB.warning(about), said);
        }
        assert_eq!(
            EN.warning(Identifying::IdentityAndPhoneNumber),
            "This looks like an identity number and a phone number."
        );
    }
}
