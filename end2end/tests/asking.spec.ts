import { expect, type Page } from "@playwright/test";
import { usable } from "../look.ts";
import { Facilitator, Phone, toClosing } from "../room.ts";
import { test } from "../watched.ts";

const TYPED = "Ring meg på 912 34 567";
const ASKS = "Dette ligner et telefonnummer. Send likevel?";

const own = (page: Page) => page.locator(".own li > .text");
const asks = (page: Page) => page.getByRole("alert").filter({ hasText: ASKS });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("what looks like a phone number is asked about, and sent at the second press", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  const plain = (await Phone.join(browser, facilitator.code, { javaScriptEnabled: false })).page;
  await facilitator.next("Innledning – Barnets beste");
  const field = page.getByLabel("Ny norm");

  await test.step("on a phone", async () => {
    await field.fill(TYPED);
    await expect(page.getByText("Dette ligner et telefonnummer.")).toBeVisible();
    await press(page, "Legg til norm");
    await expect(asks(page)).toBeVisible();
    await usable(page);
    await expect(field).toHaveValue(TYPED);
    await expect(own(page)).toHaveCount(0);
    await press(page, "Legg til norm");
    await expect(own(page)).toHaveText([TYPED]);
    await expect(field).toHaveValue("");
    await expect(asks(page)).toHaveCount(0);

    // Another text is another question, and what is mended is sent at once.
    await field.fill("Ring 22 33 44 55");
    await press(page, "Legg til norm");
    await expect(asks(page)).toBeVisible();
    await field.fill("Ring oss");
    await press(page, "Legg til norm");
    await expect(own(page)).toHaveText(["Ring oss", TYPED]);
  });

  await test.step("without contact, before it is kept", async () => {
    await page.context().setOffline(true);
    await field.fill("Skriv til ola@skole.no");
    await press(page, "Legg til norm");
    await expect(page.getByRole("alert").filter({ hasText: "Dette ligner en e-postadresse. Send likevel?" })).toBeVisible();
    await expect(page.locator(".unsent li")).toHaveCount(0);
    await press(page, "Legg til norm");
    await expect(page.locator(".unsent li")).toContainText("Skriv til ola@skole.no");
    await page.context().setOffline(false);
    await expect(own(page)).toHaveText(["Skriv til ola@skole.no", "Ring oss", TYPED]);
    await expect(page.locator(".unsent li")).toHaveCount(0);
  });

  await test.step("without JavaScript", async () => {
    await plain.reload();
    await plain.getByLabel("Nytt tabu").fill(TYPED);
    await press(plain, "Legg til tabu");
    await expect(asks(plain)).toBeVisible();
    await expect(plain.getByLabel("Nytt tabu")).toHaveValue(TYPED);
    await press(plain, "Send likevel");
    await expect(own(plain)).toHaveText([TYPED]);
    await expect(asks(plain)).toHaveCount(0);
  });
});

test("she who leads is asked as well, and nothing is saved meanwhile", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const start = await context.newPage();
  await start.goto("/nytt");
  await start.getByLabel("Kommune eller virksomhet").fill(TYPED);
  await press(start, "Opprett verksted");
  await expect(asks(start)).toBeVisible();
  await press(start, "Opprett verksted");
  await expect(start).toHaveURL(/\/lenke$/);

  const { page, code } = await Facilitator.open(context);
  await Phone.join(browser, code);
  const now = page.locator(".bar-now");
  await toClosing(page);
  for (const _ of ["asks", "does"]) await press(page, "Avslutt økten");
  await expect(now).toHaveText("Nå: Bearbeiding");
  const value = page.getByRole("region", { name: "Barnets beste" });
  await value.getByLabel("Hovedbudskap").fill(TYPED);
  await value.getByRole("button", { name: "Lagre", exact: true }).first().click();
  await expect(value.getByRole("alert").filter({ hasText: ASKS })).toBeVisible();
  await expect(value.getByText("Ikke lagret")).toBeVisible();
  await usable(page);
  await value.getByRole("button", { name: "Lagre", exact: true }).first().click();
  await expect(value.getByText("Lagret", { exact: true })).toBeVisible();
  await page.reload();
  await expect(value.getByLabel("Hovedbudskap")).toHaveValue(TYPED);
});

test("all that was found is named, and the second press is «Send likevel»", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  const both = "Ring 912 34 567 eller skriv til ola@skole.no";
  await page.getByLabel("Ny norm").fill(both);
  await press(page, "Legg til norm");
  const question = "Dette ligner et telefonnummer og en e-postadresse. Send likevel?";
  await expect(page.getByRole("alert").filter({ hasText: question })).toBeVisible();
  await usable(page);
  await press(page, "Send likevel");
  await expect(own(page)).toHaveText([both]);
  await expect(page.getByRole("button", { name: "Send likevel" })).toHaveCount(0);

  const context = await browser.newContext({ locale: "nb-NO" });
  const start = await context.newPage();
  await start.goto("/nytt");
  await start.getByLabel("Kommune eller virksomhet").fill(both);
  await press(start, "Opprett verksted");
  await expect(start.getByRole("alert").filter({ hasText: question })).toBeVisible();
  await press(start, "Send likevel");
  await expect(start).toHaveURL(/\/lenke$/);

  const { page: hers } = facilitator;
  await toClosing(hers);
  for (const _ of ["asks", "does"]) await press(hers, "Avslutt økten");
  const value = hers.getByRole("region", { name: "Barnets beste" });
  await value.getByLabel("Hovedbudskap").fill(TYPED);
  await value.getByRole("button", { name: "Lagre", exact: true }).first().click();
  await value.getByRole("button", { name: "Send likevel" }).click();
  await expect(value.getByText("Lagret", { exact: true })).toBeVisible();
});
