import { MirrorFailure } from "@heliograph/core";
import { pass, Untold, type Judgement } from "../../interview/judgement.ts";
import { pathsOfKnown, repliesOfKnown } from "../replies-of-known.ts";
import { defineRule } from "../../interview/rule.ts";

/** Answers come whole. One that is cut off is asked for again before that counts. */
export default defineRule(async (hearing) => {
  for (const path of pathsOfKnown(hearing)) {
    const cut = await hearing.interview.reply({ path }).then(() => undefined, cutOff);
    if (cut !== undefined) return cut;
  }
  const [first] = await repliesOfKnown(hearing);
  return pass(first);
});

/** The judgement of an answer that broke off; nothing where it failed in another way, which says nothing of this. */
function cutOff(error: unknown): Judgement | undefined {
  if (!(error instanceof Untold)) throw error;
  const { cause, exhibit } = error;
  const isCut = cause instanceof MirrorFailure && cause.reason === "body_incomplete";
  return isCut ? { grade: "fail", detail: cause.message, exhibit } : undefined;
}
