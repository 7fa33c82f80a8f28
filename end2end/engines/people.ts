import { expect } from "@playwright/test";
import type { Role, Target, Window } from "./engine.ts";

/** A page on its way to another answers with an error, and is asked again. */
export async function eventually(holds: () => Promise<void>, timeout = 20_000): Promise<void> {
  await expect(holds).toPass({ timeout, intervals: [50, 100, 200] });
}

const asleep = (): number => document.querySelectorAll("living-page[data-page]").length;

/** Somebody at a window: waits for what they want to press or read, as people do. */
export class Person {
  constructor(readonly window: Window) {}

  /** Presses a button, or what else has this name, once it is there. */
  async press(name: string, role: Role = "button", at = 0): Promise<void> {
    await this.pressed({ role, name }, at);
  }

  async pressed(target: Target, at = 0): Promise<void> {
    await eventually(() => this.once(target, at));
  }

  /** Presses, if it can be pressed now. */
  async once(target: Target, at = 0): Promise<void> {
    // A page that wakes takes the place of the one that was drawn, and with it what is being pressed.
    expect(await this.window.run(asleep)).toBe(0);
    await this.window.press(target, at);
  }

  /** Presses until it is seen: what is pressed may move at that moment, since something above it was saved. */
  async pressUntil(name: string, seen: string): Promise<void> {
    await eventually(async () => {
      const there = async (): Promise<boolean> => (await this.count(seen)) > 0;
      if (!(await there())) await this.press(name);
      await expect.poll(there, { timeout: 3_000 }).toBe(true);
    });
  }

  async write(name: string, text: string): Promise<void> {
    const target: Target = { role: "textbox", name };
    await eventually(async () => {
      await this.window.type(target, text);
      expect(await this.window.read(target)).toContain(text);
    });
  }

  async sees(target: string | Target): Promise<void> {
    await eventually(async () => expect(await this.count(target), `sees ${JSON.stringify(target)}`).toBeGreaterThan(0));
  }

  async seesNo(target: string | Target): Promise<void> {
    await eventually(async () => expect(await this.count(target), `sees no ${JSON.stringify(target)}`).toBe(0));
  }

  async count(target: string | Target): Promise<number> {
    return (await this.read(target)).length;
  }

  /** What each of them says. */
  async read(target: string | Target): Promise<string[]> {
    return this.window.read(typeof target === "string" ? { text: target } : target);
  }

  async arrives(address: RegExp): Promise<void> {
    await eventually(async () => expect(await this.window.address()).toMatch(address));
  }
}

/** The first of them who sees it. */
export async function whoSees(people: Person[], target: Target): Promise<Person> {
  let found: Person | undefined;
  await eventually(async () => {
    for (const person of people) if ((await person.count(target)) > 0) found ??= person;
    expect(found, `somebody sees ${JSON.stringify(target)}`).toBeDefined();
  });
  return found as Person;
}
