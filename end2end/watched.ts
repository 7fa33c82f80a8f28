import { type BrowserContext, expect, test as base } from "@playwright/test";

/** What no page may do, whatever a test is about: speak to another host, or meet its own security policy. */
function watch(context: BrowserContext, seen: string[]): void {
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const ours = ["127.0.0.1", "localhost", "[::1]"].includes(hostname) || ["data:", "blob:"].includes(protocol);
    if (!ours) seen.push(`asked ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) seen.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => seen.push(`${error.page()?.url()}: ${error.error().message}`));
}

export const test = base.extend<{ seen: string[] }>({
  seen: [
    async ({ browser }, use) => {
      const seen: string[] = [];
      const opened: BrowserContext[] = [];
      const newContext = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await newContext(options);
        watch(context, seen);
        opened.push(context);
        return context;
      };
      await use(seen);
      browser.newContext = newContext;
      // A page that is left open goes on following its room, beside the next test.
      for (const context of opened) await context.close();
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, seen }, use) => {
    watch(context, seen);
    await use(context);
  },
});
