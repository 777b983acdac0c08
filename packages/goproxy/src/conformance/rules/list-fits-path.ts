import { matchesPathMajor, splitPathVersion } from "../../path.ts";
import { parseVersionList } from "../../version-list.ts";
import { fail, nothingToJudge, pass } from "../../interview/judgement.ts";
import { listPath } from "../../interview/paths.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** Versions are listed under the path that they have by their major number. */
export default defineRule(async ({ interview, subjects }) => {
  const { module } = subjects.incompatible;
  const reply = await interview.sound({ path: listPath(module) });
  if (!isServed(reply)) return nothingToJudge(reply);
  const pathMajor = splitPathVersion(module)?.pathMajor ?? "";
  const { versions } = parseVersionList(textOf(reply));
  const stray = versions.find((version) => !matchesPathMajor(version, pathMajor));
  return stray === undefined
    ? pass(reply)
    : fail(`the list names ${stray}, which ${module} can't have`, reply);
});
