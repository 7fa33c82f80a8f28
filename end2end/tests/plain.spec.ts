import { expect } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
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
