import { parseVersionList } from "../../version-list.ts";
import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { filePath, listPath } from "../../interview/paths.ts";
import { inWords, isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** The newest version of a list is there. */
export default defineRule(async ({ interview, subjects }) => {
  const { module } = subjects.known;
  const list = await interview.sound({ path: listPath(module) });
  const version = isServed(list) ? parseVersionList(textOf(list)).versions.at(-1) : undefined;
  if (version === undefined) return nothingToJudge(list);
  const reply = await interview.sound({ path: filePath({ module, version }, "info") });
  return isServed(reply)
    ? pass(reply)
    : fail(`the list names ${version}, and the mirror does not have it: ${inWords(reply)}`, reply);
});
