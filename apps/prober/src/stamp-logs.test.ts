import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { listen, makeCertificate } from "@heliograph/outbound/testing";
import { shippedLogList } from "@heliograph/probes";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { startStampLogs } from "./stamp-logs.ts";

const root = makeCertificate();
const known = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([root.cert]));
afterAll(() => setDefaultCACertificates(known));

const newer = { version: "99.1", log_list_timestamp: "2099-01-01T00:00:00Z", operators: [] };
const older = { ...newer, log_list_timestamp: "2019-01-01T00:00:00Z" };

/** Starts to keep the list, and tells what was complained of. */
function start(source: string | undefined) {
  const complaints: string[] = [];
  const log = pino({ level: "warn" }, { write: (line) => void complaints.push(line) });
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
  });
  const logs = startStampLogs(source, () => outbound, log);
  onTestFinished(() => logs.stop());
  return { logs, complaints };
}

/** Serves a text over HTTPS, and counts who asks. */
async function serve(text: string) {
  const served = { count: 0, url: "" };
  const server = createServer(
    makeCertificate({ names: ["localhost"], issuer: root }),
    (_request, response) => {
      served.count += 1;
      response.end(text);
    },
  );
  onTestFinished(() => void server.close());
  served.url = `https://localhost:${await listen(server)}/log_list.json`;
  return served;
}

it("where no source is named, the list that was shipped is the list", () => {
  expect(start(undefined).logs.list).toBe(shippedLogList);
  expect(shippedLogList.logs.size).toBeGreaterThan(50);
});

it("a newer list comes from an address", async () => {
  const { logs } = start((await serve(JSON.stringify(newer))).url);
  await expect.poll(() => logs.list.version).toBe("99.1");
});

it("a newer list comes from a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "heliograph-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "list.json");
  await writeFile(file, JSON.stringify(newer));
  const { logs } = start(file);
  await expect.poll(() => logs.list.version).toBe("99.1");
});

it.each([
  ["is none", "{}"],
  ["is no JSON", "<html>"],
])("a list that %s is complained of, and the one before stays", async (_case, text) => {
  const { logs, complaints } = start((await serve(text)).url);
  await expect.poll(() => complaints).toHaveLength(1);
  expect(logs.list).toBe(shippedLogList);
});

it("an older list is not gone back to", async () => {
  const served = await serve(JSON.stringify(older));
  const { logs, complaints } = start(served.url);
  await expect.poll(() => served.count).toBe(1);
  logs.stop();
  expect(complaints).toEqual([]);
  expect(logs.list).toBe(shippedLogList);
});
