// Tells that somebody here is in the midst of a text, or of the three questions, never what it says. A script of its own,
// since it works before the wasm has come, and the wasm has no room to spare (docs/performance.md).
(function () {
  /** Between two that tell the same (ms); the server counts one as writing for ten seconds. */
  var PAUSE = 4000;
  /** Somebody who has answered a question within this is thinking of the next. */
  var THINKING = 90000;
  var next = 0;
  var thinks = 0;
  function tell(is) {
    if (navigator.sendBeacon) navigator.sendBeacon(location.pathname + "/skriver", is ? "1" : "");
  }
  document.addEventListener("input", function (event) {
    if (!/^\/d\//.test(location.pathname)) return;
    if (event.target.type === "radio") return answers(event.target);
    if (event.target.type !== "text") return;
    var typed = event.target.value.trim() !== "";
    if (typed && Date.now() < next) return;
    next = typed ? Date.now() + PAUSE : 0;
    tell(typed);
  });
  // What comes after that is another text.
  document.addEventListener("submit", function () {
    next = 0;
  });
  /** Who is in the midst of the questions is waited for when the session ends. Not one who has put the phone away. */
  function answers(question) {
    var until = Date.now() + THINKING;
    clearInterval(thinks);
    tell(true);
    thinks = setInterval(function () {
      var there = document.body.contains(question);
      if (there && !document.hidden && Date.now() < until) return tell(true);
      clearInterval(thinks);
      if (!there) tell(false);
    }, PAUSE);
  }
})();
