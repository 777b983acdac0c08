import { stateOfMirror, states, type State } from "./state.ts";
import type { Mirrors, MirrorSummary } from "./shown/mirror.ts";

/** What is said about all mirrors together. */
export type SiteVerdict =
  | { kind: "awaiting" | "isolated" | "unjudged" }
  | { kind: "stale"; since: string }
  | {
      kind: "judged";
      state: State;
      working: number;
      total: number;
      /** The worst first. */
      troubled: MirrorSummary[];
      maintained: MirrorSummary[];
      unknown: number;
    };

/** Sums up what is shown; `stale` when what is shown could not be refreshed. */
export function siteVerdict(
  { mirrors, vantages }: Pick<Mirrors, "mirrors" | "vantages">,
  stale: boolean,
): SiteVerdict {
  const newest = newestCheck(mirrors);
  const healths = new Set(vantages.map(({ health }) => health));
  if (healths.has("isolated") && !healths.has("healthy")) return { kind: "isolated" };
  if (newest === undefined) return { kind: "awaiting" };
  if (stale || mirrors.every((mirror) => mirror.stale)) return { kind: "stale", since: newest };

  const of = (wanted: State) => mirrors.filter((mirror) => stateOfMirror(mirror) === wanted);
  const troubled = [...of("major_outage"), ...of("partial_outage"), ...of("degraded")];
  const maintained = of("maintenance");
  const unknown = of("no_data").length;
  if (unknown === mirrors.length) return { kind: "unjudged" };
  const [worst] = [...troubled, ...maintained];
  return {
    kind: "judged",
    state: worst === undefined ? "operational" : stateOfMirror(worst),
    working: of("operational").length,
    total: mirrors.length,
    troubled,
    maintained,
    unknown,
  };
}

/** The state whose shape and colour a verdict is shown in. */
export const stateOfVerdict = (verdict: SiteVerdict): State =>
  verdict.kind === "judged" ? verdict.state : "no_data";

/** When any mirror was last looked at. */
export const newestCheck = (mirrors: readonly Pick<MirrorSummary, "observedAt">[]): string | undefined =>
  mirrors
    .flatMap(({ observedAt }) => observedAt ?? [])
    .toSorted()
    .at(-1);

/** Mirrors with the worst first, else as configured. */
export const worstFirst = (mirrors: readonly MirrorSummary[]): MirrorSummary[] =>
  mirrors.toSorted((a, b) => states.indexOf(stateOfMirror(a)) - states.indexOf(stateOfMirror(b)));
