use std::path::Path;

use super::{
    graph::{Circle, circles},
    imports,
    tree::Sources,
};

/// The circles of a small crate, each with its files, and each step as `from → to`.
fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let sources: Sources = files.iter().map(|(path, code)| (path.into(), (*code).to_owned())).collect();
    let imports = imports(Path::new("lib.rs"), &sources).expect("it parses");
    let steps = |circle: &Circle| {
        circle.steps.iter().map(|step| format!("{} → {}", step.from.display(), step.to.display())).collect()
    };
    circles(&imports).iter().map(steps).collect()
}

const TWO: [&str; 2] = ["a.rs → b.rs", "b.rs → a.rs"];

#[test]
fn one_way_is_no_circle() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
        ("a.rs", "pub struct A;"),
        ("b.rs", "use crate::A; pub struct B(A);"),
    ];
    assert!(found(&files).is_empty());
}

#[test]
fn names_lead_to_the_file_that_defines_them() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::{B as C};"),
        ("a.rs", "use crate::C; pub struct A(C);"),
        ("b.rs", "use super::A; pub struct B(Box<A>);"),
    ];
    assert_eq!(found(&files), [TWO]);
}

#[test]
fn paths_in_code_and_in_macros_count() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub fn a() { view! { <p>{crate::b::b()}</p> } }"),
        ("b.rs", "use crate::a; pub fn b() { a::a::<u8>() }"),
    ];
    assert_eq!(found(&files), [TWO]);
}

#[test]
fn a_use_inside_a_function_counts() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "pub fn a() { use crate::b::b; b() }"),
        ("b.rs", "pub fn b(x: impl Fn() + use<'static>) { crate::a::a() }"),
    ];
    assert_eq!(found(&files), [TWO]);
}

#[test]
fn a_parent_may_declare_and_hand_on_what_knows_it() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "pub(crate) mod b; pub use b::B; pub struct A;"),
        ("a/b.rs", "use super::A; pub struct B(A);"),
    ];
    assert!(found(&files).is_empty());
}

#[test]
fn a_parent_that_uses_what_it_hands_on_imports_it() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "pub(crate) mod b; pub use b::B; pub struct A(Option<Box<B>>);"),
        ("a/b.rs", "use super::A; pub struct B(A);"),
    ];
    assert_eq!(found(&files), [["a/b.rs → a/mod.rs", "a/mod.rs → a/b.rs"]]);
}

#[test]
fn all_names_of_a_module_are_the_ones_used() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::*; pub struct A(B);"),
        ("b.rs", "pub use crate::c::*; pub struct B;"),
        ("c.rs", "use crate::{a::A, b::B}; pub struct C(A, B);"),
    ];
    assert!(found(&files).is_empty(), "nothing of c.rs is used");
}

#[test]
fn what_a_macro_makes_is_in_the_file_it_is_called_in() {
    let files = [
        ("lib.rs", "mod a; mod b; pub use a::Id;"),
        ("a.rs", "id!(Id); pub fn a() { crate::b::b() }"),
        ("b.rs", "use crate::Id; pub fn b() {}"),
    ];
    assert_eq!(found(&files), [TWO]);
}

#[test]
fn tests_methods_and_other_crates_do_not_count() {
    let files = [
        ("lib.rs", "mod a; mod b; #[cfg(test)] mod tests;"),
        ("a.rs", "use leptos::b; pub struct A { b: u8 } pub fn a(x: A) { x.b(); b(); }"),
        (
            "b.rs",
            "use crate::a::A; pub fn b(_: A) {} #[cfg(all(test, unix))] mod tests { use super::super::a; }",
        ),
    ];
    assert!(found(&files).is_empty());
}

#[test]
fn three_in_a_ring_are_one_circle_and_two_pairs_are_two() {
    let ring = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "pub struct A(crate::b::B);"),
        ("b.rs", "pub struct B(crate::c::C);"),
        ("c.rs", "pub struct C(crate::a::A);"),
    ];
    assert_eq!(found(&ring), [["a.rs → b.rs", "b.rs → c.rs", "c.rs → a.rs"]]);
    let pairs = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub struct A(crate::b::B);"),
        ("b.rs", "pub struct B(crate::a::A, crate::c::C);"),
        ("c.rs", "pub struct C(crate::d::D);"),
        ("d.rs", "pub struct D(crate::c::C);"),
    ];
    assert_eq!(found(&pairs).len(), 2);
}

#[test]
fn modules_inside_a_file_are_that_file() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "mod inside { pub fn f() { super::super::b::b() } } pub struct A;"),
        ("b.rs", "pub fn b(_: crate::a::A) {}"),
    ];
    assert_eq!(found(&files), [TWO]);
}
