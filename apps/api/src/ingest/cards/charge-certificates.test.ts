import { hours } from "@heliograph/core";
import type { PlacedSight } from "@heliograph/db";
import { expect, it } from "vitest";
import { noon } from "../../testing/test-site.ts";
import { chargeCertificates } from "./charge-certificates.ts";

const everyMs = hours(1);

const sight = (vantage: string, other: Partial<PlacedSight> = {}): PlacedSight => ({
  mirrorId: 1,
  host: "mirror.example",
  vantage,
  sha256: "a".repeat(64),
  issuer: "CN=Fine CA",
  keySha256: "b".repeat(64),
  trusted: true,
  firstSeenAt: noon - hours(100),
  lastSeenAt: noon,
  ...other,
});

const foreign = {
  sha256: "c".repeat(64),
  issuer: "CN=Somebody in between",
  keySha256: "d".repeat(64),
  trusted: false,
  firstSeenAt: noon - hours(3),
};

const charge = (...sights: PlacedSight[]) => chargeCertificates({ id: 1 }, sights, { everyMs, now: noon });

it("an issuer that one vantage alone is shown is held against the host, with both names", () => {
  expect(charge(sight("a"), sight("b"), sight("c", foreign))).toEqual([
    {
      mirrorId: 1,
      kind: "tls",
      cause: "certificate_disagreement",
      subject: "mirror.example",
      part: "certificate",
      detail: "c alone is shown another issuer of the certificate of mirror.example",
      expected: "CN=Fine CA",
      received: "CN=Somebody in between",
      vantages: ["c"],
      since: noon - hours(3),
    },
  ]);
});

it("hosts are told apart, and agreement is no charge", () => {
  const elsewhere = { ...foreign, host: "other.example" };
  expect(charge(sight("a"), sight("b"), sight("c"))).toEqual([]);
  expect(charge(sight("a"), sight("b"), sight("c"), sight("c", elsewhere))).toEqual([]);
});
