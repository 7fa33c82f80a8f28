import { expect } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

test("a keyboard that composes does not bring the sent text back", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  const field = page.getByRole("textbox", { name: "Ny norm" });
  const keyboard = await page.context().newCDPSession(page);
  // What Gboard and Samsung's keyboard send: the word they are at, whole, with each letter.
  const composes = (text: string): Promise<unknown> =>
    keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });

  await field.focus();
  for (const written of ["Lytt", "Lytte"]) await composes(written);
  await field.evaluate((input: HTMLInputElement) => input.form?.requestSubmit());
  await expect(page.getByRole("listitem").getByText("Lytte", { exact: true })).toBeVisible();
  await expect(field).toHaveValue("");

  // It holds the old word still, and writes on.
  await composes("LytteS");
  await expect(field).toHaveValue("S");
  await expect(field).toBeFocused();
  // Made to begin anew, it does.
  await keyboard.send("Input.insertText", { text: "e barnet" });
  await expect(field).toHaveValue("Se barnet");
  await page.getByRole("button", { name: "Legg til norm", exact: true }).click();
  await expect(page.getByRole("listitem").getByText("Se barnet", { exact: true })).toBeVisible();
});
