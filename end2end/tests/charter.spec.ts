import { expect, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { Facilitator } from "../room.ts";
import { test } from "../watched.ts";

const texts = (...all: string[]) => all.map((text) => ({ text, support: null, onPoster: true }));
const file = JSON.stringify({
  $schema: "verdier.schema.json",
  version: 1,
  title: "Kultur for god samhandling",
  organisation: "Siljan kommune",
  language: "nb",
  published: "2026-11-27",
  services: ["NAV", "PPT"],
  values: [
    {
      name: "Barnets beste",
      mainMessage: "Vi spør barnet først, og lytter til svaret",
      truth: "Alle barn vil høre til",
      groups: 5,
      norms: texts("Lytte til barnet", "Ta barnets opplevelser og følelser på alvor", "Se barnet bak handlingen", "Bli kjent med «ryggsekken» til barnet"),
      taboos: texts("Prate over hodet på barnet", "Bestemme uten å ta med barna"),
    },
    { name: "Mot", mainMessage: "Vi sier det som er vanskelig", truth: "", groups: null, norms: texts("Si fra i rommet", "Be om hjelp"), taboos: texts("Tie om elefanten") },
  ],
  nextSteps: [{ what: "Henge opp plakaten", who: "Enhetslederne", when: "før jul" }],
});

async function looksRight(page: Page): Promise<void> {
  await usable(page);
  await fits(page);
}

test("what was published is kept, handed on and read by all staff", async ({ browser }) => {
  const { page } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const workshop = new URL(page.url()).pathname.split("/").at(-1)!;
  const act = async (command: Record<string, string>): Promise<void> => {
    await page.request.post("/api/facilitator", { form: { workshop, ...command }, maxRedirects: 0 });
  };
  await act({ command: "Close" });
  const write = { value: "0", message: "Barnet først", truth: "", approve: "true" };
  await act(Object.fromEntries(Object.entries(write).map(([name, value]) => [`command[WriteValue][${name}]`, value])));
  await act({ command: "Publish" });
  await page.reload();
  const keep = page.getByRole("button", { name: "Ta vare på verdigrunnlaget", exact: true });
  await expect(keep).toHaveAccessibleDescription(/^Det publiserte blir et verdigrunnlag med egne lenker\. Det lever til .* og kan fornyes\. Alt annet i verkstedet slettes .*\.$/);
  await keep.click();
  await expect(page).toHaveURL(/\/h\/.*\/lenke$/);
  await looksRight(page);
  const onward = page.getByRole("link", { name: "Gå til verdigrunnlaget" });
  await expect(onward).toHaveAttribute("aria-disabled", "true");
  await page.getByText("Vis QR-kode", { exact: true }).click();
  const another = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await another.goto(await page.getByRole("textbox").first().inputValue());
  await expect(another).toHaveURL(/\/h\//);
  expect(another.url()).not.toContain("/k/");

  await onward.click();
  await looksRight(page);
  await page.getByRole("link", { name: "Lag en lenke til alle ansatte" }).click();
  await page.getByRole("button", { name: "Lag lenke", exact: true }).click();
  const link = await page.getByRole("textbox", { name: "Lenke til alle ansatte" }).inputValue();
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: "nb-NO" });
  const reader = await phone.newPage();
  await reader.goto(link);
  await expect(reader).toHaveURL(/\/v\//);
  await expect(reader.getByText("Barnet først")).toBeVisible();
  await expect(reader.getByText(/som holder i/)).toHaveCount(0);

  await page.goto(`/f/${workshop}`);
  await page.getByRole("link", { name: "Åpne resultatsiden" }).click();
  await page.getByRole("link", { name: "Vårt verdigrunnlag" }).click();
  await expect(page).toHaveURL(/\/v\//);
  await page.getByRole("link", { name: "For deg som holder i verdigrunnlaget: tiltak, møter og lenker" }).click();
  await expect(page).toHaveURL(/\/h\//);
});

test("a file is brought in and held without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO" });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Ta inn et verdigrunnlag fra en fil" }).click();
  const choose = async (content: string): Promise<void> => {
    const buffer = Buffer.from(content);
    await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  };
  await choose("{}");
  await expect(page.getByRole("alert")).toContainText("Ingenting er lagret.");
  await choose(file);
  await page.getByRole("link", { name: "Gå til verdigrunnlaget" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kultur for god samhandling" })).toBeVisible();

  const of = (words: string) => page.getByRole("listitem").filter({ hasText: words }).last();
  const norm = "Lytte til barnet";
  const shown = async (): Promise<number> => {
    const other = await context.newPage();
    await other.goto(page.url().replace("/h/", "/v/"));
    const count = await other.getByText(norm, { exact: true }).count();
    await other.close();
    return count;
  };
  expect(await shown()).toBe(1);
  await of(norm).getByText(norm).click();
  await of(norm).getByRole("button", { name: "Skjul", exact: true }).click();
  expect(await shown()).toBe(0);
  await of(norm).getByText(norm).click();
  await of(norm).getByRole("button", { name: "Vis igjen" }).click();
  expect(await shown()).toBe(1);
  await of(norm).getByText(norm).click();
  await of(norm).getByText("Slett for godt").first().click();
  await of(norm).getByRole("button", { name: "Slett for godt" }).click();
  expect(await shown()).toBe(0);
  // On its first day another year would be the same day.
  await expect(page.getByText("Fra i morgen kan det forlenges herfra")).toBeVisible();
  await expect(page.getByRole("button", { name: "Forleng ett år" })).toHaveCount(0);
  await page.getByText("Slett nå").click();
  await page.getByRole("button", { name: "Ja, slett verdigrunnlaget" }).click();
  await expect(page.getByRole("heading", { name: "Verdigrunnlaget er slettet" })).toBeVisible();
});

test("both pages are usable and fit a narrow phone", async ({ page }) => {
  await page.goto("/verdigrunnlag/nytt");
  await looksRight(page);
  const buffer = Buffer.from(file);
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  const holder = page.url().replace(/\/lenke$/, "");
  await page.goto(holder);
  for (const summary of await page.locator("summary").all()) await summary.click();
  await looksRight(page);
  await page.goto(holder.replace("/h/", "/v/"));
  await looksRight(page);
});

test("a meeting is led beside what was agreed on, without the net", async ({ context, page }) => {
  await page.goto("/verdigrunnlag/nytt");
  const buffer = Buffer.from(file);
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  await page.goto(page.url().replace(/\/lenke$/, "").replace("/h/", "/v/"));
  await page.getByRole("link", { name: "Møter, med «Slik møtes vi»" }).click();
  await looksRight(page);
  await page.getByRole("link", { name: "Hovedmøte", exact: true }).click();
  await looksRight(page);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  const lived = page.locator(".step.current .lived");
  await press("Start møtet");
  await expect(lived).toHaveCount(0);
  await press("Neste steg");
  for (const agreed of ["Barnets beste", "Lytte til barnet", "Mot", "Be om hjelp"]) await expect(lived.getByText(agreed, { exact: true })).toBeVisible();
  await expect(lived.getByText("Prate over hodet på barnet")).toHaveCount(0);
  await press("Først");
  await press("Neste");
  await expect(lived).toBeVisible();
  await press("Neste steg");
  await expect(lived).toHaveCount(0);
  await press("Takk for møtet");
  await expect(page.getByText("Møtet er slutt.")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  expect(asked).toEqual([]);
});

test("measures and meetings are planned without JavaScript, and read by everybody", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO", acceptDownloads: true });
  const page = await context.newPage();
  await page.goto("/verdigrunnlag/nytt");
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  await page.getByRole("link", { name: "Gå til verdigrunnlaget" }).click();
  const holder = page.url();
  await expect(page.getByRole("link", { name: "Henge opp plakaten" })).toBeVisible();

  await page.getByRole("button", { name: "Nytt tiltak" }).click();
  await page.getByLabel("Hva", { exact: true }).fill("Snakke om mot i personalmøtet");
  await page.getByLabel("Hvem (rolle)").fill("Rektor");
  await page.getByLabel("Når", { exact: true }).fill("31.2.2027");
  await page.getByLabel("Verdi").selectOption("Mot");
  await page.getByRole("button", { name: "Legg til tiltak" }).click();
  await expect(page.getByRole("alert")).toContainText("Den dagen finnes ikke.");
  await expect(page.getByLabel("Hva", { exact: true })).toHaveValue("Snakke om mot i personalmøtet");
  await page.getByLabel("Når", { exact: true }).fill("1.3.2020");
  await page.getByRole("button", { name: "Legg til tiltak" }).click();
  await expect(page).toHaveURL(/\/h\/[^/]*#tiltak$/);
  await expect(page.getByRole("link", { name: "1 tiltak er over fristen" })).toBeVisible();

  await page.getByRole("link", { name: "Snakke om mot i personalmøtet" }).click();
  await page.getByLabel("Status").selectOption("Gjort");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByText("er over fristen")).toHaveCount(0);
  await page.getByRole("link", { name: "Henge opp plakaten" }).click();
  await page.getByText("Fjern tiltaket", { exact: true }).click();
  await page.getByRole("button", { name: "Ja, fjern tiltaket" }).click();
  await expect(page.getByRole("link", { name: "Henge opp plakaten" })).toHaveCount(0);

  await page.getByLabel("Holder i det (rolle)").fill("Enhetsleder");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("button", { name: "Foreslå møter" }).click();
  await expect(page.getByRole("link", { name: /^Neste møte om \d+ dager$/ })).toBeVisible();
  await page.getByRole("link", { name: /kl\. 09\.00–09\.45/ }).first().click();
  await page.getByLabel("Sted").fill("Møterom 2");
  await page.getByLabel("Møteleder (rolle)").fill("Inspektør");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("button", { name: "Nytt møte" }).click();
  await page.getByRole("button", { name: "Legg til møtet" }).click();
  await expect(page.getByRole("alert")).toContainText("Velg en dag som finnes");

  const reader = await context.newPage();
  await reader.goto(holder.replace("/h/", "/v/").replace(/#.*/, ""));
  for (const said of ["Snakke om mot i personalmøtet", "Gjort", "Enhetsleder", "Møterom 2", "Inspektør", "Filen er et øyeblikksbilde."]) {
    await expect(reader.getByText(said).first()).toBeVisible();
  }
  await expect(reader.getByRole("link", { name: "Legg i kalenderen" })).toHaveCount(4);
  const [download] = await Promise.all([reader.waitForEvent("download"), reader.getByRole("link", { name: "Legg alle møtene i kalenderen (.ics)" }).click()]);
  expect(download.suggestedFilename()).toBe("Oppfølgingsmøter – Kultur for god samhandling, Siljan kommune.ics");
});

test("where it is planned is usable and fits a narrow phone", async ({ page }) => {
  await page.goto("/verdigrunnlag/nytt");
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  const holder = page.url().replace(/\/lenke$/, "");
  await page.goto(holder);
  await page.getByRole("button", { name: "Foreslå møter" }).click();
  await looksRight(page);
  for (const way of ["Henge opp plakaten", /kl\. 09\.00/]) {
    await page.goto(holder);
    await page.getByRole("link", { name: way }).first().click();
    await looksRight(page);
  }
  for (const form of ["tiltak", "mote"]) {
    await page.goto(`${holder}/${form}`);
    await looksRight(page);
  }
  await page.goto(holder.replace("/h/", "/v/"));
  await page.getByText("Saksliste (utkast)").click();
  await looksRight(page);
});
