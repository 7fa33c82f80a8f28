// Sends a form for the page: the same fields to the same address, with an end to waiting, and with an eye for answers
// that are not ours. Syntax and interfaces of 2017, since what this script needs decides who can take part.
(function () {
  var FORM = "application/x-www-form-urlencoded";
  /** Longest wait (ms) for an answer: a guest network that has died swallows requests without a word. */
  var PATIENCE = 8000;
  var room = (window.room = {});

  /** Rejects when there was no answer in time. What is not marked as ours was written by a filter or a portal. */
  room.fetch = function (url, request, patience) {
    request.credentials = "same-origin";
    request.cache = "no-store";
    return new Promise(function (done, failed) {
      var abort = window.AbortController && new AbortController();
      if (abort) request.signal = abort.signal;
      setTimeout(function () {
        failed(new Error("no answer"));
        if (abort) abort.abort();
      }, patience || PATIENCE);
      fetch(url, request)
        .then(function (answer) {
          return answer.text().then(function (text) {
            var ours = answer.headers.has("x-verdiverksted");
            done({ ours: ours, ok: answer.ok, status: answer.status, url: answer.url, headers: answer.headers, text: text });
          });
        })
        .catch(failed);
    });
  };

  /** Posts. Answers with nothing where it is this very form that somebody on the way will not let through. */
  room.post = function (url, body, accept) {
    var send = function (what) {
      return room.fetch(url, { method: "POST", headers: { Accept: accept, "Content-Type": FORM }, body: what });
    };
    return send(body).then(function (answer) {
      if (answer.ours) return answer;
      // A portal lets nothing through, and a proxy whose server is gone has nothing to let through: no contact. Only
      // where an empty form gets there, and this one is stopped once more, is it what stands in it.
      if (answer.status >= 500 || answer.status === 407 || answer.status === 429) throw new Error("no contact");
      return send("").then(function (empty) {
        if (!empty.ours) throw new Error("no contact");
        return send(body).then(function (again) {
          return again.ours ? again : null;
        });
      });
    });
  };

  /** For the wasm: «+» and the answer, «-» and the fault, or «!» for a form that is not let through. */
  room.ask = function (url, body) {
    return room.post(url, body, "application/json").then(function (answer) {
      if (!answer) return "!";
      var to = answer.headers.has("serverfnredirect") && answer.headers.get("location");
      if (to) location.href = to;
      if (answer.ok) return "+" + answer.text;
      if (/json/.test(answer.headers.get("content-type"))) return "-" + answer.text;
      if (answer.status >= 500) throw new Error("no contact");
      return '-"Malformed"';
    });
  };

  /** As a browser without scripts sends it: the page that follows is the server's. */
  room.submit = function (url, body) {
    var form = document.createElement("form");
    form.method = "post";
    form.action = url;
    new URLSearchParams(body).forEach(function (value, name) {
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.appendChild(field);
    });
    document.body.appendChild(form);
    form.submit();
  };

  // Safari before 15.4 and Chrome before 81 do not say which button sent a form.
  if (!("submitter" in (window.SubmitEvent || Event).prototype)) {
    var pressed = null;
    document.addEventListener("click", function (event) {
      pressed = event.target.closest && event.target.closest("button");
    }, true);
    Object.defineProperty(Event.prototype, "submitter", {
      configurable: true,
      get: function () {
        return pressed && pressed.form === this.target ? pressed : null;
      },
    });
  }
})();
