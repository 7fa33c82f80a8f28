import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

test("the page is alive", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Trykk" }).click();
  await expect(page.getByRole("status")).toHaveText("1");
});

test("the page can be used by all", async ({ page }) => {
  await page.goto("/");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
