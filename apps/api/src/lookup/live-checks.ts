import { minutes } from "@heliograph/core";
import type { Target } from "@heliograph/db";
import type { Asker } from "@heliograph/goproxy";
import type { Logger } from "pino";
import { askList, type LiveAnswer } from "./ask-list.ts";

/** What mirrors answer when they are asked for one module just now; times are epoch milliseconds. */
type LiveCheck = {
  at: number;
  /** From when on there may be another. */
  nextAt: number;
  /** By slug of the mirror; grows until all have answered. */
  answers: ReadonlyMap<string, LiveAnswer>;
  isComplete: () => boolean;
};

type Asked = Pick<Target, "slug" | "baseUrl">;

/** Checks that readers set off: few enough that nobody can make us a burden to mirrors. */
export type LiveChecks = {
  /** The check of a module, begun now where there is none of late; `undefined` where there have been too many. */
  of: (module: string, mirrors: readonly Asked[]) => LiveCheck | undefined;
};

const againAfterMs = minutes(5);
const mostAMinute = 6;
const mostAtOnce = 2;

/** Keeps live checks in memory, each for as long as it stands for the next; what is under way ends with the signal. */
export function createLiveChecks(
  outbound: Asker,
  { now, log, signal }: { now: () => number; log: Logger; signal?: AbortSignal },
): LiveChecks {
  const kept = new Map<string, LiveCheck>();

  const ask = async (baseUrl: string, module: string): Promise<LiveAnswer> => {
    try {
      return await askList(outbound, { baseUrl, module, signal });
    } catch (error) {
      if (signal?.aborted !== true) log.error({ err: error, module, baseUrl }, "a live check failed");
      return { standing: "undecided", detail: "" };
    }
  };
  const begin = (module: string, mirrors: readonly Asked[]): LiveCheck => {
    const at = now();
    const answers = new Map<string, LiveAnswer>();
    for (const { slug, baseUrl } of mirrors) {
      void ask(baseUrl, module).then((answer) => answers.set(slug, answer));
    }
    return { at, nextAt: at + againAfterMs, answers, isComplete: () => answers.size === mirrors.length };
  };

  return {
    of(module, mirrors) {
      const at = now();
      for (const [name, { nextAt, isComplete }] of kept) {
        if (nextAt <= at && isComplete()) kept.delete(name);
      }
      const known = kept.get(module);
      if (known !== undefined) return known;
      const checks = [...kept.values()];
      const ofLate = checks.filter((check) => at - check.at < minutes(1)).length;
      const underWay = checks.filter(({ isComplete }) => !isComplete()).length;
      if (ofLate >= mostAMinute || underWay >= mostAtOnce) return undefined;
      const check = begin(module, mirrors);
      kept.set(module, check);
      return check;
    },
  };
}
