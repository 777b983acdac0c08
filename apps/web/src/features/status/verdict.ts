import type { MirrorSummary, Mirrors } from "@heliograph/core";
import { stateOfMirror, states, type State } from "../../lib/state.ts";

/** What the status page says about all mirrors together. */
export type Verdict =
  | { kind: "awaiting" | "isolated" | "unjudged" }
  | { kind: "stale"; since: string }
  | {
      kind: "judged";
      state: State;
      working: number;
      total: number;
      troubled: MirrorSummary[];
      unknown: number;
    };

/** Sums up what is shown; `stale` when the page itself could not be refreshed. */
export function verdictOf(
  { mirrors, vantages }: Pick<Mirrors, "mirrors" | "vantages">,
  stale: boolean,
): Verdict {
  const newest = newestCheck(mirrors);
  const healths = new Set(vantages.map(({ health }) => health));
  if (healths.has("isolated") && !healths.has("healthy")) return { kind: "isolated" };
  if (newest === undefined) return { kind: "awaiting" };
  if (stale || mirrors.every((mirror) => mirror.stale)) return { kind: "stale", since: newest };

  const of = (wanted: State) => mirrors.filter((mirror) => stateOfMirror(mirror) === wanted);
  const troubled = [...of("major_outage"), ...of("partial_outage"), ...of("degraded")];
  const working = of("operational").length;
  const unknown = of("no_data").length;
  if (unknown === mirrors.length) return { kind: "unjudged" };
  const state = troubled[0] === undefined ? "operational" : stateOfMirror(troubled[0]);
  return { kind: "judged", state, working, total: mirrors.length, troubled, unknown };
}

/** The state whose shape and colour a verdict is shown in. */
export const stateOfVerdict = (verdict: Verdict): State =>
  verdict.kind === "judged" ? verdict.state : "no_data";

/** When any mirror was last looked at. */
export const newestCheck = (mirrors: readonly MirrorSummary[]) =>
  mirrors
    .flatMap(({ observedAt }) => observedAt ?? [])
    .toSorted()
    .at(-1);

/** Mirrors with the worst first, else as configured. */
export const worstFirst = (mirrors: readonly MirrorSummary[]) =>
  mirrors.toSorted((a, b) => states.indexOf(stateOfMirror(a)) - states.indexOf(stateOfMirror(b)));
