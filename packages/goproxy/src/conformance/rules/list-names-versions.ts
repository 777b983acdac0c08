import { isPseudoVersion } from "../../pseudo-version.ts";
import { parseVersionList } from "../../version-list.ts";
import { fail, pass, warn } from "../../interview/judgement.ts";
import { listPath } from "../../interview/paths.ts";
import { inWords, isServed, textOf } from "../../interview/reply.ts";
import { defineRule } from "../../interview/rule.ts";

/** A list of versions is one; a text without a single version in it is a web page or the like. */
export default defineRule(async ({ interview, subjects: { known } }) => {
  const reply = await interview.sound({ path: listPath(known.module) });
  if (!isServed(reply)) return fail(`there is no list of ${known.module}: ${inWords(reply)}`, reply);
  const { versions, newest, invalidLineCount } = parseVersionList(textOf(reply));
  if (versions.length > 0 || newest !== undefined) return pass(reply);
  if (invalidLineCount > 0) return fail("no line of the list begins with a version", reply);
  const isTagged = !isPseudoVersion(known.version);
  return isTagged ? warn(`the list names no version of ${known.module}, which has some`, reply) : pass(reply);
});
