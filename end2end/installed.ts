import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where in `PATH` a program lies, if it does. */
export function installed(program: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, program)).find(existsSync);
}
