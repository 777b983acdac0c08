import { pass, warn } from "../../interview/judgement.ts";
import { repliesOfKnown } from "../replies-of-known.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is asked for as it is (`Accept-Encoding: identity`) comes as it is. */
export default defineRule(async (hearing) => {
  const replies = await repliesOfKnown(hearing);
  const coded = replies.find(({ last }) => !isPlain(last.headers.get("content-encoding")));
  if (coded === undefined) return pass(replies[0]);
  return warn(`an answer comes with Content-Encoding: ${coded.last.headers.get("content-encoding")}`, coded);
});

const isPlain = (coding: string | undefined) => coding === undefined || /^\s*(?:identity)?\s*$/i.test(coding);
