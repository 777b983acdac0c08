import type { ParseArgsOptionsConfig } from "node:util";
import { shown, shownJson } from "@heliograph/core";
import { canonicalVersion, checkPathVersion, NameError } from "@heliograph/goproxy";
import type { Recorded } from "@heliograph/probes";
import { exitCodes, UsageError, type Command, type Terminal } from "../command.ts";
import { openLooker, type Look, type ModuleVersion } from "../look/look.ts";
import { columns } from "../columns.ts";
import {
  allowPrivateUsage,
  onlyArgument,
  readAllowed,
  readBaseUrl,
  readModuleVersion,
  readOptions,
} from "../options.ts";
import { readSumdb, sumdbUsage } from "../sumdb.ts";

const defaultMirror = "https://proxy.golang.org";

const usage = `Verifies a version of a module, as mirrors serve it, against the checksum database.

Usage: heliograph verify <path>@<version> [options]

  --mirror URL            a mirror that is asked for it; may be repeated (default ${defaultMirror})
${sumdbUsage}
${allowPrivateUsage}
  --json                  print what was found as one line of JSON
  --help                  this text

Asks each mirror for .info, .mod and .zip and hashes them. The recorded hashes count once their record is proved to be in the
log that the key has signed. What is wrong is asked for once more before it is told.

Exit status: 0 when every mirror is verified; 1 when one is refuted, could not be asked or has nothing that could be proved;
2 for a wrong call or a fault of ours.
`;

const options = {
  mirror: { type: "string", multiple: true, default: [defaultMirror] },
  sumdb: { type: "string", default: "sum.golang.org" },
  "allow-private": { type: "string", multiple: true },
  json: { type: "boolean", default: false },
} satisfies ParseArgsOptionsConfig;

export const verify: Command = {
  name: "verify",
  summary: "verify a version of a module on mirrors",
  usage,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const one = readFullVersion(onlyArgument(positionals, "module"));
  const mirrors = values.mirror.map(readBaseUrl);
  const looker = openLooker(readSumdb(values.sumdb, mirrors), readAllowed(values["allow-private"]));
  try {
    const recorded = await looker.lookUp(one);
    if (!values.json) terminal.out(`${recordOf(one, recorded)}\n`);
    const looks: Look[] = [];
    for (const mirror of mirrors) {
      const look = await looker.look(mirror, one, recorded, true);
      looks.push(look);
      if (!values.json) terminal.out(`\n${describeLook(look)}\n`);
    }
    if (values.json) terminal.out(`${shownJson({ ...one, recorded: factsOf(recorded), mirrors: looks })}\n`);
    return looks.every(({ standing }) => standing === "verified") ? exitCodes.ok : exitCodes.failed;
  } finally {
    looker.close();
  }
}

function readFullVersion(text: string): ModuleVersion {
  const one = readModuleVersion(text);
  try {
    checkPathVersion(one.module, one.version);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
  if (canonicalVersion(one.version) !== one.version)
    throw new UsageError(`a version is whole, such as v1.2.3, not ${one.version}`);
  return one;
}

/** What the checksum database has proved, for a person. */
function recordOf({ module, version }: ModuleVersion, recorded: Recorded): string {
  return [`${shown(module)}@${shown(version)}  ${recorded.state}`, ...columns(rowsOf(recorded))].join("\n");
}

function rowsOf(recorded: Recorded): [name: string, text: string][] {
  switch (recorded.state) {
    case "recorded": {
      const { record, head, proof, zipHash, modHash } = recorded.lookup;
      return [
        ["zip", zipHash ?? "no hash"],
        ["go.mod", modHash ?? "no hash"],
        ["record", `${record.id} of ${head.size}`],
        ["proof", `${proof.length} hashes from the record to the tree`],
        ["tree", head.hash.toString("base64")],
      ];
    }
    case "unrecorded":
      return [["why", "the checksum database has no record of it"]];
    case "unproved":
      return [["why", recorded.why]];
  }
}

/** The same for programs: everything that it takes to prove it again. */
function factsOf(recorded: Recorded) {
  if (recorded.state !== "recorded") return recorded;
  const { record, head, proof, zipHash, modHash } = recorded.lookup;
  return {
    state: recorded.state,
    zipHash: zipHash ?? null,
    modHash: modHash ?? null,
    record: { id: String(record.id), text: record.text },
    head: head.note,
    proof: proof.map((hash) => hash.toString("base64")),
  };
}

/** What was seen on a mirror, for a person. */
function describeLook({ mirror, standing, why, content, findings }: Look): string {
  const rows: [string, string][] = [
    ["why", why],
    ["zip", content?.zipHash ?? ""],
    ["go.mod", content?.modHash ?? ""],
    ...findings.flatMap(({ part, cause, expected, received, confirmed }): [string, string][] => [
      ["finding", `${cause} of .${part}${confirmed ? ", seen twice" : ", seen once"}`],
      ["expected", expected],
      ["received", received],
    ]),
  ];
  return [`${shown(mirror)}  ${standing}`, ...columns(rows.filter(([, text]) => text !== ""))].join("\n");
}
