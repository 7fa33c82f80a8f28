import { expect } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { test } from "../watched.ts";

test("the secret link is shown once, to keep, and opens the room on another machine", async ({ browser, page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Nytt verksted", exact: true }).click();
  await page.getByRole("button", { name: "Opprett verksted", exact: true }).click();
  await expect(page).toHaveURL(/\/lenke$/);
  await usable(page);
  await fits(page);
  const link = (await page.locator("main").innerHTML()).match(/http[^"<]*\/k\/[\w-]+/)?.[0] ?? "";
  const another = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await another.goto(link);
  await expect(another).toHaveURL(/\/f\//);
  await expect(another.getByRole("button", { name: "Lag grupper", exact: true })).toBeVisible();
  expect(another.url()).not.toContain("/k/");
});
