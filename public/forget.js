// A seat that is no more, at /d/{workshop}/{seat}: what was written there and never sent leaves the phone.
const [, page, , seat] = location.pathname.split("/");
if (page === "d" && seat) {
  const own = Object.keys(localStorage).filter((name) => name.startsWith(`verdiverksted:${seat}:`));
  for (const name of own) localStorage.removeItem(name);
}
