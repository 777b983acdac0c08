import { MirrorFailure, type FailureClass, type Step, type WatchedLog } from "@heliograph/core";
import { ask, isNotFound, type Asker } from "@heliograph/goproxy";
import { routeToSumdb, type Hop } from "@heliograph/goproxy/chain";
import {
  createLogClient,
  parseVerifierKey,
  SumdbError,
  type Lookup,
  type SumdbFault,
  type Verifier,
} from "@heliograph/sumdb";
import { answerLimitBytes } from "../inspect/log-paths.ts";
import { accountOf, shownFailure } from "./account.ts";
import { attempt } from "./attempt.ts";
import { endingOf } from "./ending.ts";
import { direct, type Database, type Passage, type Passed } from "./passage.ts";
import { asGoCommand, proxyAt, type Proxy } from "./proxy.ts";

/** Most bytes of an answer to `/supported`, which nobody reads. */
const supportedLimitBytes = 64 * 1_024;

/**
 * Finds the way to the checksum database as the go command does, and has a version's record proved through whoever says that
 * it passes the database on. There is no way back from there: what fails then is the end.
 */
export async function lookUp(passage: Passage, database: Database): Promise<Passed<Lookup>> {
  const verifier = parseVerifierKey(database.log.key);
  const steps: Step[] = [];
  try {
    const hop = await wayToDatabase(passage, database, steps);
    const answer = await attempt(hop.source, passage.wayTo(hop), (outbound) =>
      proveThrough(hop, outbound, verifier, { ...passage, ...database }),
    );
    const probed = hop === direct ? undefined : steps.pop();
    steps.push({ ...answer.step, ms: (probed?.ms ?? 0) + answer.step.ms });
    if (answer.outcome !== "ok") throw answer.failure;
    return { account: accountOf("checksums", steps, undefined), value: answer.value };
  } catch (failure) {
    if (!(failure instanceof MirrorFailure)) throw failure;
    return { account: accountOf("checksums", steps, failure), failure };
  }
}

/** Asks one proxy after the other whether it passes the database on; notes each as a step. */
async function wayToDatabase(
  { hops, wayTo, signal }: Passage,
  { log: { key } }: Database,
  steps: Step[],
): Promise<Hop> {
  const { name } = parseVerifierKey(key);
  const route = await routeToSumdb(hops, { kind: "database", name, key }, async (hop) => {
    const answer = await attempt(hop.source, wayTo(hop), (outbound) =>
      readBelow(databaseAt(hop, outbound, name), "supported", supportedLimitBytes, signal),
    );
    steps.push(answer.step);
    if (answer.outcome !== "ok" && endingOf("checksums", answer.failure.reason) !== undefined)
      throw answer.failure;
    return answer;
  });
  switch (route.kind) {
    case "via":
      return route.hop;
    case "direct":
    case "unchecked":
      return direct;
    case "unavailable":
      throw shownFailure(route.failed);
  }
}

/** Has the record of a version proved by what a hop shows of the database. */
async function proveThrough(
  hop: Hop,
  outbound: Asker,
  verifier: Verifier,
  { one, log, storage, signal }: Passage & Database,
): Promise<Lookup> {
  const database =
    hop === direct
      ? { baseUrl: addressOf(log, verifier), outbound: asGoCommand(outbound) }
      : databaseAt(hop, outbound, verifier.name);
  const read = async (path: string) => {
    try {
      return await readBelow(database, path.slice(1), answerLimitBytes(path.slice(1)), signal);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  try {
    return await createLogClient({ verifiers: [verifier], storage, read }).lookup(one.module, one.version);
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    throw new MirrorFailure(classOf(error.fault), error.message, { cause: error });
  }
}

/** The database as a proxy of it passes it on. */
function databaseAt({ source }: Hop, outbound: Asker, name: string): Proxy {
  const proxy = proxyAt(source, outbound);
  return { ...proxy, baseUrl: `${proxy.baseUrl.replace(/\/$/, "")}/sumdb/${name}` };
}

/** Where the database itself is: as we are told, or else where its name says. */
const addressOf = ({ sources }: WatchedLog, { name }: Verifier) =>
  sources.find((source) => source.direct)?.baseUrl ?? `https://${name}`;

async function readBelow(
  { baseUrl, outbound }: Proxy,
  path: string,
  bodyLimitBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const { value } = await ask({ outbound, baseUrl, path, bodyLimitBytes, signal, read: (body) => body });
  return value;
}

/** What a fault of the log is called where runs are recorded. */
function classOf(fault: SumdbFault): FailureClass {
  switch (fault) {
    case "missing-record":
    case "missing-tile":
    case "missing-head":
      return "http_4xx";
    case "unverified-note":
    case "invalid-signature":
    case "ambiguous-keys":
      return "log_bad_signature";
    case "malformed-key":
    case "malformed-name":
    case "malformed-note":
    case "malformed-record":
    case "malformed-tile":
    case "malformed-tile-path":
    case "malformed-tree":
    case "missing-checksum":
      return "content_invalid";
    case "inconsistent-head":
    case "inconsistent-tile":
    case "invalid-proof":
    case "record-beyond-tree":
    case "record-mismatch":
      return "log_inconsistent";
  }
}
