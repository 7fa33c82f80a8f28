import { expect } from "@playwright/test";
import { Facilitator } from "../room.ts";
import { test } from "../watched.ts";

test("the facilitator chooses how the poster looks, and sees it at once", async ({ browser }) => {
  const { page } = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const path = new URL(page.url()).pathname;
  const workshop = path.split("/").at(-1)!;
  await page.request.post("/api/facilitator", { form: { workshop, command: "Close" }, maxRedirects: 0 });
  const messages = { "command[WriteValue][value]": "0", "command[WriteValue][message]": "Barnet først", "command[WriteValue][truth]": "" };
  await page.request.post("/api/facilitator", { form: { workshop, ...messages }, maxRedirects: 0 });
  await page.reload();
  await page.getByRole("link", { name: "Velg utseende på plakaten" }).click();

  const picture = page.getByRole("img", { name: "Verdiplakaten slik materialet er nå" });
  const isPortrait = (): Promise<boolean> =>
    picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalHeight > img.naturalWidth);
  // The first document of a process reads the fonts, and a debug build takes its time.
  const patient = { timeout: 30_000 };
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), patient).toBeGreaterThan(1000);
  expect(await isPortrait()).toBe(false);
  await page.getByRole("radio", { name: "Stående" }).check();
  await expect.poll(isPortrait, patient).toBe(true);
  const saved = () => page.waitForResponse((answer) => answer.url().endsWith("/api/facilitator"));
  const cards = saved();
  await page.getByRole("radio", { name: "Kort" }).check();
  await cards;
  const [quote, shown] = [saved(), page.waitForResponse((answer) => answer.url().includes("plakat.png"), patient)];
  await page.getByRole("textbox", { name: "Sitat" }).fill("Det trengs en hel bygd");
  await page.getByRole("textbox", { name: "Sitat" }).blur();
  await quote;
  expect((await shown).status()).toBe(200);

  const logo = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'><path d='M0 0h80v40z'/></svg>";
  const file = (text: string) => ({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(text) });
  await page.getByLabel("Velg en fil").setInputFiles(file("<svg"));
  await page.getByRole("button", { name: "Legg inn logo" }).click();
  await expect(page.getByRole("alert")).toHaveText("Filen kan ikke leses. Logoen må være en SVG eller PNG.");
  await page.getByLabel("Velg en fil").setInputFiles(file(logo));
  await page.getByRole("button", { name: "Legg inn logo" }).click();
  await expect(page.getByRole("button", { name: "Fjern logo" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Kort" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Sitat" })).toHaveValue("Det trengs en hel bygd");

  await page.getByRole("link", { name: "Tilbake til bearbeidingen" }).click();
  const undone = saved();
  await page.getByRole("button", { name: "Angre", exact: true }).click();
  await undone;
  await expect(async () => {
    await page.goto(`${path}/plakat`);
    await expect(page.getByRole("button", { name: "Fjern logo" })).toBeHidden({ timeout: 500 });
  }).toPass();
});
