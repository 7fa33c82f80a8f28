import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import type { Device, Engine, Size, Target, Window } from "./engine.ts";
import { find, met, ready, told } from "./find.ts";
import { start, stop } from "./processes.ts";

const PREFERENCES = {
  "intl.accept_languages": "nb-NO, nb",
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** Firefox, by WebDriver BiDi alone: one browser, and a user context for each device. */
export class Firefox implements Engine {
  private constructor(
    private readonly browser: ChildProcess,
    private readonly profile: string,
    private readonly bidi: Bidi,
  ) {}

  static async open(): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), "verdiverksted-firefox-"));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    await writeFile(join(profile, "user.js"), lines.join("\n"));
    const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
    const running = await start("firefox-esr", args, 2, /WebDriver BiDi listening on (ws:\S+)/);
    const bidi = await Bidi.connect(`${running.said}/session`);
    await bidi.ask("session.new", { capabilities: {} });
    return new Firefox(running.child, profile, bidi);
  }

  async device(size: Size): Promise<Device> {
    const { userContext } = await this.bidi.ask<{ userContext: string }>("browser.createUserContext", {});
    return {
      window: async () => {
        const { context } = await this.bidi.ask<{ context: string }>("browsingContext.create", { type: "window", userContext });
        await this.bidi.ask("browsingContext.setViewport", { context, viewport: size });
        return new FirefoxWindow(this.bidi, context);
      },
      close: async () => {
        await this.bidi.ask("browser.removeUserContext", { userContext });
      },
    };
  }

  async close(): Promise<void> {
    await stop(this.browser);
    // Its processes of pages may write there yet.
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

class FirefoxWindow implements Window {
  constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  async open(address: string): Promise<void> {
    await this.ask("browsingContext.navigate", { url: address, wait: "complete" });
  }

  async reload(): Promise<void> {
    await this.ask("browsingContext.reload", { wait: "complete" });
  }

  async back(): Promise<void> {
    await this.ask("browsingContext.traverseHistory", { delta: -1 });
  }

  async address(): Promise<string> {
    return this.run(() => location.href);
  }

  async read(target: Target): Promise<string[]> {
    return JSON.parse(await this.script<string>(`JSON.stringify((${find})(${JSON.stringify(target)}).map(${told}))`));
  }

  async press(target: Target, at = 0): Promise<void> {
    const origin = { type: "element", element: await this.one(target, at) };
    await this.act("pointer", [
      { type: "pointerMove", x: 0, y: 0, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  async type(target: Target, text: string): Promise<void> {
    await this.press(target);
    await this.act("key", chord("\uE009", "a"));
    const keys = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.act("key", keys);
  }

  async run<T>(there: () => T): Promise<T> {
    return JSON.parse(await this.script<string>(`JSON.stringify((${there})() ?? null)`));
  }

  private async one(target: Target, at: number): Promise<{ sharedId: string }> {
    const found = await this.script<{ sharedId: string } | null>(
      `(${met})((${ready})((${find})(${JSON.stringify(target)})[${at}]))`,
    );
    if (!found) throw new Error(`not to be pressed: ${JSON.stringify(target)}`);
    return found;
  }

  private async script<T>(expression: string): Promise<T> {
    const target = { context: this.context };
    type Evaluated = { result: { type: string; value?: T; sharedId?: string }; exceptionDetails?: { text: string } };
    const { result, exceptionDetails } = await this.bidi.ask<Evaluated>("script.evaluate", { expression, target, awaitPromise: false });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    if (result.type === "node") return { sharedId: result.sharedId } as T;
    return (result.value ?? null) as T;
  }

  private act(type: "pointer" | "key", actions: object[]): Promise<unknown> {
    return this.ask("input.performActions", { actions: [{ type, id: type, actions }] });
  }

  private ask(method: string, parameters: object): Promise<unknown> {
    return this.bidi.ask(method, { context: this.context, ...parameters });
  }
}

const chord = (held: string, key: string): object[] => [
  { type: "keyDown", value: held },
  { type: "keyDown", value: key },
  { type: "keyUp", value: key },
  { type: "keyUp", value: held },
];

type Answer = { id: number; type: "success" | "error"; result?: unknown; error?: string; message?: string };
type Waiting = (answer: Answer) => void;

/** The protocol: numbered commands over one socket, answered in any order. */
class Bidi {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      const answer = JSON.parse(String(data)) as Answer;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    socket.on("close", () => {
      for (const [id, give] of this.waiting) give({ id, type: "error", error: "closed", message: "Firefox is gone" });
    });
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url, { maxPayload: 1 << 28 });
    await once(socket, "open");
    return new Bidi(socket);
  }

  async ask<T>(method: string, params: object): Promise<T> {
    const id = ++this.last;
    const answered = new Promise<Answer>((give) => this.waiting.set(id, give));
    this.socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    if (answer.type === "error") throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as T;
  }
}
