import { isStale } from "../staleness.ts";
import { days, hours } from "../time.ts";

/** So many vantages must have looked lately: fewer cannot tell who is alone. */
const fewestVantages = 3;

/** What another vantage was shown within this time is not seen by one alone. */
const memoryMs = days(7);

/** A rotation has come to every node by then, and a CDN has shown more than one of its certificates. */
const settledMs = hours(24);

/** A certificate that one vantage was shown; times are epoch milliseconds, of when the runs were due that saw it first and last. */
export type CertificateSight = {
  vantage: string;
  sha256: string;
  issuer: string;
  keySha256: string;
  /** Whether an authority that we know vouches for it. */
  trusted: boolean;
  firstSeenAt: number;
  lastSeenAt: number;
};

/** What one vantage alone is shown, and what the others are; `sha256` is of its certificate. */
export type CertificateDisagreement = {
  vantage: string;
  what: "issuer" | "key";
  sha256: string;
  expected: string;
  received: string;
  since: number;
};

const aspects = ["issuer", "key"] as const;
type Aspect = (typeof aspects)[number];

/** What a vantage was shown when it last looked. */
type View = { vantage: string; lookedAt: number; shown: CertificateSight[] };

/** Who has looked lately, and all that was seen within a week. */
type Scene = { views: readonly View[]; recent: readonly CertificateSight[]; now: number };

/**
 * Whether somebody may sit between one vantage and a mirror: it alone is shown an issuer or a key, in two runs at least, and the
 * others have looked again. What it cannot trust while all others can trust theirs is a disagreement at once; else it is one when
 * for a day it saw nothing else, and the others nothing but one other: neither a rotation on its way nor a CDN's several.
 */
export function disagreementOf(
  sights: readonly CertificateSight[],
  { everyMs, now }: { everyMs: number; now: number },
): CertificateDisagreement | undefined {
  const recent = sights.filter(({ lastSeenAt }) => lastSeenAt > now - memoryMs && lastSeenAt <= now);
  const views = viewsOf(recent).filter(({ lookedAt }) => !isStale(lookedAt, { now, everyMs }));
  if (views.length < fewestVantages) return undefined;
  return aspects
    .flatMap((what) => views.flatMap((view) => seenAlone(what, view, { views, recent, now })))
    .toSorted((one, other) => one.since - other.since)[0];
}

/** Per vantage what its newest look saw. */
const viewsOf = (sights: readonly CertificateSight[]): View[] =>
  [...Map.groupBy(sights, ({ vantage }) => vantage)].map(([vantage, own]) => {
    const lookedAt = Math.max(...own.map(({ lastSeenAt }) => lastSeenAt));
    return { vantage, lookedAt, shown: own.filter(({ lastSeenAt }) => lastSeenAt === lookedAt) };
  });

/** What a look of a vantage saw, and that nobody else has seen. */
function seenAlone(
  what: Aspect,
  { vantage, lookedAt, shown }: View,
  scene: Scene,
): CertificateDisagreement[] {
  const own = scene.recent.filter((sight) => sight.vantage === vantage);
  const elsewhere = scene.recent.filter((sight) => sight.vantage !== vantage);
  const others = scene.views.filter((view) => view.vantage !== vantage);
  const theirs = others.flatMap((view) => view.shown);
  return shown.flatMap((sight) => {
    const received = valueOf(what, sight);
    const since = Math.min(...own.filter((one) => valueOf(what, one) === received).map(firstSeenAt));
    const isLasting = since < lookedAt && others.every((other) => other.lookedAt > since);
    if (!isLasting || valuesOf(what, elsewhere).has(received)) return [];
    const isForeign = !sight.trusted && theirs.every(({ trusted }) => trusted);
    const lately = (sights: readonly CertificateSight[]) =>
      sights.filter(({ lastSeenAt }) => lastSeenAt > scene.now - settledMs);
    const isSettled =
      since <= scene.now - settledMs &&
      valuesOf(what, lately(own)).size === 1 &&
      valuesOf(what, lately(elsewhere)).size === 1;
    if (!isForeign && !isSettled) return [];
    const [expected = ""] = valuesOf(what, theirs);
    return [{ vantage, what, sha256: sight.sha256, expected, received, since }];
  });
}

const valueOf = (what: Aspect, { issuer, keySha256 }: CertificateSight) =>
  what === "issuer" ? issuer : keySha256;

const firstSeenAt = (sight: CertificateSight) => sight.firstSeenAt;

const valuesOf = (what: Aspect, sights: readonly CertificateSight[]) =>
  new Set(sights.map((sight) => valueOf(what, sight)));
