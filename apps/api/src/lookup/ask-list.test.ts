import { createServer, type ServerResponse } from "node:http";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { expect, it, onTestFinished } from "vitest";
import { askList } from "./ask-list.ts";

/** What is told of a mirror that answers so. */
async function told(answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => answer(response));
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const outbound = createOutbound({
    userAgent: "test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1024-65535")],
  });
  onTestFinished(() => {
    outbound.close();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens nowhere");
  return askList(outbound, { baseUrl: `http://127.0.0.1:${address.port}`, module: "example.com/m" });
}

it("a list tells which versions are in it, whole", async () => {
  const answer = await told((response) => response.end("v1.10.0\nv1.2.0\n"));
  expect(answer).toMatchObject({ standing: "known", newest: "v1.10.0" });
  if (answer.standing !== "known") return;
  expect(["v1.2.0", "v1.10.0", "v1.1", "v1.10.0\nv1.2.0"].map(answer.lists)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it("the newest is the highest full release, and one that is too long to be told is none", async () => {
  const answer = await told((response) =>
    response.end(`v1.0.0\nv2.0.0-rc.1\nv1.9.0-${"x".repeat(10_000)}\n`),
  );
  expect(answer).toMatchObject({ standing: "known", newest: "v1.0.0" });
  const endless = await told((response) => response.end(`v1.9.0-${"x".repeat(10_000)}\n`));
  expect(endless).toMatchObject({ standing: "known", newest: null });
});

it("what a mirror says of a module that it does not have stays one short line of text", async () => {
  const answer = await told((response) =>
    response.writeHead(404).end(`not found: <script>\u202e\u0007\n${"x".repeat(10_000)}`),
  );
  expect(answer.standing).toBe("unknown");
  expect(answer.detail).toMatch(/^HTTP 404 not found: <script>\\u\{202e\}\\u\{7\}\\u\{a\}x+$/);
  expect(answer.detail.length).toBeLessThanOrEqual(200);
});

it.each([
  { status: 404, body: "not found: fetch timed out" },
  { status: 403, body: "no" },
  { status: 500, body: "" },
  { status: 200, body: "<html>welcome</html>" },
  { status: 200, body: `v1.0.0\n${"v1.0.1\n".repeat(50_000)}` },
])("$status $body.length says nothing of the module", async ({ status, body }) => {
  const answer = await told((response) => response.writeHead(status).end(body));
  expect(answer.standing).toBe("undecided");
  expect(answer.detail).not.toBe("");
});
