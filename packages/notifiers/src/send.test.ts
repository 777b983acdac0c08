import { loopbackOutbound } from "@heliograph/outbound/testing";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineNotifier, type Moment } from "./notifier.ts";
import type { Verdict } from "./result.ts";
import { sendMessage } from "./send.ts";
import { readStatus } from "./status.ts";
import { startFakeVendor, type FakeAnswer } from "./testing/fake-vendor.ts";
import { sampleMessage } from "./testing/sample-message.ts";
import { sampleNotices } from "./testing/sample-notices.ts";

const now = Date.parse(sampleNotices.opened.at);
const token = "s3cret/Token+of=mine";

/** What a vendor says in a header `verdict` is what its answer means; else its status tells. */
async function start({
  answers,
  parts = 1,
}: {
  answers: readonly (FakeAnswer & { means?: Verdict })[];
  parts?: number;
}) {
  const vendor = await startFakeVendor(() => ({}));
  vendor.answerNext(
    ...answers.map(({ means, headers, ...answer }) => ({
      ...answer,
      headers: { ...headers, ...(means !== undefined && { verdict: JSON.stringify(means) }) },
    })),
  );
  onTestFinished(() => vendor.close());
  const moments: Moment[] = [];
  const notifier = defineNotifier<{ token: string }>({
    kind: "parrot",
    title: { en: "Parrot", "zh-CN": "鹦鹉" },
    settings: z.strictObject({ token: z.string() }),
    secrets: ["token"],
    example: { token },
    budget: { burst: 1, everyMs: 1_000 },
    keeps: "messages",
    isEventful: false,
    recognises: () => false,
    requests(_settings, { id }, moment) {
      moments.push(moment);
      const part = (number: number) => ({ url: `${vendor.origin}/${number}`, headers: {}, body: id });
      return [part(1), ...Array.from({ length: parts - 1 }, (_, at) => part(at + 2))];
    },
    read: (reply) =>
      verdictSchema.safeParse(JSON.parse(reply.header("verdict") ?? "null")).data ?? readStatus(reply),
  });
  const message = await sampleMessage(sampleNotices.opened, "en");
  const signal = new AbortController().signal;
  const send = () =>
    sendMessage({ outbound: loopbackOutbound(), notifier, settings: { token }, message, now, signal });
  return { send, moments, targets: () => vendor.received.map(({ target }) => target) };
}

const verdictSchema = z.custom<Verdict>((value) => value !== null);

const remake = (
  how: "shorter" | "plain" | "signed anew" | { moved: string },
): FakeAnswer & { means: Verdict } => ({
  means: { kind: "remake", how },
});

it.each([
  ["shorter", { room: 0.5, isPlain: false }],
  ["plain", { room: 1, isPlain: true }],
  ["signed anew", { room: 1, isPlain: false }],
  [{ moved: "there" }, { room: 1, isPlain: false, movedTo: "there" }],
] as const)("a message that is wanted %j is made so at once", async (how, expected) => {
  const { send, moments } = await start({ answers: [remake(how), {}] });
  expect(await send()).toMatchObject({ kind: "delivered", status: 200 });
  expect(moments).toEqual([
    { now, room: 1, isPlain: false },
    { ...expected, now: expect.any(Number) },
  ]);
  expect(moments[1]?.now).toBeGreaterThanOrEqual(now);
});

it.each([
  ["shorter", "rejected"],
  ["plain", "rejected"],
  ["signed anew", "disabled"],
] as const)("a message that is wanted %s twice is %s", async (how, kind) => {
  const { send, moments } = await start({ answers: [remake(how), remake(how)] });
  expect(await send()).toMatchObject({ kind });
  expect(moments.length).toBe(2);
});

it("of several requests the next is sent once one is taken, and the rest is none's when one is not", async () => {
  const { send, targets } = await start({ parts: 3, answers: [{}, { status: 500 }] });
  expect(await send()).toMatchObject({ kind: "retry", status: 500, isAmbiguous: true });
  expect(targets()).toEqual(["/1", "/2"]);
});

it("what was taken is not sent again with what is signed anew", async () => {
  const { send, targets } = await start({ parts: 2, answers: [{}, remake("signed anew"), {}] });
  expect(await send()).toMatchObject({ kind: "delivered", isAmbiguous: false });
  expect(targets()).toEqual(["/1", "/2", "/2"]);
});

it("what is parted anew is sent from its beginning, so that no part of it is left out", async () => {
  const { send, targets } = await start({ parts: 2, answers: [{}, remake("shorter"), {}, {}] });
  expect(await send()).toMatchObject({ kind: "delivered" });
  expect(targets()).toEqual(["/1", "/2", "/1", "/2"]);
});

it.each([
  ["an error of the server's", { status: 503 }, true],
  ["no answer at all", { manner: "reset" }, true],
  ["half an answer", { manner: "cut" }, true],
  ["a success that can't be read", { means: { kind: "retry" } }, true],
  ["a code that says no in a success", { means: { kind: "retry", code: "9" } }, false],
  ["too many requests", { status: 429 }, false],
  ["a redirect", { status: 307 }, false],
  ["a refusal", { status: 403 }, false],
] as const)("whether something may have come of it after %s", async (_case, answer, isAmbiguous) => {
  const { send } = await start({ answers: [answer] });
  expect(await send()).toMatchObject({ isAmbiguous });
});

it("what is told has no secret, no control characters and 500 bytes at most", async () => {
  const echo = `${"字".repeat(160)}\0${encodeURIComponent(token)}${"字".repeat(100)}`;
  const means: Verdict = { kind: "rejected", code: token, reason: `no such token: ${token}` };
  const { send } = await start({ answers: [{ status: 400, body: echo, means }] });
  const attempt = await send();
  expect(attempt).toMatchObject({ kind: "rejected", code: "[secret]", reason: "no such token: [secret]" });
  expect(attempt.excerpt).toBe(`${"字".repeat(160)}[secret]${"字".repeat(4)}`);
});

it("a host that may not be reached is a refusal, and nothing has gone out", async () => {
  const { send } = await start({ answers: [] });
  expect((await send()).kind).toBe("delivered");
  const attempt = await sendMessage({
    outbound: loopbackOutbound(),
    notifier: defineNotifier({
      kind: "nowhere",
      title: { en: "Nowhere", "zh-CN": "无处" },
      settings: z.strictObject({}),
      secrets: [],
      example: {},
      budget: { burst: 1, everyMs: 1_000 },
      keeps: "messages",
      isEventful: false,
      recognises: () => false,
      requests: () => [{ url: "http://10.0.0.1/hook", headers: {}, body: "" }],
      read: readStatus,
    }),
    settings: {},
    message: await sampleMessage(sampleNotices.opened, "en"),
    now,
    signal: new AbortController().signal,
  });
  expect(attempt).toMatchObject({ kind: "refused", hint: "check_address", isAmbiguous: false, excerpt: "" });
});
