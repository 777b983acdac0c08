import { siteSchema } from "@heliograph/config";
import { authenticateVantage } from "@heliograph/db";
import { testDatabase } from "@heliograph/db/testing";
import { expect, it } from "vitest";
import { tokenSha256 } from "../prober/authenticate.ts";
import { adoptPlan } from "./adopt-plan.ts";

it("a server without a prober leaves the local vantage to the server that has one", async () => {
  const { database } = await testDatabase();
  const site = siteSchema({}).parse({ catalogue: "none" });
  const start = (bringsProber: boolean) => adoptPlan(database, site, { bringsProber });
  const speaker = async (token = "") => (await authenticateVantage(database, tokenSha256(token)))?.slug;

  expect((await start(false)).localToken).toBeUndefined();
  const { localToken } = await start(true);
  expect(await speaker(localToken)).toBe("local");
  expect((await start(false)).plan.vantages).toEqual(["local"]);
  expect(await speaker(localToken)).toBe("local");

  const { localToken: fresh } = await start(true);
  expect(await speaker(fresh)).toBe("local");
  expect(await speaker(localToken)).toBeUndefined();
});
