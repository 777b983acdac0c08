import type { ParseArgsOptionsConfig } from "node:util";
import { defaultCanary, drillFaults, shownJson, type Drill } from "@heliograph/core";
import { matchesPrefixPatterns } from "@heliograph/goproxy";
import {
  formatGoproxy,
  GoproxyError,
  isProxy,
  parseGoproxy,
  withoutPassword,
  type Hop,
} from "@heliograph/goproxy/chain";
import { createOutbound } from "@heliograph/outbound";
import {
  chainZipLimitBytes,
  drillChain,
  getAfresh,
  Memory,
  Recording,
  type Passage,
} from "@heliograph/probes";
import { exitCodes, UsageError, type Command, type Terminal } from "../../command.ts";
import type { Settings } from "../../config.ts";
import {
  allowPrivateUsage,
  oneOf,
  onlyArgument,
  readAllowed,
  readModuleVersion,
  readOptions,
} from "../../options.ts";
import { readSumdb, sumdbUsage } from "../../sumdb.ts";
import { version } from "../../version.ts";
import { again } from "../../report/again.ts";
import { waterfall } from "../../report/waterfall.ts";
import { tableOf } from "./drill-table.ts";

const usage = `Tries what happens to those who use a chain of proxies when one of them fails.

Usage: heliograph chain drill 'VALUE' [options]

  --module PATH@VERSION   what is got through the chain (default ${defaultCanary.module}@${defaultCanary.version})
  --hop N                 the entry that fails, counted from 1 (default every proxy in turn)
  --fault FAULT           how it fails; may be repeated (default all):
                          ${drillFaults.slice(0, 5).join(", ")},
                          ${drillFaults.slice(5).join(", ")}
${sumdbUsage}
${allowPrivateUsage}
  --json                  print it as JSON
  --help                  this text

VALUE is what GOPROXY would be. The requests are the go command's and really made; the fault is put in on our side, where it would
show. Below the tables stand the first requests of the try in which nothing is made to fail, and how to make each again. Modules that GONOPROXY or GOPRIVATE names are not asked of proxies.

Exit status: 0 when the chain serves the module as long as nothing fails; 1 when it does not; 2 for a wrong call or a fault of ours.
`;

const options = {
  module: { type: "string", default: `${defaultCanary.module}@${defaultCanary.version}` },
  hop: { type: "string" },
  fault: { type: "string", multiple: true },
  sumdb: { type: "string", default: "sum.golang.org" },
  "allow-private": { type: "string", multiple: true },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const drill: Command = {
  name: "drill",
  summary: "try what each fault of each entry costs",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const hops = readChain(onlyArgument(positionals, "GOPROXY value"), settings.unproxiedPatterns);
  const entries = hops.filter(({ source }) => source !== "noproxy");
  const one = readModuleVersion(values.module);
  const places = values.hop === undefined ? undefined : [readPlace(values.hop, entries)];
  const faults = values.fault?.map((fault) => oneOf("--fault", drillFaults, fault));
  const log = readSumdb(values.sumdb, []);
  const memory = new Memory();
  const outbound = createOutbound({
    userAgent: `Heliograph/${version}`,
    allowedPrivateTargets: readAllowed(values["allow-private"]),
  });
  const recording = new Recording();
  const heeding = memory.rests.heededBy(recording.of(outbound));
  const passage: Passage = {
    hops,
    gonoproxy: settings.unproxiedPatterns,
    one,
    database: matchesPrefixPatterns(settings.privatePatterns, one.module)
      ? null
      : { log, storage: memory.log(log).storage },
    wayTo: () => heeding,
    zipLimitBytes: chainZipLimitBytes,
    signal: new AbortController().signal,
  };
  try {
    const { walk: baseline, failure } = await getAfresh(passage);
    const { kept: exchanges, count: exchangeCount } = recording;
    const drills: Drill[] = [];
    if (failure === undefined)
      for await (const drilled of drillChain(passage, baseline, { places, faults })) drills.push(drilled);
    const seen = {
      goproxy: withoutPassword(formatGoproxy(entries)),
      module: `${one.module}@${one.version}`,
      detail: failure?.message ?? "",
      baseline,
      exchanges,
      exchangeCount,
      drills,
    };
    const sources = entries.map(({ source }) => withoutPassword(source));
    terminal.out(
      values.json
        ? `${shownJson(seen)}\n`
        : [
            tableOf(seen, sources),
            ...waterfall(exchanges, "", terminal.columns),
            "",
            ...again(exchanges),
            "",
          ].join("\n"),
    );
    return failure === undefined ? exitCodes.ok : exitCodes.failed;
  } finally {
    outbound.close();
  }
}

/** The entries of a GOPROXY value, all of which can be asked over the network. Throws `UsageError`. */
function readChain(value: string, unproxiedPatterns: string): Hop[] {
  const hops = readHops(value, unproxiedPatterns);
  const file = hops.find(({ source }) => /^file:/i.test(source));
  if (file !== undefined)
    throw new UsageError(`${file.source} is asked over no network, and cannot be drilled`);
  return hops;
}

function readHops(value: string, unproxiedPatterns: string): Hop[] {
  try {
    return parseGoproxy(value, unproxiedPatterns);
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

/** The place, from 0, of the entry with a number. Throws `UsageError`. */
function readPlace(text: string, entries: readonly Hop[]): number {
  const place = Number(text) - 1;
  const entry = entries[place];
  if (entry === undefined) throw new UsageError(`--hop is from 1 to ${entries.length}, not ${text}`);
  if (!isProxy(entry)) throw new UsageError(`entry ${text} is ${entry.source}, and no proxy that could fail`);
  return place;
}
