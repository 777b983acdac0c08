import { describe, expect, it } from "vitest";
import type { Role } from "../catalogue.ts";
import type { Cause } from "../cause.ts";
import type { ErrorClass } from "../failure.ts";
import { hours, minutes, seconds } from "../time.ts";
import { awaitsUpstream, blameFor, withoutFollowers, type Case } from "./blame.ts";
import { began, now, views } from "./testing/views.ts";

const roles: Role[] = ["mirror", "mirror", "upstream", "checksum-database", "index"];
const roleOf = (mirrorId: number) => roles[mirrorId - 1];

const trouble = (mirrorId: number, cause: Cause, rest: Partial<Case> = {}): Case => ({
  id: mirrorId,
  mirrorId,
  cause,
  error: "http_5xx",
  startedAt: began,
  vantages: ["east", "west"],
  ...rest,
});

describe("what an incident of a mirror follows from", () => {
  it.each<{ of: number; other: Cause; cause: Cause; isBlamed: boolean }>([
    { of: 3, other: "availability", cause: "availability", isBlamed: true },
    { of: 3, other: "availability", cause: "freshness", isBlamed: true },
    { of: 3, other: "availability", cause: "hash_mismatch", isBlamed: false },
    { of: 3, other: "hash_mismatch", cause: "hash_mismatch", isBlamed: false },
    { of: 3, other: "certificate_expiring", cause: "availability", isBlamed: false },
    { of: 4, other: "availability", cause: "log_stale", isBlamed: true },
    { of: 4, other: "log_stale", cause: "log_stale", isBlamed: true },
    { of: 4, other: "availability", cause: "availability", isBlamed: false },
    { of: 5, other: "availability", cause: "frozen", isBlamed: true },
    { of: 5, other: "availability", cause: "availability", isBlamed: false },
    { of: 2, other: "availability", cause: "availability", isBlamed: false },
  ])("$cause after $other of mirror $of: $isBlamed", ({ of, other, cause, isBlamed }) => {
    const explainer = trouble(of, other);
    const blamed = blameFor(trouble(1, cause), [trouble(2, "availability"), explainer], roleOf);
    expect(blamed).toBe(isBlamed ? explainer : undefined);
  });

  it.each<{ error: ErrorClass; isBlamed: boolean }>([
    { error: "http_5xx", isBlamed: true },
    { error: "http_4xx", isBlamed: true },
    { error: "timeout_headers", isBlamed: true },
    { error: "connect_refused", isBlamed: false },
    { error: "dns_nxdomain", isBlamed: false },
    { error: "tls_expired", isBlamed: false },
  ])("an outage by $error follows from the upstream's: $isBlamed", ({ error, isBlamed }) => {
    const blamed = blameFor(trouble(1, "availability", { error }), [trouble(3, "availability")], roleOf);
    expect(blamed !== undefined).toBe(isBlamed);
  });

  it.each<{ what: string; one: Partial<Case>; isBlamed: boolean }>([
    { what: "a minute before", one: { startedAt: began - minutes(1) }, isBlamed: true },
    { what: "three minutes before", one: { startedAt: began - minutes(3) }, isBlamed: false },
    { what: "ten minutes after", one: { startedAt: began + minutes(10) }, isBlamed: true },
    { what: "an hour after", one: { startedAt: began + hours(1) }, isBlamed: false },
    { what: "from elsewhere", one: { vantages: ["south"] }, isBlamed: false },
  ])("an outage that began $what follows from the upstream's: $isBlamed", ({ one, isBlamed }) => {
    const blamed = blameFor(trouble(1, "availability", one), [trouble(3, "availability")], roleOf);
    expect(blamed !== undefined).toBe(isBlamed);
  });

  it("is late for hours after the upstream went away, and not for days", () => {
    const [away, late] = [trouble(3, "availability"), trouble(1, "freshness")];
    expect(blameFor({ ...late, startedAt: began + hours(5) }, [away], roleOf)).toBe(away);
    expect(blameFor({ ...late, startedAt: began + hours(25) }, [away], roleOf)).toBeUndefined();
  });

  it("is nothing for the upstream itself", () => {
    expect(blameFor(trouble(3, "availability"), [trouble(3, "availability")], roleOf)).toBeUndefined();
  });
});

it.each([
  { what: "fails", east: "DDD..", left: [2, 3, 4, 5] },
  { what: "works", east: "DD...", left: [1, 2, 3, 4, 5] },
])("of mirrors $left are counted to what is shared when the upstream $what", ({ east, left }) => {
  const counted = withoutFollowers(views({ east }, { errors: { 1: "http_5xx" } }), { roleOf, now });
  expect(counted.map(({ mirrorId }) => mirrorId)).toEqual(left);
});

describe("an outage that may be the upstream's", () => {
  const errors = { 1: "http_5xx", 2: "connect_refused" } as const;
  it.each([
    { what: "the upstream has begun to fail", mirrorId: 1, east: "D.x", awaits: true },
    { what: "the upstream has failed often enough", mirrorId: 1, east: "D.D", awaits: false },
    { what: "the upstream works", mirrorId: 1, east: "D..", awaits: false },
    { what: "nobody has looked at the upstream since", mirrorId: 1, east: "D.?", awaits: true },
    { what: "the mirror does not answer at all", mirrorId: 2, east: ".Dx", awaits: false },
    { what: "there is no upstream", mirrorId: 1, east: "D.", awaits: false },
    { what: "it is the upstream's own", mirrorId: 3, east: "D.x", awaits: false },
  ])("waits when $what: $awaits", ({ mirrorId, east, awaits }) => {
    const testimonies = views({ east }, { errors });
    expect(awaitsUpstream({ mirrorId, since: began }, testimonies, { roleOf, now })).toBe(awaits);
  });

  it("waits no longer than a third failure takes", () => {
    const testimonies = views({ east: "D.x" }, { errors });
    const later = { roleOf, now: began + seconds(61) };
    expect(awaitsUpstream({ mirrorId: 1, since: began }, testimonies, later)).toBe(false);
  });
});
