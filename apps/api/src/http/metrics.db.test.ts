import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { pulseOf } from "../watcher/pulse.ts";
import { siteWith, testSite } from "../testing/test-site.ts";

const token = "metrics-token-".padEnd(40, "-");

const headOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get("Content-Type")?.split(";")[0],
});

it("metrics tell of the process, of what moves, of channels and of vantages", async () => {
  const { api, database, prober } = await siteWith({ vantages: ["west"] });
  await prober("west").heartbeat();
  await pulseOf(database, "judging")();
  await database.execute(sql`
    insert into channels (name, kind, language, sealed, hint, is_fallback, disabled_at)
    values ('ops', 'slack', 'en', '', '', false, null), ('old', 'slack', 'en', '', '', false, now())`);
  for (const [state, occasion] of [
    ["waiting", "a"],
    ["dead", "b"],
  ]) {
    await database.execute(sql`
      insert into deliveries (id, channel_id, occasion, route, notice, state, queued_at, due_at)
      select ${randomUUID()}::uuid, id, ${occasion}, '', '{}', ${state}, now(), now() - interval '60 s'
      from channels where name = 'ops'`);
  }
  const response = await api.request("/metrics");
  expect(await headOf(response)).toEqual({ status: 200, type: "text/plain" });
  const text = await response.text();
  expect(text).toContain("process_cpu_seconds_total");
  expect(text).toMatch(/^heliograph_pulse_age_seconds\{part="judging"\} \d/m);
  expect(text).toContain('heliograph_channel_usable{channel="ops"} 1');
  expect(text).toContain('heliograph_channel_usable{channel="old"} 0');
  expect(text).toContain('heliograph_deliveries{channel="ops",state="dead"} 1');
  expect(text).toMatch(/^heliograph_delivery_oldest_seconds\{channel="ops"\} [6-9]\d/m);
  expect(text).toContain('heliograph_vantage_healthy{vantage="west"} 1');
});

it("without a token metrics are for this machine alone, with one for who sends it", async () => {
  const open = await testSite();
  const forwarded = { "X-Forwarded-For": "192.0.2.1" };
  expect((await open.api.request("/metrics", { headers: forwarded })).status).toBe(401);
  const closed = await siteWith({ vantages: [], metrics_token: token });
  expect((await closed.api.request("/metrics")).status).toBe(401);
  const wrong = createHash("sha256").update(token).digest("hex");
  for (const [sent, status] of [
    [wrong, 401],
    [token, 200],
  ] as const) {
    const headers = { ...forwarded, Authorization: `Bearer ${sent}` };
    expect((await closed.api.request("/metrics", { headers })).status).toBe(status);
  }
});
