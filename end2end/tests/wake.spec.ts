import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

/** Reloads the page with its wasm held back, and gives what lets it come. */
async function reloadAsleep(page: Page): Promise<() => Promise<void>> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "domcontentloaded" });
  return async () => {
    const asleep = page.locator("living-page").first();
    await asleep.evaluate((element) => element.setAttribute("data-asleep", ""));
    release();
    await expect(page.locator("living-page[data-asleep]")).toHaveCount(0);
  };
}

test("what is typed before the wasm has come stays, and so does the keyboard", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning");
  await page.getByRole("heading", { level: 1, name: "Barnets beste" }).waitFor();

  const wake = await reloadAsleep(page);
  const norm = page.getByRole("textbox", { name: "Ny norm" });
  await norm.fill("Lytte til barnet");
  await norm.evaluate((field) => (field as HTMLInputElement).setSelectionRange(3, 5));
  await wake();
  await expect(norm).toHaveValue("Lytte til barnet");
  await expect(norm).toBeFocused();
  expect(await norm.evaluate((field) => [(field as HTMLInputElement).selectionStart, (field as HTMLInputElement).selectionEnd])).toEqual([3, 5]);

  // It is the page that woke which sends it.
  await page.getByRole("button", { name: "Legg til norm" }).click();
  await expect(page.getByText("Lytte til barnet", { exact: true })).toBeVisible();
  await expect(norm).toHaveValue("");
});

test("a form that is half filled in before the wasm has come is not begun anew", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "nb-NO" })).newPage();
  await page.goto("/nytt");
  const wake = await reloadAsleep(page);
  const title = page.getByRole("textbox", { name: "Tittel" });
  await title.fill("Verdidag på Siljan");
  await page.getByRole("combobox").first().selectOption({ index: 1 });
  const chosen = await page.getByRole("combobox").first().inputValue();
  await wake();
  await expect(title).toHaveValue("Verdidag på Siljan");
  await expect(page.getByRole("combobox").first()).toHaveValue(chosen);
});

/** Calls it once the wasm is there and would take the page's place. */
async function whenItComes(page: Page, release: () => void): Promise<void> {
  await page.evaluate(() => {
    const global = window as unknown as { takePlace: (...all: Element[]) => void; came?: boolean };
    const take = global.takePlace;
    global.takePlace = (...all) => {
      global.came = true;
      take(...all);
    };
  });
  release();
  await page.waitForFunction(() => (window as unknown as { came?: boolean }).came);
}

test("a press in the very moment of waking is not lost", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning");
  await page.getByRole("heading", { level: 1, name: "Barnets beste" }).waitFor();

  await test.step("of a button that sends", async () => {
    const wake = await reloadAsleep(page);
    await page.getByRole("textbox", { name: "Ny norm" }).fill("Lytte til barnet");
    await page.getByRole("button", { name: "Legg til norm" }).hover();
    await page.mouse.down();
    await whenItComes(page, () => void wake());
    await page.mouse.up();
    await expect(page.locator(".own .text")).toHaveText(["Lytte til barnet"]);
    await expect(page.getByRole("textbox", { name: "Ny norm" })).toHaveValue("");
    await expect(page.locator("living-page[data-asleep]")).toHaveCount(0);
  });

  await test.step("of the key", async () => {
    const wake = await reloadAsleep(page);
    await page.getByRole("textbox", { name: "Nytt tabu" }).fill("Prate over hodet på barnet");
    await page.getByRole("button", { name: "Legg til tabu" }).focus();
    await page.keyboard.down("Space");
    await whenItComes(page, () => void wake());
    await page.keyboard.up("Space");
    await expect(page.locator(".own .text")).toHaveText(["Lytte til barnet", "Prate over hodet på barnet"]);
    await expect(page.getByRole("textbox", { name: "Nytt tabu" })).toHaveValue("");
  });
});

test("a phone whose wasm was long in coming has the room's time", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning");
  await facilitator.next("Individuelt");
  const left = async (page: Page): Promise<number> => {
    const [minutes = 0, seconds = 0] = (await page.getByRole("timer").innerText()).split(":").map(Number);
    return minutes * 60 + seconds;
  };
  await expect(page.getByRole("timer")).toBeVisible();
  const wake = await reloadAsleep(page);
  const begun = await left(facilitator.page);
  await expect.poll(() => left(facilitator.page), { timeout: 30_000 }).toBeLessThan(begun - 6);
  await wake();
  await expect.poll(async () => Math.abs((await left(page)) - (await left(facilitator.page)))).toBeLessThanOrEqual(2);
});
