// Posts what is chosen, and shows the poster anew. Without this, «Vis» does the same.
const form = document.getElementById("design");
const began = document.getElementById("began");
const picture = document.getElementById("preview");
const status = document.getElementById("preview-status");
const file = document.getElementById("logo-file");
// What was refused is sent by pressing once more.
document.getElementById("show").hidden = !form.querySelector("[role=alert]");
let latest = 0;
let turn = Promise.resolve();

// One at a time, each begun from the one before: quick choices of one's own are not another's.
async function choose(mine) {
  status.textContent = status.dataset.working;
  const chosen = new FormData(form);
  const fields = new URLSearchParams(chosen);
  const headers = { Accept: "application/json" };
  const answer = await fetch(form.action, { method: "POST", headers, body: fields }).catch(() => null);
  if (answer?.ok) begin(chosen);
  // Somebody chose again while this was under way.
  if (mine !== latest) return;
  if (!answer) {
    status.textContent = status.dataset.lost;
  } else if (answer.ok) {
    picture.src = `${picture.src.split("?")[0]}?${Date.now()}`;
  } else {
    // The page says what was wrong.
    form.submit();
  }
}

// What was sent is what the next choice is begun from: another host's choices since then are not taken back by it.
function begin(chosen) {
  const from = "command[Design][from]";
  const sent = [...chosen].filter(([name]) => name.startsWith("command[Design]") && !name.startsWith(from));
  const fields = sent.map(([name, value]) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name.replace("command[Design]", from);
    field.value = value;
    return field;
  });
  began.replaceChildren(...fields);
}

function unmade() {
  status.textContent = status.dataset.unmade;
}

form.addEventListener("change", () => {
  const mine = ++latest;
  turn = turn.then(() => choose(mine));
});
picture.addEventListener("load", () => {
  const portrait = picture.naturalHeight > picture.naturalWidth;
  picture.width = portrait ? 877 : 1240;
  picture.height = Math.round((picture.width * picture.naturalHeight) / picture.naturalWidth);
  status.textContent = "";
});
picture.addEventListener("error", unmade);
// It may have been before this began to listen.
if (picture.complete && picture.naturalWidth === 0) unmade();
file.addEventListener("change", () => {
  const large = file.files[0]?.size > 500_000;
  file.setCustomValidity(large ? file.dataset.tooLarge : "");
  file.reportValidity();
});
