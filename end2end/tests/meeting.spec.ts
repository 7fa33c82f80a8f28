import { type BrowserContext, expect, type Page } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { readPdf } from "../pdf.ts";
import { Server } from "../server.ts";
import { test } from "../watched.ts";

const CHAIRS = "stol=gjelder&stol=foresatt&stol=skole&stol=helse";
const MEETINGS = ["forberedelse", "formote", "hovedmote", "ettermote", "oppfolging"];

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const speaker = (page: Page): ReturnType<Page["locator"]> => page.locator("[data-part=speaker]");
const kept = (page: Page): Promise<number> => page.evaluate(() => sessionStorage.length + localStorage.length);

/** All that the browser asks anybody for from now on. */
function requests(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  return asked;
}

test("a whole meeting without the net, and without a request", async ({ context, page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^Møter/ }).click();
  await page.getByRole("link", { name: "Led møtet: Hovedmøte" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hovedmøte" })).toBeVisible();
  await page.goto(`/mote/hovedmote?${CHAIRS}`);
  expect(await kept(page)).toBe(0);
  const asked = requests(context);
  await context.setOffline(true);

  await test.step("Åpne", async () => {
    await press(page, "Start møtet");
    await expect(page.getByRole("heading", { level: 2, name: "Åpne" })).toBeFocused();
    await expect(page.getByRole("timer")).toHaveText("10 min igjen");
    await expect(page.getByText(/^Ferdig kl\. \d\d\.\d\d$/)).toBeVisible();
    for (const tick of await page.locator(".step.current input").all()) {
      await expect(page.locator(".upcoming input").first()).not.toBeChecked();
      await tick.check();
    }
    await expect(page.locator(".upcoming")).toHaveCount(0);
  });

  await test.step("Undersøke, with a round", async () => {
    await press(page, "Neste steg");
    await expect(page.getByRole("timer")).toHaveText("30 min igjen");
    await expect(page.getByText("Vil den det gjelder snakke først eller sist?")).toBeVisible();
    await press(page, "Sist");
    await expect(page.getByRole("button", { name: "Neste", exact: true })).toBeFocused();
    for (const said of ["2 · Foresatt", "3 · Skole", "4 · Helse", "1 · Den det gjelder"]) {
      await expect(speaker(page)).toHaveText(said);
      await press(page, "Neste");
    }
    await expect(page.getByText("Runden er ferdig.")).toBeVisible();
  });

  await test.step("Lukke", async () => {
    await press(page, "Neste steg");
    await press(page, "Forrige steg");
    await press(page, "Neste steg");
    await expect(page.getByRole("timer")).toHaveText("20 min igjen");
    await press(page, "Forleng med 5 min");
    await expect(page.getByRole("timer")).toHaveText("25 min igjen");
    expect(await kept(page)).toBe(1);
    await press(page, "Takk for møtet");
    await expect(page.getByText("Møtet er slutt.")).toBeVisible();
    expect(await kept(page)).toBe(0);
    await expect(page.locator("input:checked")).toHaveCount(0);
  });
  expect(asked).toEqual([]);
});

test("every meeting is led to its end without the net", async ({ context, page }) => {
  for (const meeting of MEETINGS) {
    await context.setOffline(false);
    await page.goto(`/mote/${meeting}`);
    await context.setOffline(true);
    await press(page, "Start møtet");
    const steps = await page.locator(".step").count();
    for (let step = 1; step < steps; step++) await press(page, "Neste steg");
    await expect(page.getByRole("button", { name: "Neste steg" })).toHaveCount(0);
    await press(page, "Takk for møtet");
    await expect(page.getByText("Møtet er slutt.")).toBeVisible();
  }
});

test("a reload resumes in mid-round, and so does a server that was away", async ({ browser }) => {
  const server = await Server.open();
  try {
    const page = await (await browser.newContext({ locale: "nb-NO", baseURL: server.url })).newPage();
    await page.goto(`/mote/hovedmote?${CHAIRS}`);
    await press(page, "Start møtet");
    await page.locator(".step.current input").first().check();
    await press(page, "Neste steg");
    await press(page, "Først");
    await expect(speaker(page)).toHaveText("1 · Den det gjelder");
    await server.stop();
    await press(page, "Neste");
    await press(page, "Pause");
    await server.start();
    await page.reload();
    await expect(speaker(page)).toHaveText("2 · Foresatt");
    await expect(page.getByText("Deretter: 3 · Skole")).toBeVisible();
    await expect(page.getByRole("timer")).toHaveText("Pause");
    await press(page, "Angre");
    await expect(speaker(page)).toHaveText("1 · Den det gjelder");
    await press(page, "Forrige steg");
    await expect(page.locator(".step.current input").first()).toBeChecked();
    // Another meeting knows nothing of it; nor does another address with fewer chairs.
    await page.goto("/mote/formote");
    await expect(page.getByRole("button", { name: "Start møtet" })).toBeVisible();
    await page.goto("/mote/hovedmote?stol=uten");
    await expect(page.getByRole("button", { name: "Start møtet" })).toBeVisible();
  } finally {
    await server.remove();
  }
});

test("whatever lies in the storage, a meeting can be started", async ({ page }) => {
  for (const found of ["", "null", "{}", "[1]", '{"meeting":"hovedmote"}', '{"meeting":"hovedmote","left":[1,2,3],"at":7}', "<"]) {
    await page.goto("/mote/hovedmote");
    await page.evaluate((found) => sessionStorage.setItem("verdiverksted:mote", found), found);
    await page.reload();
    await press(page, "Start møtet");
    await expect(page.getByRole("timer")).toHaveText("10 min igjen");
  }
});

test("the order of a round", async ({ page }) => {
  await page.goto(`/mote/hovedmote?stol=foresatt&stol=gjelder&stol=skole&stol=gjelder&stol=nav`);
  await press(page, "Start møtet");
  await press(page, "Neste steg");
  const order = async (...chairs: string[]): Promise<void> => {
    for (const chair of chairs) {
      await expect(speaker(page)).toHaveText(chair);
      await press(page, "Neste");
    }
    await expect(page.getByText("Runden er ferdig.")).toBeVisible();
    await press(page, "Ny runde");
  };
  const [guardian, child, school, sister, nav] = ["1 · Foresatt", "2 · Den det gjelder", "3 · Skole", "4 · Den det gjelder", "5 · NAV"] as const;
  await press(page, "Først");
  await order(child, sister, guardian, school, nav);
  await press(page, "Sist");
  await order(guardian, school, nav, child, sister);

  await test.step("whoever was promised the last word has it, whoever goes last", async () => {
    await press(page, "Sist");
    await press(page, "Gå sist");
    await press(page, "Gå sist");
    await order(nav, guardian, school, child, sister);
    await press(page, "Først");
    await press(page, "Gå sist");
    await order(sister, guardian, school, nav, child);
    await press(page, "Sist");
    for (const _ of [guardian, school, nav]) await press(page, "Neste");
    await press(page, "Gå sist");
    await order(sister, child);
  });

  await test.step("who passes is not forgotten, and the last cannot go last", async () => {
    await press(page, "Først");
    await press(page, "Stå over");
    for (const _ of [sister, guardian, school]) await press(page, "Neste");
    await expect(page.getByText("Sist i runden")).toBeVisible();
    await expect(page.getByRole("button", { name: "Gå sist" })).toHaveCount(0);
    await press(page, "Stå over");
    await expect(page.getByText(`Sto over: ${child}, ${nav}`)).toBeVisible();
    await press(page, "Ny runde");
  });

  await test.step("a round that is ended too soon is taken up again", async () => {
    await press(page, "Sist");
    await press(page, "Neste");
    await press(page, "Avslutt runden");
    await expect(page.getByText("Runden er ferdig.")).toBeVisible();
    await press(page, "Angre");
    await expect(speaker(page)).toHaveText(school);
  });

  await page.goto("/mote/oppfolging?stol=skole&stol=uten");
  await press(page, "Start møtet");
  await press(page, "Neste steg");
  await expect(page.getByText("først eller sist")).toHaveCount(0);
  await press(page, "Start runden");
  await order("1 · Skole", "Stol 2");
});

test("the clock is on the steps, rests in a pause, and never goes on by itself", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-27T12:00:00") });
  await page.goto("/mote/hovedmote");
  await page.clock.pauseAt(new Date("2026-11-27T13:00:20"));
  await press(page, "Start møtet");
  const time = page.getByRole("timer");
  const ends = page.locator("[data-part=ends]");
  await expect(ends).toHaveText("Ferdig kl. 14.00");
  for (const [pass, said] of [["00:30", "10 min igjen"], ["08:31", "1 min igjen"], ["00:59", "0 min igjen"], ["01:00", "1 min over planen"], ["02:00", "3 min over planen"]]) {
    await page.clock.runFor(pass as string);
    await expect(time).toHaveText(said as string);
  }
  await expect(ends).toHaveText("Ferdig kl. 14.03");
  await expect(page.getByRole("heading", { level: 2, name: "Åpne" })).toBeVisible();
  await press(page, "Forleng med 5 min");
  await expect(time).toHaveText("2 min igjen");
  await press(page, "Pause");
  await page.clock.runFor("07:00");
  await expect(time).toHaveText("Pause");
  await press(page, "Fortsett");
  await expect(time).toHaveText("2 min igjen");
  await expect(ends).toHaveText("Ferdig kl. 14.12");
  await press(page, "Neste steg");
  await expect(time).toHaveText("30 min igjen");
  for (const said of ["35 min igjen", "40 min igjen", "45 min igjen", "50 min igjen", "55 min igjen", "1 t igjen", "1 t 5 min igjen"]) {
    await press(page, "Forleng med 5 min");
    await expect(time).toHaveText(said);
  }
});

test("what is set rides in the address, and what is silly is put right and told", async ({ page }) => {
  await page.goto("/mote/hovedmote");
  await page.getByText("Tilpass tid og stoler").click();
  await page.getByRole("combobox", { name: "Minutter: Undersøke" }).selectOption("45");
  await page.getByRole("combobox", { name: "Stol 2", exact: true }).selectOption("Tolk");
  await page.getByRole("combobox", { name: "Stol 6", exact: true }).selectOption("Ingen stol");
  await press(page, "Bruk dette");
  await expect(page).toHaveURL(/minutter=10&minutter=45&minutter=20&stol=gjelder&stol=tolk&stol=uten/);
  await press(page, "Start møtet");
  await press(page, "Neste steg");
  await expect(page.getByRole("timer")).toHaveText("45 min igjen");
  await expect(page.locator(".chairs li")).toHaveCount(5);
  await press(page, "Takk for møtet");
  await page.goto("/mote/hovedmote?minutter=-3&stol=Kari");
  await expect(page.getByText("Noen av minuttene i adressen kan ikke brukes.")).toBeVisible();
  await expect(page.getByText("Noen av stolene i adressen kan ikke brukes.")).toBeVisible();
  // A choice of language keeps what was set.
  await page.goto(`/mote/hovedmote?minutter=5&minutter=45&minutter=15&${CHAIRS}`);
  await press(page, "English");
  await expect(page).toHaveURL(/minutter=5&minutter=45&minutter=15&stol=gjelder/);
  await press(page, "Start the meeting");
  await expect(page.getByRole("timer")).toHaveText("5 min left");
});

test("without JavaScript it is the whole checklist", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "nb-NO", javaScriptEnabled: false })).newPage();
  await page.goto("/mote/hovedmote");
  await expect(page.getByRole("checkbox")).toHaveCount(5 + 4 + 7);
  await page.getByRole("checkbox", { name: "Minn om taushetsplikten." }).check();
  await expect(page.getByText("Klokke og runde virker bare i en nettleser med JavaScript.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start møtet" })).toHaveCount(0);
  await expect(page.getByRole("timer")).toHaveCount(0);
});

test("the documents say what the page says, in its language", async ({ page }) => {
  test.slow();
  // The first document of a process reads the fonts, and a debug build takes its time.
  const patient = { timeout: 60_000 };
  await page.goto("/mote");
  const [pdf] = await Promise.all([page.waitForEvent("download", patient), page.getByRole("link", { name: "Sjekklistene som PDF" }).click(patient)]);
  expect(pdf.suggestedFilename()).toBe("tverrfaglige-moter.pdf");
  const { text, lang } = await readPdf(await pdf.path());
  expect(lang).toBe("nb-NO");
  for (const said of ["saken skal ikke drøftes", "Ble barnets stemme hørt?", "utkast", "30 min (forslag)"]) expect(text).toContain(said);
  const [docx] = await Promise.all([page.waitForEvent("download", patient), page.getByRole("link", { name: "Sjekklistene til Word" }).click(patient)]);
  expect(docx.suggestedFilename()).toBe("tverrfaglige-moter.docx");
});

test("it is one to use on a phone, on its side, narrow, in the dark and by forced colours", async ({ page }) => {
  test.slow();
  await page.goto("/mote");
  await fits(page);
  await usable(page);
  await page.goto(`/mote/hovedmote?${CHAIRS}`);
  await fits(page);
  await usable(page);
  await press(page, "Start møtet");
  for (const act of ["Neste steg", "Sist", "Neste", "Avslutt runden", "Neste steg"]) {
    await press(page, act);
    await fits(page);
    if (act === "Sist") await usable(page);
    for (const size of [{ width: 390, height: 844 }, { width: 844, height: 390 }, { width: 320, height: 640 }]) {
      await page.setViewportSize(size);
      await page.evaluate(() => scrollTo(0, 0));
      // From across the table: where we are, and how much is left; and at hand: what is next.
      await expect(page.getByRole("timer")).toBeInViewport({ ratio: 1 });
      await expect(page.locator(".step-band [aria-current]")).toBeInViewport({ ratio: 1 });
      await expect(page.locator(".largest:visible").first()).toBeInViewport({ ratio: 1 });
      const small = await page.locator("button:visible").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      expect(small).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await usable(page);
  await page.emulateMedia({ forcedColors: "active" });
  const line = (selector: string): Promise<string> =>
    page.locator(selector).first().evaluate((one) => getComputedStyle(one).textDecorationLine);
  expect(await line(".step-band [aria-current]")).not.toBe(await line(".step-band li:not([aria-current])"));
});
