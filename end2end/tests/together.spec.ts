import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone, whoSees } from "../room.ts";
import { test } from "../watched.ts";

const TOO_LATE = "Noen var før deg. Nå ser du det siste.";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a double click and a stale tab take one step, and the stale one says so", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const { page, code } = await Facilitator.open(context);
  await Phone.join(browser, code);
  await button(page, "Lag grupper").click();
  await expect(button(page, "Neste steg")).toBeEnabled();
  const stale = await context.newPage();
  await stale.route("**/live*", (route) => route.abort());
  await stale.goto(page.url());
  await expect(stale.getByText("Mistet kontakten. Prøver igjen …")).toBeVisible();

  await button(page, "Neste steg").dblclick();
  await expect(page.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
  await button(stale, "Neste steg").click();
  await expect(stale.getByText(TOO_LATE)).toBeVisible();
  await stale.unroute("**/live*");
  await expect(stale.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
  await expect(page.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
});

test("two who scan for the last place in a group at once: one gets it", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, code } = facilitator;
  for (let n = 0; n < 3; n++) await Phone.join(browser, code);
  await facilitator.press("Lag grupper");
  const scan = async (): Promise<Page> => {
    const phone = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    await phone.goto(`/j/${code.replace("-", "")}`);
    await button(phone, "Bli med").waitFor();
    return phone;
  };
  const both = [await scan(), await scan()];
  await Promise.all(both.map((phone) => button(phone, "Bli med").click()));
  for (const phone of both) {
    await expect(phone).toHaveURL(/\/d\//);
    // The server draws where they sit.
    await phone.waitForLoadState();
  }
  await expect(page.getByText("1 venter på gruppe")).toBeVisible();
  const seated = await Promise.all(both.map((phone) => phone.getByText(/Gruppe 1/).count()));
  expect(seated.filter(Boolean)).toHaveLength(1);
});

test("the last two votes at once end the round, and count both", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const group = [await Phone.join(browser, facilitator.code), await Phone.join(browser, facilitator.code)];
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  for (const [n, phone] of group.entries()) await phone.write("norm", `Vi lytter ${n}`);
  await facilitator.next("Individuelt – Barnets beste");
  await facilitator.next("Gruppearbeid – Barnets beste");
  for (const n of [1, 2]) {
    await (await whoSees(group, "Neste")).press("Neste");
    for (const phone of group) await expect(phone.page.locator(".on-the-table .text")).toHaveCount(n);
  }
  const chair = await whoSees(group, "Gå videre");
  await chair.press("Gå videre");
  await chair.atStep(2);
  await chair.press("Gå videre");
  for (const [n, phone] of group.entries()) await phone.mark(`Vi lytter ${n}`);
  await Promise.all(group.map((phone) => phone.press("Send stemmene")));
  for (const phone of group) {
    const proposed = phone.page.locator(".proposal .text");
    await expect(proposed).toHaveCount(2);
    // Equal, and so in the order they were put forward; who began was drawn.
    for (const n of [0, 1]) await expect(proposed.filter({ hasText: `Vi lytter ${n}` })).toBeVisible();
  }
});

test("the facilitator's link on another machine has everything", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await page.goto("/");
  await button(page, "Nytt verksted").click();
  await button(page, "Opprett verksted").click();
  await expect(page).toHaveURL(/\/lenke$/);
  const link = (await page.locator("main").innerHTML()).match(/http[^"<]*\/k\/[\w-]+/)?.[0] ?? "";
  await page.goto(page.url().replace(/\/lenke$/, ""));
  const code = await page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first().innerText();
  const phone = await Phone.join(browser, code);
  await button(page, "Lag grupper").click();
  for (const stage of ["Innledning – Barnets beste", "Individuelt – Barnets beste"]) {
    await button(page, "Neste steg").click();
    await expect(page.getByText(`Nå: ${stage}`)).toBeVisible();
  }
  await button(page, "Forleng med 1 min").click();
  await expect(page.getByRole("timer")).toHaveText(/^5:/);
  await page.context().close();

  const another = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await another.goto(link);
  await expect(another.getByText("Nå: Individuelt – Barnets beste")).toBeVisible();
  await expect(another.getByRole("timer")).toHaveText(/^5:/);
  await button(another, "Angre").click();
  await expect(another.getByRole("timer")).toHaveText(/^4:/);
  await button(another, "Neste steg").click();
  await phone.atStep(1);
});
