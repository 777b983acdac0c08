import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Incident, IncidentDetail } from "@heliograph/core";
import { expect, onTestFinished, test } from "vitest";
import { call, callIn } from "../testing/call.ts";

const at = "2026-11-21T12:00:00.000Z";

const outage: Incident = {
  id: "7",
  mirror: "a",
  mirrorName: "Mirror A",
  cause: "availability",
  phase: "open",
  severity: "down",
  worst: "down",
  startedAt: at,
  openedAt: "2026-11-21T12:00:35.000Z",
  endedAt: null,
  vantages: ["north", "south"],
  error: "connect_refused",
  finding: null,
  changes: [{ sequence: 1, kind: "opened", severity: "down", at: "2026-11-21T12:00:35.000Z" }],
  reason: null,
  under: null,
  covers: [],
  late: false,
  flappingSince: null,
  acknowledged: { operator: "alice", at },
  note: null,
};

const note = {
  id: "3",
  operator: "alice",
  text: { en: "We are on it." },
  at: "2026-11-21T12:10:00.000Z",
  nextAt: null,
};

const detail: IncidentDetail = {
  asOf: at,
  demonstration: false,
  incident: outage,
  notes: [note],
  under: null,
  covers: [],
  course: null,
  maintenance: [],
  recommendation: null,
};

/** A server that gives one answer; where it is with its operator's token, and what it was asked. */
async function serve(status: number, answer: unknown) {
  const asked: { request: string; authorization: string | undefined; body: unknown }[] = [];
  const take = async (request: IncomingMessage) => {
    const body = await text(request);
    asked.push({
      request: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body: body === "" ? undefined : JSON.parse(body),
    });
  };
  const server = createServer((request, response) => {
    void take(request).then(() =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(answer)),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return { settings: { server: `http://127.0.0.1:${address.port}`, token: "secret-of-alice" }, asked };
}

test("incidents are listed by their titles, with what was asked for", async () => {
  const { settings, asked } = await serve(200, { asOf: at, incidents: [outage], next: null, months: [] });
  const wanted = ["--open", "--cause", "availability", "--severity", "partial"];
  const { exitCode, out } = await callIn(settings, "incident", "list", ...wanted);
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out: "  7  Mirror A is unreachable, since 2026-11-21T12:00:00.000Z; looked after by alice\n",
  });
  expect(asked).toEqual([
    {
      request: "GET /api/v1/incidents?state=open&cause=availability&severity=partial",
      authorization: undefined,
      body: undefined,
    },
  ]);
});

test("one is shown with what happened and was said, the newest first", async () => {
  const { settings } = await serve(200, detail);
  const { out } = await callIn(settings, "incident", "show", "7");
  expect(out).toMatch(/^7 {2}Mirror A is unreachable\n/);
  expect(out).toMatch(
    /12:10:00\.000Z {2}alice: We are on it\.\n.+12:00:35\.000Z {2}opened: down\n.+first failure/,
  );
});

test.each([
  {
    order: ["note", "7", "--en", "We are on it."],
    answer: note,
    asked: "POST /api/v1/incidents/7/notes",
    body: { text: { en: "We are on it." } },
    says: "alice: We are on it.",
  },
  {
    order: ["ack", "7"],
    answer: { incident: "7", operator: "alice", at },
    asked: "POST /api/v1/incidents/7/acknowledgement",
    body: undefined,
    says: "alice looks after incident 7",
  },
  {
    order: ["silence", "7", "--for", "2h", "--reason", "known"],
    answer: { incident: "7", operator: "alice", reason: "known", endsAt: at },
    asked: "POST /api/v1/incidents/7/silence",
    body: { lastsMinutes: 120, reason: "known" },
    says: `silent until ${at}: known`,
  },
  {
    order: ["close", "7", "--reason", "the mirror is gone"],
    answer: { incident: "7", operator: "alice", reason: "the mirror is gone", at },
    asked: "POST /api/v1/incidents/7/resolution",
    body: { reason: "the mirror is gone" },
    says: "alice has closed incident 7: the mirror is gone",
  },
])("$order is told to the server with the operator's token", async ({ order, answer, asked, body, says }) => {
  const server = await serve(200, answer);
  const { exitCode, out } = await callIn(server.settings, "incident", ...order);
  expect(exitCode).toBe(0);
  expect(out).toContain(says);
  expect(server.asked).toEqual([{ request: asked, authorization: "Bearer secret-of-alice", body }]);
});

test.each([
  { order: ["ack"], says: "which incident?" },
  { order: ["ack", "seven"], says: "an incident has a number, not seven" },
  { order: ["note", "7"], says: "--en or --zh says what readers are told" },
  { order: ["silence", "7", "--for", "soon", "--reason", "x"], says: "--for is a time such as 30m" },
  { order: ["close", "7"], says: "--reason says what readers are told" },
  { order: ["list", "--cause", "sloth"], says: "--cause is one of availability, " },
])("what is wrong with $order is said", async ({ order, says }) => {
  const settings = { server: "http://127.0.0.1:1", token: "x" };
  const { exitCode, err } = await callIn(settings, "incident", ...order);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining(says) });
});

test("nobody is asked without a server, and nothing is ordered without a token", async () => {
  const nowhere = await call("incident", "list");
  expect(nowhere).toMatchObject({ exitCode: 2, err: expect.stringContaining("HELIOGRAPH_SERVER") });
  const nobody = await callIn({ server: "http://127.0.0.1:1" }, "incident", "ack", "7");
  expect(nobody).toMatchObject({ exitCode: 2, err: expect.stringContaining("HELIOGRAPH_TOKEN") });
});

test("what the server refuses is told in its words, and a server that is away is said to be", async () => {
  const { settings } = await serve(409, { code: "conflict", message: "this incident has ended already" });
  const refused = await callIn(settings, "incident", "ack", "7");
  expect(refused).toMatchObject({ exitCode: 2, err: expect.stringContaining("has ended already") });
  const away = await call("incident", "show", "7", "--server", "http://127.0.0.1:1");
  expect(away).toMatchObject({ exitCode: 1, err: expect.stringContaining("does not answer") });
});
