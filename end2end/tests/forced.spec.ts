import { expect, type Locator } from "@playwright/test";
import { Facilitator, Phone, toClosing } from "../room.ts";
import { test } from "../watched.ts";

/** What is left of an element's looks where people force their own colours: marks, lines and letters. */
const lines = (of: Locator): Promise<string> =>
  of.first().evaluate((element) => {
    const { borderTopStyle, borderTopWidth, borderLeftStyle, borderLeftWidth, textDecorationLine } = getComputedStyle(element);
    const mark = getComputedStyle(element, "::before").content;
    return [borderTopStyle, borderTopWidth, borderLeftStyle, borderLeftWidth, textDecorationLine, mark].join(" ");
  });

async function differ(one: Locator, other: Locator): Promise<void> {
  expect(await lines(one), "told apart by more than ground").not.toBe(await lines(other));
}

test.use({ forcedColors: "active" });

test("which one, and of which kind, is told without grounds", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO", forcedColors: "active" }));
  const { page, screen } = facilitator;
  await screen.emulateMedia({ forcedColors: "active" });
  const { page: phone } = await Phone.join(browser, facilitator.code, { forcedColors: "active" });

  await test.step("which of two at one phone", async () => {
    await phone.getByRole("link", { name: "Vær to om telefonen" }).click();
    await phone.locator(".second-seat form button").last().click();
    const sharers = phone.locator(".sharers");
    await expect(sharers).toBeVisible();
    await differ(sharers.locator("[aria-current]"), sharers.locator("a:not([aria-current])"));
  });

  await test.step("which place on the map, and which language", async () => {
    await facilitator.next("Innledning – Barnets beste");
    await differ(page.locator(".map [aria-current]"), page.locator(".map .map-place:not([aria-current])"));
    await differ(phone.locator(".language[aria-pressed=true]"), phone.locator(".language[aria-pressed=false]"));
  });

  await test.step("which kind", async () => {
    await differ(phone.locator(".norm .new-text, .norm.new-text"), phone.locator(".taboo .new-text, .taboo.new-text"));
  });
});

test("of which kind a chosen text is, is told without grounds", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO", forcedColors: "active" }));
  const phone = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  await phone.write("norm", "Lytte til barnet");
  await phone.write("tabu", "Snakke over hodet på barnet");
  await facilitator.next("Gruppearbeid – Barnets beste");
  for (const words of ["Lytte til barnet", "Snakke over hodet på barnet"]) {
    await expect(phone.page.locator(".turn .text")).toHaveText(words);
    await phone.press("Neste");
  }
  await expect(phone.button("Neste")).toHaveCount(0);
  await phone.press("Gå videre");
  await phone.atStep(2);
  await phone.press("Gå videre");
  await phone.vote();
  await phone.press("Gå videre");
  await phone.page.locator(".tick").getByRole("button").click();
  await phone.press("Gå videre");
  await phone.press("Vi er enige");
  await facilitator.next("Plenum – Barnets beste");
  await facilitator.press("Vis resultatet");
  await toClosing(facilitator.page);
  for (const page of [facilitator.page, facilitator.screen]) {
    await differ(page.locator(".matrix td.norm"), page.locator(".matrix td.taboo"));
  }
});
