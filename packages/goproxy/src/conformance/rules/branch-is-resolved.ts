import { canonicalVersion } from "../../version.ts";
import { fail, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A branch stands for a version. */
export default defineRule(async ({ interview, subjects: { commit } }) => {
  const { module, branch } = commit;
  const reply = await interview.sound({ path: filePath({ module, version: branch }, "info") });
  if (!isServed(reply))
    return warn(`the mirror does not know ${branch} of ${module}: ${inWords(reply)}`, reply);
  const info = readInfoOf(reply);
  if ("flaw" in info) return fail(info.flaw, reply);
  const isVersion = canonicalVersion(info.version) === info.version;
  return isVersion
    ? pass(reply)
    : fail(`${branch} is answered with ${info.version}, which is no version`, reply);
});
