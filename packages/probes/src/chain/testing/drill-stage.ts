import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DrillFault, Walk } from "@heliograph/core";
import { goFor, startFakeMirror, type FakeMirror, type Fault } from "@heliograph/fake-mirror";
import { listen } from "@heliograph/outbound/testing";
import { drillChain, getAfresh } from "../drill-chain.ts";
import { passageThrough } from "./passage.ts";

/** A list of two mirrors, the first of which has a fault. */
export type DrillStage = {
  first: FakeMirror;
  second: FakeMirror;
  /** Puts both so far away, in ms an answer, and faults in force at the first. */
  set: (distanceMs: number, faults: readonly Fault[]) => void;
  /** `go mod download` from an empty cache: whether it gets the module, and how long it takes. */
  runGo: () => Promise<{ got: boolean; ms: number }>;
  /** What our walk of the list comes to, the fault being really there. */
  walk: () => Promise<Walk>;
  /** What a drill of the first mirror comes to, which is well meanwhile, and so far away. */
  drill: (fault: DrillFault, distanceMs: number) => Promise<Walk>;
  close: () => Promise<void>;
};

/** Sets two mirrors up behind a separator; `isClosed` if the first is not there at all. */
export async function setDrillStage(separator: string, isClosed = false): Promise<DrillStage> {
  const [first, second] = [
    await startFakeMirror({ now: exactNow }),
    await startFakeMirror({ now: exactNow }),
  ];
  const firstUrl = isClosed ? `http://127.0.0.1:${await closedPort()}` : first.baseUrl;
  const goproxy = `${firstUrl}${separator}${second.baseUrl}`;
  const set: DrillStage["set"] = (distanceMs, faults) => {
    for (const mirror of [first, second]) {
      mirror.clear();
      mirror.order({ kind: "delay", delayMs: distanceMs });
    }
    for (const fault of faults) first.order(fault);
  };

  return {
    first,
    second,
    set,
    async runGo() {
      const home = await mkdtemp(join(tmpdir(), "heliograph-drill-"));
      const go = await goFor(second, home, { GOPROXY: goproxy });
      const startedAt = performance.now();
      const got = await go("mod", "download", "example.com/hello@v1.0.0").then(
        () => true,
        () => false,
      );
      const ms = performance.now() - startedAt;
      await rm(home, { recursive: true });
      return { got, ms };
    },
    walk: async () => (await getAfresh(passageThrough(goproxy, second))).walk,
    async drill(fault, distanceMs) {
      const passage = passageThrough(`${first.baseUrl}${separator}${second.baseUrl}`, second);
      set(0, []);
      const { walk: baseline } = await getAfresh(passage);
      set(distanceMs, []);
      for await (const { walk } of drillChain(passage, baseline, { places: [0], faults: [fault] }))
        return walk;
      throw new Error("there was no drill");
    },
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}

/** Epoch milliseconds with their fractions: two mirrors on one machine can be asked within the same millisecond. */
const exactNow = () => performance.timeOrigin + performance.now();

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}
