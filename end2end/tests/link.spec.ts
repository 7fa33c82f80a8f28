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

test("a QR code that comes late moves nothing that is about to be pressed", async ({ page }) => {
  let arrives = (): void => {};
  const late = new Promise<void>((then) => (arrives = then));
  await page.route("**/lenke.svg", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Nytt verksted", exact: true }).click();
  await page.getByRole("button", { name: "Opprett verksted", exact: true }).click();
  await expect(page).toHaveURL(/\/lenke$/);
  await page.locator("summary").click();
  const onward = page.getByRole("link", { name: "Gå til verkstedet" });
  await expect(onward).toHaveAttribute("href");
  const before = await onward.boundingBox();
  arrives();
  await expect.poll(() => page.locator("img.link-qr").evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
  expect(await onward.boundingBox()).toEqual(before);
});

test("who leads beside her runs the room, a projector of its own shows it, and a new link shuts out the old one", async ({ browser, page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Nytt verksted", exact: true }).click();
  await page.getByRole("button", { name: "Opprett verksted", exact: true }).click();
  await expect(page).toHaveURL(/\/lenke$/);
  await page.locator("summary").click();
  await page.getByRole("link", { name: "Gå til verkstedet" }).click();
  const workshop = page.url();
  const make = async (role: string, button: string): Promise<string> => {
    await page.goto(workshop);
    await page.getByRole("link", { name: "Lenker", exact: true }).click();
    await usable(page);
    await fits(page);
    const section = page.getByRole("region", { name: role, exact: true });
    if (button === "Ja, bytt ut lenken") await section.getByText("Lag ny lenke", { exact: true }).click();
    await section.getByRole("button", { name: button, exact: true }).click();
    await expect(page).toHaveURL(/\/lenke$/);
    await usable(page);
    return page.getByRole("textbox").inputValue();
  };
  const open = async (link: string) => {
    const other = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    await other.goto(link);
    expect(other.url()).not.toContain("/k/");
    return other;
  };
  const beside = await open(await make("Medfasilitator", "Lag lenke"));
  await expect(beside.getByRole("link", { name: "Lenker", exact: true })).toHaveCount(0);
  await beside.getByRole("button", { name: "Steng for nye deltakere" }).click();
  await expect(beside.getByRole("button", { name: "Åpne for nye deltakere" })).toBeVisible();
  const wall = await open(await make("Storskjerm", "Lag lenke"));
  await expect(wall.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/)).toHaveCount(0);
  await beside.getByRole("button", { name: "Åpne for nye deltakere" }).click();
  await expect(wall.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first()).toBeVisible();

  await make("Medfasilitator", "Ja, bytt ut lenken");
  await expect(beside.getByText("Her er det ingenting")).toBeVisible();
});
