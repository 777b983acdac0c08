import { randomUUID } from "node:crypto";
import { alertsSchema, channelsSchema, channelTestSchema, happeningsSchema } from "@heliograph/core";
import { findChannel, insertDeliveries, saveIncident } from "@heliograph/db";
import { sampleNotices, startFakeVendor, type FakeAnswer } from "@heliograph/notifiers/testing";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { noon, siteWith } from "../../testing/test-site.ts";

const token = "alice-".padEnd(40, "x");
const secret = "tk_canary0123456789abcdef0123";
const taken: FakeAnswer = { body: JSON.stringify({ id: "1", event: "message" }) };

/** A site with the channel `ops` at a fake vendor that answers as the test says. */
async function site(answer: () => FakeAnswer) {
  const vendor = await startFakeVendor(answer);
  onTestFinished(() => vendor.close());
  const { api, database } = await siteWith({
    vantages: ["v"],
    operators: [{ name: "alice", token }],
    allowed_private_targets: [new URL(vendor.origin).host],
    channels: [{ name: "ops", kind: "ntfy", url: vendor.origin, topic: "canary", token: secret }],
  });
  const ask = (
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    api.request(`/api/v1${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...init.headers },
    });
  const order = (path: string, body?: object) =>
    ask(path, {
      method: "POST",
      ...(body !== undefined && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
  const queue = async (state: "waiting" | "dead") => {
    const id = randomUUID();
    await database.transaction((tx) =>
      insertDeliveries(tx, [
        {
          id,
          channelId: 1,
          occasion: id,
          route: "",
          notice: sampleNotices.opened,
          state,
          queuedAt: noon,
          dueAt: noon,
          reason: state === "dead" ? "HTTP 500" : null,
        },
      ]),
    );
    return id;
  };
  const audit = () =>
    database.execute(sql`select operator, action, subject, after from audit_entries order by id`);
  return { api, database, ask, order, queue, audit };
}

describe("channels", () => {
  it("are listed for operators alone, without what would let anybody send", async () => {
    const { api, ask, queue } = await site(() => taken);
    await queue("dead");
    expect((await api.request("/api/v1/channels")).status).toBe(401);
    const answer = await ask("/channels");
    const text = await answer.text();
    expect(text).not.toContain(secret);
    expect(channelsSchema.parse(JSON.parse(text)).channels).toMatchObject([
      {
        name: "ops",
        kind: "ntfy",
        language: "en",
        hint: expect.stringMatching(/^127\.0\.0\.1:\d+ …0123$/),
        dead: 1,
      },
    ]);
  });

  it("are tested in the way of every message, and the vendor's answer is quoted without secrets", async () => {
    const code = { code: 40301, http: 403, error: `forbidden for ${secret}` };
    const { order, audit } = await site(() => ({ status: 403, body: JSON.stringify(code) }));
    const tested = channelTestSchema.parse(await (await order("/channels/ops/test")).json());
    expect(tested).toMatchObject({
      channel: "ops",
      status: 403,
      code: "40301",
      excerpt: expect.stringContaining("forbidden for [secret]"),
    });
    expect(await audit()).toMatchObject([
      { operator: "alice", action: "channel.test", subject: "channel ops" },
    ]);
    expect((await order("/channels/nobody/test")).status).toBe(404);
  });

  it("are used again once they take a test", async () => {
    const { order, database } = await site(() => taken);
    await database.execute(
      sql`update channels set disabled_reason = 'gone', disabled_at = now(), refusals = 3`,
    );
    expect(await (await order("/channels/ops/test")).json()).toMatchObject({ end: "delivered", hint: null });
    expect(await findChannel(database, "ops")).toMatchObject({ disabledReason: null });
  });
});

describe("alerts", () => {
  it("are listed by their state and channel", async () => {
    const { ask, queue } = await site(() => taken);
    const [dead] = [await queue("dead"), await queue("waiting")];
    const list = async (query: string) =>
      alertsSchema.parse(await (await ask(`/alerts?${query}`)).json()).alerts;
    expect(await list("state=dead")).toMatchObject([
      { id: dead, channel: "ops", state: "dead", kind: "opened", about: "goproxy-cn", reason: "HTTP 500" },
    ]);
    expect(await list("")).toHaveLength(2);
    expect(await list("channel=mail")).toEqual([]);
  });

  it("that were never told are sent again when an operator says so, which is kept", async () => {
    const { order, ask, queue, audit, database } = await site(() => taken);
    const dead = [await queue("dead"), await queue("dead")];
    const [first] = dead;
    const some = await order("/alerts/redrive", { channel: "ops", ids: [first] });
    expect([some.status, await some.json()]).toEqual([202, { redriven: 1 }]);
    expect(await (await order("/alerts/redrive", { channel: "ops" })).json()).toEqual({ redriven: 1 });
    const { alerts } = alertsSchema.parse(await (await ask("/alerts?state=waiting")).json());
    expect(alerts.map(({ id }) => id).toSorted()).toEqual(dead.toSorted());
    expect(await audit()).toMatchObject([
      { operator: "alice", action: "alert.redrive", subject: "channel ops", after: { alerts: [first] } },
      { action: "alert.redrive" },
    ]);
    await database.execute(sql`update channels set disabled_reason = 'gone', disabled_at = now()`);
    expect((await order("/alerts/redrive", { channel: "ops" })).status).toBe(409);
  });

  it("are rehearsed with what has happened within seven days", async () => {
    const { ask, database } = await site(() => taken);
    const incident = { phase: "open", severity: "down", startedAt: noon, endedAt: undefined } as const;
    const change = { kind: "opened", incident } as const;
    await database.transaction((tx) =>
      saveIncident(tx, {
        mirrorId: 1,
        cause: "availability",
        previous: undefined,
        change,
        vantages: ["v"],
        at: noon,
      }),
    );
    const { happenings } = happeningsSchema.parse(await (await ask("/alerts/happenings")).json());
    expect(happenings).toMatchObject([
      {
        cause: "availability",
        mirror: "a",
        vantages: ["v"],
        changes: [{ kind: "opened", severity: "down" }],
      },
    ]);
  });
});

it("editors are told what a configuration may say", async () => {
  const { api } = await site(() => taken);
  const answer = await api.request("/api/heliograph.schema.json");
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ type: "object" })]);
});
