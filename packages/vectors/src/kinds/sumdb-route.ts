import assert from "node:assert/strict";
import {
  gosumdbFor,
  GosumdbError,
  parseGoproxy,
  resolveSettings,
  routeToSumdbNow,
  type SumdbRoute,
} from "@heliograph/goproxy/chain";
import { z } from "zod";
import { answerOf, letterOf, withUrls } from "../response-kind.ts";
import { defineVectors } from "../vectors.ts";

const path = "mod.test/m";

/** How the database is reached, in the words of the vectors. */
function wordOf(route: SumdbRoute<string>): string {
  if (route.kind === "via") return letterOf(route.hop.source);
  return route.kind === "unavailable" ? "error" : route.kind;
}

function outcomeOf(settings: { gosumdb: string; gonosumdb: string }, gonoproxy: string) {
  try {
    const database = gosumdbFor(path, settings);
    const route = routeToSumdbNow(parseGoproxy(withUrls("A"), gonoproxy), database, () => answerOf("ok"));
    if (route.kind === "unchecked") return { outcome: "not-checked" };
    if (route.kind === "via")
      return { outcome: "via-proxy", database: new URL(route.url).pathname.slice("/sumdb/".length) };
    return { outcome: "url", host: route.kind === "direct" ? new URL(route.url).host : "" };
  } catch (error) {
    if (!(error instanceof GosumdbError)) throw error;
    return { outcome: "config-error" };
  }
}

/** The way to the checksum database. */
export default defineVectors({
  kind: "sumdb-route",
  lists: {
    route: {
      schema: z.object({
        goproxy: z.string(),
        supported: z.record(z.string(), z.string()),
        expect: z.object({
          route: z.string(),
          probed: z.array(z.string()),
          reportedBy: z.string().optional(),
        }),
      }),
      check({ goproxy, supported, expect }) {
        const hops = parseGoproxy(withUrls(goproxy));
        const database = gosumdbFor(path, { gosumdb: "sum.golang.org", gonosumdb: "" });
        const route = routeToSumdbNow(hops, database, ({ source }) =>
          answerOf(supported[letterOf(source)] ?? "ok"),
        );
        assert.equal(wordOf(route), expect.route);
        assert(route.kind !== "unchecked");
        assert.deepEqual(
          route.probed.map(({ hop }) => letterOf(hop.source)),
          expect.probed,
        );
        assert.equal(
          route.kind === "unavailable" ? letterOf(route.failed.hop.source) : undefined,
          expect.reportedBy,
        );
      },
    },
    config: {
      schema: z.object({
        gosumdb: z.string(),
        goprivate: z.string().optional(),
        gonoproxy: z.string().optional(),
        gonosumdb: z.string().optional(),
        expect: z.object({
          outcome: z.string(),
          database: z.string().optional(),
          host: z.string().optional(),
        }),
      }),
      check({ gosumdb, goprivate, gonoproxy, gonosumdb, expect }) {
        const environment = {
          GOSUMDB: gosumdb,
          GOPRIVATE: goprivate,
          GONOPROXY: gonoproxy,
          GONOSUMDB: gonosumdb,
        };
        const { GOSUMDB, GONOPROXY, GONOSUMDB } = resolveSettings({ environment });
        const settings = { gosumdb: GOSUMDB.value, gonosumdb: GONOSUMDB.value };
        assert.deepEqual(outcomeOf(settings, GONOPROXY.value), expect);
      },
    },
  },
});
