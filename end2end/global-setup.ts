import { Server } from "./server.ts";

/** One server for every test that does not need to restart it. Workers inherit its address. */
export default async function start(): Promise<() => Promise<void>> {
  const server = await Server.open();
  process.env.BASE_URL = server.url;
  return () => server.remove();
}
