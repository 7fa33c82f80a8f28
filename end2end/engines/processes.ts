import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A program that has said, on one of its outputs, where it is reached. */
export interface Running {
  child: ChildProcess;
  said: string;
}

/** Starts a program, and reads `output` (2 is the standard error) until a line matches: its first group is what is said. */
export async function start(
  program: string,
  args: string[],
  output: number,
  line: RegExp,
  environment: Record<string, string> = {},
): Promise<Running> {
  const stdio = ["ignore", "ignore", "ignore", "ignore"].map((none, at) => (at === output ? "pipe" : none)) as "pipe"[];
  const child = spawn(program, args, { stdio, env: { ...process.env, ...environment } });
  const [spawned] = await Promise.race([once(child, "spawn").then(() => [undefined]), once(child, "error")]);
  if (spawned) throw new Error(`${program}: ${spawned.message}`);
  const stream = child.stdio[output];
  if (!stream || !("on" in stream)) throw new Error(`${program} has no output ${output}`);
  for await (const text of createInterface({ input: stream as NodeJS.ReadableStream })) {
    const found = line.exec(text);
    if (!found) continue;
    // What nobody reads stops a program once it has said enough.
    (stream as NodeJS.ReadableStream).resume();
    return { child, said: found[1] };
  }
  throw new Error(`${program} ended before it said where it is`);
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
