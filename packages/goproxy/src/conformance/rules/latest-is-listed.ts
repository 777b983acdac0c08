import { isPseudoVersion } from "../../pseudo-version.ts";
import { parseVersionList } from "../../version-list.ts";
import { compareVersions } from "../../version-order.ts";
import { nothingToJudge, pass, warn } from "../../interview/judgement.ts";
import { latestPath, listPath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** The latest version is one of the list, or newer than all of it: caches need a while to agree. */
export default defineRule(async ({ interview, subjects: { known } }) => {
  const list = await interview.sound({ path: listPath(known.module) });
  const listed = isServed(list) ? parseVersionList(textOf(list)).versions : [];
  const newest = listed.at(-1);
  if (newest === undefined) return nothingToJudge(list);
  const reply = await interview.sound({ path: latestPath(known.module) });
  const info = isServed(reply) ? readInfoOf(reply) : { flaw: "" };
  if ("flaw" in info) return nothingToJudge(reply);
  const { version } = info;
  if (listed.includes(version)) return pass(reply);
  const isNewer = !isPseudoVersion(version) && compareVersions(version, newest) > 0;
  return isNewer ? pass(reply, `${version} is not listed yet`) : warn(`${version} is not in the list`, reply);
});
