import { type Browser, expect, type Page } from "@playwright/test";
import { Facilitator, Phone, whoSees } from "../room.ts";
import { test } from "../watched.ts";

const VALUE = "Barnets beste";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** A room with these many phones, at the first value's group work. Each has written these norms. */
async function atWork(browser: Browser, people: number, norms: (n: number) => string[]) {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phones: Phone[] = [];
  for (let n = 0; n < people; n++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.next(`Innledning – ${VALUE}`);
  await facilitator.next(`Individuelt – ${VALUE}`);
  for (const [n, phone] of phones.entries()) for (const norm of norms(n)) await phone.write("norm", norm);
  await facilitator.next(`Gruppearbeid – ${VALUE}`);
  return { facilitator, phones };
}

test("the facilitator sees who has gone, and goes on without them", async ({ browser }) => {
  // One counts as gone after a minute.
  test.setTimeout(180_000);
  const { facilitator, phones } = await atWork(browser, 3, (n) => [`Vi lytter ${n}`]);
  const speaker = await whoSees(phones, "Neste");
  const left = phones.filter((phone) => phone !== speaker);
  await speaker.page.context().close();
  const { page, screen } = facilitator;
  const line = page.getByText(/^Gruppe 1 venter på (.+, )?plass \d – borte i 1 min$/);
  await expect(line).toBeVisible({ timeout: 100_000 });
  await expect(screen.getByText("borte i")).toHaveCount(0);
  await expect(screen.getByText(/^0 av 1 gruppe/)).toBeVisible();
  await page.getByRole("button", { name: /^Gå videre uten plass \d$/ }).first().click();
  await expect(line).toHaveCount(0);
  await whoSees(left, "Neste");
});

test("helping a group along says where to, asks about a tie, and is taken back", async ({ browser }) => {
  const { facilitator, phones } = await atWork(browser, 2, (n) => [1, 2, 3].map((at) => `Norm ${n}-${at}`));
  const [one] = phones as [Phone];
  await facilitator.press("Flytt gruppe 1 til «Slå sammen»");
  await expect(facilitator.page.getByText("6 tekster er ikke lagt fram ennå.")).toBeVisible();
  await facilitator.press("Flytt gruppe 1 til «Slå sammen»");
  await one.atStep(2);
  const helped = "Fasilitatoren tok gruppen videre.";
  for (const phone of phones) await expect(phone.page.getByText(helped)).toBeVisible();
  await facilitator.press("Angre: gruppe 1 tilbake til «Rekkefremlegg»");
  await one.atStep(1);
  await expect(one.page.getByText(helped)).toHaveCount(0);
  for (let said = 1; said <= 6; said++) {
    await (await whoSees(phones, "Neste")).press("Neste");
    for (const phone of phones) await expect(phone.page.locator(".on-the-table .text")).toHaveCount(said);
  }
  // Her page has heard of the last turn, too: what she sends says where she thinks that the group is.
  const chair = await whoSees(phones, "Gå videre");
  const rev = await chair.page.locator("input[name='command[Advance][rev]']").inputValue();
  await expect(facilitator.page.locator("input[name='command[AdvanceGroup][rev]']")).toHaveValue(rev);
  await facilitator.press("Flytt gruppe 1 til «Slå sammen»");
  await one.atStep(2);
  await facilitator.press("Flytt gruppe 1 til «Velg fem»");
  for (const [n, phone] of phones.entries()) {
    await phone.mark(...[1, 2, 3].map((at) => `Norm ${n}-${at}`));
    await phone.press("Send stemmene");
  }
  const tied = "6 normer står likt, og gruppen har ikke avgjort det.";
  await expect(facilitator.page.getByText(tied)).toBeVisible();
  await facilitator.press("Flytt gruppe 1 til «Tabu»");
  await expect(facilitator.page.getByText(`${tied} Trykk en gang til for å gå videre likevel.`)).toBeVisible();
  await one.atStep(3);
  await facilitator.press("Flytt gruppe 1 til «Tabu»");
  await one.atStep(4);
  await facilitator.press("Angre: gruppe 1 tilbake til «Velg fem»");
  await one.atStep(3);
});

test("one who comes to full groups is told what is so, and gets a group that can be taken back", async ({ browser }) => {
  const { facilitator, phones } = await atWork(browser, 4, () => []);
  const { page } = facilitator;
  const late = (await Phone.join(browser, facilitator.code, { javaScriptEnabled: false })).page;
  const waits = "Du venter på gruppe. Det er ikke plass nå. Si fra til fasilitatoren, som kan lage en ny gruppe.";
  await expect(late.getByText(waits)).toBeVisible();
  await expect(page.getByText("1 venter på gruppe")).toBeVisible();
  await expect(page.getByText(/^Plass \d i gruppe 1 må flytte midt i gruppearbeidet/)).toBeVisible();
  await facilitator.press("Lag ny gruppe");
  await late.reload();
  await expect(late.getByText(/Gruppe 2 ·/)).toBeVisible();
  await expect(late.getByText("Du har fått plass i gruppe 2.")).toBeVisible();
  await Promise.any(phones.map((phone) => phone.page.getByText("Du er flyttet til gruppe 2.").waitFor()));
  await expect(page.getByText("Angre: ta bort gruppe 2, og gi plassene tilbake")).toBeVisible();
  await facilitator.press("Angre");
  await late.reload();
  await expect(late.getByText(waits)).toBeVisible();
  for (const phone of phones) await expect(phone.page.getByText(/Gruppe 1 ·/)).toBeVisible();
});

test("two share a phone by one press and one answer, and in a full group they share the seat", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const phones: Phone[] = [];
  for (let n = 0; n < 3; n++) phones.push(await Phone.join(browser, facilitator.code));
  await facilitator.press("Lag grupper");
  const { page } = phones[0] as Phone;
  const own = page.url();
  const share = page.getByRole("link", { name: "Vær to om telefonen" });
  await share.click();
  await expect(page.getByRole("heading", { name: "Vær to om telefonen" })).toBeVisible();
  await button(page, "Legg til den andre").click();
  await expect(page.locator(".sharers")).toBeVisible();
  await expect(page).not.toHaveURL(own);

  await page.goto(own);
  await expect(share).toHaveCount(0);
  await page.getByRole("link", { name: "Legg til en til på telefonen" }).click();
  await expect(page.getByText("har én stemme til sammen")).toBeVisible();
  await expect(page.getByText("til en gruppe med tre ledige plasser")).toBeVisible();
  await expect(page.getByText("telefon til")).toHaveCount(0);
  await page.getByRole("link", { name: "Del plassen din" }).click();
  await expect(page).toHaveURL(own);
});

test("a group is told that the facilitator has hidden one of its norms", async ({ browser }) => {
  const { facilitator, phones } = await atWork(browser, 1, () => ["Vi møter presis"]);
  const [phone] = phones as [Phone];
  await phone.press("Neste");
  await expect(phone.button("Neste")).toHaveCount(0);
  await phone.press("Gå videre");
  await phone.atStep(2);
  await phone.press("Gå videre");
  await phone.vote();
  await phone.press("Gå videre");
  await phone.atStep(4);
  await phone.press("Gå videre");
  await phone.press("Vi er enige");
  await facilitator.next(`Plenum – ${VALUE}`);
  const said = phone.page.getByText("Fasilitatoren har skjult 1 norm fra gruppen deres.");
  await expect(said).toHaveCount(0);
  await facilitator.press("Skjul fra skjermen");
  await expect(said).toBeVisible();
  await expect(facilitator.page.getByText("Angre: vis igjen det du sist skjulte")).toBeVisible();
  await facilitator.press("Angre");
  await expect(said).toHaveCount(0);
});
