import { gzipSync } from "node:zlib";
import { hours, minutes, receiptSchema } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { readMirrorDetail } from "../../status/read-mirror-detail.ts";
import { readStatus } from "../../status/read-status.ts";
import { everyMs, noon, seen, testSite, type TestSite } from "../../testing/test-site.ts";

const mirrorA = async ({ services }: TestSite) => (await readStatus(services)).mirrors[0];

describe("a batch", () => {
  it("is recorded once, however often it is sent", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const batch = [seen(), seen({ at: noon - everyMs }), seen({ mirror: "b" })];
    expect(await (await prober.send(batch)).json()).toEqual({
      recorded: 3,
      repeated: 0,
      quarantined: 0,
      refused: [],
    });
    expect(await (await prober.send(batch)).json()).toMatchObject({ recorded: 0, repeated: 3 });
    const mirror = await mirrorA(site);
    expect(mirror?.days).toMatchObject([{ day: "2026-11-21", ok: 2, failed: 0 }]);
  });

  it("counts a row that it holds twice once", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    expect(await (await prober.send([seen(), seen()])).json()).toMatchObject({ recorded: 1, repeated: 1 });
  });

  it("keeps its good rows when others are malformed, unassigned or unknown", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const response = await prober.send([
      seen({ mirror: "elsewhere" }),
      { ...seen(), outcome: "ok", error: "connect_refused" },
      seen(),
      seen({ kind: "reference" }),
      "nonsense",
      seen({ detail: "no database keeps \0" }),
    ]);
    const receipt = receiptSchema.parse(await response.json());
    expect(receipt.recorded).toBe(1);
    expect(receipt.refused.map(({ index, field }) => [index, field])).toEqual([
      [0, "mirror"],
      [1, "outcome"],
      [3, "kind"],
      [4, ""],
      [5, "detail"],
    ]);
  });

  it("keeps text letter by letter, whatever it means to a database", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const text = `"{}",\\ 'NULL' 你好 👋\n`;
    await prober.send([seen({ detail: text, facts: { [text]: text } })]);
    expect((await readMirrorDetail({ slug: "a" }, site.services))?.sights).toMatchObject([
      { detail: text, facts: { [text]: text } },
    ]);
  });

  it.each([
    ["the future", noon + minutes(3)],
    ["the day before yesterday", noon - hours(25)],
  ])("has rows of %s set apart, where they count for nothing", async (_, at) => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    expect(await (await prober.send([seen({ at })])).json()).toMatchObject({ recorded: 0, quarantined: 1 });
    expect(await mirrorA(site)).toMatchObject({ days: [], observedAt: null });
  });

  it("is corrected for a prober's clock that is an hour ahead", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    const theirs = { sentAt: new Date(noon + hours(1)).toISOString() };
    await prober.heartbeat(theirs);
    expect(await (await prober.send([seen({ at: noon + hours(1) })], theirs)).json()).toMatchObject({
      recorded: 1,
    });
    expect((await mirrorA(site))?.observedAt).toBe(new Date(noon).toISOString());
  });

  it("may be gzipped", async () => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const body = gzipSync(
      JSON.stringify({ epoch: 1, sentAt: new Date(noon).toISOString(), observations: [seen()] }),
    );
    const response = await prober.post("/api/v1/ingest", body, { "Content-Encoding": "gzip" });
    expect(await response.json()).toMatchObject({ recorded: 1 });
  });
});

describe("a request is refused", () => {
  const sentAt = new Date(noon).toISOString();
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  it.each([
    { name: "that is not JSON", body: "{", status: 400, code: "invalid_request" },
    { name: "that is nested too deep", body: `{"a":${deep}}`, status: 400, code: "invalid_request" },
    {
      name: "with a key of no honest client",
      body: '{"__proto__":{}}',
      status: 400,
      code: "invalid_request",
    },
    { name: "of 10 MiB", body: " ".repeat(10 * 1_048_576), status: 413, code: "too_large" },
    { name: "without epoch", body: { sentAt, observations: [{}] }, status: 400, code: "invalid_request" },
    {
      name: "of 5,001 rows",
      body: { epoch: 1, sentAt, observations: Array.from({ length: 5_001 }, () => 0) },
      status: 400,
      code: "invalid_request",
    },
    {
      name: "from a clock beyond all years",
      body: { epoch: 1, sentAt: "9999-12-31T23:59:59.999Z", observations: [{}] },
      status: 400,
      code: "invalid_request",
    },
    {
      name: "of an older epoch",
      body: { epoch: 7, sentAt, observations: [{}] },
      status: 409,
      code: "stale_epoch",
    },
  ])("$name: $status", async ({ body, status: expected, code }) => {
    const site = await testSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const response = await prober.post("/api/v1/ingest", body);
    expect(response.status).toBe(expected);
    expect(await response.json()).toMatchObject({
      code,
      message: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it.each(["", "text/plain", "multipart/form-data; boundary=x"])(
    "that calls itself %j: 415",
    async (type) => {
      const site = await testSite("north");
      const prober = site.prober("north");
      const response = await prober.post("/api/v1/ingest", {}, { "Content-Type": type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: "unsupported_media_type" });
    },
  );

  it("whose gzip inflates beyond the limit: 413", async () => {
    const site = await testSite("north");
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576, " "));
    const response = await site.prober("north").post("/api/v1/ingest", bomb, { "Content-Encoding": "gzip" });
    expect(response.status).toBe(413);
  });

  it("of nobody we know: 401", async () => {
    const site = await testSite("north");
    const stranger = await site.prober("south").send([seen()]);
    expect(stranger.status).toBe(401);
    expect(stranger.headers.get("WWW-Authenticate")).toBe("Bearer");
  });
});
