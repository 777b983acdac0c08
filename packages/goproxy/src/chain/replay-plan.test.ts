import { minuteStates } from "@heliograph/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseGoproxy } from "./goproxy-list.ts";
import type { Hop } from "./hop.ts";
import { planWalk, takeMinute } from "./replay-plan.ts";
import { routeToSumdbNow } from "./sumdb-route.ts";
import { walkNow, type Answer } from "./walk.ts";

const hopCount = 4;
const minuteCount = 60;

const separators = fc.array(fc.constantFrom(",", "|"), { minLength: hopCount, maxLength: hopCount });
const states = fc.array(fc.nat({ max: minuteStates.length - 1 }), {
  minLength: minuteCount,
  maxLength: minuteCount,
});

type Ask = (hop: Hop) => Answer<null, null>;

const walks: Readonly<Record<string, (hops: readonly Hop[], ask: Ask) => string>> = {
  modules: (hops, ask) => walkNow(hops, { path: "", gonoproxy: "" }, ask).served?.hop.source ?? "failed",
  checksums: (hops, ask) => routeToSumdbNow(hops, { kind: "database", name: "", key: "" }, ask).kind,
};

it.each(Object.entries(walks))("a minute ends as a walk through it does: %s", (_name, walk) => {
  const history = fc.array(states, { minLength: hopCount, maxLength: hopCount });
  fc.assert(
    fc.property(separators, history, fc.constantFrom("direct", "off"), (between, seen, last) => {
      const hops = parseGoproxy(
        `${between.map((separator, place) => `https://${place}.example${separator}`).join("")}${last}`,
      );
      const all = [...seen, Array.from({ length: minuteCount }, () => minuteStates.indexOf("ok"))];
      const known = all.map((each) => ({
        states: Uint8Array.from(each),
        times: new Uint8Array(minuteCount),
        before: 0,
      }));
      const plan = planWalk(hops, (ask) => walk(hops, ask));
      for (let minute = 0; minute < minuteCount; minute += 1) {
        const asked: number[] = [];
        let cut: string | undefined;
        const end = walk(hops, (hop) => {
          const state = minuteStates[all[hops.indexOf(hop)]?.[minute] ?? 0] ?? "unseen";
          if (cut === undefined) asked.push(hops.indexOf(hop));
          if (state === "hangs" || state === "unseen") cut ??= state;
          return state === "not-found" || state === "error"
            ? { outcome: state, failure: null }
            : { outcome: "ok", value: null };
        });
        expect(takeMinute(plan, known, minute)).toMatchObject({ end: cut ?? end, asked });
      }
    }),
  );
});
