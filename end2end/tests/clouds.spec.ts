import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { usable } from "../look.ts";
import { Facilitator, Phone, workTogether } from "../room.ts";
import { test } from "../watched.ts";

const NORMS = [
  "Lytte til barnet, og gi det tid til å fortelle med egne ord",
  "Lytte uten å avbryte, også når vi er uenige",
  "Møte forberedt, på avtalt tid og med åpent sinn",
  "Snakke sammen før vi snakker med familien",
  "Dele kunnskap på tvers av tjenester, og spørre når vi er usikre",
];
const TABOO = "Snakke om barnet over hodet på det, som om det ikke var der";

/** A room whose one group has chosen all this, with the result on the wall. */
async function shown(browser: Browser, options: BrowserContextOptions = {}): Promise<Facilitator> {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO", ...options }));
  const phone = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  for (const words of NORMS) await phone.write("norm", words);
  await phone.write("tabu", TABOO);
  await facilitator.next("Gruppearbeid – Barnets beste");
  await workTogether([phone], NORMS.length + 1);
  await facilitator.next("Plenum – Barnets beste");
  await facilitator.press("Vis resultatet");
  // One group has chosen each: all would be of one size, and the list stands there. She can ask for it.
  const norms = facilitator.page.getByRole("region", { name: "Ordsky for normer" });
  await expect(facilitator.screen.locator(".wall-list.norm li")).toHaveCount(NORMS.length);
  await expect(cloud(facilitator.screen)).toHaveCount(0);
  await expect(facilitator.page.getByText("Ordskyen for normer vises ikke på storskjermen, for alle er like store.")).toBeVisible();
  await facilitator.page.getByText("Ordskyer", { exact: true }).click();
  await norms.getByRole("button", { name: "Hele formuleringer" }).click();
  await expect(cloud(facilitator.screen).locator("text").filter({ hasText: "avtalt tid" })).toHaveCount(1);
  await expect(facilitator.page.getByText("Ordskyen for normer vises ikke")).toHaveCount(0);
  await norms.getByRole("button", { name: "Enkeltord" }).click();
  await expect(word(facilitator.screen, "lytte")).toBeAttached();
  return facilitator;
}

const cloud = (screen: Page, kind = "norm"): Locator => screen.locator(`.wall-cloud.${kind} .cloud-words`);
const word = (screen: Page, text: string): Locator =>
  cloud(screen).locator("g:not(.cloud-gone) > text").filter({ hasText: new RegExp(`^${text}$`) });

/** Where each word will stand when it has come to rest. */
const places = (screen: Page): Promise<Record<string, string>> =>
  cloud(screen)
    .locator("g:not(.cloud-gone) > text")
    .evaluateAll((all) => Object.fromEntries(all.map((text) => [text.textContent, text.getAttribute("transform") ?? ""])));

/** The brightest pixel where every word lights up the black by a hundred: more than that is two words. */
async function brightest(screen: Page): Promise<number> {
  const png = (await screen.screenshot()).toString("base64");
  return screen.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    let [most, lit] = [0, 0];
    for (let at = 1; at < pixels.length; at += 4) {
      most = Math.max(most, pixels[at]);
      if (pixels[at] > 90) lit++;
    }
    if (lit < pixels.length / 4 / 50) throw new Error(`only ${lit} pixels of ink`);
    return most;
  }, png);
}

test("no word's ink touches another's at full resolution, and the letters are the layout's", async ({ browser }) => {
  test.setTimeout(120_000);
  const strangers: string[] = [];
  const facilitator = await shown(browser, { deviceScaleFactor: 2, reducedMotion: "reduce" });
  const { screen } = facilitator;
  await screen.setViewportSize({ width: 1920, height: 1080 });
  screen.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(screen.url()).origin) strangers.push(request.url());
  });
  await screen.reload();
  await expect(word(screen, "lytte")).toBeAttached();
  await screen.evaluate(() => document.fonts.ready);
  // Each line is as wide as the layout says before the browser is made to keep to it.
  const misfit = await cloud(screen).locator("tspan").evaluateAll((all) =>
    all.map((line) => {
      const wanted = Number(line.getAttribute("textLength"));
      line.removeAttribute("textLength");
      return Math.abs((line as SVGTSpanElement).getComputedTextLength() / wanted - 1);
    }),
  );
  expect(misfit.length).toBeGreaterThan(15);
  expect(Math.max(...misfit)).toBeLessThan(0.005);
  expect(strangers).toEqual([]);

  await screen.evaluate(() => {
    const [cloud] = document.querySelectorAll(".wall-cloud.norm svg");
    document.body.replaceChildren(cloud);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html, body { background: #000 !important; margin: 0; }
      svg { position: fixed; inset: 0; inline-size: 100%; block-size: 100%; isolation: isolate; }
      text { fill: rgb(100 100 100); mix-blend-mode: plus-lighter; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await brightest(screen)).toBeLessThanOrEqual(104);
  // And two that do touch are seen.
  await screen.evaluate(() => {
    const [one, other] = document.querySelectorAll("text");
    other.setAttribute("transform", one.getAttribute("transform") ?? "");
  });
  expect(await brightest(screen)).toBeGreaterThan(150);
});

/** The smallest type of a cloud, in pixels of the wall. */
const smallest = (screen: Page): Promise<number> =>
  cloud(screen)
    .locator("g:not(.cloud-gone) > text")
    .evaluateAll((all) => Math.min(...all.map((text) => ((text as SVGTextElement).getScreenCTM()?.a ?? 0) * 100)));

test("no word is smaller than can be read on a small wall", async ({ browser }) => {
  test.setTimeout(120_000);
  const { screen } = await shown(browser, { reducedMotion: "reduce" });
  for (const [width, height] of [[1280, 720], [1024, 768], [1920, 1080]]) {
    await screen.setViewportSize({ width, height });
    // Where the lists leave too little room, the clouds have a page of their own.
    const own = screen.getByRole("button", { name: "Ordskyer" });
    await expect(async () => {
      if (await own.isVisible()) await own.click({ timeout: 2_000 });
      expect(await smallest(screen)).toBeGreaterThanOrEqual(height / 45 - 0.5);
    }).toPass();
  }
});

test("the facilitator leaves words out and counts them as one, and the wall moves gently", async ({ browser }) => {
  test.setTimeout(120_000);
  const facilitator = await shown(browser);
  const { page, screen } = facilitator;
  const norms = page.getByRole("region", { name: "Ordsky for normer" });
  await expect(norms.getByRole("checkbox", { name: "lytte", exact: true })).toBeVisible();
  // What screen readers are told, in order.
  const told = screen.getByRole("figure").filter({ hasText: "Normer" }).getByRole("listitem");
  expect(await told.allInnerTexts()).toContain("lytte");

  await screen.evaluate(() => {
    document.addEventListener("transitionrun", (event) => {
      if ((event as TransitionEvent).propertyName === "transform") document.documentElement.dataset.moved = "yes";
    });
  });
  const before = await places(screen);
  await facilitator.press("Ta ut: lytte");
  await expect(word(screen, "lytte")).toHaveCount(0);
  await expect(told.filter({ hasText: "lytte" })).toHaveCount(0);
  await expect(norms.getByRole("checkbox", { name: "lytte", exact: true })).toHaveCount(0);
  await facilitator.press("Angre");
  await expect(word(screen, "lytte")).toHaveCount(1);
  expect(Object.keys(await places(screen)).sort()).toEqual(Object.keys(before).sort());

  await norms.getByRole("checkbox", { name: "snakke", exact: true }).check();
  await norms.getByRole("checkbox", { name: "fortelle", exact: true }).check();
  await norms.getByRole("button", { name: "Regn som ett" }).click();
  await expect(word(screen, "fortelle")).toHaveCount(0);
  await expect(screen.locator("html[data-moved]")).toBeAttached();
  await facilitator.press("Skill igjen: snakke");
  await expect(word(screen, "fortelle")).toHaveCount(1);
  await usable(page);

  await norms.getByRole("button", { name: "Hele formuleringer" }).click();
  await expect(cloud(screen).locator("g:not(.cloud-gone) > text").filter({ hasText: "avtalt tid" })).toHaveCount(1);
  // One taboo alone would be its list once more; she can ask for it.
  await expect(screen.locator(".wall-cloud.taboo")).toHaveCount(0);
  const taboos = page.getByRole("region", { name: "Ordsky for tabuer" });
  await expect(taboos.getByText("Denne vises ikke.")).toBeVisible();
  await taboos.getByRole("button", { name: "Hele formuleringer" }).click();
  await expect(cloud(screen, "taboo").locator("text")).toHaveCount(1);
});
