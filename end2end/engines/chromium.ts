import type { Browser, Locator, Page } from "@playwright/test";
import type { Device, Engine, Size, Target, Window } from "./engine.ts";

/** Chromium, by Playwright's own ways of finding and pressing. */
export class Chromium implements Engine {
  constructor(private readonly browser: Browser) {}

  async device(size: Size): Promise<Device> {
    const context = await this.browser.newContext({ viewport: size, locale: "nb-NO" });
    return { window: async () => new ChromiumWindow(await context.newPage()), close: () => context.close() };
  }

  async close(): Promise<void> {}
}

class ChromiumWindow implements Window {
  constructor(private readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async address(): Promise<string> {
    return this.page.url();
  }

  async read(target: Target): Promise<string[]> {
    return this.all(target).evaluateAll((elements) =>
      elements.map((element) =>
        "value" in element && element.matches("input, textarea") ? String(element.value) : (element as HTMLElement).innerText,
      ),
    );
  }

  async press(target: Target, at = 0): Promise<void> {
    await this.all(target).nth(at).click({ timeout: 2_000 });
  }

  async type(target: Target, text: string): Promise<void> {
    const field = this.all(target).first();
    await field.fill("");
    await field.pressSequentially(text);
  }

  async run<T>(there: () => T): Promise<T> {
    return this.page.evaluate(there);
  }

  private all(target: Target): Locator {
    if ("css" in target) return this.page.locator(target.css).filter({ visible: true });
    if ("text" in target) return this.page.getByText(target.text).filter({ visible: true });
    return this.page.getByRole(target.role, { name: target.name, exact: true });
  }
}
