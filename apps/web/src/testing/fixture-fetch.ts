import type { Incidents, MirrorDetail, Mirrors } from "@heliograph/core";
import { cardAnswer } from "./card-fixture.ts";
import { chainsAnswer } from "./chains-fixture.ts";
import { detailOf, incidents, mirrors, seriesOf } from "./fixture.ts";
import { freshnessAnswer, freshnessFindings, freshnessIncident } from "./freshness-fixture.ts";
import { historyAnswer } from "./history-fixture.ts";
import { incidentAnswer } from "./incident-fixture.ts";
import { errorsAnswer } from "./errors-fixture.ts";
import { breached, integrityAnswer } from "./integrity-fixture.ts";
import { regionsAnswer } from "./regions-fixture.ts";
import { speedAnswer } from "./speed-fixture.ts";

/** The fixture in which one mirror stands still. */
const frozen: Mirrors = {
  ...mirrors,
  incidents: [freshnessIncident(freshnessFindings.frozen), ...mirrors.incidents],
};

/** Our API, answering from the fixture in which one mirror stands still. */
export const frozenFetch = (path: string): Response => answer(path, frozen, incidents);

/** Our API, answering from the fixture in which every byte is the recorded one; evidence is there all the same. */
export const fixtureFetch = (path: string): Response => answer(path, mirrors, incidents);

/** Our API, answering from the fixture in which one mirror serves wrong bytes and another shows a fork. */
export const breachedFetch = (path: string): Response =>
  answer(path, breached, {
    ...incidents,
    incidents: [
      ...breached.incidents.filter(({ cause }) => cause !== "availability"),
      ...incidents.incidents,
    ],
  });

function answer(path: string, all: Mirrors, past: Incidents): Response {
  const url = new URL(path, "http://fixture");
  const [, slug = "", series] = /^\/api\/v1\/mirrors\/([^/]+)(\/series)?$/.exec(url.pathname) ?? [];
  if (url.pathname === "/api/v1/mirrors") return Response.json(all);
  if (url.pathname === "/api/v1/names") return Response.json({ ...all, chains: [] });
  if (url.pathname === "/api/v1/incidents") return Response.json(past);
  const summed = regionsAnswer(url) ?? historyAnswer(url);
  if (summed !== undefined) return summed;
  const incident = incidentAnswer(url.pathname);
  if (incident !== undefined) return incident;
  const integrity = integrityAnswer(url.pathname);
  if (integrity !== undefined) return Response.json(integrity);
  const freshness = freshnessAnswer(url);
  if (freshness !== undefined) return freshness;
  const card = cardAnswer(url);
  if (card !== undefined) return card;
  const failed = errorsAnswer(url);
  if (failed !== undefined) return failed;
  const speed = speedAnswer(url);
  if (speed !== undefined) return speed;
  const chains = chainsAnswer(url);
  if (chains !== undefined) return chains;
  if (!all.mirrors.some((mirror) => mirror.slug === slug)) {
    return Response.json(
      { code: "not_found", message: "there is no such mirror", requestId: "r-1" },
      { status: 404 },
    );
  }
  if (series === undefined) return Response.json(detailIn(all, slug));
  const range = (["24h", "7d", "30d", "90d"] as const).find((name) => name === url.searchParams.get("range"));
  return Response.json(seriesOf(slug, range ?? "24h"));
}

function detailIn({ incidents: open }: Mirrors, slug: string): MirrorDetail {
  const detail = detailOf(slug);
  const found = open.filter(({ mirror, cause }) => mirror === slug && cause !== "availability");
  return { ...detail, incidents: [...found, ...detail.incidents] };
}
