import { routeToAll, seconds, type Cause, type Change, type Route, type Severity } from "@heliograph/core";
import { newestIncidents, saveIncident, upsertChannels, type Transaction } from "@heliograph/db";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { startFakeVendor, type FakeAnswer, type Received } from "@heliograph/notifiers/testing";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { Sender, type Sending } from "../alerts/sender.ts";
import { tendAlerts } from "../alerts/tend-alerts.ts";
import { conclude } from "../incidents/conclude.ts";
import { siteWith } from "./test-site.ts";

/** A chat room of a test: who it is, and whether it takes over for others. */
export type TestRoom = {
  name: string;
  kind?: "mattermost" | "webhook" | "alertmanager";
  isFallback?: boolean;
};

/** What a room was told, and when by the test's clock. */
type Heard = { room: string; at: number; text: string };

/** A route that tells all rooms everything at once, but for what a test says. */
export const allRoutes = (channels: readonly string[], route: Partial<Route> = {}): Route => ({
  ...routeToAll("all", channels),
  ...route,
});

/** Signs what webhooks are sent. */
const secret = `whsec_${Buffer.alloc(32).toString("base64")}`;

/** How the vendor says that it has taken a message. */
export const taken: FakeAnswer = { body: JSON.stringify({ id: "1", event: "message" }) };

/** What a vendor says to a message, by its room and text. */
type Answering = (room: string, text: string) => FakeAnswer;

const takeAll: Answering = () => taken;

/** A site with chat rooms at a fake vendor, whose incidents a test opens and ends, and a sender that goes by the test's clock. */
export async function alertSite({
  rooms = [{ name: "ops" }],
  mirrors = ["a", "b", "c"],
  routes = [allRoutes(rooms.map(({ name }) => name))],
}: { rooms?: readonly TestRoom[]; mirrors?: readonly string[]; routes?: readonly Route[] } = {}) {
  const { database, services, clock } = await siteWith({
    vantages: ["east", "west"],
    mirrors: Object.fromEntries(mirrors.map((slug) => [slug, "mirror" as const])),
  });
  const plan = { ...services.plan, routes };
  const heard: Heard[] = [];
  let answerTo: Answering = takeAll;
  const vendor = await startFakeVendor(({ target, body }: Received) => {
    const room = /\/hooks\/([a-z0-9]+)/.exec(target)?.[1] ?? topicOf(body);
    const answer = answerTo(room, body);
    heard.push({ room, at: clock.now, text: body });
    return answer;
  });
  onTestFinished(vendor.close);
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget(new URL(vendor.origin).host)],
  });
  onTestFinished(() => outbound.close());
  const wanted = rooms.map(({ name, kind = "ntfy", isFallback = false }) => ({
    name,
    kind,
    language: "en" as const,
    sealed: JSON.stringify(
      kind === "ntfy"
        ? { url: vendor.origin, topic: name }
        : { url: `${vendor.origin}/hooks/${name}`, secret },
    ),
    hint: "",
    isFallback,
    isElsewhere: false,
  }));
  await database.transaction((tx) => upsertChannels(tx, wanted, clock.now));
  const sending: Sending = {
    database,
    outbound,
    box: { open: (sealed) => sealed },
    siteName: "Test",
    baseUrl: () => "https://status.example.com",
    subscribers: services.means.subscribers,
    log: pino({ level: "silent" }),
    now: () => clock.now,
  };
  const newSender = () => new Sender(sending);
  const sender = newSender();

  const inOne = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    database.transaction(async (tx) => {
      const result = await work(tx);
      await conclude(tx, { plan, now: clock.now });
      return result;
    });

  const change = async (
    tx: Transaction,
    mirror: string,
    make: (previous: Change["incident"] | undefined) => Change,
    cause: Cause,
  ) => {
    const mirrorId = plan.mirrorIds.get(mirror) ?? 0;
    const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
    return saveIncident(tx, {
      mirrorId,
      cause,
      previous,
      change: make(previous),
      vantages: ["east"],
      at: clock.now,
    });
  };

  return {
    database,
    plan,
    clock,
    heard,
    sending,
    sender,
    newSender,
    inOne,
    /** What the vendor says from now on. */
    answer(next: Answering) {
      answerTo = next;
    },
    /** An incident of each mirror opens, in one transaction. */
    open: (mirrorsOpening: readonly string[], severity: Severity = "down", cause: Cause = "availability") =>
      inOne(async (tx) => {
        for (const mirror of mirrorsOpening) {
          await change(
            tx,
            mirror,
            () => ({
              kind: "opened",
              incident: { phase: "open", severity, startedAt: clock.now, endedAt: undefined },
            }),
            cause,
          );
        }
      }),
    /** The incident of each mirror changes so, in one transaction. */
    move: (
      mirrorsMoving: readonly string[],
      kind: Change["kind"],
      severity: Severity = "down",
      cause: Cause = "availability",
    ) =>
      inOne(async (tx) => {
        for (const mirror of mirrorsMoving) {
          await change(
            tx,
            mirror,
            (previous) => {
              if (previous === undefined) throw new Error(`${mirror} has no incident`);
              const isOver = kind === "resolved";
              const phase = isOver ? "resolved" : "open";
              return {
                kind,
                incident: { ...previous, severity, phase, endedAt: isOver ? clock.now : undefined },
              };
            },
            cause,
          );
        }
      }),
    /** Sends all that is due at the moment. */
    async send() {
      await sender.look();
      await sender.idle();
    },
    /** Lets time pass in steps, in each of which what is due is done. */
    async pass(durationMs: number, stepMs = seconds(1)) {
      for (const until = clock.now + durationMs; clock.now < until;) {
        clock.now += stepMs;
        await tendAlerts(database, { plan, now: clock.now });
        await sender.look();
        await sender.idle();
      }
    },
    /** The titles that a room was told, in order. */
    titles: (room = "ops") => heard.filter((each) => each.room === room).map(({ text }) => titleOf(text)),
  };
}

const messageSchema = z.object({ topic: z.string(), title: z.string() });

const topicOf = (text: string) => messageSchema.parse(JSON.parse(text)).topic;

const titleOf = (text: string) => messageSchema.parse(JSON.parse(text)).title;
