// A keyboard that composes holds the word it is at, and writes it anew with each letter. When a field is emptied under it,
// what it holds is old: that is taken away from what it writes next, and the keyboard is made to begin anew.
{
  let word = "";
  let old = "";
  addEventListener("compositionend", ({ target }) => (word = target.value ? "" : word), true);
  addEventListener("beforeinput", ({ target, isComposing }) => (old = isComposing && !target.value ? word : ""), true);
  addEventListener(
    "input",
    ({ target, isComposing, data }) => {
      word = (isComposing && data) || "";
      if (!old) return;
      const { value } = target;
      target.value = value.startsWith(old) ? value.slice(old.length) : old.startsWith(value) ? "" : value;
      word = old = "";
      target.blur();
      target.focus();
    },
    true,
  );
}
