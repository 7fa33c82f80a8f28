// Keeps the page right where the wasm does not: the server's own rendering of the same address, put in place of what
// stands there. What is half typed stays, with its focus; nothing is said where nothing is lost. Fetched by alive.js when it
// is needed.
(function () {
  var room = window.room;
  var words = room.words;
  var seat = room.seat;
  var path = location.pathname;
  /** What everybody hears at once, everybody asks for within this. */
  var SPREAD = 1000;
  /** From one page to the next that others give cause to. */
  // A page is made at many times the cost of a view, and at a table somebody presses something each second. The room's
  // next stage, and what one presses oneself, wait for nothing.
  var PAUSE = 2500;
  /** What the wasm speaks, if it comes. */
  var spoke = document.documentElement.lang;
  /** When the latest page came. */
  var came = 0;
  var due = 0;
  var dueAt = 0;
  var busy = false;
  var stopped = false;
  /** While a page was on its way, it was asked for once more; others have gone on. */
  var again = false;
  var missed = false;
  /** The page that stands there, as the server knows it. */
  var tag = null;
  /** What stands there was woken, and is the wasm's. */
  var owned = false;
  /** What is half typed, by field: also of fields that are not on the page now. */
  var typed = {};
  /** The room's timer, by this device's clock, and its stage. */
  var ends = null;
  var stage = null;

  room.plain = {
    freshen: freshen,
    changed: function (view) {
      var before = JSON.stringify(stage);
      time(view);
      var same = JSON.stringify(stage) === before;
      if (busy && same) missed = true;
      else freshen((same ? Math.min(PAUSE, Math.max(0, came + PAUSE - Date.now())) : 0) + Math.random() * SPREAD);
    },
    contact: function (is) {
      var line = document.querySelector(".lost, .wall-lost");
      if (line) line.textContent = is ? "" : words.lost;
    },
  };
  if (room.last()) time(room.last());

  /** Fetches the page, and puts it in place. `whole`: what stands there belongs to the wasm, and goes. */
  function freshen(wait, whole) {
    owned = owned || !!whole;
    if (stopped) return;
    if (busy) again = true;
    else if (!due || Date.now() + wait < dueAt) {
      clearTimeout(due);
      due = setTimeout(look, wait);
      dueAt = Date.now() + wait;
    }
  }

  function look() {
    due = 0;
    if (owned ? room.isTyping() : room.composing) return freshen(1000);
    busy = true;
    var headers = { Accept: "text/html" };
    // The wasm, where it has come late, is made of a whole page.
    if (tag && !owned && !room.rise) headers["If-None-Match"] = tag;
    room.fetch(path + location.search, { headers: headers }).then(function (answer) {
      if (!answer.ours) throw new Error("no contact");
      // What was sent from here came back with the page already.
      if (answer.status === 304) return looked(0);
      if (answer.status === 404) return location.reload();
      if (!answer.ok) throw new Error("not now");
      put(answer);
      looked(0);
    }).catch(function () {
      again = true;
      looked(2000);
    });
  }

  /** The room may have moved while the page was on its way. */
  function looked(wait) {
    busy = false;
    if (again) freshen(wait + Math.random() * SPREAD);
    else if (missed) freshen(PAUSE + Math.random() * SPREAD);
    again = missed = false;
  }

  function put(answer) {
    came = Date.now();
    var whole = owned;
    owned = false;
    tag = answer.headers.get("etag");
    var page = new DOMParser().parseFromString(answer.text, "text/html");
    each(page, "noscript", function (plain) {
      while (plain.firstChild) plain.parentNode.insertBefore(plain.firstChild, plain);
      plain.remove();
    });
    // What the wasm would be made of, with the time in it.
    var living = page.querySelector("living-page");
    var props = living && living.getAttribute("data-props");
    if (living) living.removeAttribute("data-props");
    each(page, "body script", function (script) {
      script.remove();
    });
    keep();
    var at = active();
    var top = window.pageYOffset;
    if (whole) {
      while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
    }
    morph(document.body, page.body);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    var told = page.querySelector("script[src='/alive.js']");
    if (told) words = room.words = told.dataset;
    if (stage === "Synthesis") burn();
    restore();
    if (whole) window.scrollTo(0, top);
    if (at) focus(at);
    tick();
    living = document.querySelector("living-page");
    if (!room.rise || !living) return;
    // The wasm has come after all: it speaks one language.
    if (spoke !== document.documentElement.lang) return location.reload();
    stopped = true;
    room.plain = null;
    living.setAttribute("data-props", props);
    try {
      room.rise();
    } catch (_) {
      room.rise = null;
      room.dead();
    }
  }

  // What stands there becomes what should, element by element: what is the same is left alone, so that focus, a caret
  // and what a translator has made of it stay.

  function morph(old, now) {
    if (old.served && old.served.isEqualNode(now)) return;
    old.served = now;
    attributes(old, now);
    var at = old.firstChild;
    for (var wanted = now.firstChild; wanted; wanted = wanted.nextSibling) {
      var match = same(at, wanted);
      if (match) {
        while (at !== match) at = drop(at);
        if (match.nodeType === 1) morph(match, wanted);
        else if (match.data !== wanted.data) match.data = wanted.data;
        at = match.nextSibling;
      } else {
        old.insertBefore(made(wanted), at);
      }
    }
    while (at) at = drop(at);
  }

  function drop(node) {
    var next = node.nextSibling;
    node.parentNode.removeChild(node);
    return next;
  }

  /** The next sibling that is this one: by the field in it, if it has one. */
  function same(from, wanted) {
    var name = mark(wanted);
    for (var at = from; at; at = at.nextSibling) {
      if (at.nodeType === wanted.nodeType && at.nodeName === wanted.nodeName && mark(at) === name) return at;
      if (!name) return null;
    }
    return null;
  }

  function mark(node) {
    if (node.nodeType !== 1) return "";
    var field = node.id ? node : node.querySelector("[id]");
    return field ? field.id : "";
  }

  function made(node) {
    var copy = document.importNode(node, false);
    if (node.nodeType === 1) copy.served = node;
    for (var child = node.firstChild; child; child = child.nextSibling) copy.appendChild(made(child));
    return copy;
  }

  function attributes(old, now) {
    var dirty = isField(old) && isDirty(old);
    var at;
    for (at = old.attributes.length - 1; at >= 0; at--) {
      var name = old.attributes[at].name;
      // What somebody has opened stays open.
      if (!now.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    for (at = 0; at < now.attributes.length; at++) {
      var one = now.attributes[at];
      if (old.getAttribute(one.name) !== one.value) old.setAttribute(one.name, one.value);
    }
    if (!isField(old) || dirty) return;
    if (old.type === "checkbox" || old.type === "radio") old.checked = now.defaultChecked;
    else if (old.nodeName === "INPUT" && old.value !== now.defaultValue) old.value = now.defaultValue;
  }

  // What is half typed.

  function isField(element) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(element.nodeName) && element.type !== "hidden" && element.name;
  }

  function isDirty(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.nodeName !== "SELECT") return field.value !== field.defaultValue;
    for (var at = 0; at < field.options.length; at++) {
      if (field.options[at].selected !== field.options[at].defaultSelected) return field.options[at].selected;
    }
    return false;
  }

  /** A field by its form's hidden fields: what it is about. Revisions and ids of sendings are not that. */
  function called(field) {
    var name = field.name + ":" + (field.type === "checkbox" || field.type === "radio" ? field.value : "");
    each(field.form || document, "input[type=hidden]", function (hidden) {
      if (/\[(value|kind|text)\]$/.test(hidden.name)) name += ":" + hidden.value;
    });
    return name;
  }

  /** Where the wasm's notebook keeps what is typed into it. */
  function note(field) {
    var of = function (name) {
      var hidden = field.form && field.form.elements[name];
      return hidden && hidden.value;
    };
    if (!seat || field.type !== "text") return null;
    var page = of("command[Add][value]") ? of("command[Add][value]") + ":" + of("command[Add][kind]") : of("command[Edit][text]");
    return page ? "verdiverksted:" + seat + ":" + page : null;
  }

  function fields(act) {
    each(document, "input, textarea, select", function (field) {
      if (isField(field) && field.type !== "file") act(field);
    });
  }

  function keep() {
    fields(function (field) {
      var name = called(field);
      if (!isDirty(field)) delete typed[name];
      else typed[name] = field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
    });
  }

  function restore() {
    fields(function (field) {
      if (isDirty(field)) return;
      var kept = typed[called(field)];
      if (kept === undefined && note(field)) kept = get(note(field)) || undefined;
      if (kept === undefined) return;
      if (typeof kept === "boolean") field.checked = kept;
      else field.value = kept;
    });
  }

  function burn() {
    if (!seat) return;
    try {
      each(Object.keys(localStorage), null, function (name) {
        if (!name.indexOf("verdiverksted:" + seat + ":")) localStorage.removeItem(name);
      });
    } catch (_) {}
  }

  function active() {
    var at = document.activeElement;
    if (!at || !isField(at)) return null;
    var place = { field: at, name: called(at), start: null };
    try {
      place.start = at.selectionStart;
      place.end = at.selectionEnd;
    } catch (_) {}
    return place;
  }

  function focus(place) {
    if (document.activeElement === place.field && document.contains(place.field)) return;
    fields(function (field) {
      if (called(field) !== place.name) return;
      field.focus();
      if (place.start !== null) field.setSelectionRange(place.start, place.end);
    });
  }

  // The timer, which the wasm would count down.

  function time(envelope) {
    try {
      var heard = JSON.parse(envelope);
      var running = heard.view.timer.Running;
      stage = heard.view.stage;
      ends = running ? running.deadline - heard.now + Date.now() : null;
    } catch (_) {
      ends = null;
    }
  }

  function tick() {
    if (stopped || ends === null) return;
    var left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    var shown = Math.floor(left / 60) + (left % 60 < 10 ? ":0" : ":") + (left % 60);
    each(document, "[role=timer]", function (timer) {
      if (timer.textContent !== shown) timer.textContent = shown;
    });
  }

  // Sending, so that the page stays, and with it what is typed in other fields.

  function send(event) {
    var form = event.target;
    if (stopped || form.target || form.method !== "post" || form.enctype === "multipart/form-data") return;
    event.preventDefault();
    var button = event.submitter;
    if (form.sending) return;
    var body = encoded(form, button);
    form.sending = true;
    say(form, "");
    room.post(form.action, body, "text/html").then(function (answer) {
      form.sending = false;
      if (!answer) return say(form, words.blocked);
      if (new URL(answer.url).pathname !== path) return (location.href = answer.url);
      if (!answer.ok) return say(form, words.unreachable);
      // What the address asked for is done.
      if (location.search) history.replaceState(history.state, "", new URL(answer.url).pathname + new URL(answer.url).search);
      // What was written meanwhile is another text, and stays.
      if (encoded(form, button) === body) empty(form);
      put(answer);
      each(document, "form", function (one) {
        // What was refused comes back with one page alone: it is half typed from then on.
        if (one.querySelector("[role=alert]")) each(one, "input[type=text]", unserve);
      });
    }, function () {
      form.sending = false;
      say(form, words.unreachable);
    });
  }

  function empty(form) {
    each(form, "input, textarea", function (field) {
      if (note(field)) set(note(field), "");
      delete typed[called(field)];
    });
    form.reset();
    each(form, "input[type=text], textarea", function (field) {
      field.value = field.defaultValue = "";
    });
  }

  function unserve(field) {
    var stood = field.value;
    if (note(field)) set(note(field), stood);
    field.defaultValue = "";
    field.value = stood;
  }

  function encoded(form, button) {
    var pairs = [];
    for (var at = 0; at < form.elements.length; at++) {
      var field = form.elements[at];
      var presses = field.nodeName === "BUTTON" || field.type === "submit";
      var picks = field.type === "checkbox" || field.type === "radio";
      if (!field.name || field.disabled || (presses && field !== button) || (picks && !field.checked)) continue;
      pairs.push(encodeURIComponent(field.name) + "=" + encodeURIComponent(field.value));
    }
    return pairs.join("&");
  }

  function say(form, what) {
    var line = form.querySelector(".plain-fault");
    if (line) line.remove();
    if (!what) return;
    line = document.createElement("p");
    line.className = "fault plain-fault";
    line.setAttribute("role", "alert");
    line.textContent = what;
    form.appendChild(line);
  }

  document.addEventListener("submit", send);
  document.addEventListener("input", function (event) {
    if (note(event.target)) set(note(event.target), event.target.value);
  });
  setInterval(tick, 500);

  function each(of, selector, act) {
    var found = selector ? of.querySelectorAll(selector) : of;
    for (var at = 0; at < found.length; at++) act(found[at]);
  }
  function get(name) {
    try {
      return localStorage.getItem(name);
    } catch (_) {
      return null;
    }
  }
  function set(name, text) {
    try {
      if (text) localStorage.setItem(name, text);
      else localStorage.removeItem(name);
    } catch (_) {}
  }
})();
