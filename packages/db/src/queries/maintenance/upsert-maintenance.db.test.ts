import { expect, it } from "vitest";
import { maintenanceWindows } from "../../schema/maintenance-windows.ts";
import { sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readMaintenanceWindows } from "./read-maintenance-windows.ts";
import { upsertMaintenance } from "./upsert-maintenance.ts";

const later = sampleNow + 1;

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
  await upsertMaintenance(
    database,
    [{ ...window("two", 2), title: { en: "moving", "zh-CN": "搬迁" } }],
    later,
  );
  const rows = await database.select().from(maintenanceWindows).orderBy(maintenanceWindows.id);
  expect(rows).toMatchObject([
    { slug: null, operator: "alice", retiredAt: null },
    { slug: "one", retiredAt: new Date(later) },
    { slug: "two", title: { en: "moving" }, createdAt: new Date(sampleNow), retiredAt: null },
  ]);
});

it.each([
  { change: "other mirrors", entry: { ...window("two", 2), mirrors: undefined } },
  { change: "another time", entry: window("two", 5) },
])(
  "one that gets $change is announced anew, and what was announced before is known for as long as it held",
  async ({ entry }) => {
    const { database } = await testDatabase();
    await upsertMaintenance(database, [window("two", 2)], sampleNow);
    await upsertMaintenance(database, [entry], later);
    const held = { announcedAt: sampleNow, retiredAt: later, recurrence: { startsAt: 2 } };
    const holds = { announcedAt: later, retiredAt: null, recurrence: entry.recurrence };
    expect(await readMaintenanceWindows(database)).toMatchObject([holds]);
    expect(await readMaintenanceWindows(database, later - 1)).toMatchObject([held, holds]);
    expect(await readMaintenanceWindows(database, later)).toMatchObject([holds]);
  },
);

it("one that comes back is announced anew", async () => {
  const { database } = await testDatabase();
  for (const [place, entries] of [[window("one", 1)], [], [window("one", 1)]].entries())
    await upsertMaintenance(database, entries, sampleNow + place);
  expect(await readMaintenanceWindows(database)).toMatchObject([{ announcedAt: sampleNow + 2 }]);
});
