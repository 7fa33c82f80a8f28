import { type BrowserContext, expect, type Page, type Route } from "@playwright/test";
import { Proxy } from "../proxy.ts";
import { Facilitator, Phone } from "../room.ts";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

// Browsers and networks that let half of the page through.

const LOST = "Mistet kontakten. Prøver igjen …";
const KEPT = "Lagret på telefonen. Sendes når du er på nett.";
const BLOCKED = "Nettet her slipper ikke teksten gjennom.";
const own = (page: Page) => page.locator(".own li > .text");
const unsent = (page: Page) => page.locator(".unsent li");
const field = (page: Page) => page.getByRole("textbox", { name: "Ny norm" });

async function add(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await page.getByRole("button", { name: "Legg til norm" }).click();
}

/** Counts the documents that a context's pages load from now on: a page that is kept right loads no other. */
function loads(page: Page): () => number {
  let count = 0;
  page.on("domcontentloaded", () => (count += 1));
  return () => count;
}

const halves: [what: string, take: (context: BrowserContext) => Promise<unknown>][] = [
  ["no WebAssembly", (context) => context.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"))],
  ["the wasm's file is blocked", (context) => context.route("**/*.wasm", (route) => route.abort())],
  ["a filter's page instead of the wasm", (context) => context.route("**/*.wasm", (route) => route.fulfill({ body: "No" }))],
  ["its script is blocked", (context) => context.route(/\/pkg\/.*\.js/, (route) => route.abort())],
];

for (const [what, take] of halves) {
  test(`${what}: as without JavaScript, and kept fresh`, async ({ browser }) => {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
    const { page } = await Phone.join(browser, facilitator.code);
    await take(page.context());
    await page.reload();
    const loaded = loads(page);
    await facilitator.next("Innledning – Barnets beste");
    // The page gives its script eight seconds to come.
    await expect(page.getByRole("heading", { level: 1, name: "Barnets beste" })).toBeVisible({ timeout: 30_000 });
    await field(page).pressSequentially("Halvskrevet");
    await facilitator.next("Individuelt – Barnets beste");
    await expect(page.locator(".where")).toContainText("Individuelt");
    await expect(field(page), "half-typed text, and where one was").toHaveValue("Halvskrevet");
    await expect(field(page)).toBeFocused();
    const timer = page.getByRole("timer");
    const shown = await timer.innerText();
    await expect(timer).not.toHaveText(shown);

    await add(page, "Ring mor 41234567");
    await page.getByRole("button", { name: "Send likevel" }).click();
    await expect(own(page)).toHaveText(["Ring mor 41234567"]);
    await expect(field(page)).toHaveValue("");
    await add(page, "Bra jobba 🎉");
    await expect(page.getByText("Plakaten kan ikke vise tegnet")).toBeVisible();
    await expect(field(page)).toHaveValue("Bra jobba 🎉");
    await facilitator.press("Forleng med 1 min");
    await expect(timer).toHaveText(/^5:/);
    await expect(field(page), "also when the room goes on").toHaveValue("Bra jobba 🎉");
    await add(page, "Lytte");
    await expect(own(page)).toHaveText(["Lytte", "Ring mor 41234567"]);
    await expect(page.getByText(LOST)).toHaveCount(0);
    expect(loaded(), "the page stays").toBe(0);
  });
}

test("the facilitator's page and the wall without WebAssembly follow the room, and lead it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const facilitator = await Facilitator.open(context);
  await context.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await Promise.all([facilitator.page.reload(), facilitator.screen.reload()]);
  const loaded = loads(facilitator.page);
  const { page } = await Phone.join(browser, facilitator.code);
  await expect(facilitator.page.getByText("1 er med", { exact: true })).toBeVisible();
  await facilitator.next("Innledning – Barnets beste");
  await expect(facilitator.screen.getByText("Barnets beste").first()).toBeVisible();
  await expect(field(page)).toBeVisible();
  expect(loaded()).toBe(0);
});

/** As a browser's translation does: each text in elements of its own, and what comes later, too. */
function translate(): void {
  const change = (root: Node): void => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.closest("[translate=no], font, script, style, noscript")) continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = `«${text.data.trim()}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  change(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.isConnected) change(node.nodeType === Node.TEXT_NODE ? (node.parentNode as Node) : node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

for (const when of ["once it is awake", "before the wasm has come"]) {
  test(`a page that is translated ${when} follows the room and lives on`, async ({ browser }) => {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
    const { page } = await Phone.join(browser, facilitator.code);
    await facilitator.press("Lag grupper");
    if (when.startsWith("before")) {
      await page.route("**/*.wasm", async (route) => {
        await page.waitForFunction(() => document.readyState !== "loading");
        await page.evaluate(translate);
        await route.continue();
      });
      await page.reload();
    } else {
      await page.waitForFunction(() => document.readyState === "complete");
      await page.evaluate(translate);
    }
    await facilitator.next("Innledning – Barnets beste");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Barnets beste");
    await add(page, "Lytte til barnet");
    await expect(own(page), "what people wrote keeps its words").toHaveText(["Lytte til barnet"]);
    for (const stage of ["Individuelt", "Gruppearbeid"]) await facilitator.next(`${stage} – Barnets beste`);
    await page.getByRole("button", { name: "Neste" }).click();
    await expect(page.locator(".on-the-table .text")).toHaveText(["Lytte til barnet"]);
    await facilitator.next("Plenum – Barnets beste");
    await facilitator.next("Innledning – Respekt og raushet");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Respekt og raushet");
  });
}

test("a proxy that holds the stream back: phone, facilitator and wall follow another way", async ({ browser }) => {
  const server = await Server.open();
  const proxy = await Proxy.open(server.url);
  proxy.holdsStreams = true;
  try {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO", baseURL: proxy.url }));
    const { page } = await Phone.join(browser, facilitator.code, { baseURL: proxy.url });
    const pages = [facilitator.page, facilitator.screen, page];
    const said = pages.map((one) => one.evaluate((lost) => {
      new MutationObserver(() => {
        if (document.body.innerText.includes(lost)) document.title = "false";
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    }, LOST));
    await Promise.all(said);
    await facilitator.page.getByRole("button", { name: "Neste steg", exact: true }).click();
    for (const one of pages) await expect(one.getByText("Barnets beste").first()).toBeVisible({ timeout: 15_000 });
    await add(page, "Lytte");
    await expect(own(page)).toHaveText(["Lytte"]);
    await facilitator.next("Individuelt – Barnets beste");
    for (const one of pages) await expect(one.getByRole("timer")).toHaveText(/^\d:\d\d$/, { timeout: 10_000 });
    for (const one of pages) expect(await one.title(), "nothing false was said").not.toBe("false");
  } finally {
    await server.remove();
    await proxy.cut();
  }
});

test("browsers without `AbortSignal.timeout` and `submitter` send", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phone = await Phone.join(browser, facilitator.code);
  await phone.page.addInitScript(() => {
    Reflect.deleteProperty(AbortSignal, "timeout");
    Reflect.deleteProperty(SubmitEvent.prototype, "submitter");
  });
  await phone.page.reload();
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  await phone.write("norm", "Lytte");
  await phone.write("norm", "Spørre");
});

test("whatever is thrown while sending frees the queue, and is said", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phone = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  await field(phone.page).waitFor();
  await phone.page.evaluate(() => {
    const fetch = window.fetch;
    window.fetch = () => {
      throw new TypeError("not in this browser");
    };
    window.addEventListener("mended", () => (window.fetch = fetch));
  });
  await add(phone.page, "Lytte");
  await expect(unsent(phone.page)).toContainText(KEPT);
  await phone.page.evaluate(() => window.dispatchEvent(new Event("mended")));
  await expect(own(phone.page)).toHaveText(["Lytte"]);
  await phone.write("norm", "Spørre");
});

for (const answer of ["403", "its own page"]) {
  test(`a filter that answers ${answer} to one text refuses that one alone`, async ({ browser }) => {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
    const phone = await Phone.join(browser, facilitator.code);
    const { page } = phone;
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await page.route("**/api/participant", async (route) => {
      const stops = route.request().postData()?.includes("rus");
      const status = answer === "403" ? 403 : 200;
      return stops ? route.fulfill({ status, contentType: "text/html", body: "<h1>Blokkert</h1>" }) : route.continue();
    });
    await add(page, "Snakke om rus");
    await expect(page.getByText(BLOCKED)).toBeVisible();
    await expect(field(page)).toHaveValue("Snakke om rus");
    await phone.write("norm", "Lytte");

    // The same of one that was kept meanwhile.
    await page.context().setOffline(true);
    await add(page, "Alltid om rus");
    await add(page, "Spørre");
    await expect(unsent(page)).toHaveCount(2);
    await page.context().setOffline(false);
    await expect(own(page)).toHaveText(["Spørre", "Lytte"]);
    await expect(unsent(page)).toContainText(BLOCKED);
    await unsent(page).getByRole("button", { name: "Legg tilbake i feltet" }).click();
    await expect(field(page)).toHaveValue("Alltid om rus");
  });
}

test("a portal's page for a while: what is written is kept, and sent once", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  await field(page).waitFor();
  await page.route("**/api/**", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Logg inn</h1>" }));
  await add(page, "Lytte");
  await expect(unsent(page)).toContainText(KEPT);
  await page.unroute("**/api/**");
  await expect(own(page)).toHaveText(["Lytte"]);
  await expect(unsent(page)).toHaveCount(0);
  await page.reload();
  await expect(own(page)).toHaveText(["Lytte"]);
});

test("a newer server's view, which the page cannot read: it fetches itself, and nobody loses what they type", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  await field(page).fill("Halvskrevet");
  const loaded = loads(page);
  await page.route("**/live*", async (route) => {
    const view = { now: Date.now(), view: { phase: "renamed" } };
    await route.fulfill({ contentType: "text/event-stream", body: `event: view\ndata: ${JSON.stringify(view)}\n\n` });
  });
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect.poll(loaded, { timeout: 15_000 }).toBe(1);
  await page.unroute("**/live*");
  await facilitator.next("Individuelt – Barnets beste");
  await expect(page.locator(".where")).toContainText("Individuelt");
  await expect(field(page)).toHaveValue("Halvskrevet");
});

test("a page of which the wasm can make nothing is kept right without it", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await page.route("**/d/**", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('data-props="', 'data-props="?') });
  });
  await page.reload();
  await facilitator.next("Innledning – Barnets beste");
  await expect(page.getByRole("heading", { level: 1, name: "Barnets beste" })).toBeVisible();
  await add(page, "Lytte");
  await expect(own(page)).toHaveText(["Lytte"]);
});

test("a newer server's answer, which the page cannot read: its own page says it in words, and nothing typed is lost", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  await field(page).waitFor();
  // What scripts are answered; a plain form gets its page.
  const newer = async (route: Route): Promise<void> => {
    if (!(await route.request().headerValue("accept"))?.includes("json")) return route.fallback();
    const answer = { status: 422, headers: { "x-verdiverksted": "1" }, contentType: "application/json" };
    await route.fulfill({ ...answer, body: JSON.stringify({ Refused: { Newfangled: [1, 2] } }) });
  };
  for (const one of [page, facilitator.page]) await one.route("**/api/**", newer);
  await add(page, "Lytte 😀");
  await expect(page.getByText("Plakaten kan ikke vise tegnet 😀")).toBeVisible();
  await expect(field(page)).toHaveValue("Lytte 😀");
  await add(page, "Lytte");
  await expect(own(page)).toHaveText(["Lytte"]);
  await facilitator.next("Individuelt – Barnets beste");
  await expect(page.locator(".where")).toContainText("Individuelt");
});

test("three walls and three facilitator's pages in one browser: the room still moves", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const facilitator = await Facilitator.open(context);
  await Phone.join(browser, facilitator.code);
  const pages = [facilitator.page, facilitator.screen];
  for (const url of [facilitator.page.url(), facilitator.screen.url(), facilitator.page.url(), facilitator.screen.url()]) {
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  await facilitator.page.getByRole("button", { name: "Neste steg", exact: true }).click();
  for (const page of pages) await expect(page.getByText("Barnets beste").first()).toBeVisible();
});

