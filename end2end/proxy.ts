import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";

/** What a guest network does to one posting: it arrives and the answer does not, or nothing after it; or it arrives twice. */
type Mishap = "lose the answer" | "send twice" | "lose the answer and the network";

/** A poor network between a browser and the server. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private readonly streams = new Set<IncomingMessage>();
  private readonly mishaps: Mishap[] = [];
  private port = 0;
  /** Milliseconds before anything is passed on. */
  delay = 0;
  /** Passes on what is complete, as a virus scanner does. */
  holdsStreams = false;
  /** Acts in which this stands get a filter's or a portal's page for an answer. */
  stops?: { what: RegExp; status: number };
  /** Acts that have arrived at the server. That somebody is writing is no act. */
  posted = 0;

  private constructor(
    private readonly target: string,
    private readonly listener: HttpServer,
  ) {
    listener.on("request", (asked: IncomingMessage, answer: ServerResponse) => {
      this.pass(asked, answer).catch(() => asked.socket.destroy());
    });
    listener.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.on("close", () => this.sockets.delete(socket));
    });
  }

  static async open(target: string): Promise<Proxy> {
    const proxy = new Proxy(target, createServer());
    await proxy.mend();
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every connection is gone, and none can be made. */
  async cut(): Promise<void> {
    const closed = once(this.listener, "close");
    this.listener.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.listener.listen(this.port, "127.0.0.1");
    await once(this.listener, "listening");
    this.port = (this.listener.address() as AddressInfo).port;
  }

  /** The streams that are open now go silent, and nobody is told. */
  hush(): void {
    for (const stream of this.streams) stream.pause();
  }

  /** The next acts meet these, one each. */
  meet(...mishaps: Mishap[]): void {
    this.mishaps.push(...mishaps);
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    if (this.delay) await new Promise((done) => setTimeout(done, this.delay));
    if (this.stops && isAct(asked) && this.stops.what.test(body.toString())) {
      answer.writeHead(this.stops.status, { "content-type": "text/html", connection: "close" });
      answer.end("<h1>Blokkert</h1>");
      return;
    }
    const mishap = isAct(asked) ? this.mishaps.shift() : undefined;
    if (mishap === "send twice") await buffer(await this.ask(asked, body));
    const got = await this.ask(asked, body);
    if (mishap === "lose the answer") {
      await buffer(got);
      asked.socket.destroy();
      return;
    }
    if (mishap === "lose the answer and the network") {
      await buffer(got);
      await this.cut();
      return;
    }
    if (this.holdsStreams) answer.on("close", () => got.destroy());
    const held = this.holdsStreams ? await buffer(got).catch(() => Buffer.alloc(0)) : undefined;
    // A browser that loses a connection it has used before asks again by itself.
    answer.writeHead(got.statusCode ?? 502, { ...got.headers, connection: "close" });
    if (held) {
      answer.end(held);
    } else if (got.headers["content-type"]?.startsWith("text/event-stream")) {
      this.streams.add(got);
      got.on("data", (some) => answer.write(some));
      got.on("close", () => this.streams.delete(got) && answer.destroy());
      answer.on("close", () => got.destroy());
    } else {
      answer.end(await buffer(got));
    }
  }

  private async ask(asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { method, headers } = asked;
    const sent = request(new URL(asked.url ?? "/", this.target), { method, headers, agent: new Agent() });
    sent.end(body);
    const [got] = (await once(sent, "response")) as [IncomingMessage];
    if (isAct(asked)) this.posted += 1;
    return got;
  }
}

const isAct = (asked: IncomingMessage): boolean => asked.method === "POST" && (asked.url ?? "").startsWith("/api/");
