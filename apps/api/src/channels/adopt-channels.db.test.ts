import { randomBytes, randomUUID } from "node:crypto";
import { siteSchema } from "@heliograph/config";
import { insertDeliveries, readKeptChannels, type Database } from "@heliograph/db";
import { testDatabase } from "@heliograph/db/testing";
import { sampleNotices } from "@heliograph/notifiers/testing";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { SecretBox } from "../secrets/secret-box.ts";
import { noon } from "../testing/test-site.ts";
import { adoptChannels } from "./adopt-channels.ts";
import { openChannel } from "./open-channel.ts";

const hook = (last: string) =>
  `https://open.feishu.cn/open-apis/bot/v2/hook/0f0f0f0f-0000-4000-8000-00000000${last}`;

const ops = { name: "ops", kind: "feishu", url: hook("aaaa") };
const mail = { name: "mail", kind: "feishu", url: hook("bbbb"), language: "both", fallback: true };

const newBox = () => new SecretBox([randomBytes(32)]);

/** A server with these channels starts. */
const start = (database: Database, box: SecretBox, ...channels: object[]) =>
  adoptChannels(database, siteSchema({}).parse({ catalogue: "none", channels }).channels, {
    box,
    now: noon,
  });

const kept = (database: Database) => database.transaction((tx) => readKeptChannels(tx));

const rows = (database: Database) =>
  database.execute(
    sql`select name, language, hint, is_fallback, disabled_reason, refusals, retired_at, sealed = '' as "isEmpty" from channels order by id`,
  );

describe("the channels of the configuration", () => {
  it("are kept with their settings sealed, and a hint to know them by", async () => {
    const { database } = await testDatabase();
    const box = newBox();
    await start(database, box, ops, mail);
    expect(await rows(database)).toMatchObject([
      { name: "ops", language: "en", hint: "open.feishu.cn …aaaa", is_fallback: false },
      { name: "mail", language: "both", hint: "open.feishu.cn …bbbb", is_fallback: true },
    ]);
    const [first] = await kept(database);
    expect(first?.sealed).not.toContain("feishu.cn");
    expect(openChannel(box, first?.sealed ?? "")).toEqual({ settings: { url: ops.url }, proxy: undefined });
  });

  it("stay disabled over a start, until they lead elsewhere", async () => {
    const { database } = await testDatabase();
    const box = newBox();
    await start(database, box, ops);
    const before = await kept(database);
    await database.execute(
      sql`update channels set disabled_reason = 'gone', disabled_at = now(), refusals = 3`,
    );
    await start(database, box, ops);
    expect(await kept(database)).toEqual(before);
    expect(await rows(database)).toMatchObject([{ disabled_reason: "gone", refusals: 3 }]);
    await start(database, box, { ...ops, url: hook("cccc") });
    expect(await rows(database)).toMatchObject([
      { disabled_reason: null, refusals: 0, hint: "open.feishu.cn …cccc" },
    ]);
  });

  it("are sealed anew with a new key, and otherwise as they were", async () => {
    const { database } = await testDatabase();
    const [older, newer] = [randomBytes(32), randomBytes(32)];
    await start(database, new SecretBox([older]), ops);
    await database.execute(sql`update channels set refusals = 2`);
    await start(database, new SecretBox([newer, older]), ops);
    const [row] = await kept(database);
    expect(openChannel(new SecretBox([newer]), row?.sealed ?? "").settings).toEqual({ url: ops.url });
    expect(await rows(database)).toMatchObject([{ refusals: 2 }]);
  });

  it("are sealed anew where what is kept of them cannot be read", async () => {
    const { database } = await testDatabase();
    await start(database, newBox(), ops);
    const box = newBox();
    await start(database, box, ops);
    const [row] = await kept(database);
    expect(openChannel(box, row?.sealed ?? "").settings).toEqual({ url: ops.url });
  });

  it("are retired once they are no longer named: their secrets are forgotten, and what they were still to be told", async () => {
    const { database } = await testDatabase();
    const box = newBox();
    await start(database, box, ops, mail);
    await database.transaction((tx) =>
      insertDeliveries(tx, [
        {
          id: randomUUID(),
          channelId: 1,
          route: "",
          notice: sampleNotices.test,
          state: "waiting",
          queuedAt: noon,
          dueAt: noon,
        },
      ]),
    );
    await start(database, box, mail);
    expect(await rows(database)).toMatchObject([
      { name: "ops", isEmpty: true, hint: "", retired_at: expect.anything() },
      { name: "mail", isEmpty: false, retired_at: null },
    ]);
    expect(await database.execute(sql`select state, reason from deliveries`)).toMatchObject([
      { state: "withdrawn", reason: "the channel is no longer configured" },
    ]);
    await start(database, box, ops, mail);
    expect(await rows(database)).toMatchObject([{ name: "ops", isEmpty: false, retired_at: null }, {}]);
  });
});
