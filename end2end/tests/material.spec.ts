import { expect, type Locator, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { Facilitator, Phone, toClosing, workTogether } from "../room.ts";
import { test } from "../watched.ts";

const NORMS = ["Lytte til barnet", "Vi lytter til barnet", "Møte presis", "Si fra"];

/** It is in sight, and the bar covers nothing of it. */
async function beneathBar(page: Page, heading: Locator): Promise<void> {
  await expect(heading).toBeInViewport({ ratio: 1 });
  const [bar, it] = await Promise.all([page.locator(".bar").boundingBox(), heading.boundingBox()]);
  expect((it?.y ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0))).toBeGreaterThanOrEqual(0);
}

test("a value is worked through, from suggestions to what leaders see, and all of it can be undone", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "nb-NO" });
  const facilitator = await Facilitator.open(context);
  const { page } = facilitator;
  const phones: Phone[] = [];
  for (const _ of NORMS) phones.push(await Phone.join(browser, facilitator.code));
  for (const stage of ["Innledning", "Individuelt"]) await facilitator.next(`${stage} – Barnets beste`);
  for (const [at, phone] of phones.entries()) await phone.write("norm", NORMS[at]);
  await phones[0].write("tabu", "Avbryte hverandre");
  await facilitator.next("Gruppearbeid – Barnets beste");
  await workTogether(phones, NORMS.length + 1);
  await facilitator.next("Plenum – Barnets beste");

  const lines = page.locator(".norm .line .line-text");
  const cardOf = (at: Locator): Locator => at.locator(".suggestion");
  const angre = page.getByRole("button", { name: "Angre", exact: true });

  await test.step("in plenum, before anybody else sees it", async () => {
    await expect(page.getByText("1 forslag til sammenslåing")).toBeVisible();
    const card = cardOf(page.locator("main"));
    await expect(card.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await usable(page);
    await card.getByRole("button", { name: "La dem stå hver for seg" }).click();
    await expect(page.getByText("Ingen flere forslag.")).toBeVisible();
    await expect(lines).toHaveCount(4);
    await angre.click();
    await expect(page.getByText("1 forslag til sammenslåing")).toBeVisible();
  });

  await facilitator.press("Vis resultatet");
  const now = page.locator(".bar-now");
  await toClosing(page);
  for (const _ of ["asks", "does"]) await page.getByRole("button", { name: "Avslutt økten", exact: true }).click();
  await expect(now).toHaveText("Nå: Bearbeiding");
  const sheet = page.getByRole("region", { name: "Barnets beste" });
  const press = (name: string): Promise<void> => sheet.getByRole("button", { name, exact: true }).click();
  await expect(page.getByText("1 forslag igjen · 0 av 1 verdi godkjent")).toBeVisible();

  await test.step("what one goes to stands beneath the bar, on a narrow phone too", async () => {
    const laptop = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("link", { name: "Gå til Barnets beste" }).click();
    await beneathBar(page, sheet.getByRole("heading", { name: "Barnets beste" }));
    if (laptop) await page.setViewportSize(laptop);
  });

  await test.step("a suggestion is taken, with the wording she chose", async () => {
    await sheet.getByText("1 forslag til sammenslåing").click();
    const card = cardOf(sheet);
    await card.getByRole("radio", { name: `Blir stående: ${NORMS[1]}` }).check();
    await card.getByRole("button", { name: "Slå sammen", exact: true }).click();
    await expect(lines.filter({ hasText: NORMS[1] })).toHaveCount(1);
    await expect(lines).toHaveCount(3);
    await expect(sheet.getByText("2 formuleringer")).toBeVisible();
    await sheet.locator(".line", { hasText: NORMS[1] }).locator("summary").click();
    await expect(sheet.locator(".originals")).toHaveText(NORMS[0]);
    await expect(page.getByText("0 av 1 verdi godkjent", { exact: true })).toBeVisible();
  });

  await test.step("lines are moved with the keys, and the focus goes along", async () => {
    const first = await lines.first().innerText();
    const down = sheet.locator(".line", { hasText: first }).getByRole("button", { name: "Flytt ned" });
    await down.focus();
    for (const place of [1, 2]) {
      await page.keyboard.press("Enter");
      await expect(lines.nth(place)).toHaveText(first);
      await expect(down).toBeFocused();
    }
    for (const place of [1, 0]) {
      await angre.click();
      await expect(lines.nth(place)).toHaveText(first);
    }
  });

  await test.step("several at once", async () => {
    for (const words of ["Møte presis", "Si fra"]) await sheet.getByRole("checkbox", { name: words, exact: true }).check();
    await usable(page);
    await fits(page);
    await press("Ta av plakaten");
    await expect(sheet.locator(".norm .tick[aria-checked=true]")).toHaveCount(1);
    await angre.click();
    await expect(sheet.locator(".norm .tick[aria-checked=true]")).toHaveCount(3);
    for (const words of ["Møte presis", "Si fra"]) await sheet.getByRole("checkbox", { name: words, exact: true }).check();
    await press("Skjul de avkryssede");
    await expect(sheet.locator(".norm .line-hidden")).toHaveCount(2);
    await angre.click();
    await expect(sheet.locator(".norm .line-hidden")).toHaveCount(0);
  });

  await test.step("approved and published, and taken back", async () => {
    await sheet.getByLabel("Hovedbudskap").fill("Barnet først");
    await press("Godkjenn");
    await expect(page.getByText("1 av 1 verdi godkjent", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Publiser", exact: true }).click();
    await expect(now).toHaveText(/^Publisert .* ✓$/);
    const next = page.getByRole("heading", { name: "Del resultatet" });
    await expect(next).toBeFocused();
    await beneathBar(page, next);
    await expect(page.getByText("Angre: ta resultatet tilbake fra lederne")).toBeVisible();
    await angre.click();
    await expect(page.getByRole("button", { name: "Publiser", exact: true })).toBeVisible();
    await expect(page.getByText("Angre: lås opp Barnets beste")).toBeVisible();
    await angre.click();
    await expect(sheet.getByRole("button", { name: "Godkjenn", exact: true })).toBeVisible();
    await expect(sheet.getByLabel("Hovedbudskap")).toHaveValue("Barnet først");
    await expect(page.getByText("Angre: det du sist skrev som hovedbudskap for Barnets beste")).toBeVisible();
    await angre.click();
    await expect(sheet.getByLabel("Hovedbudskap")).toHaveValue("");
  });

  await test.step("a week later it is as it was left", async () => {
    await page.reload();
    await expect(lines).toHaveCount(3);
    await expect(sheet.getByText("2 formuleringer")).toBeVisible();
  });
});
