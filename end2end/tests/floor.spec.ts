import { expect, type Page } from "@playwright/test";
import { fits } from "../look.ts";
import { Facilitator, Phone } from "../room.ts";
import { test } from "../watched.ts";

/** What browsers below today's lack, and we use where it is: each taken away alone (README, «Which browsers»). */
const MISSING: Record<string, () => void> = {
  "AbortSignal.timeout": () => void Reflect.deleteProperty(AbortSignal, "timeout"),
  "the button that sent a form": () => void Reflect.deleteProperty(SubmitEvent.prototype, "submitter"),
  "screen locks": () => void Reflect.deleteProperty(Navigator.prototype, "wakeLock"),
  "sendBeacon": () => void Reflect.deleteProperty(Navigator.prototype, "sendBeacon"),
  "crypto.randomUUID": () => void Reflect.deleteProperty(Crypto.prototype, "randomUUID"),
  "structuredClone": () => void Reflect.deleteProperty(window, "structuredClone"),
  "BroadcastChannel": () => void Reflect.deleteProperty(window, "BroadcastChannel"),
  "shared workers": () => void Reflect.deleteProperty(window, "SharedWorker"),
  "web locks": () => void Reflect.deleteProperty(Navigator.prototype, "locks"),
  "the clipboard": () => void Reflect.deleteProperty(Navigator.prototype, "clipboard"),
};

/** What engines at the floor do not know of our style sheet: a selector, and its rule is gone; a value, and its line is. */
const UNKNOWN: Record<string, RegExp> = {
  ":has()": /[^{}]*:has\([^{}]*\{[^{}]*\}/g,
  ":focus-visible": /[^{}]*:focus-visible[^{}]*\{[^{}]*\}/g,
  "text instead of a mark": /content:"[^"]*" ?\/ ?"";?/g,
  "dynamic viewport units": /(?<=[;{])[\w-]+:[^;{}]*dvh[^;{}]*;?/g,
  "gaps in rows": /(?<=[;{])gap:[^;{}]*;?/g,
  "balanced lines, growing fields, safe centring": /(?<=[;{])(text-wrap|field-sizing|accent-color|align-content|aspect-ratio):[^;{}]*;?/g,
  "forced colours and scripting": /@media ?\((forced-colors|scripting)[^{]*\{([^{}]*\{[^{}]*\})*\}/g,
};

async function writes(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Ny norm" }).fill(words);
  await page.getByRole("button", { name: "Legg til norm", exact: true }).click();
  await expect(page.getByRole("listitem").getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Ny norm" })).toHaveValue("");
}

test("whatever a browser lacks above the floor, its phone takes part", async ({ browser }) => {
  test.setTimeout(300_000);
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  const address = page.url();
  const state = await page.context().storageState();
  for (const [name, takeAway] of Object.entries(MISSING)) {
    await test.step(name, async () => {
      const context = await browser.newContext({ storageState: state, locale: "nb-NO" });
      await context.addInitScript(takeAway);
      const phone = await context.newPage();
      await phone.goto(address);
      await writes(phone, `Uten ${name}`);
      await context.close();
    });
  }
});

test("a facilitator's page and a wall of years ago move the room", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  for (const takeAway of Object.values(MISSING)) await context.addInitScript(takeAway);
  const facilitator = await Facilitator.open(context);
  await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  await expect(facilitator.screen.getByRole("heading", { name: "Barnets beste" })).toBeVisible();
  await facilitator.press("Angre");
  await expect(facilitator.page.getByText("Nå: Samling")).toBeVisible();
});

test("whatever an engine does not know of the style, the page is one to use", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page } = await Phone.join(browser, facilitator.code);
  await facilitator.next("Innledning – Barnets beste");
  const everything = new RegExp(Object.values(UNKNOWN).map((one) => one.source).join("|"), "g");
  for (const [name, unknown] of Object.entries({ ...UNKNOWN, everything })) {
    await test.step(name, async () => {
      let found = 0;
      await page.route("**/*.css", async (route) => {
        const answer = await route.fetch();
        const css = (await answer.text()).replace(unknown, () => (found++, ""));
        await route.fulfill({ response: answer, body: css });
      });
      await page.reload();
      await fits(page);
      expect(found, "the style sheet has it").toBeGreaterThan(0);
      const looks = await page.evaluate(() => {
        const style = (selector: string, part?: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(selector) as Element, part);
        document.querySelector<HTMLElement>("input[type=text]")?.focus();
        return {
          button: style(".new-text button").borderTopStyle,
          height: parseFloat(style(".new-text button").height),
          field: style("input[type=text]").borderTopStyle,
          focus: style("input[type=text]").outlineStyle,
          ground: style("html").backgroundColor,
        };
      });
      expect(looks).toMatchObject({ button: "solid", field: "solid", focus: "solid" });
      expect(looks.height).toBeGreaterThanOrEqual(44);
      expect(looks.ground).not.toBe("rgba(0, 0, 0, 0)");
      await page.unroute("**/*.css");
    });
  }
});
