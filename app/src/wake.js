// A page that woke takes the place of the one that the server rendered, and with it what was done there meanwhile: what
// was typed and chosen, what was opened, and where the keyboard was. Called by the wasm (wake.rs).
//
// What is being pressed stays until it is let go of: a button that is exchanged under a finger hears nothing. What it would
// have sent, the page that woke sends.
const press = { down: false, ended: null, button: null, leaves: false };
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (press.down = true), true);
for (const kind of ["pointerup", "pointercancel", "keyup"]) addEventListener(kind, () => setTimeout(pressed), true);
// The window's own: who leaves it in the midst of a press is not heard any more.
addEventListener("blur", pressed);
addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || event.target.target) return;
  // The next page comes from the server.
  if (!press.ended || !button || button.closest("details.ask")) return (press.leaves = true);
  event.preventDefault();
  press.button = button;
});

function pressed() {
  press.down = false;
  const ended = press.ended;
  press.ended = null;
  ended?.();
}

function takePlace(asleep, alive) {
  const now = () => (press.leaves ? setTimeout(exchange, 10000, asleep, alive) : exchange(asleep, alive));
  if (press.down) press.ended = now;
  else now();
}

function exchange(asleep, alive) {
  const parts = (page) => {
    const seen = {};
    const all = [...page.querySelectorAll("input, textarea, select, details, summary, button, a, [tabindex]")];
    // What asks by unfolding has another form in the page that woke.
    return all.filter((part) => !part.closest("details.ask")).map((part) => {
      const key = [part.tagName, part.type, part.id, part.name, /radio|checkbox/.test(part.type) && part.value].join();
      seen[key] = (seen[key] || 0) + 1;
      return [`${key}#${seen[key]}`, part];
    });
  };
  const focused = document.activeElement;
  const before = new Map(parts(asleep));
  const typed = [];
  let focus, again;
  for (const [key, part] of parts(alive)) {
    const old = before.get(key);
    if (!old) continue;
    if (old === focused) focus = part;
    if (old === press.button) again = part;
    if (old.tagName === "DETAILS") part.open = old.open;
    if (old.type === "hidden" || old.type === "file") continue;
    if (/radio|checkbox/.test(old.type)) {
      if (old.checked === old.defaultChecked) continue;
      part.checked = old.checked;
    } else if (old.tagName === "SELECT") {
      const first = [...old.options].findIndex((option) => option.defaultSelected);
      if (old.selectedIndex === Math.max(first, 0)) continue;
      part.selectedIndex = old.selectedIndex;
    } else if (old.tagName === "INPUT" || old.tagName === "TEXTAREA") {
      if (old.value === old.defaultValue) continue;
      part.value = old.value;
    } else continue;
    typed.push(part);
  }
  const [start, end] = focus && /^(text|textarea)$/.test(focused.type) ? [focused.selectionStart, focused.selectionEnd] : [];
  asleep.replaceWith(alive);
  if (focus) {
    focus.focus({ preventScroll: true });
    if (start !== undefined) focus.setSelectionRange(start, end);
  }
  for (const part of typed) for (const heard of ["input", "change"]) part.dispatchEvent(new Event(heard, { bubbles: true }));
  again?.click();
}
