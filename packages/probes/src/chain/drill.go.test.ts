import { setTimeout as sleep } from "node:timers/promises";
import { seconds, type Walk } from "@heliograph/core";
import type { Fault } from "@heliograph/fake-mirror";
import { expect, onTestFinished, test } from "vitest";
import { setDrillStage, type DrillStage } from "./testing/drill-stage.ts";

// How long each takes, and how near that is to the go command, is for `pnpm bench drill` to say.

/** How long the go command is watched while it waits for what never comes. */
const patienceMs = seconds(2);

/** Faults of the first mirror as it really has them; who refuses is not there at all. */
const really = {
  server_error: [{ kind: "status", status: 500 }],
  rate_limited: [{ kind: "status", status: 429 }],
  not_found: [{ kind: "status", status: 404 }],
  refused: [],
  reset: [{ kind: "reset" }],
} satisfies Record<string, readonly Fault[]>;

/** What was asked meanwhile, in order: of which mirror, and for what. */
async function asked({ first, second }: DrillStage, run: () => Promise<unknown>): Promise<string[]> {
  const mirrors = [first, second];
  const before = mirrors.map(({ log }) => log.length);
  await run();
  return mirrors
    .flatMap(({ log }, which) => log.slice(before[which]).map(({ at, path }) => ({ at, which, path })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ which, path }) => `${which} ${path}`);
}

/** How many operations went on to another hop. */
const switches = ({ operations }: Walk) => operations.filter(({ steps }) => steps.length > 1).length;

test.each([
  { fault: "not_found", separator: ",", result: "served", switched: 4 },
  { fault: "server_error", separator: "|", result: "served", switched: 4 },
  { fault: "server_error", separator: ",", result: "failed", switched: 0 },
  { fault: "rate_limited", separator: ",", result: "failed", switched: 0 },
  { fault: "refused", separator: "|", result: "served", switched: 4 },
  { fault: "refused", separator: ",", result: "failed", switched: 0 },
  { fault: "reset", separator: "|", result: "served", switched: 4 },
  { fault: "reset", separator: ",", result: "failed", switched: 0 },
] as const)(
  "$fault before $separator is $result: the go command, our walk and a drill ask alike and end alike",
  async ({ fault, separator, result, switched }) => {
    const stage = await setDrillStage(separator, fault === "refused");
    onTestFinished(stage.close);
    stage.set(0, really[fault]);
    const byGo = await asked(stage, async () => expect((await stage.runGo()).got).toBe(result === "served"));
    const byUs = await asked(stage, async () => {
      const walk = await stage.walk();
      expect([walk.result, switches(walk)]).toEqual([result, switched]);
    });
    expect(byUs).toEqual(byGo);
    const drilled = await stage.drill(fault, 0);
    expect([drilled.result, switches(drilled)]).toEqual([result, switched]);
  },
);

test.each(["|", ","])(
  "of a stall before %s that never ends, a drill says that the go command hangs",
  async (separator) => {
    const stage = await setDrillStage(separator);
    onTestFinished(stage.close);
    expect(await stage.drill("stalled_headers", 0)).toMatchObject({ result: "hangs" });
    stage.set(0, [{ kind: "stall" }]);
    let hasEnded = false;
    const running = stage.runGo().finally(() => {
      hasEnded = true;
    });
    await sleep(patienceMs);
    expect(hasEnded).toBe(false);
    await stage.first.close();
    await running;
  },
);
