import { type BrowserContext, expect, type Locator } from "@playwright/test";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

// The evening before: alone with simulated participants, from the front page through three values.

/** From «Nytt verksted» to the code on the wall, at most. */
const TO_THE_CODE = 6;
/** What has come of a value before she goes on from these. */
const READY: [RegExp, string][] = [
  [/Individuelt/, "De fleste har skrevet noe"],
  [/Gruppearbeid/, "2 av 2 grupper er enige"],
];

test("a rehearsal of three values is led by the one main button", async ({ browser }) => {
  test.setTimeout(300_000);
  // Simulated people take their time, so that one can follow them. These hurry.
  const server = await Server.open({ REHEARSAL_BEAT_MS: "100" });
  try {
    await rehearse(await browser.newContext({ locale: "nb-NO", viewport: { width: 1366, height: 768 }, baseURL: server.url }));
  } finally {
    await server.remove();
  }
});

async function rehearse(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  let presses = 0;
  const press = async (button: Locator): Promise<void> => {
    await button.click();
    presses += 1;
  };
  await page.goto("/");
  await press(page.getByRole("button", { name: "Nytt verksted", exact: true }));
  await page.getByLabel("Simulerte deltakere").fill("8");
  await press(page.getByRole("button", { name: "Prøvekjør", exact: true }));
  const opened = context.waitForEvent("page");
  await press(page.getByRole("link", { name: "Vis på storskjerm" }));
  await expect((await opened).getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/).first()).toBeVisible();
  expect(presses).toBeLessThanOrEqual(TO_THE_CODE);

  const now = page.locator(".bar-now");
  const main = page.locator(".bar button.primary").filter({ visible: true });
  const there = async (): Promise<string> => `${await now.innerText()}: ${await main.innerText()}`;
  const pressed: string[] = [];
  while ((await now.innerText()) !== "Nå: Avslutning") {
    await expect(main).toHaveCount(1);
    const here = await there();
    for (const [stage, said] of READY) {
      if (stage.test(here)) await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: 60_000 });
    }
    pressed.push(here.replace(/^Nå: (\S+)( – .*)?: /, "$1: "));
    await main.click();
    // Once: what she is asked about would leave her where she was.
    await expect.poll(there).not.toBe(here);
  }
  const stages = ["Innledning", "Individuelt", "Gruppearbeid"].map((stage) => `${stage}: Neste steg`);
  const value = [...stages, "Plenum: Vis resultatet", "Plenum: Neste steg"];
  expect(pressed).toEqual(["Samling: Lag grupper", "Samling: Neste steg", ...value, ...value, ...value]);
  // What cannot be undone is asked about.
  for (const _ of ["asks", "ends"]) await page.locator(".bar").getByRole("button", { name: "Avslutt økten", exact: true }).click();
  await expect(now).toHaveText("Nå: Bearbeiding");
}
