import { hours, minutes } from "@heliograph/core";
import { saveSpreads } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { allPrompt, disagreement, testFleet } from "../testing/test-fleet.ts";
import { noon } from "../testing/test-site.ts";

describe("answers that disagree", () => {
  it("twice have an incident until they agree", async () => {
    const fleet = await testFleet();
    const keep = (at: number) =>
      fleet.site.database.transaction(async (tx) => saveSpreads(tx, [disagreement(fleet, at)]));
    await keep(noon);
    await fleet.live(noon + minutes(10), allPrompt);
    expect(await fleet.incidents()).toEqual([]);
    await keep(noon + minutes(10));
    await fleet.live(noon + minutes(20), allPrompt);
    expect(await fleet.incidents()).toEqual(["a backend_disagreement open"]);
    await fleet.live(noon + hours(2), allPrompt);
    expect(await fleet.incidents()).toEqual(["a backend_disagreement resolved"]);
  });
});
