import { type Browser, expect, test } from "@playwright/test";
import { Chromium } from "../engines/chromium.ts";
import type { Engine } from "../engines/engine.ts";
import { Firefox } from "../engines/firefox.ts";
import { eventually, Person, whoSees } from "../engines/people.ts";
import { WebKit } from "../engines/webkit.ts";
import { installed } from "../installed.ts";
import { Proxy } from "../proxy.ts";
import { PRIVACY } from "../room.ts";
import { Server } from "../server.ts";

const VALUE = "Barnets beste";
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const ENGINES: { name: string; needs: string[]; open: (browser: Browser) => Promise<Engine> }[] = [
  { name: "Chromium", needs: [], open: async (browser) => new Chromium(browser) },
  { name: "WebKit", needs: ["WebKitWebDriver", "Xvfb"], open: () => WebKit.open() },
  { name: "Firefox", needs: ["firefox-esr"], open: () => Firefox.open() },
];

const STORIES: { about: string; play: (engine: Engine, home: string, network: Proxy) => Promise<void> }[] = [
  { about: "a workshop of one value, from the front page to the leader's", play: workshop },
  { about: "a meeting, while the server comes and goes", play: meeting },
];

for (const { name, needs, open } of ENGINES) {
  for (const { about, play } of STORIES) {
    test(`${about}, in ${name}`, async ({ browser, baseURL }) => {
      const missing = needs.filter((program) => !installed(program));
      test.skip(missing.length > 0 && !process.env.CI, `${missing.join(" and ")} not found: see README, «Two commands»`);
      test.setTimeout(300_000);
      const engine = await open(browser);
      const network = await Proxy.open(baseURL as string);
      try {
        await play(engine, baseURL as string, network);
      } finally {
        await engine.close();
        await network.cut();
      }
    });
  }
}

/** The last phone comes by a network with a filter. */
async function workshop(engine: Engine, home: string, network: Proxy): Promise<void> {
  const laptop = await engine.device(LAPTOP);
  const host = new Person(await laptop.window());
  const wall = new Person(await laptop.window());
  const devices = [laptop];
  const phones: Person[] = [];
  const at = async (): Promise<Person> => {
    const device = await engine.device(PHONE);
    devices.push(device);
    return new Person(await device.window());
  };

  await test.step("a new workshop", async () => {
    await host.window.open(home);
    await host.press("Nytt verksted");
    const values = { css: ".values > li" };
    for (const left of [2, 1]) {
      await host.press("Ta bort", "button", 1);
      await eventually(async () => expect(await host.count(values)).toBe(left));
    }
    await host.press("Opprett verksted");
    await host.arrives(/\/f\/.*\/lenke/);
    await host.pressed({ css: "summary" });
    await host.press("Gå til verkstedet", "link");
    await host.arrives(/\/f\/[^/]+$/);
    await wall.window.open((await host.window.address()).replace("/f/", "/s/"));
  });

  await test.step("joining", async () => {
    await wall.sees({ css: "img.wall-qr" });
    const [code] = await wall.read({ css: ".wall-code" });
    for (let number = 1; number <= 3; number++) {
      const phone = await at();
      await phone.window.open(number === 3 ? network.url : home);
      await phone.write("Verkstedkode", code);
      await phone.press("Bli med");
      await phone.sees(PRIVACY);
      await phone.press("Bli med");
      await phone.arrives(/\/d\//);
      await wall.sees(number === 1 ? "1 er med" : `${number} er med`);
      phones.push(phone);
    }
    await host.press("Lag grupper");
    for (const phone of phones) await phone.sees("Gruppe 1");
  });

  await test.step("writing", async () => {
    await next(host, `Innledning – ${VALUE}`);
    for (const person of [wall, ...phones]) await person.sees({ role: "heading", name: VALUE });
    await next(host, `Individuelt – ${VALUE}`);
    await wall.sees({ css: "[role=timer]" });
    const filtered = phones[2];
    for (const status of [403, 200]) {
      network.stops = { what: /rus/, status };
      await filtered.write("Ny norm", "Snakke om rus");
      await filtered.press("Legg til norm");
      await filtered.sees("Nettet her slipper ikke teksten gjennom. Skriv det på en annen måte, eller bruk mobilnettet.");
      await filtered.window.reload();
      await eventually(async () => expect(await filtered.read({ role: "textbox", name: "Ny norm" })).toEqual(["Snakke om rus"]));
    }
    // A portal lets nothing through: what is written meanwhile is kept, and sent once.
    network.stops = { what: /^/, status: 200 };
    for (const [number, phone] of phones.entries()) {
      await adds(phone, "norm", `Lytte til barnet ${number}`);
      await phone.seesNo(`Lytte til barnet ${(number + 1) % 3}`);
    }
    const kept = "Lagret på telefonen. Sendes når du er på nett.";
    await filtered.sees(kept);
    network.stops = undefined;
    await filtered.seesNo(kept);
    await filtered.sees("Lytte til barnet 2");
    await adds(phones[0], "tabu", "Snakke over hodet på barnet – «så, så»");
    // Fetched anew, or come back to: the same page, and what was written.
    await phones[0].window.reload();
    await phones[0].sees("Lytte til barnet 0");
    await phones[1].window.open(`${home}/personvern`);
    await phones[1].window.back();
    await phones[1].sees("Lytte til barnet 1");
  });

  await test.step("group work", async () => {
    await next(host, `Gruppearbeid – ${VALUE}`);
    const chair = await whoSees(phones, { role: "button", name: "Gå videre" });
    for (let said = 0; said < 4; said++) {
      const speaker = await whoSees(phones, { role: "button", name: "Neste" });
      const [words] = await speaker.read({ css: ".turn .text" });
      for (const phone of phones) await phone.sees({ css: ".turn .text" });
      await speaker.press("Neste");
      for (const phone of phones) await eventually(async () => expect(await phone.read({ css: ".turn .text" })).not.toContain(words));
    }
    await chair.press("Gå videre");
    await chair.sees("Steg 2 av 5");
    await chair.press("Gå videre");
    for (const phone of phones) {
      await phone.sees({ role: "button", name: "Send stemmene" });
      for (let box = 0; box < 3; box++) await phone.pressed({ css: "input[type=checkbox]" }, box);
      await phone.press("Send stemmene");
    }
    await chair.seesNo({ role: "button", name: "Send stemmene" });
    await chair.press("Gå videre");
    await chair.sees("Steg 4 av 5");
    const scribe = await whoSees(phones, { css: ".tick button" });
    await scribe.pressed({ css: ".tick button" });
    await scribe.sees({ css: ".tick button[aria-pressed=true]" });
    await chair.press("Gå videre");
    for (const phone of phones) await phone.press("Vi er enige");
    await wall.sees("1 av 1 gruppe er enig");
  });

  await test.step("plenum, and the end", async () => {
    await next(host, `Plenum – ${VALUE}`);
    await wall.sees("Resultatet kommer");
    await host.press("Vis resultatet");
    for (const person of [wall, ...phones]) await person.sees("Snakke over hodet på barnet – «så, så»");
    await next(host, "Avslutning");
    await host.press("Avslutt økten");
    await host.sees({ css: ".ask-panel" });
    await host.press("Avslutt økten");
    for (const phone of phones) await phone.sees("Økten er avsluttet. Takk!");
  });

  await test.step("the leader's page", async () => {
    for (let tick = 0; tick < 3; tick++) {
      const ticks = { css: ".norm .tick" };
      await host.sees(ticks);
      if ((await host.count({ css: ".norm .tick[aria-checked=true]" })) <= tick) await host.pressed(ticks, tick);
      await host.sees({ css: `.norm li:nth-child(${tick + 1}) .tick[aria-checked=true]` });
    }
    await host.write("Hovedbudskap", "Vi lytter før vi handler");
    await host.pressUntil("Godkjenn", "Godkjent. Tekstene er låst.");
    await host.press("Publiser");
    await host.pressed({ css: ".bar form[action$=link] button" });
    await host.sees({ css: "input.secret" });
    const [link] = await host.read({ css: "input.secret" });
    const leader = await at();
    await leader.window.open(link);
    await leader.arrives(/\/r\//);
    await leader.sees("Vi lytter før vi handler");
    await leader.sees({ role: "link", name: "Last ned verdiplakat" });
    const poster = (): number => (document.querySelector("img.poster") as HTMLImageElement).naturalWidth;
    // The first document of a process reads the fonts, and a debug build takes its time.
    await eventually(async () => expect(await leader.window.run(poster)).toBeGreaterThan(500), 60_000);
  });
  for (const device of devices) await device.close();
}

/** «Neste steg», until the page says so: at first it may say who still writes. */
async function next(host: Person, stage: string): Promise<void> {
  await eventually(async () => {
    const there = async (): Promise<boolean> => (await host.read({ css: ".bar-now" })).includes(`Nå: ${stage}`);
    // Where the room moves meanwhile the button rests: pressed after that, it would mean the step after.
    if (!(await there())) await host.once({ role: "button", name: "Neste steg" });
    await expect.poll(there, { timeout: 3_000 }).toBe(true);
  });
}

async function adds(phone: Person, kind: "norm" | "tabu", words: string): Promise<void> {
  await phone.write(kind === "norm" ? "Ny norm" : "Nytt tabu", words);
  await phone.press(`Legg til ${kind}`);
  await phone.sees(words);
  await eventually(async () => expect(await phone.read({ role: "textbox", name: kind === "norm" ? "Ny norm" : "Nytt tabu" })).toEqual([""]));
}

/** Led from one phone, which asks for nothing meanwhile: the server is stopped under it. */
async function meeting(engine: Engine): Promise<void> {
  const server = await Server.open();
  const device = await engine.device(PHONE);
  try {
    const lead = new Person(await device.window());
    const asked = (): number => performance.getEntriesByType("resource").length;
    const kept = (): number => sessionStorage.length + localStorage.length;
    const speaks = async (chair: string): Promise<void> =>
      eventually(async () => expect(await lead.read({ css: "[data-part=speaker]" })).toEqual([chair]));

    await test.step("from the front page", async () => {
      await lead.window.open(server.url);
      await lead.press("Møter: sjekklister, klokke og runde", "link");
      await lead.press("Hovedmøte", "link");
      await lead.arrives(/\/mote\/hovedmote$/);
      await lead.window.open(`${server.url}/mote/hovedmote?stol=gjelder&stol=foresatt&stol=skole&stol=helse`);
    });

    await test.step("the server is gone, and the meeting goes on", async () => {
      await lead.press("Start møtet");
      await lead.sees("10 min igjen");
      const before = await lead.window.run(asked);
      await server.stop();
      await lead.pressed({ css: ".step input[type=checkbox]" });
      await lead.press("Neste steg");
      await lead.sees("30 min igjen");
      await lead.press("Sist");
      await speaks("2 · Foresatt");
      await lead.press("Gå sist");
      await speaks("3 · Skole");
      await lead.press("Neste");
      await speaks("4 · Helse");
      expect(await lead.window.run(asked)).toBe(before);
    });

    await test.step("a reload resumes in mid-round", async () => {
      await server.start();
      await lead.window.reload();
      await speaks("4 · Helse");
      await server.stop();
      await lead.press("Stå over");
      await speaks("2 · Foresatt");
      await lead.press("Neste");
      await speaks("1 · Den det gjelder");
      await lead.press("Neste");
      await lead.sees("Runden er ferdig.");
      await lead.sees("Sto over: 4 · Helse");
    });

    await test.step("to its end, and nothing is left", async () => {
      await lead.press("Neste steg");
      await lead.sees("20 min igjen");
      await lead.press("Forleng med 5 min");
      await lead.sees("25 min igjen");
      await lead.press("Forrige steg");
      const ticked = (): number => document.querySelectorAll(".step input:checked").length;
      expect(await lead.window.run(ticked)).toBe(1);
      await lead.press("Neste steg");
      expect(await lead.window.run(kept)).toBe(1);
      await lead.press("Takk for møtet");
      await lead.sees("Møtet er slutt.");
      expect(await lead.window.run(kept)).toBe(0);
    });
  } finally {
    await device.close();
    await server.remove();
  }
}
