import { expect, type Locator, type Page } from "@playwright/test";
import { Facilitator, Phone, toClosing } from "../room.ts";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

/** Straight to the button once the page says this, as somebody does who was about to press when the room moved. */
async function pressAtOnce(page: Page, said: string, name: string): Promise<void> {
  const press = ([said, name]: string[]): boolean => {
    if (document.querySelector(".bar-now")?.textContent !== said) return false;
    ([...document.querySelectorAll("button")].find((one) => one.textContent === name) as HTMLElement).click();
    return true;
  };
  await page.waitForFunction(press, [said, name]);
}

/** Through every stage, and out of the room. */
async function toBearbeiding(page: Page): Promise<void> {
  const now = page.locator(".bar-now");
  await toClosing(page);
  await page.getByRole("button", { name: "Avslutt økten", exact: true }).click();
  await page.getByRole("button", { name: "Avslutt økten", exact: true }).click();
  await expect(now).toHaveText("Nå: Bearbeiding");
}

test("two tabs that press at nearly the same moment take one step", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const { page, code } = await Facilitator.open(context);
  await Phone.join(browser, code);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText("1 er med")).toBeVisible();
  // Seen from here, the second in which the buttons rest might be over.
  const both = [other, page].map((one) => pressAtOnce(one, "Nå: Innledning – Barnets beste", "Neste steg"));
  await page.getByRole("button", { name: "Neste steg", exact: true }).click();
  await Promise.all(both);
  await expect(other.getByRole("button", { name: "Neste steg", exact: true })).toBeEnabled();
  await expect(page.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
  await other.getByRole("button", { name: "Neste steg", exact: true }).click();
  await expect(page.getByText("Nå: Individuelt – Barnets beste")).toBeVisible();
});

test("«Neste steg» says first that somebody is still writing", async ({ browser }) => {
  const { page, code } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phone = await Phone.join(browser, code);
  const next = page.getByRole("button", { name: "Neste steg", exact: true });
  for (const stage of ["Innledning", "Individuelt"]) {
    await next.click();
    await expect(page.locator(".bar-now")).toHaveText(`Nå: ${stage} – Barnets beste`);
  }
  await phone.page.getByLabel("Ny norm", { exact: true }).pressSequentially("Lytte til");
  await expect(page.locator(".bar-then")).toContainText("Noen skriver fortsatt");
  await next.click();
  await expect(page.getByText("Noen skriver fortsatt. Trykk en gang til for å gå videre.")).toBeVisible();
  await expect(page.locator(".bar-now")).toHaveText("Nå: Individuelt – Barnets beste");
  // Whoever has sent what they wrote is not writing.
  await phone.page.getByRole("button", { name: "Legg til norm", exact: true }).click();
  await expect(page.getByText("skriver fortsatt")).toHaveCount(0);
  await phone.page.getByLabel("Ny norm", { exact: true }).pressSequentially("Spørre");
  await expect(page.locator(".bar-then")).toContainText("Noen skriver fortsatt");
  await next.click();
  await expect(page.getByText("Trykk en gang til")).toBeVisible();
  await next.click();
  await expect(page.locator(".bar-now")).toHaveText("Nå: Gruppearbeid – Barnets beste");
});

test("what she writes saves itself, and «Godkjenn» and «Publiser» wait for it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const { page, code } = await Facilitator.open(context);
  await Phone.join(browser, code);
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  await toBearbeiding(page);

  const sheet = page.getByRole("region", { name: "Barnets beste" });
  const message = sheet.getByLabel("Hovedbudskap");
  await message.pressSequentially("Barnet først ");
  const saved = sheet.getByText("Lagret", { exact: true });
  await expect(saved).toBeVisible();
  const top = async (part: Locator): Promise<number> => (await part.boundingBox())?.y ?? 0;
  expect(await top(saved), "beside its own field").toBeLessThan(await top(sheet.locator("details.truth")));
  await message.pressSequentially("i alt");
  await expect(message, "the cursor's field is not cleaned under it").toHaveValue("Barnet først i alt");
  await message.fill("Barnet først 😀");
  await sheet.getByRole("button", { name: "Godkjenn", exact: true }).click();
  await expect(sheet.getByText("Plakaten kan ikke vise tegnet 😀").first()).toBeVisible();
  await expect(sheet.getByText("Godkjent.")).toHaveCount(0);
  await expect(message).toHaveValue("Barnet først 😀");
  await message.fill("Barnet først, alltid");
  await sheet.getByRole("button", { name: "Godkjenn", exact: true }).click();
  await expect(sheet.getByText("Ingen norm er med på plakaten.")).toBeVisible();
  await expect(sheet.getByText("Barnet først, alltid")).toBeVisible();

  await page.getByLabel("Hva?").first().fill("Oppfølgingsmøte");
  await press("Publiser");
  await expect(page.getByText(/^Publisert .* ✓$/)).toBeVisible();
  await page.goto(page.url().replace("/f/", "/r/"));
  await expect(page.getByText("Oppfølgingsmøte")).toBeVisible();
  await expect(page.getByText("Barnet først, alltid")).toBeVisible();
});

test("without JavaScript «Godkjenn» takes what was typed along", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const { page, code } = await Facilitator.open(context);
  await Phone.join(browser, code);
  await toBearbeiding(page);
  const plain = await browser.newContext({
    locale: "nb-NO",
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const still = await plain.newPage();
  await still.goto(page.url());
  const sheet = still.getByRole("region", { name: "Mot" });
  await sheet.getByLabel("Hovedbudskap").fill("Vi tør");
  await sheet.getByRole("button", { name: "Godkjenn", exact: true }).click();
  await expect(still.getByRole("region", { name: "Mot" }).getByText("Vi tør")).toBeVisible();
});

test("lost contact is said where it happened, moves nothing, and is forgotten when contact is back", async ({
  browser,
}) => {
  const server = await Server.open();
  try {
    const context = await browser.newContext({ locale: "nb-NO", baseURL: server.url });
    const { page } = await Facilitator.open(context);
    const button = page.getByRole("button", { name: "Neste steg", exact: true });
    const before = await button.boundingBox();
    await server.stop("SIGKILL");
    await expect(page.getByText("Mistet kontakten.")).toBeVisible();
    await button.click();
    await expect(page.getByText("Får ikke kontakt. Prøv igjen.", { exact: true })).toBeVisible();
    expect(await button.boundingBox()).toEqual(before);
    await server.start();
    await expect(page.getByText("Får ikke kontakt.")).toHaveCount(0);
  } finally {
    await server.remove();
  }
});
