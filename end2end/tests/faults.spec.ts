import { expect, type Page } from "@playwright/test";
import { Proxy } from "../proxy.ts";
import { Facilitator, Phone } from "../room.ts";
import { Server } from "../server.ts";
import { test as base } from "../watched.ts";

const KEPT = "Lagret på telefonen. Sendes når du er på nett.";
const own = (page: Page) => page.locator(".own li > .text");
const unsent = (page: Page) => page.locator(".unsent li");
const table = (page: Page) => page.locator(".on-the-table .text");

interface Room {
  server: Server;
  proxy: Proxy;
  facilitator: Facilitator;
  /** The only phone in its group, on a poor network. */
  phone: Phone;
}

const test = base.extend<{ room: Room }>({
  room: async ({ browser }, use) => {
    const server = await Server.open();
    const proxy = await Proxy.open(server.url);
    const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO", baseURL: server.url }));
    const phone = await Phone.join(browser, facilitator.code, { baseURL: proxy.url });
    await facilitator.press("Lag grupper");
    await facilitator.next("Innledning – Barnets beste");
    await phone.page.getByLabel("Ny norm").waitFor();
    await use({ server, proxy, facilitator, phone });
    await server.remove();
    await proxy.cut();
  },
});

async function add(page: Page, words: string): Promise<void> {
  await page.getByLabel("Ny norm").fill(words);
  await page.getByRole("button", { name: "Legg til norm" }).click();
}

async function edit(page: Page, words: string): Promise<void> {
  const row = own(page).first().locator("..");
  if (!(await row.getByLabel("Ordlyd").isVisible())) await row.locator("summary").click();
  await row.getByLabel("Ordlyd").fill(words);
  await row.getByRole("button", { name: "Lagre", exact: true }).click();
}

/** The same seat, past the poor network. */
async function beside({ phone, server }: Room): Promise<Phone["page"]> {
  const page = await phone.page.context().newPage();
  await page.goto(server.url + new URL(phone.page.url()).pathname);
  return page;
}

/** The phone is let go of where nothing answers, and comes back when something does. */
async function reloadMeanwhile({ phone: { page }, proxy }: Room): Promise<void> {
  const url = page.url();
  await page.goto("about:blank");
  await proxy.mend();
  await page.goto(url);
}

/** The first press says what is passed over. */
async function endRound(page: Page, said: string): Promise<void> {
  const button = page.getByRole("button", { name: "Avslutt runden", exact: true });
  await button.click();
  await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
  await button.click();
}

async function toVote(page: Page): Promise<void> {
  await endRound(page, "Én tekst er ikke lagt fram ennå.");
  await page.getByRole("button", { name: "Del", exact: false }).first().click();
  await expect(table(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Gå videre", exact: true }).click();
  await expect(page.getByText(/Steg 2 av 5/).first()).toBeVisible();
  await page.getByRole("button", { name: "Gå videre", exact: true }).click();
  await page.getByRole("button", { name: "Send stemmene", exact: true }).waitFor();
}

test("texts and edits without contact arrive once, in the order they were made", async ({ room }) => {
  const { proxy, phone } = room;
  const { page } = phone;
  await phone.write("norm", "Først");
  await proxy.cut();
  await edit(page, "Endret");
  await expect(own(page).locator("..").getByText(KEPT)).toBeVisible();
  await edit(page, "Endret igjen");
  await add(page, "Uten nett");
  await expect(unsent(page)).toContainText(KEPT);
  await expect(page.getByLabel("Ny norm")).toHaveValue("");
  proxy.meet("lose the answer", "send twice", "lose the answer");
  await proxy.mend();
  // Each answer that is lost costs three seconds.
  await expect(own(page)).toHaveText(["Uten nett", "Endret igjen"], { timeout: 30_000 });
  await expect(page.getByText(KEPT)).toHaveCount(0);

  await proxy.cut();
  await edit(page, "Nå uten nett");
  await expect(own(page).locator("..").getByText(KEPT)).toBeVisible();
  proxy.meet("lose the answer", "send twice");
  await reloadMeanwhile(room);
  await expect(own(page)).toHaveText(["Nå uten nett", "Endret igjen"]);
  await page.reload();
  await expect(own(page)).toHaveText(["Nå uten nett", "Endret igjen"]);
  await expect(page.getByLabel("Ordlyd").first()).toHaveValue("Nå uten nett");
});

test("a text whose answer was lost is not there twice, though it was said meanwhile", async ({ room }) => {
  const { proxy, facilitator, phone } = room;
  // In one moment: what is kept is sent again every third second.
  proxy.meet("lose the answer and the network");
  const before = proxy.posted;
  await add(phone.page, "Vi lytter");
  await expect.poll(() => proxy.posted).toBe(before + 1);
  await expect(unsent(phone.page)).toHaveCount(1);
  await facilitator.next("Individuelt – Barnets beste");
  await facilitator.next("Gruppearbeid – Barnets beste");
  const other = await beside(room);
  await other.getByRole("button", { name: "Neste", exact: true }).click();
  await expect(table(other)).toHaveText(["Vi lytter"]);

  proxy.meet("send twice");
  await proxy.mend();
  await expect(unsent(phone.page)).toHaveCount(0);
  expect(proxy.posted).toBe(before + 3);
  await expect(table(phone.page)).toHaveText(["Vi lytter"]);
  await other.reload();
  await expect(table(other)).toHaveText(["Vi lytter"]);
  await expect(own(other)).toHaveCount(1);
});

test("a ballot without contact arrives, also after a reload; a move is not sent by itself", async ({ room }) => {
  const { proxy, facilitator, phone } = room;
  const { page } = phone;
  await phone.write("norm", "Vi lytter");
  await facilitator.next("Individuelt – Barnets beste");
  await facilitator.next("Gruppearbeid – Barnets beste");
  await toVote(page);
  await proxy.cut();
  await phone.button("Avslutt runden").click();
  await expect(page.getByText("Får ikke kontakt. Prøv igjen.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Vi lytter" }).check();
  await phone.button("Send stemmene").click();
  await expect(page.locator(".ballot").getByText(KEPT)).toBeVisible();
  proxy.meet("lose the answer");
  await reloadMeanwhile(room);
  await expect(page.locator(".proposal .text")).toHaveText(["Vi lytter"]);
  await expect(page.getByText(KEPT)).toHaveCount(0);
});

test("a ballot that comes too late is not lost in silence", async ({ room }) => {
  const { proxy, facilitator, phone } = room;
  const { page } = phone;
  await phone.write("norm", "Vi lytter");
  await facilitator.next("Individuelt – Barnets beste");
  await facilitator.next("Gruppearbeid – Barnets beste");
  await toVote(page);
  await proxy.cut();
  await page.getByRole("checkbox", { name: "Vi lytter" }).check();
  await phone.button("Send stemmene").click();
  await expect(page.locator(".ballot").getByText(KEPT)).toBeVisible();
  const other = await beside(room);
  await endRound(other, "Én har ikke sendt stemmene sine ennå.");
  await expect(other.getByRole("button", { name: "Send stemmene", exact: true })).toHaveCount(0);
  await proxy.mend();
  await expect(unsent(page)).toContainText("Send stemmene");
  await unsent(page).getByRole("button", { name: "Slett" }).click();
  await expect(unsent(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".proposal")).toBeVisible();
  await expect(unsent(page)).toHaveCount(0);
});

test("what is typed while a slow network takes the last text stays in the field", async ({ room }) => {
  const { page } = room.phone;
  room.proxy.delay = 700;
  await add(page, "Sakte");
  await page.getByLabel("Ny norm").fill("Neste tanke");
  await expect(own(page)).toHaveText(["Sakte"]);
  await page.getByRole("button", { name: "Legg til norm" }).click();
  await expect(own(page)).toHaveText(["Neste tanke", "Sakte"]);
  await expect(page.getByLabel("Ny norm")).toHaveValue("");
});
