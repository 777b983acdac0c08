import type { IncidentDetail } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { pathOf } from "../../lib/path.ts";

/** An incident as schema.org's LiveBlogPosting, with what operators told of it as its updates. */
export function incidentPosting(
  { incident, notes }: Pick<IncidentDetail, "incident" | "notes">,
  { title, origin, locale }: { title: string; origin: string; locale: Locale },
) {
  const { id, openedAt, startedAt, endedAt, changes } = incident;
  const url = origin + pathOf(locale, { incident: id });
  const told = [openedAt, ...changes.map(({ at }) => at), ...notes.map(({ at }) => at)];
  return {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "@id": url,
    url,
    headline: title,
    inLanguage: locale,
    image: `${url}/card.png`,
    datePublished: openedAt,
    dateModified: told.toSorted().at(-1),
    coverageStartTime: startedAt,
    ...(endedAt !== null && { coverageEndTime: endedAt }),
    author: { "@type": "Organization", name: "Heliograph", url: origin },
    liveBlogUpdate: notes.map(({ id: note, at, operator, text }) => ({
      "@type": "BlogPosting",
      "@id": `${url}#note-${note}`,
      headline: title,
      articleBody: text[locale] ?? text.en ?? text["zh-CN"],
      inLanguage: text[locale] === undefined ? (text.en === undefined ? "zh-CN" : "en") : locale,
      datePublished: at,
      author: { "@type": "Person", name: operator },
    })),
  };
}
