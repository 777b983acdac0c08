import { causes, loudnesses, noticeKinds, noticeSchema } from "@heliograph/core";
import { locales } from "@heliograph/core/messages";
import { z } from "zod";

const words = z.array(z.object({ locale: z.enum(locales), title: z.string(), summary: z.string() }));

/** What is told of one incident; of what is about none, such as maintenance, `incident` and `cause` are null. */
const aboutIncident = noticeSchema
  .pick({
    kind: true,
    severity: true,
    incident: true,
    cause: true,
    mirror: true,
    subject: true,
    vantages: true,
    looking: true,
    startedAt: true,
    endedAt: true,
    error: true,
    finding: true,
    command: true,
  })
  .extend({
    /** Slugs of the mirrors that it has taken along; the first ones where they are too many. */
    affected: z.array(z.string()),
    affectedCount: z.int(),
    words,
    /** A page to read on. */
    url: z.string(),
  });

/** What is told of several incidents at once, in groups that have kind, severity and cause in common. */
const aboutSeveral = z.object({
  severity: z.enum(loudnesses),
  groups: z.array(
    z.object({
      kind: z.enum(noticeKinds),
      severity: z.enum(loudnesses),
      cause: z.enum(causes),
      /** The first of them. */
      startedAt: z.string(),
      /** The last of them, where all are over. */
      endedAt: z.string().nullable(),
      /** Each with the slug of its mirror, or with what else it is about. */
      incidents: z.array(z.object({ id: z.string(), about: z.string() })),
    }),
  ),
  words,
  url: z.string(),
});

const test = z.object({ words, url: z.string() });

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data, description: string) =>
  z.object({ type: z.literal(type), timestamp: z.string(), data }).describe(description);

/** Every event that a webhook is told of, by its type: the body of the request that tells of it. Times are ISO 8601 UTC. */
export const eventSchemas = {
  "incident.opened": event("incident.opened", aboutIncident, "An incident has opened, or opened again"),
  "integrity.mismatch": event(
    "integrity.mismatch",
    aboutIncident,
    "An incident has opened because a mirror serves other bytes than were recorded",
  ),
  "certificate.expiring": event(
    "certificate.expiring",
    aboutIncident,
    "An incident has opened because a mirror's certificate ends soon",
  ),
  "incident.updated": event(
    "incident.updated",
    aboutIncident,
    "An incident has changed, goes on, or waits for somebody to acknowledge it",
  ),
  "incident.resolved": event("incident.resolved", aboutIncident, "An incident is over"),
  "incident.digest": event("incident.digest", aboutSeveral, "Several incidents at once"),
  "maintenance.scheduled": event("maintenance.scheduled", aboutIncident, "Maintenance is announced"),
  "maintenance.started": event("maintenance.started", aboutIncident, "Maintenance has begun"),
  "maintenance.ended": event("maintenance.ended", aboutIncident, "Maintenance is over"),
  ping: event("ping", test, "A test of the channel"),
  "subscription.challenge": event(
    "subscription.challenge",
    z.object({ challenge: z.string() }),
    "A subscriber's receiver is asked whether it wants events: it answers with the JSON object that has the challenge alone",
  ),
};

/** The type of an event. */
export type EventType = keyof typeof eventSchemas;

/** What a webhook is told. */
export type Event = z.infer<(typeof eventSchemas)[EventType]>;
