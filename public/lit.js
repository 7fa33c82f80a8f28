// Keeps the screen lit while somebody looks at it from afar or is waited for: on the wall always, on a phone while its page
// has a clock or asks for an answer. A browser without wake locks, or one that says no, does as its owner has set it.
let lock = null;
let asking = false;

const wanted = () =>
  document.visibilityState === "visible" && (document.body.className === "screen" || document.querySelector("main .clock, .evaluation form, .in-meeting main"));

async function look() {
  if (asking) return;
  if (lock && !wanted()) lock.release();
  if (lock || !wanted()) return;
  asking = true;
  lock = await navigator.wakeLock.request("screen").catch(() => null);
  asking = false;
  // The browser takes it back when the page is hidden, and from some when the battery is low.
  lock?.addEventListener("release", () => (lock = null));
}

if (navigator.wakeLock) {
  look();
  document.addEventListener("visibilitychange", look);
  // What was refused before anybody had touched the page may be granted after.
  addEventListener("pointerup", look);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
}
