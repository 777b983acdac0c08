import type { Maintenance, Mirrors } from "@heliograph/core";
import { maintenanceId } from "../surfaces/maintenance-id.ts";
import { toldText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import { element } from "../surfaces/xml.ts";
import type { Entry } from "./feed.ts";

/** Announced maintenance as an entry. */
export function maintenanceEntry(
  window: Maintenance,
  { voice, mirrors, baseUrl }: { voice: Voice; mirrors: Mirrors["mirrors"]; baseUrl: string },
): Entry {
  const { t, time, names, locale } = voice;
  const { startsAt, endsAt, announcedAt } = window;
  const under = mirrors.filter(({ slug }) => window.mirrors?.includes(slug) ?? false);
  const url = new URL(`/${locale}/`, baseUrl).href;
  const summary = t("surface.feed.maintenanceOf", {
    start: time.exact(startsAt),
    end: time.exact(endsAt),
    mirrors:
      window.mirrors === null
        ? t("surface.feed.everyMirror")
        : names(under.map(({ name }) => toldText(name))),
  });
  return {
    id: `${url}#maintenance-${maintenanceId(window)}`,
    url,
    title: t("surface.feed.maintenance", { title: toldText(window.title[locale]) }),
    summary,
    html: element("p", {}, summary).text,
    publishedAt: announcedAt,
    updatedAt: announcedAt,
    tags: [...(window.mirrors ?? []), "maintenance"],
  };
}
