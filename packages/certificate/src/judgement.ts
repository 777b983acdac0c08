import type { Grade } from "@heliograph/core";
import type { Seen, SeenChain } from "./seen.ts";

/** How a rule is kept, and what was seen of that in a sentence. */
export type Judgement = { grade: Grade; detail: string };

/** One rule. */
export type Rule = (seen: Seen) => Judgement;

export const passed = (detail = ""): Judgement => ({ grade: "pass", detail });
export const warned = (detail: string): Judgement => ({ grade: "warn", detail });
export const broken = (detail: string): Judgement => ({ grade: "fail", detail });
export const untold = (detail: string): Judgement => ({ grade: "unknown", detail });
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
