import { cpus, loadavg } from "node:os";
import { takeRounds, type Scene } from "../drill/rounds.ts";
import { printTable, type Row } from "../table.ts";

/** How long each answer of a mirror takes to come, as from far away; and a stall, until the connection is reset. */
const distanceMs = 150;
const stallMs = 250;

const scenes: Scene[] = [
  { what: "500", drilled: "server_error", faults: [{ kind: "status", status: 500 }] },
  { what: "refused", drilled: "refused", faults: [] },
  {
    what: `${stallMs} ms of silence, then a reset`,
    faults: [{ kind: "delay", delayMs: stallMs }, { kind: "reset" }],
  },
];

/** How far off a figure may be from what the go command takes, of that and in ms: whichever is more. */
const [tolerance, toleranceMs] = [0.1, 50];

/** Compares what our walk takes through a list with a fault, and what a drill of it takes, with what the go command waits for. */
export async function run(): Promise<boolean> {
  console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}; answers take ${distanceMs} ms`);
  const rows: Row[] = [];
  for (const scene of scenes) {
    for (const separator of ["|", ","]) {
      const { go, walk, drill } = await takeRounds(scene, separator, distanceMs);
      const off = { unit: "ms", atMost: Math.round(Math.max(toleranceMs, tolerance * go)) };
      const what = `${scene.what} before ${separator}`;
      rows.push({ what: `${what}: go`, value: go, unit: "ms" });
      rows.push({ what: `${what}: walk`, value: walk, unit: "ms" });
      rows.push({ what: `${what}: walk, off by`, value: Math.abs(walk - go), ...off });
      if (drill === undefined) continue;
      rows.push({ what: `${what}: drill`, value: drill, unit: "ms" });
      rows.push({ what: `${what}: drill, off by`, value: Math.abs(drill - go), ...off });
    }
  }
  return printTable(rows);
}
