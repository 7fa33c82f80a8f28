// Tells that somebody here is in the midst of a text, never what it says. A script of its own, since it works before
// the wasm has come, and the wasm has no room to spare (docs/performance.md).
(function () {
  var next = 0;
  document.addEventListener("input", function (event) {
    if (event.target.type !== "text" || !/^\/d\//.test(location.pathname)) return;
    var typed = event.target.value.trim() !== "";
    if (typed && Date.now() < next) return;
    next = typed ? Date.now() + 4000 : 0;
    if (navigator.sendBeacon) navigator.sendBeacon(location.pathname + "/skriver", typed ? "1" : "");
  });
  // What comes after that is another text.
  document.addEventListener("submit", function () {
    next = 0;
  });
})();
