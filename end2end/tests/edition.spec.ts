import { expect } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { test } from "../watched.ts";

const text = (words: string) => ({ text: words, support: null, onPoster: true });
const value = (name: string, norm: string, mainMessage = "") => ({ name, mainMessage, truth: "", groups: null, norms: [text(norm)], taboos: [] });
const file = JSON.stringify({
  $schema: "verdier.schema.json",
  version: 1,
  title: "Kultur for god samhandling",
  organisation: "Siljan kommune",
  language: "nb",
  published: "2026-11-27",
  services: ["NAV", "PPT"],
  values: [value("Raushet", "Spørre før vi svarer"), value("Mot", "Si fra i rommet", "Mot krever øvelse")],
  nextSteps: [{ what: "Henge opp plakaten", who: "Enhetslederne", when: "før jul" }],
});

test("a new workshop's norms become the next edition", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await page.goto("/verdigrunnlag/nytt");
  await page.getByLabel("Fil").setInputFiles({ name: "verdier.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Ta inn", exact: true }).click();
  const charter = new URL(page.url()).pathname.split("/")[2]!;
  await page.goto(`/h/${charter}`);
  await page.getByRole("link", { name: "Nytt verksted fra dette verdigrunnlaget" }).click();
  await usable(page);
  await fits(page);
  const tick = page.getByRole("checkbox", { name: "Skal bli neste utgave av «Kultur for god samhandling»" });
  await expect(tick).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Navn" }).first()).toHaveValue("Raushet");
  await expect(page.getByRole("textbox", { name: "Oppgave – hver for seg" }).first()).toHaveValue(/lever etter «Raushet»/);
  // Its prompts follow the language, and it is for the same still.
  await page.getByLabel("Språk på skjermene").selectOption("nn");
  await expect(page.getByRole("textbox", { name: "Oppgave – hver for seg" }).first()).toHaveValue(/beskriv korleis vi lever etter «Raushet»/);
  await expect(tick).toBeChecked();
  await page.getByLabel("Språk på skjermene").selectOption("nb");
  await expect(page.getByRole("textbox", { name: "Oppgave – hver for seg" }).first()).toHaveValue(/beskriver hvordan vi lever etter «Raushet»/);
  await page.getByRole("button", { name: "Opprett verksted" }).click();
  await expect(page).toHaveURL(/\/lenke$/);

  const workshop = new URL(page.url()).pathname.split("/")[2]!;
  const act = async (command: Record<string, string>): Promise<void> => {
    await page.request.post("/api/facilitator", { form: { workshop, ...command }, maxRedirects: 0 });
  };
  await act({ command: "Close" });
  const write = { value: "0", message: "Vi deler det vi kan", truth: "", approve: "true" };
  await act(Object.fromEntries(Object.entries(write).map(([name, value]) => [`command[WriteValue][${name}]`, value])));
  await act({ command: "Publish" });
  await page.goto(`/f/${workshop}`);
  // What it said before is offered, and taken with a press.
  const again = page.getByRole("button", { name: "Bruk det igjen" });
  await expect(page.getByText("Fra forrige utgave: «Mot krever øvelse»")).toBeVisible();
  await again.click();
  const message = page.getByRole("textbox", { name: "Hovedbudskap" });
  await expect(message).toHaveValue("Mot krever øvelse");
  await expect(message).toBeFocused();
  await expect(again).toHaveCount(0);
  const publish = page.getByRole("link", { name: "Publiser som 2. utgave" });
  await expect(publish).toHaveAccessibleDescription(/Blir stående: tiltak, møter, lenker .* Slettes: hovedbudskapene og «Sant», og normer og tabuer/);
  await publish.click();
  await expect(page).toHaveURL(/\/utgave$/);
  await expect(page.getByText(/kan ikke hentes tilbake/)).toBeVisible();
  for (const gone of ["Spørre før vi svarer", "Si fra i rommet"]) await expect(page.getByText(gone, { exact: true })).toBeVisible();
  await usable(page);
  await fits(page);
  await page.getByRole("button", { name: "Ja, publiser ny utgave" }).click();
  await page.getByRole("link", { name: "Åpne verdigrunnlaget" }).click();
  await expect(page).toHaveURL(`/h/${charter}`);
  await page.goto(`/v/${charter}`);
  await expect(page.getByText(/^2\. utgave, /)).toBeVisible();
  await expect(page.getByText("Vi deler det vi kan")).toBeVisible();
  await expect(page.getByText("Spørre før vi svarer")).toHaveCount(0);
  await expect(page.getByText("Henge opp plakaten")).toBeVisible();
});
