import { expect, type Locator } from "@playwright/test";
import { usable } from "../look.ts";
import { Facilitator, Phone, toClosing, workTogether } from "../room.ts";
import { test } from "../watched.ts";

// Where a value, a session and a workshop come to their end.

test("a value is skipped in one step, and nothing is promised where nothing will come", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  const { page: phone } = await Phone.join(browser, facilitator.code);
  const { page: plain } = await Phone.join(browser, facilitator.code, { javaScriptEnabled: false });
  await facilitator.next("Innledning – Barnets beste");
  const skip = page.getByRole("button", { name: "Hopp over verdien" });

  await test.step("asked about first, and taken back", async () => {
    await skip.click();
    const asked = page.getByRole("group", { name: /Alle går rett til Innledning – Respekt og raushet/ });
    await usable(page);
    await asked.getByRole("button", { name: "Avbryt" }).click();
    await expect(page.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
    await skip.click();
    await asked.getByRole("button", { name: "Hopp over verdien" }).click();
    await expect(page.getByText("Nå: Innledning – Respekt og raushet")).toBeVisible();
    for (const seen of [phone, screen]) {
      await expect(seen.getByRole("heading", { name: "Respekt og raushet" })).toBeVisible();
    }
    const behind = page.locator(".map-value").first();
    await expect(behind).toHaveText("Barnets besteuten resultat");
    await expect(behind).not.toHaveClass(/map-behind/);
    await facilitator.press("Angre");
    await expect(page.getByText("Nå: Innledning – Barnets beste")).toBeVisible();
    await expect(phone.getByRole("heading", { name: "Barnets beste" })).toBeVisible();
  });

  await test.step("left without agreement", async () => {
    await facilitator.next("Individuelt – Barnets beste");
    await facilitator.next("Gruppearbeid – Barnets beste");
    await page.getByRole("button", { name: "Neste steg", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("0 av 1 gruppe er enig. Gå videre likevel?");
    await facilitator.next("Plenum – Barnets beste");
    await plain.reload();
    for (const seen of [phone, screen, plain]) {
      await expect(seen.getByText("Ingen resultat ennå")).toBeVisible();
      await expect(seen.getByText("Resultatet kommer")).toHaveCount(0);
    }
    await expect(page.getByRole("button", { name: "Vis resultatet" })).toHaveCount(0);
    await usable(page, screen);
  });
});

test("the session waits for those who are answering, and their phones lead to what came of it", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  const group: Phone[] = [];
  for (let at = 0; at < 3; at++) group.push(await Phone.join(browser, facilitator.code));
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  for (const [at, phone] of group.entries()) await phone.write("norm", `Lytte til barnet ${at}`);
  await group[0]?.write("tabu", "Snakke over hodet på barnet");
  await facilitator.next("Gruppearbeid – Barnets beste");
  await workTogether(group, 4);
  await facilitator.next("Plenum – Barnets beste");
  await expect(page.locator(".bar-then")).toHaveText("Les gjennom 3 normer og 1 tabu før du viser resultatet");
  await facilitator.press("Vis resultatet");
  await toClosing(page);
  const [answers, thinks] = group as [Phone, Phone, Phone];

  await test.step("fewer than five are not asked, and are asked when the fifth has come", async () => {
    await expect(page.getByText("Med færre enn fem deltakere blir det ikke spurt")).toBeVisible();
    await expect(page.getByText("har svart")).toHaveCount(0);
    await expect(screen.getByText("Til venstre: slik vil vi ikke ha det.")).toBeVisible();
    await expect(answers.page.getByText("Lytte til barnet 0")).toBeVisible();
    for (const asked of [screen.getByText("Tre spørsmål på telefonen"), answers.button("Send svarene")]) await expect(asked).toHaveCount(0);
    await usable(page, screen, answers.page);
    for (let at = 3; at < 5; at++) await Phone.join(browser, facilitator.code);
    await expect(answers.button("Send svarene")).toBeVisible();
  });

  await test.step("the wall asks, and her page tells how many have answered", async () => {
    await expect(screen.getByText("Tre spørsmål på telefonen")).toBeVisible();
    for (const { page: phone } of [answers, thinks]) await phone.getByLabel("I stor grad").first().check();
    for (const at of [1, 2]) await answers.page.getByLabel("I stor grad").nth(at).check();
    await answers.press("Send svarene");
    await expect(page.getByText("1 av 5 har svart")).toBeVisible();
    await expect(page.locator(".bar-then")).toContainText("Noen svarer nå");
  });

  const question = page.getByRole("group", { name: /Avslutte økten\?/ });
  const end = question.getByRole("button", { name: "Avslutt økten" });
  await test.step("ending says who is missing, and waits", async () => {
    await page.getByRole("button", { name: "Avslutt økten" }).click();
    await expect(question).toContainText("4 har ikke svart på de tre spørsmålene. Færre enn fem har svart til nå.");
    await end.click();
    await expect(question.getByRole("status")).toHaveText(/Venter på noen som svarer nå/);
    await usable(page);
    for (const at of [1, 2]) await thinks.page.getByLabel("I stor grad").nth(at).check();
    await thinks.press("Send svarene");
    await expect(page.getByText("Nå: Bearbeiding")).toBeVisible();
    await expect(screen.getByRole("heading", { name: "Økten er avsluttet" })).toBeVisible();
  });

  await test.step("the poster is shown, and the phones lead to it", async () => {
    const { page: phone } = thinks;
    await expect(phone.getByText("Når det er publisert, finner du det på denne siden.")).toBeVisible();
    await page.getByRole("button", { name: "Godkjenn", exact: true }).first().click();
    await expect(page.getByText("Tekstene er låst.").first()).toBeVisible();
    await facilitator.press("Publiser");
    await facilitator.press("Vis plakaten på storskjermen");
    const poster = screen.getByRole("img", { name: "Verdiplakat – Kultur for god samhandling" });
    await expect(poster).toBeVisible();
    // The first document of a process reads the fonts, and a debug build takes its time.
    await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 60_000 }).toBeGreaterThan(0);
    await expect(screen.getByRole("img", { name: "QR-kode til resultatet" })).toBeVisible();
    await usable(screen, page);
    await phone.getByRole("link", { name: "Se resultatet" }).click();
    await expect(phone.getByText("Lytte til barnet 0")).toBeVisible();
    await facilitator.press("Ta plakaten bort fra storskjermen");
    await expect(screen.getByRole("heading", { name: "Økten er avsluttet" })).toBeVisible();
  });
});

test("the pages of the wall are turned from the laptop", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page, screen } = facilitator;
  await screen.setViewportSize({ width: 1024, height: 768 });
  const group: Phone[] = [];
  for (let at = 0; at < 2; at++) group.push(await Phone.join(browser, facilitator.code));
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  for (const [who, phone] of group.entries()) {
    const number = (at: number): string => `${who + 1}${at}`;
    for (let at = 0; at < 3; at++) await phone.write("norm", `${"Vi spør barnet hva det selv mener om saken, og venter på svaret ".repeat(2).slice(0, 116)} ${number(at)}`);
    for (let at = 0; at < 3; at++) await phone.write("tabu", `${"Vi snakker over hodet på barnet når det er der, og hører ikke etter ".repeat(2).slice(0, 116)} ${number(at)}`);
  }
  await facilitator.next("Gruppearbeid – Barnets beste");
  await workTogether(group, 12);
  await facilitator.next("Plenum – Barnets beste");
  await facilitator.press("Vis resultatet");
  // By their places: how many there are, the wall finds out.
  const pages = screen.locator(".wall-pages button");
  const stands = async (at: Locator): Promise<void> => {
    await expect(at).toHaveAttribute("aria-current", "page");
    await expect(screen.locator(".wall-pages [aria-current]")).toHaveCount(1);
  };
  await stands(pages.first());
  await expect(pages.nth(1)).toBeVisible();
  await page.getByRole("button", { name: "Neste side" }).click();
  await stands(pages.nth(1));
  await page.getByRole("button", { name: "Forrige side" }).click();
  await stands(pages.first());
  // Back from the first to the last.
  await page.getByRole("button", { name: "Forrige side" }).click();
  await stands(pages.last());
  await usable(page);
});

test("a page that slept while its workshop was deleted says so", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const { page: phone } = await Phone.join(browser, facilitator.code);
  await phone.context().setOffline(true);
  const { page, screen } = facilitator;
  await page.getByRole("button", { name: "Slett verkstedet nå" }).click();
  await page.getByRole("group").getByRole("button", { name: "Slett verkstedet nå" }).click();
  await expect(page.getByRole("heading", { name: "Verkstedet er slettet" })).toBeVisible();
  await phone.context().setOffline(false);
  for (const seen of [phone, screen]) {
    await expect(seen.getByRole("heading", { level: 1, name: "Verkstedet er slettet" })).toBeVisible();
    await expect(seen.getByText("Er resultatet tatt vare på i et verdigrunnlag, finnes det fortsatt.")).toBeVisible();
  }
  await usable(phone);
});
