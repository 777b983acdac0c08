import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import {
  batchSchema,
  heartbeatSchema,
  observationSchema,
  type Check,
  type Heartbeat,
  type Observation,
  type Work,
} from "@heliograph/core";

/** How a fake server takes what is sent: `deaf` records it and cuts the connection instead of answering. */
type Mood = "well" | "away" | "deaf" | "superseded" | "unauthorized";

/** A server for probers that keeps everything in memory. */
export type FakeServer = {
  url: string;
  mood: Mood;
  heartbeats: Heartbeat[];
  /** By what makes an observation one of its kind; a repeat changes nothing. */
  recorded: Map<string, Observation>;
  /** How many observations came again. */
  repeated: number;
  /** Whether it takes evidence, or is away for it. */
  takesEvidence: boolean;
  /** How many parts of evidence it was away for. */
  turnedAway: number;
  /** Whether it finds that bundles don't have their hash, and drops their parts. */
  dropsEvidence: boolean;
  /** The parts of evidence, by SHA-256. */
  evidence: Map<string, Buffer[]>;
  close: () => Promise<void>;
};

/** What makes an observation the same as another, at one vantage. */
export const idOf = ({ mirror, kind, scheduledAt, attempt }: Observation) =>
  `${mirror} ${kind} ${scheduledAt} ${attempt}`;

const isEvidence = ({ pathname }: URL) => pathname.startsWith("/api/v1/prober/evidence/");

/** Starts a fake server that hands out these checks. */
export async function startFakeServer(
  checks: readonly Check[],
  settings: Partial<Work> = {},
): Promise<FakeServer> {
  const work: Work = {
    vantage: "test",
    epoch: 1,
    now: new Date().toISOString(),
    contact: "",
    references: [],
    canary: { module: "example.com/hello", version: "v1.0.0" },
    basket: [],
    bulk: { dailyBytes: 0, zips: [] },
    log: null,
    releases: [],
    cold: [],
    checks: [...checks],
    ...settings,
  };
  const server = createServer((request, response) => void receive(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  const fake: FakeServer = {
    url: `http://127.0.0.1:${address.port}`,
    mood: "well",
    heartbeats: [],
    recorded: new Map(),
    repeated: 0,
    takesEvidence: true,
    turnedAway: 0,
    dropsEvidence: false,
    evidence: new Map(),
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };

  async function receive(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request);
    const url = new URL(request.url ?? "/", fake.url);
    if (isEvidence(url) && !fake.takesEvidence) {
      fake.turnedAway += 1;
      return response.writeHead(503).end();
    }
    switch (fake.mood) {
      case "away":
        return response.writeHead(503).end();
      case "superseded":
        return response.writeHead(409).end();
      case "unauthorized":
        return response.writeHead(401).end();
      case "well":
      case "deaf": {
        const answer = answerTo(url, body);
        if (isEvidence(url) && fake.dropsEvidence) {
          fake.evidence.clear();
          return response.writeHead(422).end();
        }
        if (fake.mood === "deaf") return request.socket.destroy();
        return response.writeHead(200).end(JSON.stringify(answer));
      }
    }
  }

  function answerTo({ pathname, searchParams }: URL, body: Buffer) {
    const [, sha256 = "", part] = /^\/api\/v1\/prober\/evidence\/([^/]+)\/(\d+)$/.exec(pathname) ?? [];
    if (part !== undefined)
      return store({ sha256, part: Number(part), sizeBytes: Number(searchParams.get("size")) }, body);
    return pathname === "/api/v1/ingest"
      ? record(JSON.parse(body.toString()))
      : hear(JSON.parse(body.toString()));
  }

  function store(
    { sha256, part, sizeBytes }: { sha256: string; part: number; sizeBytes: number },
    content: Buffer,
  ) {
    const parts = fake.evidence.get(sha256) ?? [];
    parts[part] = content;
    fake.evidence.set(sha256, parts);
    const whole = Buffer.concat(parts.filter((each) => each !== undefined));
    const complete =
      whole.length === sizeBytes && createHash("sha256").update(whole).digest("hex") === sha256;
    return { received: parts.length, parts: Math.ceil(sizeBytes / 2 ** 20), complete };
  }

  function hear(body: unknown): Work {
    fake.heartbeats.push(heartbeatSchema.parse(body));
    return work;
  }

  function record(body: unknown) {
    const observations = batchSchema.parse(body).observations.map((each) => observationSchema.parse(each));
    const fresh = observations.filter((each) => !fake.recorded.has(idOf(each)));
    for (const observation of fresh) fake.recorded.set(idOf(observation), observation);
    const repeated = observations.length - fresh.length;
    fake.repeated += repeated;
    return { recorded: fresh.length, repeated, quarantined: 0, refused: [] };
  }

  return fake;
}
