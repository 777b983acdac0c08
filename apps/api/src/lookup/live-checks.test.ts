import { createServer } from "node:http";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { createLiveChecks } from "./live-checks.ts";

it("a check that is under way when the server stops is no error", async () => {
  const asked = Promise.withResolvers<void>();
  const server = createServer(() => asked.resolve());
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens nowhere");
  const outbound = createOutbound({
    userAgent: "test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1024-65535")],
  });
  const lines: string[] = [];
  const ending = new AbortController();
  const checks = createLiveChecks(outbound, {
    now: Date.now,
    log: pino({}, { write: (line) => lines.push(line) }),
    signal: ending.signal,
  });
  const check = checks.of("example.com/m", [{ slug: "a", baseUrl: `http://127.0.0.1:${address.port}` }]);
  await asked.promise;
  ending.abort();
  outbound.close();
  await expect.poll(() => check?.isComplete()).toBe(true);
  expect(lines).toEqual([]);
});
