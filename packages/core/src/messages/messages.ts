import type en from "./en.ts";

/** The languages we speak, as BCP 47 tags and as the first part of a page's path. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/**
 * What only some pages speak of, and load: all mirrors together, their days and incidents, incidents one by one, how one answers, what failed and each run, proofs with the log and evidence,
 * when one shows releases, how those spread, rules in general, those of the protocol, of caching and of TLS, how fast files come, mirrors beside
 * each other, as regions see them and month by month, chains of mirrors, how one is replaced when it fails, which to take, setting the go command up, and what is wrong with its settings, what programs can read, how we measure and what that costs; searching, keys and points in time.
 * What channels are told of incidents, what routes lead them there, and what others show of us, is no page's.
 */
const english = {
  status: () => import("./en-status.ts"),
  history: () => import("./en-history.ts"),
  incidents: () => import("./en-incidents.ts"),
  overview: () => import("./en-overview.ts"),
  errors: () => import("./en-errors.ts"),
  run: () => import("./en-run.ts"),
  proof: () => import("./en-proof.ts"),
  freshness: () => import("./en-freshness.ts"),
  releases: () => import("./en-releases.ts"),
  card: () => import("./en-card.ts"),
  conformance: () => import("./en-conformance.ts"),
  cache: () => import("./en-cache.ts"),
  tls: () => import("./en-tls.ts"),
  speed: () => import("./en-speed.ts"),
  compare: () => import("./en-compare.ts"),
  regions: () => import("./en-regions.ts"),
  calendar: () => import("./en-calendar.ts"),
  chains: () => import("./en-chains.ts"),
  failover: () => import("./en-failover.ts"),
  recommended: () => import("./en-recommended.ts"),
  setup: () => import("./en-setup.ts"),
  doctor: () => import("./en-doctor.ts"),
  developers: () => import("./en-developers.ts"),
  subscribe: () => import("./en-subscribe.ts"),
  method: () => import("./en-method.ts"),
  search: () => import("./en-search.ts"),
  keys: () => import("./en-keys.ts"),
  time: () => import("./en-time.ts"),
  alert: () => import("./en-alert.ts"),
  routes: () => import("./en-routes.ts"),
  surfaces: () => import("./en-surfaces.ts"),
};
export type MessagePart = keyof typeof english;

type EnglishPart<Part extends MessagePart> = Awaited<ReturnType<(typeof english)[Part]>>["default"];

/** The keys and texts that the other languages follow. */
export type EnglishMessages = typeof en & AllOf<{ [Part in MessagePart]: EnglishPart<Part> }>;

/** What has the members of all of them. */
type AllOf<Parts> = { [Part in keyof Parts]: (part: Parts[Part]) => void }[keyof Parts] extends (
  all: infer All,
) => void
  ? All
  : never;

/** Every text that any page may show, by key; a value stands in it as `{{name}}`, and `_one` and `_other` are its plural forms. */
export type Messages = Translated<typeof en>;

/** The texts of each part. */
export type PartMessages = { [Part in MessagePart]: Translated<EnglishPart<Part>> };

/** The same keys in another language, without the plural form that Chinese lacks. */
type Translated<Tree> = {
  readonly [Key in keyof Tree as Key extends `${string}_one` ? never : Key]: Tree[Key] extends string
    ? string
    : Translated<Tree[Key]>;
};

type Loaders = { [Part in MessagePart]: () => Promise<{ default: PartMessages[Part] }> };

const chinese: Loaders = {
  status: () => import("./zh-CN-status.ts"),
  history: () => import("./zh-CN-history.ts"),
  incidents: () => import("./zh-CN-incidents.ts"),
  overview: () => import("./zh-CN-overview.ts"),
  errors: () => import("./zh-CN-errors.ts"),
  run: () => import("./zh-CN-run.ts"),
  proof: () => import("./zh-CN-proof.ts"),
  freshness: () => import("./zh-CN-freshness.ts"),
  releases: () => import("./zh-CN-releases.ts"),
  card: () => import("./zh-CN-card.ts"),
  conformance: () => import("./zh-CN-conformance.ts"),
  cache: () => import("./zh-CN-cache.ts"),
  tls: () => import("./zh-CN-tls.ts"),
  speed: () => import("./zh-CN-speed.ts"),
  compare: () => import("./zh-CN-compare.ts"),
  regions: () => import("./zh-CN-regions.ts"),
  calendar: () => import("./zh-CN-calendar.ts"),
  chains: () => import("./zh-CN-chains.ts"),
  failover: () => import("./zh-CN-failover.ts"),
  recommended: () => import("./zh-CN-recommended.ts"),
  setup: () => import("./zh-CN-setup.ts"),
  doctor: () => import("./zh-CN-doctor.ts"),
  developers: () => import("./zh-CN-developers.ts"),
  subscribe: () => import("./zh-CN-subscribe.ts"),
  method: () => import("./zh-CN-method.ts"),
  search: () => import("./zh-CN-search.ts"),
  keys: () => import("./zh-CN-keys.ts"),
  time: () => import("./zh-CN-time.ts"),
  alert: () => import("./zh-CN-alert.ts"),
  routes: () => import("./zh-CN-routes.ts"),
  surfaces: () => import("./zh-CN-surfaces.ts"),
};

const parts: Record<Locale, Loaders> = { en: english, "zh-CN": chinese };

/** The names of all parts. */
export const messageParts = Object.keys(english).filter((name): name is MessagePart => name in chinese);

/** The messages of one language, loaded when they are asked for: a reader needs one of them. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  switch (locale) {
    case "en":
      return (await import("./en.ts")).default;
    case "zh-CN":
      return (await import("./zh-CN.ts")).default;
  }
}

/** The messages of one language about what only some pages speak of. */
export async function messagesAbout<Part extends MessagePart>(
  part: Part,
  locale: Locale,
): Promise<PartMessages[Part]> {
  return (await parts[locale][part]()).default;
}

export { explainRoute } from "../alert/explain-route.ts";
export {
  baseText,
  countText,
  hair,
  latencyText,
  percentSign,
  percentText,
  shareText,
} from "./figure-text.ts";
export { incidentTitle } from "./incident-title.ts";
export { createTimeText } from "./time-text.ts";
export { createTranslate, type MessageTree, type Translate } from "./translate.ts";
export { units } from "./units.ts";
export { verdictHeadline } from "./verdict-headline.ts";
export { createVoices, namesIn, sentencesIn, type Voice } from "./voice.ts";
