import { expect, it } from "vitest";
import { lifetimeOf } from "./lifetime.ts";

const certificate = { notBefore: "2026-01-01T00:00:00.000Z", notAfter: "2026-01-11T00:00:00.000Z" };

it.each([
  { now: "2025-12-31T23:59:59.000Z", lifetime: { kind: "not-yet" } },
  { now: "2026-01-01T00:00:00.000Z", lifetime: { kind: "valid", leftMs: 864_000_000, leftRatio: 1 } },
  { now: "2026-01-09T00:00:00.000Z", lifetime: { kind: "valid", leftMs: 172_800_000, leftRatio: 0.2 } },
  { now: "2026-01-11T00:00:00.000Z", lifetime: { kind: "expired", sinceMs: 0 } },
])("at $now a certificate of ten days is $lifetime.kind", ({ now, lifetime }) => {
  expect(lifetimeOf(certificate, now)).toEqual(lifetime);
});
