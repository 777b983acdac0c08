import { testDatabase } from "@heliograph/db/testing";
import { expect, it } from "vitest";
import { runKills } from "./kills.ts";

it("processes that are killed at random moments lose no alert, repeat none but those whose answer was lost, and keep their order", async () => {
  const { url } = await testDatabase();
  const report = await runKills({ databaseUrl: url, kills: 6, incidents: 20 });
  expect(report).toMatchObject({ incidents: 20, lost: 0, outOfOrder: 0 });
  expect(report.repeats).toBeLessThanOrEqual(report.lostAttempts);
});
