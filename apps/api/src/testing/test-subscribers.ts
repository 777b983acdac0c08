import {
  startFakeVendor,
  startMailServer,
  type FakeAnswer,
  type Received,
} from "@heliograph/notifiers/testing";
import { newestIncidents, saveIncident } from "@heliograph/db";
import type { Cause, Change, Severity } from "@heliograph/core";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { Sender } from "../alerts/sender.ts";
import { conclude } from "../incidents/conclude.ts";
import { tendSubscribers } from "../subscriptions/tend-subscribers.ts";
import { siteWith } from "./test-site.ts";

const challengeSchema = z.object({
  type: z.literal("subscription.challenge"),
  data: z.object({ challenge: z.string() }),
});

/** What a receiver that wants to be told answers. */
export function willing({ body }: Received): FakeAnswer {
  const asked = challengeSchema.safeParse(JSON.parse(body));
  return asked.success ? { body: JSON.stringify({ challenge: asked.data.data.challenge }) } : { status: 204 };
}

/** A site that takes subscribers, with a receiver and a mail server on loopback, and a sender that goes by the test's clock. */
export async function subscriberSite({ mail = true, most = 100 }: { mail?: boolean; most?: number } = {}) {
  let answer: (request: Received) => FakeAnswer = willing;
  const [receiver, server] = await Promise.all([
    startFakeVendor((request) => answer(request)),
    startMailServer(),
  ]);
  onTestFinished(receiver.close);
  onTestFinished(server.close);
  const site = await siteWith({
    vantages: ["east", "west"],
    mirrors: { a: "mirror", b: "mirror" },
    allowed_private_targets: [`127.0.0.1/32:${server.port}`],
    subscribers: {
      most,
      allowed_private_targets: [`127.0.0.1/32:${new URL(receiver.origin).port}`],
      ...(mail && {
        email: {
          host: "localhost",
          port: server.port,
          user: "me",
          password: "made-up-password",
          from: "heliograph@example.com",
          ca: server.ca,
        },
      }),
    },
  });
  const { database, services, clock, api } = site;
  const { plan, means } = services;
  onTestFinished(() => means.subscribers.outbound.close());
  onTestFinished(() => means.outbound.close());
  const sender = new Sender(
    { ...means, database, log: services.log, now: () => clock.now },
    { isPublic: true, atOnce: 4 },
  );
  const change = (mirror: string, cause: Cause, make: (previous: Change["incident"] | undefined) => Change) =>
    database.transaction(async (tx) => {
      const mirrorId = plan.mirrorIds.get(mirror) ?? 0;
      const previous = (await newestIncidents(tx, [mirrorId], cause)).get(mirrorId);
      const at = clock.now;
      await saveIncident(tx, { mirrorId, cause, previous, change: make(previous), vantages: ["east"], at });
      await conclude(tx, { plan, now: at });
    });
  return {
    ...site,
    receiver,
    mails: server.taken,
    /** What the receiver says from now on. */
    answerWith(next: (request: Received) => FakeAnswer) {
      answer = next;
    },
    send: (path: string, init: RequestInit = {}) => api.request(path, init),
    post: (path: string, body: object) =>
      api.request(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    /** What a browser sends of a form. */
    submit: (path: string, fields: Record<string, string>) =>
      api.request(path, { method: "POST", body: new URLSearchParams(fields) }),
    open: (mirror: string, severity: Severity = "down", cause: Cause = "availability") =>
      change(mirror, cause, () => ({
        kind: "opened",
        incident: { phase: "open", severity, startedAt: clock.now, endedAt: undefined },
      })),
    resolve: (mirror: string, cause: Cause = "availability") =>
      change(mirror, cause, (previous) => {
        if (previous === undefined) throw new Error(`${mirror} has no incident`);
        return { kind: "resolved", incident: { ...previous, phase: "resolved", endedAt: clock.now } };
      }),
    /** Lets so long pass at once, then does what is due. */
    async pass(durationMs: number) {
      const { kinds } = means.subscribers;
      await tendSubscribers(database, { plan, kinds, now: clock.now });
      clock.now += durationMs;
      await tendSubscribers(database, { plan, kinds, now: clock.now });
      await sender.look();
      await sender.idle();
    },
  };
}
