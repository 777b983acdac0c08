import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { flawOfVersion, readInfoOf } from "../read-info.ts";
import { isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** What is said of a version is about that version. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: filePath(subjects.known, "info") });
  if (!isServed(reply)) return nothingToJudge(reply);
  const info = readInfoOf(reply);
  if ("flaw" in info) return nothingToJudge(reply);
  const flaw = flawOfVersion(info, subjects.known.module, subjects.known.version);
  return flaw === undefined ? pass(reply) : fail(flaw, reply);
});
