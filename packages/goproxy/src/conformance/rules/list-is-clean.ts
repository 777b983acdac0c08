import { parseVersionList } from "../../version-list.ts";
import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { listPath } from "../../interview/paths.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Every line of a list is a version. */
export default defineRule(async ({ interview, subjects }) => {
  const reply = await interview.sound({ path: listPath(subjects.known.module) });
  if (!isServed(reply)) return nothingToJudge(reply);
  const { versions, newest, invalidLineCount } = parseVersionList(textOf(reply));
  if (versions.length === 0 && newest === undefined) return nothingToJudge(reply);
  if (invalidLineCount === 0) return pass(reply);
  return warn(`the list has lines that begin with no version: ${invalidLineCount}`, reply);
});
