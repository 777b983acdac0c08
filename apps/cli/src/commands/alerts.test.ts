import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { ChannelTest, ShownAlert, ShownChannel } from "@heliograph/core";
import { expect, onTestFinished, test } from "vitest";
import { call, callIn } from "../testing/call.ts";

const at = "2026-11-21T12:00:00.000Z";

const channel: ShownChannel = {
  name: "ops",
  kind: "feishu",
  language: "both",
  isFallback: false,
  hint: "open.feishu.cn …cdef",
  disabled: { reason: "the bot is gone", at },
  failingSince: null,
  waiting: 0,
  dead: 2,
};

const tested: ChannelTest = {
  channel: "ops",
  end: "disabled",
  status: 200,
  code: "19024",
  reason: "a keyword is missing",
  excerpt: '{"code":19024}',
  hint: "set_keyword",
  durationMs: 120,
};

const alert: ShownAlert = {
  id: "0f0f0f0f-0000-4000-8000-0123456789ab",
  channel: "ops",
  state: "dead",
  kind: "opened",
  incident: "7",
  cause: "availability",
  about: "goproxy-cn",
  queuedAt: at,
  dueAt: at,
  endedAt: at,
  attempts: 6,
  reason: "HTTP 500",
};

/** A server that gives one answer, as options of the command line; and what it was asked. */
async function serve(answer: unknown) {
  const asked: { request: string; authorization: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    const { method, url, headers } = request;
    void text(request).then((body) => {
      asked.push({ request: `${method} ${url}`, authorization: headers.authorization, body });
      return response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { asked, options: ["--server", `http://127.0.0.1:${port}`, "--token", "t"] };
}

function fileWith(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), "heliograph-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "heliograph.yaml");
  writeFileSync(file, yaml);
  return file;
}

const url = "https://open.feishu.cn/open-apis/bot/v2/hook/${HOOK}";
const yaml = `channels:\n  - { name: ops, kind: feishu, url: "${url}" }\nroutes:\n  - { name: night, channels: [ops], severity: down }\n`;
const variables = { HOOK: "0f0f0f0f-0000-4000-8000-0123456789ab", LANG: "en_GB.UTF-8" };

test("channels are listed with how each is doing", async () => {
  const { asked, options } = await serve({ channels: [channel] });
  const { exitCode, out } = await call("channels", "list", ...options);
  expect({ exitCode, out: out.replaceAll(/\s+/g, " ") }).toEqual({
    exitCode: 0,
    out: ` ops feishu open.feishu.cn …cdef both; disabled since ${at}: the bot is gone; 2 never told `,
  });
  expect(asked).toMatchObject([{ request: "GET /api/v1/channels", authorization: "Bearer t" }]);
});

test.each([
  { LANG: "en_GB.UTF-8", next: "keyword" },
  { LANG: "zh_CN.UTF-8", next: "关键词" },
])("a test quotes the vendor and names the next step in the language of $LANG", async ({ LANG, next }) => {
  const { asked, options } = await serve(tested);
  const { exitCode, out } = await callIn({ variables: { LANG } }, "channels", "test", "ops", ...options);
  expect(exitCode).toBe(1);
  expect(asked).toMatchObject([{ request: "POST /api/v1/channels/ops/test" }]);
  for (const said of ["ops: disabled", "19024", "a keyword is missing", '{"code":19024}', next])
    expect(out).toContain(said);
});

test("a test that is taken ends with 0", async () => {
  const { options } = await serve({ ...tested, end: "delivered", hint: null });
  expect(await call("channels", "test", "ops", ...options)).toMatchObject({ exitCode: 0 });
});

test("what was never told is listed, and told again", async () => {
  const listing = await serve({ alerts: [alert] });
  const { out } = await call("alerts", "dead", "--channel", "ops", ...listing.options);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "ops: opened availability goproxy-cn (incident 7), dead after 6 attempts: HTTP 500",
  );
  expect(listing.asked).toMatchObject([{ request: "GET /api/v1/alerts?channel=ops&state=dead" }]);
  const driving = await serve({ redriven: 1 });
  const redriven = await call("alerts", "redrive", alert.id, "--channel", "ops", ...driving.options);
  expect(redriven).toMatchObject({ exitCode: 0, out: "1 of them go out again.\n" });
  expect(driving.asked).toMatchObject([{ body: JSON.stringify({ channel: "ops", ids: [alert.id] }) }]);
});

test("a configuration explains its routes", async () => {
  const { exitCode, out } = await callIn({ variables }, "check", "config", fileWith(yaml));
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out:
      "No faults: 1 channel, 1 route, 0 maintenance windows.\n\nnight\n" +
      "  Tells ops of anything at any mirror, where that is an outage or worse. " +
      "The first of several waits 10 s, so that all go in one message.\n",
  });
});

test("and given a server how often each would have gone off", async () => {
  const changes = [{ kind: "opened", severity: "down", at: Date.now() - 60_000 }];
  const happening = { cause: "availability", mirror: "a", vantages: [], startedAt: Date.now(), changes };
  const { options } = await serve({ happenings: [happening, happening] });
  const { out } = await callIn({ variables }, "check", "config", fileWith(yaml), ...options);
  expect(out).toContain("It would have gone off 2 times in the last 7 days.");
});

test("the faults of a configuration are listed with their places, and end with 1", async () => {
  const { exitCode, out } = await call("check", "config", fileWith(yaml));
  expect(exitCode).toBe(1);
  expect(out).toMatch(/heliograph\.yaml:2:\d+ channels\[0\]\.url: the environment has no HOOK\n$/);
});
