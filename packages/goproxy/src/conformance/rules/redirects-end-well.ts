import { fail, pass } from "../../interview/judgement.ts";
import { repliesOfKnown } from "../replies-of-known.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Whoever is sent elsewhere gets there what was asked for. */
export default defineRule(async (hearing) => {
  const replies = await repliesOfKnown(hearing);
  const redirected = replies.filter(({ hops, deadEnd }) => hops.length > 1 || deadEnd !== undefined);
  const lost = redirected.find((reply) => !isServed(reply) && reply.deadEnd?.kind !== "downgrade");
  if (lost !== undefined)
    return fail(`who is sent elsewhere does not get there what was asked for: ${inWords(lost)}`, lost);
  const [reply] = redirected;
  return reply === undefined ? pass(replies[0], "nothing was redirected") : pass(reply);
});
