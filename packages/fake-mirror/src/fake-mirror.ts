import { text } from "node:stream/consumers";
import { answer } from "./answer.ts";
import { isControl, replyToControl } from "./control.ts";
import { deliver, deliveryUnder } from "./deliver.ts";
import type { Fault, FaultKind } from "./fault.ts";
import { createFaultBoard } from "./fault-board.ts";
import { implementations, type Implementation } from "./implementations.ts";
import { listen, type Request, type Response, type Secure } from "./listener.ts";
import { goodManner } from "./manner.ts";
import { createMemory } from "./memory.ts";
import { defaultModules, type FakeModule } from "./module.ts";
import type { Question } from "./question.ts";
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
  imitate,
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
  /** An implementation to answer like, where such differ; a good one when left out. */
  imitate?: Implementation;
  secure?: Secure;
  port?: number;
} = {}): Promise<FakeMirror> {
  const shelf = fillShelf(modules);
  const manner = imitate === undefined ? goodManner : implementations[imitate];
  const sumdb = createSumdb(sumdbName, shelf, logPadding);
  const stock = { shelf, sumdb, memory: createMemory(), lagMs, manner };
  const board = createFaultBoard(now);
  const log: Exchange[] = [];
  const listener = await listen({ port, secure }, (request, response) => void receive(request, response));

  async function receive(request: Request, response: Response): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const outlet = { response, reset: () => listener.reset(request), signal: gone.signal };
    try {
      const asked = readRequest(request, listener.origin);
      const { reply, faults } = isControl(asked.question.path)
        ? { reply: replyToControl({ ...asked.question, body: await text(request) }, board, log), faults: [] }
        : await exchange(asked);
      await deliver(reply, deliveryUnder(faults), outlet);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  }

  async function exchange({ question, ...asked }: Asked) {
    const at = now();
    const { method, path, noFetch } = question;
    const faults = board.strike(path);
    const reply = await answer(stock, question, faults, at);
    const kinds = faults.map(({ kind }) => kind);
    log.push({ at, ...asked, method, path, noFetch, status: reply.status, faults: kinds });
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

/** A request, and the connection that it came on. */
type Asked = Pick<Exchange, "httpVersion" | "clientPort"> & { question: Question };

function readRequest(
  { httpVersion, method = "", url = "/", headers, socket }: Request,
  origin: string,
): Asked {
  const { pathname, searchParams } = new URL(url, origin);
  return {
    httpVersion,
    clientPort: socket.remotePort ?? 0,
    question: {
      method,
      path: decodePath(pathname),
      spelling: pathname,
      query: searchParams,
      noFetch: headers["disable-module-fetch"] === "true",
      range: headers.range ?? "",
      ifRange: [headers["if-range"]?.toString() ?? ""].flat().join(),
      ifNoneMatch: headers["if-none-match"] ?? "",
      userAgent: headers["user-agent"] ?? "",
    },
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
