import { type Browser, expect, type Page } from "@playwright/test";
import { Facilitator } from "../room.ts";
import { test } from "../watched.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Two pages of the same room, in Bearbeiding. */
async function two(browser: Browser): Promise<[Page, Page]> {
  const context = await browser.newContext({ locale: "nb-NO" });
  const { page } = await Facilitator.open(context);
  const workshop = new URL(page.url()).pathname.split("/").at(-1)!;
  await page.request.post("/api/facilitator", { form: { workshop, command: "Close" }, maxRedirects: 0 });
  await page.reload();
  const other = await context.newPage();
  await other.goto(page.url());
  return [page, other];
}

test("two hosts write in «Hva skjer videre?», and neither loses a row", async ({ browser }) => {
  const [one, other] = await two(browser);
  const what = (page: Page, at: number) => page.getByLabel("Hva?").nth(at);
  await what(one, 0).fill("Møte");
  await what(one, 0).blur();
  await expect(what(other, 0)).toHaveValue("Møte");

  await test.step("one row each", async () => {
    await button(other, "Legg til linje").click();
    await what(other, 1).fill("Kurs");
    await what(one, 0).fill("Møte i mai");
    await what(one, 0).blur();
    await expect(what(other, 0)).toHaveValue("Møte i mai");
    await expect(what(other, 1)).toHaveValue("Kurs");
    await what(other, 1).blur();
    await expect(what(one, 1)).toHaveValue("Kurs");
    await expect(what(one, 0)).toHaveValue("Møte i mai");
  });

  await test.step("the same row: the second is told, and keeps what was typed", async () => {
    // The first one's is on disk before the second one's arrives.
    await other.route("**/api/facilitator", async (route) => {
      const answered = one.waitForResponse((answer) => answer.url().endsWith("/api/facilitator"));
      await what(one, 0).fill("Møte i august");
      await what(one, 0).blur();
      await answered;
      await route.continue();
    }, { times: 1 });
    await what(other, 0).fill("Møte i juni");
    await what(other, 0).blur();
    await expect(other.getByText("En annen har endret den samme linjen.")).toBeVisible();
    await expect(what(other, 0)).toHaveValue("Møte i juni");
    await expect(other.getByText("Den andre har skrevet: Møte i august")).toBeVisible();
    await expect(what(one, 0)).toHaveValue("Møte i august");
    await other.locator(".next-steps").getByRole("button", { name: "Lagre" }).click();
    await expect(what(one, 0)).toHaveValue("Møte i juni");
    await expect(other.getByText("Den andre har skrevet")).toBeHidden();
  });

  await test.step("a row that is taken away is taken away for both", async () => {
    await button(one, "Ta bort linje 1").click();
    await expect(what(other, 0)).toHaveValue("Kurs");
    await one.reload();
    await expect(what(one, 0)).toHaveValue("Kurs");
  });
});

test("two hosts choose the poster's looks, and the second in the same choice is told", async ({ browser }) => {
  const [one, other] = await two(browser);
  for (const page of [one, other]) await page.goto(`${new URL(page.url()).pathname}/plakat`);
  const choose = async (page: Page, name: string): Promise<void> => {
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/api/facilitator"));
    await page.getByRole("radio", { name }).check();
    await answered;
  };
  await choose(one, "Rav");
  await choose(other, "Kort");
  await choose(one, "Stående");
  await other.getByRole("radio", { name: "Skog" }).check();
  await expect(other.getByRole("alert")).toContainText("En annen har endret utseendet.");
  await expect(other.getByRole("radio", { name: "Skog" })).toBeChecked();
  await one.reload();
  for (const name of ["Rav", "Kort", "Stående"]) await expect(one.getByRole("radio", { name })).toBeChecked();
  await button(other, "Vis").click();
  await expect(other.getByRole("alert")).toBeHidden();
  await one.reload();
  for (const name of ["Skog", "Kort", "Stående"]) await expect(one.getByRole("radio", { name })).toBeChecked();
});
