import { randomBytes, randomUUID } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { minutes, receiptSchema, seconds, workSchema, type Observation } from "@heliograph/core";

const program = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The two processes of a site: one takes results, the other judges by the clock and sends. */
export const killedRoles = ["web", "watchdog"] as const;
export type KilledRole = (typeof killedRoles)[number];

/** A site of two processes that can be killed and started again. */
export type KillSite = {
  /** Starts a process of this role, and resolves once it is up. */
  start: (role: KilledRole) => Promise<void>;
  /** Kills the process of this role at once. */
  kill: (role: KilledRole) => Promise<void>;
  /** Sends what the vantage sees at the moment until somebody acknowledges it. */
  tell: (seen: (now: number) => readonly Observation[]) => Promise<void>;
  close: () => Promise<void>;
};

/** The mirrors of such a site, by their slugs. */
export const killedMirrors = (count: number) =>
  Array.from({ length: count }, (_, index) => `mirror-${String(index).padStart(3, "0")}`);

/** A room is told of all mirrors; a hook is sent every event, and that of one mirror in so many. */
export const hookedOf = 5;

/** Sets a site up on a database, with its rooms at a vendor on loopback. */
export async function killSite({
  databaseUrl,
  vendorOrigin,
  mirrors,
}: {
  databaseUrl: string;
  vendorOrigin: string;
  mirrors: readonly string[];
}): Promise<KillSite> {
  const directory = await mkdtemp(join(tmpdir(), "heliograph-kill-"));
  const token = randomBytes(24).toString("base64url");
  const file = join(directory, "heliograph.yaml");
  await writeFile(file, configuration({ vendorOrigin, mirrors, token }));
  const environment = {
    PORT: "0",
    HOST: "127.0.0.1",
    DATABASE_URL: databaseUrl,
    HELIOGRAPH_DATA: join(directory, "data"),
    HELIOGRAPH_CONFIG: file,
    HELIOGRAPH_LOG_LEVEL: "error",
    HELIOGRAPH_SECRET_KEY: randomBytes(32).toString("base64"),
  };
  const running = new Map<KilledRole, { process: ChildProcess; address: string }>();
  const instance = randomUUID();
  const post = async (path: string, body: unknown) => {
    const address = running.get("web")?.address;
    if (address === undefined) return undefined;
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const signal = AbortSignal.timeout(minutes(1));
    const answer = await fetch(`${address}${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal,
    }).catch(() => undefined);
    if (answer?.ok !== true) return undefined;
    const told: unknown = await answer.json().catch(() => undefined);
    return told;
  };
  const tellOnce = async (observations: readonly Observation[]) => {
    const sentAt = new Date().toISOString();
    const beat = { version: "1", instance, sentAt, isolatedSince: null, spooled: 0, dropped: 0 };
    const work = workSchema.safeParse(await post("/api/v1/prober/heartbeat", beat));
    if (!work.success) return false;
    const receipt = await post("/api/v1/ingest", { epoch: work.data.epoch, sentAt, observations });
    return receiptSchema.safeParse(receipt).success;
  };
  const kill = async (role: KilledRole) => {
    const child = running.get(role)?.process;
    running.delete(role);
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return {
    async start(role) {
      const child = spawn(process.execPath, [program], {
        env: { ...environment, HELIOGRAPH_ROLES: role },
        stdio: ["ignore", "pipe", "inherit"],
      });
      for await (const line of createInterface(child.stdout)) {
        const [, address] = /^Heliograph is at (\S+)$/.exec(line) ?? [];
        if (address !== undefined) {
          running.set(role, { process: child, address });
          child.stdout.resume();
          return;
        }
      }
      throw new Error(`the ${role} ended before it was up`);
    },
    kill,
    async tell(seen) {
      while (!(await tellOnce(seen(Date.now())))) await wait(100);
    },
    async close() {
      for (const role of killedRoles) await kill(role);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Mirrors that always work, so that what the others do is no trouble that all share. */
const calm = Array.from({ length: 40 }, (_, index) => `calm-${index}`);

/** What the vantage sees of mirrors that fail, as far back as it may be. */
export const failing = (mirrors: readonly string[], now: number): Observation[] => [
  ...[300, 255, 210, 165, 120].flatMap((ago) => runsOf(mirrors, now - seconds(ago), false)),
  ...runsOf(calm, now - seconds(100), true),
];

/** What it sees of them once they work. */
export const working = (mirrors: readonly string[], now: number): Observation[] => [
  ...[90, 20].flatMap((ago) => runsOf(mirrors, now - seconds(ago), true)),
  ...runsOf(calm, now - seconds(20), true),
];

const runsOf = (mirrors: readonly string[], at: number, isWell: boolean) =>
  mirrors.map((mirror) => runOf(mirror, at, isWell));

function runOf(mirror: string, at: number, isWell: boolean): Observation {
  const instant = new Date(at).toISOString();
  return {
    mirror,
    kind: "availability",
    scheduledAt: instant,
    attempt: 0,
    startedAt: instant,
    outcome: isWell ? "ok" : "failed",
    error: isWell ? "ok" : "connect_refused",
    measures: {},
    facts: {},
    detail: isWell ? "" : "nobody listens",
  };
}

const configuration = (site: { vendorOrigin: string; mirrors: readonly string[]; token: string }) =>
  JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    checksum_database: false,
    allowed_private_targets: [new URL(site.vendorOrigin).host],
    vantages: [
      { slug: "remote", name: { en: "Remote", "zh-CN": "Remote" }, region: "east", token: site.token },
    ],
    mirrors: [...site.mirrors, ...calm].map((slug) => ({
      slug,
      name: slug,
      base_url: `https://${slug}.example`,
    })),
    channels: [
      { name: "room", kind: "ntfy", url: site.vendorOrigin, topic: "room" },
      {
        name: "hook",
        kind: "webhook",
        url: `${site.vendorOrigin}/hook`,
        secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}`,
      },
    ],
    routes: [
      { name: "all", channels: ["room"], severity: "degraded" },
      {
        name: "some",
        channels: ["hook"],
        mirrors: site.mirrors.filter((_, index) => index % hookedOf === 0),
      },
    ],
  });
