import { expect, it } from "vitest";
import { days, hours } from "../time.ts";
import { disagreementOf, type CertificateSight } from "./disagreement.ts";

const now = days(1_000);
const ago = (count: number) => now - hours(count);

/** What a vantage was shown, from so many hours ago until so many hours ago. */
const sight = (
  vantage: string,
  from: number,
  to: number,
  more: Partial<CertificateSight> = {},
): CertificateSight => ({
  vantage,
  sha256: "common",
  issuer: "CN=Authority",
  keySha256: "key",
  trusted: true,
  firstSeenAt: ago(from),
  lastSeenAt: ago(to),
  ...more,
});

const foreign = { sha256: "foreign", issuer: "CN=Middlebox", keySha256: "other", trusted: false };
const anotherKey = { sha256: "another", keySha256: "other" };
const found = (...sights: CertificateSight[]) => disagreementOf(sights, { everyMs: hours(1), now });

const forged = (name: string, from: number) => sight("a", from, from, { ...foreign, sha256: name });

/** Two vantages that are shown the same for a week. */
const others = [sight("b", 160, 0), sight("c", 160, 0)];

it("an issuer that one vantage alone is shown and cannot trust is a disagreement in its second run", () => {
  expect(found(sight("a", 160, 2), sight("a", 1, 0, foreign), ...others)).toEqual({
    vantage: "a",
    what: "issuer",
    sha256: "foreign",
    expected: "CN=Authority",
    received: "CN=Middlebox",
    since: ago(1),
  });
});

it("a new certificate for each connection does not hide who issued it", () => {
  expect(found(forged("first", 2), forged("second", 1), forged("third", 0), ...others)).toMatchObject({
    what: "issuer",
    sha256: "third",
    since: ago(2),
  });
});

it("a trusted issuer or key that one vantage alone is shown is a disagreement after a day", () => {
  expect(found(sight("a", 24, 0, anotherKey), ...others)).toMatchObject({ what: "key", received: "other" });
  const issued = { ...anotherKey, issuer: "CN=Other authority" };
  expect(found(sight("a", 24, 0, issued), ...others)).toMatchObject({ what: "issuer" });
});

it.each([
  ["everybody agrees", [sight("a", 160, 0)]],
  ["it was seen once", [sight("a", 0, 0, foreign)]],
  ["the others have not looked since", [sight("a", 1, 0, foreign)], [sight("b", 90, 1), sight("c", 90, 1)]],
  ["two vantages are all there are", [sight("a", 30, 0, foreign)], [sight("b", 90, 0)]],
  ["too few have looked lately", [sight("a", 30, 0, foreign)], [sight("b", 90, 0), sight("c", 90, 4)]],
  ["another vantage was shown it this week", [sight("a", 9, 0, foreign), sight("d", 100, 99, foreign)]],
  ["it is over", [sight("a", 30, 1, foreign), sight("a", 0, 0)]],
  ["a rotation came here first", [sight("a", 160, 6), sight("a", 5, 0, anotherKey)]],
  [
    "a rotation came here last",
    [sight("a", 160, 0, anotherKey)],
    ["b", "c"].flatMap((vantage) => [sight(vantage, 160, 6, anotherKey), sight(vantage, 5, 0)]),
  ],
  ["a CDN shows it by turns with the common one", [sight("a", 90, 0, anotherKey), sight("a", 90, 2)]],
  [
    "a CDN shows the others several too",
    [sight("a", 90, 0, anotherKey)],
    [...others, sight("c", 90, 3, { sha256: "third", keySha256: "third" })],
  ],
  [
    "each node has its own",
    [sight("a", 90, 0, anotherKey)],
    [sight("b", 90, 0), sight("c", 90, 0, { sha256: "third", keySha256: "third" })],
  ],
  [
    "nobody can trust what it is shown, and it is new",
    [sight("a", 5, 0, foreign)],
    [sight("b", 90, 0, { trusted: false }), sight("c", 90, 0, { trusted: false })],
  ],
])("no disagreement where %s", (_case, own, theirs = others) => {
  expect(found(...own, ...theirs)).toBeUndefined();
});
