import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Locator, type Page, test } from "@playwright/test";

export const PRIVACY =
  "Bare du ser det du skriver. Gruppen ser det når du legger det fram. Det gruppen velger, vises for alle – uten navn.";

const exact = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** Presses, and waits until the server has answered. */
async function press(page: Page, button: Locator, path: "participant" | "facilitator"): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.url().endsWith(`/api/${path}`));
  await button.click();
  await answered;
}

/** The facilitator at her laptop, with the projector in a second window. */
export class Facilitator {
  private constructor(
    readonly page: Page,
    readonly screen: Page,
    readonly code: string,
  ) {}

  /** From the front page to the room, with Siljan's three values. */
  static async open(context: BrowserContext): Promise<Facilitator> {
    const page = await context.newPage();
    await page.goto("/");
    await exact(page, "Nytt verksted").click();
    await exact(page, "Opprett verksted").click();
    await expect(page).toHaveURL(/\/lenke$/);
    await page.locator("summary").click();
    await page.getByRole("link", { name: "Gå til verkstedet" }).click();
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Vis på storskjerm" }).click();
    const screen = await opened;
    const code = await screen.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first().innerText();
    return new Facilitator(page, screen, code);
  }

  async press(name: string): Promise<void> {
    await press(this.page, exact(this.page, name), "facilitator");
  }

  /** «Neste steg», until the page says so; once more where somebody is in the midst of a text. */
  async next(stage: string): Promise<void> {
    const button = exact(this.page, "Neste steg");
    const there = this.page.getByText(`Nå: ${stage}`);
    // What was said of somebody who writes is gone again when they stop.
    await expect(async () => {
      if (!(await there.isVisible())) await onward(button, () => there.isVisible());
      await expect(there).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }
}

/**
 * Presses it, unless the room has moved meanwhile: the buttons rest for a second then, and mean the step after. A press that
 * is held up by that is given up.
 */
async function onward(button: Locator, moved: () => Promise<boolean>): Promise<void> {
  await expect(button).toBeEnabled();
  if (!(await moved())) await button.click({ timeout: 900 });
}

/** «Neste steg», once more where it first says what is unfinished. */
export async function stepOn(page: Page): Promise<void> {
  const now = page.locator(".bar-now");
  const at = await now.innerText();
  await expect(async () => {
    const moved = async (): Promise<boolean> => (await now.innerText()) !== at;
    if (!(await moved())) await onward(exact(page, "Neste steg"), moved);
    await expect(now).not.toHaveText(at, { timeout: 2_000 });
  }).toPass();
}

/** Through every stage that is left, to Avslutning. The rests alone take twenty seconds. */
export async function toClosing(page: Page): Promise<void> {
  test.slow();
  while ((await page.locator(".bar-now").innerText()) !== "Nå: Avslutning") await stepOn(page);
}

/** A participant's phone. */
export class Phone {
  private constructor(readonly page: Page) {}

  static async join(browser: Browser, code: string, options: BrowserContextOptions = {}): Promise<Phone> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "nb-NO", ...options });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("textbox", { name: "Verkstedkode" }).fill(code);
    await exact(page, "Bli med").click();
    await expect(page.getByText(PRIVACY)).toBeVisible();
    await exact(page, "Bli med").click();
    await expect(page).toHaveURL(/\/d\//);
    return new Phone(page);
  }

  async write(kind: "norm" | "tabu", words: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: kind === "norm" ? "Ny norm" : "Nytt tabu" });
    await field.fill(words);
    await exact(this.page, `Legg til ${kind}`).click();
    await expect(this.page.getByText(words, { exact: true })).toBeVisible();
    await expect(field).toHaveValue("");
  }

  async press(name: string): Promise<void> {
    await press(this.page, exact(this.page, name), "participant");
  }

  /** Marks these on the ballot. The step before has checkboxes of the same names. */
  async mark(...norms: string[]): Promise<void> {
    await this.button("Send stemmene").waitFor();
    for (const norm of norms) await this.page.getByRole("checkbox", { name: norm }).check();
  }

  /** Marks the first five, and sends. */
  async vote(): Promise<void> {
    await this.button("Send stemmene").waitFor();
    const boxes = await this.page.getByRole("checkbox").all();
    for (const box of boxes.slice(0, 5)) await box.check();
    await this.press("Send stemmene");
  }

  /** Appears once the server's view has come. */
  button(name: string): Locator {
    return exact(this.page, name);
  }

  async atStep(number: number): Promise<void> {
    await expect(this.page.getByText(new RegExp(`Steg ${number} av 5`)).first()).toBeVisible();
  }
}

/** Phones by the group they sit in. */
export async function groups(phones: Phone[]): Promise<Phone[][]> {
  const byNumber = new Map<string, Phone[]>();
  for (const phone of phones) {
    const text = await phone.page.getByText(/Gruppe \d+/).first().innerText();
    const number = /Gruppe (\d+)/.exec(text)?.[1] ?? "";
    byNumber.set(number, [...(byNumber.get(number) ?? []), phone]);
  }
  return [...byNumber.values()];
}

/** The first of the group's phones that shows this button. */
export async function whoSees(group: Phone[], name: string): Promise<Phone> {
  return Promise.any(group.map((phone) => phone.button(name).waitFor().then(() => phone)));
}

/** One group, from rekkefremlegg to «Vi er enige». Everyone votes alike, so that there is no tie. Looks at each step. */
export async function workTogether(group: Phone[], texts: number, look?: () => Promise<void>): Promise<void> {
  const chair = await whoSees(group, "Gå videre");
  await look?.();
  for (let said = 0; said < texts; said++) {
    const speaker = await whoSees(group, "Neste");
    const words = await speaker.page.locator(".turn .text").innerText();
    // From the author's turn on, the group sees it.
    for (const phone of group) await expect(phone.page.locator(".turn .text")).toHaveText(words);
    await speaker.press("Neste");
    for (const phone of group) {
      await expect(phone.page.locator(".turn").getByText(words, { exact: true })).toHaveCount(0);
    }
  }
  await chair.press("Gå videre");
  await chair.atStep(2);
  await look?.();
  await chair.press("Gå videre");
  for (const [at, phone] of group.entries()) {
    await phone.button("Send stemmene").waitFor();
    if (at === 0) await look?.();
    await phone.vote();
  }
  await expect(chair.button("Send stemmene")).toHaveCount(0);
  await look?.();
  await chair.press("Gå videre");
  await chair.atStep(4);
  await look?.();
  const ticks = (phone: Phone): Locator => phone.page.locator(".tick").getByRole("button");
  const scribe = await Promise.any(group.map((phone) => ticks(phone).first().waitFor().then(() => phone)));
  for (const tick of await ticks(scribe).all()) {
    await tick.click();
    await expect(tick).toHaveAttribute("aria-pressed", "true");
  }
  await chair.press("Gå videre");
  await chair.atStep(5);
  await look?.();
  for (const phone of group) {
    await phone.button("Vi er enige").waitFor();
    await phone.press("Vi er enige");
  }
}
