import { createHmac } from "node:crypto";
import { days, hours, minutes, seconds, subscriptionSchema } from "@heliograph/core";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { subscriberSite, willing } from "../testing/test-subscribers.ts";

type TestedSite = Awaited<ReturnType<typeof subscriberSite>>;

const tokenSchema = z.object({ token: z.string() });
const told = z.object({ type: z.string(), data: z.object({ mirror: z.object({ slug: z.string() }) }) });

const at = (token: string, rest = "") => `/api/v1/subscription${rest}?token=${token}`;

/** Asks for a webhook; the token is not confirmed yet. */
async function ask(site: TestedSite, wanted: object = {}) {
  const url = `${site.receiver.origin}/hook`;
  const response = await site.post("/api/v1/subscriptions", { kind: "webhook", url, ...wanted });
  expect(response.status).toBe(202);
  return tokenSchema.parse(await response.json()).token;
}

async function subscribed(site: TestedSite, wanted: object = {}) {
  const token = await ask(site, wanted);
  const response = await site.send(at(token, "/confirmation"), { method: "POST" });
  expect(await response.json()).toEqual({ isConfirmed: true, status: 200, reason: null });
  return token;
}

const read = async (site: TestedSite, token: string) =>
  subscriptionSchema.parse(await (await site.send(at(token))).json());

/** What the receiver was told, without challenges. */
const events = (site: TestedSite) =>
  site.receiver.received.flatMap(({ body }) => {
    const event = told.safeParse(JSON.parse(body));
    return event.success ? [`${event.data.type} ${event.data.data.mirror.slug}`] : [];
  });

/** The token in the newest mail. */
async function mailedToken(site: TestedSite, count = 1): Promise<string> {
  await expect.poll(() => site.mails.length).toBe(count);
  const source = site.mails.at(-1)?.source.replaceAll("=\r\n", "").replaceAll("=3D", "=") ?? "";
  return /subscription\?token=([\w-]{43})/.exec(source)?.[1] ?? "";
}

const askByMail = async (site: TestedSite, address = "reader@example.com") =>
  site.post("/api/v1/subscriptions", { kind: "email", address });

const countOf = async ({ database }: TestedSite, table: "subscriptions" | "channels") => {
  const [row] = await database.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.identifier(table)}`,
  );
  return row?.count;
};

it("a receiver is told nothing until it has answered the challenge, which it knows by the secret it was given", async () => {
  const site = await subscriberSite();
  const token = await ask(site);
  await site.open("a");
  await site.pass(minutes(1));
  expect(site.receiver.received).toEqual([]);
  const { secret } = await read(site, token);
  await site.send(at(token, "/confirmation"), { method: "POST" });
  const { headers = {}, body = "" } = site.receiver.received[0] ?? {};
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  const key = Buffer.from(secret?.slice("whsec_".length) ?? "", "base64");
  const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  expect(headers["webhook-signature"]).toBe(expected);
  expect(await read(site, token)).toMatchObject({ isConfirmed: true, secret: null, publicKey: null });
});

it("a subscriber hears of an incident and of its end", async () => {
  const site = await subscriberSite();
  await subscribed(site);
  await site.open("a");
  await site.pass(seconds(11));
  await site.resolve("a");
  await site.pass(seconds(11));
  expect(events(site)).toEqual(["incident.opened a", "incident.resolved a"]);
});

it("each hears of the mirrors and severities that he chose, and of others when he changes his mind", async () => {
  const site = await subscriberSite();
  const token = await subscribed(site, { mirrors: ["b"], severity: "down" });
  await site.open("a");
  await site.open("b", "degraded");
  await site.pass(seconds(11));
  expect(events(site)).toEqual([]);
  const changed = await site.send(at(token), {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ mirrors: ["a"], severity: "degraded", language: "zh-CN" }),
  });
  expect(await changed.json()).toMatchObject({ mirrors: ["a"], language: "zh-CN" });
  await site.resolve("a");
  await site.open("a", "critical", "hash_mismatch");
  await site.pass(seconds(11));
  expect(events(site)).toEqual(["integrity.mismatch a"]);
});

it("whoever leaves is told nothing more, and forgotten", async () => {
  const site = await subscriberSite();
  const token = await subscribed(site);
  await site.open("a");
  await site.pass(0);
  expect((await site.send(at(token), { method: "DELETE" })).status).toBe(204);
  await site.pass(minutes(1));
  expect(events(site)).toEqual([]);
  expect(await countOf(site, "subscriptions")).toBe(0);
  const [channel] = await site.database.execute(sql`select sealed, hint from channels`);
  expect(channel).toEqual({ sealed: "", hint: "" });
  expect((await site.send(at(token))).status).toBe(404);
  expect((await site.send(at(token, "/confirmation"), { method: "POST" })).status).toBe(404);
});

it("a receiver that says that it is none is dropped, and that is no incident of ours", async () => {
  const site = await subscriberSite();
  await subscribed(site);
  site.answerWith(() => ({ status: 410 }));
  await site.open("a");
  await site.pass(seconds(11));
  expect(await countOf(site, "subscriptions")).toBe(0);
  const own = await site.database.execute(sql`select cause from incidents where cause <> 'availability'`);
  expect([...own]).toEqual([]);
});

it("a receiver that has taken nothing for a day is dropped", async () => {
  const site = await subscriberSite();
  await subscribed(site);
  site.answerWith(() => ({ status: 500 }));
  await site.open("a");
  for (let tries = 0; tries < 16; tries += 1) await site.pass(hours(3));
  expect(await countOf(site, "subscriptions")).toBe(0);
});

it("a mailbox is asked once, and told once it has said yes", async () => {
  const site = await subscriberSite();
  expect(await (await askByMail(site)).json()).toEqual({ token: null });
  const token = await mailedToken(site);
  await site.open("a");
  await site.pass(minutes(1));
  expect(site.mails).toHaveLength(1);
  expect(await (await site.send(at(token, "/confirmation"), { method: "POST" })).json()).toMatchObject({
    isConfirmed: true,
  });
  await site.resolve("a");
  await site.open("b");
  await site.pass(seconds(11));
  expect(site.mails).toHaveLength(2);
  const head = site.mails[1]?.source.replaceAll(/\r\n[ \t]+/g, " ");
  expect(head).toMatch(/List-Unsubscribe: <https:\/\/status\.example\.com\/en\/subscription\?token=/);
});

it("a look at the link of a mail changes nothing; a press of the button does", async () => {
  const site = await subscriberSite();
  await askByMail(site);
  const token = await mailedToken(site);
  await site.send(at(token));
  expect(await read(site, token)).toMatchObject({ isConfirmed: false, target: "r…@example.com" });
  await site.submit(`/en/subscription?token=${token}`, { do: "confirm" });
  expect(await read(site, token)).toMatchObject({ isConfirmed: true });
  const pressed = await site.submit(`/en/subscription?token=${token}`, { "List-Unsubscribe": "One-Click" });
  expect(pressed.status).toBe(204);
  expect((await site.send(at(token))).status).toBe(404);
});

it("a mailbox has one subscription, the one that it confirmed last", async () => {
  const site = await subscriberSite();
  await askByMail(site);
  const first = await mailedToken(site);
  await site.submit(`/en/subscription?token=${first}`, { do: "confirm" });
  await askByMail(site, "Reader@example.com");
  const second = await mailedToken(site, 2);
  expect((await site.send(at(first))).status).toBe(200);
  await site.submit(`/en/subscription?token=${second}`, { do: "confirm" });
  expect((await site.send(at(first))).status).toBe(404);
  expect(await countOf(site, "subscriptions")).toBe(1);
});

it("who asks for a mailbox again and again gets the same answer, and the mailbox no more mails", async () => {
  const site = await subscriberSite();
  const answers = await Promise.all(Array.from({ length: 6 }, () => askByMail(site)));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts)).toEqual(new Set(['{"token":null}']));
  expect(await countOf(site, "subscriptions")).toBe(3);
  await expect.poll(() => site.mails.length).toBe(3);
});

it("what nobody confirms within a day is nothing", async () => {
  const site = await subscriberSite();
  const token = await ask(site);
  site.clock.now += days(1);
  expect((await site.send(at(token))).status).toBe(404);
});

it("there is room for so many and no more", async () => {
  const site = await subscriberSite({ most: 1 });
  await subscribed(site);
  const response = await askByMail(site);
  expect(response.status).toBe(409);
});

it.each([
  { name: "our own network", wanted: { kind: "webhook", url: "https://127.0.0.1:9/" }, field: "url" },
  {
    name: "another spelling of it",
    wanted: { kind: "webhook", url: "https://[::ffff:7f00:1]/" },
    field: "url",
  },
  {
    name: "the network's own data",
    wanted: { kind: "webhook", url: "http://169.254.169.254/" },
    field: "url",
  },
  { name: "another scheme", wanted: { kind: "webhook", url: "file:///etc/passwd" }, field: "url" },
  { name: "somebody's password", wanted: { kind: "webhook", url: "https://u:p@example.com/" }, field: "url" },
  {
    name: "two mailboxes",
    wanted: { kind: "email", address: "a@example.com,b@example.com" },
    field: "address",
  },
  {
    name: "a line of a mail's head",
    wanted: { kind: "email", address: "a@example.com\r\nBcc: b@example.com" },
    field: "address",
  },
  {
    name: "a mirror that there is not",
    wanted: { kind: "email", address: "a@b.example", mirrors: ["x"] },
    field: "mirrors",
  },
])("nothing is sent to $name", async ({ wanted, field }) => {
  const site = await subscriberSite();
  const response = await site.post("/api/v1/subscriptions", wanted);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ field });
  expect(await countOf(site, "subscriptions")).toBe(0);
});

it("what mirrors may reach within our own network is closed to subscribers", async () => {
  const site = await subscriberSite();
  const port = site.services.means.subscribers.mail?.port;
  const response = await site.post("/api/v1/subscriptions", {
    kind: "webhook",
    url: `http://127.0.0.1:${port}/`,
  });
  expect(response.status).toBe(400);
});

it("where mail is not set up nobody subscribes by it", async () => {
  const site = await subscriberSite({ mail: false });
  expect((await askByMail(site)).status).toBe(400);
  const ways = await site.send("/api/v1/subscriptions/ways");
  expect(await ways.json()).toMatchObject({ kinds: ["webhook"] });
});

it("a receiver that does not answer the challenge may be asked again", async () => {
  const site = await subscriberSite();
  const token = await ask(site);
  site.answerWith(() => ({ status: 200, body: "welcome to 10.0.0.7" }));
  const refused = await site.submit(`/zh-CN/subscription?token=${token}`, { do: "confirm" });
  expect(refused.headers.get("Location")).toBe(
    `/zh-CN/subscription?token=${token}&refused=challenge&status=200`,
  );
  site.answerWith(willing);
  const taken = await site.submit(`/zh-CN/subscription?token=${token}`, { do: "confirm" });
  expect(taken.headers.get("Location")).toBe(`/zh-CN/subscription?token=${token}&told=confirmed`);
});

it("a form leads to the subscription, or says in a word why not", async () => {
  const site = await subscriberSite();
  const kept = await site.submit("/en/subscribe", {
    kind: "webhook",
    url: `${site.receiver.origin}/hook`,
    signing: "ed25519",
    mirror: "a",
    severity: "down",
    language: "both",
  });
  expect(kept.status).toBe(303);
  const token = /token=([\w-]+)$/.exec(kept.headers.get("Location") ?? "")?.[1] ?? "";
  expect(await read(site, token)).toMatchObject({
    mirrors: ["a"],
    severity: "down",
    language: "both",
    secret: null,
    publicKey: expect.stringMatching(/^whpk_/),
  });
  const refused = await site.submit("/en/subscribe", { kind: "webhook", url: "https://127.0.0.1/<b>" });
  expect(refused.headers.get("Location")).toBe("/en/subscribe?refused=url");
});
