// The address of a seat carries over the right to go on with it: whoever opens it in another browser, from an iPhone's
// scanner in Safari or by sending it to themselves, is offered «Fortsett her» (lost.js). In the fragment, which no server,
// log or referrer sees.
(function () {
  var right = document.getElementById("way-back");
  if (right && history.replaceState) history.replaceState(history.state, "", location.pathname + "#" + right.value);
})();
