/** What is looked for on a page: by its role and name, by what it says, or by its place in the page. */
export type Target = { role: Role; name: string } | { text: string } | { css: string };
export type Role = "button" | "link" | "textbox" | "checkbox" | "heading";

/** A browser window, as far as the story needs one. Looks, and never waits: the story does. */
export interface Window {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  /** What each of those seen says; of a field, what stands in it. */
  read(target: Target): Promise<string[]>;
  /** Presses it in its middle, as a finger would: something above it is a fault. */
  press(target: Target, at?: number): Promise<void>;
  /** Types into it, key by key, in place of what stood there. */
  type(target: Target, text: string): Promise<void>;
  /** Runs a function there, which can use nothing from here. */
  run<T>(there: () => T): Promise<T>;
}

/** A phone or a laptop: windows that share a cookie with no other device. */
export interface Device {
  window(): Promise<Window>;
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}

export interface Engine {
  device(size: Size): Promise<Device>;
  close(): Promise<void>;
}
