import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Device, Engine, Size, Target, Window } from "./engine.ts";
import { find, ready, told } from "./find.ts";
import { freePort } from "../server.ts";
import { start, stop } from "./processes.ts";

/** How WebDriver names a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
type Reference = { [ELEMENT]: string };

/** WebKitGTK, the nearest to an iPhone that a machine here has, by WebDriver. It wants a display, and one driver a device. */
export class WebKit implements Engine {
  private constructor(
    private readonly screen: ChildProcess,
    private readonly display: string,
  ) {}

  static async open(): Promise<WebKit> {
    const screen = await start("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], 3, /^(\d+)$/);
    return new WebKit(screen.child, `:${screen.said}`);
  }

  async device(size: Size): Promise<Device> {
    return WebKitDevice.open(size, {
      DISPLAY: this.display,
      LANG: "C.UTF-8",
      LANGUAGE: "nb_NO",
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
      // It will not start as root otherwise, and as root most CI runs.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    });
  }

  async close(): Promise<void> {
    await stop(this.screen);
  }
}

class WebKitDevice implements Device {
  private used = false;
  private current = "";
  /** Commands of two windows, one after another: the driver knows one current window. */
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly driver: ChildProcess,
    private readonly url: string,
    private readonly size: Size,
  ) {}

  static async open(size: Size, environment: Record<string, string>): Promise<WebKitDevice> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const driver = await serving(port, `${url}/status`, environment);
    const { sessionId } = await command<{ sessionId: string }>("POST", `${url}/session`, { capabilities: {} });
    return new WebKitDevice(driver, `${url}/session/${sessionId}`, size);
  }

  async window(): Promise<Window> {
    if (this.used) {
      const { handle } = await this.ask<{ handle: string }>("POST", "window/new", { type: "window" });
      return this.sized(handle);
    }
    this.used = true;
    return this.sized(await this.ask<string>("GET", "window"));
  }

  async close(): Promise<void> {
    await command("DELETE", this.url).catch(() => undefined);
    await stop(this.driver);
  }

  /** A command in one window. */
  async in<T>(handle: string, method: string, path: string, body?: object): Promise<T> {
    const answer = this.turn.then(async () => {
      if (this.current !== handle) await this.ask("POST", "window", { handle });
      this.current = handle;
      return this.ask<T>(method, path, body);
    });
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async sized(handle: string): Promise<Window> {
    await this.in(handle, "POST", "window/rect", { ...this.size });
    return new WebKitWindow(this, handle);
  }

  private ask<T>(method: string, path: string, body?: object): Promise<T> {
    return command<T>(method, `${this.url}/${path}`, body);
  }
}

class WebKitWindow implements Window {
  constructor(
    private readonly device: WebKitDevice,
    private readonly handle: string,
  ) {}

  async open(address: string): Promise<void> {
    await this.do("url", { url: address });
  }

  async reload(): Promise<void> {
    await this.do("refresh", {});
  }

  async back(): Promise<void> {
    await this.do("back", {});
  }

  async address(): Promise<string> {
    return this.device.in(this.handle, "GET", "url");
  }

  async read(target: Target): Promise<string[]> {
    return this.script(`return (${find})(arguments[0]).map(${told})`, target);
  }

  async press(target: Target, at = 0): Promise<void> {
    await this.do(`element/${await this.one(target, at)}/click`, {});
  }

  async type(target: Target, text: string): Promise<void> {
    const field = await this.one(target, 0);
    await this.do(`element/${field}/clear`, {});
    await this.do(`element/${field}/value`, { text });
  }

  async run<T>(there: () => T): Promise<T> {
    return this.script(`return (${there})()`);
  }

  private async one(target: Target, at: number): Promise<string> {
    const found = await this.script<Reference | null>(`return (${ready})((${find})(arguments[0])[arguments[1]])`, target, at);
    if (!found) throw new Error(`not to be pressed: ${JSON.stringify(target)}`);
    return found[ELEMENT];
  }

  private script<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.device.in(this.handle, "POST", "execute/sync", { script, args });
  }

  private do(path: string, body: object): Promise<unknown> {
    return this.device.in(this.handle, "POST", path, body);
  }
}

async function serving(port: number, status: string, environment: Record<string, string>): Promise<ChildProcess> {
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], { stdio: "ignore", env: { ...process.env, ...environment } });
  await Promise.race([once(driver, "spawn"), once(driver, "error").then(([error]) => Promise.reject(error))]);
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
    if (await fetch(status).then((answer) => answer.ok, () => false)) return driver;
  }
  throw new Error("WebKitWebDriver did not answer");
}

async function command<T>(method: string, url: string, body?: object): Promise<T> {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
