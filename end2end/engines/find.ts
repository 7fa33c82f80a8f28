import type { Target } from "./engine.ts";

/** Runs in the page, for engines whose protocols know no roles: those that are seen, in the page's order. */
export function find(target: Target): Element[] {
  const ROLES = {
    button: "button, [role=button]",
    link: "a[href]",
    textbox: "textarea, input:not([type]), input[type=text]",
    checkbox: "input[type=checkbox], [role=checkbox]",
    heading: "h1, h2, h3",
  };
  const folded = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
  const seen = (element: Element): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  const spoken = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll("[aria-hidden=true]")) hidden.remove();
    return folded(copy.textContent);
  };
  const name = (element: Element): string => {
    const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const named = labelled.map((id) => document.getElementById(id)).filter((label) => label !== null);
    const own = element.getAttribute("aria-label");
    if (named.length > 0) return folded(named.map(spoken).join(" "));
    return own ?? (labels.length > 0 ? folded(labels.map(spoken).join(" ")) : spoken(element));
  };
  if ("css" in target) return [...document.querySelectorAll(target.css)].filter(seen);
  if ("role" in target) {
    const all = [...document.querySelectorAll(ROLES[target.role])];
    return all.filter((element) => seen(element) && name(element) === target.name);
  }
  const says = (element: Element): boolean => folded(element.textContent).includes(target.text);
  const all = [...document.body.querySelectorAll("*")].filter((element) => seen(element) && says(element));
  return all.filter((element) => ![...element.children].some((child) => seen(child) && says(child)));
}

/** Runs in the page: what an element says, or holds. */
export function told(element: Element): string {
  return "value" in element && element.matches("input, textarea") ? String(element.value) : ((element as HTMLElement).innerText ?? "");
}

/** Runs in the page: the element, unless it rests, or the page is still being laid out. */
export function ready(element: Element | undefined): Element | null {
  return element && document.readyState === "complete" && !element.matches(":disabled, [aria-disabled=true]") ? element : null;
}

/**
 * Runs in the page: the element, brought into view, unless a finger would meet another that lies above it.
 * Nor before it has stood still since it was last asked for: these engines press where it was.
 */
export function met(element: (Element & { stood?: string }) | null): Element | null {
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  const stands = `${x} ${y} ${width} ${height}`;
  const still = element.stood === stands;
  element.stood = stands;
  const above = document.elementFromPoint(x + width / 2, y + height / 2);
  return still && (element.contains(above) || above?.contains(element)) ? element : null;
}
