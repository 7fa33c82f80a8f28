//! What looks like it names somebody. A warning before it is sent, never a hindrance.

use super::text::is_invisible;

/// What a text seems to hold that could point somebody out: one thing, or all that it holds of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Identifying {
    IdentityNumber,
    PhoneNumber,
    Email,
    IdentityAndPhoneNumber,
    IdentityNumberAndEmail,
    PhoneNumberAndEmail,
    All,
}

impl Identifying {
    fn of(found: [bool; 3]) -> Option<Identifying> {
        Some(match found {
            [false, false, false] => return None,
            [true, false, false] => Identifying::IdentityNumber,
            [false, true, false] => Identifying::PhoneNumber,
            [false, false, true] => Identifying::Email,
            [true, true, false] => Identifying::IdentityAndPhoneNumber,
            [true, false, true] => Identifying::IdentityNumberAndEmail,
            [false, true, true] => Identifying::PhoneNumberAndEmail,
            [true, true, true] => Identifying::All,
        })
    }

    /// Whether it is an identity number, a phone number and an e-mail address.
    pub fn found(self) -> [bool; 3] {
        match self {
            Identifying::IdentityNumber => [true, false, false],
            Identifying::PhoneNumber => [false, true, false],
            Identifying::Email => [false, false, true],
            Identifying::IdentityAndPhoneNumber => [true, true, false],
            Identifying::IdentityNumberAndEmail => [true, false, true],
            Identifying::PhoneNumberAndEmail => [false, true, true],
            Identifying::All => [true, true, true],
        }
    }

    /// What was asked about when it was one thing at a time.
    pub(crate) fn first(self) -> Identifying {
        match self.found() {
            [_, _, true] => Identifying::Email,
            [true, ..] => Identifying::IdentityNumber,
            _ => Identifying::PhoneNumber,
        }
    }

    /// What either holds.
    #[must_use]
    pub fn and(self, other: Identifying) -> Identifying {
        let (mine, others) = (self.found(), other.found());
        Identifying::of([0, 1, 2].map(|at| mine[at] || others[at])).unwrap_or(self)
    }

    /// Whether all of the other is in this: who was asked about this was asked about that.
    pub fn covers(self, other: Identifying) -> bool {
        self.and(other) == self
    }
}

/// All in a text that could point somebody out.
pub fn identifying(text: &str) -> Option<Identifying> {
    let runs = numbers(text);
    Identifying::of([
        runs.iter().any(|run| holds_identity_number(run)),
        runs.iter().any(|run| holds_phone_number(run)),
        text.split_whitespace().any(looks_like_email),
    ])
}

fn looks_like_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.trim_end_matches(['.', ',', ')']).split('.').filter(|p| !p.is_empty()).count() > 1
    })
}

/// The text's numbers, each as the groups of digits it is written in: a space, a dot or a hyphen may stand
/// between groups, as people write numbers. What is dropped from a text before it is stored does not part them.
fn numbers(text: &str) -> Vec<Vec<String>> {
    let mut runs = vec![vec![String::new()]];
    let mut gap = true;
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for c in spaced.chars().filter(|c| !c.is_control() && !is_invisible(*c)) {
        let Some(run) = runs.last_mut() else { break };
        match c {
            '0'..='9' => {
                gap = false;
                run.last_mut().into_iter().for_each(|group| group.push(c));
            }
            ' ' | '.' | '-' | '\u{2010}' | '\u{2011}' | '–' if !gap => {
                gap = true;
                run.push(String::new());
            }
            _ => {
                gap = true;
                runs.push(vec![String::new()]);
            }
        }
    }
    runs.iter_mut().for_each(|run| run.retain(|group| !group.is_empty()));
    runs.retain(|run| !run.is_empty());
    runs
}

fn holds_identity_number(run: &[String]) -> bool {
    (0..run.len()).any(|from| {
        let mut digits: Vec<u32> = Vec::new();
        for group in &run[from..] {
            digits.extend(group.chars().filter_map(|c| c.to_digit(10)));
            if digits.len() >= IDENTITY_DIGITS {
                break;
            }
        }
        is_identity_number(&digits)
    })
}

const IDENTITY_DIGITS: usize = 11;

/// Control digits of a Norwegian fødselsnummer or D-number (modulus 11, Skatteetaten).
fn is_identity_number(d: &[u32]) -> bool {
    let check = |weights: &[u32]| {
        let sum: u32 = weights.iter().zip(d).map(|(weight, digit)| weight * digit).sum();
        (11 - sum % 11) % 11
    };
    d.len() == IDENTITY_DIGITS
        && check(&[3, 7, 6, 1, 8, 9, 4, 5, 2]) == d[9]
        && check(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == d[10]
}

/// Eight digits in one piece, or a whole number grouped as phone numbers are. Dates (24.12.2024) and
/// pairs of years (2024-2025) are grouped otherwise.
fn holds_phone_number(run: &[String]) -> bool {
    let subscriber =
        |digits: &str| digits.len() == 8 && digits.starts_with(['2', '3', '4', '5', '6', '7', '8', '9']);
    let national =
        |group: &str| ["0047", "47", ""].iter().any(|code| group.strip_prefix(code).is_some_and(subscriber));
    if run.iter().any(|group| national(group)) {
        return true;
    }
    let groups = match run {
        [code, rest @ ..] if code == "47" || code == "0047" => rest,
        all => all,
    };
    let lengths: Vec<usize> = groups.iter().map(String::len).collect();
    let year = |group: &String| group.starts_with("19") || group.starts_with("20");
    let grouped = match lengths.as_slice() {
        [4, 4] => !groups.iter().all(year),
        [2, 2, 2, 2] | [3, 2, 3] | [2, 3, 3] | [3, 5] | [5, 3] | [2, 6] => true,
        _ => false,
    };
    grouped && subscriber(&groups.concat())
}
