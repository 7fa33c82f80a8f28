import { expect, type Locator, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { Facilitator, Phone, stepOn } from "../room.ts";
import { test } from "../watched.ts";

const PROJECTORS = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];
/** Of a hundredth of the wall's height. */
const READABLE = 2.6;

/** On every projector all of it is there, in whole words, and large enough for the back row. */
async function readable(screen: Page): Promise<void> {
  for (const size of PROJECTORS) {
    await screen.setViewportSize(size);
    const fitted = screen.locator(".wall-slide");
    await expect(fitted).toHaveClass(/whole-words/);
    await expect
      .poll(() => fitted.evaluate((fit) => Math.max(fit.scrollHeight - fit.clientHeight, fit.scrollWidth - fit.clientWidth)))
      .toBeLessThanOrEqual(0);
    const type = await fitted.evaluate((fit) => Number.parseFloat(getComputedStyle(fit).fontSize));
    const unit = Math.min(size.height / 100, (size.width * 0.75) / 100);
    expect(type / unit, `at ${size.width}`).toBeGreaterThanOrEqual(READABLE);
  }
}

const on = (screen: Page, words: string): Locator => screen.locator(".wall-slide").getByText(words, { exact: false });

test("the deck's opening is played on the wall, and phones look up", async ({ browser }) => {
  test.setTimeout(180_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  const phone = await Phone.join(browser, facilitator.code);
  await expect(phone.page.getByText("Se på storskjermen.")).toHaveCount(0);
  const opening = [
    "grunnstolpen i all samhandling",
    "HVORFOR jobbe med verdigrunnlag?",
    "en lærende organisasjon",
    "Skape kultur for god samhandling",
    "forbedrer kontinuerlig",
    "gjennom individer som lærer",
    "Verdier må konkretiseres",
  ];
  for (const [at, words] of opening.entries()) {
    await facilitator.press("Neste bilde");
    await expect(on(screen, words)).toBeVisible();
    await expect(page.getByText(`${at + 2} av 8 · `)).toBeVisible();
    await readable(screen);
    // Who comes late still finds the way in.
    await expect(screen.getByText(facilitator.code, { exact: true })).toBeVisible();
  }
  await expect(phone.page.getByText("Se på storskjermen.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Neste bilde" })).toHaveAttribute("aria-disabled", "true");
  await facilitator.press("Forrige bilde");
  await expect(on(screen, "gjennom individer som lærer")).toBeVisible();
  await expect(page.getByText("7 av 8 · ")).toBeVisible();
  await facilitator.press("Angre");
  await expect(on(screen, "Verdier må konkretiseres")).toBeVisible();
  await usable(page, screen, phone.page);
  await fits(page);
  await fits(phone.page);

  // «Neste steg» is the main button all the while.
  await facilitator.press("Lag grupper");
  await expect(screen.getByText("Finn gruppen din – nummeret står på telefonen")).toBeVisible();
  await expect(screen.locator(".wall-slide")).toBeVisible();
  await facilitator.next("Innledning – Barnets beste");
  await expect(screen.getByText("Finn gruppen din – nummeret står på telefonen")).toHaveCount(0);
  await expect(screen.locator(".wall-slide")).toHaveCount(0);
  await expect(phone.page.getByText("Se på storskjermen.")).toHaveCount(0);
});

test("a question is talked about two and two, and the clock goes with it", async ({ browser }) => {
  test.setTimeout(180_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  while ((await page.locator(".bar-now").innerText()) !== "Nå: Plenum – Mot") await stepOn(page);
  await facilitator.press("Neste bilde");
  await expect(page.getByText("2 av 4 · ")).toBeVisible();
  await expect(page.getByRole("button", { name: "Snakk to og to, 2 min" })).toHaveCount(0);
  await facilitator.press("Neste bilde");
  await expect(page.getByText("3 av 4 · ")).toBeVisible();
  await facilitator.press("Snakk to og to, 2 min");
  await expect(screen.getByRole("timer")).toHaveText(/^[12]:\d\d$/);
  await readable(screen);
  await facilitator.press("Forleng med 1 min");
  await facilitator.press("Neste bilde");
  await expect(on(screen, "elefanten i rommet")).toBeVisible();
  await expect(screen.getByRole("timer")).toHaveCount(0);
});

test("a clicker turns the slides, and never the stage", async ({ browser }) => {
  test.setTimeout(120_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  const shown = page.locator(".slide-now");
  // The stage's own picture stands there, and somebody who reads the page scrolls with these keys.
  await page.locator("body").press("PageDown");
  await page.locator("body").press("ArrowRight");
  await expect(shown).toHaveText(/^1 av 8/);
  await facilitator.press("Neste bilde");
  await expect(shown).toHaveText(/^2 av 8/);
  for (const [key, at] of [["PageDown", 3], ["ArrowRight", 4], ["PageUp", 3], ["ArrowLeft", 2], ["PageUp", 1]] as const) {
    await page.keyboard.press(key);
    await expect(shown).toHaveText(new RegExp(`^${at} av 8`));
  }
  // The keyboard stays in their section, so that on is on again.
  await page.keyboard.press("PageDown");
  await expect(shown).toHaveText(/^2 av 8/);
  for (let more = 0; more < 12; more++) await page.keyboard.press("PageDown");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(on(screen, "grunnstolpen")).toHaveCount(0);
  await expect(page.getByText("Nå: Samling")).toBeVisible();
  // Never while somebody types.
  await expect(async () => {
    await page.keyboard.press("PageUp");
    await expect(shown).toHaveText(/^1 av 8/, { timeout: 500 });
  }).toPass();
  await facilitator.press("Neste bilde");
  await expect(shown).toHaveText(/^2 av 8/);
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("textarea")));
  await page.locator("textarea").press("PageUp");
  await page.locator("textarea").press("ArrowLeft");
  await facilitator.press("Steng for nye deltakere");
  await expect(shown).toHaveText(/^2 av 8/);
  // Nor where a button was pressed last, and the page is read.
  await facilitator.press("Forrige bilde");
  await expect(shown).toHaveText(/^1 av 8/);
  await page.keyboard.press("PageDown");
  await facilitator.press("Åpne for nye deltakere");
  await expect(shown).toHaveText(/^1 av 8/);
});

test("slides are written, follow their value, and are seen before the day", async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ locale: "nb-NO" });
  const page = await context.newPage();
  await page.goto("/nytt");
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  await expect(page.locator("#slide-1").getByText("utkast – sjekk", { exact: true })).toBeVisible();
  await button("Legg til bilde").click();
  await page.waitForURL(/#slide-11$/);
  const own = page.locator("#slide-11");
  await own.getByRole("textbox", { name: /^Overskrift/ }).fill("Hvem snakker for barnet?");
  await own.getByRole("combobox", { name: "Type" }).selectOption({ label: "Spørsmål" });
  const place = own.getByRole("combobox", { name: "Hvor" });
  await place.selectOption({ label: "Før Barnets beste" });
  // The value is moved and renamed, and the slide stays at it.
  await button("Flytt ned").first().click();
  await expect(place.locator("option:checked")).toHaveText("Før Barnets beste");
  await page.getByRole("textbox", { name: "Navn" }).nth(1).fill("Barnet");
  await expect(place.locator("option:checked")).toHaveText("Før Barnet");
  // What is too long comes back with one sentence, and all that was typed.
  const lines = own.getByRole("textbox", { name: /^Linjer/ });
  await lines.fill("å".repeat(161));
  await button("Opprett verksted").click();
  await expect(page.getByText("Bilde 12, linje 1: Teksten er 161 tegn.", { exact: false })).toBeVisible();
  await expect(own.getByRole("textbox", { name: /^Overskrift/ })).toHaveValue("Hvem snakker for barnet?");
  await lines.fill("Snakk først alene");
  await usable(page);
  await fits(page);
  await button("Opprett verksted").click();
  await expect(page).toHaveURL(/\/lenke$/);
  await page.locator("summary").click();
  await page.getByRole("link", { name: "Gå til verkstedet" }).click();
  await page.getByRole("link", { name: "Se gjennom bildene" }).last().click();
  await page.waitForURL(/\/bilder$/);
  await expect(page.getByText("Før Barnet · Spørsmål", { exact: false })).toBeVisible();
  await expect(page.locator(".slide-frame").getByText("Hvem snakker for barnet?")).toBeVisible();
  await expect(page.locator(".wall-slide.whole-words")).toHaveCount(12);
  await usable(page);
  await fits(page);
});

test("a rehearsal with slides is led by the main button alone", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await page.goto("/nytt");
  await page.getByRole("button", { name: "Prøvekjør", exact: true }).click();
  await expect(page.getByText("Nå: Samling")).toBeVisible();
  const now = page.locator(".bar-now");
  await expect(async () => {
    if ((await now.innerText()) !== "Nå: Avslutning") await page.locator(".bar-moves button.primary").click();
    await expect(now).toHaveText("Nå: Avslutning", { timeout: 1_500 });
  }).toPass({ timeout: 150_000 });
});
