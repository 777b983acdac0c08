import { addCounts, type History, type Month } from "@heliograph/core";
import { asOf, mirrors } from "./fixture.ts";

/** The months of the fixture's days. */
export const history: History = {
  asOf,
  demonstration: false,
  year: 2026,
  years: [2026, 2025],
  mirrors: mirrors.mirrors.map(({ slug, name, days }) => ({
    slug,
    name,
    months: [...Map.groupBy(days, ({ day }) => day.slice(0, "2026-11".length))].map(
      ([month, ofMonth]): Month => {
        const incidents = ofMonth.reduce((sum, day) => sum + day.incidents, 0);
        return { month, ...addCounts(ofMonth), incidents, worst: incidents === 0 ? null : "down" };
      },
    ),
  })),
};

/** What our API answers about months; `undefined` of anything else. */
export function historyAnswer({ pathname, searchParams }: URL): Response | undefined {
  if (pathname !== "/api/v1/history") return undefined;
  const year = Number(searchParams.get("year") ?? history.year);
  if (history.years.includes(year)) return Response.json(history);
  return Response.json({ code: "not_found", message: "nothing", requestId: "r-1" }, { status: 404 });
}
