// An address that is not this browser's: says what it may be, and takes over a seat whose right stands in its fragment.
// The server tells nobody whether there is such a workshop, only whether one was deleted, and never sees the fragment.
(function () {
  var parts = location.pathname.split("/");
  var seat = parts[1] === "d" && parts[3];
  var why = mark();
  var kind = { d: seat && "seat", f: "host", s: "wall", r: "leader", h: "charter", v: "charter" }[parts[1]];
  // What was open here a moment ago, and is gone, was deleted, or its link made anew.
  if (kind && why !== "-") {
    show("general", false);
    show(kind, true);
  }
  if (kind && kind !== "charter" && window.fetch) {
    fetch("/slettet?verksted=" + encodeURIComponent(parts[2]), { credentials: "same-origin" })
      .then(function (answer) {
        return answer.text();
      })
      .then(function (deleted) {
        if (deleted !== "true") return;
        show(kind, false);
        show("general", true);
        show("lost", false);
        show("perhaps", false);
        show("deleted", true);
        show("kept", true);
        if (seat) burn();
      })
      .catch(function () {});
  }
  if (seat && why === "elsewhere") {
    show("seat-about", false);
    show("went-over", true);
  }
  if (seat && location.hash.length > 20) {
    var form = document.getElementById("go-on");
    form.elements.workshop.value = parts[2];
    form.elements.seat.value = seat;
    form.elements.way_back.value = location.hash.slice(1);
    form.hidden = false;
  }
  // What was written in a seat that is no more, and never sent, leaves the phone.
  if (seat && why !== "elsewhere" && why !== "?") burn();
  if (seat) {
    document.getElementById("anew").addEventListener("click", function () {
      try {
        sessionStorage.setItem("verdiverksted:instead", seat);
      } catch (_) {}
    });
  }

  function burn() {
    try {
      Object.keys(localStorage).forEach(function (name) {
        if (!name.indexOf("verdiverksted:" + seat + ":")) localStorage.removeItem(name);
      });
    } catch (_) {}
  }

  function show(id, is) {
    document.getElementById(id).hidden = !is;
  }

  function mark() {
    try {
      var found = sessionStorage.getItem("verdiverksted:gone");
      sessionStorage.removeItem("verdiverksted:gone");
      return found;
    } catch (_) {
      return null;
    }
  }
})();
