import { fail, pass } from "../../interview/judgement.ts";
import { repliesOfKnown } from "../replies-of-known.ts";
import { defineRule } from "../../interview/rule.ts";

/** Nobody who came by https is sent on without it. */
export default defineRule(async (hearing) => {
  const replies = await repliesOfKnown(hearing);
  const open = replies.find(({ deadEnd }) => deadEnd?.kind === "downgrade");
  return open === undefined ? pass(replies[0]) : fail(`${open.deadEnd?.why}`, open);
});
