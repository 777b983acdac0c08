import type { Grade } from "@heliograph/core";
import type { Seen, SeenChain } from "./seen.ts";

/** How a rule is kept, and what was seen of that in a sentence. */
export type Judgement = { grade: Grade; detail: string };

/** One rule. */
export type Rule = (seen: Seen) => Judgement;

/** It is kept. */
export const passed = (detail = ""): Judgement => ({ grade: "pass", detail });
/** It is worse than it should be, and nobody is turned away. */
export const warned = (detail: string): Judgement => ({ grade: "warn", detail });
/** Clients break on it, or may be deceived. */
export const broken = (detail: string): Judgement => ({ grade: "fail", detail });
/** It could not be told this time. */
export const untold = (detail: string): Judgement => ({ grade: "unknown", detail });
/** It asks nothing of this host. */
export const inapplicable = (detail = ""): Judgement => ({ grade: "not-applicable", detail });

const worstFirst: readonly Grade[] = ["fail", "warn", "unknown", "pass", "not-applicable"];

/** A rule about each chain that a host shows: the worst one counts. */
export const ofEachChain =
  (judge: (chain: SeenChain, seen: Seen) => Judgement): Rule =>
  (seen) =>
    seen.chains
      .map((chain) => judge(chain, seen))
      .toSorted((one, other) => worstFirst.indexOf(one.grade) - worstFirst.indexOf(other.grade))[0] ??
    untold("no certificate was shown");
