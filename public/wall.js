// Keeps a wall right that nothing wakes: what stands at its address now, in place of what stood there. A server or network that
// is gone leaves it standing, and is asked again.
const { seconds } = document.currentScript.dataset;

async function look() {
  const answer = await fetch(location.href, { cache: "no-store" });
  // No longer this browser's to show, or deleted.
  if (answer.status === 404) return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [now, stands] = [page, document].map((one) => one.querySelector("main.wall"));
  if (!answer.ok || !now || now.isEqualNode(stands)) return;
  document.documentElement.lang = page.documentElement.lang;
  stands.replaceWith(now);
}

setInterval(() => look().catch(() => {}), seconds * 1000);
