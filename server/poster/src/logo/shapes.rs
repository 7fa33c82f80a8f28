//! Which SVG may be a logo: plain shapes and colours. Renderers can be made to run for ever, to fill the memory or to
//! overflow their stack by effects, references and nesting; what a logo does not need is refused.

use printing::LogoFault;
use roxmltree::{Document, Node};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
const CLIP: (&str, &str) = (NAMESPACE, "clipPath");
const ALLOWED: [&str; 18] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
];
/// What runs, fetches or leads elsewhere.
const UNSAFE: [&str; 7] = ["script", "foreignObject", "iframe", "image", "feImage", "a", "handler"];
/// In an attribute's name or a style: drawn by effects.
const EFFECTS: [&str; 3] = ["filter", "mask", "marker"];
const MOST_ELEMENTS: usize = 5_000;
const DEEPEST: usize = 64;
/// In the file as it stands, before it is parsed: tags of all kinds, `=` in one of them, and namespaces. Each tag is
/// compared with those around it, each attribute with its neighbours, and each namespace is copied inwards.
const MOST_TAGS: usize = 3 * MOST_ELEMENTS;
const MOST_ATTRIBUTES: usize = 200;
const MOST_NAMESPACES: usize = 100;
const MOST_CLIPS: usize = 64;
/// Elements in all clip paths together: each is drawn for each shape that is cut by it.
const MOST_CLIPPING: usize = 50;
/// Bytes of a style sheet, and rules in it: each is tried on each element.
const LONGEST_STYLE: usize = 20_000;
const MOST_RULES: usize = 200;

/// A document type, and with it every entity, is refused by the parser.
pub fn check(bytes: &[u8]) -> Result<(), LogoFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoFault::Unreadable)?;
    if !may_be_parsed(text) {
        return Err(LogoFault::Elaborate);
    }
    let document = Document::parse(text).map_err(|_| LogoFault::Unreadable)?;
    if !document.root_element().has_tag_name((NAMESPACE, "svg")) {
        return Err(LogoFault::Unreadable);
    }
    let elements: Vec<Node> = document.descendants().filter(Node::is_element).collect();
    if elements.len() > MOST_ELEMENTS {
        return Err(LogoFault::Elaborate);
    }
    let clips = elements.iter().filter(|node| node.has_tag_name(CLIP)).count();
    let clipping = elements.iter().filter(|node| is_in_clip(**node)).count() - clips;
    if clips > MOST_CLIPS || clipping > MOST_CLIPPING {
        return Err(LogoFault::Elaborate);
    }
    elements.into_iter().try_for_each(|node| element(node, clips))
}

/// Counts in one pass, and at least what the parser would find.
fn may_be_parsed(text: &str) -> bool {
    let mut tags = text.split('<').skip(1);
    tags.clone().count() <= MOST_TAGS
        && tags.all(|tag| tag.matches('=').count() <= MOST_ATTRIBUTES)
        && text.matches("xmlns").count() <= MOST_NAMESPACES
}

fn is_in_clip(node: Node) -> bool {
    node.ancestors().any(|around| around.has_tag_name(CLIP))
}

fn element(node: Node, clips: usize) -> Result<(), LogoFault> {
    let name = node.tag_name().name();
    match name {
        _ if UNSAFE.contains(&name) => return Err(LogoFault::Unsafe),
        "text" | "tspan" => return Err(LogoFault::Lettering),
        "style" => {
            let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
            style(&texts.collect::<String>(), clips > 1)?;
        }
        // What other programs have left of their own is not drawn.
        _ if node.tag_name().namespace() != Some(NAMESPACE) => {}
        _ if ALLOWED.contains(&name) => {}
        _ => return Err(LogoFault::Elaborate),
    }
    if node.ancestors().count() > DEEPEST {
        return Err(LogoFault::Elaborate);
    }
    node.attributes().try_for_each(|attribute| {
        let (name, value) = (attribute.name().to_lowercase(), attribute.value());
        let elsewhere = name == "href" && !value.trim_start().starts_with('#');
        if elsewhere || name.starts_with("on") || reaches_out(value) {
            return Err(LogoFault::Unsafe);
        }
        let by_effects = EFFECTS.iter().any(|effect| name.starts_with(effect));
        if by_effects || name == "clip-path" && is_in_clip(node) {
            return Err(LogoFault::Elaborate);
        }
        if name == "style" { style(value, is_in_clip(node)) } else { Ok(()) }
    })
}

/// A clip path within a clip path costs many times more with each, so where there might be one, none is taken.
fn style(css: &str, may_nest: bool) -> Result<(), LogoFault> {
    // An escape can spell whatever is looked for here.
    if reaches_out(css) || css.contains('\\') {
        return Err(LogoFault::Unsafe);
    }
    let css = css.to_lowercase();
    let elaborate = css.len() > LONGEST_STYLE
        || css.matches('{').count() > MOST_RULES
        || may_nest && css.contains("clip-path")
        || EFFECTS.iter().any(|effect| css.contains(effect));
    if elaborate { Err(LogoFault::Elaborate) } else { Ok(()) }
}

/// A style that fetches. `url(#…)` is the picture's own.
fn reaches_out(style: &str) -> bool {
    let style = style.to_lowercase().replace([' ', '"', '\''], "");
    style.contains("@import") || style.split("url(").skip(1).any(|rest| !rest.starts_with('#'))
}
