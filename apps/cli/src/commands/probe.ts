import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import {
  defaultCanary,
  probeKinds,
  roles,
  seconds,
  shown,
  shownJson,
  type Canary,
  type Check,
  type Observation,
} from "@heliograph/core";
import { createOutbound, parseAllowedTarget, type AllowedTarget } from "@heliograph/outbound";
import { observe, probes } from "@heliograph/probes";
import { exitCodes, UsageError, type Command, type Terminal } from "../command.ts";
import { reportOf } from "../report.ts";
import { version } from "../version.ts";

/** Between two runs: a mirror belongs to somebody else. */
const pauseMs = seconds(1);
const countLimit = 1_000;

const usage = `Looks at a mirror once from here, without a server or a database.

Usage: heliograph probe <base-url> [options]

  --kind KIND             what to look at: ${probeKinds.join(", ")} (default ${probeKinds[0]})
  --role ROLE             what the address is: ${roles.join(", ")} (default ${roles[0]})
  --module PATH@VERSION   what to ask a mirror for (default ${defaultCanary.module}@${defaultCanary.version})
  --allow-private CIDR:PORT[-PORT]
                          a private network that may be reached, such as 127.0.0.0/8:8080-8090; may be repeated
  --count N               look so many times, a second apart (default 1)
  --json                  print each observation as one line of JSON
  --help                  this text

For the kind reference the base URL is the host to reach.

Exit status: 0 when every run was answered, slowly perhaps (ok, degraded); 1 when one was not (failed), or nothing can be said
because the address is one we do not go to or our own network is away (unknown); 2 for a wrong call or a fault of ours.
`;

const options = {
  kind: { type: "string", default: probeKinds[0] },
  role: { type: "string", default: roles[0] },
  module: { type: "string", default: `${defaultCanary.module}@${defaultCanary.version}` },
  "allow-private": { type: "string", multiple: true },
  count: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

/** What was asked for on the command line. */
type Wish = { check: Check; canary: Canary; allowed: AllowedTarget[]; count: number; json: boolean };

export const probe: Command = { name: "probe", summary: "look at a mirror once from here", usage, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { check, canary, allowed, count, json } = readWish(args);
  const outbound = createOutbound({ userAgent: `Heliograph/${version}`, allowedPrivateTargets: allowed });
  let exitCode: number = exitCodes.ok;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await sleep(pauseMs);
    const observation = await observe(
      probes[check.kind],
      { check, scheduledAt: Date.now(), attempt: 0 },
      {
        canary,
        references: [check.baseUrl],
        outbound,
        signal: new AbortController().signal,
        onBug: (error) => terminal.err(`heliograph: ${shown(describe(error))}\n`),
      },
    );
    const { mirror: _, ...seen } = { ...observation, url: check.baseUrl };
    terminal.out(
      json ? `${shownJson(seen)}\n` : `${index > 0 ? "\n" : ""}${await reportOf(check.baseUrl, observation)}`,
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
  const { values, positionals } = parse(args);
  const [baseUrl, ...more] = positionals;
  if (baseUrl === undefined) throw new UsageError("which base URL?");
  if (more.length > 0) throw new UsageError(`one base URL at a time, not also ${more.join(" ")}`);
  const kind = oneOf("--kind", probeKinds, values.kind);
  return {
    check: {
      mirror: "here",
      protocol: "goproxy",
      role: oneOf("--role", roles, values.role),
      baseUrl: readBaseUrl(baseUrl),
      kind,
      everyMs: probes[kind].everyMs,
      phaseMs: 0,
    },
    canary: readCanary(values.module),
    allowed: (values["allow-private"] ?? []).map(readAllowed),
    count: readCount(values.count),
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(describe(error), { cause: error });
  }
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found === undefined) throw new UsageError(`${option} is one of ${names.join(", ")}, not ${text}`);
  return found;
}

function readBaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError(`not an http or https address: ${text}`);
  return text;
}

function readCanary(text: string): Canary {
  const [, module, wanted] = /^([^@]+)@([^@]+)$/.exec(text) ?? [];
  if (module === undefined || wanted === undefined)
    throw new UsageError(`--module is PATH@VERSION, not ${text}`);
  return { module, version: wanted };
}

function readAllowed(text: string): AllowedTarget {
  try {
    return parseAllowedTarget(text);
  } catch (error) {
    throw new UsageError(`--allow-private: ${describe(error)}`, { cause: error });
  }
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > countLimit) {
    throw new UsageError(`--count is from 1 to ${countLimit}, not ${text}`);
  }
  return count;
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
