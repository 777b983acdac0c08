import { setTimeout as sleep } from "node:timers/promises";
import type { ParseArgsOptionsConfig } from "node:util";
import {
  defaultBulk,
  defaultCanary,
  probeKinds,
  roles,
  seconds,
  shown,
  shownJson,
  type Canary,
  type Check,
  type Observation,
  type WatchedLog,
} from "@heliograph/core";
import { createOutbound, type AllowedTarget } from "@heliograph/outbound";
import { Memory, observe, politePaceMs, probes, shippedLogList } from "@heliograph/probes";
import { exitCodes, UsageError, type Command, type Terminal } from "../command.ts";
import {
  allowPrivateUsage,
  describe,
  oneOf,
  onlyArgument,
  readAllowed,
  readBaseUrl,
  readModuleVersion,
  readOptions,
} from "../options.ts";
import { reportOf } from "../report/report.ts";
import { readSumdb, sumdbUsage } from "../sumdb.ts";
import { version } from "../version.ts";

/** Between two runs: a mirror belongs to somebody else. */
const pauseMs = seconds(1);
const countLimit = 1_000;

/** What can be looked at at one address; chains have a command of their own. */
const kinds = probeKinds.filter((kind) => !probes[kind].roles.includes("chain"));

const usage = `Looks at a mirror once from here, without a server or a database.

Usage: heliograph probe <base-url> [options]

  --kind KIND             what to look at: ${kinds.join(", ")} (default availability)
  --role ROLE             what the address is: ${roles.join(", ")} (default ${roles[0]})
  --module PATH@VERSION   what to ask a mirror for (default ${defaultCanary.module}@${defaultCanary.version})
${sumdbUsage}
${allowPrivateUsage}
  --count N               look so many times, a second apart (default 1)
  --json                  print each observation as one line of JSON
  --help                  this text

For the kind reference the base URL is the host to reach.

Exit status: 0 when every run was answered, slowly perhaps (ok, degraded); 1 when one was not (failed), or nothing can be said
because the address is one we do not go to or our own network is away (unknown); 2 for a wrong call or a fault of ours.
`;

const options = {
  kind: { type: "string", default: "availability" },
  role: { type: "string", default: roles[0] },
  module: { type: "string", default: `${defaultCanary.module}@${defaultCanary.version}` },
  sumdb: { type: "string", default: "sum.golang.org" },
  "allow-private": { type: "string", multiple: true },
  count: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

/** What was asked for on the command line. */
type Wish = {
  check: Check;
  canary: Canary;
  log: WatchedLog;
  allowed: AllowedTarget[];
  count: number;
  json: boolean;
};

export const probe: Command = { name: "probe", summary: "look at a mirror once from here", usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { check, canary, log, allowed, count, json } = readWish(args);
  const outbound = createOutbound({ userAgent: `Heliograph/${version}`, allowedPrivateTargets: allowed });
  const memory = new Memory();
  let exitCode: number = exitCodes.ok;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await sleep(pauseMs);
    const observation = await observe(
      probes[check.kind],
      { check, scheduledAt: Date.now(), attempt: 0 },
      {
        canary,
        basket: [canary.module],
        releases: [],
        cold: [],
        bulk: defaultBulk,
        log,
        stampLogs: shippedLogList,
        memory,
        keep: async () => null,
        vantage: "here",
        references: [check.baseUrl],
        outbound,
        paceMs: politePaceMs,
        signal: new AbortController().signal,
        onBug: (error) => terminal.err(`heliograph: ${shown(describe(error))}\n`),
      },
    );
    const { mirror: _, ...seen } = { ...observation, url: check.baseUrl };
    terminal.out(
      json
        ? `${shownJson(seen)}\n`
        : `${index > 0 ? "\n" : ""}${await reportOf(check.baseUrl, observation, terminal.columns)}`,
    );
    exitCode = Math.max(exitCode, exitCodeOf(observation));
  }
  outbound.close();
  return exitCode;
}

function exitCodeOf({ outcome, error }: Observation): number {
  if (error === "internal") return exitCodes.misused;
  return outcome === "ok" || outcome === "degraded" ? exitCodes.ok : exitCodes.failed;
}

function readWish(args: readonly string[]): Wish {
  const { values, positionals } = readOptions(args, options);
  const baseUrl = readBaseUrl(onlyArgument(positionals, "base URL"));
  const kind = oneOf("--kind", kinds, values.kind);
  return {
    check: {
      mirror: "here",
      protocol: "goproxy",
      role: oneOf("--role", roles, values.role),
      baseUrl,
      kind,
      everyMs: probes[kind].everyMs,
      phaseMs: 0,
    },
    canary: readModuleVersion(values.module),
    log: readSumdb(values.sumdb, []),
    allowed: readAllowed(values["allow-private"]),
    count: readCount(values.count),
    json: values.json,
  };
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > countLimit) {
    throw new UsageError(`--count is from 1 to ${countLimit}, not ${text}`);
  }
  return count;
}
