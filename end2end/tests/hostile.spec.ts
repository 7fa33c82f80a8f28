import { readFile, writeFile } from "node:fs/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { readPdf } from "../pdf.ts";
import { Phone, workTogether } from "../room.ts";
import { test } from "../watched.ts";

/** What everybody's tests hold against their outputs: what is typed, and what the rules store of it. */
const corpus: { typed: string; stored: string | null }[] = JSON.parse(
  await readFile(new URL("../../app/domain/tests/hostile.json", import.meta.url), "utf8"),
);
const legal = corpus.filter((text) => text.stored !== null);
const short = legal.map((text) => text.stored!).filter((text) => text.length <= 60);

const TITLE = "</title><svg onload=alert(1)>";
const [ORGANISATION, NAME, PROMPT] = ['"><img src=x onerror="alert(1)">', "</script><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>"];

/** As many as the facilitator's list shows at once; of the norms the group chooses five. */
const isTaboo = (at: number): boolean => at % 2 === 1 && at < 48;

/** Every text stands on the page as it is, and none of it has become anything else. */
async function literal(page: Page, texts: string[]): Promise<void> {
  const found = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map((field) => field.value);
    const folded = (text: string): string => text.replace(/\s+/g, " ");
    const foreign =
      "iframe, base, object, embed, plaintext, body style, body meta, body link, img[src='x'], [srcdoc], [onerror], [onload], [onmouseover]";
    return {
      all: [document.body.textContent ?? "", ...fields].map(folded).join("\n"),
      foreign: [...document.querySelectorAll(foreign)].map((element) => element.outerHTML),
    };
  });
  expect(found.foreign, page.url()).toEqual([]);
  for (const text of texts) expect(found.all, page.url()).toContain(text.replace(/\s+/g, " "));
}

test("hostile texts are texts on every page and in every document, and nothing of them runs", async ({ browser }, info) => {
  test.setTimeout(240_000);
  const watch = (context: BrowserContext): BrowserContext => {
    context.on("dialog", (dialog) => expect.soft(dialog.message(), dialog.page()?.url()).toBe("no dialog"));
    return context;
  };
  const context = watch(await browser.newContext({ locale: "nb-NO" }));
  const made = await context.request.post("/api/create", {
    headers: { Accept: "text/html" },
    maxRedirects: 0,
    form: {
      "form[title]": TITLE,
      "form[organisation]": ORGANISATION,
      "form[lang]": "nb",
      "form[services]": short.slice(0, 12).join("\r\n"),
      "form[minutes]": "5",
      "form[how]": "create",
      "form[values][0][name]": NAME,
      "form[values][0][individual_prompt]": PROMPT,
      "form[values][0][group_prompt]": PROMPT,
    },
  });
  const link = made.headers()["location"];
  const workshop = link.split("/")[2];
  const lead = async (form: Record<string, string>): Promise<void> => {
    const answer = await context.request.post("/api/facilitator", { form: { workshop, ...form } });
    expect(await answer.text(), JSON.stringify(form)).toBe("null");
  };
  const [page, screen] = [await context.newPage(), await context.newPage()];
  await page.goto(link);
  await literal(page, []);
  await page.goto(`/f/${workshop}/ark`);
  await literal(page, [NAME, PROMPT]);
  await screen.goto(`/s/${workshop}`);
  await literal(screen, [TITLE]);
  await page.goto(`/f/${workshop}`);
  const code = await screen.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first().innerText();
  const visitor = await (watch(await browser.newContext({ locale: "nb-NO" }))).newPage();
  await visitor.goto(`/j/${code}`);
  await literal(visitor, [TITLE, ...short.slice(0, 12)]);

  const phone = await Phone.join(browser, code);
  watch(phone.page.context());
  const next = async (stage: string): Promise<void> => {
    await page.getByRole("button", { name: "Neste steg", exact: true }).click();
    await expect(page.locator(".bar-now")).toHaveText(`Nå: ${stage} – ${NAME}`);
  };
  await next("Innledning");
  const seat = new URL(phone.page.url()).pathname.split("/")[3];
  for (const [at, { typed }] of legal.entries()) {
    const kind = isTaboo(at) ? "taboo" : "norm";
    const add = { "command[Add][value]": "0", "command[Add][kind]": kind, "command[Add][words]": typed };
    const answer = await phone.page.request.post("/api/participant", { form: { workshop, seat, ...add } });
    expect(await answer.text(), typed).toBe("null");
  }
  const stored = legal.map((text) => text.stored!);
  await expect(phone.page.locator(".own li > .text")).toHaveCount(stored.length);
  await literal(phone.page, [NAME, PROMPT, ...stored]);
  await phone.page.reload();
  await literal(phone.page, [NAME, PROMPT, ...stored]);
  await next("Individuelt");
  await literal(screen, [NAME, PROMPT]);
  await next("Gruppearbeid");
  await workTogether([phone], stored.length);
  await literal(phone.page, []);
  await next("Plenum");
  await page.getByRole("button", { name: "Vis resultatet", exact: true }).click();
  const taboos = stored.filter((_, at) => isTaboo(at));
  await expect(page.locator(".taboo .line")).toHaveCount(taboos.length);
  await literal(page, taboos);
  await page.reload();
  await literal(page, taboos);
  await expect(screen.getByText("Resultatet kommer")).toHaveCount(0);
  await literal(screen, [NAME]);

  await lead({ command: "Close" });
  await lead({ "command[WriteValue][value]": "0", "command[WriteValue][message]": NAME, "command[WriteValue][truth]": PROMPT });
  await lead({ "command[WriteNextSteps][steps][0][what]": PROMPT, "command[WriteNextSteps][steps][0][who]": TITLE });
  await lead({ "command[Design][layout]": "Cards", "command[Design][palette]": "Fjord", "command[Design][orientation]": "Portrait", "command[Design][quote]": NAME });
  await page.goto(`/f/${workshop}/plakat`);
  await literal(page, [NAME]);
  await page.goto(`/f/${workshop}`);
  await expect(page.locator(".bar-now")).toHaveText("Nå: Bearbeiding");
  await literal(page, [NAME, PROMPT, ...taboos]);
  await lead({ "command[Approve][value]": "0", "command[Approve][on]": "true" });
  await lead({ command: "Publish" });
  await page.goto(`/r/${workshop}`);
  await literal(page, [TITLE, NAME, PROMPT, ...taboos]);

  const file = async (name: string): Promise<string> => {
    const path = info.outputPath(name);
    // The first document of a process reads the fonts, and a debug build takes its time.
    await writeFile(path, await (await context.request.get(`/r/${workshop}/${name}`, { timeout: 120_000 })).body());
    return path;
  };
  const alone = await context.newPage();
  await alone.setContent(await readFile(await file("verdier.html"), "utf8"));
  await literal(alone, [TITLE, NAME, PROMPT, ...taboos]);
  // Lines break where they must, and some words are parted.
  const bare = (text: string): string => text.replace(/[\s\u00AD-]+/g, "");
  for (const name of ["normliste.pdf", "verdiplakat-a3.pdf"]) {
    const { text } = await readPdf(await file(name));
    for (const said of [TITLE, NAME, ...(name === "normliste.pdf" ? taboos : [])]) {
      expect(bare(text), name).toContain(bare(said));
    }
  }
});
