import { expect } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

test("each device has its own language, and what people write is left alone", async ({ browser }) => {
  const { code, screen } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, code);
  await page.getByRole("button", { name: "Nynorsk" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nn");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByText("Ground rules for a dialogue between equals").first()).toBeVisible();
  await expect(screen.locator("html")).toHaveAttribute("lang", "nb");
});

test("a reloaded page is where it was", async ({ browser }) => {
  const { page, code } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phone = await Phone.join(browser, code);
  await page.getByRole("button", { name: "Neste steg", exact: true }).click();
  await phone.page.getByRole("heading", { level: 1, name: "Barnets beste" }).waitFor();
  await phone.write("norm", "Lytte til barnet");
  await phone.page.reload();
  await expect(phone.page.getByText("Lytte til barnet", { exact: true })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a form goes over to another language with what is typed, and the way back is no error, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const page = await (await browser.newContext({ locale: "nb-NO", javaScriptEnabled })).newPage();
    const title = page.locator("#title");
    const change = async (): Promise<void> => {
      await title.fill("Verdiene våre");
      await page.locator("#lang").selectOption("nn");
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Bytt språk i oppgavene" }).click();
      await expect(page.locator("[name='form[values][0][individual_prompt]']")).toHaveValue(/korleis/);
      await expect(title).toHaveValue("Verdiene våre");
    };
    await page.goto("/nytt");
    await change();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "New workshop" })).toBeVisible();
    await expect(title).toHaveValue("Verdiene våre");
    await page.getByRole("link", { name: "Verdiverksted" }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "New workshop" })).toBeVisible();
    await expect(title).toHaveValue("Verdiene våre");
  });
}
