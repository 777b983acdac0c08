import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Whoever asks as the go command does gets what others get. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "info") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const asGo = await interview.sound({ path: filePath(subjects.known, "info"), asGoCommand: true });
  if (isServed(asGo)) return pass(asGo);
  return fail(`others get ${inWords(reply)}, the go command gets ${inWords(asGo)}`, asGo);
});
