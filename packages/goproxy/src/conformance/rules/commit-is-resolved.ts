import { parsePseudoVersion } from "../../pseudo-version.ts";
import { fail, pass, warn } from "../../interview/judgement.ts";
import { filePath } from "../../interview/paths.ts";
import { readInfoOf } from "../read-info.ts";
import { inWords, isServed } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A commit stands for the version that names it. */
export default defineRule(async ({ interview, subjects: { commit } }) => {
  const { module, revision } = commit;
  const reply = await interview.sound({ path: filePath({ module, version: revision }, "info") });
  if (!isServed(reply))
    return warn(`the mirror does not know ${revision} of ${module}: ${inWords(reply)}`, reply);
  const info = readInfoOf(reply);
  if ("flaw" in info) return fail(info.flaw, reply);
  const isOfCommit = parsePseudoVersion(info.version)?.revision === revision;
  return isOfCommit ? pass(reply) : warn(`${revision} is answered with ${info.version}`, reply);
});
