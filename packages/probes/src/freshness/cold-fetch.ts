import { MirrorFailure, type ColdFetch, type ColdTarget } from "@heliograph/core";
import { bounded } from "../bounded.ts";
import type { Around } from "./around.ts";
import { afterMiss, afterQuietMiss, type Trial } from "./cold-trials.ts";
import { replyTo, type Mirror, type Reply } from "./replies.ts";
import { timesSince } from "./times-since.ts";
import { withoutFetching } from "./without-fetching.ts";

/** Longest reason that is told. */
const reasonLimit = 200;

/** How a question went, and how it is told. */
type Answer = {
  standing: Reply<unknown>["standing"] | "failed";
  told: Omit<ColdFetch, "module" | "version" | "stored">;
};

/** What a trial has come to, and how it goes on; `undefined` when it does not. */
type Step = { told: ColdFetch[]; next: Trial | undefined };

/** Tries what it takes the mirror to show a version that nobody may have asked it for before. */
export async function tryColdFetch(targets: readonly ColdTarget[], around: Around): Promise<ColdFetch[]> {
  const { cold } = around.memory;
  const trial = cold.due(targets, Date.now());
  if (trial === undefined) return [];
  const { told, next } = await stepOf(trial, around);
  cold.goOn(next);
  return told;
}

/**
 * Asks first for what the mirror has stored. One that is not known to honour that is asked so twice, a while apart: had it
 * fetched the version after all, it would have it by then. Only what is not stored is asked for so that it must be fetched.
 */
async function stepOf(trial: Trial, { mirror, memory }: Around): Promise<Step> {
  const { module, version, quietCount } = trial;
  if (quietCount < quietQuestions(memory.honoursNoFetch)) {
    const { standing, told } = await ask(withoutFetching(mirror), trial);
    if (standing === "known" && quietCount > 0) memory.honoursNoFetch ??= false;
    if (standing === "undecided") memory.honoursNoFetch = false;
    if (standing === "known" || standing === "refused" || standing === "failed") {
      const stored = standing === "known" && memory.honoursNoFetch === true ? true : null;
      return { told: [{ module, version, stored, ...told }], next: undefined };
    }
    const next = afterQuietMiss(trial, Date.now());
    if (next.quietCount < quietQuestions(memory.honoursNoFetch)) return { told: [], next };
    return askPlainly(next, { mirror, memory });
  }
  return askPlainly(trial, { mirror, memory });
}

async function askPlainly(trial: Trial, { mirror, memory }: Around): Promise<Step> {
  const { module, version, quietCount, askedAt } = trial;
  const { standing, told } = await ask(mirror, trial);
  if (standing === "known" && askedAt === undefined && quietCount > 0) memory.honoursNoFetch ??= true;
  return {
    told: [{ module, version, stored: quietCount > 0 ? false : null, ...told }],
    next: standing === "known" || standing === "refused" ? undefined : afterMiss(trial, Date.now()),
  };
}

/** How often a mirror is asked for what it has stored, before it is made to fetch. */
function quietQuestions(honoursNoFetch: boolean | undefined): number {
  if (honoursNoFetch === undefined) return 2;
  return honoursNoFetch ? 1 : 0;
}

async function ask(mirror: Mirror, { module, version }: ColdTarget): Promise<Answer> {
  const askedAt = Date.now();
  const answerOf = (standing: Answer["standing"], told: Partial<Answer["told"]>): Answer => ({
    standing,
    told: {
      ...timesSince(askedAt),
      found: false,
      status: 0,
      ttfbMs: null,
      reason: "",
      ...told,
    },
  });
  try {
    const reply = await replyTo(mirror, (client) => client.info(module, version));
    if (reply.standing === "known") {
      const { ttfbMs = null } = reply.measures;
      return answerOf("known", { found: true, status: statusOf(reply), ttfbMs });
    }
    const reason = bounded(reply.reason.trim(), reasonLimit);
    return answerOf(reply.standing, { status: statusOf(reply), reason });
  } catch (error) {
    if (!(error instanceof MirrorFailure) || error.reason === "rate_limited") throw error;
    const reason = bounded(error.message, reasonLimit);
    return answerOf("failed", { status: statusOf(error), reason });
  }
}

const statusOf = ({ facts }: Pick<MirrorFailure, "facts">) => Number(facts["status"] ?? 0);
