import { expect, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { test } from "../watched.ts";

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
    {
      name: "Barnets beste",
      mainMessage: "Vi spør barnet først, og lytter til svaret",
      truth: "",
      groups: null,
      norms: texts("Lytte til barnet", "Ta barnets opplevelser og følelser på alvor", "Se barnet bak handlingen", "Bli kjent med «ryggsekken» til barnet"),
      taboos: texts("Prate over hodet på barnet"),
    },
    { name: "Respekt og raushet", mainMessage: "Vi unner hverandre å lykkes", truth: "", groups: null, norms: [], taboos: [] },
    { name: "Mot", mainMessage: "Vi sier det som er vanskelig", truth: "", groups: null, norms: texts("Si fra i rommet", "Be om hjelp"), taboos: texts("Tie om elefanten") },
  ],
  nextSteps: [],
});

/** The path of its holder's page. */
async function held(page: Page): Promise<string> {
  await page.goto("/verdigrunnlag/nytt");
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  return new URL(page.url()).pathname.replace(/\/lenke$/, "");
}

test("texts are ticked without JavaScript, stand to be selected, and never hold a taboo", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nb-NO", acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(await held(page));
  await page.getByRole("link", { name: "Utlysningstekst og medarbeidersamtale" }).click();
  await expect(page.getByRole("button", { name: "Kopier" })).toHaveCount(0);
  await expect(page.getByText("– Se barnet bak handlingen").first()).toBeVisible();
  await page.getByRole("link", { name: "Velg normer til tekstene" }).click();
  for (const norm of ["Lytte til barnet", "Ta barnets opplevelser og følelser på alvor", "Se barnet bak handlingen"]) await page.getByLabel(norm).uncheck();
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toHaveText("Kryss av én til tre normer for hver verdi.");
  await expect(page.getByLabel("Lytte til barnet")).not.toBeChecked();
  await page.getByLabel("Bli kjent med «ryggsekken» til barnet").check();
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page).toHaveURL(/\/v\/[^/]*\/tekster$/);
  await expect(page.getByText("– Bli kjent med «ryggsekken» til barnet").first()).toBeVisible();
  for (const gone of ["Lytte til barnet", "Prate over hodet på barnet", "Tie om elefanten"]) await expect(page.getByText(gone)).toHaveCount(0);

  await page.goto(page.url().replace(/\/tekster$/, ""));
  await page.getByLabel("Ta med tabuer").check();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "PDF (A4)" }).click()]);
  expect(download.suggestedFilename()).toBe("Møtemal – Kultur for god samhandling, Siljan kommune.pdf");
  expect(download.url()).toContain("tabuer=");
});

test("a text is copied as it would be by hand", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO", permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(`${(await held(page)).replace("/h/", "/v/")}/tekster`);
  const copy = page.getByRole("button", { name: "Kopier" });
  await expect(copy).toHaveCount(3);
  await copy.first().click();
  await expect(page.getByText("Kopiert.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\n+/)).toEqual([
    "Hos oss er «Barnets beste», «Respekt og raushet» og «Mot» felles verdier. Slik jobber vi:",
    "– Lytte til barnet",
    "– Ta barnets opplevelser og følelser på alvor",
    "– Se barnet bak handlingen",
    "– Si fra i rommet",
    "– Be om hjelp",
  ]);
});

test("what is used every day is usable and fits a narrow phone", async ({ page }) => {
  const holder = await held(page);
  for (const path of [holder, `${holder}/tekster`, holder.replace("/h/", "/v/"), `${holder.replace("/h/", "/v/")}/tekster`]) {
    await page.goto(path);
    await usable(page);
    await fits(page);
    const name = path.replace(/^\/(.)\/[^/]*/, "$1").replace("/", "-");
    for (const [width, height] of [[390, 844], [320, 568], [1366, 768]] as const) {
      await page.setViewportSize({ width, height });
      if (process.env["LOOK"]) await page.screenshot({ path: `${process.env["LOOK"]}/${name}-${width}.png`, fullPage: true });
    }
  }
});
