import { minutes } from "@heliograph/core";
import { loopbackOutbound } from "@heliograph/outbound/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import type { AnySettings } from "./any-notifier.ts";
import { secretsOf } from "./secrets-of.ts";
import { sendMessage } from "./send.ts";
import { allCases } from "./testing/all-cases.ts";
import { atVendor } from "./testing/at-vendor.ts";
import { startFakeVendor, type FakeAnswer, type Received } from "./testing/fake-vendor.ts";
import { sampleMessage } from "./testing/sample-message.ts";
import { sampleNotices } from "./testing/sample-notices.ts";

const now = Date.parse(sampleNotices.opened.at);
const kinds = allCases.map((cases) => [cases.notifier.kind, cases] as const);

/** Starts the vendor of a kind, which takes everything unless told otherwise, and what sends to it. */
async function start(
  { notifier, success }: (typeof allCases)[number],
  answerTo: (request: Received) => FakeAnswer = () => success,
) {
  const vendor = await startFakeVendor(answerTo);
  const outbound = loopbackOutbound();
  onTestFinished(async () => {
    outbound.close();
    await vendor.close();
  });
  const message = await sampleMessage(sampleNotices.opened, "both");
  const send = (settings: AnySettings = notifier.example) =>
    sendMessage({
      outbound,
      notifier: atVendor(notifier, vendor.origin),
      settings,
      message,
      now,
      signal: new AbortController().signal,
    });
  return { vendor, send };
}

const taken = expect.stringMatching(/^(?:delivered|accepted)$/);
const html = "<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>";

describe.each(kinds)("%s", (_, cases) => {
  const { notifier, success, judgedBy } = cases;

  it("reads its own example, and knows its own address", () => {
    expect(notifier.settings.parse(notifier.example)).toEqual(notifier.example);
    expect(notifier.secrets.filter((name) => name in notifier.example)).not.toEqual([]);
  });

  it("sends what its vendor takes, with all settings, and takes its word for it", async () => {
    for (const settings of cases.settings) {
      const { vendor, send } = await start(cases);
      expect(await send(settings)).toMatchObject({ kind: taken, isAmbiguous: false });
      expect(vendor.received.map((request) => cases.faultOf(request, settings, now))).toEqual([undefined]);
    }
  });

  it.each(cases.answers.filter(({ means }) => means.kind !== "remake"))(
    "knows what $title means",
    async ({ answer, means }) => {
      const { vendor, send } = await start(cases);
      vendor.answerNext(answer);
      expect(await send()).toMatchObject(means);
    },
  );

  it.each(cases.answers.filter(({ means }) => means.kind === "remake"))(
    "makes a message differently at once after $title, and only once",
    async ({ answer }) => {
      const { vendor, send } = await start(cases);
      vendor.answerNext(answer);
      expect(await send()).toMatchObject({ kind: taken });
      vendor.answerNext(answer, answer);
      expect(await send()).toMatchObject({ kind: expect.stringMatching(/^(?:rejected|disabled)$/) });
      expect(vendor.received).toHaveLength(4);
    },
  );

  it.each([
    ["in seconds", "7", 7_000],
    ["as a date", new Date(now + 9_319).toUTCString(), 9_000],
    ["of ten years", "315360000", minutes(15)],
    ["in the past", "-5", 0],
  ])("waits as it is asked to, %s", async (__, wait, leastMs) => {
    const { vendor, send } = await start(cases);
    vendor.answerNext({ status: 429, headers: { "retry-after": wait } });
    const attempt = await send();
    expect(attempt).toMatchObject({ kind: "retry", status: 429 });
    const waitMs = attempt.kind === "retry" ? (attempt.waitMs ?? 0) : NaN;
    expect(waitMs).toBeGreaterThanOrEqual(leastMs);
    expect(waitMs).toBeLessThanOrEqual(minutes(15));
  });

  it("tries again after an error of the server, and then succeeds", async () => {
    const { vendor, send } = await start(cases);
    vendor.answerNext({ status: 500 });
    expect(await send()).toMatchObject({ kind: "retry", status: 500, isAmbiguous: true });
    expect(await send()).toMatchObject({ kind: taken });
  });

  it("follows no redirect", async () => {
    const { vendor, send } = await start(cases);
    vendor.answerNext({ status: 302, headers: { location: `${vendor.origin}/elsewhere` } });
    expect(await send()).toMatchObject({ kind: "retry", status: 302 });
    expect(vendor.received).toHaveLength(1);
  });

  it.each(["cut", "reset"] as const)("counts an answer that is %s as no success", async (manner) => {
    const { vendor, send } = await start(cases);
    vendor.answerNext({ ...success, manner });
    expect(await send()).toMatchObject({ kind: "retry", isAmbiguous: true });
  });

  it.runIf(judgedBy === "body").each([
    ["a page of somebody else's", html],
    ["half an answer", (success.body ?? "").slice(0, -1)],
    ["a megabyte", "x".repeat(1_048_576)],
  ])("counts %s as no success, though its status is one", async (__, body) => {
    const { vendor, send } = await start(cases);
    vendor.answerNext({ ...success, body });
    const attempt = await send();
    expect(attempt).not.toMatchObject({ kind: taken });
    expect(Buffer.byteLength(attempt.excerpt)).toBeLessThanOrEqual(500);
  });

  it("tells no secret, even where the vendor repeats everything it was sent", async () => {
    const { send } = await start(cases, (request) => ({ status: 400, body: JSON.stringify(request) }));
    for (const settings of cases.settings) {
      const told = JSON.stringify(await send(settings));
      expect(secretsOf(notifier, settings).filter((secret) => told.includes(secret))).toEqual([]);
    }
  });
});

it("gives a vendor up that is silent, or never comes to an end", async () => {
  const manners = ["silent", "slow"] as const;
  const attempts = allCases.flatMap((cases) =>
    manners.map(async (manner) => (await start(cases, () => ({ ...cases.success, manner }))).send()),
  );
  for (const attempt of await Promise.all(attempts)) {
    expect(attempt).toMatchObject({ kind: "retry", isAmbiguous: true });
  }
});
