import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone, workTogether } from "../room.ts";
import { test } from "../watched.ts";

const PROJECTORS = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

/** Nothing sticks out of the window on any projector, and nothing is cut off in what is fitted. */
async function within(screen: Page): Promise<void> {
  for (const size of PROJECTORS) {
    await screen.setViewportSize(size);
    const tooMuch = (): Promise<number> =>
      screen.evaluate(() => {
        const parts = [document.documentElement, ...document.querySelectorAll(".wall, .wall-fit")];
        return Math.max(...parts.map((e) => Math.max(e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth)));
      });
    await expect.poll(tooMuch, { message: `${screen.url()} at ${size.width}` }).toBeLessThanOrEqual(0);
    await expect.poll(() => screen.evaluate(unread), { message: `from the back row, ${size.width} wide` }).toEqual([]);
  }
}

/**
 * Runs in the page: what cannot be read from the back row, below a thirtieth of the height, or stands where televisions
 * cut, within 3.5 % of an edge. Clouds have a measure of their own, and buttons are for who stands beside them.
 */
function unread(): string[] {
  const [wide, high] = [innerWidth, innerHeight];
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const within = text.parentElement as Element;
    const said = text.textContent?.trim();
    if (!said || within.closest("script, style, .visually-hidden, .wall-cloud, button") || !within.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(within).fontSize);
    if (size < high / 30 - 0.01) found.push(`${Math.round((1000 * size) / high) / 10} % high: ${said}`);
    const away = Math.min(left / wide, 1 - right / wide, top / high, 1 - bottom / high);
    if (away < 0.035 - 0.001) found.push(`${Math.round(1000 * away) / 10} % from the edge: ${said}`);
  }
  return found;
}

/** What can be seen through all pages, once the wall is fitted: until then pages come and go. */
async function shows(screen: Page, chosen: string[]): Promise<void> {
  await expect(async () => expect(await lines(screen)).toEqual(expect.arrayContaining(chosen))).toPass({ timeout: 30_000 });
}

async function lines(screen: Page): Promise<string[]> {
  const seen = (): Promise<string[]> =>
    screen.locator(".wall-fit li").evaluateAll((all) => all.filter((li) => li.checkVisibility()).map((li) => li.textContent));
  const all = await seen();
  for (const button of await screen.getByRole("group", { name: "Sider" }).getByRole("button").all()) {
    await button.click({ timeout: 2_000 });
    await expect(button).toHaveAttribute("aria-current", "page");
    all.push(...(await seen()));
  }
  return all;
}

test("no picture is too large for the projector, and the matrix holds every norm", async ({ browser }) => {
  test.setTimeout(240_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { screen } = facilitator;
  await within(screen);
  const phone = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  const chosen: string[] = [];
  for (const value of ["Barnets beste", "Respekt og raushet", "Mot"]) {
    await facilitator.next(`Innledning – ${value}`);
    await expect(screen.getByText("Tabuer: slik vil vi ikke ha det")).toBeVisible();
    await within(screen);
    await facilitator.next(`Individuelt – ${value}`);
    await within(screen);
    for (const number of [1, 2, 3, 4, 5]) {
      chosen.push(`${value} ${number}: vi lytter til barnet, og tar oss tid til å forstå hele bildet`);
      await phone.write("norm", chosen[chosen.length - 1]);
    }
    await phone.write("tabu", `${value}: å snakke om barnet og ikke med det`);
    await facilitator.next(`Gruppearbeid – ${value}`);
    await expect(screen.getByText("Taushetsplikten gjelder.", { exact: false })).toBeVisible();
    await within(screen);
    await workTogether([phone], 6);
    await facilitator.next(`Plenum – ${value}`);
    await facilitator.press("Vis resultatet");
    await expect(screen.getByText(chosen[chosen.length - 1])).toHaveCount(1);
    await within(screen);
    await shows(screen, chosen.slice(-5));
  }
  await facilitator.next("Avslutning");
  await facilitator.page.getByLabel("Hva?").first().fill("Oppfølgingsmøte");
  await facilitator.press("Lagre");
  await expect(screen.getByText("Oppfølgingsmøte")).toBeVisible();
  await within(screen);
  for (const size of PROJECTORS) {
    await screen.setViewportSize(size);
    await shows(screen, chosen);
  }
});

/** Of each page of the matrix: the values on it, those that go on from the page before in brackets. */
async function matrixPages(screen: Page): Promise<string[][]> {
  const seen = (): Promise<string[]> =>
    screen.locator(".wall-matrix tbody").evaluateAll((all) =>
      all
        .filter((part) => part.checkVisibility())
        .map((part) => (part.classList.contains("continued") ? "(goes on)" : (part.querySelector(".matrix-value")?.textContent ?? ""))),
    );
  const buttons = await screen.getByRole("group", { name: "Sider" }).getByRole("button").all();
  if (buttons.length === 0) return [await seen()];
  const pages: string[][] = [];
  for (const button of buttons) {
    await button.click({ timeout: 2_000 });
    await expect(button).toHaveAttribute("aria-current", "page");
    pages.push(await seen());
  }
  return pages;
}

test("the matrix is parted between values, where each has room on a page", async ({ browser }) => {
  test.setTimeout(300_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  const phone = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  // The second has more than one part of a value holds, and less than a page: dealt out evenly, it would be parted.
  const values: [string, number][] = [["Barnets beste", 2], ["Respekt og raushet", 11], ["Mot", 2]];
  for (const [value, taboos] of values) {
    await facilitator.next(`Innledning – ${value}`);
    await facilitator.next(`Individuelt – ${value}`);
    for (const number of [1, 2, 3, 4, 5]) await phone.write("norm", `${value} ${number}: vi lytter til barnet`);
    for (let number = 1; number <= taboos; number++) await phone.write("tabu", `${value} ${number}: å avbryte`);
    await facilitator.next(`Gruppearbeid – ${value}`);
    await workTogether([phone], 5 + taboos);
    await facilitator.next(`Plenum – ${value}`);
    await facilitator.press("Vis resultatet");
  }
  await facilitator.next("Avslutning");
  for (const steps of [0, 1]) {
    if (steps > 0) {
      await page.getByLabel("Hva?").first().fill("Oppfølgingsmøte");
      await facilitator.press("Lagre");
      await expect(screen.getByText("Oppfølgingsmøte")).toBeVisible();
    }
    for (const size of [{ width: 1280, height: 720 }, ...PROJECTORS]) {
      await within(screen);
      await screen.setViewportSize(size);
      await expect(async () => {
        const pages = await matrixPages(screen);
        expect(pages.map((values) => values[0]), `${steps} steps at ${size.width}: ${JSON.stringify(pages)}`).not.toContain("(goes on)");
      }).toPass({ timeout: 20_000 });
    }
  }
});

