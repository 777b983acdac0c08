import { readFile } from "node:fs/promises";
import type { ParseArgsOptionsConfig } from "node:util";
import { parseGoSum } from "@heliograph/goproxy";
import { auditLines, isWell } from "../audit/audit.ts";
import { jsonOf, reportOf } from "../audit/report.ts";
import { exitCodes, UsageError, type Command, type Terminal } from "../command.ts";
import type { Settings } from "../config.ts";
import { openLooker } from "../look/look.ts";
import {
  allowPrivateUsage,
  describe,
  onlyArgument,
  readAllowed,
  readBaseUrl,
  readOptions,
} from "../options.ts";
import { readSumdb, sumdbUsage } from "../sumdb.ts";

const usage = `Audits a go.sum file: every line of it against the checksum database, and against what mirrors serve.

Usage: heliograph audit <go.sum> [options]

  --mirror URL            a mirror that is asked for everything the file names; may be repeated (default none)
  --private PATTERNS      modules that are passed over, as GOPRIVATE has them; may be repeated
${sumdbUsage}
${allowPrivateUsage}
  --json                  print each line's result as one line of JSON
  --help                  this text

Modules that GONOSUMDB names, or GOPRIVATE where that is empty, are passed over too, and named.

Exit status: 0 when every line is verified or private and every mirror serves the same; 1 when not; 2 for a wrong call or a
fault of ours.
`;

const options = {
  mirror: { type: "string", multiple: true, default: [] },
  private: { type: "string", multiple: true, default: [] },
  sumdb: { type: "string", default: "sum.golang.org" },
  "allow-private": { type: "string", multiple: true },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const audit: Command = {
  name: "audit",
  summary: "audit a go.sum file",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal, settings: Settings): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const path = onlyArgument(positionals, "go.sum file");
  const mirrors = values.mirror.map(readBaseUrl);
  const log = readSumdb(values.sumdb, mirrors);
  const privatePatterns = [settings.privatePatterns, ...values.private].join(",");
  const goSum = parseGoSum(await readText(path));
  const looker = openLooker(log, readAllowed(values["allow-private"]));
  try {
    const measure = { looker, mirrors, privatePatterns };
    const lines = await auditLines(goSum.lines, measure, (count) => {
      if (terminal.watched) terminal.err(`\r${count} of ${goSum.lines.length} lines`);
    });
    if (terminal.watched) terminal.err("\r\u001b[K");
    terminal.out(values.json ? jsonOf(goSum, lines) : reportOf(path, goSum, lines));
    return goSum.malformed.length === 0 && lines.every(isWell) ? exitCodes.ok : exitCodes.failed;
  } finally {
    looker.close();
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(describe(error), { cause: error });
  }
}
