//! The names that code mentions, read off its tokens: so that they are found inside macros such as `view!` too.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use syn::{ItemUse, UseTree};

/// `a::b::c`, or a single `a`, and the line it begins on.
pub struct Path {
    pub segments: Vec<String>,
    pub line: usize,
}

/// One name that a `use` takes in.
pub struct Use {
    pub path: Path,
    pub taken: Taken,
    /// Handed on to others, by `pub` of whatever reach.
    pub handed_on: bool,
}

#[derive(PartialEq)]
pub enum Taken {
    As(String),
    /// `*`
    All,
}

#[derive(Default)]
pub struct Code {
    pub uses: Vec<Use>,
    pub paths: Vec<Path>,
}

impl Code {
    pub fn take_in(&mut self, item: &ItemUse) {
        let handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        self.uses_of(&item.tree, Vec::new(), handed_on);
    }

    fn uses_of(&mut self, tree: &UseTree, mut before: Vec<String>, handed_on: bool) {
        let (ident, taken) = match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                return self.uses_of(&path.tree, before, handed_on);
            }
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.uses_of(tree, before.clone(), handed_on));
                return;
            }
            UseTree::Glob(glob) => {
                let line = glob.star_token.span.start().line;
                self.uses.push(Use { path: Path { segments: before, line }, taken: Taken::All, handed_on });
                return;
            }
            UseTree::Name(name) => (&name.ident, &name.ident),
            UseTree::Rename(rename) => (&rename.ident, &rename.rename),
        };
        // `use a::{self}` takes in `a`.
        let (itself, mut taken) = (ident == "self" && !before.is_empty(), taken.to_string());
        if !itself {
            before.push(ident.to_string());
        } else if taken == "self" {
            taken.clone_from(&before[before.len() - 1]);
        }
        let path = Path { segments: before, line: ident.span().start().line };
        self.uses.push(Use { path, taken: Taken::As(taken), handed_on });
    }

    pub fn read(&mut self, code: TokenStream) {
        let tokens: Vec<TokenTree> = code.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            at += match &tokens[at] {
                TokenTree::Group(group) => {
                    self.read(group.stream());
                    1
                }
                TokenTree::Ident(ident) if ident == "use" => self.inner_use(&tokens[at..]),
                TokenTree::Ident(_) => self.path(&tokens, at),
                TokenTree::Punct(_) | TokenTree::Literal(_) => 1,
            };
        }
    }

    /// A `use` in the midst of a function. Answers with how many tokens it is.
    fn inner_use(&mut self, tokens: &[TokenTree]) -> usize {
        let end = tokens.iter().position(|token| is(token, ';')).map_or(tokens.len(), |at| at + 1);
        // `use<'a>` in a type is something else.
        if let Ok(item) = syn::parse2::<ItemUse>(tokens[..end].iter().cloned().collect()) {
            self.take_in(&item);
            return end;
        }
        1
    }

    /// A path that begins here, unless it is a method, a field, a lifetime or the tail of `Vec::<T>::new`. Answers
    /// with how many tokens it is.
    fn path(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let before = |back: usize| at.checked_sub(back).map(|at| &tokens[at]);
        let after = |what| before(1).is_some_and(|token| is(token, what));
        let ranges = before(2).is_some_and(|token| is(token, '.'));
        let named = |token: Option<&TokenTree>| match token {
            Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
            _ => None,
        };
        let colons = |at: usize| {
            let (first, second) = (tokens.get(at), tokens.get(at + 1));
            first.is_some_and(joined_colon) && second.is_some_and(|token| is(token, ':'))
        };
        let mut segments = Vec::from_iter(named(tokens.get(at)));
        let mut end = at + 1;
        while colons(end) {
            let Some(next) = named(tokens.get(end + 2)) else { break };
            segments.push(next);
            end += 3;
        }
        let tail = after(':') && before(2).is_some_and(joined_colon);
        let field =
            segments.len() == 1 && !colons(end) && tokens.get(end).is_some_and(|token| is(token, ':'));
        if !(tail || field || after('\'') || after('.') && !ranges) {
            let line = tokens[at].span().start().line;
            self.paths.push(Path { segments, line });
        }
        end - at
    }
}

fn is(token: &TokenTree, what: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == what)
}

/// The first half of `::`.
fn joined_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
}
