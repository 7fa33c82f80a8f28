import { expect, type Page } from "@playwright/test";
import { Facilitator, Phone, whoSees } from "../room.ts";
import { test } from "../watched.ts";

test("a group undoes a step, adds from paper, and goes on without one who left", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const group = [];
  for (let n = 0; n < 3; n++) group.push(await Phone.join(browser, facilitator.code));
  const plain = (await Phone.join(browser, facilitator.code, { javaScriptEnabled: false })).page;
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  await facilitator.next("Gruppearbeid – Barnets beste");

  // Without JavaScript: one leaves, and whoever held a duty is still found among the others.
  await plain.reload();
  await plain.getByText("Må du gå?").click();
  await plain.getByRole("button", { name: "Forlat gruppen" }).click();
  await expect(plain.getByText("Du har forlatt gruppen.")).toBeVisible();
  for (const phone of group) await expect(phone.page.getByText("Må du gå?")).toBeVisible();

  const chair = await whoSees(group, "Gå videre");
  await chair.press("Gå videre");
  await chair.atStep(2);
  await chair.press("Angre: tilbake til «Rekkefremlegg»");
  await chair.atStep(1);
  await expect(chair.page.getByRole("button", { name: /^Angre/ })).toHaveCount(0);

  const paper = (phone: Phone) => phone.page.getByText("Legg til fra papir");
  const scribe = await Promise.any(group.map((phone) => paper(phone).waitFor().then(() => phone)));
  await paper(scribe).click();
  const field = scribe.page.getByRole("textbox", { name: "Det som står på papiret" });
  for (const words of ["Vi møter presis", "Vi ler av andre"]) {
    await field.fill(words);
    await scribe.press("Legg til som norm");
    for (const phone of group) await expect(phone.page.getByText(words, { exact: true })).toBeVisible();
    await expect(field).toHaveValue("");
  }
  await scribe.press("Angre: det siste fra papir");
  for (const phone of group) await expect(phone.page.getByText("Vi ler av andre", { exact: true })).toHaveCount(0);

  await chair.press("Gå videre");
  await chair.atStep(2);
  await chair.press("Gå videre");
  // One norm, and nothing to choose between: one press is a ballot.
  const one = group[0]!;
  const norm = one.page.getByRole("checkbox", { name: "Vi møter presis" });
  await one.button("Ta med normen").waitFor();
  await expect(norm).not.toBeChecked();
  await one.press("Ta med normen");
  await expect(one.page.getByText("Stemmene dine er sendt.")).toBeVisible();
  await expect(norm).toBeChecked();
  for (const phone of group.slice(1)) await phone.vote();
  await expect(chair.button("Send stemmene"), "nobody waits for the fourth").toHaveCount(0);

  await plain.getByRole("button", { name: "Bli med i en gruppe igjen" }).click();
  await expect(plain.getByText(/Gruppe 1 ·/)).toBeVisible();
});

test("the facilitator moves somebody, and takes it back", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phones = [];
  for (let n = 0; n < 5; n++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.press("Lag grupper");
  await facilitator.page.getByRole("button", { name: "Flytt noen fra gruppe 1" }).click();
  await facilitator.page.getByLabel("Hvem?").selectOption("Plass 2");
  await facilitator.page.getByLabel("Hvor?").selectOption("Gruppe 2");
  await facilitator.press("Flytt");
  const moved = await Promise.any(
    phones.map(({ page }) => page.getByText("Du er flyttet til gruppe 2.").waitFor().then(() => page)),
  );
  await expect(moved.getByText("Gruppe 2", { exact: true })).toBeVisible();
  await expect(facilitator.page.getByText("Angre: flytt tilbake til gruppe 1")).toBeVisible();
  await facilitator.press("Angre");
  await expect(moved.getByText("Gruppe 1", { exact: true })).toBeVisible();
});

test("an open «Flytt» moves the one who was chosen, or nobody", async ({ browser }) => {
  const context = await browser.newContext({ locale: "nb-NO" });
  const facilitator = await Facilitator.open(context);
  const phones = [];
  for (let n = 0; n < 5; n++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.press("Lag grupper");
  const second = await context.newPage();
  await second.goto(facilitator.page.url());
  const choose = async (page: Page, place: string, to: string) => {
    await page.getByRole("button", { name: "Flytt noen fra gruppe 1" }).click();
    await expect(page.getByLabel("Hvor?").locator("option:checked")).toHaveText("Velg gruppe");
    await page.getByLabel("Hvem?").selectOption(place);
    await page.getByLabel("Hvor?").selectOption(to);
  };
  const flytt = (page: Page) => page.getByRole("button", { name: "Flytt", exact: true });
  const sizes = (page: Page) => page.locator(".groups li", { hasText: /\d deltaker/ });
  await choose(facilitator.page, "Plass 1", "Gruppe 2");
  await choose(second, "Plass 2", "Ny gruppe – blir alene");
  await facilitator.press("Flytt");
  await expect(sizes(second).nth(1)).toContainText("3 deltakere");
  await expect(second.getByLabel("Hvem?").locator("option"), "as it was opened").toHaveCount(4);
  await flytt(second).click();
  await expect(second.getByText("Noen var før deg. Nå ser du det siste.")).toBeVisible();
  await expect(sizes(second)).toHaveText([/2 deltakere/, /3 deltakere/]);

  await choose(second, "Plass 2", "Ny gruppe – blir alene");
  await flytt(second).click();
  await expect(sizes(second)).toHaveText([/1 deltaker/, /3 deltakere/, /1 deltaker/]);
});

test("there is a sheet of paper for each value, an A4 page each", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const opened = facilitator.page.waitForEvent("popup");
  await facilitator.page.getByRole("link", { name: "Skriv ut ark" }).click();
  const sheets = await opened;
  for (const value of ["Barnets beste", "Respekt og raushet", "Mot"]) {
    await expect(sheets.getByRole("heading", { level: 2, name: value })).toBeVisible();
  }
  await expect(sheets.getByText("Ikke skriv navn")).toHaveCount(3);
  const pdf = (await sheets.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
});
