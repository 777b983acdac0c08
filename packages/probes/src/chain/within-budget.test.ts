import { MirrorFailure } from "@heliograph/core";
import { expect, test } from "vitest";
import { Meter } from "../inspect/meter.ts";
import { loopbackOutbound } from "../testing/run.ts";
import { startAnswering } from "../testing/start-answering.ts";
import { withinBudget } from "./within-budget.ts";

test("all requests together take no more than the budget, and the rest of a run is not asked for", async () => {
  const mirror = await startAnswering(() => ({ body: "x".repeat(30_000) }));
  const meter = new Meter(loopbackOutbound(), () => undefined);
  const outbound = withinBudget(meter, 70_000);
  const ends: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    try {
      const { body } = await outbound.get(mirror.baseUrl, { bodyLimitBytes: 1_000_000 });
      ends.push(String(body.length));
    } catch (error) {
      if (!(error instanceof MirrorFailure)) throw error;
      ends.push(error.reason);
    }
  }
  expect(ends.slice(0, 3)).toEqual(["30000", "30000", "body_too_large"]);
  expect(new Set(ends.slice(3))).toEqual(new Set(["body_too_large"]));
  expect(meter.measures.receivedBytes).toBeLessThan(70_000 + 30_000);
});
