import { text } from "node:stream/consumers";
import { answer } from "./answer.ts";
import { isControl, replyToControl } from "./control.ts";
import { deliver, deliveryUnder } from "./deliver.ts";
import type { Fault, FaultKind } from "./fault.ts";
import { createFaultBoard } from "./fault-board.ts";
import { listen, type Request, type Response, type Secure } from "./listener.ts";
import { createMemory } from "./memory.ts";
import { defaultModules, type FakeModule, listReleases } from "./module.ts";
import { fillShelf } from "./shelf.ts";
import { createSumdb } from "./sumdb.ts";

/** What was asked of a fake mirror, and what it meant to answer. */
export type Exchange = {
  /** Epoch milliseconds by the mirror's clock, when the request had arrived. */
  at: number;
  httpVersion: string;
  method: string;
  path: string;
  /** Whether the mirror was asked not to fetch what it has not: `Disable-Module-Fetch: true`. */
  noFetch: boolean;
  /** Where the connection came from: another port is another connection. */
  clientPort: number;
  status: number;
  faults: FaultKind[];
};

/** A fake mirror that is running. */
export type FakeMirror = {
  /** What GOPROXY takes. */
  baseUrl: string;
  /** The checksum log, also as a mirror of it would serve it. */
  sumdbUrl: string;
  /** What GOSUMDB takes. */
  verifierKey: string;
  indexUrl: string;
  /** Puts a fault in force and gives a function that takes it back. */
  order: (fault: Fault) => () => void;
  /** Takes all faults back. */
  clear: () => void;
  /** What was asked so far, control calls left out; the oldest go when there are many. */
  log: readonly Exchange[];
  close: () => Promise<void>;
};

/** Most exchanges that are kept. */
const logLimit = 10_000;

/**
 * Starts a module proxy with its checksum log and index feed on loopback. Releases appear when `now` passes their time;
 * faults are ordered by `order`, or by another program at `/-/faults`.
 */
export async function startFakeMirror({
  modules = defaultModules,
  now = Date.now,
  sumdbName = "sum.fake.test",
  logPadding = 0,
  lagMs = 0,
  secure,
  port = 0,
}: {
  modules?: readonly FakeModule[];
  now?: () => number;
  sumdbName?: string;
  /** How many records of further modules the log has, so that it has several levels of tiles; see `padding.ts`. */
  logPadding?: number;
  /** How long after it is out a release comes to the mirror and its log; the index feed has it at once. */
  lagMs?: number;
  secure?: Secure;
  port?: number;
} = {}): Promise<FakeMirror> {
  const shelf = fillShelf(listReleases(modules));
  const stock = { shelf, sumdb: createSumdb(sumdbName, shelf, logPadding), memory: createMemory(), lagMs };
  const board = createFaultBoard(now);
  const log: Exchange[] = [];
  const listener = await listen({ port, secure }, (request, response) => void receive(request, response));

  async function receive(request: Request, response: Response): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const outlet = { response, reset: () => listener.reset(request), signal: gone.signal };
    try {
      const asked = readRequest(request, listener.origin);
      const { reply, faults } = isControl(asked.path)
        ? { reply: replyToControl({ ...asked, body: await text(request) }, board, log), faults: [] }
        : await exchange(asked);
      await deliver(reply, deliveryUnder(faults), outlet);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  }

  async function exchange({ query, ...asked }: Asked) {
    const at = now();
    const faults = board.strike(asked.path);
    const reply = await answer(stock, { ...asked, query }, faults, at);
    log.push({ at, ...asked, status: reply.status, faults: faults.map(({ kind }) => kind) });
    if (log.length > logLimit) log.shift();
    return { reply, faults };
  }

  return {
    baseUrl: listener.origin,
    sumdbUrl: `${listener.origin}/sumdb/${sumdbName}`,
    verifierKey: stock.sumdb.verifierKey,
    indexUrl: `${listener.origin}/index`,
    order: board.order,
    clear: board.clear,
    log,
    close: listener.close,
  };
}

/** What a request asks for. */
type Asked = Pick<Exchange, "httpVersion" | "method" | "path" | "noFetch" | "clientPort"> & {
  query: URLSearchParams;
};

function readRequest(
  { httpVersion, method = "", url = "/", headers, socket }: Request,
  origin: string,
): Asked {
  const { pathname, searchParams } = new URL(url, origin);
  return {
    httpVersion,
    method,
    path: decodePath(pathname),
    query: searchParams,
    noFetch: headers["disable-module-fetch"] === "true",
    clientPort: socket.remotePort ?? 0,
  };
}

/** The path with its escapes resolved: `!` comes as `%21` from the go command. One that is badly escaped is left alone. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
