import { type BrowserContext, expect, type Page } from "@playwright/test";
import { Facilitator, Phone, toClosing } from "../room.ts";
import { test } from "../watched.ts";

/** All that a page has left in its browser, besides cookies that no script may see. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
const NOTHING = { local: {}, session: {}, databases: [], caches: [], workers: 0, cookies: "" };

/** The one cookie: for no script and no other site, and gone when «Personvern» says so. */
async function oneCookie(context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([{ name: "verdiverksted", httpOnly: true, sameSite: "Lax", path: "/" }]);
  const days = ((cookies[0]?.expires ?? 0) - Date.now() / 1_000) / (24 * 60 * 60);
  expect(days).toBeGreaterThan(89.9);
  expect(days).toBeLessThanOrEqual(90);
}

test("a browser keeps what «Personvern» lists, and nothing of it but the cookie once the session is over", async ({ browser }) => {
  const hers = await browser.newContext({ locale: "nb-NO" });
  const facilitator = await Facilitator.open(hers);
  const phone = await Phone.join(browser, facilitator.code);
  const { page } = phone;
  const his = page.context();
  await expect(page.getByText(/^Alt her slettes \d+\.\s\p{L}+\s\d{4}\.$/u)).toBeVisible();
  await expect(facilitator.page.getByText(/^Alt slettes 30 dager etter økten\. Blir den ikke holdt, slettes verkstedet /)).toBeVisible();

  const visitor = await browser.newContext({ locale: "nb-NO" });
  const privacy = await visitor.newPage();
  await privacy.goto("/personvern");
  const told = await privacy.locator("main").innerText();
  for (const words of ["Informasjonskapselen «verdiverksted»", "90 dager", "Det du ikke har sendt ennå"]) expect(told).toContain(words);
  expect(await visitor.cookies()).toEqual([]);
  expect(await kept(privacy)).toEqual(NOTHING);

  const gone = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  await phone.write("norm", "Lytte til barnet");
  await expect.poll(() => kept(page)).toEqual(NOTHING);

  // One who types, and leaves for good.
  await gone.page.getByRole("textbox", { name: "Ny norm" }).fill("Glemt igjen");
  await expect.poll(async () => Object.values(((await kept(gone.page)) as typeof NOTHING).local)).toEqual(["Glemt igjen"]);
  const seatOfGone = gone.page.url();
  await gone.page.goto("/personvern");

  await test.step("what is not sent yet lies in the browser, and nowhere else in it", async () => {
    const seat = new URL(page.url()).pathname.split("/").at(-1);
    await page.getByRole("textbox", { name: "Ny norm" }).fill("Halvskrevet");
    await his.setOffline(true);
    await page.getByRole("textbox", { name: "Nytt tabu" }).fill("Skrevet uten nett");
    await phone.button("Legg til tabu").click();
    await expect(page.getByText("Lagret på telefonen. Sendes når du er på nett.")).toBeVisible();
    const { local, ...rest } = (await kept(page)) as typeof NOTHING;
    expect({ ...rest, local: {} }).toEqual(NOTHING);
    expect(Object.keys(local).every((name) => name.startsWith(`verdiverksted:${seat}:`))).toBe(true);
    const held = Object.values(local).join("\n");
    expect(held).toContain("Halvskrevet");
    expect(decodeURIComponent(held.replaceAll("+", " "))).toContain("Skrevet uten nett");
    await his.setOffline(false);
    await expect(page.getByText("Lagret på telefonen. Sendes når du er på nett.")).toHaveCount(0);
    expect(Object.values(((await kept(page)) as typeof NOTHING).local)).toEqual(["Halvskrevet"]);
  });

  await toClosing(facilitator.page);
  for (const _ of ["asks", "does"]) await facilitator.page.getByRole("button", { name: "Avslutt økten", exact: true }).click();
  await expect(page.getByText("Økten er avsluttet. Takk!")).toBeVisible();
  await expect(page.getByText(/^Alt her slettes /)).toBeVisible();
  for (const seen of [page, facilitator.page, facilitator.screen]) {
    await expect.poll(() => kept(seen)).toEqual(NOTHING);
    await oneCookie(seen.context());
  }

  await test.step("the receipt", async () => {
    const { page } = facilitator;
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    for (const _ of ["asks", "does"]) await page.getByRole("button", { name: "Slett verkstedet nå", exact: true }).last().click();
    await expect(page.getByRole("heading", { name: "Verkstedet er slettet" })).toBeVisible();
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await expect(page.getByText(/^\d+\.\s\p{L}+\s\d{4}\skl\.\s\d\d\.\d\d$/u)).toBeVisible();
    await expect.poll(() => kept(page)).toEqual(NOTHING);
  });

  await test.step("what lies open says that it is gone", async () => {
    for (const open of [page, facilitator.screen]) {
      await expect(open.getByRole("heading", { name: "Verkstedet er slettet" })).toBeVisible();
      await expect(open.getByText("Her er det ingenting")).toBeHidden();
    }
  });

  await test.step("a phone that comes back to a deleted workshop", async () => {
    expect(Object.values(((await kept(gone.page)) as typeof NOTHING).local)).toEqual(["Glemt igjen"]);
    await gone.page.goto(seatOfGone);
    await expect.poll(() => kept(gone.page)).toEqual(NOTHING);
  });
});
