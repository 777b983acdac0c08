import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { benchModule, writeArchives, type Archive } from "../integrity/archives.ts";
import { buildGoHasher, type GoHasher } from "../integrity/go-hasher.ts";
import { notesPerSecond, proofsPerSecond, signaturesPerSecond } from "../integrity/proving.ts";
import type { Read } from "../integrity/reader.ts";
import { printTable, type Row } from "../table.ts";

const rounds = 3;

/** Compares the hashing of zips with Go's own, and counts proofs and signatures that are checked in a second. */
export async function run(): Promise<boolean> {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
  const [notes, signatures] = [notesPerSecond(), signaturesPerSecond()];
  const rows: Row[] = [
    { what: "inclusion proofs of depth 25", value: proofsPerSecond(), unit: "/s", atLeast: 30_000 },
    { what: "signed heads opened", value: notes, unit: "/s", atLeast: 9_000 },
    { what: "signed heads opened, to Ed25519 alone", value: notes / signatures, unit: "×", atLeast: 0.8 },
  ];
  const directory = mkdtempSync(join(tmpdir(), "heliograph-bench-"));
  try {
    const goHasher = await buildGoHasher(directory);
    if (goHasher === undefined) console.log("Zips are skipped: go or its golang.org/x/mod is not installed.");
    else rows.push(...(await compareHashing(goHasher, directory)));
  } finally {
    rmSync(directory, { recursive: true });
  }
  return printTable(rows);
}

async function compareHashing(goHasher: GoHasher, directory: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const archive of writeArchives(directory, goHasher.sourceDirectory)) {
    rows.push(...(await compare(archive, goHasher)));
  }
  return rows;
}

/** Takes turns, so that what else the machine does meets both alike; the median round counts. */
async function compare({ what, file }: Archive, goHasher: GoHasher): Promise<Row[]> {
  const reader = fork(new URL("../integrity/reader.ts", import.meta.url));
  const theirsMs: number[] = [];
  const oursMs: number[] = [];
  const reads: Read[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const theirs = await goHasher.hash(file);
      const ours = await readIn(reader, file);
      if (ours.h1 !== theirs.h1) throw new Error(`${what}: ${ours.h1} is not Go's ${theirs.h1}`);
      reads.push(ours);
      // The first round only warms up; a prober keeps the thread that reads.
      if (round < 0) continue;
      theirsMs.push(theirs.tookMs);
      oursMs.push(ours.tookMs);
    }
  } finally {
    reader.kill();
  }
  const addedBytes = Math.max(...reads.map((read) => read.addedBytes));
  const lateMs = Math.max(...reads.map((read) => read.lateP99Ms));
  return [
    { what: `${what}: time to Go's`, value: median(oursMs) / median(theirsMs), unit: "×", atMost: 0.75 },
    { what: `${what}: memory`, value: addedBytes / 1e6, unit: "MB", atMost: 128 },
    { what: `${what}: main thread late, p99`, value: lateMs, unit: "ms", atMost: 50 },
  ];
}

async function readIn(reader: ChildProcess, file: string): Promise<Read> {
  const ended = once(reader, "exit").then(() => Promise.reject(new Error("the reader ended")));
  reader.send({ file, ...benchModule });
  const [read]: Read[] = await Promise.race([once(reader, "message"), ended]);
  if (read === undefined) throw new Error("the reader gave no answer");
  return read;
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
