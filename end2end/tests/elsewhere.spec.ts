import { expect } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

// An address that is opened in another browser than the one it belongs to.

const NOTHING = "Her er det ingenting";
const PHONE = { viewport: { width: 390, height: 844 }, locale: "nb-NO" };

test("a seat's whole address goes on in another browser, and is let go of by the one before", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page: scanner } = await Phone.join(browser, facilitator.code);
  await facilitator.press("Lag grupper");
  await facilitator.next("Innledning – Barnets beste");
  await scanner.getByLabel("Ny norm").fill("Lytte til barnet");
  await scanner.getByRole("button", { name: "Legg til norm" }).click();
  await expect(scanner.locator(".own .text")).toHaveText(["Lytte til barnet"]);
  await expect(scanner).toHaveURL(/#.{20,}/);

  const safari = await (await browser.newContext(PHONE)).newPage();
  await safari.goto(scanner.url());
  await expect(safari.getByRole("heading", { name: "Denne plassen hører til en annen nettleser" })).toBeVisible();
  await expect(safari.getByText(NOTHING)).toBeHidden();
  await safari.getByRole("button", { name: "Fortsett her" }).click();
  await expect(safari.locator(".own .text")).toHaveText(["Lytte til barnet"]);
  await expect(scanner.getByRole("heading", { name: "Denne plassen hører til en annen nettleser" })).toBeVisible();
  await facilitator.next("Individuelt – Barnets beste");
  await expect(safari.locator(".where")).toContainText("Individuelt");
});

test("without its fragment a seat is another browser's, and joining anew leaves no silent double", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phones = [];
  for (let at = 0; at < 4; at++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.press("Lag grupper");
  const [first] = phones;
  const address = first.page.url().split("#")[0];
  await first.page.goto("about:blank");

  const other = await (await browser.newContext(PHONE)).newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { name: "Denne plassen hører til en annen nettleser" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Fortsett her" })).toBeHidden();
  await other.getByRole("link", { name: "Bli med på nytt" }).click();
  await other.getByRole("textbox", { name: "Verkstedkode" }).fill(facilitator.code);
  for (const _ of ["code", "joins"]) await other.getByRole("button", { name: "Bli med", exact: true }).click();
  await expect(other.locator(".seat ul li")).toHaveCount(4);
  await expect(other.getByText("borte")).toHaveCount(0);
});

test("the facilitator's, the wall's and a leader's address say that they open on their own machine", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const stranger = await (await browser.newContext({ locale: "nb-NO", viewport: { width: 320, height: 700 } })).newPage();
  for (const [letter, said] of [
    ["f", "Denne adressen virker bare på fasilitatorens egen maskin"],
    ["s", "Denne storskjermen virker bare på maskinen den hører til"],
    ["r", "Denne adressen virker bare på maskinen den hører til"],
  ]) {
    await stranger.goto(facilitator.page.url().replace("/f/", `/${letter}/`));
    await expect(stranger.getByRole("heading", { name: said })).toBeVisible();
    await expect(stranger.getByText("«Lenker» nederst på fasilitatorens side").filter({ visible: true })).toHaveCount(1);
    await expect(stranger.getByText(NOTHING)).toBeHidden();
  }
});
