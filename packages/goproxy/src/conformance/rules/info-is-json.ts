import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is said of a version can be read by the go command. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "info") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const info = readInfoOf(reply);
  return "flaw" in info ? fail(info.flaw, reply) : pass(reply);
});
