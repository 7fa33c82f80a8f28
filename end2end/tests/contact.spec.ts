import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

const unsent = (page: Page) => page.locator(".unsent li");
const own = (page: Page) => page.locator(".own li > .text");

async function add(page: Page, words: string): Promise<void> {
  await page.getByLabel("Ny norm").fill(words);
  await page.getByRole("button", { name: "Legg til norm" }).click();
}

test("what is written without contact is kept on the phone, and arrives once", async ({ browser }) => {
  const server = await Server.open();
  try {
    const { page: facilitator, code } = await Facilitator.open(
      await browser.newContext({ locale: "nb-NO", baseURL: server.url }),
    );
    const { page } = await Phone.join(browser, code, { baseURL: server.url });
    await facilitator.getByRole("button", { name: "Neste steg", exact: true }).click();
    await page.getByLabel("Ny norm").waitFor();

    await page.context().setOffline(true);
    await add(page, "Skrevet uten nett");
    await expect(unsent(page)).toContainText("Lagret på telefonen. Sendes når du er på nett.");
    await expect(page.getByLabel("Ny norm")).toHaveValue("");
    await add(page, "Og en til");
    await expect(unsent(page)).toHaveCount(2);
    await page.context().setOffline(false);
    await expect(own(page)).toHaveText(["Og en til", "Skrevet uten nett"]);
    await expect(unsent(page)).toHaveCount(0);

    // The server takes it, and the answer is lost.
    await page.route("**/api/participant", async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    // It is sent again, and that is answered: until then it may be on its list already, and not yet be known as unsent.
    const answered = page.waitForResponse((answer) => answer.url().endsWith("/api/participant"));
    await add(page, "Svaret gikk tapt");
    await answered;
    await expect(own(page)).toHaveCount(3);
    await expect(unsent(page)).toHaveCount(0);

    // The server is gone without a goodbye; the phone is reloaded when it is back.
    await server.stop("SIGKILL");
    await add(page, "Mens serveren var borte");
    await expect(unsent(page)).toHaveCount(1);
    await server.start();
    await page.reload();
    await expect(own(page)).toHaveCount(4);
    await expect(unsent(page)).toHaveCount(0);
    await page.reload();
    await expect(own(page)).toHaveCount(4);
  } finally {
    await server.remove();
  }
});

test("what the server will not have after all stays, and says why", async ({ browser }) => {
  const { page: facilitator, code } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, code);
  await facilitator.getByRole("button", { name: "Neste steg", exact: true }).click();
  await page.getByLabel("Ny norm").waitFor();
  await page.route("**/api/participant", (route) => route.abort(), { times: 1 });
  await add(page, "Bra jobba 🎉");
  await expect(unsent(page)).toContainText("Plakaten kan ikke vise tegnet");
  await expect(unsent(page)).toContainText("Bra jobba 🎉");
  await page.getByLabel("Ny norm").fill("Begynt");
  await unsent(page).getByRole("button", { name: "Legg tilbake i feltet" }).click();
  await expect(page.getByLabel("Ny norm")).toHaveValue("Begynt Bra jobba 🎉");
  await expect(unsent(page)).toHaveCount(0);
});
