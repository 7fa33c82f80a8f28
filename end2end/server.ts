import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const target = process.env.CARGO_TARGET_DIR ?? resolve(import.meta.dirname, "../target");
const binary = process.env.SERVER_BIN ?? join(target, "debug/server");

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

/**
 * The built server with a database of its own, or with the one that is given to all. `stop` and `start` keep address and
 * database, so a test can pull the plug under a live workshop; `remove` ends it all.
 */
export class Server {
  private process?: ChildProcess;

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly extra: Record<string, string>,
  ) {}

  static async open(extra: Record<string, string> = {}): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), "verdiverksted-"));
    const server = new Server(`http://127.0.0.1:${await freePort()}`, folder, extra);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const environment = {
      LEPTOS_OUTPUT_NAME: "verdiverksted",
      LEPTOS_SITE_ROOT: join(target, "site"),
      LEPTOS_SITE_PKG_DIR: "pkg",
      ...process.env,
      LEPTOS_SITE_ADDR: new URL(this.url).host,
      PUBLIC_URL: this.url,
      DATABASE_URL: process.env.TEST_DATABASE_URL ?? `sqlite://${join(this.folder, "workshops.sqlite")}`,
      DATA_DIR: this.folder,
      ...this.extra,
    };
    const child = spawn(binary, [], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
    this.process = child;
    child.on("error", (error) => console.error(`${binary}: ${error.message}`));
    for (const end = Date.now() + 30_000; Date.now() < end && child.exitCode === null && child.pid; await sleep(50)) {
      if (await fetch(this.url).then((answer) => answer.ok, () => false)) return;
    }
    throw new Error(`${binary} did not answer on ${this.url}`);
  }

  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.stop("SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
  }
}
