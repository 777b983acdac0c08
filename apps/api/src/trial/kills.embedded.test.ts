import { testDatabase } from "@heliograph/db/testing";
import { expect, it } from "vitest";
import { runKills } from "./kills.ts";

it("processes that are killed at random moments lose no alert, repeat none but those whose answer was lost, and keep their order", async () => {
  const { url } = await testDatabase();
  const report = await runKills({ databaseUrl: url, kills: 4, incidents: 5 });
  expect(report).toMatchObject({ incidents: 5, lost: 0, needlessRepeats: 0, outOfOrder: 0 });
  expect(report.lostAttempts).toBeGreaterThan(0);
});
