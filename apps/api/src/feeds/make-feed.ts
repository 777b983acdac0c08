import type { Mirrors, MirrorSummary } from "@heliograph/core";
import { toldText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import type { Feed } from "./feed.ts";
import type { FeedFormat } from "./feed-formats.ts";
import { incidentEntry, type ToldIncident } from "./incident-entry.ts";
import { maintenanceEntry } from "./maintenance-entry.ts";

type Told = {
  status: Pick<Mirrors, "vantages" | "mirrors" | "maintenance">;
  incidents: readonly ToldIncident[];
  /** The mirror that it is of; all of them when absent. */
  mirror: MirrorSummary | undefined;
};

/** Where a feed without entries stands in time: it has never changed. */
const never = "1970-01-01T00:00:00.000Z";

/** The feed of all mirrors or of one, the newest first. */
export function makeFeed(
  { status, incidents, mirror }: Told,
  {
    voice,
    format,
    siteTitle,
    baseUrl,
  }: { voice: Voice; format: FeedFormat; siteTitle: string; baseUrl: string },
): Feed {
  const { t, locale } = voice;
  const { vantages, mirrors } = status;
  const maintenance = status.maintenance.filter(
    (window) => mirror === undefined || window.mirrors === null || window.mirrors.includes(mirror.slug),
  );
  const entries = [
    ...maintenance.map((window) => maintenanceEntry(window, { voice, mirrors, baseUrl })),
    ...incidents.map((told) => incidentEntry(told, { voice, vantages, baseUrl })),
  ];
  const newestFirst = entries.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  const page = mirror === undefined ? `/${locale}/` : `/${locale}/mirrors/${mirror.slug}`;
  const site = toldText(siteTitle);
  const name = mirror && toldText(mirror.name);
  return {
    title:
      name === undefined
        ? t("surface.feed.title", { site })
        : t("surface.feed.titleOf", { mirror: name, site }),
    description:
      name === undefined ? t("surface.feed.description") : t("surface.feed.descriptionOf", { mirror: name }),
    language: locale,
    author: site,
    pageUrl: new URL(page, baseUrl).href,
    feedUrl: new URL(`${page.replace(/\/$/, "")}/feed.${format}`, baseUrl).href,
    updatedAt: newestFirst[0]?.updatedAt ?? never,
    entries: newestFirst,
  };
}
