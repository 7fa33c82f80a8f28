import { type Browser, expect, type Page } from "@playwright/test";
import { Proxy } from "../proxy.ts";
import { Facilitator, Phone } from "../room.ts";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

declare global {
  interface Window {
    /** What a page has shown, and when: by a clock that no test turns. */
    shown: [what: string, at: number][];
  }
}

const LOST = "Mistet kontakten. Prøver igjen …";
const lost = (page: Page) => page.getByText(LOST);
const seconds = (text: string): number => {
  const [minutes, rest] = text.split(":").map(Number);
  return minutes * 60 + rest;
};

/** When the page's timer will be at zero. Both are read at once, there: to ask from here takes its time. */
async function deadline(page: Page): Promise<number> {
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText(/^\d+:\d\d$/);
  const [text, at] = await timer.evaluate((one) => [one.textContent ?? "", performance.timeOrigin + performance.now()] as const);
  return at + seconds(text) * 1_000;
}

/** When a page has contact again, by its own clock: what is looked at from here is seen up to a second later. */
async function back(page: Page): Promise<number> {
  const there = (words: string): number | false => !document.body.innerText.includes(words) && Date.now();
  const at = await page.waitForFunction(there, LOST, { polling: 50, timeout: 10_000 });
  return Number(await at.jsonValue());
}

async function facilitatorAt(browser: Browser, { url }: Server): Promise<Facilitator> {
  return Facilitator.open(await browser.newContext({ locale: "nb-NO", baseURL: url }));
}

test("the server is killed, and everybody is back without touching anything", async ({ browser }) => {
  const server = await Server.open();
  try {
    const facilitator = await facilitatorAt(browser, server);
    const join = () => Phone.join(browser, facilitator.code, { baseURL: server.url });
    const phones = [await join(), await join(), await join()];
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await facilitator.next("Individuelt – Barnets beste");
    await phones[0].write("norm", "Kvittert for");
    const field = phones[0].page.getByLabel("Ny norm");
    await field.fill("Halvskrevet");
    const everyone = [facilitator.page, facilitator.screen, ...phones.map((phone) => phone.page)];
    const zero = await deadline(facilitator.screen);

    await server.stop("SIGKILL");
    for (const page of everyone) await expect(lost(page)).toBeVisible();
    await expect(facilitator.screen.getByRole("heading", { name: "Barnets beste" })).toBeVisible();
    await expect(facilitator.screen.getByRole("timer")).toBeVisible();
    await server.start();
    const up = Date.now();
    const times = await Promise.all(everyone.map(back));
    for (const page of everyone) await expect(lost(page)).toHaveCount(0);
    expect(Math.max(...times) - up, "a second, on a machine with nothing else to do").toBeLessThan(2_500);

    for (const page of everyone) expect(Math.abs((await deadline(page)) - zero)).toBeLessThan(2_000);
    await expect(field).toHaveValue("Halvskrevet");
    await facilitator.next("Gruppearbeid – Barnets beste");
    for (const phone of phones) await phone.atStep(1);
    await facilitator.press("Angre");
    await expect(field).toHaveValue("Halvskrevet");
    await phones[0].page.reload();
    await expect(field).toHaveValue("Halvskrevet");
    await expect(phones[0].page.getByText("Kvittert for", { exact: true })).toBeVisible();
  } finally {
    await server.remove();
  }
});

test("a phone that was stopped has it all within a second", async ({ browser, playwright, launchOptions }) => {
  const server = await Server.open();
  const proxy = await Proxy.open(server.url);
  const own = await playwright.chromium.launch(launchOptions);
  try {
    const facilitator = await facilitatorAt(browser, server);
    const { page } = await Phone.join(own, facilitator.code, { baseURL: proxy.url });
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await page.getByLabel("Ny norm").fill("Halvskrevet");
    await page.evaluate(() => {
      window.shown = [];
      const note = (): unknown => window.shown.push([document.querySelector(".where")?.textContent ?? "", Date.now()]);
      setInterval(note, 20);
    });
    const { processInfo } = await (await own.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter((one) => one.type === "renderer").map((one) => one.id);
    const tell = (signal: NodeJS.Signals): void => renderers.forEach((id) => process.kill(id, signal));

    tell("SIGSTOP");
    const stopped = Date.now();
    await proxy.cut();
    await facilitator.next("Individuelt – Barnets beste");
    await proxy.mend();
    const woken = Date.now();
    tell("SIGCONT");
    await expect(page.locator(".where")).toContainText("Individuelt");
    await expect(page.getByLabel("Ny norm")).toHaveValue("Halvskrevet");

    const shown = await page.evaluate(() => window.shown);
    expect(shown.filter(([, at]) => at > stopped + 50 && at < woken - 50), "nothing ran meanwhile").toEqual([]);
    const full = shown.find(([what]) => what.includes("Individuelt"))?.[1] ?? Infinity;
    expect(full - woken, "a second, on a machine with nothing else to do").toBeLessThan(2_500);
  } finally {
    await own.close();
    await server.remove();
    await proxy.cut();
  }
});

test("a stream that has gone silent without a word is noticed, and replaced", async ({ browser }) => {
  const server = await Server.open();
  const proxy = await Proxy.open(server.url);
  try {
    const facilitator = await facilitatorAt(browser, server);
    const { page } = await Phone.join(browser, facilitator.code, { baseURL: proxy.url });
    await facilitator.press("Lag grupper");
    // It came by the stream, which is open then.
    await page.getByText("Gruppe 1").first().waitFor();
    proxy.hush();
    await facilitator.next("Innledning – Barnets beste");
    await expect(page.getByLabel("Ny norm")).toBeVisible({ timeout: 20_000 });

    // A change of network is told of, and believed at once.
    proxy.hush();
    await facilitator.next("Individuelt – Barnets beste");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    // By itself it would be noticed after twelve seconds.
    await expect(page.locator(".where")).toContainText("Individuelt", { timeout: 5_000 });
  } finally {
    await server.remove();
    await proxy.cut();
  }
});

test("a page that the browser kept for the back button follows the room again", async ({
  baseURL,
  browser,
  launchOptions,
  playwright,
}) => {
  const keeping = { ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] };
  const own = await playwright.chromium.launch(keeping);
  try {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
    const { page } = await Phone.join(own, facilitator.code, { baseURL });
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await page.getByLabel("Ny norm").waitFor();
    await page.evaluate(() => (window.shown = []));
    await page.goto("/");
    await facilitator.next("Individuelt – Barnets beste");
    await page.evaluate(() => history.back());
    await expect(page.locator(".where")).toContainText("Individuelt");
    expect(await page.evaluate(() => window.shown), "it is the same page, not a new one").toEqual([]);
  } finally {
    await own.close();
  }
});

for (const minutes of [-10, 10]) {
  test(`the timer is right on a phone whose clock is ${minutes} minutes off`, async ({ browser }) => {
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
    const { page } = await Phone.join(browser, facilitator.code);
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await facilitator.next("Individuelt – Barnets beste");
    await page.addInitScript((skew) => {
      const real = Date.now;
      window.shown = [];
      Date.now = () => real() + skew;
      const note = (): void => {
        const time = document.querySelector("[role=timer]")?.textContent;
        if (time) window.shown.push([time, real()]);
      };
      new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
    }, minutes * 60_000);
    const ends = await deadline(facilitator.page);
    await page.reload();
    // Every picture there was, the first with wasm included.
    await expect.poll(() => page.evaluate(() => window.shown.length)).toBeGreaterThan(5);
    for (const [time, at] of await page.evaluate(() => window.shown)) {
      expect(Math.abs(at + seconds(time) * 1_000 - ends), time).toBeLessThan(3_000);
    }
    await facilitator.press("Forleng med 1 min");
    await expect(page.getByRole("timer")).toHaveText(/^5:/);
    expect(Math.abs((await deadline(page)) - ends - 60_000)).toBeLessThan(2_000);
  });
}
