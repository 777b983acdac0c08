import { createHash } from "node:crypto";
import { readIncidents } from "@heliograph/db";
import { describe, expect, it } from "vitest";
import { partBytes } from "../../evidence/take-part.ts";
import { found } from "../../testing/test-log.ts";
import { noon, seen, siteWith, type TestSite } from "../../testing/test-site.ts";

const token = "the-token-of-an-operator-named-alice";

const operatedSite = (...vantages: string[]) => siteWith({ vantages, operators: [{ name: "alice", token }] });

/** A bundle of a bit more than two parts. */
const bundle = Buffer.concat([Buffer.alloc(partBytes, 1), Buffer.alloc(partBytes, 2), Buffer.alloc(10, 3)]);
const sha256 = createHash("sha256").update(bundle).digest("hex");

const part = (number: number) => Buffer.from(bundle.subarray(number * partBytes, (number + 1) * partBytes));

/** Hands a part over as a vantage. */
const send = (
  site: TestSite,
  number: number,
  {
    vantage = "north",
    body = part(number),
    name = sha256,
    size = String(bundle.length),
  }: { vantage?: string; body?: Buffer<ArrayBuffer>; name?: string; size?: string } = {},
) => site.prober(vantage).put(`/api/v1/prober/evidence/${name}/${number}?size=${size}`, body);

/** Lets a vantage find wrong bytes on mirror `a`, of which it keeps the bundle. */
async function tell(site: TestSite, vantage = "north", name = sha256): Promise<void> {
  const prober = site.prober(vantage);
  await prober.heartbeat();
  const findings = [found({ evidence: { sha256: name, sizeBytes: bundle.length } })];
  const integrity = { contents: [], views: [], findings };
  await prober.send([seen({ kind: "integrity", error: "hash_mismatch", outcome: "failed", integrity })]);
}

const download = (site: TestSite, headers: Record<string, string> = { Authorization: `Bearer ${token}` }) =>
  site.api.request("/api/v1/evidence/1/bundle", { headers });

describe("a bundle", () => {
  it("is whole once all parts are there, in whatever order and however often they come", async () => {
    const site = await operatedSite("north");
    await tell(site);
    expect(await (await send(site, 2)).json()).toEqual({ received: 1, parts: 3, complete: false });
    await send(site, 0);
    expect(await (await send(site, 0)).json()).toEqual({ received: 2, parts: 3, complete: false });
    const shown = () => site.api.request("/api/v1/evidence/1");
    expect(await (await send(site, 1)).json()).toEqual({ received: 3, parts: 3, complete: true });
    expect(await (await send(site, 1)).json()).toMatchObject({ complete: true });
    expect(await (await shown()).json()).toMatchObject({
      finding: { cause: "hash_mismatch", bundle: { sha256, sizeBytes: bundle.length, complete: true } },
      reproduction: expect.stringContaining("heliograph"),
    });
  });

  it("whose parts have another hash is refused and can be sent again", async () => {
    const site = await operatedSite("north");
    await tell(site);
    await send(site, 0);
    await send(site, 2);
    const wrong = await send(site, 1, { body: Buffer.alloc(partBytes, 9) });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ code: "wrong_hash" });
    expect((await download(site)).status).toBe(404);
    for (const number of [0, 1, 2]) await send(site, number);
    expect((await download(site)).status).toBe(200);
  });

  it("cannot be spoilt by another vantage", async () => {
    const site = await operatedSite("north", "south");
    await tell(site);
    await send(site, 0, { vantage: "south", body: Buffer.alloc(partBytes, 9) });
    for (const number of [0, 1, 2]) await send(site, number);
    expect((await download(site)).status).toBe(200);
  });

  it.each([
    { what: "is larger than it may be", sent: { size: String(66 * partBytes) }, status: 400, field: "size" },
    { what: "has no size", sent: { size: "" }, status: 400, field: "size" },
    { what: "has a short part", sent: { body: Buffer.alloc(5) }, status: 400, field: "part" },
    {
      what: "has a part that is too long",
      sent: { body: Buffer.alloc(partBytes + 1) },
      status: 413,
      field: undefined,
    },
    { what: "has no such part", sent: { size: "10", body: Buffer.alloc(10) }, status: 400, field: "part" },
    { what: "has a name that is no hash", sent: { name: "x" }, status: 400, field: "sha256" },
  ])("that $what is refused: $status", async ({ sent, status, field }) => {
    const site = await operatedSite("north");
    const response = await send(site, 1, sent);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(expect.objectContaining(field === undefined ? {} : { field }));
  });

  it("that is not needed any more is taken as whole without its bytes", async () => {
    const site = await operatedSite("north", "south");
    await tell(site);
    for (const number of [0, 1, 2]) await send(site, number);
    const another = "ab".repeat(32);
    await tell(site, "south", another);
    const answer = await send(site, 0, { vantage: "south", name: another });
    expect(await answer.json()).toEqual({ received: 3, parts: 3, complete: true });
    expect((await download(site)).status).toBe(200);
  });

  it("of what fifty others prove already is taken without its bytes, whether anything is confirmed or not", async () => {
    const site = await operatedSite("north");
    const prober = site.prober("north");
    await prober.heartbeat();
    const names = Array.from({ length: 51 }, (_, place) => place.toString(16).padStart(64, "0"));
    for (const [place, name] of names.entries()) {
      const evidence = { sha256: name, sizeBytes: bundle.length };
      const findings = [found({ confirmed: false, received: name, evidence })];
      const integrity = { contents: [], views: [], findings };
      await prober.send([seen({ kind: "integrity", at: noon + place, integrity })]);
    }
    const [first = "", last = ""] = [names[0], names.at(-1)];
    expect(await (await send(site, 0, { name: first })).json()).toMatchObject({ complete: false });
    expect(await (await send(site, 0, { name: last })).json()).toMatchObject({ complete: true });
  });

  it("is taken from vantages alone", async () => {
    const site = await operatedSite("north");
    expect((await send(site, 0, { vantage: "nobody" })).status).toBe(401);
  });

  it("is given to operators alone, as a download that no browser shows", async () => {
    const site = await operatedSite("north");
    await tell(site);
    for (const number of [0, 1, 2]) await send(site, number);
    const response = await download(site);
    expect(Buffer.from(await response.arrayBuffer()).equals(bundle)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/x-tar",
      "content-disposition": expect.stringMatching(/^attachment; filename="[\w.-]+\.tar"$/),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });
});

/** Closes the first incident. */
const close = (site: TestSite, headers: Record<string, string>, reason = "the mirror has mended it") =>
  site.api.request("/api/v1/incidents/1/resolution", {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ reason }),
  });

describe("only an operator", () => {
  it.each([
    { who: "nobody", headers: {} },
    { who: "a stranger", headers: { Authorization: "Bearer a-token-that-nobody-has-ever-given-out" } },
    { who: "a vantage", headers: { Authorization: `Bearer ${"token-of-north".padEnd(40, "-")}` } },
  ])("and not $who, fetches bundles and closes incidents", async ({ headers }) => {
    const site = await operatedSite("north");
    await tell(site);
    for (const response of [await download(site, headers), await close(site, headers)]) {
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
      expect(await response.json()).toMatchObject({ message: expect.stringContaining("operators") });
    }
  });

  it("closes an incident of wrong bytes, once and with a reason that readers are told", async () => {
    const site = await operatedSite("north");
    await tell(site);
    const mine = { Authorization: `Bearer ${token}` };
    expect((await close(site, mine, "short")).status).toBe(400);
    site.clock.now += 60_000;
    expect(await (await close(site, mine)).json()).toEqual({
      incident: "1",
      operator: "alice",
      reason: "the mirror has mended it",
      at: new Date(noon + 60_000).toISOString(),
    });
    expect((await close(site, mine)).status).toBe(409);
    expect((await readIncidents(site.database, { limit: 1 })).incidents).toMatchObject([
      { phase: "resolved", reason: "the mirror has mended it", changes: [{}, { kind: "resolved" }] },
    ]);
  });

  it("closes none that ends by itself, and none that does not exist", async () => {
    const site = await operatedSite("north");
    const mine = { Authorization: `Bearer ${token}` };
    expect((await close(site, mine)).status).toBe(404);
    const prober = site.prober("north");
    await prober.heartbeat();
    const findings = [found({ cause: "content_invalid", part: "info" })];
    await prober.send([seen({ kind: "integrity", integrity: { contents: [], views: [], findings } })]);
    expect((await close(site, mine)).status).toBe(409);
  });
});
