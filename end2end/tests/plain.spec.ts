import { expect } from "@playwright/test";
import { Facilitator, Phone, toClosing } from "../room.ts";
import { test } from "../watched.ts";

test("one phone without JavaScript joins, writes, votes and agrees", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code, { javaScriptEnabled: false });
  const click = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Barnets beste" })).toBeVisible();

  await page.getByRole("textbox", { name: "Ny norm" }).fill("Lytte til barnet 😀");
  await click("Legg til norm");
  await expect(page.getByText("Plakaten kan ikke vise tegnet 😀")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Ny norm" })).toHaveValue("Lytte til barnet 😀");
  await page.getByRole("textbox", { name: "Ny norm" }).fill("Lytte til barnet");
  await click("Legg til norm");
  await page.getByRole("textbox", { name: "Nytt tabu" }).fill("Prate over hodet på barnet");
  await click("Legg til tabu");

  await facilitator.next("Gruppearbeid – Barnets beste");
  await page.reload();
  await click("Neste");
  await click("Neste");
  await click("Gå videre");
  await click("Gå videre");
  await page.getByRole("checkbox", { name: "Lytte til barnet" }).check();
  await click("Send stemmene");
  await click("Gå videre");
  await page.locator(".tick").getByRole("button").click();
  await click("Gå videre");
  await click("Vi er enige");

  await facilitator.next("Plenum – Barnets beste");
  await facilitator.press("Vis resultatet");
  await page.reload();
  await expect(page.getByText("Lytte til barnet")).toBeVisible();
  await expect(facilitator.screen.getByText("Prate over hodet på barnet")).toBeVisible();
});

test("without JavaScript somebody is moved, what comes next is written, and all is closed and deleted", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const facilitator = await Facilitator.open(context);
  const phones = [];
  for (let at = 0; at < 5; at++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.press("Lag grupper");
  const address = facilitator.page.url();
  const plain = await browser.newContext({ locale: "nb-NO", javaScriptEnabled: false, storageState: await context.storageState() });
  const page = await plain.newPage();
  await page.goto(address);
  const click = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

  await test.step("«Flytt»", async () => {
    const sizes = page.locator(".groups li", { hasText: /\d deltaker/ });
    await expect(sizes).toHaveText([/3 deltakere/, /2 deltakere/]);
    await page.getByRole("link", { name: "Flytt noen fra gruppe 1" }).click();
    await page.getByRole("link", { name: "Avbryt" }).click();
    await expect(page.getByLabel("Hvem?")).toHaveCount(0);
    await page.getByRole("link", { name: "Flytt noen fra gruppe 1" }).click();
    await expect(page.getByLabel("Hvem?")).toBeInViewport();
    await page.getByLabel("Hvem?").selectOption("Plass 2");
    await page.getByLabel("Hvor?").selectOption("Gruppe 2");
    await click("Flytt");
    await expect(sizes).toHaveText([/2 deltakere/, /3 deltakere/]);
    await expect(page.getByLabel("Hvem?")).toHaveCount(0);
  });

  await toClosing(facilitator.page);
  await page.goto(address);
  await test.step("«Hva skjer videre?»", async () => {
    for (const [at, what] of ["Møte", "Kurs", "Plakat"].entries()) {
      await expect(page.getByLabel("Hva?")).toHaveCount(at + 1);
      await page.getByLabel("Hva?").last().fill(what);
      await click("Lagre");
    }
    await page.getByLabel("Hva?").nth(1).fill("");
    await click("Lagre");
    await expect(page.getByLabel("Hva?")).toHaveCount(3);
    await expect(facilitator.screen.getByText("Kurs")).toHaveCount(0);
    await expect(facilitator.screen.getByText("Plakat", { exact: true })).toBeVisible();
    // There is no button that does nothing.
    await expect(page.locator("button[type=button]:visible")).toHaveCount(0);
  });

  await test.step("«Avslutt økten» and «Slett verkstedet nå»", async () => {
    await page.getByText("Avslutt økten", { exact: true }).first().click();
    await click("Avslutt økten");
    await expect(page.getByText("Nå: Bearbeiding")).toBeVisible();
    await page.goto(`${new URL(address).pathname}`);
    await expect(page.locator("button[type=button]:visible")).toHaveCount(0);
    await page.getByText("Slett verkstedet nå", { exact: true }).first().click();
    await click("Slett verkstedet nå");
    await expect(page.getByText("Verkstedet er slettet")).toBeVisible();
  });
});
