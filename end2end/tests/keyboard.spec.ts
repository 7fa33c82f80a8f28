import { expect, type Locator, type Page } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

/** Goes there by Tab alone, as someone without a mouse does. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("cannot be reached by Tab");
}

async function enter(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  // The buttons that move the room rest for a second after each move.
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
}

test("keys alone are enough, for the facilitator and for a participant", async ({ browser }) => {
  test.slow();
  const { page, code, screen } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page: phone } = await Phone.join(browser, code);
  const at = (stage: string): Promise<void> => expect(page.getByText(`Nå: ${stage}`)).toBeVisible();
  // Once more where somebody is in the midst of a text.
  const next = async (stage: string): Promise<void> => {
    const there = page.getByText(`Nå: ${stage}`);
    await expect(async () => {
      if (!(await there.isVisible())) await enter(page, "Neste steg");
      await expect(there).toBeVisible({ timeout: 2_000 });
    }).toPass();
  };
  await enter(page, "Lag grupper");
  await expect(phone.getByText("Gruppe 1").first()).toBeVisible();
  await next("Innledning – Barnets beste");
  await next("Individuelt – Barnets beste");

  await tabTo(phone, phone.getByRole("textbox", { name: "Ny norm" }));
  await phone.keyboard.type("Se barnets behov");
  await phone.keyboard.press("Enter");
  await expect(phone.getByText("Se barnets behov", { exact: true })).toBeVisible();
  // The list has it before the field is emptied.
  await expect(phone.getByRole("textbox", { name: "Ny norm" })).toHaveValue("");
  await phone.keyboard.type("halv tanke");
  await next("Gruppearbeid – Barnets beste");
  await enter(page, "Angre");
  await at("Individuelt – Barnets beste");
  await expect(phone.getByRole("textbox", { name: "Ny norm" })).toHaveValue("halv tanke");
  await next("Gruppearbeid – Barnets beste");

  await enter(phone, "Neste");
  await expect(phone.getByRole("button", { name: "Neste", exact: true })).toHaveCount(0);
  await enter(phone, "Gå videre");
  await expect(phone.getByText(/Steg 2 av 5/).first()).toBeVisible();
  await enter(phone, "Gå videre");
  // The step before has a checkbox of the same name.
  await phone.getByRole("button", { name: "Send stemmene", exact: true }).waitFor();
  await tabTo(phone, phone.getByRole("checkbox", { name: "Se barnets behov" }));
  await phone.keyboard.press("Space");
  await enter(phone, "Send stemmene");
  await enter(phone, "Gå videre");
  await expect(phone.getByText(/Steg 4 av 5/).first()).toBeVisible();
  await enter(phone, "Gå videre");
  await enter(phone, "Vi er enige");
  await expect(screen.getByText("1 av 1 gruppe")).toBeVisible();
});
