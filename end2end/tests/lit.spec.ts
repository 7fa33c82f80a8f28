import { type BrowserContext, expect, type Page } from "@playwright/test";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

/** A screen lock that counts, since a browser without a screen grants none. */
const countLocks = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    let held = 0;
    const request = async (): Promise<EventTarget> => {
      held++;
      const lock = new EventTarget();
      const release = (): void => {
        held--;
        lock.dispatchEvent(new Event("release"));
      };
      return Object.assign(lock, { release });
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
    Object.defineProperty(window, "held", { get: () => held });
  });

const held = (page: Page) => expect.poll(() => page.evaluate(() => (window as unknown as { held: number }).held));

test("the wall stays lit, and a phone while something is asked of it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  await countLocks(context);
  const facilitator = await Facilitator.open(context);
  const { page } = await Phone.join(browser, facilitator.code);
  await countLocks(page.context());
  await page.reload();
  await held(facilitator.screen).toBe(1);
  await held(page).toBe(0);
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  await held(page).toBe(1);
  await facilitator.next("Gruppearbeid – Barnets beste");
  await held(page).toBe(1);
  await facilitator.next("Plenum – Barnets beste");
  await held(page).toBe(0);
  await held(facilitator.screen).toBe(1);
});
