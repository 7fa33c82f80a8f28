import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No violation that axe can find, in light and in dark. */
export async function usable(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    // A link that was pressed a moment ago leads to a page that is still being read.
    await page.waitForLoadState();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // Only the colours differ in the dark.
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`);
      expect.soft(found, `${page.url()} in ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
}

/** Nothing sticks out sideways, also at the narrowest width we promise. */
export async function fits(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize();
  await page.waitForLoadState();
  await page.setViewportSize({ width, height: 800 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}
