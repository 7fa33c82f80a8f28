// Wakes the page with the wasm, and sees to it that what does not wake, or wakes no more, is kept right by plain.js.
(function () {
  var room = window.room;
  if (!room || !window.fetch || !window.Promise) return;
  /** How long the wasm may take to come. */
  var LATE = 8000;
  /** Pages that are to fetch themselves do so within this, and not in one tick. */
  var SPREAD = 3000;
  /** Somebody who has typed within this is typing. */
  var TYPING = 3000;
  /** A page fetches itself anew once within this; if that was no help, it is kept right as it stands. */
  var ONCE = 60000;
  var path = location.pathname;
  room.words = document.currentScript.dataset;
  room.seat = (/^\/d\/[^\/]+\/([^\/]+)$/.exec(path) || [])[1];
  room.follows = !!room.seat || /^\/[fs]\/[^\/]+$/.test(path);

  /** Nothing has woken what the server drew; the wasm does, or has; or it has not, or no longer, and plain.js does its work. */
  var state = "asleep";
  var translated = false;
  var touched = 0;
  var due = 0;
  room.composing = false;

  /** The wasm has come. */
  room.wake = function (wasm, file) {
    wasm.default({ module_or_path: file }).then(function () {
      room.rise = function () {
        state = "waking";
        if (watcher) watcher.observe(document.body, { childList: true, subtree: true });
        wasm.hydrate();
        state = "awake";
      };
      if (state === "asleep") return room.rise();
      // Late: it is made of what plain.js fetches next. What somebody else has changed, it leaves alone.
      if (translated) room.rise = null;
      else if (room.plain) room.plain.freshen(0);
    }).catch(room.dead);
  };

  /** It will not come, or has stopped in the midst of waking. */
  room.dead = function () {
    if (state !== "plain") plain(state !== "asleep");
  };

  /** From now on plain.js keeps the page right. `woken`: what stands there is the wasm's. */
  function plain(woken) {
    if (!room.follows || !window.DOMParser) return;
    state = "plain";
    // What was awake and is not right any more does not wake again.
    room.rise = null;
    if (watcher) watcher.disconnect();
    if (room.deafen) room.deafen();
    var script = document.createElement("script");
    script.src = "/plain.js";
    script.onload = function () {
      room.plain.freshen(0, woken);
    };
    script.onerror = function () {
      setTimeout(plain, SPREAD, woken);
    };
    document.head.appendChild(script);
  }

  /** The server draws another page than this one now: it is fetched as a page, since the wasm may be another, too. */
  room.renew = function (asked) {
    if (state === "plain") return asked && room.plain && room.plain.freshen(0);
    if (!asked && Date.now() - renewed() < ONCE) return plain(true);
    clearTimeout(due);
    due = setTimeout(function () {
      if (room.isTyping()) return room.renew(asked);
      if (!asked) renewed(Date.now());
      location.reload();
    }, Math.random() * SPREAD);
  };

  function renewed(now) {
    var name = "verdiverksted:renewed";
    try {
      if (now) sessionStorage.setItem(name, now);
      return +sessionStorage.getItem(name);
    } catch (_) {
      return Date.now();
    }
  }

  room.isTyping = function () {
    return room.composing || Date.now() - touched < TYPING;
  };
  document.addEventListener("input", function () {
    touched = Date.now();
  });
  document.addEventListener("compositionstart", function () {
    room.composing = true;
  });
  document.addEventListener("compositionend", function () {
    room.composing = false;
  });

  // A translator puts elements of its own in place of texts, and the wasm would go on changing what is no longer there.
  function watch(changes) {
    var foreign = changes.some(function (change) {
      var came = change.addedNodes;
      for (var at = 0; at < came.length; at++) if (came[at].nodeName === "FONT") return true;
      // One text for another in one change: nothing of ours does that.
      var gone = change.removedNodes;
      return came.length === 1 && gone.length === 1 && came[0].nodeType === 3 && gone[0].nodeType === 3;
    });
    if (!foreign) return;
    translated = true;
    plain(state !== "asleep");
  }
  var watcher = window.MutationObserver && room.follows && new MutationObserver(watch);
  if (watcher) watcher.observe(document.body, { childList: true, subtree: true });

  // What the wasm breaks on, it does not mend by itself.
  window.addEventListener("error", function (event) {
    var wasm = window.WebAssembly;
    if (state === "awake" && wasm && event.error instanceof wasm.RuntimeError) room.renew();
  });
  document.addEventListener("DOMContentLoaded", function () {
    if (!window.WebAssembly || !("noModule" in HTMLScriptElement.prototype)) return plain(false);
    setTimeout(function () {
      if (state === "asleep") plain(false);
    }, LATE);
  });
})();
