import { hours } from "@heliograph/core";
import { insertDeliveries } from "@heliograph/db";
import { notifiers } from "@heliograph/notifiers";
import { sampleNotices, startFakeVendor } from "@heliograph/notifiers/testing";
import { siteSchema } from "@heliograph/config";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { Sender } from "../alerts/sender.ts";
import { noon, siteWith } from "../testing/test-site.ts";

const operatorToken = "canary-operator-token-0123456789abcdef";

/** Secrets as they are, and as they stand in addresses, in base64 and in JSON. */
const spellings = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64").replace(/=+$/, "").slice(0, -2),
  JSON.stringify(secret).slice(1, -1),
];

it("no secret is in any answer, log line, metric or column, but sealed", async () => {
  const secrets = ["canary/token+0123456789", "canaryTopic0123456789"];
  const echo = JSON.stringify({ code: 40101, http: 401, error: `no: ${secrets.join(" ")}` });
  const vendor = await startFakeVendor(() => ({ status: 401, body: echo }));
  onTestFinished(() => vendor.close());
  const { api, database, services, clock } = await siteWith({
    vantages: ["v"],
    operators: [{ name: "alice", token: operatorToken }],
    allowed_private_targets: [new URL(vendor.origin).host],
    channels: ["one", "two"].map((name) => ({
      name,
      kind: "ntfy",
      url: vendor.origin,
      topic: secrets[1],
      token: secrets[0],
    })),
  });
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line) => lines.push(line) });
  await database.transaction((tx) =>
    insertDeliveries(
      tx,
      [1, 2].map((channelId) => ({
        id: crypto.randomUUID(),
        channelId,
        route: "",
        notice: sampleNotices.opened,
        state: "waiting" as const,
        queuedAt: noon,
        dueAt: noon,
      })),
    ),
  );
  await database.execute(sql`update channels set sealed = 'v1.00000000.broken.broken' where name = 'two'`);
  const sender = new Sender({ ...services.means, database, log, now: () => clock.now });
  for (let turn = 0; turn < 5; turn += 1) {
    await sender.look();
    await sender.idle();
    clock.now += hours(1);
  }
  await sender.stop();

  const headers = { Authorization: `Bearer ${operatorToken}` };
  const paths = ["/channels", "/alerts", "/alerts/happenings", "/incidents", "/status/summary.json"];
  const answers = await Promise.all([
    ...paths.map((path) => api.request(`/api/v1${path}`, { headers })),
    api.request("/api/v1/channels/one/test", { method: "POST", headers }),
    api.request("/api/v1/channels/two/test", { method: "POST", headers }),
    api.request("/metrics", { headers }),
    api.request("/api/openapi.json"),
  ]);
  const tables = await database.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const dump = await Promise.all(
    tables.map(({ name }) => database.execute(sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`)),
  );
  const said = [
    ...lines,
    ...(await Promise.all(answers.map((answer) => answer.text()))),
    JSON.stringify(dump),
  ].join("\n");
  expect(said).toContain("[secret]");
  expect(said).toContain("can't be read with the keys at hand");
  expect(said).toContain("…6789");
  for (const secret of [...secrets, operatorToken])
    for (const spelling of spellings(secret)) expect(said).not.toContain(spelling);
});

it.each(notifiers)("$kind: a setting that is refused is not repeated", ({ kind, example }) => {
  const secret = "canary-0123456789";
  for (const name of Object.keys(example)) {
    const channel = { name: "ops", kind, ...example, [name]: [secret] };
    const { error } = siteSchema({}).safeParse({ catalogue: "none", channels: [channel] });
    expect(JSON.stringify(error?.issues ?? [])).not.toContain(secret);
    const { error: other } = siteSchema({}).safeParse({
      catalogue: "none",
      channels: [{ ...channel, [name]: `${secret} ://` }],
    });
    expect((other?.issues ?? []).map(({ message }) => message).join()).not.toContain(secret);
  }
});
