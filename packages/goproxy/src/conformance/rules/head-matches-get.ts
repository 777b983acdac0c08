import { fail, notApplicable, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** HEAD has the length of what GET sends, where it is offered. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "zip") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const head = await interview.sound({ path: filePath(subjects.known, "zip"), method: "HEAD" });
  if (!isServed(head)) return notApplicable(`HEAD is not offered: ${inWords(head)}`, head);
  const length = head.last.headers.get("content-length");
  if (length === undefined || Number(length) === reply.last.body.length) return pass(head);
  return fail(`HEAD tells of ${length} bytes, GET sends ${reply.last.body.length}`, head);
});
