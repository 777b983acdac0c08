import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it, vi } from "vitest";
import type { Env } from "./context.ts";
import { shareAnswers } from "./share-answers.ts";

/** What a request over a socket brings along. */
const overSocket = { incoming: {} };

/** A route whose answer says how often it was made, once a promise resolves that it waits for; it fails while told so. */
function counting(freshMs: number) {
  const state = {
    made: 0,
    failing: false,
    gone: false,
    until: Promise.resolve(),
    asked: [] as Promise<Response>[],
  };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set("ask", (path) => {
      const answer = Promise.resolve(app.request(path));
      state.asked.push(answer);
      return answer;
    });
    await next();
  });
  app.onError((_, c) => c.json({ code: "unavailable" }, 503));
  app.get("/:name", shareAnswers({ freshMs, by: ["range"] }), async (c) => {
    state.made += 1;
    await state.until;
    if (state.failing) throw new Error("the database is away");
    if (state.gone || c.req.param("name") === "nobody") return c.json({}, 404);
    return c.text(`${c.req.param("name")} ${c.req.query("range")} ${state.made} ${"x".repeat(2_000)}`);
  });
  return { app, state };
}

const minute = 60_000;

describe("a shared answer", () => {
  it("is made once for everybody who asks at the same time and soon after", async () => {
    const { app, state } = counting(minute);
    await Promise.all(Array.from({ length: 50 }, async () => app.request("/a")));
    await app.request("/a");
    expect(state.made).toBe(1);
  });

  it("is another one for another path or another parameter that matters, and for no other reason", async () => {
    const { app, state } = counting(minute);
    for (const path of ["/a", "/b", "/a?range=7d", "/a?range=7d&x=1", "/a?x=2"]) await app.request(path);
    expect(state.made).toBe(3);
  });

  it("is made anew when it is no longer fresh", async () => {
    const { app, state } = counting(0);
    await app.request("/a");
    await app.request("/a");
    expect(state.made).toBe(2);
  });

  it("costs a reader who has it nothing but a 304", async () => {
    const { app } = counting(minute);
    const first = await app.request("/a");
    const etag = first.headers.get("ETag") ?? "";
    for (const known of [etag, `"other", ${etag}`, etag.replace("W/", ""), "*"]) {
      const again = await app.request("/a", { headers: { "If-None-Match": known } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect((await app.request("/a", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
  });

  it("made anew is known to a reader who has the same from another moment, and to nobody else", async () => {
    const told = { asOf: "2026-11-21T14:00:00.000Z", level: "up" };
    const app = new Hono<Env>();
    app.get("/json", shareAnswers({ freshMs: 0 }), (c) => c.json(told));
    app.get("/html", shareAnswers({ freshMs: 0 }), (c) => c.html(`<script>${JSON.stringify(told)}</script>`));
    for (const path of ["/json", "/html"]) {
      told.level = "up";
      const etag = (await app.request(path)).headers.get("ETag") ?? "";
      const again = () => app.request(path, { headers: { "If-None-Match": etag } });
      told.asOf = "2026-11-21T14:00:30.000Z";
      const unchanged = await again();
      expect([unchanged.status, unchanged.headers.get("Age")]).toEqual([304, "0"]);
      told.level = "down";
      const changed = await again();
      expect(changed.status).toBe(200);
      expect(await changed.text()).toContain("14:00:30");
    }
  });

  it("is compressed for those who can read that", async () => {
    const { app } = counting(minute);
    const plain = await (await app.request("/a")).text();
    const gzipped = await app.request("/a", { headers: { "Accept-Encoding": "gzip, br;q=0" } });
    expect(gzipped.headers.get("Content-Encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await gzipped.arrayBuffer())).toString()).toBe(plain);
    const brotli = await app.request("/a", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(brotli.headers.get("Content-Encoding")).toBe("br");
  });

  it("is served on, with its age, while no new one can be made", async () => {
    const { app, state } = counting(0);
    const first = await (await app.request("/a")).text();
    state.failing = true;
    const stale = await app.request("/a");
    expect(stale.status).toBe(200);
    expect(stale.headers.get("Age")).toMatch(/^\d+$/);
    expect(await stale.text()).toBe(first);
    expect((await app.request("/b")).status).toBe(503);
  });

  it("keeps no reader waiting who comes while the next one is made", async () => {
    const { app, state } = counting(0);
    const read = async () => (await app.request("/a?range=7d", {}, overSocket)).text();
    const first = await read();
    const { promise, resolve } = Promise.withResolvers<void>();
    state.until = promise;
    expect(await Promise.all([read(), read(), read()])).toEqual([first, first, first]);
    expect([state.made, state.asked.length]).toEqual([2, 1]);
    resolve();
    await Promise.all(state.asked);
    expect(await read()).toMatch(/^a 7d 2 /);
  });

  it("is not made anew over and over while it cannot be", async () => {
    const { app, state } = counting(minute);
    await app.request("/a");
    state.failing = true;
    vi.useFakeTimers({ now: 0, toFake: ["performance"] });
    vi.advanceTimersByTime(minute * 5);
    for (let reader = 0; reader < 5; reader += 1) {
      expect((await app.request("/a", {}, overSocket)).headers.get("Age")).toMatch(/^\d{3}$/);
    }
    vi.useRealTimers();
    expect(state.made).toBe(2);
  });

  it("is kept no longer when there is none any more", async () => {
    const { app, state } = counting(0);
    await app.request("/gone");
    state.gone = true;
    expect((await app.request("/gone")).status).toBe(404);
    expect((await app.request("/gone", {}, overSocket)).status).toBe(404);
  });

  it("is never an error", async () => {
    const { app, state } = counting(minute);
    expect((await app.request("/nobody")).status).toBe(404);
    expect((await app.request("/nobody")).status).toBe(404);
    expect(state.made).toBe(2);
  });
});
