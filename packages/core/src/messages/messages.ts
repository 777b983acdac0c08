import type enAlert from "./en-alert.ts";
import type enCache from "./en-cache.ts";
import type enCard from "./en-card.ts";
import type enChains from "./en-chains.ts";
import type enCompare from "./en-compare.ts";
import type enConformance from "./en-conformance.ts";
import type enDoctor from "./en-doctor.ts";
import type enFailover from "./en-failover.ts";
import type enFreshness from "./en-freshness.ts";
import type enHistory from "./en-history.ts";
import type enIncidents from "./en-incidents.ts";
import type enOverview from "./en-overview.ts";
import type enProof from "./en-proof.ts";
import type enReleases from "./en-releases.ts";
import type enRoutes from "./en-routes.ts";
import type enSetup from "./en-setup.ts";
import type enSpeed from "./en-speed.ts";
import type enStatus from "./en-status.ts";
import type enTls from "./en-tls.ts";
import type en from "./en.ts";

/** The languages we speak, as BCP 47 tags and as the first part of a page's path. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/**
 * What only some pages speak of, and load: all mirrors together, their days and incidents, incidents one by one, how one answers, proofs with the log and evidence,
 * when one shows releases, how those spread, rules in general, those of the protocol, of caching and of TLS, how fast files come, mirrors beside
 * each other, chains of mirrors, how one is replaced when it fails, setting the go command up, and what is wrong with its settings.
 * What channels are told of incidents, and what routes lead them there, is no page's.
 */
export const messageParts = [
  "status",
  "history",
  "incidents",
  "overview",
  "proof",
  "freshness",
  "releases",
  "card",
  "conformance",
  "cache",
  "tls",
  "speed",
  "compare",
  "chains",
  "failover",
  "setup",
  "doctor",
  "alert",
  "routes",
] as const;
export type MessagePart = (typeof messageParts)[number];

/** The keys and texts that the other languages follow. */
export type EnglishMessages = typeof en &
  typeof enStatus &
  typeof enHistory &
  typeof enIncidents &
  typeof enOverview &
  typeof enProof &
  typeof enFreshness &
  typeof enReleases &
  typeof enCard &
  typeof enConformance &
  typeof enCache &
  typeof enTls &
  typeof enSpeed &
  typeof enCompare &
  typeof enChains &
  typeof enFailover &
  typeof enSetup &
  typeof enDoctor &
  typeof enAlert &
  typeof enRoutes;

/** Every text that any page may show, by key; a value stands in it as `{{name}}`, and `_one` and `_other` are its plural forms. */
export type Messages = Translated<typeof en>;

/** The texts of each part. */
export type PartMessages = {
  status: Translated<typeof enStatus>;
  history: Translated<typeof enHistory>;
  incidents: Translated<typeof enIncidents>;
  overview: Translated<typeof enOverview>;
  proof: Translated<typeof enProof>;
  freshness: Translated<typeof enFreshness>;
  releases: Translated<typeof enReleases>;
  card: Translated<typeof enCard>;
  conformance: Translated<typeof enConformance>;
  cache: Translated<typeof enCache>;
  tls: Translated<typeof enTls>;
  speed: Translated<typeof enSpeed>;
  compare: Translated<typeof enCompare>;
  chains: Translated<typeof enChains>;
  failover: Translated<typeof enFailover>;
  setup: Translated<typeof enSetup>;
  doctor: Translated<typeof enDoctor>;
  alert: Translated<typeof enAlert>;
  routes: Translated<typeof enRoutes>;
};

/** The same keys in another language, without the plural form that Chinese lacks. */
type Translated<Tree> = {
  readonly [Key in keyof Tree as Key extends `${string}_one` ? never : Key]: Tree[Key] extends string
    ? string
    : Translated<Tree[Key]>;
};

/** The messages of one language, loaded when they are asked for: a reader needs one of them. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "en":
      return (await import("./en.ts")).default;
    case "zh-CN":
      return (await import("./zh-CN.ts")).default;
  }
}

const parts: { [Part in MessagePart]: Record<Locale, () => Promise<{ default: PartMessages[Part] }>> } = {
  status: { en: () => import("./en-status.ts"), "zh-CN": () => import("./zh-CN-status.ts") },
  history: { en: () => import("./en-history.ts"), "zh-CN": () => import("./zh-CN-history.ts") },
  incidents: { en: () => import("./en-incidents.ts"), "zh-CN": () => import("./zh-CN-incidents.ts") },
  overview: { en: () => import("./en-overview.ts"), "zh-CN": () => import("./zh-CN-overview.ts") },
  proof: { en: () => import("./en-proof.ts"), "zh-CN": () => import("./zh-CN-proof.ts") },
  freshness: { en: () => import("./en-freshness.ts"), "zh-CN": () => import("./zh-CN-freshness.ts") },
  releases: { en: () => import("./en-releases.ts"), "zh-CN": () => import("./zh-CN-releases.ts") },
  card: { en: () => import("./en-card.ts"), "zh-CN": () => import("./zh-CN-card.ts") },
  conformance: { en: () => import("./en-conformance.ts"), "zh-CN": () => import("./zh-CN-conformance.ts") },
  cache: { en: () => import("./en-cache.ts"), "zh-CN": () => import("./zh-CN-cache.ts") },
  tls: { en: () => import("./en-tls.ts"), "zh-CN": () => import("./zh-CN-tls.ts") },
  speed: { en: () => import("./en-speed.ts"), "zh-CN": () => import("./zh-CN-speed.ts") },
  compare: { en: () => import("./en-compare.ts"), "zh-CN": () => import("./zh-CN-compare.ts") },
  chains: { en: () => import("./en-chains.ts"), "zh-CN": () => import("./zh-CN-chains.ts") },
  failover: { en: () => import("./en-failover.ts"), "zh-CN": () => import("./zh-CN-failover.ts") },
  setup: { en: () => import("./en-setup.ts"), "zh-CN": () => import("./zh-CN-setup.ts") },
  doctor: { en: () => import("./en-doctor.ts"), "zh-CN": () => import("./zh-CN-doctor.ts") },
  alert: { en: () => import("./en-alert.ts"), "zh-CN": () => import("./zh-CN-alert.ts") },
  routes: { en: () => import("./en-routes.ts"), "zh-CN": () => import("./zh-CN-routes.ts") },
};

/** The messages of one language about what only some pages speak of. */
export async function messagesAbout<Part extends MessagePart>(
  part: Part,
  locale: Locale,
): Promise<PartMessages[Part]> {
  return (await parts[part][locale]()).default;
}

export { explainRoute } from "../alert/explain-route.ts";
export { incidentTitle } from "./incident-title.ts";
export { createTimeText } from "./time-text.ts";
export { createTranslate, type MessageTree, type Translate } from "./translate.ts";
export { units } from "./units.ts";
