import { once } from "node:events";
import { connect } from "node:http2";
import { get } from "node:https";
import { text } from "node:stream/consumers";
import { makeCertificate } from "@heliograph/outbound/testing";
import { afterEach, describe, expect, it } from "vitest";
import { type FakeMirror, startFakeMirror } from "./fake-mirror.ts";

const running: FakeMirror[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((mirror) => mirror.close()));
});

async function started(options: Parameters<typeof startFakeMirror>[0] = {}): Promise<FakeMirror> {
  const mirror = await startFakeMirror(options);
  running.push(mirror);
  return mirror;
}

/** A mirror of one module whose second version comes out when its clock says 2,000. */
async function releasing() {
  const clock = { now: 1_000 };
  const releases = [
    { version: "v1.0.0", publishedAt: 1_000 },
    { version: "v1.1.0", publishedAt: 2_000 },
  ];
  const mirror = await started({ modules: [{ path: "example.com/M", releases }], now: () => clock.now });
  const ask = async (path: string) => {
    const response = await fetch(`${mirror.baseUrl}${path}`);
    return { status: response.status, body: await response.text(), headers: response.headers };
  };
  return { clock, mirror, ask };
}

const list = "/example.com/!m/@v/list";
const latest = "/example.com/!m/@latest";
const secondInfo = "/example.com/!m/@v/v1.1.0.info";

describe("a fake mirror", () => {
  it("shows a version in list, latest, files, log and index when its time has come, and not before", async () => {
    const { clock, ask } = await releasing();
    const lookup = "/sumdb/sum.fake.test/lookup/example.com/!m@v1.1.0";
    expect(await ask(list)).toMatchObject({ status: 200, body: "v1.0.0\n" });
    expect(await ask(latest)).toMatchObject({
      body: '{"Version":"v1.0.0","Time":"1970-01-01T00:00:01.000Z"}',
    });
    expect(await ask(secondInfo)).toMatchObject({ status: 404 });
    expect(await ask(lookup)).toMatchObject({ status: 404 });
    clock.now = 2_000;
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\nv1.1.0\n" });
    expect(await ask(latest)).toMatchObject({
      body: '{"Version":"v1.1.0","Time":"1970-01-01T00:00:02.000Z"}',
    });
    expect(await ask(secondInfo)).toMatchObject({ status: 200 });
    expect(await ask(lookup)).toMatchObject({ status: 200 });
    expect(await ask("/index?since=1970-01-01T00:00:02Z")).toMatchObject({
      body: '{"Path":"example.com/M","Version":"v1.1.0","Timestamp":"1970-01-01T00:00:02Z"}\n',
    });
  });

  it("serves no tile wider than the log is", async () => {
    const { clock, ask } = await releasing();
    const tile = "/sumdb/sum.fake.test/tile/8/0/000.p/2";
    expect(await ask(tile)).toMatchObject({ status: 404 });
    expect(await ask("/sumdb/sum.fake.test/tile/8/0/000")).toMatchObject({ status: 404 });
    expect(await ask("/sumdb/sum.fake.test/tile/8/0/0")).toMatchObject({ status: 400 });
    clock.now = 2_000;
    expect(await ask(tile)).toMatchObject({ status: 200 });
    const records = await ask("/sumdb/sum.fake.test/tile/8/data/000.p/2");
    expect(records.body.split("\n\n")[1]).toMatch(/^example\.com\/M v1\.1\.0 h1:/);
  });

  it("takes escaped paths only, written with `!` or `%21`", async () => {
    const { ask } = await releasing();
    expect(await ask("/example.com/%21m/@v/list")).toMatchObject({ status: 200 });
    expect(await ask("/example.com/M/@v/list")).toMatchObject({ status: 404 });
    expect(await ask("/example.com/!m/@v/v1.0.0.exe")).toMatchObject({ status: 404 });
    expect(await ask("/")).toMatchObject({ status: 404 });
  });

  it("understands GET and HEAD", async () => {
    const mirror = await started();
    const url = `${mirror.baseUrl}/example.com/hello/@v/list`;
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "14", ""]);
    const post = await fetch(url, { method: "POST", body: "x" });
    expect(post.status).toBe(405);
  });

  it("remembers what was asked", async () => {
    const { mirror, ask } = await releasing();
    mirror.order({ kind: "status", status: 503, on: "*@latest" });
    await ask(latest);
    await ask(list);
    const shared = {
      at: 1_000,
      httpVersion: "1.1",
      method: "GET",
      noFetch: false,
      clientPort: expect.any(Number),
    };
    expect(mirror.log).toEqual([
      { ...shared, path: latest, status: 503, faults: ["status"] },
      { ...shared, path: list, status: 200, faults: [] },
    ]);
  });

  it("serves HTTP/2 beside HTTP/1.1, and HTTP/1.1 alone", async () => {
    const { cert, key } = makeCertificate({ names: ["127.0.0.1"] });
    const both = await started({ secure: { cert, key, http2: true } });
    const session = connect(both.baseUrl, { ca: cert });
    const listing = session.request({ ":path": "/example.com/hello/@v/list" });
    expect(await text(listing)).toBe("v1.0.0\nv1.1.0\n");
    session.close();
    const old = await started({ secure: { cert, key, http2: false } });
    for (const { baseUrl } of [both, old]) {
      const request = get(`${baseUrl}/example.com/hello/@v/list`, { ca: cert });
      const [response] = await once(request, "response");
      expect(await text(response)).toBe("v1.0.0\nv1.1.0\n");
    }
    expect([...both.log, ...old.log].map(({ httpVersion }) => httpVersion)).toEqual(["2.0", "1.1", "1.1"]);
  });

  it("closes although somebody still waits", async () => {
    const mirror = await startFakeMirror();
    mirror.order({ kind: "stall" });
    const waiting = fetch(mirror.baseUrl);
    await expect.poll(() => mirror.log.length).toBe(1);
    await Promise.all([mirror.close(), expect(waiting).rejects.toThrow("fetch failed")]);
  });
});

describe("a fault", () => {
  it("stale-list keeps lists as they were, and frozen everything", async () => {
    const { clock, mirror, ask } = await releasing();
    const thaw = mirror.order({ kind: "frozen" });
    clock.now = 2_000;
    mirror.order({ kind: "stale-list", asOf: 1_999 });
    expect(await ask(secondInfo)).toMatchObject({ status: 404 });
    expect((await ask("/sumdb/sum.fake.test/latest")).body).toMatch(/^go\.sum database tree\n1\n/);
    thaw();
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    expect((await ask(latest)).body).toContain("v1.0.0");
    expect(await ask(secondInfo)).toMatchObject({ status: 200 });
    mirror.clear();
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\nv1.1.0\n" });
  });

  it("is for the paths and the number of exchanges that it was ordered for", async () => {
    const { mirror, ask } = await releasing();
    mirror.order({ kind: "status", status: 429, retryAfterSeconds: 7, on: "/example.com/*", times: 1 });
    expect(await ask("/index")).toMatchObject({ status: 200 });
    const limited = await ask(list);
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await ask(list)).toMatchObject({ status: 200 });
  });

  it("wrong-zip serves a zip of other code under the same version", async () => {
    const { mirror, ask } = await releasing();
    const genuine = await ask("/example.com/!m/@v/v1.0.0.zip");
    expect(await ask("/example.com/!m/@v/v1.0.0.zip")).toMatchObject({ body: genuine.body });
    mirror.order({ kind: "wrong-zip" });
    expect((await ask("/example.com/!m/@v/v1.0.0.zip")).body).toContain("changed on the way");
  });

  it("html answers everything with a web page", async () => {
    const { mirror, ask } = await releasing();
    mirror.order({ kind: "html" });
    const page = await ask(list);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  it("delay and pace take at least their time", async () => {
    const { mirror, ask } = await releasing();
    const startedAt = performance.now();
    mirror.order({ kind: "delay", delayMs: 30 });
    mirror.order({ kind: "delay", delayMs: 20 });
    mirror.order({ kind: "pace", bytesPerSecond: 140 });
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    expect(performance.now() - startedAt).toBeGreaterThan(95);
  });

  it("stall and reset come before the headers, or in the body", async () => {
    const mirror = await started();
    const url = `${mirror.baseUrl}/example.com/hello/@v/list`;
    mirror.order({ kind: "reset", times: 1 });
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    mirror.order({ kind: "reset", afterBytes: 3, times: 1 });
    const cut = await fetch(url);
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    mirror.order({ kind: "stall", afterBytes: 3, times: 1 });
    const patience = new AbortController();
    const stalled = await fetch(url, { signal: patience.signal });
    const reader = stalled.body?.getReader();
    expect(await reader?.read()).toMatchObject({ value: Uint8Array.from(Buffer.from("v1.")) });
    patience.abort();
    mirror.order({ kind: "stall", times: 1 });
    const hopeless = fetch(url, { signal: AbortSignal.timeout(30) });
    await expect(hopeless).rejects.toThrow("timeout");
  });

  it("resets a connection under TLS and HTTP/2 as well", async () => {
    const { cert, key } = makeCertificate({ names: ["127.0.0.1"] });
    const mirror = await started({ secure: { cert, key, http2: true } });
    mirror.order({ kind: "reset" });
    const session = connect(mirror.baseUrl, { ca: cert });
    session.request({ ":path": "/index" }).on("error", () => {});
    const [error] = await once(session, "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
  });
});

describe("another program", () => {
  it("orders and clears faults, and reads what was asked", async () => {
    const mirror = await started();
    const control = (method: string, call: string, body?: string) =>
      fetch(`${mirror.baseUrl}/-/${call}`, { method, ...(body && { body }) });
    await control("POST", "faults", '{ "kind": "status", "status": 500 }');
    expect((await fetch(mirror.indexUrl)).status).toBe(500);
    await control("DELETE", "faults");
    expect((await fetch(mirror.indexUrl)).status).toBe(200);
    expect(await (await control("GET", "exchanges")).json()).toMatchObject([
      { status: 500 },
      { status: 200 },
    ]);
  });

  it.each(["{", '{ "kind": "unheard-of" }', '{ "kind": "delay" }', '{ "kind": "html", "onn": "*" }'])(
    "is told that %s is no fault",
    async (body) => {
      const mirror = await started();
      const answer = await fetch(`${mirror.baseUrl}/-/faults`, { method: "POST", body });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(/not JSON|kind|delayMs|onn/);
    },
  );
});
