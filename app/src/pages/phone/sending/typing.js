// Tells that somebody here is in the midst of a text, never what it says. A script of its own, since it works before
// the wasm has come, and the wasm has no room to spare (docs/performance.md).
{
  let next = 0;
  addEventListener("input", ({ target }) => {
    if (target.type !== "text") return;
    const typed = target.value.trim() !== "";
    if (typed && Date.now() < next) return;
    next = typed ? Date.now() + 4000 : 0;
    navigator.sendBeacon?.(`${location.pathname}/skriver`, typed ? "1" : "");
  });
  // What comes after that is another text.
  addEventListener("submit", () => (next = 0));
}
