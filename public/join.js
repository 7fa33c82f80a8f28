// Before a seat is taken: whether this browser would keep it, and whose it is to stand in for.
(function () {
  var forms = document.querySelectorAll("form[action='/api/join']");
  var instead = null;
  try {
    instead = sessionStorage.getItem("verdiverksted:instead");
  } catch (_) {}
  for (var at = 0; at < forms.length; at++) {
    if (instead) {
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = "instead";
      field.value = instead;
      forms[at].appendChild(field);
      forms[at].addEventListener("submit", function () {
        sessionStorage.removeItem("verdiverksted:instead");
      });
    }
  }
})();
