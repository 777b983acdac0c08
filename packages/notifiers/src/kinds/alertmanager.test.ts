import type { Notice } from "@heliograph/core";
import { loopbackOutbound } from "@heliograph/outbound/testing";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { fingerprintOf } from "../alertmanager/fingerprint.ts";
import { sendRefresh } from "../send.ts";
import { startFakeVendor } from "../testing/fake-vendor.ts";
import { sampleMessage } from "../testing/sample-message.ts";
import { sampleNotices } from "../testing/sample-notices.ts";
import alertmanagerWebhook from "./alertmanager-webhook.ts";
import alertmanager from "./alertmanager.ts";

const now = Date.parse("2026-11-21T19:05:00.000Z");
const settings = { url: "https://alertmanager.example.com" };
const moment = { now, room: 1, isPlain: false };

const alertsSchema = z.array(
  z.object({ labels: z.record(z.string(), z.string()), startsAt: z.string(), endsAt: z.string() }),
);

const alertsOf = async (notice: Notice) =>
  alertmanager
    .requests(settings, await sampleMessage(notice, "en"), moment)
    .flatMap(({ body }) => alertsSchema.parse(JSON.parse(body)));

it.each([
  ["opened", "2026-11-21T19:09:00.000Z"],
  ["updated", "2026-11-21T19:09:00.000Z"],
  ["reminder", "2026-11-21T19:09:00.000Z"],
  ["recovered", "2026-11-21T19:05:00.000Z"],
] as const)("%s: each vantage's alert ends at %s unless it is told again", async (name, endsAt) => {
  const alerts = await alertsOf(sampleNotices[name]);
  expect(alerts.map(({ labels }) => labels["region"])).toEqual(["cn-east", "cn-north", "eu-west"]);
  expect(new Set(alerts.map((alert) => alert.endsAt))).toEqual(new Set([endsAt]));
});

it("an alert is the same from its opening to its end", async () => {
  const [opened, recovered] = [await alertsOf(sampleNotices.opened), await alertsOf(sampleNotices.recovered)];
  expect(recovered.map(({ labels }) => labels)).toEqual(opened.map(({ labels }) => labels));
});

it("what is over in a digest ends, and the rest goes on", async () => {
  const alerts = await alertsOf(sampleNotices.digest);
  expect(
    alerts.map(({ labels, endsAt }) => [labels["mirror"], endsAt > new Date(now).toISOString()]),
  ).toEqual([
    ["mirror-1", true],
    ["mirror-2", true],
    ["mirror-3", true],
    ["mirror-4", false],
    ["mirror-5", true],
  ]);
});

it("everything that is open is told again at once, in as few requests as it goes into", async () => {
  const vendor = await startFakeVendor(() => ({}));
  onTestFinished(() => vendor.close());
  const { refresh } = alertmanager;
  if (refresh === undefined) throw new Error("Alertmanager forgets");
  const first = await sampleMessage(sampleNotices.opened, "en");
  const others = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      sampleMessage(
        { ...sampleNotices.opened, mirror: { slug: `mirror-${at}`, name: "x", host: "x" } },
        "en",
      ),
    ),
  );
  const attempt = await sendRefresh({
    outbound: loopbackOutbound(),
    notifier: alertmanager,
    refresh,
    settings: { url: vendor.origin },
    open: [first, ...others],
    now,
    signal: new AbortController().signal,
  });
  expect(attempt).toMatchObject({ kind: "delivered" });
  const told = vendor.received.flatMap(({ body }) => alertsSchema.parse(JSON.parse(body)));
  expect(told.length).toBe(31 * 3);
  expect(vendor.received.length).toBeLessThan(5);
  expect(Math.max(...vendor.received.map(({ body }) => Buffer.byteLength(body)))).toBeLessThanOrEqual(20_000);
});

it.each([
  [{}, 14_695_981_039_346_656_037n],
  [{ name: "garland, briggs", fear: "love is not enough" }, 5_799_056_148_416_392_346n],
])("labels have the fingerprint that Prometheus's own tests give them: %j", (labels, fingerprint) => {
  expect(fingerprintOf(labels)).toBe(fingerprint.toString(16));
});

it.each([
  ["opened", "firing", "0001-01-01T00:00:00Z"],
  ["recovered", "resolved", "2026-11-21T19:05:00.000Z"],
] as const)("a receiver of Alertmanager's is told what has %s as %s", async (name, status, endsAt) => {
  const message = await sampleMessage(sampleNotices[name], "en");
  const [{ body }] = alertmanagerWebhook.requests(settings, message, moment);
  expect(JSON.parse(body)).toMatchObject({
    version: "4",
    status,
    groupKey: '{}:{alertname="HeliographAvailability", mirror="goproxy-cn"}',
    commonLabels: { alertname: "HeliographAvailability", mirror: "goproxy-cn", severity: "down" },
    alerts: [
      { status, endsAt },
      { status, endsAt },
      { status, endsAt },
    ],
  });
});
