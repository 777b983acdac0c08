import { matchesPrefixPatterns } from "../prefix-patterns.ts";
import { isProxy, type Hop } from "./hop.ts";

/** What became of one operation at one hop: `not-found` passes any separator, `error` only a pipe. */
export type Outcome = "ok" | "not-found" | "error";

/** What a hop gave, or why it gave nothing. */
export type Answer<Value, Failure> =
  | { outcome: "ok"; value: Value }
  | { outcome: "not-found" | "error"; failure: Failure };

/** A hop that was asked. */
export type Tried<Failure> =
  | { hop: Hop; outcome: "ok" }
  | { hop: Hop; outcome: "not-found" | "error"; failure: Failure };

/** Whose failure the go command shows when nobody is left; `off` where that is what ended the list. */
export type Failed<Failure> = {
  hop: Hop;
  outcome: "not-found" | "error";
  failure: Failure | "off";
};

/** How an operation went: who was asked, in this order, and how it ended. */
export type Walked<Value, Failure> = { tried: Tried<Failure>[] } & (
  | { served: { hop: Hop; value: Value }; failed?: undefined }
  | { failed: Failed<Failure>; served?: undefined }
);

/** The module that an operation is about, and the globs of those that no proxy is asked for. */
export type WalkedModule = { path: string; gonoproxy: string };

/**
 * Walks a list for one operation as the go command does for each anew, from its head: yields the hops to ask, takes their
 * answers. A failure of the origin outranks an error of a proxy, which outranks *not found*; of equals the last one counts.
 * https://go.dev/ref/mod#goproxy-protocol
 */
export function* steps<Value, Failure>(
  hops: readonly Hop[],
  { path, gonoproxy }: WalkedModule,
): Generator<Hop, Walked<Value, Failure>, Answer<Value, Failure>> {
  const isPrivate = hops[0]?.source === "noproxy" && matchesPrefixPatterns(gonoproxy, path);
  const tried: Tried<Failure>[] = [];
  let failed: Failed<Failure> | undefined;
  for (const hop of hops) {
    if (hop.source === "off") {
      failed = worse(failed, { hop, outcome: "not-found", failure: "off" });
      break;
    }
    if (isPrivate ? isProxy(hop) : hop.source === "noproxy") continue;
    const answer = yield hop;
    if (answer.outcome === "ok") {
      tried.push({ hop, outcome: "ok" });
      return { tried, served: { hop, value: answer.value } };
    }
    tried.push({ hop, ...answer });
    failed = worse(failed, { hop, ...answer });
    if (!passes(hop, answer.outcome)) break;
  }
  if (failed === undefined) throw new Error("a list without an entry cannot be walked");
  return { tried, failed };
}

/** Whether the hop after this one is asked. */
export const passes = (hop: Hop, outcome: Outcome) =>
  outcome === "not-found" || (outcome === "error" && hop.fallBackOnAnyError);

/** Walks a list over answers that have to be waited for. */
export async function walk<Value, Failure>(
  hops: readonly Hop[],
  module: WalkedModule,
  ask: (hop: Hop) => Promise<Answer<Value, Failure>>,
): Promise<Walked<Value, Failure>> {
  const walking = steps<Value, Failure>(hops, module);
  let step = walking.next();
  while (!step.done) step = walking.next(await ask(step.value));
  return step.value;
}

/** Walks a list over answers at hand. */
export function walkNow<Value, Failure>(
  hops: readonly Hop[],
  module: WalkedModule,
  answerOf: (hop: Hop) => Answer<Value, Failure>,
): Walked<Value, Failure> {
  const walking = steps<Value, Failure>(hops, module);
  let step = walking.next();
  while (!step.done) step = walking.next(answerOf(step.value));
  return step.value;
}

function worse<Failure>(one: Failed<Failure> | undefined, later: Failed<Failure>): Failed<Failure> {
  return one === undefined || rankOf(later) >= rankOf(one) ? later : one;
}

function rankOf({ hop, outcome }: Failed<unknown>): number {
  if (hop.source === "direct" || hop.source === "noproxy") return 3;
  return outcome === "error" ? 2 : 1;
}
