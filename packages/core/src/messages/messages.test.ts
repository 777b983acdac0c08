import { expect, it } from "vitest";
import { errorClassSchema } from "../index.ts";
import enAlert from "./en-alert.ts";
import enCache from "./en-cache.ts";
import enCalendar from "./en-calendar.ts";
import enCard from "./en-card.ts";
import enChains from "./en-chains.ts";
import enCompare from "./en-compare.ts";
import enConformance from "./en-conformance.ts";
import enDevelopers from "./en-developers.ts";
import enDoctor from "./en-doctor.ts";
import enFailover from "./en-failover.ts";
import enErrors from "./en-errors.ts";
import enRun from "./en-run.ts";
import enRecommended from "./en-recommended.ts";
import enFreshness from "./en-freshness.ts";
import enHistory from "./en-history.ts";
import enIncidents from "./en-incidents.ts";
import enKeys from "./en-keys.ts";
import enMethod from "./en-method.ts";
import enOverview from "./en-overview.ts";
import enProof from "./en-proof.ts";
import enRegions from "./en-regions.ts";
import enReleases from "./en-releases.ts";
import enRoutes from "./en-routes.ts";
import enSearch from "./en-search.ts";
import enSetup from "./en-setup.ts";
import enSpeed from "./en-speed.ts";
import enStatus from "./en-status.ts";
import enSubscribe from "./en-subscribe.ts";
import enSurfaces from "./en-surfaces.ts";
import enTime from "./en-time.ts";
import enTls from "./en-tls.ts";
import en from "./en.ts";
import { locales, messageParts, messagesAbout, messagesIn, type Locale } from "./messages.ts";
import zhCNOverview from "./zh-CN-overview.ts";

type Tree = { readonly [key: string]: string | Tree };

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name);

function flat(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const everything: Tree[] = [
  en,
  enStatus,
  enSubscribe,
  enHistory,
  enIncidents,
  enMethod,
  enOverview,
  enProof,
  enErrors,
  enRun,
  enRecommended,
  enFreshness,
  enReleases,
  enCard,
  enConformance,
  enCache,
  enTls,
  enSpeed,
  enCompare,
  enRegions,
  enCalendar,
  enChains,
  enFailover,
  enSetup,
  enDevelopers,
  enDoctor,
  enSearch,
  enKeys,
  enTime,
  enAlert,
  enRoutes,
  enSurfaces,
];
const partsIn = (locale: Locale) => Promise.all(messageParts.map((part) => messagesAbout(part, locale)));

it.each(locales)("%s says every message, with no value that the English one lacks", async (locale) => {
  const english = new Map(everything.flatMap((messages) => flat(messages)));
  const said = [await messagesIn(locale), ...(await partsIn(locale))].flatMap((messages) => flat(messages));
  const faults = said.filter(([key, text]) => {
    const known = new Set([...placeholders(english.get(key) ?? ""), "{{count}}"]);
    return text === "" || placeholders(text).some((name) => !known.has(name));
  });
  expect(faults).toEqual([]);
});

const errors = { en: enOverview.error, "zh-CN": zhCNOverview.error };

it.each(locales)("%s has a word for every error class", (locale) => {
  expect(Object.keys(errors[locale]).toSorted()).toEqual([...errorClassSchema.options].toSorted());
});

it.each(locales)("%s says nothing in two parts", async (locale) => {
  const sections = [await messagesIn(locale), ...(await partsIn(locale))].flatMap(Object.keys);
  expect(sections.filter((section, at) => sections.indexOf(section) !== at)).toEqual([]);
});
