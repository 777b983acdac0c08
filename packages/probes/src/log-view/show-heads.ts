import { noteLimit } from "@heliograph/core";
import type { EvidenceFile } from "@heliograph/evidence";
import {
  hashesInRecord,
  openHead,
  parseAnswer,
  SumdbError,
  type LogRecord,
  type SignedHead,
  type SumdbFault,
  type Verifier,
} from "@heliograph/sumdb";
import { lookupPath } from "../inspect/log-paths.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { LogSource } from "./log-source.ts";
import { suspicion, type Suspicion } from "./suspicion.ts";

/** A record that a source showed, and the whole answer that it came with. */
export type ShownRecord = { subject: string; record: LogRecord; answer: Buffer };

/** What a source showed of the log. */
export type Shown = {
  /** Signed heads, the largest first, none twice. */
  heads: SignedHead[];
  records: ShownRecord[];
  /** What it does not have. */
  remarks: string[];
};

/** Faults of what is no note, head or record at all; any other head is one that its key has not signed. */
const malformed: ReadonlySet<SumdbFault> = new Set(["malformed-note", "malformed-tree", "malformed-record"]);

/** Asks a source for its newest head and for the records of some versions, each of which comes with a head. */
export async function showHeads(
  source: LogSource,
  verifier: Verifier,
  versions: readonly ModuleVersion[],
  suspect: (found: Suspicion) => void,
): Promise<Shown> {
  const heads = new Map<string, SignedHead>();
  const shown: Shown = { heads: [], records: [], remarks: [] };
  const latest = await source.read("latest");
  if (latest === undefined) shown.remarks.push("it does not show its newest head");
  else showHead(latest, { name: "heads/1.txt", content: latest }, "head", verifier.name);
  for (const one of versions) {
    const subject = `${one.module}@${one.version}`;
    const answer = await source.read(lookupPath(one));
    if (answer === undefined) shown.remarks.push(`it has no record of ${subject}`);
    else showRecord(one, subject, answer);
  }
  shown.heads = [...heads.values()].toSorted((one, other) => (one.size < other.size ? 1 : -1));
  return shown;

  function showHead(note: Buffer, file: EvidenceFile, part: "head" | "lookup", subject: string): void {
    if (note.length > noteLimit) {
      shown.remarks.push(`a head of ${note.length} bytes is too long to be kept`);
      return;
    }
    try {
      const head = openHead(note, [verifier]);
      heads.set(head.note, head);
    } catch (error) {
      suspect(refused(error, file, part, subject));
    }
  }

  function showRecord(one: ModuleVersion, subject: string, answer: Buffer): void {
    const file = { name: "lookup.txt", content: answer };
    try {
      const { rest, ...record } = parseAnswer(answer);
      if (rest.length > 0) showHead(rest, file, "lookup", subject);
      shown.records.push({ subject, record, answer });
      hashesInRecord(record, one.module, one.version);
    } catch (error) {
      suspect(refused(error, file, "lookup", subject));
    }
  }
}

function refused(error: unknown, file: EvidenceFile, part: "head" | "lookup", subject: string): Suspicion {
  if (!(error instanceof SumdbError)) throw error;
  const cause = causeOf(error.fault);
  const detail = `${part === "head" ? "the newest head" : "the lookup"}: ${error.message}`;
  const files = [file];
  return suspicion({ error: cause, files }, { cause, subject, part, detail });
}

function causeOf(fault: SumdbFault) {
  if (malformed.has(fault)) return "content_invalid";
  return fault === "missing-checksum" ? "log_inconsistent" : "log_bad_signature";
}
