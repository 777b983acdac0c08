import { hours, type Notice, type Vantage, type Ways } from "@heliograph/core";
import type { Locale } from "@heliograph/core/messages";
import { eventsOf, linesOf, wordNotice } from "@heliograph/notifiers";
import { withoutIncident } from "../alerts/without-incident.ts";
import type { DeskServices } from "./desk.ts";

/** More than any sample takes. */
const mostBytes = 20_000;

/** How an item of each way to subscribe looks, of an outage that did not happen. */
export async function samplesOf(
  locale: Locale,
  { plan, means, vantages, now }: Pick<DeskServices, "plan" | "means"> & { vantages: Vantage[]; now: number },
): Promise<Ways["samples"]> {
  const notice = sampleNotice(plan, vantages, now - (now % hours(1)));
  const { siteName, baseUrl } = means;
  const sender = { siteName, baseUrl: baseUrl(), shortId: "6f1d0c1e" };
  const wording = await wordNotice(notice, locale, sender);
  const [event] = eventsOf(
    { id: "6f1d0c1e-0000-4000-8000-000000000001", notice, wordings: [wording] },
    mostBytes,
  );
  return {
    item: { title: wording.title, summary: wording.summary, at: notice.at },
    event: JSON.stringify(JSON.parse(event), undefined, 2),
    mail: linesOf(wording).join("\n"),
  };
}

function sampleNotice({ targets }: DeskServices["plan"], vantages: readonly Vantage[], at: number): Notice {
  const [target] = targets.values();
  const { slug, name, baseUrl } = target ?? {
    slug: "mirror",
    name: "mirror",
    baseUrl: "https://mirror.example.com",
  };
  const startedAt = new Date(at).toISOString();
  return {
    ...withoutIncident,
    kind: "opened",
    severity: "down",
    at: startedAt,
    incident: { id: "1", sequence: 1 },
    cause: "availability",
    mirror: { slug, name, host: new URL(baseUrl).host },
    vantages: vantages.slice(0, 2).map(({ slug: vantage, name: named }) => ({ slug: vantage, name: named })),
    looking: vantages.length,
    startedAt,
    error: "connect_timeout",
    links: { incident: "/incidents/1", mirror: `/mirrors/${slug}` },
  };
}
