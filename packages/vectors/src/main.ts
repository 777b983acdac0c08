import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { vectorsDirectory } from "./config.ts";
import { loadKinds } from "./kinds.ts";
import { openFile, runList } from "./open-file.ts";

const kinds = await loadKinds();
const names = (await readdir(vectorsDirectory)).filter((name) => name.endsWith(".json")).toSorted();
let caseCount = 0;
let faultCount = 0;

for (const name of names) {
  try {
    for (const list of openFile(await readFile(join(vectorsDirectory, name), "utf8"), kinds)) {
      const faults = await runList(list);
      console.log(`${name.padEnd(22)} ${list.name.padEnd(20)} ${String(list.cases.length).padStart(5)}`);
      report(name, faults);
      caseCount += list.cases.length;
    }
  } catch (error) {
    report(name, [error instanceof Error ? error.message : String(error)]);
  }
}
if (names.length === 0) report(vectorsDirectory, ["holds no vector files"]);

console.log(`${caseCount} cases in ${names.length} files, ${faultCount} failed`);
process.exitCode = faultCount === 0 ? 0 : 1;

/** Says what failed, and counts it. */
function report(name: string, faults: readonly string[]): void {
  for (const fault of faults) console.error(`${name}: ${fault}`);
  faultCount += faults.length;
}
