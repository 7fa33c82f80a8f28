import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone, stepOn } from "../room.ts";
import { test } from "../watched.ts";

/** A laptop's window at 400 %, a phone on its side, and a phone with its keyboard up. */
const SIZES = [
  { width: 320, height: 256 },
  { width: 844, height: 390 },
  { width: 390, height: 420 },
];

/** What stays in place takes at most a third of the height, and lies over nothing that has the focus. */
async function roomy(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wrong = await page.evaluate(() => {
      const found: string[] = [];
      const stays = (element: Element | null): Element | null =>
        !element || ["sticky", "fixed"].includes(getComputedStyle(element).position) ? element : stays(element.parentElement);
      const lasting = [...document.querySelectorAll("body *")].filter((element) => stays(element) === element);
      const shown = lasting.filter((element) => getComputedStyle(element).pointerEvents !== "none");
      const taken = shown.reduce((height, element) => height + element.getBoundingClientRect().height, 0);
      if (taken > innerHeight / 3) found.push(`${shown.map((element) => element.className)} take ${taken} of ${innerHeight}`);
      for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
        if (element.getClientRects().length === 0) continue;
        element.focus();
        const { left, top, width, height } = element.getBoundingClientRect();
        const above = stays(document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + Math.min(height, innerHeight) / 2));
        if (above && !above.contains(element)) found.push(`${above.className} over ${element.outerHTML.slice(0, 90)}`);
      }
      return found;
    });
    expect.soft(wrong, `${page.url()} at ${size.width} × ${size.height}`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

test("nothing that stays in place is in the way where there is little room", async ({ browser }) => {
  test.slow();
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, code } = facilitator;
  const phone = await Phone.join(browser, code);
  await roomy(phone.page);
  await facilitator.press("Lag grupper");
  await roomy(page);
  await stepOn(page);
  await stepOn(page);
  for (let text = 0; text < 8; text++) await phone.write("norm", `Lytte til barnet ${text}`);
  await roomy(phone.page);
  await stepOn(page);
  for (let said = 1; said <= 3; said++) {
    await phone.press("Neste");
    await expect(phone.page.locator(".on-the-table .text")).toHaveCount(said);
  }
  await phone.press("Avslutt runden");
  await expect(phone.page.getByRole("alert").filter({ hasText: "5 tekster er ikke lagt fram ennå." })).toBeVisible();
  await phone.press("Avslutt runden");
  await expect(phone.button("Avslutt runden")).toHaveCount(0);
  await phone.press("Gå videre");
  await phone.atStep(2);
  await roomy(phone.page);
  await phone.press("Gå videre");
  await phone.button("Send stemmene").waitFor();
  await roomy(phone.page);
  await phone.vote();
  await roomy(phone.page);
  await roomy(page);
});
