import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { fits, usable } from "../look.ts";
import { readPdf } from "../pdf.ts";
import { Facilitator, Phone, groups, workTogether } from "../room.ts";
import { test } from "../watched.ts";

const VALUES = [
  {
    name: "Barnets beste",
    norms: ["Lytte til barnet", "Se barnet bak handlingen"],
    taboo: "Kun se handling, ikke barnet bak",
  },
  { name: "Respekt og raushet", norms: ["Gi hverandre rom", "La den andre snakke ferdig"], taboo: "Himle med øynene" },
  { name: "Mot", norms: ["Si høyt det ingen sier", "<script>alert('mot')</script>"], taboo: "Vente og se" },
];

test("six phones, three values, and a poster in the leader's hand", async ({ browser }) => {
  test.setTimeout(600_000);
  const room = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "nb-NO" });
  const facilitator = await Facilitator.open(room);
  const { page, screen } = facilitator;

  await test.step("the doors", async () => {
    const visitor = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    for (const path of ["/", "/nytt", "/bli-med", "/finnes-ikke", `/j/${facilitator.code}`]) {
      await visitor.goto(path);
      await usable(visitor);
    }
    await visitor.close();
  });

  await test.step("joining", async () => {
    const qr = await screen.getByRole("img").first().boundingBox();
    // Half the height without its margin: 29 modules of 37.
    expect(qr?.height).toBeGreaterThanOrEqual(((screen.viewportSize()?.height ?? 0) / 2) * (37 / 29));
    await usable(page, screen);
  });
  const phones: Phone[] = [];
  for (let number = 0; number < 6; number++) phones.push(await Phone.join(browser, facilitator.code));
  await expect(screen.getByText(/6 er med/)).toBeVisible();
  await facilitator.press("Lag grupper");
  const tables = await groups(phones);
  expect(tables.map((table) => table.length)).toEqual([3, 3]);
  await usable(phones[0].page);

  for (const [index, value] of VALUES.entries()) {
    await test.step(value.name, async () => {
      await facilitator.next(`Innledning – ${value.name}`);
      await expect(phones[0].page.getByRole("heading", { level: 1, name: value.name })).toBeVisible();
      if (index === 0) await usable(page, screen, phones[0].page);
      await facilitator.next(`Individuelt – ${value.name}`);
      await expect(screen.getByRole("timer")).toBeVisible();
      for (const [at, phone] of phones.entries()) {
        for (const norm of value.norms) await phone.write("norm", at === 0 ? norm : `${norm} ${at}`);
        await phone.write("tabu", at === 0 ? value.taboo : `Slik vil vi ikke ha det, sa nummer ${at}`);
      }
      await expect(screen.getByText(value.taboo)).toHaveCount(0);
      await expect(page.getByText(value.taboo)).toHaveCount(0);
      await expect(phones[1].page.getByText(value.norms[0], { exact: true })).toHaveCount(0);
      if (index === 0) {
        await usable(page, screen, phones[0].page);
        await fits(phones[0].page);
      }

      await facilitator.next(`Gruppearbeid – ${value.name}`);
      const look = index === 0 ? (): Promise<void> => usable(tables[0][0].page) : undefined;
      if (look) await usable(page, screen);
      await Promise.all(tables.map((table, at) => workTogether(table, 9, at === 0 ? look : undefined)));
      await expect(screen.getByText("2 av 2 grupper er enige")).toBeVisible();
      if (look) await usable(page, screen, phones[0].page);

      await facilitator.next(`Plenum – ${value.name}`);
      await expect(screen.getByText("Resultatet kommer")).toBeVisible();
      if (index === 0) await usable(page, screen, phones[0].page);
      await facilitator.press("Vis resultatet");
      await expect(screen.getByText(value.taboo)).toBeVisible();
      await expect(phones[5].page.getByText(value.taboo)).toBeVisible();
      // Two groups only: no figures anywhere.
      await expect(screen.getByText(/\d av \d/).filter({ hasNotText: "Kjerneverdi" })).toHaveCount(0);
      if (index === 0) {
        await facilitator.press("Angre");
        await expect(screen.getByText("Resultatet kommer")).toBeVisible();
        await facilitator.press("Vis resultatet");
        await usable(page, screen, phones[0].page);
      }
    });
  }

  await test.step("the end", async () => {
    await facilitator.next("Avslutning");
    for (const phone of phones) {
      await phone.button("Send svarene").waitFor();
      for (const question of await phone.page.locator("fieldset").all()) await question.getByLabel("I stor grad").check();
      await phone.press("Send svarene");
      await expect(phone.page.getByText("Takk for svaret!")).toBeVisible();
    }
    await page.getByLabel("Hva?").first().fill("Oppfølgingsmøte");
    await page.getByLabel("Når?").first().fill("Januar");
    await facilitator.press("Lagre");
    await expect(screen.getByText("Oppfølgingsmøte")).toBeVisible();
    await usable(page, screen, phones[0].page);
    await page.getByRole("button", { name: "Avslutt økten", exact: true }).click();
    await facilitator.press("Avslutt økten");
    await expect(phones[0].page.getByText("Økten er avsluttet. Takk!")).toBeVisible();
    await usable(page, screen, phones[0].page);
  });

  await test.step("working the material through", async () => {
    for (const value of VALUES) {
      const sheet = page.getByRole("region", { name: value.name });
      const message = `Vi mener alvor med ${value.name.toLowerCase()}`;
      // All ten norms are equal: none is chosen by the software.
      await expect(sheet.getByText("Velg selv hvilke av disse som skal på plakaten.").first()).toBeVisible();
      await expect(sheet.getByRole("checkbox", { checked: true })).toHaveCount(0);
      for (const tick of (await sheet.locator(".norm .tick").all()).slice(0, 5)) {
        await tick.click();
        await expect(tick).toBeChecked();
      }
      await sheet.getByLabel("Hovedbudskap").fill(message);
      // Not saved, and straight on: nothing typed is lost.
      await sheet.getByRole("button", { name: "Godkjenn", exact: true }).click();
      await expect(sheet.getByText("Godkjent. Tekstene er låst.")).toBeVisible();
      await expect(sheet.getByText(message)).toBeVisible();
      await expect(sheet.getByText("På plakaten", { exact: true })).toHaveCount(5);
    }
    await usable(page);
    await facilitator.press("Publiser");
    await expect(page.getByText(/^Publisert .* ✓$/)).toBeVisible();
    await usable(page);
    await page.locator(".bar").getByRole("button", { name: "Lenke til ledere" }).click();
    await usable(page);
  });

  await test.step("the leader", async () => {
    const link = await page.getByRole("textbox", { name: "Lenke til ledere" }).inputValue();
    const leader = await (await browser.newContext({ locale: "nb-NO" })).newPage();
    await leader.goto(link);
    await expect(leader).toHaveURL(/\/r\//);
    await usable(leader);
    await fits(leader);
    const hers = await room.newPage();
    await hers.goto(leader.url());
    await expect(hers.getByText("Denne adressen virker bare for deg.")).toBeVisible();
    await hers.close();
    const download = async (name: string, called: string): Promise<string> => {
      // All files as one are made of all the others, by a server that is not optimised.
      const waited = leader.waitForEvent("download", { timeout: 120_000 });
      await leader.getByRole("link", { name }).click();
      const file = await waited;
      expect(file.suggestedFilename()).toBe(called);
      return file.path();
    };
    const poster = await readPdf(await download("Last ned verdiplakat", "Verdiplakat – Kultur for god samhandling, Siljan kommune (A4).pdf"));
    expect(poster.lang).toMatch(/^nb/);
    for (const value of VALUES) {
      expect(poster.text.toLowerCase()).toContain(value.name.toLowerCase());
      expect(poster.text).toContain(`Vi mener alvor med ${value.name.toLowerCase()}`);
    }
    await download("Last ned normliste", "Normliste – Kultur for god samhandling, Siljan kommune.xlsx");
    const list = await readFile(await download("Normliste: CSV", "Normliste – Kultur for god samhandling, Siljan kommune.csv"), "utf8");
    expect(list.startsWith("\ufeff")).toBe(true);
    for (const value of VALUES) expect(list).toContain(value.taboo);
    const onPoster = list.split("\r\n").map((line) => line.split(";")).filter((cells) => cells[5]?.toLowerCase() === "ja");
    expect(onPoster.length).toBeGreaterThanOrEqual(15);
    for (const cells of onPoster) expect(poster.text).toContain(cells[2]);
    for (const file of ["ordsky-0-norm.svg", "ordsky-0-norm.png", "verdiplakat.png", "verdiplakat-a4.pdf"]) {
      expect((await leader.request.get(`${leader.url()}/${file}`)).ok(), file).toBe(true);
    }
    await download("Last ned alt", "Alle filene – Kultur for god samhandling, Siljan kommune.zip");
    // Each says its size once it is made, and all are by now.
    await leader.reload();
    await expect(leader.getByText(/^ZIP, [\d,]+ [kM]B/)).toBeVisible();

    // Years later: the page as a file, opened where there is no server.
    const saved = await readFile(await download("Resultatet som nettside", "Resultatet som nettside – Kultur for god samhandling, Siljan kommune.html"), "utf8");
    const later = await (await browser.newContext({ offline: true, bypassCSP: true })).newPage();
    await later.setContent(saved);
    for (const value of VALUES) {
      await expect(later.getByRole("heading", { level: 2, name: value.name })).toBeVisible();
      await expect(later.getByRole("listitem").getByText(value.taboo, { exact: true }).first()).toBeVisible();
    }
    const pictures = later.locator("img");
    // The poster, and a cloud for each value's norms: of taboos that all say something else, one would say less than the list.
    await expect(pictures).toHaveCount(1 + VALUES.length);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
    await usable(later);
    await fits(later);
  });
});
