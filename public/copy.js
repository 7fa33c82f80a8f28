// «Kopier» beside a text: what one would copy by hand. Without this script there is no such button.
(function () {
  var buttons = document.querySelectorAll("button[data-copies]");
  function ready(button) {
    var text = document.getElementById(button.dataset.copies);
    var said = button.parentNode.querySelector("[role=status]");
    function select() {
      getSelection().selectAllChildren(text);
      said.textContent = button.dataset.selected;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      said.textContent = "";
      // Plain http has no clipboard for scripts.
      if (!navigator.clipboard) return select();
      navigator.clipboard.writeText(text.innerText.trim()).then(function () {
        said.textContent = button.dataset.copied;
      }, select);
    });
  }
  for (var at = 0; at < buttons.length; at++) ready(buttons[at]);
})();
