import { expect } from "@playwright/test";
import { usable } from "../look.ts";
import { Facilitator, Phone, whoSees } from "../room.ts";
import { test } from "../watched.ts";

test("a step that passes over what others have not done says so first", async ({ browser }) => {
  const facilitator = await Facilitator.open(await browser.newContext({ locale: "nb-NO" }));
  const group: Phone[] = [];
  for (let n = 0; n < 3; n++) group.push(await Phone.join(browser, facilitator.code));
  await facilitator.next("Innledning – Barnets beste");
  await facilitator.next("Individuelt – Barnets beste");
  for (const [at, phone] of group.entries()) await phone.write("norm", `Lytte til barnet ${at}`);
  await facilitator.next("Gruppearbeid – Barnets beste");

  const chair = await whoSees(group, "Gå videre");
  const says = (words: string) => chair.page.getByRole("alert").filter({ hasText: words });
  await test.step("texts that wait for their turn", async () => {
    await chair.press("Gå videre");
    await expect(says("3 tekster er ikke lagt fram ennå. Trykk en gang til for å gå videre likevel.")).toBeVisible();
    await chair.atStep(1);
    await usable(chair.page);
    // What was said is gone when the group has moved, and is said anew.
    await (await whoSees(group, "Neste")).press("Neste");
    await expect(says("tekster er ikke lagt fram")).toHaveCount(0);
    await chair.press("Avslutt runden");
    await expect(says("2 tekster er ikke lagt fram ennå.")).toBeVisible();
    await chair.press("Avslutt runden");
    await expect(chair.button("Avslutt runden")).toHaveCount(0);
    await chair.press("Gå videre");
    await chair.atStep(2);
  });

  await test.step("ballots that are out", async () => {
    await chair.press("Gå videre");
    const [late, ...others] = group.filter((phone) => phone !== chair);
    for (const phone of [chair, ...others]) {
      await phone.button("Send stemmene").waitFor();
      await phone.press("Send stemmene");
    }
    await late.button("Send stemmene").waitFor();
    await chair.press("Avslutt runden");
    // One other ballot alone would be told by the outcome, and an empty one tells as much.
    await expect(says("Minst to andre må ha sendt")).toBeVisible();
    await late.press("Send stemmene");
    await expect(chair.button("Send stemmene")).toHaveCount(0);
  });

  await test.step("an empty list, and a group that has not agreed", async () => {
    await chair.press("Gå videre");
    await chair.atStep(4);
    await chair.press("Gå videre");
    await chair.atStep(5);
    const { page } = facilitator;
    const next = page.getByRole("button", { name: "Neste steg", exact: true });
    await next.click();
    await expect(page.getByRole("alert").filter({ hasText: "0 av 1 gruppe er enig. Gå videre likevel?" })).toBeVisible();
    await expect(page.getByText("Nå: Gruppearbeid – Barnets beste")).toBeVisible();
    for (const phone of group) {
      await phone.press("Vi er enige");
      await expect(phone.page.getByRole("alert").filter({ hasText: "Listen er tom." })).toBeVisible();
      await phone.press("Vi er enige");
    }
    await expect(chair.page.getByText("Gruppen er enig", { exact: true })).toBeVisible();
    await facilitator.next("Plenum – Barnets beste");
  });
});
