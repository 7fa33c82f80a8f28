import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { test } from "../watched.ts";

const SEEN = "Lytte til barnet";
const DOUBTED = "Be om hjelp";
const LEFT_OUT = "Si fra i rommet";
/** What is asked: two norms, and three things of meetings. */
const QUESTIONS = 5;

const texts = (...all: string[]) => all.map((text) => ({ text, support: null, onPoster: true }));
const file = JSON.stringify({
  $schema: "verdier.schema.json",
  version: 1,
  title: "Kultur for god samhandling",
  organisation: "Siljan kommune",
  language: "nb",
  published: "2026-11-27",
  services: [],
  values: [
    { name: "Barnets beste", mainMessage: "Vi spør barnet først", truth: "", groups: null, norms: texts(SEEN), taboos: [] },
    { name: "Mot", mainMessage: "Vi sier det som er vanskelig", truth: "", groups: null, norms: texts(LEFT_OUT, DOUBTED), taboos: texts("Tie om elefanten") },
  ],
  nextSteps: [],
});

const small = { width: 390, height: 844 };

/** As it stands, where somebody wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env["LOOK"]) await page.screenshot({ path: `${process.env["LOOK"]}/pulse-${name}.png`, fullPage: true });
}

async function looksRight(page: Page, name: string): Promise<void> {
  await usable(page);
  await fits(page);
  const before = page.viewportSize();
  await page.setViewportSize(small);
  await picture(page, name);
  if (before) await page.setViewportSize(before);
}

/** The path of its holder's page. */
async function held(page: Page): Promise<string> {
  await page.goto("/verdigrunnlag/nytt");
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  await expect(page).toHaveURL(/\/h\/.*\/lenke$/);
  return new URL(page.url()).pathname.replace(/\/lenke$/, "");
}

async function phone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ viewport: small, locale: "nb-NO", ...options })).newPage();
}

/** A colleague's device at the readers' page. */
async function reader(browser: Browser, holder: Page, path: string): Promise<Page> {
  await holder.goto(path);
  await holder.getByRole("link", { name: "Lag en lenke til alle ansatte" }).click();
  await holder.getByRole("button", { name: "Lag lenke", exact: true }).click();
  const link = await holder.getByRole("textbox", { name: "Lenke til alle ansatte" }).inputValue();
  const page = await phone(browser);
  await page.goto(link);
  await expect(page).toHaveURL(/\/v\//);
  return page;
}

/** Where a workshop's code is typed too. */
async function type(page: Page, code: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Verkstedkode" }).fill(code);
  await page.getByRole("button", { name: "Bli med", exact: true }).click();
}

const sending = (page: Page) => page.getByRole("button", { name: "Send svaret" });
const thanked = (page: Page) => page.getByRole("heading", { level: 1, name: /^Takk/ });
const asks = (page: Page, norm: string) => page.getByRole("group", { name: norm });

/** One answer to each norm, and one to all that is asked of meetings. */
async function choose(page: Page, seen: string, doubted: string, meetings: string): Promise<void> {
  // Nobody answers before having been told who sees it.
  await expect(page.locator(".privacy")).toContainText("minst fem");
  await expect(page.locator(".privacy")).toBeInViewport();
  const groups = page.getByRole("group");
  await expect(groups).toHaveCount(QUESTIONS);
  await asks(page, SEEN).getByRole("radio", { name: seen, exact: true }).check();
  await asks(page, DOUBTED).getByRole("radio", { name: doubted, exact: true }).check();
  for (const of of (await groups.all()).slice(2)) await of.getByRole("radio", { name: meetings, exact: true }).check();
}

async function send(page: Page): Promise<void> {
  await sending(page).click();
  await expect(thanked(page)).toBeVisible();
  await expect(sending(page)).toHaveCount(0);
}

/** What these pages say, when they are asked for anew. */
async function said(...pages: Page[]): Promise<string[]> {
  const all: string[] = [];
  for (const page of pages) {
    await page.reload();
    all.push(await page.getByRole("main").innerText());
  }
  return all;
}

test("five phones answer a round, one is late, and nobody sees anything before it is over", async ({ browser }) => {
  test.slow();
  const holder = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  const path = await held(holder);
  const colleague = await reader(browser, holder, path);
  await holder.goto(path);
  await holder.getByRole("link", { name: "Gå til puls" }).click();
  await expect(holder.getByRole("button", { name: "Start runden" })).toBeVisible();
  await holder.getByLabel(LEFT_OUT).uncheck();
  await holder.getByRole("checkbox", { name: /møtene/ }).check();
  await holder.getByRole("radio", { name: /Til vi avslutter i møtet/ }).check();
  await looksRight(holder, "1-start");
  await holder.getByRole("button", { name: "Start runden" }).click();

  const answerHere = holder.getByRole("link", { name: "Svar selv" });
  await expect(answerHere).toBeVisible();
  const qr = holder.getByRole("main").getByRole("img");
  await expect.poll(() => qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const code = await holder.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).innerText();
  const answering = new URL((await answerHere.getAttribute("href"))!, holder.url()).href;
  await expect(holder.getByText(answering, { exact: true })).toBeVisible();
  await looksRight(holder, "2-open");

  const overview = await holder.context().newPage();
  await overview.goto(path);
  const [wall] = await Promise.all([holder.context().waitForEvent("page"), holder.getByRole("link", { name: "Vis koden på storskjermen" }).click()]);
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.clock.install();
  await expect(wall.getByRole("img", { name: /Skann/ })).toBeInViewport({ ratio: 1 });
  for (const shown of [code, new URL(answering).host]) await expect(wall.getByText(shown, { exact: true })).toBeInViewport({ ratio: 1 });
  await fits(wall);
  await picture(wall, "2-wall");
  const before = await said(holder, overview, colleague, wall);
  await expect(colleague.getByRole("link", { name: "Svar nå" })).toBeVisible();

  const typed = await phone(browser);
  await type(typed, code);
  await expect(typed).toHaveURL(answering);
  await looksRight(typed, "3-answer");
  await choose(typed, "Ofte", "Ofte", "Ofte");
  await picture(typed, "3-answer-chosen");
  await send(typed);
  await looksRight(typed, "4-thanks");

  const plain = await phone(browser, { javaScriptEnabled: false });
  await plain.goto(answering);
  await choose(plain, "Ofte", "Sjelden", "Av og til");
  await send(plain);

  const narrow = await phone(browser, { viewport: { width: 320, height: 568 } });
  await narrow.goto(answering);
  await picture(narrow, "3-answer-320");
  await choose(narrow, "Sjelden", "Av og til", "Nesten alltid");
  await fits(narrow);
  await send(narrow);

  const nynorsk = await phone(browser);
  await nynorsk.goto(answering);
  await asks(nynorsk, SEEN).getByRole("radio", { name: "Nesten alltid", exact: true }).check();
  await nynorsk.getByRole("button", { name: "Nynorsk" }).click();
  await expect(nynorsk.locator("html")).toHaveAttribute("lang", "nn");
  await expect(nynorsk).toHaveURL(answering);
  await expect(asks(nynorsk, SEEN).getByRole("radio", { name: "Nesten alltid", exact: true })).toBeChecked();
  await choose(nynorsk, "Nesten alltid", "Veit ikkje", "Veit ikkje");
  await picture(nynorsk, "3-answer-nn");
  await send(nynorsk);
  // Not to an error: what was sent with the choice of language is not to be sent again.
  await nynorsk.goBack();
  await expect(thanked(nynorsk)).toBeVisible();

  // As some scanners open it, and twice: in a tab that was opened before, where another answer is chosen.
  const scanned = await phone(browser);
  await scanned.goto(answering.replace("/p/", "/P/"));
  const again = await scanned.context().newPage();
  await again.goto(answering);
  await choose(scanned, "Ofte", "Ofte", "Ofte");
  await send(scanned);
  await choose(again, "Sjelden", "Sjelden", "Sjelden");
  await send(again);
  await again.goto(answering);
  await expect(thanked(again)).toBeVisible();

  const late = await phone(browser);
  await late.goto(answering);
  await choose(late, "Sjelden", "Sjelden", "Sjelden");

  expect(await said(holder, overview, colleague, wall)).toEqual(before);
  await expect(colleague.locator(".pulse-bar, .pulse-words")).toHaveCount(0);

  await holder.getByText("Avslutt runden", { exact: true }).click();
  await holder.getByRole("button", { name: "Ja, avslutt runden" }).click();
  await expect(holder).toHaveURL(/\/v\/[^/]*#puls$/);
  // It looks for itself. One look that fails leaves the code standing, and is not the last.
  await wall.route("**/storskjerm", (route) => route.abort());
  await Promise.all([wall.waitForEvent("requestfailed"), wall.clock.runFor(15_000)]);
  await expect(wall.getByText(code, { exact: true })).toBeVisible();
  await wall.unroute("**/storskjerm");
  await wall.clock.runFor(15_000);
  await expect(wall.getByRole("heading", { name: "Runden er over" })).toBeVisible();
  await expect(wall.getByText("5 svarte.")).toBeVisible();
  await picture(wall, "6-wall-over");
  await sending(late).click();
  await expect(late.getByRole("heading", { level: 1, name: "Ingen runde er åpen her" })).toBeVisible();
  await expect(late.getByRole("alert")).toContainText("kom ikke med");
  await looksRight(late, "5-late");
  const dead = await phone(browser);
  await type(dead, code);
  await expect(dead.getByRole("alert")).toBeVisible();
  await picture(dead, "5-dead-code");

  await colleague.reload();
  await expect(colleague.getByText("5 svarte")).toBeVisible();
  const result = (asked: string) => colleague.locator(".pulse-question").filter({ hasText: asked });
  const words = (asked: string) => result(asked).getByRole("listitem");
  await expect(words(SEEN)).toHaveText(["Sjelden 1", "Av og til 0", "Ofte 3", "Nesten alltid 1", "Vet ikke 0"]);
  const widths = await result(SEEN).locator(".pulse-bar rect").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
  const of = widths.reduce((all, width) => all + width, 0);
  expect(widths.map((width) => Math.round((100 * width) / of))).toEqual([20, 60, 20]);
  // Four know: neither a bar nor a figure.
  await expect(result(DOUBTED)).toHaveCount(1);
  const others = colleague.locator(".pulse-question").filter({ hasNotText: SEEN });
  await expect(others).toHaveCount(QUESTIONS - 1);
  for (const other of await others.all()) {
    await expect(other).toContainText(/for få/i);
    await expect(other.locator(".pulse-bar, .pulse-words")).toHaveCount(0);
    await expect(other).not.toContainText(/\d/);
  }
  await expect(result(LEFT_OUT)).toHaveCount(0);
  await looksRight(colleague, "6-result");

  await holder.goto(`${path}/puls`);
  await expect(holder.getByRole("button", { name: "Start runden" })).toHaveCount(0);
  const none = holder.getByRole("button", { name: "Ingen tiltak nå" });
  await looksRight(holder, "7-after");
  await none.click();
  await expect(none).toHaveCount(0);
  await holder.reload();
  await expect(holder.getByRole("link", { name: "Se resultatet" })).toBeVisible();
  await expect(none).toHaveCount(0);
});

test("a calendar is made, one month of it is changed, and everybody may take it home", async ({ browser }) => {
  const holder = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  const path = await held(holder);
  const colleague = await reader(browser, holder, path);
  await expect(colleague.getByRole("link", { name: /^Veggkalender/ })).toHaveCount(0);
  await holder.goto(path);
  await holder.getByRole("button", { name: "Lag kalender", exact: true }).click();
  await expect(holder).toHaveURL(/\/kalender\??$/);
  await looksRight(holder, "8-calendar-new");
  await holder.getByRole("button", { name: "Lag kalenderen" }).click();
  const save = holder.getByRole("button", { name: "Lagre", exact: true });
  await expect(save).toBeVisible();
  const october = holder.getByLabel(/^Oktober/);
  const was = await october.locator("option:checked").innerText();
  const becomes = was === DOUBTED ? LEFT_OUT : DOUBTED;
  await october.selectOption({ label: becomes });
  // It is the same page before and after: what it would send next tells them apart.
  const rev = holder.locator('input[name="command[SetCalendar][rev]"]').first();
  const before = await rev.inputValue();
  await save.click();
  await expect(rev).not.toHaveValue(before);
  await expect(october.locator("option:checked")).toHaveText(becomes);
  await looksRight(holder, "8-calendar-made");

  await colleague.reload();
  await looksRight(colleague, "8-calendar-read");
  for (const [name, kind] of [["Veggkalender", "pdf"], ["Ett ark for hver måned", "pdf"], ["Årets normer", "ics"]] as const) {
    const link = colleague.getByRole("link", { name: new RegExp(`^${name}`) });
    const [download] = await Promise.all([colleague.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`Siljan kommune.*\\.${kind}$`));
    const content = await readFile(await download.path());
    if (kind === "pdf") {
      expect(content.subarray(0, 5).toString()).toBe("%PDF-");
    } else {
      const entries = content.toString().replaceAll("\r\n ", "").split("BEGIN:VEVENT");
      expect(entries.find((entry) => /DTSTART[^:]*:\d{4}10/.test(entry))).toContain(becomes);
    }
  }
});
