import { expect, it } from "vitest";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";
import { sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { upsertMaintenance } from "./upsert-maintenance.ts";

const window = (slug: string, startsAt: number) => ({
  slug,
  title: { en: slug, "zh-CN": slug },
  mirrors: ["a"],
  recurrence: { kind: "once" as const, startsAt, endsAt: startsAt + 1 },
});

it("the windows of the file follow it, and those of operators stay", async () => {
  const { database } = await testDatabase();
  const [own] = [{ ...window("own", 1), slug: null, operator: "alice", createdAt: new Date(sampleNow) }];
  await database.insert(maintenanceWindows).values(own);
  await upsertMaintenance(database, [window("one", 1), window("two", 2)], sampleNow);
  await upsertMaintenance(database, [{ ...window("two", 5), mirrors: undefined }], sampleNow + 1);
  const rows = await database.select().from(maintenanceWindows).orderBy(maintenanceWindows.id);
  expect(rows).toMatchObject([
    { slug: null, operator: "alice", retiredAt: null },
    { slug: "one", retiredAt: new Date(sampleNow + 1) },
    { slug: "two", mirrors: null, recurrence: { startsAt: 5 }, retiredAt: null },
  ]);
});
